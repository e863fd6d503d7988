"""Errors in figures of the report's own formulas, in labels, and in figures that stand in several places.

Invariant: as in `kesalahan`; an error of several places is one error, made in the first of them.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sakip_rules.audit.kasus import skala_dinyatakan
from sakip_rules.model.klaim import Hitungan, Turunan
from sakip_rules.source.rounding import bulatkan
from sakip_rules.testing.hitung import Rentang, hitung
from sakip_rules.testing.isi import kunci
from sakip_rules.testing.kesalahan import Calon, Kesalahan, acakan, ganti_angka, ganti_teks, tanpa_akibat
from sakip_rules.testing.nyata import nyata
from sakip_rules.testing.salah_cetak import goresan

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from fractions import Fraction
    from random import Random

    from sakip_rules.testing.isi import Butir, Laporan

_GORESAN = ("angka_salah", "angka_hilang", "angka_lebih", "angka_tertukar", "pemisah")


def _sendiri(laporan: Laporan, acak: Random) -> Iterator[tuple[int, Butir]]:
    for at in acakan(laporan, acak):
        if laporan.butir[at].susunan is not None:
            yield at, laporan.butir[at]


def _calon(laporan: Laporan, at: int, operan: Sequence[Fraction], sebab: str) -> Iterator[Calon]:
    one = laporan.butir[at]
    found = None if one.susunan is None else one.susunan.hitung([Rentang.titik(value) for value in operan])
    if found is not None:
        yield Calon(at, bulatkan(found.bawah / one.faktor, one.desimal, laporan.cara), one.desimal, sebab)


def tertukar(laporan: Laporan, acak: Random) -> Iterator[Calon]:
    """Propose both operands in each other's place; of a difference that is its sign as well."""
    for at, one in _sendiri(laporan, acak):
        if one.susunan is not None and not one.susunan.daftar:
            yield from _calon(laporan, at, one.operan[::-1], "tertukar tanda" if one.susunan.beda else "tertukar")


def penyebut(laporan: Laporan, acak: Random) -> Iterator[Calon]:
    """Propose growth as a part of the later figure."""
    for at, one in _sendiri(laporan, acak):
        if one.susunan is not None and one.susunan.kode == "pertumbuhan" and one.operan[0]:
            value = (one.operan[0] - one.operan[1]) / one.operan[0]
            yield Calon(at, bulatkan(value / one.faktor, one.desimal, laporan.cara), one.desimal, "penyebut_tahun")


def baris_hilang(laporan: Laporan, acak: Random) -> Iterator[Calon]:
    """Propose sums and means of a column without one of its rows."""
    for at, one in _sendiri(laporan, acak):
        rows = acak.sample(range(len(one.operan)), len(one.operan))
        for row in rows if one.susunan is not None and one.susunan.daftar and len(rows) > 1 else ():
            yield from _calon(laporan, at, (*one.operan[:row], *one.operan[row + 1 :]), "himpunan")


def baris_ganda(laporan: Laporan, acak: Random) -> Iterator[Calon]:
    """Propose sums and means of a column with one of its rows counted twice."""
    for at, one in _sendiri(laporan, acak):
        for figure in acak.sample(one.operan, len(one.operan)) if one.susunan and one.susunan.daftar else ():
            yield from _calon(laporan, at, (*one.operan, figure), "himpunan")


def ulangan(laporan: Laporan, acak: Random) -> Kesalahan | None:
    """Plant one wrong figure and its repetition."""
    again = {one.ulang: at for at, one in enumerate(laporan.butir) if one.ulang is not None}
    for calon in _goresan(laporan, acak):
        if calon.tempat in again:
            places = (calon.tempat, again[calon.tempat])
            wrong = {at: ganti_angka(laporan, at, calon.angka, calon.desimal) for at in places}
            made = laporan.dengan({at: one for at, one in wrong.items() if one is not None})
            if None not in wrong.values() and all(nyata(made, at) for at in places) and tanpa_akibat(made, {*places}):
                return Kesalahan("ulangan", made, made.tersusun(), places[::-1], frozenset({"ulangan"}))
    return None


