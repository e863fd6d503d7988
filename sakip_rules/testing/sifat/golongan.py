"""Grading and capping: one band for every figure, the cap respected, and a rounding twice is a rounding once.

Bands are looked up here by their own bounds, one by one, on the figure rounded here as the rules say (B1 to B5).
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.engine.jelajah import urut
from sakip_rules.engine.nilai import mulai
from sakip_rules.locale import N_
from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.model.skala import Rentang
from sakip_rules.source.numbers import Bound, Interval
from sakip_rules.source.rounding import bulatkan
from sakip_rules.testing.bentuk import Kasus, baca, tulis
from sakip_rules.testing.sifat.dasar import Langgar, Sifat, angka, selalu
from sakip_rules.testing.sifat.searah import kasus_langsung, pasangan
from sakip_rules.testing.strategi.fakta import kasus, langsung, target_lazim, tepi_realisasi
from sakip_rules.testing.strategi.tepi import skala_dari

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hypothesis.strategies import SearchStrategy

    from sakip_rules.model.bukti import Bukti
    from sakip_rules.model.instansi import Batas, Kebijakan
    from sakip_rules.model.skala import Skala
    from sakip_rules.testing.bentuk import Hasil
    from sakip_rules.testing.pokok import IndikatorUji
    from sakip_rules.testing.sifat.dasar import Janji

_BANYAK = N_("The scale {skala} has {banyak} bands for {angka}; there must be one.")
_LAIN = N_("The scale {skala} puts {angka} into {pita}, but the predikat is {predikat}.")
_LUAR = N_("{angka} lies outside the scale {skala}, but the predikat is {predikat}.")
_TANPA_SKALA = N_("No scale grades it.")
_TANPA_BATAS = N_("No cap is declared or promised.")
_LEWAT = N_("The capaian {capaian} % lies outside the cap {batas}.")
_BERUBAH = N_("The capaian {sebelum} % lies inside the cap {batas}, but becomes {capaian} %.")
_ULANG = N_("Rounding {angka} once more gives {lain}.")
_DUA_KALI = N_(
    "Rounded to {semua} decimals one after the other, {angka} is graded {predikat}; rounded once it is {sekali}."
)
_REALISASI = N_("The realisasi {angka}, rounded to {bulat}, has another capaian than {bulat} recorded as such.")


def _kasus(pokok: IndikatorUji, _janji: Janji) -> SearchStrategy[Kasus]:
    """Draw cases of every kind, and of the result alone with all kinds of targets."""
    return kasus(pokok) | pasangan(pokok).map(lambda two: two.satu)


def _sapu(pokok: IndikatorUji, _janji: Janji) -> Iterable[Kasus]:
    """Return, for the rule's own target, every realisasi at which something changes."""
    aimed = target_lazim(pokok)[0]
    return (kasus_langsung(pokok, text, aimed) for text in tepi_realisasi(pokok, aimed))


def _berskala(pokok: IndikatorUji, _janji: Janji) -> str:
    found = [skala_dari(pokok, realisasi=which) for which in (False, True)]
    return "" if any(found) else _TANPA_SKALA


def _satu_pita(pokok: IndikatorUji, _janji: Janji, one: Kasus) -> Langgar | None:
    result = one.hasil()
    graded = [(False, result.capaian, result.predikat), (True, result.realisasi, result.predikat_realisasi)]
    for realisasi, proof, label in graded:
        skala = skala_dari(pokok, realisasi=realisasi)
        if skala is None or label is None:
            continue
        figure = _diskalakan(pokok, proof, skala)
        found = None if figure is None else _salah_pita(skala, figure, label)
        if found is not None:
            return Langgar(found[0], {"skala": skala.kode, **found[1]}, (one,))
    return None


