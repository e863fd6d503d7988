"""The policies of an agency with one small mistake in them, and the examples that would tell.

Caps, roundings, what is graded, and how a level is made of its members, weights included. Policies that only choose
(which method, which scale, whose target) are no arithmetic and are left alone. What decides an indicator's own figures
may be told by an indicator's example, what puts figures together by one of the agency's.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING, Any, NamedTuple

from sakip_rules.checks.contoh import anggota_bukti
from sakip_rules.checks.mutan.bentuk import Calon, Mutan, Ubahan
from sakip_rules.checks.mutan.bobot import TERTIMBANG, ubah_bobot
from sakip_rules.checks.mutan.calon import harap, tepi_kebijakan
from sakip_rules.checks.mutan.isian import BEDA
from sakip_rules.checks.mutan.tulisan import baca, bacaan
from sakip_rules.checks.skala import angka
from sakip_rules.engine.agregat import capaian_tingkat
from sakip_rules.engine.andaian import andaikan_tingkat
from sakip_rules.engine.anggaran import Lingkup
from sakip_rules.engine.nilai import mulai, predikat_tingkat
from sakip_rules.engine.predikat import tulis_rentang
from sakip_rules.model.baca.instansi import baca_contoh_tingkat
from sakip_rules.model.periode import Periode, baca_periode
from sakip_rules.source.penulis import Isi, Polos, alur
from sakip_rules.source.rounding import CARA

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sakip_rules.engine.tersusun import InstansiTersusun
    from sakip_rules.model.instansi import Agregat, ContohTingkat, Kebijakan
    from sakip_rules.model.skala import Pembulatan

_CARA_AGREGAT = ("rata_rata", "minimum", "maksimum", "jumlah")
_BILA_KOSONG = ("tak_terdefinisi", "nol", "abaikan")
_EKSAK = ("eksak", "tampil")
_TINGKAT = ("sasaran", "tujuan", "unit", "instansi")
_LANGKAH = 12
"""How many numbers of members are tried: any twelve even steps have one on each side of the half, and all."""


def ubah_kebijakan(tersusun: InstansiTersusun, kebijakan: Kebijakan) -> Iterator[Mutan[InstansiTersusun]]:
    """Yield the agency with one version of its policies changed."""
    for change in (*_batas(kebijakan), *_pembulatan(kebijakan), *_agregat(tersusun, kebijakan)):
        rule = kebijakan.asal.get(change.bagian.partition(".")[0])
        place = kebijakan.tempat if rule is None else rule.tempat
        ubahan = Ubahan(change.jenis, change.bagian, change.asli, change.jadi, place)
        yield Mutan(ubahan, _pasang(tersusun, kebijakan, change.baru))
    for level, agregat in kebijakan.agregat.items():
        if agregat.cara == TERTIMBANG and _ada(tersusun, level):
            yield from ubah_bobot(tersusun, agregat)


class _Ganti(NamedTuple):
    """The policies with one of them changed: what kind of change, which policy, before and after."""

    jenis: str
    bagian: str
    asli: str
    jadi: str
    baru: Kebijakan


def _batas(kebijakan: Kebijakan) -> Iterator[_Ganti]:
    """Yield the policies without a cap, and with an end of it moved by one unit of its last digit."""
    for level, batas in kebijakan.batas_capaian.items():
        field, own = f"batas_capaian.{level}", batas.tertulis.text
        rest = {name: one for name, one in kebijakan.batas_capaian.items() if name != level}
        yield _Ganti("batas", field, own, "", replace(kebijakan, batas_capaian=rest))
        for side in ("bawah", "atas"):
            end = getattr(batas.rentang, side)
            for step in () if end is None else (1, -1):
                rentang = replace(batas.rentang, **{side: end + step * _ulp(end)})
                changed = {**kebijakan.batas_capaian, level: replace(batas, rentang=rentang)}
                yield _Ganti("batas", field, own, tulis_rentang(rentang), replace(kebijakan, batas_capaian=changed))


def _pembulatan(kebijakan: Kebijakan) -> Iterator[_Ganti]:
    for name in ("pembulatan_realisasi", "pembulatan_capaian", "tampilan"):
        rounding: Pembulatan | None = getattr(kebijakan, name)
        if rounding is None or (name == "tampilan" and not _tampil_dipakai(kebijakan)):
            continue
        for other in _bulat_lain(rounding):
            before, after = _tulis_bulat(rounding), _tulis_bulat(other)
            changed: dict[str, Any] = {name: other}
            yield _Ganti("pembulatan", name, before, after, replace(kebijakan, **changed))
    for kind in _EKSAK:
        if kind != kebijakan.predikat_dari:
            other_kind = replace(kebijakan, predikat_dari=kind)
            yield _Ganti("pembulatan", "predikat_dari", kebijakan.predikat_dari, kind, other_kind)


def _agregat(tersusun: InstansiTersusun, kebijakan: Kebijakan) -> Iterator[_Ganti]:
    for level, rule in kebijakan.agregat.items():
        for bidang, asli, jadi, other in _agregat_lain(rule) if _ada(tersusun, level) else ():
            changed = {**kebijakan.agregat, level: other}
            yield _Ganti("agregat", f"agregat.{level}.{bidang}", asli, jadi, replace(kebijakan, agregat=changed))


def _pasang(tersusun: InstansiTersusun, lama: Kebijakan, baru: Kebijakan) -> InstansiTersusun:
    instansi = tersusun.berkas.instansi
    versions = tuple(baru if one is lama else one for one in instansi.kebijakan)
    return replace(tersusun, berkas=replace(tersusun.berkas, instansi=replace(instansi, kebijakan=versions)))


def _tampil_dipakai(kebijakan: Kebijakan) -> bool:
    """Whether figures as shown decide anything."""
    shown = _EKSAK[1]
    return kebijakan.predikat_dari == shown or any(rule.angka == shown for rule in kebijakan.agregat.values())


def _bulat_lain(bulat: Pembulatan) -> Iterator[Pembulatan]:
    yield from (replace(bulat, cara=cara) for cara in CARA if cara != bulat.cara)
    yield from (replace(bulat, desimal=desimal) for desimal in (bulat.desimal + 1, bulat.desimal - 1) if desimal >= 0)


def _tulis_bulat(bulat: Pembulatan) -> str:
    return f"{{desimal: {bulat.desimal}, cara: {bulat.cara}}}"


def _agregat_lain(rule: Agregat) -> Iterator[tuple[str, str, str, Agregat]]:
    for cara in _CARA_AGREGAT:
        if cara != rule.cara:
            yield "cara", rule.cara, cara, replace(rule, cara=cara)
    for kind in _EKSAK:
        if kind != rule.angka:
            yield "angka", rule.angka, kind, replace(rule, angka=kind)
    for absent in _BILA_KOSONG:
        if absent != rule.bila_kosong:
            yield "bila_kosong", rule.bila_kosong, absent, replace(rule, bila_kosong=absent)


def _ada(tersusun: InstansiTersusun, tingkat: str) -> bool:
    return tingkat == "instansi" or any(one.jenis == tingkat for one in _lingkup(tersusun))


def _ulp(value: Fraction) -> Fraction:
    return Fraction(1, 10 ** len(angka(value).partition(".")[2]))


def _lingkup(tersusun: InstansiTersusun) -> list[Lingkup]:
    instansi = tersusun.berkas.instansi
    found = [Lingkup("sasaran", one.kode) for one in instansi.sasaran]
    found += [Lingkup("tujuan", one.kode) for one in instansi.tujuan]
    found += [Lingkup("unit", kode) for kode in tersusun.unit]
    return [*found, Lingkup("instansi", instansi.kode)]


def calon_tingkat(tersusun: InstansiTersusun, kebijakan: Kebijakan) -> Iterator[Calon[ContohTingkat]]:
    """Yield examples of every level, those with the most members first."""
    periode = _periode(tersusun, kebijakan)
    p = mulai(tersusun, periode)
    known = {own: anggota_bukti(capaian_tingkat(p, own, periode)) for own in _lingkup(tersusun)}
    edges = sorted(tepi_kebijakan(tersusun, kebijakan))
    seen: set[str] = set()
    for own in sorted(known, key=lambda own: (-len(known[own]), _TINGKAT.index(own.jenis))):
        for values in _nilai(known[own], edges, kebijakan.tampilan.desimal):
            made = _calon(tersusun, own, periode, values)
            if made is not None and made.teks not in seen:
                seen.add(made.teks)
                yield made


def _periode(tersusun: InstansiTersusun, kebijakan: Kebijakan) -> Periode:
    """Return a year in which these policies are in force."""
    instansi = tersusun.berkas.instansi
    own = baca_periode(instansi.periode)
    years = [own.tahun] if own is not None else []
    years += range(instansi.renstra_sejak, instansi.renstra_sampai + 1)
    return Periode(next((year for year in years if kebijakan.berlaku.mencakup(year)), years[0]))


def _nilai(members: tuple[str, ...], edges: list[Fraction], desimal: int) -> Iterator[Mapping[str, Fraction | None]]:
    """Yield figures for members: all different, one absent, some half a shown digit more, at and beside edges."""
    if not members:
        return
    different = [Fraction(100 - 3 * BEDA[at % len(BEDA)]) for at in range(len(members))]
    plain: dict[str, Fraction | None] = dict(zip(members, different, strict=True))
    yield plain
    yield {**plain, members[0]: None}
    half = Fraction(1, 2 * 10**desimal)
    for count in _banyaknya(len(members)):
        yield {kode: different[0] + (half if at < count else 0) for at, kode in enumerate(members)}
    for end in edges:
        for part in (Fraction(0), Fraction(1, 200), Fraction(1, 250), Fraction(-1, 250)):
            yield dict.fromkeys(members, end + part)


def _banyaknya(members: int) -> list[int]:
    """Of how many members the figure is raised: of every number of a few, of many in even steps up to all."""
    return sorted({-(-members * step // _LANGKAH) for step in range(1, _LANGKAH + 1)})


def _calon(
    tersusun: InstansiTersusun, own: Lingkup, periode: Periode, values: Mapping[str, Fraction | None]
) -> Calon[ContohTingkat] | None:
    file = tersusun.berkas.instansi.tempat.file
    members: dict[str, Isi] = {kode: "-" if value is None else Polos(angka(value)) for kode, value in values.items()}
    isi: dict[str, Isi] = {own.jenis: own.kode, "periode": Polos(str(periode)), "dari": members}
    bare = _baca(tersusun, isi, file)
    if bare is None:
        return None
    p = andaikan_tingkat(tersusun, bare)
    isi["capaian"] = harap(capaian_tingkat(p, own, periode))
    graded = predikat_tingkat(p, own)
    if isinstance(graded.nilai, str):
        isi["predikat"] = graded.nilai
    made = _baca(tersusun, isi, file)
    return None if made is None else Calon(made, alur(isi), file, tersusun.berkas.instansi.kode)


def _baca(tersusun: InstansiTersusun, isi: Isi, file: str) -> ContohTingkat | None:
    root, known = baca({"contoh": [isi]}, file), bacaan(tersusun.ruang)
    found = () if root is None else tuple(baca_contoh_tingkat(known, root))
    return found[0] if found and not known.temuan else None
