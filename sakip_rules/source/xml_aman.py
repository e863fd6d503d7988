"""The XML of a stranger's file, element by element, without a tree and without entities.

Invariant: a document type declaration, which any entity would need, is refused; depth and the number
of elements are bounded; an element is handed out when it ends (with its text), those named in `awal` also when they
begin.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.sax.handler import ContentHandler

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from xml.sax.xmlreader import AttributesImpl

MAX_DALAM = 50
MAX_ELEMEN = 300_000
"""How many elements a part of a workbook may have: four for each cell that is read, and more around them."""
_POTONG = 65_536


class XmlRusak(Exception):  # noqa: N818 - a state of a file, told by whoever opened it
    """The text is not XML, or is XML that no workbook needs."""


class BukuTerlaluBesar(Exception):  # noqa: N818 - a state of a file, told by whoever opened it
    """There is more in the file than will be read."""


@dataclass(frozen=True, slots=True)
class Elemen:
    """An element without its prefix: attributes, text, the elements around it; `mulai` where it only begins."""

    nama: str
    sifat: dict[str, str]
    teks: str
    dalam: tuple[str, ...]
    mulai: bool = False


class _Penangan(ContentHandler):
    """Keeps what is open, and hands out what ends."""

    def __init__(self, awal: Collection[str]) -> None:
        super().__init__()
        self.awal = awal
        self.jadi: deque[Elemen] = deque()
        self.jalur: list[str] = []
        self.terbuka: list[tuple[dict[str, str], list[str]]] = []
        self.sisa = MAX_ELEMEN

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802 - SAX's own name
        """An element begins."""
        local = name.rpartition(":")[2]
        if len(self.jalur) >= MAX_DALAM:
            raise XmlRusak
        self.sisa -= 1
        if self.sisa < 0:
            raise BukuTerlaluBesar
        attributes = dict(attrs.items())
        if local in self.awal:
            self.jadi.append(Elemen(local, attributes, "", tuple(self.jalur), mulai=True))
        self.jalur.append(local)
        self.terbuka.append((attributes, []))

    def characters(self, content: str) -> None:
        """Text inside the innermost element."""
        if self.terbuka:
            self.terbuka[-1][1].append(content)

    def endElement(self, _name: str) -> None:  # noqa: N802 - SAX's own name
        """An element ends."""
        local = self.jalur.pop()
        attributes, text = self.terbuka.pop()
        self.jadi.append(Elemen(local, attributes, "".join(text), tuple(self.jalur)))


def telusuri(data: bytes, awal: Collection[str] = ()) -> Iterator[Elemen]:
    """Yield the elements of a document in the order in which they end; raises `XmlRusak`."""
    from xml.sax import SAXException

    from defusedxml import DefusedXmlException
    from defusedxml.sax import make_parser

    parser, handler = make_parser(), _Penangan(awal)
    parser.forbid_dtd = True
    parser.setContentHandler(handler)
    try:
        for start in range(0, len(data), _POTONG):
            parser.feed(data[start : start + _POTONG])
            while handler.jadi:
                yield handler.jadi.popleft()
        parser.close()
    except (SAXException, DefusedXmlException, UnicodeError):
        raise XmlRusak from None
    yield from handler.jadi
