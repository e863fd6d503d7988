"""`sakip baru program`: a program with its kegiatan, sub kegiatan and pagu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip_rules.commands.baru import Jenis, pasang
from sakip_rules.commands.baru_umum import instansi, keliru, kode, periksa_kode, teks
from sakip_rules.commands.salah import salah
from sakip_rules.commands.tanya import Pertanyaan, Pilihan
from sakip_rules.locale import N_
from sakip_rules.rancang import jawaban
from sakip_rules.rancang.skema import sesuai
from sakip_rules.rancang.usulan import Usulan

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from sakip_rules.commands.tanya import Keadaan, Penanya
    from sakip_rules.source.places import Place

BANTUAN = N_(
    "Write a new program: asks for its sasaran, its kegiatan and sub kegiatan, and the pagu of each, and writes a file "
    "that passes. Every question is an option too."
)
_BENTUK_SIMPUL = {"bentuk": "KODE=NAMA", "contoh": "P1.1=Administrasi keuangan"}
_BENTUK_PAGU = {"bentuk": "KODE TAHUN=RUPIAH", "contoh": "P1.1.1 2024=90.000.000"}
_PAGU = N_("Pagu of {kode} {nama}, as YEAR=RUPIAH (empty: no more)")


def _ada(keadaan: Keadaan) -> Mapping[str, Place]:
    from sakip_rules.model.rujukan import semua_simpul

    return {one.kode: one.tempat for one in semua_simpul(keadaan.landasan.ruang.instansi[keadaan.satu("instansi")])}


def _program(keadaan: Keadaan) -> Iterable[str]:
    return (one.kode for one in keadaan.landasan.ruang.instansi[keadaan.satu("instansi")].program)


def _letak(keadaan: Keadaan, kode_program: str) -> str:
    return f"definitions/{keadaan.satu('instansi')}/program/{kode_program.lower()}.yaml"


def _sasaran(keadaan: Keadaan) -> tuple[Pilihan, ...]:
    own = keadaan.landasan.ruang.instansi[keadaan.satu("instansi")].instansi.sasaran
    return tuple(Pilihan(item.kode, item.nama) for item in own)


def _sasaran_bawaan(keadaan: Keadaan) -> tuple[str, ...]:
    found = _sasaran(keadaan)
    return (found[0].kode,) if len(found) == 1 else ()


def _periksa_simpul(keadaan: Keadaan, one: Pertanyaan, value: str) -> str:
    """Hold a node to the notation, a free kode, and to standing under something."""
    split = jawaban.pasangan(value)
    if split is None:
        raise keliru(keadaan, one, value, _BENTUK_SIMPUL)
    own = periksa_kode(keadaan, one, split[0], "program")
    taken = _ada(keadaan)
    if own in taken and not (keadaan.timpa and taken[own].file == _letak(keadaan, keadaan.satu("kode"))):
        raise salah("P025", keadaan.layar.argv, value, value=own, place=taken[own], nearest="")
    if one.nama == "sub_kegiatan" and not _induk(keadaan, own):
        known = [name for name, _ in _simpul(keadaan, "kegiatan")]
        raise salah("P006", keadaan.layar.argv, value, known, name="KEGIATAN", value=own)
    return f"{own}={split[1]}"


def _simpul(keadaan: Keadaan, nama: str) -> list[tuple[str, str]]:
    return [found for value in keadaan.semua(nama) if (found := jawaban.pasangan(value)) is not None]


def _induk(keadaan: Keadaan, own: str) -> str:
    """Return the kegiatan a sub kegiatan stands under: the one whose kode its own begins with, the longest."""
    known = [name for name, _ in _simpul(keadaan, "kegiatan") if own.startswith(f"{name}.")]
    return max(known, key=len, default="")


def _daun(keadaan: Keadaan) -> dict[str, str]:
    """Return what has pagu of its own: the sub kegiatan, the kegiatan without any, or the program itself."""
    subs, parents = _simpul(keadaan, "sub_kegiatan"), _simpul(keadaan, "kegiatan")
    with_children = {_induk(keadaan, name) for name, _ in subs}
    leaves = dict([*((name, nama) for name, nama in parents if name not in with_children), *subs])
    return leaves or {keadaan.satu("kode"): keadaan.satu("nama")}


def _periksa_pagu(keadaan: Keadaan, one: Pertanyaan, value: str) -> str:
    from sakip_rules.source.numbers import Number, read

    split = jawaban.pasangan(value)
    own, _, year = split[0].rpartition(" ") if split else ("", "", "")
    own = own.strip() or keadaan.satu("kode")
    if split is None or not sesuai(year, "instansi", "periode") or not isinstance(read(split[1], context="Rp"), Number):
        raise keliru(keadaan, one, value, _BENTUK_PAGU)
    known = _daun(keadaan)
    if own not in known:
        raise salah("P006", keadaan.layar.argv, value, known, name=one.opsi, value=own)
    return f"{own} {year}={split[1]}"


def _tanya_simpul(
    awalan: Callable[[Keadaan], Iterable[str]],
) -> Callable[[Keadaan, Pertanyaan, Penanya], Iterable[str]]:
    """Return how nodes are asked for: a name alone gets the next kode under each of `awalan`."""

    def tanya(keadaan: Keadaan, one: Pertanyaan, penanya: Penanya) -> Iterable[str]:
        found: list[str] = []
        for parent in awalan(keadaan):
            number = 1

            def bentuk(typed: str, parent: str = parent) -> str:
                return typed if jawaban.pasangan(typed) else f"{parent}.{number}={typed}"  # noqa: B023 - asked at once

            while True:
                told = f"{parent}.{number}: {keadaan.layar.kata(one.kata)}"
                answer = penanya.baris(keadaan, one, told, wajib=False, bentuk=bentuk)
                if not answer:
                    break
                found.append(answer)
                number += 1
        return found

    return tanya


def _tanya_pagu(keadaan: Keadaan, one: Pertanyaan, penanya: Penanya) -> Iterable[str]:
    for own, nama in _daun(keadaan).items():
        told = keadaan.layar.kata(_PAGU).replace("{kode}", own).replace("{nama}", nama)

        def bentuk(typed: str, own: str = own) -> str:
            return f"{own} {typed}"

        while answer := penanya.baris(keadaan, one, told, wajib=False, bentuk=bentuk):
            yield answer


_PERTANYAAN = (
    instansi(),
    kode("program", N_("Kode of the program"), _ada, _letak, berikut=_program),
    teks("nama", N_("Name of the program")),
    Pertanyaan(
        "sasaran",
        N_("The sasaran it serves"),
        "KODE",
        pasangan="sasaran (instansi.yaml)",
        bila=lambda keadaan: bool(_sasaran(keadaan)),
        bawaan=_sasaran_bawaan,
        pilihan=_sasaran,
    ),
    Pertanyaan(
        "kegiatan",
        N_("A kegiatan: its name, or KODE=NAMA (empty: no more)"),
        "KODE=NAMA",
        banyak=True,
        wajib=False,
        periksa=_periksa_simpul,
        tanya=_tanya_simpul(lambda keadaan: (keadaan.satu("kode"),)),
    ),
    Pertanyaan(
        "sub_kegiatan",
        N_("A sub kegiatan: its name, or KODE=NAMA (empty: no more)"),
        "KODE=NAMA",
        banyak=True,
        wajib=False,
        pasangan="--kegiatan",
        bila=lambda keadaan: bool(keadaan.semua("kegiatan")),
        periksa=_periksa_simpul,
        tanya=_tanya_simpul(lambda keadaan: [name for name, _ in _simpul(keadaan, "kegiatan")]),
    ),
    Pertanyaan(
        "pagu",
        N_("Pagu of what has no parts of its own, by year, in rupiah"),
        "KODE TAHUN=RUPIAH",
        banyak=True,
        wajib=False,
        periksa=_periksa_pagu,
        tanya=_tanya_pagu,
    ),
)


def _usulan(keadaan: Keadaan) -> tuple[Usulan, ...]:
    from sakip_rules.rancang.program import teks as tulis

    pagu = [(key.rpartition(" ")[0], key.rpartition(" ")[2], value) for key, value in _simpul(keadaan, "pagu")]
    under = [(_induk(keadaan, name), name, nama) for name, nama in _simpul(keadaan, "sub_kegiatan")]
    head = {name: keadaan.satu(name) for name in ("kode", "nama", "sasaran")}
    text = tulis(head, _simpul(keadaan, "kegiatan"), under, pagu)
    return (Usulan("program", keadaan.satu("instansi"), _letak(keadaan, keadaan.satu("kode")), text),)


jalankan = pasang(Jenis("program", _PERTANYAAN, _usulan, lambda keadaan: (f"sakip nilai {keadaan.satu('instansi')}",)))
