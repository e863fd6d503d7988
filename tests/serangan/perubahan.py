"""One change at random to a certificate: a digit, a step, an order, a hash, a citation, a child, a word of another."""

import copy


def ubah(data, acak):
    """Return a changed copy of a certificate, and what was changed; None where the draw leaves it as it is."""
    made = copy.deepcopy(data)
    cara = acak.choice(
        [_huruf, _huruf, _huruf, _langkah, _urutan, _urutan, _sidik, _kutipan, _anak, _buang, _salin, _pinjam, _pinjam]
    )
    told = cara(made, acak)
    return None if made == data else (made, f"{cara.__name__} {told}")


def _tempat(data):
    """Every leaf of the data as (container, key)."""
    found, stack = [], [data]
    while stack:
        item = stack.pop()
        for key, value in item.items() if isinstance(item, dict) else enumerate(item):
            if isinstance(value, (dict, list)):
                stack.append(value)
            else:
                found.append((item, key))
    return found


def _daftar(data):
    """Every list of the data with more than one member."""
    found, stack = [], [data]
    while stack:
        item = stack.pop()
        if isinstance(item, list) and len(item) > 1:
            found.append(item)
        stack += [one for one in (item.values() if isinstance(item, dict) else item) if isinstance(one, (dict, list))]
    return found


def _huruf(data, acak):
    """Another digit, another letter, another truth."""
    item, key = acak.choice(_tempat(data))
    value = item[key]
    if isinstance(value, bool) or value is None:
        item[key] = not value
    elif isinstance(value, int):
        item[key] = value + acak.choice([-1, 1, 10])
    elif value:
        at = acak.randrange(len(value))
        item[key] = value[:at] + acak.choice("0123456789/-aB ") + value[at + 1 :]
    else:
        item[key] = acak.choice(["0", "x", "persen"])
    return key, value, item[key]


def _langkah(data, acak):
    """A step that is gone, or another operation, or another result."""
    proof = acak.choice([one for one in data["bukti"] if one["langkah"]])
    at = acak.randrange(len(proof["langkah"]))
    step = proof["langkah"][at]
    match acak.randrange(4):
        case 0:
            del proof["langkah"][at]
        case 1:
            step[0] = acak.choice(["+", "-", "*", "/", "<", ">=", "jumlah", "rata_rata", "bulat"])
        case 2:
            step[2] = acak.choice(["0/1", "1/1", "7/3", True, {"tanpa": [0]}])
        case _:
            step[1] = list(reversed(step[1]))
    return proof["besaran"], proof["milik"], step


def _urutan(data, acak):
    """Two neighbours that change places."""
    found = acak.choice(_daftar(data))
    at = acak.randrange(len(found) - 1)
    found[at], found[at + 1] = found[at + 1], found[at]
    return found[at : at + 2]


def _sidik(data, acak):
    """Another digit of a file's hash, or another name of the file."""
    name = acak.choice(sorted(data["berkas"]))
    if acak.random() < 0.5:
        digest = data["berkas"][name]
        at = acak.randrange(len(digest))
        data["berkas"][name] = digest[:at] + acak.choice("0123456789abcdef") + digest[at + 1 :]
    else:
        data["berkas"][f"{name}x"] = data["berkas"].pop(name)
    return name


def _kutipan(data, acak):
    """Another document, table, line or place of a citation."""
    cited = [one for one in data["sumber"] if one["acuan"] or one["tempat"]]
    source = acak.choice(cited)
    target = acak.choice([*source["acuan"], source])
    if target is source or acak.random() < 0.3:
        at = acak.choice([1, 2])
        if target["tempat"]:
            target["tempat"][at] += acak.choice([-1, 1])
        return target["tempat"]
    if acak.random() < 0.5 and target["baris"]:
        target["baris"][acak.randrange(len(target["baris"]))] += 1
    else:
        target[acak.choice(["dokumen", "tabel"])] += "9"
    return target


def _anak(data, acak):
    """A child that is dropped, or is another one."""
    proof = acak.choice([one for one in data["bukti"] if one["anak"]])
    at = acak.randrange(len(proof["anak"]))
    before = list(proof["anak"])
    if acak.random() < 0.6:
        del proof["anak"][at]
    else:
        proof["anak"][at] = acak.randrange(len(data["bukti"]))
    return proof["jenis"], proof["milik"], before, proof["anak"]


def _buang(data, acak):
    """A member of a list, or a key, that is gone."""
    if acak.random() < 0.7:
        found = acak.choice(_daftar(data))
        return found.pop(acak.randrange(len(found)))
    item = acak.choice([data, acak.choice(data["bukti"]), acak.choice(data["sumber"]), acak.choice(data["nilai"])])
    key = acak.choice(sorted(item))
    return key, item.pop(key)


def _salin(data, acak):
    """A member of a list that stands there twice, or a key that nobody knows."""
    if acak.random() < 0.7:
        found = acak.choice(_daftar(data))
        found.append(acak.choice(found))
        return found[-1]
    item = acak.choice([data, acak.choice(data["bukti"]), acak.choice(data["sebab"]), acak.choice(data["sumber"])])
    item["lain"] = "x"
    return sorted(item)


def _pinjam(data, acak):
    """What another of its kind says there: its unit, its kode, its part, whose it is."""
    found = data[acak.choice(["bukti", "nilai", "nilai", "sebab", "sumber"])]
    one, other = acak.choice(found), acak.choice(found)
    key = acak.choice(sorted(one))
    before, one[key] = one[key], copy.deepcopy(other[key])
    return key, before, one[key]