def _salah_pita(skala: Skala, figure: Fraction, label: Bukti) -> tuple[str, dict[str, object]] | None:
    holding = [pita for pita in skala.pita if pita.rentang.memuat(figure)]
    given = label.nilai
    shown = "-" if isinstance(given, TanpaNilai) else str(given)
    if not skala.ranah.memuat(figure):
        return None if isinstance(given, TanpaNilai) else (_LUAR, {"angka": figure, "predikat": shown})
    if len(holding) != 1:
        return _BANYAK, {"banyak": len(holding), "angka": figure}
    if holding[0].predikat != given:
        return _LAIN, {"angka": figure, "pita": holding[0].predikat, "predikat": shown}
    return None


def _diskalakan(pokok: IndikatorUji, proof: Bukti, skala: Skala) -> Fraction | None:
    """Return the figure that is graded, in the scale's unit, rounded as the rules say; None where there is none."""
    kebijakan = _kebijakan(pokok)
    versions = pokok.instansi.tersusun.skala[skala.kode]
    size = next(one.ukuran for one in versions if one.skala is skala)
    figure = angka(proof)
    if figure is None or kebijakan is None or size is None or not isinstance(proof.nilai, Fraction):
        return None
    if kebijakan.predikat_dari == "tampil":
        figure = bulatkan(figure, kebijakan.tampilan.desimal, kebijakan.tampilan.cara)
    if skala.desimal is not None:
        figure = bulatkan(figure, skala.desimal, skala.pembulatan)
    return figure * (1 if proof.satuan is None else proof.satuan.faktor) / size.faktor


def _kebijakan(pokok: IndikatorUji) -> Kebijakan | None:
    found = mulai(pokok.instansi.tersusun, pokok.periode).kebijakan(pokok.periode.tahun)
    return None if isinstance(found, TanpaNilai) else found


def _batas_instansi(pokok: IndikatorUji) -> Batas | None:
    kebijakan = _kebijakan(pokok)
    return None if kebijakan is None else kebijakan.batas_capaian.get("indikator")


def _batas(pokok: IndikatorUji, janji: Janji) -> tuple[Rentang, str] | None:
    """Return the cap promised by the author, else the one the agency declares."""
    if janji.batas:
        return rentang(janji.batas), janji.batas
    cap = _batas_instansi(pokok)
    return None if cap is None else (cap.rentang, cap.tertulis.text)


def rentang(teks: str) -> Rentang:
    """Return the interval an author writes: `0 - 120`, `>= 0`; raises ValueError for a text that is none.

    >>> rentang("0 - 120").memuat(Fraction(120)), rentang("< 100").memuat(Fraction(100))
    (True, False)
    """
    found = baca(teks)
    if isinstance(found, Interval):
        return Rentang(found.low.value, True, found.high.value, True)  # noqa: FBT003 - four values in order
    if not isinstance(found, Bound):
        raise ValueError(teks)  # noqa: TRY004 - what is wrong is the text, not its type
    end, held = found.number.value, "=" in found.operator
    return Rentang(end, held, None, False) if ">" in found.operator else Rentang(None, False, end, held)  # noqa: FBT003 - as just above


def _berbatas(pokok: IndikatorUji, janji: Janji) -> str:
    return _TANPA_BATAS if _batas(pokok, janji) is None else ""


def _lewat_batas(pokok: IndikatorUji, janji: Janji, one: Kasus) -> Langgar | None:
    cap, proof = _batas(pokok, janji), one.hasil().capaian
    figure = angka(proof)
    if cap is None or figure is None:
        return None
    if not cap[0].memuat(figure):
        return Langgar(_LEWAT, {"capaian": figure, "batas": cap[1]}, (one,))
    before = angka(proof.anak[0]) if proof.jenis == "batas" else figure
    if before is not None and cap[0].memuat(before) and before != figure:
        return Langgar(_BERUBAH, {"sebelum": before, "capaian": figure, "batas": cap[1]}, (one,))
    return None


