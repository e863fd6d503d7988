"""`sakip baru instansi`: an agency, its renstra, tujuan and sasaran, and how it judges itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sakip_rules.commands.baru import Jenis, pasang, siapkan
from sakip_rules.commands.baru_iku import ARTI_POLARITAS
from sakip_rules.commands.baru_umum import keliru, kode, periksa_kode, teks
from sakip_rules.commands.muat import STANDAR, daftar_instansi
from sakip_rules.commands.salah import salah
from sakip_rules.commands.tanya import Pertanyaan, Pilihan
from sakip_rules.locale import N_
from sakip_rules.rancang import jawaban
from sakip_rules.rancang.skema import bentuk, pilihan, sesuai
from sakip_rules.rancang.usulan import Usulan
from sakip_rules.source.places import Place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from sakip_rules.commands.tanya import Keadaan, Penanya

BANTUAN = N_(
    "Write a new agency: asks for its renstra, tujuan and sasaran, and the scale, methods and cap it judges itself by, "
    "and writes a file that passes. Every question is an option too."
)
_METODE = {
    "positif": N_("Method of capaian where higher is better"),
    "negatif": N_("Method of capaian where lower is better"),
    "stabil": N_("Method of capaian where nearer to the target is better"),
}
_TIDAK = "tidak"
_SASARAN = N_("A sasaran of {tujuan}: its name, or KODE=NAMA (empty: no more)")
_BENTUK_RENSTRA = {"bentuk": "TAHUN-TAHUN", "contoh": "2025-2029"}
_BENTUK_TUJUAN = {"bentuk": "KODE=NAMA", "contoh": "T1=Terwujudnya pelayanan yang tertib"}
_BENTUK_SASARAN = {"bentuk": "KODE@TUJUAN=NAMA", "contoh": "S1@T1=Meningkatnya mutu pelayanan"}
_RENSTRA = re.compile(r"(?P<sejak>[0-9]{4})\s*[-–]\s*(?P<sampai>[0-9]{4})")


def _ada(keadaan: Keadaan) -> Mapping[str, Place]:
    known = {name: Place(_letak(keadaan, name), 1, 1, 0) for name in daftar_instansi(keadaan.akar)}
    return known | {STANDAR: Place(f"definitions/{STANDAR}", 1, 1, 0)}


def _letak(_keadaan: Keadaan, kode_instansi: str) -> str:
    return f"definitions/{kode_instansi}/instansi.yaml"


def _periksa_renstra(keadaan: Keadaan, one: Pertanyaan, value: str) -> str:
    found = _RENSTRA.fullmatch(value)
    if found is None or not all(sesuai(year, "instansi", "periode") for year in found.groups()):
        raise keliru(keadaan, one, value, _BENTUK_RENSTRA)
    return f"{found['sejak']}-{found['sampai']}"


def _periksa_periode(keadaan: Keadaan, one: Pertanyaan, value: str) -> str:
    if not sesuai(value, "instansi", "periode"):
        raise keliru(keadaan, one, value, bentuk("instansi", "periode"))
    return value


def _pasangan(keadaan: Keadaan, nama: str) -> list[tuple[str, str]]:
    return [found for value in keadaan.semua(nama) if (found := jawaban.pasangan(value)) is not None]


def _periksa_tujuan(keadaan: Keadaan, one: Pertanyaan, value: str) -> str:
    split = jawaban.pasangan(value)
    if split is None:
        raise keliru(keadaan, one, value, _BENTUK_TUJUAN)
    return f"{periksa_kode(keadaan, one, split[0], 'instansi')}={split[1]}"


def _periksa_sasaran(keadaan: Keadaan, one: Pertanyaan, value: str) -> str:
    split, known = jawaban.pasangan(value), [name for name, _ in _pasangan(keadaan, "tujuan")]
    own, sign, parent = split[0].partition("@") if split else ("", "", "")
    if split is None or not (sign or len(known) == 1):
        raise keliru(keadaan, one, value, _BENTUK_SASARAN)
    parent = parent.strip() or known[0]
    if parent not in known:
        raise salah("P006", keadaan.layar.argv, value, known, name=one.opsi, value=parent)
    return f"{periksa_kode(keadaan, one, own.strip(), 'instansi')}@{parent}={split[1]}"


def _tanya_bernomor(
    keadaan: Keadaan, one: Pertanyaan, penanya: Penanya, kata: str, *, huruf: str, akhir: str = ""
) -> list[str]:
    """Ask for names until there is no more; one without a kode is counted: T1, T2."""
    taken = [name for nama in ("tujuan", "sasaran") for name, _ in _pasangan(keadaan, nama)]
    found: list[str] = []
    while True:
        known = [*taken, *(value.partition("=")[0] for value in found)]
        number = 1 + sum(name.partition("@")[0].startswith(huruf) for name in known)

        def bentuk(typed: str, number: int = number) -> str:
            split = jawaban.pasangan(typed)
            return f"{split[0]}{akhir}={split[1]}" if split else f"{huruf}{number}{akhir}={typed}"

        answer = penanya.baris(keadaan, one, kata, wajib=one.wajib and not found, bentuk=bentuk)
        if not answer:
            return found
        found.append(answer)


def _tanya_sasaran(keadaan: Keadaan, one: Pertanyaan, penanya: Penanya) -> Iterable[str]:
    for parent, nama in _pasangan(keadaan, "tujuan"):
        told = keadaan.layar.kata(_SASARAN).replace("{tujuan}", f"{parent} {nama}")
        found = _tanya_bernomor(keadaan, one, penanya, told, huruf="S", akhir=f"@{parent}")
        keadaan.jawaban["sasaran"] = (*keadaan.semua("sasaran"), *found)
    return keadaan.semua("sasaran")


def _bawaan(*path: str) -> Callable[[Keadaan], tuple[str, ...]]:
    def bawaan(keadaan: Keadaan) -> tuple[str, ...]:
        from sakip_rules.rancang.instansi import bawaan as kebijakan

        return (kebijakan(keadaan.landasan.documents, *path),)

    return bawaan


def _skala(keadaan: Keadaan) -> tuple[Pilihan, ...]:
    every = sorted(keadaan.landasan.ruang.standar.skala.items())
    return tuple(Pilihan(kode, versions[-1].nama) for kode, versions in every)


def _metode(polaritas: str) -> Pertanyaan:
    def known(keadaan: Keadaan) -> tuple[Pilihan, ...]:
        from sakip_rules.rancang.instansi import metode

        return tuple(Pilihan(kode, nama) for kode, nama in metode(keadaan.landasan.ruang, polaritas).items())

    kata = _METODE.get(polaritas, ARTI_POLARITAS.get(polaritas, polaritas))
    return Pertanyaan(f"metode_{polaritas}", kata, "KODE", bawaan=_bawaan("metode", polaritas), pilihan=known)


def _batas(keadaan: Keadaan) -> tuple[str, ...]:
    from sakip_rules.rancang.instansi import ranah

    return (ranah(keadaan.landasan.ruang, keadaan.satu("skala")) or _TIDAK,)


def _periksa_batas(keadaan: Keadaan, one: Pertanyaan, value: str) -> str:
    from sakip_rules.rancang.skala import rentang

    if value != _TIDAK and rentang(value) is None:
        raise keliru(keadaan, one, value, bentuk("skala", "ranah"))
    return value


_PERTANYAAN = (
    kode("instansi", N_("Kode of the agency, which is the name of its folder"), _ada, _letak),
    teks("nama", N_("Official name of the agency")),
    Pertanyaan("renstra", N_("First and last year of its renstra"), "TAHUN-TAHUN", periksa=_periksa_renstra),
    Pertanyaan(
        "periode",
        N_("The periode shown where no other is asked for"),
        "PERIODE",
        wajib=False,
        bawaan=lambda keadaan: (keadaan.satu("renstra")[:4],) if keadaan.satu("renstra") else (),
        periksa=_periksa_periode,
    ),
    Pertanyaan(
        "tujuan",
        N_("A tujuan: its name, or KODE=NAMA (empty: no more)"),
        "KODE=NAMA",
        banyak=True,
        periksa=_periksa_tujuan,
        tanya=lambda keadaan, one, penanya: _tanya_bernomor(keadaan, one, penanya, one.kata, huruf="T"),
    ),
    Pertanyaan(
        "sasaran",
        N_("A sasaran, with the kode of its tujuan"),
        "KODE@TUJUAN=NAMA",
        banyak=True,
        periksa=_periksa_sasaran,
        tanya=_tanya_sasaran,
    ),
    Pertanyaan("skala", N_("Scale that gives a capaian its predikat"), "KODE", bawaan=_bawaan("skala"), pilihan=_skala),
    *map(_metode, pilihan("iku", "polaritas")),
    Pertanyaan(
        "batas",
        N_("Cap of every capaian, such as 0 - 100; tidak for none"),
        "RENTANG",
        bawaan=_batas,
        periksa=_periksa_batas,
    ),
)


def _usulan(keadaan: Keadaan) -> tuple[Usulan, ...]:
    from sakip_rules.rancang.instansi import teks as tulis

    own = keadaan.satu("kode")
    first, _, last = keadaan.satu("renstra").partition("-")
    sasaran = [(*key.split("@"), nama) for key, nama in _pasangan(keadaan, "sasaran")]
    batas = keadaan.satu("batas")
    kebijakan = {one: keadaan.satu(f"metode_{one}") for one in pilihan("iku", "polaritas")}
    kebijakan |= {"skala": keadaan.satu("skala"), "batas": "" if batas == _TIDAK else batas}
    text = tulis(
        {name: keadaan.satu(name) for name in ("kode", "nama", "periode")},
        (first, last),
        _pasangan(keadaan, "tujuan"),
        [(kode, induk, nama) for kode, induk, nama in sasaran],
        kebijakan,
    )
    return (Usulan("instansi", own, _letak(keadaan, own), text),)


def _lanjut(keadaan: Keadaan) -> tuple[str, ...]:
    return (f"sakip baru iku --instansi {keadaan.satu('kode')}",)


jalankan = pasang(
    Jenis(
        "instansi",
        _PERTANYAAN,
        _usulan,
        _lanjut,
        mulai=lambda one: siapkan(one, ""),
        milik=lambda one: one.satu("kode"),
    )
)
