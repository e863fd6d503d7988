"""Where a command prints, and how: language, width, colours, format.

Data: a `Layar`, made from the command line. Invariant: results go to standard output, findings about a call or about
files to standard error, unless the format is JSON: then one JSON document goes to standard output in either case.
Escapes are written only where a person looks at a terminal that shows colours, or asks for them.
"""

from __future__ import annotations

import os
import re
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, TextIO

from sakip_rules.locale import BAHASA_BAWAAN, translator

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from rich.console import Console, RenderableType

    from sakip_rules.render.lebar import Line
    from sakip_rules.source.diagnostics import Diagnostic
    from sakip_rules.source.places import Place

LEBAR_BAWAAN = 80
_ISIAN = re.compile(r"\{([a-z_]+)\}")


class PipaTertutup(Exception):  # noqa: N818 - nothing went wrong: the reader has seen enough
    """Whoever read the output has closed it."""


class TakTertulis(Exception):  # noqa: N818 - a state of the machine, told like any other finding
    """The output cannot be written: `reason` is the system's own word."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Layar:
    """How a call shows things; `lebar` 0 is the width of the terminal; `argv` are the words of the call."""

    argv: tuple[str, ...]
    bahasa: str = BAHASA_BAWAAN
    warna: str = "auto"
    lebar: int = 0
    ruang: str = ""
    bentuk: str = "tabel"

    @property
    def kolom(self) -> int:
        """How many cells a line may have."""
        if self.lebar:
            return self.lebar
        from shutil import get_terminal_size

        return get_terminal_size((LEBAR_BAWAAN, 24)).columns or LEBAR_BAWAAN

    def kata(self, msgid: str) -> str:
        """Put an English text into the language of the call."""
        return translator(self.bahasa)(msgid)

    def kalimat(self, msgid: str, **data: object) -> str:
        """Put an English text into the language of the call and data into its `{fields}`, made harmless.

        Nothing in the data is read as a field.
        """
        from sakip_rules.render.teks import bersih

        return _ISIAN.sub(lambda field: bersih(str(data[field[1]])), self.kata(msgid))

    def tulis(self, text: str, *, galat: bool = False) -> None:
        """Write text as it is; raises `PipaTertutup` or `TakTertulis` where that is impossible."""
        stream = sys.stderr if galat else sys.stdout
        with _tulisan():
            stream.write(text)

    def baris(self, lines: Iterable[Line], *, galat: bool = False) -> None:
        """Write lines that have their width already, with colours where those are wanted."""
        stream = sys.stderr if galat else sys.stdout
        if not self._berwarna(stream):
            self.tulis("".join(f"{line.plain}\n" for line in lines), galat=galat)
            return
        from rich.text import Text

        console = self._konsol(stream)
        with console.capture() as captured:
            for line in lines:
                console.print(Text.assemble(*line.parts, style=line.gaya), soft_wrap=True)
        self.tulis(captured.get(), galat=galat)

    def gambar(self, renderable: RenderableType) -> None:
        """Write a renderable of rich."""
        console = self._konsol(sys.stdout)
        with console.capture() as captured:
            console.print(renderable)
        self.tulis("".join(f"{line.rstrip()}\n" for line in captured.get().splitlines()))

    def json(self, data: object) -> None:
        """Write one JSON document: ASCII, two spaces, keys in the order given."""
        import json

        self.tulis(f"{_untuk_pelaksana(json.dumps(data, ensure_ascii=True, indent=2))}\n")

    def json_sebaris(self, data: object) -> None:
        """Write one JSON document on one line."""
        import json

        self.tulis(f"{_untuk_pelaksana(json.dumps(data, ensure_ascii=True))}\n")

    def temuan(
        self, diagnostics: Iterable[Diagnostic], baris: Callable[[Place], str | None], *, galat: bool = True
    ) -> None:
        """Write findings in the format of the call; `galat` sends what is no JSON to standard error."""
        found = tuple(diagnostics)
        if self.bentuk == "json":
            from sakip_rules.render.diagnostics_data import data

            self.json(data(found, baris))
            return
        from sakip_rules.render.diagnostics import konsol

        self.baris(konsol(found, baris, self.bahasa, self.kolom), galat=galat)

    def _berwarna(self, stream: TextIO) -> bool:
        if self.warna != "auto":
            return self.warna == "selalu"
        return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"

    def _konsol(self, stream: TextIO) -> Console:
        from rich.console import Console

        colours = self._berwarna(stream)
        return Console(
            width=self.kolom,
            color_system="256" if colours else None,
            force_terminal=colours,
            no_color=not colours,
            legacy_windows=False,
            markup=False,
            emoji=False,
            highlight=False,
        )


def _untuk_pelaksana(json: str) -> str:
    """Return the same JSON without what the runner of a CI job would obey in the middle of a line (`render.teks`)."""
    return json.replace("##[", "\\u0023#[")


class _tulisan:  # noqa: N801 - used as a statement, like contextlib's own
    """Turn the system's refusal to write into one of our two."""

    def __enter__(self) -> None:
        return None

    def __exit__(self, _type: object, error: BaseException | None, _trace: object) -> None:
        if isinstance(error, BrokenPipeError):
            raise PipaTertutup from None
        if isinstance(error, OSError):
            raise TakTertulis(error.strerror or str(error)) from None


def tuntaskan() -> None:
    """Hand over what is still held back for standard output; raises as `Layar.tulis` does."""
    with _tulisan():
        sys.stdout.flush()


def siapkan() -> None:
    """Let nothing in the output be impossible to write: what the terminal's encoding lacks is written out."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")
