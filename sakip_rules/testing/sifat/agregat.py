"""What stands above indicators lies between its members, and the aggregate of equals is equal.

Every indicator of an agency is given a capaian, and every level is asked for its own. A level by `jumlah` is the sum of
its members; any other lies between the least and the greatest of them before its cap, so that equals stay equal. A
member that can have no value whatever is measured (a sasaran without indicators) must not pull its level down.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from sakip_rules.checks.contoh import anggota_bukti
from sakip_rules.engine.agregat import capaian_tingkat
from sakip_rules.engine.anggaran import Lingkup
from sakip_rules.engine.nilai import mulai
from sakip_rules.engine.penilaian import Kunci
from sakip_rules.engine.tampil import eksak
from sakip_rules.locale import N_
from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.source.penulis import Polos, blok
from sakip_rules.testing.sifat.dasar import Langgar, Sifat, angka

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hypothesis.strategies import SearchStrategy

    from sakip_rules.engine.penilaian import Penilaian
    from sakip_rules.model.bukti import Bukti
    from sakip_rules.model.instansi import Kebijakan
    from sakip_rules.source.penulis import Isi
    from sakip_rules.testing.pokok import InstansiUji
    from sakip_rules.testing.sifat.dasar import Janji

CAPAIAN = "capaian"
_PALING = 200

_TANPA = N_("It has no policy in force in this periode.")
LUAR = N_("The capaian of {kode} is {hasil} %, and its members' are between {bawah} % and {atas} %.")
_JUMLAH = N_("The capaian of {kode} is {hasil} %, and its members' add up to {harap} %.")


@dataclass(frozen=True, slots=True)
class Anggota:
    """A capaian for every indicator of an agency, in percent."""

    capaian: Mapping[str, Fraction]


def _berlaku(instansi: InstansiUji, _janji: Janji) -> str:
    return _TANPA if _kebijakan(instansi) is None else ""


def _kebijakan(instansi: InstansiUji) -> Kebijakan | None:
    found = mulai(instansi.tersusun, instansi.periode).kebijakan(instansi.periode.tahun)
    return None if isinstance(found, TanpaNilai) else found


def _bahan(instansi: InstansiUji, _janji: Janji) -> SearchStrategy[Anggota]:
    """Draw the same capaian for all, and for a few of them another one; with the decimals that are shown."""
    kebijakan = _kebijakan(instansi)
    places = 0 if kebijakan is None else max(kebijakan.tampilan.desimal, 0)
    names = [one.kode for one in instansi.indikator() if not one.item.simpul]
    step = Fraction(1) / 10**places
    figure = st.sampled_from((Fraction(0), Fraction(100))) | st.integers(0, _PALING).map(Fraction)
    figure |= st.integers(-_PALING * 10**places, 2 * _PALING * 10**places).map(lambda one: one * step)
    others = st.dictionaries(st.sampled_from(names), figure, max_size=3) if names else st.just({})
    return st.builds(lambda same, some: Anggota({name: some.get(name, same) for name in names}), figure, others)


def _langgar(instansi: InstansiUji, _janji: Janji, drawn: Anggota) -> Langgar | None:
    p = dimisalkan(instansi, drawn.capaian)
    return next((found for own in tingkat(instansi) if (found := _salah(instansi, p, own)) is not None), None)


def dimisalkan(instansi: InstansiUji, capaian: Mapping[str, Fraction]) -> Penilaian:
    """Begin an evaluation in which indicators have these capaian, in percent."""
    p = mulai(instansi.tersusun, instansi.periode)
    persen = instansi.tersusun.persen
    for kode, figure in capaian.items():
        key = Kunci(CAPAIAN, kode, instansi.periode)
        p.tetapkan(key, p.bukti("andaian", key, figure * (1 if persen is None else persen.faktor), persen))
    return p


def tingkat(instansi: InstansiUji) -> Iterator[Lingkup]:
    """Yield what stands above indicators, the lowest first."""
    own = instansi.tersusun.berkas.instansi
    yield from (Lingkup("sasaran", one.kode) for one in own.sasaran)
    yield from (Lingkup("tujuan", one.kode) for one in own.tujuan)
    yield from (Lingkup("unit", kode) for kode in instansi.tersusun.unit)
    yield Lingkup("instansi", own.kode)


def _salah(instansi: InstansiUji, p: Penilaian, own: Lingkup) -> Langgar | None:
    proof = capaian_tingkat(p, own, instansi.periode)
    before = proof.anak[0] if proof.jenis == "batas" else proof
    result = angka(before)
    members = [one for one in before.anak if one.besaran == CAPAIAN]
    figures = [figure for one in members if (figure := angka(one)) is not None]
    if result is None or not figures:
        return None
    yaml = _contoh(instansi, own, proof, members)
    if dict(before.aturan).get("cara") == "jumlah":
        total = sum(figures, Fraction(0))
        return (
            None
            if result == total
            else Langgar(_JUMLAH, {"kode": own.kode, "hasil": result, "harap": total}, yaml=yaml)
        )
    if min(figures) <= result <= max(figures):
        return None
    data = {"kode": own.kode, "hasil": result, "bawah": min(figures), "atas": max(figures)}
    return Langgar(LUAR, data, yaml=yaml)


def _contoh(instansi: InstansiUji, own: Lingkup, proof: Bukti, members: list[Bukti]) -> str:
    """Return what the members and their level are as an example that the agency's file could hold."""
    known = {one.milik: angka(one) for one in members}
    given: dict[str, Isi] = {name: _angka(known.get(name)) for name in anggota_bukti(proof)}
    when: Isi = Polos(str(instansi.periode))
    example: Isi = {own.jenis: own.kode, "periode": when, "dari": given, CAPAIAN: _angka(angka(proof))}
    place = instansi.tersusun.berkas.instansi.tempat.file
    return "".join(f"{line}\n" for line in (f"# {place}", *blok({"contoh": [example]})))


def _angka(figure: Fraction | None) -> Isi:
    return "-" if figure is None else Polos(eksak(figure))


AGREGAT: Sifat[InstansiUji] = Sifat(
    "agregat",
    N_("Every level lies between its members, so that the aggregate of equals is equal."),
    _berlaku,
    _bahan,
    _langgar,
)