def _goresan(laporan: Laporan, acak: Random) -> Iterator[Calon]:
    for _ in range(3):
        yield from goresan(acak.choice(_GORESAN))(laporan, acak)


def terbawa(laporan: Laporan, acak: Random) -> Kesalahan | None:
    """Plant a wrong figure, and all that the report prints of what is computed from it, computed from the wrong one."""
    for calon in _goresan(laporan, acak):
        base = laporan.butir[calon.tempat]
        changed = ganti_angka(laporan, calon.tempat, calon.angka, calon.desimal)
        if base.terhitung is None or changed is None:
            continue
        carried = _bawaan(laporan, base, calon.angka * base.faktor)
        if not carried:
            continue
        same = {
            at: wrong
            for at, one in enumerate(laporan.butir)
            if one.terhitung is not None and one.kunci == base.kunci and one.nilai == base.nilai
            if (wrong := ganti_angka(laporan, at, calon.angka, calon.desimal)) is not None
        }
        made = laporan.dengan(carried | same | {calon.tempat: changed})
        if all(nyata(made, at) for at in (calon.tempat, *same)) and tanpa_akibat(made, {calon.tempat, *same, *carried}):
            first = min(same)
            return Kesalahan(
                "terbawa", made, made.tersusun(), (first, *same), frozenset(calon.sebab.split()), bawaan=tuple(carried)
            )
    return None


def _bawaan(laporan: Laporan, base: Butir, nilai: Fraction) -> dict[int, Butir]:
    """Return the figures that are another one where a value is."""
    found: dict[int, Butir] = {}
    for at, one in enumerate(laporan.butir):
        proof = None if one.terhitung is None else one.terhitung.bukti
        if one.kunci == base.kunci or one.angka is None:
            continue
        if proof is None:
            made = _dari_nilai(laporan, one, base, nilai)
        else:
            made = hitung(proof, lambda node: Rentang.titik(nilai) if kunci(node) == base.kunci else None)
        if made is None or made.bawah == one.nilai:
            continue
        other = ganti_angka(laporan, at, bulatkan(made.bawah / one.faktor, one.desimal, laporan.cara), one.desimal)
        if other is not None:
            found[at] = other
    return found


def _dari_nilai(laporan: Laporan, one: Butir, base: Butir, nilai: Fraction) -> Rentang | None:
    """Return what a formula of the report's own over values gives where one of them is another one."""
    dasar = one.klaim.dasar
    values = isinstance(dasar, Hitungan) and any(
        isinstance(operan.isi, Turunan) for operands in dasar.dari.values() for operan in operands
    )
    if one.susunan is None or not values:
        return None
    pairs = zip(one.dari, one.operan, strict=True)
    operands = [nilai if laporan.butir[at].kunci == base.kunci else value for at, value in pairs]
    return one.susunan.hitung([Rentang.titik(value) for value in operands])


def _label(laporan: Laporan, acak: Random) -> Iterator[tuple[int, Butir, frozenset[str]]]:
    """Yield the labels of a report with all that its scale would accept for them."""
    places = [at for at, one in enumerate(laporan.butir) if isinstance(one.nilai, str)]
    acak.shuffle(places)
    for at in places:
        one = laporan.butir[at]
        names = {_lipat(name) for pita in _pita(laporan, one) if pita[0] == one.nilai for name in pita if name}
        yield at, one, frozenset({_lipat(str(one.nilai)), *names})


def _pita(laporan: Laporan, one: Butir) -> list[tuple[str, str]]:
    source = None if one.terhitung is None else one.terhitung.bukti.sumber
    versions = laporan.bahan.tersusun.skala.get("" if source is None else source.kode, ())
    return [(pita.predikat, pita.kode) for version in versions for pita in version.skala.pita]


