"""Grading: the band of a scale that holds a figure, with every bound that was tested.

The figure is rounded first only where a rule says so: by `predikat_dari: tampil`, and by the scale's own precision.
What lies outside the scale's domain has no predikat (N034); neither the last nor the best band is ever used for it
(B4).
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.engine.pembulatan import dibulatkan, langkah_pembulatan
from sakip_rules.engine.penilaian import Kunci
from sakip_rules.engine.sumber import dari_kebijakan
from sakip_rules.engine.tampil import eksak
from sakip_rules.engine.versi import rusak
from sakip_rules.model.bukti import Banding, Sumber
from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.source.diagnostics import diagnose

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip_rules.engine.penilaian import Penilaian
    from sakip_rules.engine.tersusun import SkalaTersusun
    from sakip_rules.formula.units import Ukuran
    from sakip_rules.model.bukti import Bukti
    from sakip_rules.model.instansi import Kebijakan
    from sakip_rules.model.skala import Pita, Rentang
    from sakip_rules.source.diagnostics import Diagnostic
    from sakip_rules.source.nodes import Scalar

PREDIKAT, PREDIKAT_REALISASI = "predikat", "predikat_realisasi"


def predikat(p: Penilaian, proof: Bukti, kunci: Kunci, sendiri: tuple[Scalar, Sumber] | None = None) -> Bukti:
    """Return the predikat of a value; `sendiri` is the scale an indicator names itself, else the agency's is used."""
    kebijakan = p.kebijakan(kunci.periode.tahun)
    if isinstance(kebijakan, TanpaNilai):
        return p.tanpa(kunci, kebijakan, anak=(proof,))
    written = sendiri[0] if sendiri else kebijakan.skala
    source = sendiri[1] if sendiri else dari_kebijakan(kebijakan, "skala", written.text)
    chosen = p.bukti("tetapan", Kunci("skala", *kunci[1:]), written.text, None, sumber=source)
    skala = p.skala(written, kunci.periode.tahun)
    if isinstance(skala, TanpaNilai):
        unknown = Sumber("skala", written.text, "", "", None, None)
        return p.tanpa(kunci, skala, sumber=unknown, anak=(proof, chosen))
    absent = proof.nilai if isinstance(proof.nilai, TanpaNilai) else _beda_satuan(p, skala, proof, written)
    if absent is not None or not isinstance(proof.nilai, Fraction):
        reason = absent or rusak(proof.besaran, proof.milik)
        return p.tanpa(kunci, reason, sumber=skala.sumber, anak=(proof, chosen))
    rounded = _dibulatkan(proof, kebijakan, skala)
    graded = _golongkan(p, skala, kunci, proof.nilai, rounded)
    from_policy = dari_kebijakan(kebijakan, "predikat_dari", kebijakan.predikat_dari)
    rule = p.bukti("tetapan", Kunci("predikat_dari", *kunci[1:]), kebijakan.predikat_dari, None, sumber=from_policy)
    return replace(graded, anak=(rounded, chosen, rule))


def _beda_satuan(p: Penilaian, skala: SkalaTersusun, proof: Bukti, tertulis: Scalar) -> TanpaNilai | None:
    if skala.ukuran is None:
        return rusak("skala", skala.skala.kode, skala.skala.satuan.place)
    own = None if proof.satuan is None else p.tersusun.ukuran.get(proof.satuan.kode)
    reason = None if own is None else satuan_skala(skala, own, tertulis, proof.besaran, proof.milik)
    return None if reason is None else TanpaNilai(kosong=False, sebab=(reason,))


def satuan_skala(skala: SkalaTersusun, ukuran: Ukuran, tertulis: Scalar, besaran: str, milik: str) -> Diagnostic | None:
    """Return why a scale cannot grade figures of a unit (N035), or None where it can; known before there are data."""
    if skala.ukuran is None or ukuran.dimensi == skala.ukuran.dimensi:
        return None
    return diagnose(
        "N035",
        tertulis.place,
        besaran=besaran,
        milik=milik,
        satuan=ukuran.nama,
        lain=f"skala {skala.skala.kode}",
        satuan_lain=skala.ukuran.nama,
    )


