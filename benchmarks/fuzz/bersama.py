"""What the targets share: bytes as text, what holds of every Diagnostic, and the bound on time.

Data: the bytes a fuzzer makes up. The first of them choose what is done, the rest is the text: read as UTF-8 or, with
the lowest bit set, each byte as a token of the target's own words, so that texts of the right kind are met soon.
"""

import time
from collections.abc import Callable, Iterator, Sequence

from sakip_rules.render.diagnostics import konsol
from sakip_rules.render.words import say
from sakip_rules.source.diagnostics import Diagnostic
from sakip_rules.source.places import Place, SourceFile

DETIK = 1
"""Seconds of the processor an input may take."""

LEBAR = 80
BAHASA = ("id", "en")


def teks(data: bytes, kata: Sequence[str]) -> str:
    """Return the text the bytes behind the first stand for."""
    if data[:1] and data[0] & 1:
        return "".join(kata[byte % len(kata)] for byte in data[1:])
    return data[1:].decode(errors="ignore")


def pilih(data: bytes, bit: int, banyak: int) -> int:
    """Return the choice among `banyak` that the bits of the first byte from `bit` upward make."""
    return (data[0] >> bit) % banyak if data else 0


def dalam_waktu(coba: Callable[[bytes], None]) -> Callable[[bytes], None]:
    """Return the target with the bound on its time."""

    def diukur(data: bytes) -> None:
        mulai = time.thread_time()
        coba(data)
        lama = time.thread_time() - mulai
        assert lama < DETIK, f"{lama:.2f} seconds of the processor"

    return diukur


def periksa_tempat(place: Place, source: SourceFile, lines: Sequence[str]) -> None:
    """Hold a place to the file it is said to be in: its line is there and the caret stands on it or right behind it."""
    assert place.file == source.name, place
    assert 1 <= place.line <= len(lines), place
    assert place.length >= 0, place
    assert 1 <= place.column <= len(lines[place.line - 1]) + 1, place


def periksa_temuan(found: Sequence[Diagnostic], source: SourceFile, *, layar: bool = False) -> None:
    """Hold Diagnostics to the file they are about, and to having words in both languages and a screen."""
    lines = source.text.split("\n")
    for item in found:
        for place in (item.place, *item.related):
            if place is not None:
                periksa_tempat(place, source, lines)
        for bahasa in BAHASA:
            assert say(item, bahasa).sentence.strip(), item
    if layar:
        for bahasa in BAHASA:
            for line in konsol(found, lambda place: lines[place.line - 1], bahasa, LEBAR):
                assert "\n" not in line.plain, line.plain


def daun(node: object) -> Iterator[object]:
    """Yield a node and all nodes below it, keys too."""
    stack = [node]
    while stack:
        one = stack.pop()
        yield one
        entries = getattr(one, "entries", None)
        if entries is not None:
            for entry in entries.values():
                stack += [entry.key, entry.value]
        stack += getattr(one, "items", ())
