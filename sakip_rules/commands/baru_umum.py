"""What the kinds of `sakip baru` ask alike: the agency, a kode, a unit, a legal basis."""

from __future__ import annotations

from os.path import relpath
from typing import TYPE_CHECKING, Any

from sakip_rules.commands.baru import siapkan
from sakip_rules.commands.muat import daftar_instansi, pilih_instansi
from sakip_rules.commands.salah import SalahPanggil, salah
from sakip_rules.commands.tanya import Pertanyaan, Pilihan
from sakip_rules.commands.tulis import terpakai
from sakip_rules.locale import N_
from sakip_rules.rancang.jawaban import kode_berikut
from sakip_rules.rancang.skema import bentuk, contoh, pilihan, sesuai
from sakip_rules.source.documents import STANDAR

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from sakip_rules.commands.tanya import Keadaan, Penanya
    from sakip_rules.rancang.usulan import Usulan
    from sakip_rules.source.places import Place

JENIS_SATUAN = ("cacah", "ukur")
_TAK_DIKENAL, _TAK_ADA = "P028", "U001"
_TAMBAH = N_("There is no satuan {value} yet. Add it to satuan.yaml?")
_TAMBAH_MIRIP = N_("There is no satuan {value} yet, but there is {nearest}. Add {value} all the same?")
_CACAH = N_("Does it count things or events, in whole figures?")
_STATUS = {
    "terbaca": N_("read in the regulation or the official report itself"),
    "sepakat": N_("several sources print the same"),
    "tunggal": N_("one source"),
    "rancangan": N_("the author's own"),
}


def satu_pilihan(
    kind: str, *path: str, arti: Mapping[str, str] | None = None
) -> Callable[[Keadaan], tuple[Pilihan, ...]]:
    """Return the choices the schema gives for a field, each with its meaning in the language of the call."""
    words = arti or {}
    return lambda keadaan: tuple(Pilihan(one, keadaan.layar.kata(words.get(one, ""))) for one in pilihan(kind, *path))


def instansi() -> Pertanyaan:
    """Return the question for the agency; the workspace is read with its answer."""

    def periksa(keadaan: Keadaan, _one: Pertanyaan, value: str) -> str:
        siapkan(keadaan, pilih_instansi(keadaan.layar, keadaan.akar, value))
        return value

    def bawaan(keadaan: Keadaan) -> tuple[str, ...]:
        known = daftar_instansi(keadaan.akar)
        if not known:
            raise salah("P015", keadaan.layar.argv, "", path=relpath(keadaan.akar))
        return known if len(known) == 1 else ()

    return Pertanyaan(
        "instansi",
        N_("Which instansi"),
        "KODE",
        pertama=True,
        bawaan=bawaan,
        pilihan=lambda keadaan: tuple(Pilihan(kode) for kode in daftar_instansi(keadaan.akar)),
        periksa=periksa,
    )


def kode(
    jenis: str,
    kata: str,
    ada: Callable[[Keadaan], Mapping[str, Place]],
    letak: Callable[[Keadaan, str], str],
    *,
    berikut: Callable[[Keadaan], Iterable[str]] | None = None,
) -> Pertanyaan:
    """Return the question for a kode that is free; `ada` are those taken, `letak` the file a kode would have.

    `berikut` are the kodes the next one is counted from, where kodes are counted.
    """

    def periksa(keadaan: Keadaan, one: Pertanyaan, value: str) -> str:
        periksa_kode(keadaan, one, value, jenis)
        taken = ada(keadaan)
        if value in taken and not (keadaan.timpa and _digantikan(taken[value].file, letak(keadaan, value))):
            near = next(iter(bawaan(keadaan)), "")
            raise salah("P025", keadaan.layar.argv, value, value=value, place=taken[value], nearest=near)
        if not keadaan.timpa and terpakai(keadaan.akar / letak(keadaan, value)):
            raise salah("P022", keadaan.layar.argv, value, path=letak(keadaan, value))
        return value

    def bawaan(keadaan: Keadaan) -> tuple[str, ...]:
        found = kode_berikut(berikut(keadaan), contoh(jenis, "kode")) if berikut else ""
        return (found,) if found and found not in ada(keadaan) else ()

    return Pertanyaan("kode", kata, "KODE", periksa=periksa, bawaan=bawaan)


def periksa_kode(keadaan: Keadaan, one: Pertanyaan, value: str, jenis: str) -> str:
    """Hold a text to the form of a kode; raises `SalahPanggil`."""
    if not sesuai(value, jenis, "kode"):
        raise keliru(keadaan, one, value, bentuk(jenis, "kode"))
    return value


def keliru(keadaan: Keadaan, one: Pertanyaan, value: str, data: Mapping[str, Any]) -> SalahPanggil:
    """Return the error of an answer that is not of the form its question wants."""
    return salah("P024", keadaan.layar.argv, value, value=value, name=one.opsi, **data)


