"""What an agency's figures are, once more: plain arithmetic over `fractions`, written from the documents alone.

It is held to docs/berkas.md and to the standards (`orakel_standar`), and shares nothing with the package. Data: a
`kantor` as `kantor_acak` describes it, every figure in the satuan of its field (10 of persen is 10). The result is
{(level, kode, besaran): value}: a Fraction, a predikat, the two ends of a range, or the kinds of reason for there being
none.
"""

from fractions import Fraction

from tests.sifat.orakel_standar import EFISIENSI, KOSONG, METODE, RUMUS, SERATUS, TAK, ada, bulat, coba, predikat

LEBAR = {"TW": 3, "S": 6, "": 1}
NIHIL = Fraction(0)


def orakel(kantor):
    """Every figure of an agency."""
    kebijakan, found = kantor["kebijakan"], {}

    def catat(tingkat, kode, values):
        found.update({(tingkat, kode, besaran): value for besaran, value in values.items()})

    for iku in kantor["indikator"]:
        catat("indikator", iku["kode"], _indikator(kantor, iku))
    levels = [(tingkat, one["kode"]) for tingkat in ("sasaran", "tujuan") for one in kantor[tingkat]]
    for tingkat, kode in (*levels, ("instansi", kantor["kode"])):
        rule = kebijakan["agregat"][tingkat]
        below = [one for one in kantor[rule["dari"]] if tingkat == "instansi" or one.get(tingkat) == kode]
        members = [(found[rule["dari"], one["kode"], "capaian"], one.get("bobot")) for one in below]
        capaian = _batasi(_kumpul(members, rule, kebijakan["tampilan"]), kebijakan["batas_capaian"].get(tingkat))
        catat(tingkat, kode, {"capaian": capaian, "predikat": _sebut(capaian, kebijakan, kebijakan["skala"])})
        under = {one["kode"] for one in kantor["sasaran"] if kode in (one["kode"], one["tujuan"])}
        nodes = [one for one in kantor["program"] if under & set(one["sasaran"])]
        whole = [{"kode": kode, "pagu": kantor["pagu"], "anak": kantor["program"]}]
        catat(tingkat, kode, _anggaran(kantor, whole if tingkat == "instansi" else nodes, capaian))
    nodes = [("program", one) for one in kantor["program"]]
    while nodes:
        tingkat, simpul = nodes.pop()
        catat(tingkat, simpul["kode"], _anggaran(kantor, [simpul]))
        nodes += [("kegiatan" if tingkat == "program" else "sub_kegiatan", one) for one in simpul["anak"]]
    return found


def _indikator(kantor, iku):
    """Target, realisasi, capaian and predikat of one indicator: rounded if declared, then capped, then graded."""
    kebijakan, metode = kantor["kebijakan"], iku.get("metode") or kantor["kebijakan"]["metode"][iku["polaritas"]]
    aim = t = _target(iku, kebijakan, kantor["periode"])
    r = _bulatkan(_realisasi(kantor, iku, kantor["periode"]), kebijakan.get("pembulatan_realisasi"))
    (syarat, rumus), p, rentang = METODE[metode], iku.get("terburuk", KOSONG), metode.startswith("rentang")
    if ada(t) and isinstance(t, tuple) != rentang:
        t = (t, t) if rentang else TAK
    gagal = (ada(t) and not syarat(t, p)) or (metode == "rasio-terbalik" and ada(r) and r <= 0)
    perlu = (r, t, p) if metode == "kemenkeu-minimize" and t == 0 else (r, t)
    capaian = TAK if gagal else coba(lambda r, t, *_: rumus(r, t, p), *perlu)
    capaian = _bulatkan(coba(lambda c: c * SERATUS, capaian), kebijakan.get("pembulatan_capaian"))
    capaian = _batasi(capaian, kebijakan["batas_capaian"].get("indikator"))
    found = {"target": aim, "realisasi": r, "capaian": capaian}
    found["predikat"] = _sebut(capaian, kebijakan, iku.get("skala") or kebijakan["skala"])
    if "skala_realisasi" in iku:
        found["predikat_realisasi"] = _sebut(r, kebijakan, iku["skala_realisasi"])
    return found


def _target(iku, kebijakan, periode):
    """What was promised: for the periode itself, or by its end; a part of a year without one has the year's."""
    rows = {when: _pilih(versi, kebijakan["target_dari"]) for when, versi in iku["target"].items()}
    cara, due = iku.get("konsolidasi"), _pecahan(rows, periode)
    if len(periode) > 4 and not due:
        return _target(iku, kebijakan, periode[:4])
    if iku.get("target_sampai_dengan") and due and not (periode in rows and len(periode) == 4):
        return rows.get(due[-1], KOSONG)
    return _gabung(rows, "jumlah" if cara == "kumulatif" else cara, periode, _bagian(rows, periode))


def _realisasi(kantor, iku, periode):
    """What was achieved: by the formula, or the fact, which stands alone where no variable is known."""
    cara, fakta = iku.get("konsolidasi"), kantor["fakta"]
    if "rumus" not in iku or not any(kode == iku["kode"] and name for kode, name, _ in fakta):
        return _fakta(kantor, iku, "", cara, periode)
    a = _fakta(kantor, iku, "a", iku["variabel"]["a"] or cara, periode)
    if "b" in iku["variabel"]:
        return coba(RUMUS[iku["rumus"]], a, _fakta(kantor, iku, "b", iku["variabel"]["b"] or cara, periode), NIHIL)
    return coba(RUMUS[iku["rumus"]], a, NIHIL, _fakta(kantor, iku, "a", cara, f"{int(periode[:4]) - 1}"))