def _lipat(teks: str) -> str:
    return " ".join(teks.split()).casefold()


def label(jenis: str) -> Callable[[Laporan, Random], Kesalahan | None]:
    """Return what plants a label of the next pita, of another scale, or of no scale."""

    def tanam(laporan: Laporan, acak: Random) -> Kesalahan | None:
        for at, one, right in _label(laporan, acak):
            found = _SEBUTAN[jenis](laporan, one, acak)
            if found and _lipat(found) not in right:
                made = laporan.dengan({at: ganti_teks(one, found)})
                causes = frozenset({jenis} if jenis == "skala_lain" else ())
                return Kesalahan(jenis, made, made.tersusun(), (at,), causes)
        return None

    return tanam


def _tetangga(laporan: Laporan, one: Butir, acak: Random) -> str:
    names = [name for name, _ in _pita(laporan, one) if name != one.nilai]
    return acak.choice(names) if names else ""


def _skala(laporan: Laporan, one: Butir, acak: Random) -> str:
    """Return the label another scale gives, one that the agency uses too or whose words its own scale does not have."""
    turunan = None if one.terhitung is None else one.terhitung.turunan
    if turunan is None or one.terhitung is None:
        return ""
    bahan, own = laporan.bahan, {_lipat(name) for name, _ in _pita(laporan, one)}
    used = set(skala_dinyatakan(bahan.tersusun))
    for name in acak.sample(sorted(bahan.tersusun.skala), len(bahan.tersusun.skala)):
        other = bahan.ambil(turunan.jenis, turunan.kode.text, turunan.besaran.text, one.terhitung.periode, skala=name)
        said = _lipat(other.nilai) if other is not None and isinstance(other.nilai, str) else _lipat(str(one.nilai))
        if said != _lipat(str(one.nilai)) and (name in used or said not in own) and other is not None:
            return str(other.nilai)
    return ""


def _asing(laporan: Laporan, one: Butir, acak: Random) -> str:
    """Return a word that no scale has."""
    letters = list(str(one.nilai).replace(" ", "").casefold())
    acak.shuffle(letters)
    known = {
        _lipat(pita.predikat)
        for every in laporan.bahan.tersusun.skala.values()
        for one in every
        for pita in one.skala.pita
    }
    made = "".join(letters)
    return "" if made in known else made


_SEBUTAN = {"sebutan_tetangga": _tetangga, "skala_lain": _skala, "label_asing": _asing}


def label_terbawa(laporan: Laporan, acak: Random) -> Kesalahan | None:
    """Plant a wrong figure and the label its scale gives to that one."""
    for at, one, right in _label(laporan, acak):
        graded = None if one.terhitung is None else next(iter(one.terhitung.bukti.anak), None)
        if graded is None:
            continue
        same = [place for place, other in enumerate(laporan.butir) if other.kunci == kunci(graded) and other.angka]
        for place in same[:1]:
            base = laporan.butir[place]
            for calon in _goresan(replace(laporan, butir=(base,)), acak):
                wrong = ganti_angka(laporan, place, calon.angka, calon.desimal)
                text = _digolongkan(laporan, one, calon.angka)
                if wrong is None or not text or _lipat(text) in right:
                    continue
                made = laporan.dengan({place: wrong, at: ganti_teks(one, text)})
                if nyata(made, place) and tanpa_akibat(made, {place}):
                    return Kesalahan("label_terbawa", made, made.tersusun(), (at, place), frozenset({"akibat"}))
    return None


def _digolongkan(laporan: Laporan, one: Butir, angka: Fraction) -> str:
    """Return the label that a figure in its printed unit gets on the scale of a label."""
    source = None if one.terhitung is None else one.terhitung.bukti.sumber
    versions = laporan.bahan.tersusun.skala.get("" if source is None else source.kode, ())
    for version in versions:
        for pita in version.skala.pita:
            if pita.rentang.memuat(angka):
                return pita.predikat
    return ""
