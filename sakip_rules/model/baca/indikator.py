"""iku/*.yaml, and the indicators of the program tree → indicators."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sakip_rules.model.baca.acuan import baca_acuan
from sakip_rules.model.baca.angka import NILAI, TARGET, baca_angka, baca_bobot
from sakip_rules.model.baca.bertingkat import Cara, baca_bertingkat
from sakip_rules.model.baca.bidang import baris, benar, cacah, peta, skalar, teks, tempat, wajib
from sakip_rules.model.baca.contoh import baca_contoh
from sakip_rules.model.baca.kuantitas import baca_seukuran
from sakip_rules.model.baca.masa import SELALU, baca_berlaku, irisan
from sakip_rules.model.baca.variabel import baca_variabel
from sakip_rules.model.indikator import PENDUKUNG, Indikator, NilaiNasional, Target, TargetAkhir
from sakip_rules.source.nodes import Scalar
from sakip_rules.source.numbers import Bound

if TYPE_CHECKING:
    from sakip_rules.model.baca.bacaan import Bacaan
    from sakip_rules.model.masa import Berlaku
    from sakip_rules.model.satuan import Satuan
    from sakip_rules.source.nodes import Mapping
    from sakip_rules.source.numbers import Written
    from sakip_rules.source.places import Place

AKHIR = "akhir"
BERBOBOT = ("sasaran", "tujuan")
"""The levels whose indicators are aggregated, so that a weight means something there."""

_SIDE = {"positif": ">", "negatif": "<"}


def baca_iku(bacaan: Bacaan, root: Mapping) -> Indikator:
    """Read the indicator of a sasaran or a tujuan, or a supporting one that measures neither."""
    sasaran, tujuan = skalar(root, "sasaran"), skalar(root, "tujuan")
    if sasaran is None and tujuan is None:
        return _pendukung(bacaan, root)
    if teks(root, "jenis") == PENDUKUNG:
        _tak_berarti(bacaan, root, "sasaran" if tujuan is None else "tujuan")
    if sasaran is not None and tujuan is not None:
        bacaan.lapor("J026", tujuan.place, related=(sasaran.place,), sasaran=sasaran.text, tujuan=tujuan.text)
    if sasaran is not None:
        return baca_indikator(bacaan, root, "sasaran", sasaran)
    return baca_indikator(bacaan, root, "tujuan", wajib(root, "tujuan"))


def _pendukung(bacaan: Bacaan, root: Mapping) -> Indikator:
    """Read an indicator that belongs to no sasaran and no tujuan, which it must say, and therefore has no weight."""
    kode = wajib(root, "kode")
    if teks(root, "jenis") != PENDUKUNG:
        bacaan.lapor("J093", kode.place, kode=kode.text)
    if root.get("bobot") is not None:
        _tak_berarti(bacaan, root, "bobot")
    return baca_indikator(bacaan, root, PENDUKUNG, replace(kode, text=""))


def _tak_berarti(bacaan: Bacaan, root: Mapping, kunci: str) -> None:
    bacaan.lapor("J094", root.entries[kunci].key.place, kode=teks(root, "kode"), kunci=kunci)


def baca_indikator(bacaan: Bacaan, root: Mapping, tingkat: str, induk: Scalar, masa: Berlaku = SELALU) -> Indikator:
    """Read an indicator of `induk`; it is in force in no year in which that is not (`masa`)."""
    satuan_tertulis, polaritas = wajib(root, "satuan"), teks(root, "polaritas")
    bacaan.polaritas[tempat(root, "kode")] = wajib(root, "polaritas")
    satuan = bacaan.ukuran(satuan_tertulis)
    variabel = baca_variabel(bacaan, root)
    cara = Cara(bacaan, "target", satuan, TARGET, satuan_tertulis)
    target = tuple(Target(*item) for item in baca_bertingkat(cara, root.get("target")))
    for item in target:
        _arah(bacaan, item.nilai, polaritas, item.tempat)
    return Indikator(
        kode=teks(root, "kode"),
        nama=teks(root, "nama"),
        tingkat=tingkat,
        induk=induk,
        jenis=teks(root, "jenis"),
        satuan=satuan_tertulis,
        polaritas=polaritas,
        variabel=variabel,
        rumus=skalar(root, "rumus"),
        sumber=teks(root, "sumber"),
        penanggung_jawab=teks(root, "penanggung_jawab"),
        konsolidasi=teks(root, "konsolidasi"),
        target_sampai_dengan=benar(root, "target_sampai_dengan"),
        target=target,
        target_akhir=_target_akhir(bacaan, root, polaritas),
        nasional=_nasional(bacaan, root, satuan),
        parameter=_parameter(bacaan, root),
        letak_parameter={entry.key.text: entry.value.place for entry in peta(root, "parameter") or ()},
        bobot_tertulis=skalar(root, "bobot") if tingkat in BERBOBOT else None,
        bobot=baca_bobot(bacaan, root) if tingkat in BERBOBOT else None,
        metode=skalar(root, "metode"),
        skala=skalar(root, "skala"),
        skala_realisasi=skalar(root, "skala_realisasi"),
        contoh=baca_contoh(bacaan, root, satuan, variabel),
        acuan=baca_acuan(bacaan, root),
        berlaku=irisan(masa, baca_berlaku(bacaan, root)),
        tempat=tempat(root, "kode"),
    )


def _arah(bacaan: Bacaan, nilai: Written, polaritas: str, place: Place) -> None:
    """A target with a comparison says which way is better, and so does the polaritas."""
    if isinstance(nilai, Bound) and _SIDE.get(polaritas) != nilai.operator[0]:
        sign = {"positif": "≥", "negatif": "≤"}.get(polaritas)
        saran = f"{sign} {nilai.number.text}" if sign else ""
        bacaan.lapor("J042", place, teks=nilai.text, polaritas=polaritas, saran=saran)


def _target_akhir(bacaan: Bacaan, root: Mapping, polaritas: str) -> TargetAkhir | None:
    node = peta(root, "target_akhir")
    if node is None:
        return None
    written = node.get("nilai")
    nilai = baca_seukuran(bacaan, written, wajib(root, "satuan"), TARGET)
    if nilai is None or written is None:
        return None
    _arah(bacaan, nilai, polaritas, written.place)
    acuan = baca_acuan(bacaan, node)
    return TargetAkhir(cacah(wajib(node, "tahun")), nilai, teks(node, "hitung") or AKHIR, acuan, written.place)


def _nasional(bacaan: Bacaan, root: Mapping, satuan: Satuan | None) -> tuple[NilaiNasional, ...]:
    found: dict[int, NilaiNasional] = {}
    for row in baris(root, "nasional"):
        written, lain = wajib(row, "nilai"), skalar(row, "indikator")
        # A value of another indicator is in that one's unit, which is known when all are read.
        unit = satuan if lain is None else None
        nilai, tahun = baca_angka(bacaan, written, unit, NILAI), cacah(wajib(row, "tahun"))
        acuan = baca_acuan(bacaan, row)
        if nilai is None:
            continue
        item = NilaiNasional(tahun, nilai, teks(row, "sumber"), acuan, written.place, lain)
        first = found.setdefault(tahun, item)
        if first is not item:
            bacaan.lapor("J054", written.place, related=(first.tempat,), tahun=tahun)
    return tuple(found.values())


def _parameter(bacaan: Bacaan, root: Mapping) -> dict[str, Written]:
    found: dict[str, Written] = {}
    for entry in peta(root, "parameter") or ():
        bacaan.parameter[tempat(root, "kode"), entry.key.text] = entry.key
        value = baca_angka(bacaan, entry.value, None) if isinstance(entry.value, Scalar) else None
        if value is not None:
            found[entry.key.text] = value
    return found