def _membulatkan(pokok: IndikatorUji, _janji: Janji, one: Kasus) -> Langgar | None:
    result = one.hasil()
    for proof in urut([result.realisasi, result.capaian, result.predikat]):
        figure = angka(proof)
        if proof.jenis == "pembulatan" and figure is not None:
            rules = dict(proof.aturan)
            again = bulatkan(figure, int(rules["desimal"]), rules["cara"])
            if again != figure:
                return Langgar(_ULANG, {"angka": figure, "lain": again}, (one,))
    return _dua_kali(pokok, one, result) or _sama_saja(pokok, one, result)


def _dua_kali(pokok: IndikatorUji, one: Kasus, result: Hasil) -> Langgar | None:
    """Say where roundings one after the other give another predikat than the coarsest of them alone."""
    skala = skala_dari(pokok, realisasi=False)
    if skala is None or not result.predikat.anak or isinstance(result.predikat.nilai, TanpaNilai):
        return None
    steps = list(_langkah(result.predikat.anak[0]))
    roundings = [dict(step.aturan) for step in steps if step.jenis == "pembulatan"]
    figure = angka(steps[-1])
    if len(roundings) <= 1 or figure is None:
        return None
    coarsest = min(roundings, key=lambda rules: int(rules["desimal"]))
    once = figure
    cap = _batas_instansi(pokok) if any(step.jenis == "batas" for step in steps) else None
    if cap is not None:
        once = _dalam(cap.rentang, once)
    once = bulatkan(once, int(coarsest["desimal"]), coarsest["cara"])
    band = skala.golongkan(once if skala.desimal is None else bulatkan(once, skala.desimal, skala.pembulatan))
    if band is not None and band.predikat != result.predikat.nilai:
        places = ", ".join(rules["desimal"] for rules in reversed(roundings))
        data = {"semua": places, "angka": figure, "predikat": str(result.predikat.nilai), "sekali": band.predikat}
        return Langgar(_DUA_KALI, data, (one,))
    return None


def _dalam(cap: Rentang, figure: Fraction) -> Fraction:
    low = figure if cap.bawah is None else max(figure, cap.bawah)
    return low if cap.atas is None else min(low, cap.atas)


def _langkah(proof: Bukti) -> Iterator[Bukti]:
    """Yield a figure and those it was rounded or capped from, the exact one last."""
    yield proof
    while proof.jenis in {"pembulatan", "batas"}:
        proof = proof.anak[0]
        yield proof


def _sama_saja(pokok: IndikatorUji, one: Kasus, result: Hasil) -> Langgar | None:
    """Say where a realisasi that the agency rounds is judged unlike the rounded one recorded as such."""
    proof, figure = result.realisasi, angka(result.realisasi)
    if proof.jenis != "pembulatan" or figure is None:
        return None
    before = angka(proof.anak[0])
    recorded = Kasus(pokok, (langsung(pokok).baris(tulis(figure)),), one.target, one.parameter)
    again = recorded.hasil()
    if again.realisasi.nilai == proof.nilai and again.capaian.nilai != result.capaian.nilai:
        return Langgar(_REALISASI, {"angka": before, "bulat": figure}, (one, recorded))
    return None


SATU_PITA: Sifat[IndikatorUji] = Sifat(
    "satu-pita",
    N_("Every figure of the scale's domain has one band, and its predikat is that band's."),
    _berskala,
    _kasus,
    _satu_pita,
    _sapu,
)
BATAS: Sifat[IndikatorUji] = Sifat(
    "batas",
    N_("The capaian stays within its cap, and what is inside the cap is left as it is."),
    _berbatas,
    _kasus,
    _lewat_batas,
    _sapu,
)
PEMBULATAN: Sifat[IndikatorUji] = Sifat(
    "pembulatan",
    N_("Rounding what is rounded already changes nothing, and no predikat depends on rounding twice."),
    selalu,
    _kasus,
    _membulatkan,
    _sapu,
)
