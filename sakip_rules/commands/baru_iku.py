"""`sakip baru iku`: an indicator of a sasaran or tujuan, with its formula, targets and at least one example."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sakip_rules.commands.baru import Jenis, pasang, periksa_usulan
from sakip_rules.commands.baru_contoh import contoh_bawaan, isi_contoh, periksa_contoh, peubah, tanya_contoh
from sakip_rules.commands.baru_umum import (
    instansi,
    keliru,
    kode,
    periksa_satuan,
    satu_pilihan,
    satuan,
    satuan_bawaan,
    tambah_satuan,
    tanya_satuan,
    teks,
    usulan_satuan,
)
from sakip_rules.commands.salah import SalahPanggil, letak, salah
from sakip_rules.commands.tanya import Pertanyaan, Pilihan
from sakip_rules.locale import N_
from sakip_rules.rancang import jawaban
from sakip_rules.rancang.skema import pilihan, sesuai
from sakip_rules.rancang.usulan import Usulan
from sakip_rules.source.penulis import Polos

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sakip_rules.commands.tanya import Keadaan, Penanya
    from sakip_rules.rancang.iku import Variabel
    from sakip_rules.source.penulis import Isi
    from sakip_rules.source.places import Place

BANTUAN = N_(
    "Write a new indicator (IKU): asks for its sasaran, satuan, polaritas, formula, targets and an example, shows what "
    "the example comes to, and writes a file that passes. Every question is an option too."
)
ARTI_POLARITAS = {
    "positif": N_("higher is better"),
    "negatif": N_("lower is better"),
    "stabil": N_("nearer to the target is better"),
}
_TIDAK = "tidak"
_ARTI_KONSOLIDASI = {
    "jumlah": N_("their sum"),
    "rata_rata": N_("their mean"),
    "terakhir": N_("the last one known"),
    "kumulatif": N_("the last one, counted from the beginning of the year"),
    _TIDAK: N_("not at all"),
}
_TUJUAN_SENDIRI = N_("indicator of the tujuan: {nama}")
_PENDUKUNG = N_("supporting indicator: enters no mean")
_VARIABEL = N_("{nama}: what is it, in words")
_SATUAN_VARIABEL = N_("{nama}: its satuan")
_TARGET = N_("Target {tahun} (empty: none yet)")
_BENTUK_VARIABEL = {"bentuk": "NAMA=ARTI:SATUAN", "contoh": "kasus=Jumlah kasus:kasus"}
_BENTUK_TARGET = {"bentuk": "PERIODE=ANGKA", "contoh": "2024=10"}
_SATU = ("kode", "nama", "sasaran", "satuan", "polaritas", "sumber", "penanggung_jawab", "rumus", "konsolidasi")


def _ada(keadaan: Keadaan) -> Mapping[str, Place]:
    from sakip_rules.model.rujukan import semua_indikator

    berkas = keadaan.landasan.ruang.instansi[keadaan.satu("instansi")]
    return {one.kode: one.tempat for one in semua_indikator(berkas)}


def _iku(keadaan: Keadaan) -> Iterable[str]:
    return (one.kode for one in keadaan.landasan.ruang.instansi[keadaan.satu("instansi")].indikator)


def _letak(keadaan: Keadaan, kode_iku: str) -> str:
    return f"definitions/{keadaan.satu('instansi')}/iku/{kode_iku.lower()}.yaml"


def _induk(keadaan: Keadaan) -> tuple[Pilihan, ...]:
    from sakip_rules.rancang.iku import PENDUKUNG, TUJUAN

    one, _ = keadaan.landasan.ruang.instansi[keadaan.satu("instansi")].instansi, keadaan.layar.kata
    return (
        *(Pilihan(item.kode, item.nama) for item in one.sasaran),
        *(Pilihan(f"{TUJUAN}{item.kode}", _(_TUJUAN_SENDIRI).replace("{nama}", item.nama)) for item in one.tujuan),
        Pilihan(PENDUKUNG, _(_PENDUKUNG)),
    )


def _induk_bawaan(keadaan: Keadaan) -> tuple[str, ...]:
    own = keadaan.landasan.ruang.instansi[keadaan.satu("instansi")].instansi.sasaran
    return tuple(item.kode for item in own) if len(own) == 1 else ()


def periksa_rumus(keadaan: Keadaan, _one: Pertanyaan, value: str) -> str:
    """Hold a formula to its language; raises `SalahPanggil` with the place in the call."""
    from sakip_rules.rancang.iku import peubah as urai
    from sakip_rules.source.diagnostics import Diagnostic

    wrong = next((item for item in (urai(value) if value else ()) if isinstance(item, Diagnostic)), None)
    if wrong is not None:
        raise SalahPanggil(replace(wrong, place=letak(keadaan.layar.argv, value)))
    return value


def _nama_variabel(keadaan: Keadaan) -> tuple[str, ...]:
    """Return the variables of the formula, each once, in the order they stand in it."""
    return tuple(dict.fromkeys(one.nama for one in peubah(keadaan)))


def _periksa_variabel(keadaan: Keadaan, one: Pertanyaan, value: str) -> str:
    split = jawaban.pasangan(value)
    meaning = jawaban.arti(split[1]) if split else None
    if split is None or meaning is None:
        raise keliru(keadaan, one, value, _BENTUK_VARIABEL)
    known = _nama_variabel(keadaan)
    if split[0] not in known:
        raise salah("P006", keadaan.layar.argv, split[0], known, name=one.opsi, value=split[0])
    return f"{split[0]}={meaning[0]}:{periksa_satuan(keadaan, one, meaning[1])}"


def _tanya_variabel(keadaan: Keadaan, one: Pertanyaan, penanya: Penanya) -> Iterable[str]:
    _, own = keadaan.layar.kata, keadaan.landasan.ruang.standar.satuan
    for name in _nama_variabel(keadaan):
        meaning = penanya.baris(keadaan, teks(one.nama, ""), _(_VARIABEL).replace("{nama}", name))
        asked = _(_SATUAN_VARIABEL).replace("{nama}", name)
        unit = tanya_satuan(keadaan, one, penanya, asked, name if name in own else "")
        keadaan.jawaban[one.nama] = (*keadaan.semua(one.nama), f"{name}={meaning}:{unit}")
    _coba_rumus(keadaan)
    return keadaan.semua(one.nama)


def _coba_rumus(keadaan: Keadaan) -> None:
    """Check the formula and its units before anything more is asked; raises `Batal`."""
    when = keadaan.landasan.ruang.instansi[keadaan.satu("instansi")].instansi.periode
    nothing: Isi = {"fakta": {name: {when: "-"} for name in _nama_variabel(keadaan)}, "periode": Polos(when)}
    periksa_usulan(keadaan, _teks(keadaan, [nothing]))


def _variabel(keadaan: Keadaan) -> tuple[Variabel, ...]:
    from sakip_rules.rancang.iku import Variabel

    split = [(name, *(jawaban.arti(rest) or ("", ""))) for name, _, rest in map(_belah, keadaan.semua("variabel"))]
    return tuple(Variabel(*one) for one in split)


def _belah(value: str) -> tuple[str, str, str]:
    return value.partition("=")


def _kurang_variabel(keadaan: Keadaan) -> tuple[str, ...]:
    given = {name for name, _, _ in map(_belah, keadaan.semua("variabel"))}
    return tuple(name for name in _nama_variabel(keadaan) if name not in given)


def _konsolidasi(keadaan: Keadaan) -> tuple[str, ...]:
    """Return how parts of a year make a year by the units alone: what counts is summed, nothing else is assumed."""
    own = keadaan.landasan.ruang.standar.satuan
    units = [one.satuan for one in _variabel(keadaan)] or [keadaan.satu("satuan")]
    counts = all(keadaan.satuan.get(name) == "cacah" or (name in own and own[name].cacah) for name in units)
    return (pilihan("iku", "konsolidasi")[0] if counts else _TIDAK,)


def _pilihan_konsolidasi(keadaan: Keadaan) -> tuple[Pilihan, ...]:
    words = (*pilihan("iku", "konsolidasi"), _TIDAK)
    return tuple(Pilihan(one, keadaan.layar.kata(_ARTI_KONSOLIDASI.get(one, ""))) for one in words)


def _tahun(keadaan: Keadaan) -> range:
    one = keadaan.landasan.ruang.instansi[keadaan.satu("instansi")].instansi
    return range(one.renstra_sejak, one.renstra_sampai + 1)


def _periksa_target(keadaan: Keadaan, one: Pertanyaan, value: str) -> str:
    split = jawaban.pasangan(value)
    if split is None or not sesuai(split[0], "instansi", "periode") or not _terbaca(keadaan, split[1]):
        raise keliru(keadaan, one, value, _BENTUK_TARGET)
    return f"{split[0]}={split[1]}"


def _terbaca(keadaan: Keadaan, teks: str) -> bool:
    """Whether a text is a target of the satuan that was chosen: a word is one only where the satuan ranks words."""
    from sakip_rules.source.numbers import Malformed, Word, read

    own = keadaan.landasan.ruang.standar.satuan.get(keadaan.satu("satuan"))
    return not isinstance(read(teks), Malformed if own and own.urutan else Malformed | Word)


def _tanya_target(keadaan: Keadaan, one: Pertanyaan, penanya: Penanya) -> Iterable[str]:
    while True:
        found: list[str] = []
        for year in _tahun(keadaan):
            asked = keadaan.layar.kata(_TARGET).replace("{tahun}", str(year))
            answer = penanya.baris(keadaan, one, asked, wajib=False, bentuk=f"{year}={{}}".format)
            found += [answer] if answer else []
        if found:
            return found
        penanya.perlu()


def _target(keadaan: Keadaan) -> dict[str, str]:
    return {when: value for when, _, value in map(_belah, keadaan.semua("target"))}


def _teks(keadaan: Keadaan, contoh: Sequence[Isi]) -> tuple[Usulan, ...]:
    """Return the files of an indicator with the examples as they stand."""
    from sakip_rules.rancang.iku import teks as tulis

    satu = {name: keadaan.satu(name) for name in _SATU if keadaan.satu(name) != _TIDAK}
    text = tulis(satu, _variabel(keadaan), _target(keadaan), contoh)
    own = Usulan("iku", keadaan.satu("instansi"), _letak(keadaan, keadaan.satu("kode")), text)
    return (*usulan_satuan(keadaan), own)


def _bila_rumus(keadaan: Keadaan) -> bool:
    return bool(keadaan.satu("rumus"))


_PERTANYAAN = (
    instansi(),
    kode("iku", N_("Kode of the indicator"), _ada, _letak, berikut=_iku),
    teks("nama", N_("Name of the indicator, as the plan prints it")),
    Pertanyaan("sasaran", N_("What it measures"), "KODE", bawaan=_induk_bawaan, pilihan=_induk),
    tambah_satuan(),
    satuan("satuan", N_("Satuan of its realisasi and target"), satuan_bawaan),
    Pertanyaan(
        "polaritas",
        N_("Polaritas"),
        "POLARITAS",
        bawaan=lambda _keadaan: pilihan("iku", "polaritas")[:1],
        pilihan=satu_pilihan("iku", "polaritas", arti=ARTI_POLARITAS),
    ),
    Pertanyaan(
        "rumus",
        N_("Formula of its realisasi, such as (kasus[n-1] - kasus[n]) / kasus[n-1] x 100% (empty: recorded as it is)"),
        "RUMUS",
        wajib=False,
        periksa=periksa_rumus,
    ),
    Pertanyaan(
        "variabel",
        N_("A variable of the formula: what it is, and its satuan"),
        "NAMA=ARTI:SATUAN",
        banyak=True,
        pasangan="--rumus",
        bila=_bila_rumus,
        periksa=_periksa_variabel,
        tanya=_tanya_variabel,
        kurang=_kurang_variabel,
    ),
    Pertanyaan(
        "konsolidasi",
        N_("How values of months, quarters or halves make one of the year"),
        "CARA",
        bawaan=_konsolidasi,
        pilihan=_pilihan_konsolidasi,
    ),
    Pertanyaan(
        "target",
        N_("Target of a periode"),
        "PERIODE=ANGKA",
        banyak=True,
        periksa=_periksa_target,
        tanya=_tanya_target,
    ),
    teks("sumber", N_("Where its data come from (may be empty)"), wajib=False),
    teks("penanggung_jawab", N_("Office or unit that provides the data, not a person (may be empty)"), wajib=False),
    Pertanyaan(
        "contoh",
        N_("A worked example: its periode, the facts, and what has to come out"),
        "PERIODE;NAMA=ANGKA;…",
        banyak=True,
        bawaan=contoh_bawaan,
        periksa=periksa_contoh,
        tanya=lambda keadaan, one, penanya: tanya_contoh(keadaan, one, penanya, _teks),
    ),
)


def _usulan(keadaan: Keadaan) -> tuple[Usulan, ...]:
    return _teks(keadaan, isi_contoh(keadaan, keadaan.semua("contoh"), _teks))


def _lanjut(keadaan: Keadaan) -> tuple[str, ...]:
    return (f"sakip nilai {keadaan.satu('instansi')}",)


jalankan = pasang(Jenis("iku", _PERTANYAAN, _usulan, _lanjut))
