"""`sakip baru skala`: a predikat scale, its bands asked from the top, so that none is left out and none overlaps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip_rules.commands.baru import Jenis, pasang, siapkan
from sakip_rules.commands.baru_umum import keliru, kode, satuan, status, tambah_satuan, teks, usulan_satuan
from sakip_rules.commands.tanya import Pertanyaan
from sakip_rules.locale import N_
from sakip_rules.rancang import jawaban
from sakip_rules.rancang.skema import bentuk, contoh
from sakip_rules.rancang.usulan import Usulan

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sakip_rules.commands.tanya import Keadaan, Penanya
    from sakip_rules.source.places import Place

BANTUAN = N_(
    "Write a new predikat scale: asks for its domain and, from the top, for each predikat and where it begins; it is "
    "proved that no figure has two predikat or none. Every question is an option too."
)
_PREDIKAT = N_("Predikat of the band that ends at {atas} (add :KODE for a short one)")
_MULAI = N_("It begins at, such as > 90 or >= 90 (empty: at the lower end of the domain)")
_BENTUK_PITA = {"bentuk": "RENTANG=PREDIKAT:KODE", "contoh": "> 90 - 100=Sangat Memuaskan:AA"}
_BENTUK_MULAI = {"bentuk": "> / >=", "contoh": "> 90"}
_LETAK = "definitions/standar/skala"


def _ada(keadaan: Keadaan) -> Mapping[str, Place]:
    return {kode: versions[0].tempat for kode, versions in keadaan.landasan.ruang.standar.skala.items()}


def _letak(_keadaan: Keadaan, kode_skala: str) -> str:
    return f"{_LETAK}/{kode_skala.lower()}.yaml"


def _periksa_rentang(keadaan: Keadaan, one: Pertanyaan, value: str) -> str:
    from sakip_rules.rancang.skala import rentang

    if rentang(value) is None:
        raise keliru(keadaan, one, value, bentuk("skala", "ranah"))
    return value


def _periksa_desimal(keadaan: Keadaan, one: Pertanyaan, value: str) -> str:
    if value and not (value.isascii() and value.isdecimal() and len(value) <= len(contoh("skala", "desimal")) + 1):
        raise keliru(keadaan, one, value, bentuk("skala", "desimal"))
    return value


def _periksa_pita(keadaan: Keadaan, one: Pertanyaan, value: str) -> str:
    from sakip_rules.rancang.skala import rentang

    split = jawaban.pita(value)
    if split is None or rentang(split[0]) is None:
        raise keliru(keadaan, one, value, _BENTUK_PITA)
    return value


def _tanya_pita(keadaan: Keadaan, one: Pertanyaan, penanya: Penanya) -> Iterable[str]:
    """Ask for the bands downwards; each begins where the last one ended, so that nothing is between them."""
    from sakip_rules.rancang.skala import di_bawah, puncak, sampai_dasar, tulis_pita

    ranah, plain = keadaan.satu("ranah"), Pertanyaan(one.nama, "", "")
    upper = puncak(ranah)
    while True:
        told = keadaan.layar.kata(_PREDIKAT).replace("{atas}", upper or "∞")
        name = penanya.baris(keadaan, plain, told)

        def periksa(keadaan: Keadaan, polos: Pertanyaan, value: str, upper: str = upper) -> str:
            if value and di_bawah(ranah, upper, value) is None:
                raise keliru(keadaan, polos, value, _BENTUK_MULAI)
            return value

        lower = penanya.baris(keadaan, Pertanyaan(one.nama, "", "", periksa=periksa), _MULAI, wajib=False)
        yield f"{tulis_pita(ranah, upper, lower)}={name}"
        following = di_bawah(ranah, upper, lower) if lower else None
        if following is None or sampai_dasar(ranah, lower):
            return
        upper = following


_PERTANYAAN = (
    kode("skala", N_("Kode of the scale"), _ada, _letak),
    teks("nama", N_("Name of the scale")),
    tambah_satuan(),
    satuan("satuan", N_("Satuan of the figures it grades"), lambda _keadaan: (contoh("skala", "satuan"),)),
    Pertanyaan(
        "ranah",
        N_("Its domain: all the figures that can occur"),
        "RENTANG",
        bawaan=lambda _keadaan: (contoh("skala", "ranah"),),
        periksa=_periksa_rentang,
    ),
    Pertanyaan(
        "desimal",
        N_("Decimals a figure is rounded to before it is graded"),
        "N",
        bawaan=lambda _keadaan: (contoh("skala", "desimal"),),
        periksa=_periksa_desimal,
    ),
    Pertanyaan(
        "pita",
        N_("A band, from the top: its range as the regulation prints it, and its predikat"),
        "RENTANG=PREDIKAT:KODE",
        banyak=True,
        periksa=_periksa_pita,
        tanya=_tanya_pita,
    ),
    teks("dasar_hukum", N_("The regulation or document that lays it down")),
    status("skala"),
)


def _usulan(keadaan: Keadaan) -> tuple[Usulan, ...]:
    from sakip_rules.rancang.skala import teks as tulis

    names = ("kode", "nama", "satuan", "ranah", "desimal", "dasar_hukum", "status_sumber")
    bands = [found for value in keadaan.semua("pita") if (found := jawaban.pita(value)) is not None]
    text = tulis({name: keadaan.satu(name) for name in names}, bands)
    return (*usulan_satuan(keadaan), Usulan("skala", "", _letak(keadaan, keadaan.satu("kode")), text))


jalankan = pasang(
    Jenis("skala", _PERTANYAAN, _usulan, lambda _keadaan: ("sakip daftar skala",), mulai=lambda one: siapkan(one, None))
)
