"""The options every command has, and how a value among a few is written down.

An option whose metavar lists its values (`id|en`) accepts no other: `sesuai` holds every option to that.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Protocol, cast

import typer

from sakip_rules.commands.salah import salah
from sakip_rules.locale import N_

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from typer._click.core import Command, Parameter

    from sakip_rules.commands.layar import Layar

UMUM = ("bahasa", "ruang", "warna", "lebar")
LEBAR_TERKECIL = 40
_LEBAR_TERBESAR = 1000


class Param(Protocol):
    """What is read of an argument or option that Typer has made of a function's parameter."""

    name: str
    opts: list[str]
    metavar: str | None
    help: str | None
    default: str | None
    required: bool
    param_type_name: str


Periode = Annotated[
    str,
    typer.Option("--periode", metavar="PERIODE", help=N_("The periode to judge: 2023, 2023-S1, 2023-TW2, 2023-05.")),
]


def _bersama(
    bahasa: Annotated[str, typer.Option("--bahasa", metavar="id|en", help=N_("Language of what is said."))] = "",
    ruang: Annotated[
        str,
        typer.Option("--ruang", metavar="FOLDER", help=N_("The workspace; else the one the current folder lies in.")),
    ] = "",
    warna: Annotated[
        str,
        typer.Option("--warna", metavar="auto|selalu|tidak", help=N_("Colours: as the terminal can, always, never.")),
    ] = "",
    lebar: Annotated[
        str, typer.Option("--lebar", metavar="N", help=N_("Width of the output in characters; else the terminal's."))
    ] = "",
) -> None:
    """Declare the shared options; never called."""


def bersama() -> list[Parameter]:
    """Return the shared options for one command."""
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    app.command()(_bersama)
    return typer.main.get_command(app).params


def parameter(command: Command) -> list[Param]:
    """Return what a command takes, as this package reads it."""
    return cast("list[Param]", command.params)


def sesuai(param: Param, value: str, argv: Sequence[str]) -> None:
    """Hold a value to what its option accepts; raises `SalahPanggil`."""
    choices = pilihan(param)
    if not value and not param.required:
        raise salah("P003", argv, "", choices, name=nama(param), nearest="")
    if choices and value not in choices:
        raise salah("P006", argv, value, choices, name=nama(param), value=value)


def pilihan(param: Param) -> tuple[str, ...]:
    """Return the values an option is limited to, or none where it takes any."""
    return tuple(param.metavar.split("|")) if param.metavar and "|" in param.metavar else ()


def nama(param: Param) -> str:
    """Return what a person calls a parameter: `--periode`, `INSTANSI`."""
    return param.opts[0] if param.param_type_name == "option" else param.metavar or param.name.upper()


def atur(layar: Layar, values: Mapping[str, str]) -> Layar:
    """Return the `Layar` as the options of a call want it; raises `SalahPanggil` for a width that is none."""
    width = values.get("lebar")
    return replace(
        layar,
        bahasa=values.get("bahasa") or layar.bahasa,
        warna=values.get("warna") or layar.warna,
        lebar=_lebar(width, layar.argv) if width else layar.lebar,
        ruang=values.get("ruang") or layar.ruang,
        bentuk=values.get("bentuk") or layar.bentuk,
    )


def lebar(value: str) -> int:
    """Return the width a text names, or 0 where it names none that a screen can have.

    >>> lebar("140"), lebar("20"), lebar("lebar")
    (140, 0, 0)
    """
    number = int(value) if value.isascii() and value.isdigit() and len(value) <= len(str(_LEBAR_TERBESAR)) else 0
    return number if LEBAR_TERKECIL <= number <= _LEBAR_TERBESAR else 0


def _lebar(value: str, argv: Sequence[str]) -> int:
    number = lebar(value)
    if not number:
        raise salah("P007", argv, value, value=value, least=LEBAR_TERKECIL, most=_LEBAR_TERBESAR)
    return number
