"""Typer's command and group as this program needs them.

Two things differ. Arguments are taken as text by the parser alone (what they mean is decided where it is known, and
mistakes are our Diagnostics), and help is written by us, in the language of the call. Invariant: no word of Typer's own
is ever shown, and a command's module is imported when the command is called or its own help is asked for.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

import typer
from typer.core import TyperCommand, TyperGroup

from sakip_rules.commands.layar import Layar
from sakip_rules.commands.opsi import UMUM, Param, atur, bersama, nama, parameter, pilihan, sesuai
from sakip_rules.commands.salah import PROGRAM, SalahPanggil, salah
from sakip_rules.locale import N_

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from typer._click.core import Command, Context
    from typer._click.formatting import HelpFormatter

_BANTUAN = N_("Show this help.")
_TOLONG = "--help"
_JENIS = "JENIS"


@dataclass(frozen=True, slots=True)
class Daftar:
    """A command as the list of commands shows it: its module, its English names, one line about it.

    With `bawahan` it is a group of commands, and its module says what they have in common.
    """

    modul: str
    alias: tuple[str, ...]
    ringkas: str
    bawahan: Mapping[str, Daftar] | None = None


class Perintah(TyperCommand):
    """A command whose arguments are text and whose help is ours."""

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Take the arguments; raises `SalahPanggil` for a call that is wrong."""
        values, rest = _urai(self, ctx, args)
        if rest:
            argv, near = _layar(ctx).argv, _opsi_bagi(self, rest[0])
            usage = _cara_pakai(self, ctx)
            raise salah("P005", argv, rest[0], command=_jalur(ctx), name=rest[0], nearest=near, usage=usage)
        for param in parameter(self):
            if param.required and not values[param.name]:
                usage = _cara_pakai(self, ctx)
                raise salah("P004", _layar(ctx).argv, "", command=_jalur(ctx), name=nama(param), usage=usage)
        ctx.params = {name: value for name, value in values.items() if name not in UMUM}
        return []

    def format_help(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write the help of the command."""
        _bantuan(self, ctx, formatter)


class Kelompok(TyperGroup):
    """The program itself: a list of commands, each imported when it is called."""

    daftar: Mapping[str, Daftar]

    def get_command(self, ctx: Context, cmd_name: str) -> Command | None:  # noqa: ARG002 - the same in every context
        """Import the command of that name or English alias, or return None."""
        for name, entry in self.daftar.items():
            if cmd_name in {name, *entry.alias}:
                return _muat(name, entry)
        return None

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Take the options before the command's name; raises `SalahPanggil` for a call that is wrong."""
        values, rest = _urai(self, ctx, args)
        if values.get("versi"):
            from sakip_rules import __version__

            _layar(ctx).tulis(f"{PROGRAM} {__version__}\n")
            ctx.exit()
        if not rest:
            if ctx.parent is None:
                raise salah("P019", _layar(ctx).argv, "")
            raise salah("P004", _layar(ctx).argv, "", command=_jalur(ctx), name=_JENIS, usage=self._pakai(ctx))
        ctx.args = rest
        return rest

    def invoke(self, ctx: Context) -> object:
        """Run the command the call names."""
        name, *args = ctx.args
        command = self.get_command(ctx, name)
        if command is None:
            choices = [word for own, entry in self.daftar.items() for word in (own, *entry.alias)]
            if ctx.parent is not None:
                raise salah("P006", _layar(ctx).argv, name, choices, name=_jalur(ctx), value=name)
            raise salah("P001", _layar(ctx).argv, name, choices, name=name)
        with command.make_context(name, args, parent=ctx) as below:
            return below.command.invoke(below)

    def _pakai(self, ctx: Context) -> str:
        """Return how the group is called: `sakip baru iku|program`."""
        return f"{_jalur(ctx)} {'|'.join(self.daftar)}"

    def format_help(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write the list of commands."""
        _ = _layar(ctx).kata

        def commands() -> None:
            with formatter.section(_("Commands")):
                formatter.write_dl(
                    [(", ".join((name, *entry.alias)), _(entry.ringkas)) for name, entry in self.daftar.items()]
                )

        _bantuan(self, ctx, formatter, commands)


def kelompok(name: str, bantuan: str, daftar: Mapping[str, Daftar]) -> Kelompok:
    """Return a group of commands with the shared options."""
    app = typer.Typer(cls=Kelompok, add_completion=False, rich_markup_mode=None, name=name, help=bantuan)
    app.callback()(lambda: None)
    program = typer.main.get_command(app)
    if not isinstance(program, Kelompok):
        raise TypeError(program)
    program.daftar = daftar
    program.params += bersama()
    return program


def _muat(name: str, entry: Daftar) -> Command:
    """Import a command's module and make the command of its function `jalankan`."""
    if entry.bawahan is not None:
        return kelompok(name, import_module(entry.modul).BANTUAN, entry.bawahan)
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    module = import_module(entry.modul)
    app.command(name, cls=Perintah, help=module.BANTUAN)(module.jalankan)
    command = typer.main.get_command(app)
    command.params += bersama()
    return command


def _urai(command: Perintah | Kelompok, ctx: Context, args: list[str]) -> tuple[dict[str, str], list[str]]:
    """Return the value of every parameter, and the words that are left; the shared options go into the `Layar`."""
    parser = command.make_parser(ctx)
    try:
        given, rest, _order = parser.parse_args(args)
    except typer.TyperException as error:
        raise _keliru(error, command, ctx) from None
    layar, values = _layar(ctx), {}
    for param in parameter(command):
        value = given.get(param.name)
        for text in value if isinstance(value, list) else [] if value is None else [value]:
            sesuai(param, text, layar.argv)
        values[param.name] = value or param.default or ""
    ctx.obj = atur(layar, values)
    if given.get("help"):
        _layar(ctx).tulis(f"{ctx.get_help()}\n")
        ctx.exit()
    return values, list(rest)


def _opsi_bagi(command: Perintah, word: str) -> str:
    """Return the option a word too many was most likely meant for, with the word; empty where it fits none."""
    from sakip_rules.model.periode import baca_periode

    for param in parameter(command):
        if word in pilihan(param) or (param.name == "periode" and baca_periode(word)):
            return f"{nama(param)} {word}"
    return ""


def _keliru(error: typer.TyperException, command: Perintah | Kelompok, ctx: Context) -> SalahPanggil:
    """Say what the parser did not understand: an option it does not know, or one without its value or with one."""
    option, argv = str(getattr(error, "option_name", "")), _layar(ctx).argv
    known = _opsi(command)
    if option in known and known[option].metavar:
        return salah("P003", argv, option, pilihan(known[option]), name=option, nearest="")
    if option in {*known, _TOLONG}:
        given = next((word for word in argv if word.startswith(f"{option}=")), option)
        return salah("P020", argv, given.partition("=")[2] or option, name=option)
    place = _di_belakang(command, ctx, option) if isinstance(command, Kelompok) else ""
    return salah("P002", argv, option, [*known, _TOLONG], name=option, command=_jalur(ctx), place=place)


def _opsi(command: Command) -> dict[str, Param]:
    return {name: param for param in parameter(command) for name in param.opts if param.param_type_name == "option"}


def _di_belakang(program: Kelompok, ctx: Context, option: str) -> str:
    """Return how an option before the command's name is written behind it, where the command of the call has it."""
    for word in _layar(ctx).argv:
        command = program.get_command(ctx, word)
        if command is not None and option in _opsi(command):
            return f"{PROGRAM} {word} {option}"
    return ""


def _layar(ctx: Context) -> Layar:
    layar = ctx.obj
    return layar if isinstance(layar, Layar) else Layar(())


def _jalur(ctx: Context) -> str:
    return PROGRAM if ctx.parent is None else f"{_jalur(ctx.parent)} {ctx.info_name}"


def _cara_pakai(command: TyperCommand | TyperGroup, ctx: Context) -> str:
    """Return how the command is called: `sakip jelaskan INSTANSI INDIKATOR`."""
    words = [
        name if param.required else f"[{name}]"
        for param in parameter(command)
        if param.param_type_name == "argument" and (name := nama(param))
    ]
    return " ".join([_jalur(ctx), *words])


def _bantuan(
    command: TyperCommand | TyperGroup, ctx: Context, formatter: HelpFormatter, tengah: Callable[[], None] | None = None
) -> None:
    _, params = _layar(ctx).kata, parameter(command)
    words = _cara_pakai(command, ctx).removeprefix(f"{PROGRAM}")
    more = [_("COMMAND")] if tengah else []
    usage = _("Usage")
    formatter.write_usage(PROGRAM, " ".join([*words.split(), *more, _("[OPTIONS]")]), prefix=f"{usage}: ")
    formatter.write_paragraph()
    formatter.write_text(_(str(command.help)))
    _daftar(formatter, _("Arguments"), [param for param in params if param.param_type_name == "argument"], _)
    if tengah is not None:
        tengah()
    options = [param for param in params if param.param_type_name == "option"]
    _daftar(formatter, _("Options"), options, _, [(_TOLONG, _(_BANTUAN))])


def _daftar(
    formatter: HelpFormatter,
    judul: str,
    params: Iterable[Param],
    _: Callable[[str], str],
    more: Iterable[tuple[str, str]] = (),
) -> None:
    rows = [(_sebutan(param), _(str(param.help))) for param in params]
    rows += more
    if rows:
        with formatter.section(judul):
            formatter.write_dl(rows)


def _sebutan(param: Param) -> str:
    if param.param_type_name == "argument":
        return nama(param)
    names = ", ".join(param.opts)
    return f"{names} {param.metavar}" if param.metavar else names
