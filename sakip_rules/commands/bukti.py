"""`sakip bukti INSTANSI`: the certificate of a run, which anyone can recheck without this program."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sakip_rules.commands.kemajuan import Kemajuan
from sakip_rules.commands.kutipan import Kutipan
from sakip_rules.commands.layar import Layar
from sakip_rules.commands.muat import akar, hitung, muat, pilih_instansi, pilih_periode
from sakip_rules.commands.opsi import Periode
from sakip_rules.commands.salah import salah
from sakip_rules.locale import N_
from sakip_rules.source.catalogue import has_galat

if TYPE_CHECKING:
    from sakip_rules.model.hasil import HasilInstansi

BANTUAN = N_(
    "Write the certificate of an agency: one file with every value and its complete proof, and the SHA-256 of every "
    "file it rests on. The same files give the same certificate anywhere; `sakip verifikasi` rechecks it without the "
    "engine. Without -o it goes to the screen."
)
_TULIS = N_("Writing the certificate")
_TERTULIS = N_("{berkas}: {nilai} values with their proofs, from {asal} files.")
_TANDA = N_("{tanda}: signed with {kunci}.")


def jalankan(
    panggilan: typer.Context,
    *,
    instansi: Annotated[
        str, typer.Argument(metavar="INSTANSI", help=N_("The kode of an instansi: its folder's name."))
    ],
    periode: Periode = "",
    keluaran: Annotated[str, typer.Option("--keluaran", "-o", metavar="FILE", help=N_("The file to write."))] = "",
    kunci: Annotated[
        str,
        typer.Option(
            "--kunci", metavar="FILE", help=N_("Sign with this SSH key: the signature is FILE.sig, beside it.")
        ),
    ] = "",
    timpa: Annotated[bool, typer.Option("--timpa", help=N_("Replace files that are there."))] = False,
) -> int:
    """Write the certificate of one agency."""
    layar = panggilan.find_object(Layar) or Layar(())
    if kunci and not keluaran:
        raise salah("P088", layar.argv, kunci)
    folder = akar(layar)
    kode = pilih_instansi(layar, folder, instansi)
    with Kemajuan() as kemajuan:
        muatan = muat(folder, kode, layar, kemajuan)
        if has_galat(muatan.temuan):
            layar.temuan(muatan.temuan, Kutipan(layar.argv, folder))
            return 1
        hasil = hitung(muatan, kode, pilih_periode(layar, muatan, kode, periode), layar, kemajuan)
        kemajuan.langkah(layar.kata(_TULIS))
        from sakip_rules.engine.sertifikat import tulis_sertifikat

        isi = tulis_sertifikat(hasil)
    if not keluaran:
        layar.tulis(isi.decode())
        return 0
    _simpan(layar, Path(keluaran), isi, timpa=timpa)
    _ceritakan(layar, Path(keluaran), isi, hasil)
    return _tanda_tangani(layar, Path(keluaran), isi, kunci, timpa=timpa) if kunci else 0


def _simpan(layar: Layar, path: Path, isi: bytes, *, timpa: bool) -> None:
    from sakip_rules.source.simpan import SudahAda, simpan

    try:
        simpan(path, isi, timpa=timpa)
    except SudahAda:
        raise salah("P022", layar.argv, str(path), path=path) from None
    except OSError as error:
        raise salah("P018", layar.argv, str(path), reason=f"{path}: {error.strerror}") from None


def _ceritakan(layar: Layar, path: Path, isi: bytes, hasil: HasilInstansi) -> None:
    from sakip_rules.engine.jelajah import semua_nilai
    from sakip_rules.render.teks import bersih

    count = sum(1 for _ in semua_nilai(hasil))
    line = layar.kata(_TERTULIS).format(berkas=bersih(str(path)), nilai=count, asal=len(hasil.berkas))
    layar.tulis(f"{line}\nSHA-256 {sha256(isi).hexdigest()}\n")


def _tanda_tangani(layar: Layar, path: Path, isi: bytes, kunci: str, *, timpa: bool) -> int:
    from sakip_rules.commands.tanda_tangan import TakSah, berkas_tanda, tanda_tangani
    from sakip_rules.render.teks import bersih

    beside = berkas_tanda(path)
    try:
        signed = tanda_tangani(isi, Path(kunci))
    except TakSah as refused:
        raise salah("P087", layar.argv, kunci, alasan=refused.alasan) from None
    _simpan(layar, beside, signed, timpa=timpa)
    layar.tulis(f"{layar.kata(_TANDA).format(tanda=bersih(str(beside)), kunci=bersih(kunci))}\n")
    return 0
