"""Wrong calls as Diagnostics that point at the word of the command line.

Data: the words of the call and the word that is wrong. Invariant: every wrong call has a code of area P, a caret under
the word where there is one, and the nearest right word where one is near.
"""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from sakip_rules.render.teks import PERINTAH
from sakip_rules.source.diagnostics import Diagnostic, diagnose
from sakip_rules.source.nearest import nearest
from sakip_rules.source.places import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

PROGRAM = "sakip"


class SalahPanggil(Exception):  # noqa: N818 - what is wrong is the call, and it is told as a Diagnostic
    """The call is wrong: exit 2. Carries the Diagnostic that says how."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.code)
        self.diagnostic = diagnostic


def salah(
    code: str, argv: Sequence[str], word: str, choices: Iterable[str] = (), *, sebut: bool = True, **data: object
) -> SalahPanggil:
    """Return the error of a wrong word; of `choices`, the right ones, the nearest is named, with `sebut` all are."""
    known = tuple(dict.fromkeys(choices))
    facts = {"choices": ", ".join(known) if sebut else "", "nearest": nearest(word, known)} | data
    return SalahPanggil(diagnose(code, letak(argv, word), related=(), **facts))


def perintah(argv: Sequence[str]) -> str:
    """Return the call as a line that could be typed.

    >>> perintah(["nilai", "dua kata"])
    "sakip nilai 'dua kata'"
    """
    return shlex.join([PROGRAM, *argv])


def letak(argv: Sequence[str], word: str) -> Place | None:
    """Return where a word stands in the line of the call, as itself or as the name or value of an option.

    >>> letak(["nilai", "--format=jsn"], "jsn").column
    22
    """
    column = len(PROGRAM) + 2
    for given in argv:
        shown = shlex.quote(given)
        name, joined, value = given.partition("=") if given.startswith("--") else (given, "", "")
        if word == given:
            return Place(PERINTAH, 1, column, len(shown))
        if joined and word in {name, value}:
            offset = 0 if word == name else shown.index("=") + 1
            return Place(PERINTAH, 1, column + offset, max(len(word), 1))
        column += len(shown) + 1
    return None