def _fakta(kantor, iku, variabel, cara, periode):
    """A variable; where targets are of parts of the year alone, only the parts with a target count."""
    rows = {when: value for (*own, when), value in kantor["fakta"].items() if own == [iku["kode"], variabel]}
    aimed = [] if iku.get("target_sampai_dengan") else _bagian(iku["target"], periode)
    return _gabung(rows, cara, periode, aimed or _pecahan(rows, periode))


def _gabung(rows, cara, periode, parts):
    """The value of a periode, recorded for itself or put together from the parts of the year that count."""
    if cara is None or (periode in rows and len(periode) == 4):
        return rows.get(periode, KOSONG)
    values = [rows.get(part, KOSONG) for part in parts]
    known = [value for value in values if ada(value)]
    if cara in ("terakhir", "kumulatif") and known:
        return known[-1]
    total = _tambah(*values) if values else KOSONG
    return coba(lambda value: value / len(values), total) if cara == "rata_rata" else total


def _jenis(periode):
    return periode[5:].rstrip("0123456789")


def akhir(periode):
    """The last month of a periode."""
    return int(periode[5 + len(_jenis(periode)) :] or 12) * LEBAR[_jenis(periode)]


def _bagian(rows, periode):
    """The parts of the year that have a row, up to the end of the periode."""
    found = [when for when in rows if len(when) > 4 and when[:4] == periode[:4] and akhir(when) <= akhir(periode)]
    return sorted(found, key=akhir)


def _pecahan(rows, periode):
    """All parts of the year, of the kind that has rows, up to the end of the periode."""
    kinds = {_jenis(part) for part in _bagian(rows, periode[:4])}
    numbers = [(kind, n) for kind in kinds for n in range(1, akhir(periode) // LEBAR[kind] + 1)]
    return [f"{periode[:4]}-{kind}{n}" if kind else f"{periode[:4]}-{n:02}" for kind, n in numbers]


def _pilih(versi, urutan):
    """The figure of the first document, in the policy's order, that holds one."""
    return next((versi[nama] for nama in urutan if nama in versi), KOSONG)


def _bulatkan(x, rule):
    return coba(lambda value: bulat(value, *rule), x) if rule else x


def _batasi(x, batas):
    low, high = batas or (None, None)
    x = x if low is None else coba(lambda value: max(value, low), x)
    return x if high is None else coba(lambda value: min(value, high), x)


def _sebut(x, kebijakan, skala):
    """The predikat of a figure, or of the figure as shown where the agency says so."""
    return predikat(_bulatkan(x, kebijakan["predikat_dari"] == "tampil" and kebijakan["tampilan"]), skala)


def _kumpul(members, rule, tampilan):
    """One value of many, [(value, bobot)], in percent."""
    there = [(x, w) for x, w in members if ada(x)]
    zero = [(x if ada(x) else NIHIL, w) for x, w in members]
    members = {"nol": zero, "abaikan": there}.get(rule["bila_kosong"]) or members
    if not members:
        return KOSONG
    weights = [w for _, w in members]
    cara = {
        "jumlah": lambda *x: sum(x),
        "rata_rata": lambda *x: sum(x) / len(x),
        "minimum": lambda *x: min(x),
        "maksimum": lambda *x: max(x),
        "rata_rata_tertimbang": lambda *x: sum(a * w for a, w in zip(x, weights, strict=True)) / sum(weights),
    }
    return coba(cara[rule["cara"]], *(_bulatkan(x, rule["angka"] == "tampil" and tampilan) for x, _ in members))


def _tambah(*values):
    return coba(lambda *x: sum(x), *values) if values else KOSONG


def _uang(kantor, simpul, besaran):
    """The pagu or the realisasi of a node: what is below it, or where nothing is, its own."""
    below = [_uang(kantor, anak, besaran) for anak in simpul["anak"]]
    if any(value != KOSONG for value in below):
        return _tambah(*below)
    if besaran == "pagu":
        return _pilih(simpul["pagu"], [*kantor["kebijakan"]["pagu_dari"], ""])
    return kantor["anggaran"].get(simpul["kode"], KOSONG)


def _anggaran(kantor, simpul, capaian=None):
    """Pagu, realisasi, sisa and serapan of some nodes together, and each efisiensi of what they achieved."""
    pagu, rak = (_tambah(*(_uang(kantor, one, besaran) for one in simpul)) for besaran in ("pagu", "realisasi"))
    tiada = ada(pagu) and pagu <= 0
    serapan = TAK if tiada else coba(lambda p, r: r / p * SERATUS, pagu, rak)
    found = {"pagu": pagu, "realisasi_anggaran": rak, "sisa": coba(lambda p, r: p - r, pagu, rak), "serapan": serapan}
    for number, metode in enumerate(kantor["kebijakan"]["efisiensi"] if capaian is not None else ()):
        ck = capaian if metode != "sisa-anggaran" else SERATUS
        if metode == "selisih-serapan":
            value = coba(EFISIENSI[metode], ck, serapan)
        else:
            gagal = tiada or (ada(ck) and ck <= 0)
            value = TAK if gagal else coba(lambda c, p, r, f=EFISIENSI[metode]: f(c, None, p, r), ck, pagu, rak)
        found[metode if number else "efisiensi"] = value
    return found
