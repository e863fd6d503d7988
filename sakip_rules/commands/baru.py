"""`sakip baru JENIS`: questions, a draft, its trial, and the file; what each kind asks stands in a module of its own.

Data: a `Jenis`. Invariant: what is written has passed the checks together with the workspace it goes to; where it has
not, nothing is written.
"""

from __future__ import annotations

import inspect
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

import typer

from sakip_rules.commands.kemajuan import Kemajuan
from sakip_rules.commands.kutipan import Kutipan
from sakip_rules.commands.layar import Layar
from sakip_rules.commands.muat import BACA, PERIKSA, akar
from sakip_rules.commands.salah import perintah
from sakip_rules.commands.tanya import Keadaan, jawab
from sakip_rules.commands.tulis import Berkas, simpan_semua
from sakip_rules.locale import N_

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from sakip_rules.commands.tanya import Pertanyaan
    from sakip_rules.rancang.coba import Percobaan
    from sakip_rules.rancang.usulan import Usulan
    from sakip_rules.source.diagnostics import Diagnostic
    from sakip_rules.source.places import Place

BANTUAN = N_("Write a new file by asking: every question is an option too, so that it works without a terminal.")
_YA = N_("Ask nothing: take the defaults, and what is computed for an example.")
_CETAK = N_("Show the file instead of writing it.")
_TIMPA = N_("Replace what is there already.")
_DITULIS = N_("Written: {path}.")
_LANJUT = N_("Next: {langkah}")
_TERTINGGAL = N_("These examples were right before {path} was there: give them the capaian of its indicator too.")
_LAMA = N_("Nothing was written: these errors are in the files already. Put them right first.")
_GAGAL = N_("Nothing was written: the file would have these errors.")
_ULANG = N_("The same answers, to be corrected: {perintah}")


@dataclass(frozen=True, slots=True)
class Jenis:
    """A kind of file: its name, its questions, and how answers become a draft and the next steps.

    `mulai` comes before the first question; `usulan` makes the files; `lanjut` are the commands that come next.
    `milik` is the agency a draft makes, where it makes one.
    """

    nama: str
    pertanyaan: tuple[Pertanyaan, ...]
    usulan: Callable[[Keadaan], Sequence[Usulan]]
    lanjut: Callable[[Keadaan], tuple[str, ...]]
    mulai: Callable[[Keadaan], None] = lambda _keadaan: None
    milik: Callable[[Keadaan], str | None] = lambda _keadaan: None


class Batal(Exception):  # noqa: N818 - the files say why; nothing went wrong in the program
    """Nothing is written: `temuan` are the reasons, `usulan` the files meant; `lama` if they were there before."""

    def __init__(self, temuan: Sequence[Diagnostic], usulan: Sequence[Usulan] = (), *, lama: bool = False) -> None:
        super().__init__(len(temuan))
        self.temuan = temuan
        self.usulan = usulan
        self.lama = lama


def pasang(jenis: Jenis) -> Callable[..., int]:
    """Return the function of a command whose options are the questions of a kind."""

    def jalankan(panggilan: typer.Context, **given: object) -> int:
        return _jalankan(jenis, panggilan.find_object(Layar) or Layar(()), given)

    own = [
        inspect.Parameter(
            one.nama,
            inspect.Parameter.KEYWORD_ONLY,
            default=[] if one.banyak else "",
            annotation=Annotated[
                list[str] if one.banyak else str, typer.Option(one.opsi, metavar=one.metavar, help=one.kata)
            ],
        )
        for one in jenis.pertanyaan
    ]
    flags = [
        inspect.Parameter(
            name,
            inspect.Parameter.KEYWORD_ONLY,
            default=False,
            annotation=Annotated[bool, typer.Option(opsi, help=kata)],
        )
        for name, opsi, kata in (("ya", "--ya", _YA), ("cetak", "--cetak", _CETAK), ("timpa", "--timpa", _TIMPA))
    ]
    first = inspect.Parameter("panggilan", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=typer.Context)
    jalankan.__signature__ = inspect.Signature([first, *own, *flags])  # type: ignore[attr-defined]  # read by Typer
    return jalankan


