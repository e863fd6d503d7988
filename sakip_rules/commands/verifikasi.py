"""`sakip verifikasi FILE`: a certificate rechecked by the verifier, which shares nothing with the engine."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import Annotated

import typer

from sakip_rules.commands.kutipan import Kutipan
from sakip_rules.commands.layar import Layar
from sakip_rules.commands.muat import ada
from sakip_rules.commands.salah import salah
from sakip_rules.locale import N_
from sakip_rules.source.diagnostics import Diagnostic, diagnose

BANTUAN = N_(
    "Recheck a certificate that `sakip bukti` wrote, without the engine: every step, comparison, band and aggregate "
    "is computed once more. With --workspace also that the files are the same, that every rule, fact and citation "
    "stands where it is said to, and that each step is one of the rule's own formula."
)
_KODE = {"bentuk": "P080", "berkas": "P081", "kutipan": "P082", "nilai": "P084", "lengkap": "P085"}


def jalankan(
    panggilan: typer.Context,
    *,
    berkas: Annotated[str, typer.Argument(metavar="FILE", help=N_("The certificate."))],
    workspace: Annotated[
        str,
        typer.Option("--workspace", metavar="FOLDER", help=N_("The workspace it was made of, to look up every file.")),
    ] = "",
    penanda: Annotated[
        str,
        typer.Option(
            "--penanda-tangan",
            metavar="FILE",
            help=N_("Demand a signature by somebody in this file of allowed signers."),
        ),
    ] = "",
    identitas: Annotated[
        str, typer.Option("--identitas", metavar="TEXT", help=N_("Demand the signature of this one of them."))
    ] = "",
    bentuk: Annotated[str, typer.Option("--format", metavar="tabel|json", help=N_("Form of the output."))] = "tabel",
) -> int:
    """Recheck one certificate."""
    layar = panggilan.find_object(Layar) or Layar(())
    path = ada(layar, berkas)
    folder = ada(layar, workspace or layar.ruang) if workspace or layar.ruang else None
    signers = ada(layar, penanda) if penanda else None
    if identitas and signers is None:
        raise salah("P090", layar.argv, identitas, nama=identitas)
    try:
        isi = path.read_bytes()
    except OSError as error:
        raise salah("P089", layar.argv, berkas, path=path, reason=error.strerror) from None
    from sakip_rules.render.verifikasi import Verifikasi, sebagai_data, sebagai_layar
    from sakip_rules.verifier import Pemeriksa

    hasil = Pemeriksa(isi, folder)
    oleh, tak_sah = ("", None) if signers is None else _tanda(isi, path, signers, identitas)
    found = [one for one in (_gagal(hasil.gagal), tak_sah) if one is not None]
    shown = Verifikasi(
        berkas,
        sha256(isi).hexdigest(),
        hasil.diperiksa,
        hasil.tidak,
        oleh,
        diminta=signers is not None,
        dengan_ruang=folder is not None,
    )
    if bentuk == "json":
        layar.json(sebagai_data(shown, found))
        return 1 if found else 0
    layar.tulis("".join(f"{line}\n" for line in sebagai_layar(shown, layar.bahasa, layar.kolom, sah=not found)))
    if found:
        layar.temuan(found, Kutipan(layar.argv, Path()))
    return 1 if found else 0


def _gagal(gagal: tuple[str, str]) -> Diagnostic | None:
    """Return what failed first as a finding; None where nothing did."""
    apa, di = gagal
    return diagnose(_KODE.get(apa, "P083"), None, di=di, jenis=apa) if apa else None


def _tanda(isi: bytes, path: Path, penanda: Path, identitas: str) -> tuple[str, Diagnostic | None]:
    """Return who signed, or why no signature holds."""
    from sakip_rules.commands.tanda_tangan import TakSah, berkas_tanda, sahkan

    try:
        return sahkan(isi, berkas_tanda(path), penanda, identitas), None
    except TakSah as refused:
        return "", diagnose("P086", None, alasan=refused.alasan, tanda=berkas_tanda(path), penanda=penanda)
