"""The edge of the program: from the words of the call to an exit code.

Exit codes: 0 all is well; 1 something is wrong in the files; 2 the call is wrong; 70 a mistake of the program itself;
130 stopped with Ctrl-C; 141 the reader of the output closed it. Invariant: nothing a person can do shows a traceback.
"""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from sakip_rules.commands.bantuan import Daftar, Kelompok
from sakip_rules.commands.kutipan import Kutipan
from sakip_rules.commands.layar import Layar, PipaTertutup, TakTertulis, siapkan, tuntaskan
from sakip_rules.commands.opsi import bersama, lebar
from sakip_rules.commands.salah import PROGRAM, SalahPanggil, perintah, salah
from sakip_rules.locale import BAHASA, BAHASA_BAWAAN, N_
from sakip_rules.source.diagnostics import diagnose
from sakip_rules.source.pemulung import tanpa_pemulung

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sakip_rules.source.diagnostics import Diagnostic

BERES, BERKAS_SALAH, PANGGILAN_SALAH, PROGRAM_SALAH, DIHENTIKAN, TERTUTUP = 0, 1, 2, 70, 130, 141

DAFTAR = {
    "periksa": Daftar(
        "sakip_rules.commands.periksa", ("check",), N_("Check rules and facts, and say what is wrong and where.")
    ),
    "nilai": Daftar(
        "sakip_rules.commands.nilai",
        ("evaluate", "score"),
        N_("Judge an agency: capaian, predikat, budget, efficiency."),
    ),
    "jelaskan": Daftar(
        "sakip_rules.commands.jelaskan", ("explain",), N_("Show how a figure came about, down to its sources.")
    ),
    "audit": Daftar("sakip_rules.commands.audit", (), N_("Hold printed figures against their proofs.")),
    "uji": Daftar(
        "sakip_rules.commands.uji", ("test",), N_("Test the rules by their examples and by mistakes put into them.")
    ),
    "banding": Daftar(
        "sakip_rules.commands.banding",
        ("compare", "diff"),
        N_("Compare two states of the rules: what changed, and what that does to results."),
    ),
    "simulasi": Daftar(
        "sakip_rules.commands.simulasi",
        ("simulate",),
        N_("Try out other figures: what they would give, and what it takes to reach a goal."),
    ),
    "impor": Daftar(
        "sakip_rules.commands.impor", ("import",), N_("Read realisasi from a spreadsheet, or write one to fill in.")
    ),
    "init": Daftar("sakip_rules.commands.init", (), N_("Make a first workspace that already passes, to learn from.")),
    "baru": Daftar(
        "sakip_rules.commands.baru",
        ("new",),
        N_("Write a new IKU, program, skala, metode or instansi by asking."),
        {
            "iku": Daftar("sakip_rules.commands.baru_iku", ("indicator",), N_("A new indicator.")),
            "program": Daftar("sakip_rules.commands.baru_program", (), N_("A new program with its budget.")),
            "skala": Daftar("sakip_rules.commands.baru_skala", ("scale",), N_("A new predikat scale.")),
            "metode": Daftar("sakip_rules.commands.baru_metode", ("method",), N_("A new method.")),
            "instansi": Daftar("sakip_rules.commands.baru_instansi", ("agency",), N_("A new agency.")),
        },
    ),
    "bukti": Daftar(
        "sakip_rules.commands.bukti",
        ("certificate",),
        N_("Write a certificate: every value with its proof, for anyone to recheck."),
    ),
    "verifikasi": Daftar(
        "sakip_rules.commands.verifikasi", ("verify",), N_("Recheck a certificate without the engine.")
    ),
    "daftar": Daftar(
        "sakip_rules.commands.daftar", ("list",), N_("List the satuan, metode, skala and what else there is.")
    ),
    "kode": Daftar("sakip_rules.commands.kode", ("code",), N_("Explain the code of a finding.")),
}
_BANTUAN = N_("Performance accountability (SAKIP) as rules, facts and proofs.")


def main() -> NoReturn:
    """Run the program on the words of its call, and exit."""
    with tanpa_pemulung():
        code = jalankan(sys.argv[1:])
        # Python collects once more when it ends, and would walk all that was read and judged; none of it is in a cycle.
        gc.freeze()
        sys.exit(code)


def jalankan(argv: Sequence[str]) -> int:
    """Run the program on `argv` and return its exit code."""
    siapkan()
    layar = _awal(argv)
    try:
        return _coba(layar)
    except TakTertulis as error:
        return _akhir(layar, diagnose("P018", reason=error.reason), PANGGILAN_SALAH)
    except PipaTertutup:
        # What is still held back would be written, and fail again, when Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return TERTUTUP
    except KeyboardInterrupt:
        return DIHENTIKAN


def _coba(layar: Layar) -> int:
    try:
        _lingkungan()
        code = _program().main(args=list(layar.argv), prog_name=PROGRAM, standalone_mode=False, obj=layar)
    except SalahPanggil as error:
        return _akhir(layar, error.diagnostic, PANGGILAN_SALAH)
    except (PipaTertutup, TakTertulis):
        raise
    except Exception as error:
        if os.environ.get("SAKIP_TELUSUR"):
            raise
        reason = f"{type(error).__name__}: {error}"
        return _akhir(layar, diagnose("P900", reason=reason, command=perintah(layar.argv)), PROGRAM_SALAH)
    tuntaskan()
    return code if isinstance(code, int) else BERES


def _lingkungan() -> None:
    """Hold the environment to the same choices as the options; raises `SalahPanggil`."""
    value = os.environ.get("SAKIP_BAHASA") or BAHASA_BAWAAN
    if value not in BAHASA:
        raise salah("P006", (), value, BAHASA, name="SAKIP_BAHASA", value=value)


def _program() -> Kelompok:
    app = typer.Typer(cls=Kelompok, add_completion=False, rich_markup_mode=None, help=_BANTUAN)

    @app.callback()
    def _sakip(
        versi: Annotated[bool, typer.Option("--versi", "--version", help=N_("Show the version."))] = False,
    ) -> None:
        """Declare the options of the program itself."""

    program = typer.main.get_command(app)
    if not isinstance(program, Kelompok):
        raise TypeError(program)
    program.daftar = DAFTAR
    program.params += bersama()
    return program


def _awal(argv: Sequence[str]) -> Layar:
    """Return how to show things before the call is understood: by those of its options that are plain to see."""
    bahasa = _nilai(argv, "--bahasa") or os.environ.get("SAKIP_BAHASA", "")
    bentuk = "json" if _nilai(argv, "--format") == "json" else "tabel"
    width = lebar(_nilai(argv, "--lebar"))
    return Layar(tuple(argv), bahasa if bahasa in BAHASA else BAHASA_BAWAAN, lebar=width, bentuk=bentuk)


def _nilai(argv: Sequence[str], option: str) -> str:
    """Return the value of an option wherever it stands in the call, the last one given."""
    found = ""
    for word, after in zip(argv, [*argv[1:], ""], strict=False):
        if word == "--":
            break
        if word == option:
            found = after
        elif word.startswith(f"{option}="):
            found = word.partition("=")[2]
    return found


def _akhir(layar: Layar, diagnostic: Diagnostic, code: int) -> int:
    """Say what stopped the program, where that can still be said."""
    try:
        layar.temuan([diagnostic], Kutipan(layar.argv))
        tuntaskan()
    except (PipaTertutup, TakTertulis):
        return code
    return code
