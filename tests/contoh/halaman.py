"""A page of tests/contoh: a command line, the files it is run on, and the exact screen, in one text a person can read.

    $ sakip periksa
    === definitions/dinas-contoh/iku/iku-1.yaml
    (the file, laid over `dasar/`)
    === laporan/dinas-contoh/dokumen.yaml !hapus
    === keluaran 1
    (the screen at 80 columns, after exit code 1)

A `!word` behind a file's name says how it is written: `!hapus` removes it (and its folder, if
it was the last one there), `!latin-1`, `!utf-16` and `!utf-8-sig` are
encodings, `!crlf` ends lines the Windows way, `!escape` reads Python escapes in the text; `!kali N` repeats it N times.
`!ubah` changes a file that is there: lines that begin with `- ` are replaced by those that begin with `+ ` behind them,
where `<TAB>` and `<NBSP>` stand for characters a reader could not see.
`!xlsx` makes a workbook of rows with `|` between their cells (`[Name]` begins a sheet): a cell in quotes is text, a
number may have its format behind it in braces, `=…` is a formula without a result, `2024-02-01` a date.
"""

from __future__ import annotations

import re
import shlex
import shutil
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from openpyxl import Workbook

if TYPE_CHECKING:
    from collections.abc import Iterable

CONTOH = Path(__file__).parent
_HUNK = re.compile(r"(?P<lama>(?:^- .*\n)+)(?P<baru>(?:^\+ .*\n)*)", re.MULTILINE)
_SECTION = re.compile(r"^=== (?P<name>\S+)(?P<rest>.*)\n", re.MULTILINE)


@dataclass(frozen=True)
class Halaman:
    """One page: its file, the words of the command, the files in their order, the recorded exit code and screen."""

    path: Path
    words: tuple[str, ...]
    files: tuple[tuple[str, str, str], ...]
    code: int
    screen: str

    @property
    def kode(self) -> str:
        """The code the page is about: the first word of its name."""
        return self.path.stem.split("-")[0]


def read(path: Path) -> Halaman:
    """Read a page."""
    text = path.read_text(encoding="utf-8")
    command, _, _ = text.partition("\n")
    sections = bagian(text)
    files = tuple(section for section in sections if section[0] != "keluaran")
    recorded = next((section for section in sections if section[0] == "keluaran"), ("", "-1", ""))
    return Halaman(path, tuple(shlex.split(command.removeprefix("$ sakip"))), files, int(recorded[1]), recorded[2])


def bagian(text: str) -> list[tuple[str, str, str]]:
    """Return the sections of a page: the first word behind `===`, what follows it on its line, and the lines below."""
    parts = list(_SECTION.finditer(text))
    ends = [part.start() for part in parts[1:]] + [len(text)]
    pairs = zip(parts, ends, strict=True)
    return [(part["name"], part["rest"].strip(), text[part.end() : end]) for part, end in pairs]


def record(page: Halaman, code: int, screen: str) -> None:
    """Write a page with another exit code and screen."""
    text = page.path.read_text(encoding="utf-8")
    head = re.split(r"^=== keluaran", text, maxsplit=1, flags=re.MULTILINE)[0].rstrip("\n")
    page.path.write_text(f"{head}\n=== keluaran {code}\n{screen}", encoding="utf-8")


def lay_out(page: Halaman, workspace: Path) -> None:
    """Make the page's workspace: `dasar/`, with the page's own files over it."""
    shutil.copytree(CONTOH / "dasar", workspace)
    write(page.files, workspace)


def write(files: Iterable[tuple[str, str, str]], workspace: Path) -> None:
    """Write the files of a page, each given by its name, how it is written, and its text."""
    for name, how, text in files:
        target = workspace / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if how == "!ubah":
            target.write_bytes(changed(target.read_text(encoding="utf-8"), text).encode())
            continue
        target.unlink(missing_ok=True)
        if how != "!hapus":
            target.write_bytes(_bytes(text, how))
        elif not any(target.parent.iterdir()):
            target.parent.rmdir()


def changed(text: str, changes: str) -> str:
    r"""Return a text with its lines changed; raises ValueError unless each stands there exactly once.

    >>> changed("a: 1\nb: 2\n", "- b: 2\n+ b: 3\n+ c: 4\n")
    'a: 1\nb: 3\nc: 4\n'
    """
    for hunk in _HUNK.finditer(changes.replace("<TAB>", "\t").replace("<NBSP>", "\u00a0")):
        old, new = ("".join(f"{line[2:]}\n" for line in hunk[group].splitlines()) for group in ("lama", "baru"))
        before, found, after = f"\n{text}".partition(f"\n{old}")
        if not found or f"\n{old}" in f"\n{after}":
            raise ValueError(old)
        text = f"{before}\n"[1:] + new + after
    return text


def _bytes(text: str, how: str) -> bytes:
    word, _, number = how.partition(" ")
    if word == "!xlsx":
        return buku(text)
    if word == "!kali":
        return (text * int(number)).encode()
    if word == "!crlf":
        return text.replace("\n", "\r\n").encode()
    if word == "!escape":
        return text.encode().decode("unicode_escape").encode("latin-1")
    return text.encode(word.removeprefix("!") or "utf-8")


def buku(text: str) -> bytes:
    """Make a workbook of rows written as text."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in re.findall(r"^\[(.+)\]\n((?:(?!\[).*\n?)*)", text, re.MULTILINE):
        sheet = book.create_sheet(name)
        for number, row in enumerate(rows.splitlines(), 1):
            for column, cell in enumerate(row.split("|"), 1):
                _isi(sheet.cell(number, column), cell.strip())
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _isi(cell, text: str) -> None:
    """Put what a page says into a cell."""
    figure, _, style = text.removesuffix("}").partition(" {")
    if re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", figure):
        cell.value = float(figure) if "." in figure else int(figure)
        cell.number_format = style or "General"
    elif re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        cell.value = date.fromisoformat(text)
    elif text.startswith('"'):
        cell.value = text.strip('"')
        cell.data_type = "s"
    elif text:
        cell.value = text