def _jalankan(jenis: Jenis, layar: Layar, given: Mapping[str, object]) -> int:
    keadaan = Keadaan(layar, akar(layar), timpa=bool(given["timpa"]), setuju=bool(given["ya"]))
    diberi = {one.nama: _semua(given[one.nama]) for one in jenis.pertanyaan}
    try:
        jenis.mulai(keadaan)
        jawab(keadaan, jenis.pertanyaan, diberi, f"baru {jenis.nama}")
        usulan = jenis.usulan(keadaan)
        tried = periksa_usulan(keadaan, usulan, jenis.milik(keadaan))
    except Batal as batal:
        return _batal(jenis, keadaan, batal)
    if given["cetak"]:
        for one in usulan:
            layar.tulis(one.teks if len(usulan) == 1 else f"# {one.nama}\n{one.teks}")
        return 0
    files = [Berkas(keadaan.akar / one.nama, one.teks, one.ganti, one.nama) for one in usulan]
    simpan_semua(layar, files, timpa=keadaan.timpa, akar=keadaan.akar)
    layar.temuan(tried.temuan, Kutipan(layar.argv, keadaan.akar))
    for one in usulan:
        layar.tulis(f"{layar.kalimat(_DITULIS, path=one.nama)}\n")
    if tried.tertinggal:
        layar.tulis(f"{layar.kalimat(_TERTINGGAL, path=usulan[-1].nama)}\n", galat=True)
        layar.temuan(tried.tertinggal, Kutipan(layar.argv, keadaan.akar))
    steps = "; ".join(("sakip periksa", *jenis.lanjut(keadaan)))
    layar.tulis(f"{layar.kalimat(_LANJUT, langkah=steps)}\n")
    return 0


def periksa_usulan(keadaan: Keadaan, usulan: Sequence[Usulan], milik: str | None = None) -> Percobaan:
    """Try a draft; raises `Batal` where it brings an error."""
    from sakip_rules.rancang.coba import coba

    with Kemajuan() as kemajuan:
        kemajuan.langkah(keadaan.layar.kata(PERIKSA))
        tried = coba(keadaan.landasan, usulan, milik)
    if not tried.lulus:
        raise Batal(tried.temuan, usulan)
    return tried


def siapkan(keadaan: Keadaan, instansi: str | None) -> None:
    """Read the workspace for drafts of one agency (None: of any); raises `Batal` where it has errors already."""
    from sakip_rules.rancang.coba import landasan
    from sakip_rules.source.catalogue import GALAT, has_galat, severity

    with Kemajuan() as kemajuan:
        kemajuan.langkah(keadaan.layar.kata(BACA))
        keadaan.dasar = landasan(keadaan.akar, instansi)
        if instansi is None and has_galat(keadaan.dasar.temuan):
            # What is wrong in an agency's files says nothing about a standard.
            keadaan.dasar = landasan(keadaan.akar, "")
    wrong = [item for item in keadaan.dasar.temuan if severity(item) == GALAT]
    if wrong:
        raise Batal(wrong, lama=True)


def _semua(value: object) -> tuple[str, ...]:
    if isinstance(value, list):
        return tuple(map(str, value))
    return (str(value),) if value else ()


def _batal(jenis: Jenis, keadaan: Keadaan, batal: Batal) -> int:
    """Show why nothing was written, against the text that would have been."""
    layar, texts = keadaan.layar, {one.nama: one.teks.split("\n") for one in batal.usulan}
    disk = Kutipan(layar.argv, keadaan.akar)

    def line(place: Place) -> str | None:
        if place.file not in texts:
            return disk(place)
        found = texts[place.file]
        return found[place.line - 1] if place.length and place.line <= len(found) else None

    layar.temuan(batal.temuan, line)
    if layar.bentuk != "json":
        layar.tulis(f"{layar.kata(_LAMA if batal.lama else _GAGAL)}\n", galat=True)
        if not batal.lama:
            words = ["baru", jenis.nama]
            for one in jenis.pertanyaan:
                words += [word for value in keadaan.semua(one.nama) for word in (one.opsi, value)]
            layar.tulis(f"{layar.kalimat(_ULANG, perintah=perintah(words))}\n", galat=True)
    return 1
