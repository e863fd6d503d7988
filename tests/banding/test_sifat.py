"""What holds of every comparison, on the repository's five agencies with random edits of their rules and facts."""

from collections.abc import Mapping as Peta
from dataclasses import fields, is_dataclass, replace
from fractions import Fraction
from random import Random

import pytest

from sakip_rules.banding.akibat import HILANG, MUNCUL
from sakip_rules.banding.hasil import Pihak, Pilihan, banding
from sakip_rules.banding.himpun import Sisi
from sakip_rules.banding.ubahan import HAPUS, TAMBAH
from sakip_rules.engine.susun import susun_instansi
from sakip_rules.formula.units import BukuSatuan
from sakip_rules.model.indikator import Contoh
from sakip_rules.model.skala import Rentang
from sakip_rules.source.nodes import Scalar
from sakip_rules.source.numbers import Number
from sakip_rules.source.places import Place
from tests.banding.bantu import ROOT, asli, datar, pihak, salin

BANYAK = 24
KATA = {
    "polaritas": ("positif", "negatif"),
    "cara": ("rata_rata", "minimum", "maksimum"),
    "bila_kosong": ("nol", "abaikan", "tak_terdefinisi"),
    "konsolidasi": ("jumlah", "rata_rata", "terakhir"),
}
"""Fields that are one word of a few."""


def suntingan_daun(item, name):
    """How a value can be edited as a whole; None where only what is below it can."""
    if isinstance(item, Number):
        return lambda value: replace(value, value=value.value + Fraction(7, 2), bagian=())
    if isinstance(item, Rentang) and item.bawah is not None:
        return lambda value: replace(value, bawah=value.bawah + 3)
    if isinstance(item, Scalar) and name == "rumus":
        return lambda value: replace(value, text=f"({value.text}) * 3 / 2")
    if isinstance(item, str) and name in KATA:
        words = KATA[name]
        return lambda value: words[(words.index(value) + 1) % len(words) if value in words else 0]
    return None


def calon(item, path=()):
    """Every place below a thing that can be edited: its path, and the edit."""
    edit = suntingan_daun(item, path[-1] if path else "")
    if edit is not None:
        yield path, edit
    elif isinstance(item, tuple) and item and path[-1] in {"indikator", "target", "fakta", "program", "pita"}:
        yield path, lambda value: value[1:]
    if not isinstance(item, Place | Scalar | Contoh | Number | Rentang):
        for key, value in bawah(item):
            yield from calon(value, (*path, key))


def bawah(item):
    """What a thing is made of, by key, index or field."""
    if isinstance(item, Peta):
        return item.items()
    if isinstance(item, tuple):
        return enumerate(item)
    if is_dataclass(item):
        left_out = {"contoh", "klaim", "dokumen", "acuan", "asal"}
        return [(one.name, getattr(item, one.name)) for one in fields(item) if one.name not in left_out]
    return ()


def sunting(item, path, edit):
    """The same thing with one place below it edited."""
    if not path:
        return edit(item)
    head, *rest = path
    if isinstance(item, Peta):
        return {**item, head: sunting(item[head], rest, edit)}
    if isinstance(item, tuple):
        return (*item[:head], sunting(item[head], rest, edit), *item[head + 1 :])
    return replace(item, **{head: sunting(getattr(item, head), rest, edit)})


def berubah(path, edit):
    """The other side: the repository's workspace with one edit, and the agencies it may touch."""
    ruang = sunting(asli().sisi.ruang, path, edit)
    buku = BukuSatuan.susun(ruang.standar.satuan)[0]
    kodes = [path[1]] if path[0] == "instansi" else list(ruang.instansi)
    return Pihak(Sisi(ruang, buku), {kode: susun_instansi(ruang, kode, buku)[0] for kode in kodes})


def acak(banyak):
    """Some edits, the same in every run: of the standards, and of each agency."""
    ruang, random = asli().sisi.ruang, Random(20)
    found = []
    for top in [("standar", "skala"), ("standar", "metode"), *(("instansi", kode) for kode in ruang.instansi)]:
        every = list(calon(getattr(ruang, top[0]) if top[0] == "standar" else ruang.instansi[top[1]], ()))
        every = [(path, edit) for path, edit in every if top[0] != "standar" or path[0] == top[1]]
        prefix = ("standar",) if top[0] == "standar" else top
        found += [((*prefix, *path), edit) for path, edit in random.sample(every, min(banyak, len(every)))]
    return found


