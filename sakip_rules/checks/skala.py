"""Scales: covered exactly once, every band reachable, and wide enough for what an agency will grade with them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sakip_rules.checks.cakupan import Celah, Tindih, kisi_tercetak, pelanggaran, tak_tercapai
from sakip_rules.engine.capaian import metode_capaian
from sakip_rules.engine.predikat import satuan_skala, tulis_rentang
from sakip_rules.source.diagnostics import Diagnostic, diagnose
from sakip_rules.source.numbers import write

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from sakip_rules.engine.tersusun import IndikatorTersusun, InstansiTersusun
    from sakip_rules.model.instansi import Kebijakan
    from sakip_rules.model.ruang_kerja import BerkasInstansi, RuangKerja
    from sakip_rules.model.skala import Skala
    from sakip_rules.source.places import Place


MENAIK = frozenset({"positif"})


def periksa_skala(skala: Skala) -> Iterator[Diagnostic]:
    """Yield K101 for each gap (with the band that closes it), K102 for each overlap, K103 for bands never reached.

    And K010 in place of all gaps where they are those of a scale printed for rounded figures.
    """
    places = tuple(pita.tertulis.place for pita in skala.pita)
    found = pelanggaran(skala)
    desimal = kisi_tercetak(skala) if found and skala.desimal is None else None
    if desimal is not None:
        value = found[0].nilai
        yield diagnose(
            "K010",
            _tetangga(skala, value),
            skala=skala.kode,
            nilai=angka(value),
            desimal=desimal,
            banyak=len(found) - 1 or "",
            contoh=_bersambung(skala, value),
        )
        return
    for item in found:
        if isinstance(item, Celah):
            below = _tetangga(skala, item.nilai)
            yield diagnose(
                "K101", below, related=(), skala=skala.kode, nilai=angka(item.nilai), pita=tulis_rentang(item.rentang)
            )
        elif isinstance(item, Tindih):
            first, second = item.pita[0], item.pita[1]
            yield diagnose(
                "K102",
                second.tertulis.place,
                related=(first.tertulis.place,),
                skala=skala.kode,
                nilai=angka(item.nilai),
                pertama=first.tertulis.text,
                kedua=second.tertulis.text,
            )
    for pita in tak_tercapai(skala):
        place = places[skala.pita.index(pita)]
        yield diagnose("K103", place, skala=skala.kode, pita=pita.tertulis.text, predikat=pita.predikat)


def periksa_jangkauan(ruang: RuangKerja, berkas: BerkasInstansi) -> Iterator[Diagnostic]:
    """Yield K104 where an agency grades figures that its caps let lie outside its scale's domain.

    The upper end concerns every agency; the lower one an agency with an indicator for which less is better, or nearer:
    its capaian falls without end as the realisasi grows.
    """
    turun = any(item.polaritas not in MENAIK for item in berkas.indikator)
    for kebijakan in berkas.instansi.kebijakan:
        for skala in ruang.standar.skala.get(kebijakan.skala.text, ()):
            open_sides = [*_sisi_terbuka(kebijakan, skala.ranah.atas, atas=True)]
            open_sides += _sisi_terbuka(kebijakan, skala.ranah.bawah, atas=False) if turun else ()
            for tingkat, sisi in open_sides:
                asal = kebijakan.asal["skala"]
                yield diagnose(
                    "K104",
                    kebijakan.tempat if asal.bawaan else asal.tempat,
                    related=(skala.tempat,),
                    skala=skala.kode,
                    tingkat=tingkat,
                    sisi=angka(sisi),
                    ranah=tulis_rentang(skala.ranah),
                )


def periksa_satuan_skala(tersusun: InstansiTersusun) -> Iterator[Diagnostic]:
    """Yield N035 for each scale that cannot grade what it is named for, once where it is named."""
    told: set[Place] = set()
    for kode in tersusun.urutan:
        for item in tersusun.indikator[kode]:
            for found in _beda_satuan(tersusun, item):
                if found.place is not None and found.place not in told:
                    told.add(found.place)
                    yield found


def _beda_satuan(tersusun: InstansiTersusun, item: IndikatorTersusun) -> Iterator[Diagnostic]:
    own, size = item.indikator, item.langsung.ukuran
    graded = [] if own.skala_realisasi is None else [("realisasi", own.skala_realisasi, size)]
    for kebijakan in tersusun.berkas.instansi.kebijakan:
        chosen = metode_capaian(own, kebijakan)
        for method in () if chosen is None else tersusun.metode.get((chosen[0].text, size), ()):
            result = None if method.satuan is None else tersusun.ukuran.get(method.satuan.kode)
            graded.append(("capaian", own.skala or kebijakan.skala, result))
    for besaran, written, ukuran in graded:
        for skala in tersusun.skala.get(written.text, ()):
            found = None if ukuran is None else satuan_skala(skala, ukuran, written, besaran, own.kode)
            if found is not None:
                yield found


def _sisi_terbuka(kebijakan: Kebijakan, limit: Fraction | None, *, atas: bool) -> Iterator[tuple[str, Fraction]]:
    """Yield the levels whose capaian may pass an end of the scale; what gathers capped figures is capped by them."""
    if limit is None:
        return
    terbatas: set[str] = set()
    for tingkat in ("indikator", "sasaran", "tujuan", "unit", "instansi"):
        batas = kebijakan.batas_capaian.get(tingkat)
        agregat = kebijakan.agregat.get(tingkat)
        if agregat is not None and agregat.dari == tingkat:
            agregat = replace(agregat, dari="indikator")  # the lowest units are taken from their indicators
        end = None if batas is None else batas.rentang.atas if atas else batas.rentang.bawah
        own = end is not None and (end <= limit if atas else end >= limit)
        # A sum of figures may pass an upper end that each of them keeps; not a lower end of zero or more.
        kept = agregat is not None and (agregat.cara != "jumlah" or (not atas and limit >= 0))
        inherited = kept and agregat is not None and agregat.dari in terbatas
        if own or inherited:
            terbatas.add(tingkat)
        elif tingkat == "indikator" or (agregat is not None and agregat.dari in terbatas):
            yield tingkat, limit


def _bersambung(skala: Skala, value: Fraction) -> str:
    """Write the band above a gap as it would follow the band below it without one."""
    ends = [pita.rentang.atas for pita in skala.pita if pita.rentang.atas is not None and pita.rentang.atas < value]
    above = [pita.rentang for pita in skala.pita if pita.rentang.bawah is not None and pita.rentang.bawah > value]
    after = min(above, key=lambda item: item.bawah or value, default=None)
    return "" if after is None or not ends else tulis_rentang(replace(after, bawah=max(ends), bawah_termasuk=False))


def _tetangga(skala: Skala, value: Fraction) -> Place:
    """Return the place of the band just below the value, or of the first band."""
    below = [pita for pita in skala.pita if pita.rentang.atas is not None and pita.rentang.atas <= value]
    pita = max(below, key=lambda item: (item.rentang.atas, item.rentang.atas_termasuk), default=skala.pita[0])
    return pita.tertulis.place


def angka(value: Fraction) -> str:
    """Write a number plainly, with as many decimals as it has (as a fraction where it has no end).

    >>> from fractions import Fraction
    >>> angka(Fraction(1801, 20)), angka(Fraction(1, 3))
    ('90.05', '1/3')
    """
    denominator, decimals = value.denominator, 0
    for prime in (2, 5):
        count = 0
        while denominator % prime == 0:
            denominator //= prime
            count += 1
        decimals = max(decimals, count)
    return write(value, decimals, "potong") if denominator == 1 else str(value)