def teks(nama: str, kata: str, *, wajib: bool = True) -> Pertanyaan:
    """Return a question for a line of text."""
    return Pertanyaan(nama, kata, nama.upper(), wajib=wajib)


def status(jenis: str) -> Pertanyaan:
    """Return the question how sure the basis of a standard is; nobody has said more than that it is their own."""
    return Pertanyaan(
        "status_sumber",
        N_("How sure its basis is"),
        "STATUS",
        bawaan=lambda _keadaan: pilihan(jenis, "status_sumber")[-1:],
        pilihan=satu_pilihan(jenis, "status_sumber", arti=_STATUS),
    )


def tambah_satuan() -> Pertanyaan:
    """Return the option that lets a unit be added; at a terminal it is asked where a unit is not known."""
    return Pertanyaan(
        "tambah_satuan",
        N_("Add units that are not there yet: cacah counts things or events, ukur measures"),
        "|".join(JENIS_SATUAN),
        wajib=False,
        tanya=lambda _keadaan, _one, _penanya: (),
    )


def satuan(
    nama: str, kata: str, bawaan: Callable[[Keadaan], tuple[str, ...]], *, khusus: tuple[str, ...] = ()
) -> Pertanyaan:
    """Return the question for a unit: a kode, an alias, or names joined by `*` and `/`; `khusus` are further words."""

    def periksa(keadaan: Keadaan, one: Pertanyaan, value: str) -> str:
        return value if value in khusus else periksa_satuan(keadaan, one, value)

    def tanya(keadaan: Keadaan, one: Pertanyaan, penanya: Penanya) -> Iterable[str]:
        choices = tuple(Pilihan(kode) for kode in (*khusus, *keadaan.landasan.ruang.standar.satuan))
        default = next(iter(one.bawaan(keadaan)), "")
        yield tanya_satuan(keadaan, one, penanya, one.kata, default, choices=choices, khusus=khusus)

    return Pertanyaan(nama, kata, "SATUAN", bawaan=bawaan, periksa=periksa, tanya=tanya)


def tanya_satuan(
    keadaan: Keadaan,
    one: Pertanyaan,
    penanya: Penanya,
    kata: str,
    bawaan: str,
    *,
    choices: tuple[Pilihan, ...] = (),
    khusus: tuple[str, ...] = (),
) -> str:
    """Ask for a unit, and offer to add one that is not there."""

    def periksa(keadaan: Keadaan, _polos: Pertanyaan, value: str) -> str:
        if value in khusus:
            return value
        try:
            return periksa_satuan(keadaan, one, value)
        except SalahPanggil as error:
            name, near = error.diagnostic.datum("value"), error.diagnostic.datum("nearest")
            if error.diagnostic.code != _TAK_DIKENAL:
                raise
            told = _TAMBAH_MIRIP if near else _TAMBAH
            asked = keadaan.layar.kata(told).replace("{nearest}", near).replace("{value}", name)
            if not penanya.setuju(asked, bawaan=not near):
                raise
            keadaan.satuan[name] = JENIS_SATUAN[0 if penanya.setuju(_CACAH) else 1]
            return periksa_satuan(keadaan, one, value)

    return penanya.baris(keadaan, Pertanyaan(one.nama, kata, one.metavar, periksa=periksa), kata, bawaan, choices)


def periksa_satuan(keadaan: Keadaan, one: Pertanyaan, value: str) -> str:
    """Hold a text to what is a unit, or can be added; raises `SalahPanggil`."""
    from sakip_rules.rancang.satuan import tak_dikenal

    while True:
        unknown = tak_dikenal(keadaan.landasan.ruang, keadaan.satuan, value)
        if unknown is None:
            return value
        name, near = unknown
        if not name:
            raise keliru(keadaan, one, value, bentuk("iku", "satuan"))
        kind = keadaan.satu("tambah_satuan")
        if not kind or name in keadaan.satuan:
            raise salah("P028", keadaan.layar.argv, value, value=name, name=one.opsi, nearest=near)
        keadaan.satuan[name] = kind


def satuan_bawaan(keadaan: Keadaan) -> tuple[str, ...]:
    """Return the unit the agency's indicators have most often, else the example of the schema."""
    from collections import Counter

    used = Counter(str(one.satuan) for berkas in keadaan.landasan.ruang.instansi.values() for one in berkas.indikator)
    return (next((name for name, _ in used.most_common(1)), contoh("iku", "satuan")),)


def usulan_satuan(keadaan: Keadaan) -> tuple[Usulan, ...]:
    """Return satuan.yaml with the units the answers add; none where they add none."""
    from sakip_rules.rancang.satuan import usulan

    return usulan(keadaan.landasan.documents, keadaan.satuan) if keadaan.satuan else ()


def _digantikan(ada: str, nama: str) -> bool:
    """Whether a file that is there is the one that would be written, or a packaged one it would stand in for."""
    return ada == nama or ada.startswith(f"{STANDAR}/")