def _dibulatkan(proof: Bukti, kebijakan: Kebijakan, skala: SkalaTersusun) -> Bukti:
    """Return the figure that is graded."""
    figure = proof
    if kebijakan.predikat_dari == "tampil":
        figure = dibulatkan(figure, kebijakan, "tampilan", kebijakan.tampilan)
    if skala.skala.desimal is not None:
        figure = langkah_pembulatan(figure, skala.skala.desimal, skala.skala.pembulatan, skala.sumber)
    return figure


def _golongkan(p: Penilaian, skala: SkalaTersusun, kunci: Kunci, before: Fraction, rounded: Bukti) -> Bukti:
    """Try the bands in their order until one holds the figure."""
    scale, unit = skala.skala, Fraction(1) if skala.ukuran is None else skala.ukuran.faktor
    figure = (rounded.nilai if isinstance(rounded.nilai, Fraction) else before) / unit
    if not scale.ranah.memuat(figure):
        return _di_luar(p, skala, kunci, rounded, figure)
    tests: list[Banding] = []
    holding = scale.golongkan(figure)
    for pita in scale.pita:
        tests += uji(figure, pita.rentang)
        if holding is pita:
            return p.bukti(
                "predikat",
                kunci,
                pita.predikat,
                None,
                sumber=skala.sumber,
                banding=tuple(tests),
                catatan=_celah(skala, before / unit, figure),
                aturan=_pita(pita),
            )
    broken = rusak("skala", scale.kode, scale.tempat)
    return p.bukti("predikat", kunci, broken, None, sumber=skala.sumber, banding=tuple(tests))


def uji(value: Fraction, rentang: Rentang) -> Iterator[Banding]:
    """Yield the tests of an interval's bounds, up to the first that fails."""
    if rentang.bawah is not None:
        held = value > rentang.bawah or (rentang.bawah_termasuk and value == rentang.bawah)
        yield Banding(value, ">=" if rentang.bawah_termasuk else ">", rentang.bawah, held)
        if not held:
            return
    if rentang.atas is not None:
        held = value < rentang.atas or (rentang.atas_termasuk and value == rentang.atas)
        yield Banding(value, "<=" if rentang.atas_termasuk else "<", rentang.atas, held)


def _di_luar(p: Penilaian, skala: SkalaTersusun, kunci: Kunci, rounded: Bukti, figure: Fraction) -> Bukti:
    scale = skala.skala
    reason = diagnose(
        "N034",
        scale.tempat,
        nilai=eksak(figure),
        skala=scale.kode,
        ranah=tulis_rentang(scale.ranah),
        besaran=rounded.besaran,
        milik=rounded.milik,
    )
    absent = TanpaNilai(kosong=False, sebab=(reason,))
    tests = tuple(uji(figure, scale.ranah))
    return p.bukti("predikat", kunci, absent, None, sumber=skala.sumber, banding=tests)


def _celah(skala: SkalaTersusun, before: Fraction, figure: Fraction) -> tuple[Diagnostic, ...]:
    """Say so where only rounding put a figure into a band of a scale that is printed with gaps."""
    scale = skala.skala
    if (
        not scale.celah_diumumkan
        or not scale.ranah.memuat(before)
        or any(pita.rentang.memuat(before) for pita in scale.pita)
    ):
        return ()
    text = " ".join(scale.celah_diumumkan.split())
    return (diagnose("N047", scale.tempat, nilai=eksak(before), skala=scale.kode, bulat=eksak(figure), celah=text),)


def _pita(pita: Pita) -> tuple[tuple[str, str], ...]:
    rules = (("rentang", pita.tertulis.text), ("kode", pita.kode), ("warna", pita.warna))
    return tuple(rule for rule in rules if rule[1])


def tulis_rentang(rentang: Rentang) -> str:
    """Write an interval the way regulations print bands.

    >>> from sakip_rules.model.skala import Rentang
    >>> tulis_rentang(Rentang(Fraction(90), False, Fraction(91), False))
    '> 90 - < 91'
    """
    low, high = rentang.bawah, rentang.atas
    if low is not None and low == high:
        return eksak(low)
    if low is None:
        return "" if high is None else f"{'<=' if rentang.atas_termasuk else '<'} {eksak(high)}"
    if high is None:
        return f"{'>=' if rentang.bawah_termasuk else '>'} {eksak(low)}"
    return (
        f"{'' if rentang.bawah_termasuk else '> '}{eksak(low)} - {'' if rentang.atas_termasuk else '< '}{eksak(high)}"
    )
