"""From the bytes of a file to text that is safe to read: UTF-8, of bounded size, without invisible characters.

Invariant: the text of a `SourceFile` has line feeds as its only line breaks, no tab, no control or invisible character
and no byte order mark, so that what a person sees is all there is, and every reader counts lines and columns alike.
"""

from __future__ import annotations

import os
import re
import stat
from codecs import BOM_UTF8
from hashlib import sha256
from typing import TYPE_CHECKING

from sakip_rules.source.diagnostics import Diagnostic, diagnose
from sakip_rules.source.places import Place, SourceFile

if TYPE_CHECKING:
    from pathlib import Path

MAX_BYTES = 1_000_000

CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""Characters that have no business in a text, however they got there."""

# Spaces that are no space, letters without width, marks that turn the direction of writing around.
_INVISIBLE = r"\xa0\xad\u061c\u115f\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\u3164\ufeff"
_UNWANTED = re.compile(CONTROL.pattern[:-1] + _INVISIBLE + r"\t]")
_MARKS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
_FEW = 4


def tersembunyi(name: str) -> bool:
    """Whether a file or folder of this name is nobody's rule: hidden, or what an editor leaves beside a file.

    >>> [tersembunyi(name) for name in (".git", "iku-1.yaml~", "#iku-1.yaml#", "~$2024.xlsx", "iku-1.yaml")]
    [True, True, True, True, False]
    """
    return name.startswith((".", "~$")) or name.endswith("~") or (name[0] == name[-1] == "#")


def read_file(path: str | Path, name: str) -> SourceFile | tuple[Diagnostic, ...]:
    """Read a text file of the workspace; `name` is how messages call it."""
    data = read_bytes(path, name)
    return decode(data, name) if isinstance(data, bytes) else data


def read_bytes(path: str | Path, name: str, most: int = MAX_BYTES) -> bytes | tuple[Diagnostic, ...]:
    """Read a file as bytes, one more than `most` at most, so that whoever decodes them sees that it is too large.

    What is not a regular file is never opened.
    """
    try:
        status = os.stat(path)  # noqa: PTH116 - one call, and thousands of files
        if not stat.S_ISREG(status.st_mode):
            return (diagnose("B009", Place(name, 1, 1, 0), name=name),)
        with open(path, "rb") as file:  # noqa: PTH123 - thousands of files here too
            # Room for the limit would cost more to make than a small file takes to read.
            data = file.read(min(status.st_size, most) + 1)
            if status.st_size < len(data) <= most:  # it has grown meanwhile
                data += file.read(most)
    except OSError:
        return (diagnose("B009", Place(name, 1, 1, 0), name=name),)
    return data


def decode(data: bytes, name: str, *, izin: str = "") -> SourceFile | tuple[Diagnostic, ...]:
    """Turn the bytes of a file into its text, or say why they are none; the characters of `izin` are wanted."""
    if len(data) > MAX_BYTES:
        return (diagnose("B002", Place(name, 1, 1, 0), name=name, limit=f"{MAX_BYTES // 1000} KB"),)
    content = data.removeprefix(BOM_UTF8)
    try:
        text = content.decode()
    except UnicodeDecodeError as error:
        return (_not_utf8(content, name, error.start),)
    if text.count("\0") * _FEW > len(text):
        return (diagnose("B001", Place(name, 1, 1, 0), encoding="UTF-16"),)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    source = SourceFile(name, text, sha256(data).hexdigest())
    return (_unwanted(source, izin) or source) if _UNWANTED.search(text) else source


def _not_utf8(data: bytes, name: str, offset: int) -> Diagnostic:
    encoding = next((encoding for mark, encoding in _MARKS if data.startswith(mark)), "")
    if encoding:
        return diagnose("B001", Place(name, 1, 1, 0), encoding=encoding)
    before = data[:offset].decode()
    line = before.replace("\r\n", "\n").replace("\r", "\n").rpartition("\n")[2]
    number = len(re.findall(r"\r\n|\r|\n", before)) + 1
    return diagnose("B001", Place(name, number, len(line) + 1), encoding="Windows-1252")


def _unwanted(source: SourceFile, izin: str) -> tuple[Diagnostic, ...]:
    """Say once of each unwanted character where it first stands and how often it occurs."""
    import unicodedata

    found: dict[str, list[int]] = {}
    for match in _UNWANTED.finditer(source.text):
        if match[0] not in izin:
            found.setdefault(match[0], []).append(match.start())
    return tuple(
        diagnose(
            "B023" if character == "\t" else "B003" if CONTROL.match(character) else "B004",
            source.place(offsets[0], offsets[0] + 1),
            char=f"U+{ord(character):04X}",
            name=unicodedata.name(character, ""),
            count=len(offsets) if len(offsets) > 1 else "",
            ganti=" " if unicodedata.category(character) == "Zs" else "",
        )
        for character, offsets in found.items()
    )