@pytest.fixture(scope="module")
def suntingan():
    """Random edits with the comparison each of them makes."""
    made = []
    for path, edit in Random(7).sample(acak(8), BANYAK):
        b = berubah(path, edit)
        lewat = frozenset(asli().sisi.ruang.instansi) - set(b.tersusun)
        made.append((path, b, lewat, banding(asli(), b, Pilihan(lewat=lewat))))
    return made


def selisih(a, b):
    """What differs between two results as plain data; what is absent and what has no value are alike."""
    keys = {*a, *b}
    tanpa = ("kosong", "tak_terdefinisi")
    both = {key for key in keys if a.get(key) != b.get(key)}
    return {key for key in both if not ((key not in a and b[key][0] in tanpa) or (key not in b and a[key][0] in tanpa))}


def test_every_value_that_differs_is_told_and_no_other(suntingan):
    """The effects are exactly what differs between two runs of `nilai` of their own."""
    told = 0
    for path, b, lewat, found in suntingan:
        for one in found.instansi:
            if one.kode in lewat or one.periode is None:
                continue
            got = {(e.nilai.jenis, e.nilai.kode, e.nilai.besaran, e.nilai.peran, e.periode) for e in one.akibat}
            before, after = (datar(side.tersusun[one.kode], one.periode) for side in (asli(), b))
            assert got == selisih(before, after), path
            told += len(got)
    assert told > 100


def test_an_effect_names_the_change_it_rests_on(suntingan):
    """With a single edit every effect is due to it, and says so."""
    for path, _b, _lewat, found in suntingan:
        for one in found.instansi:
            numbers = {number for number, _change in (*found.standar, *one.ubahan)}
            for effect in one.akibat:
                assert effect.sebab, (path, effect.nilai.kode, effect.nilai.besaran)
                assert set(effect.sebab) <= numbers


def test_an_edit_is_told_as_a_change(suntingan):
    """No edit goes without a change, whether a figure rests on it or not."""
    for path, _b, _lewat, found in suntingan:
        assert found.standar or any(one.ubahan for one in found.instansi), path


def test_the_other_way_round_is_the_mirror_image(suntingan):
    """Comparing B with A tells the same changes and effects, each side in the other's place."""
    turned = {TAMBAH: HAPUS, HAPUS: TAMBAH, MUNCUL: HILANG, HILANG: MUNCUL}
    for path, b, lewat, found in suntingan[:8]:
        back = banding(
            b, Pihak(asli().sisi, {kode: asli().tersusun[kode] for kode in b.tersusun}), Pilihan(lewat=lewat)
        )
        for one, other in zip(found.instansi, back.instansi, strict=True):
            there = {
                (turned.get(c.cara, c.cara), c.jenis, c.kode, c.bidang, c.sesudah, c.sebelum) for _n, c in one.ubahan
            }
            here = {(c.cara, c.jenis, c.kode, c.bidang, c.sebelum, c.sesudah) for _n, c in other.ubahan}
            assert there == here, path
            there = {(turned.get(e.golongan, e.golongan), e.nilai.kode, e.nilai.besaran, e.periode) for e in one.akibat}
            here = {(e.golongan, e.nilai.kode, e.nilai.besaran, e.periode) for e in other.akibat}
            assert there == here, path


def test_a_workspace_does_not_differ_from_itself():
    """Nothing differs, though every agency is compared in full."""
    assert banding(asli(), asli(), Pilihan()).sama


def test_comments_line_ends_and_file_names_are_no_changes(tmp_path):
    """All files under other names, with other line ends and a comment before each line, say the same."""
    folder = salin(tmp_path, ROOT)
    for path in sorted(folder.glob("definitions/*/*/*.yaml")):
        lines = path.read_text(encoding="utf-8").split("\n")
        text = "\r\n".join(f"# {number}\r\n{line}" if line[:1].isalpha() else line for number, line in enumerate(lines))
        path.write_bytes(text.encode())
        path.rename(path.with_name(f"lain-{path.name}"))

    found = banding(asli(), pihak(folder), Pilihan())

    assert not found.berubah
    assert [one.kode for one in found.instansi if not one.sama] == []
