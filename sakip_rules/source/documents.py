"""A file of the workspace as read: what kind it is, whose it is, and its validated nodes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sakip_rules.source.nodes import Mapping
    from sakip_rules.source.places import SourceFile

KINDS = (
    *("satuan", "metode", "skala", "kebijakan", "instansi", "iku", "program", "unit", "realisasi", "dokumen", "klaim"),
)
STANDAR = "<standar>"


@dataclass(frozen=True, slots=True)
class Document:
    """One file: `kind` is one of `KINDS`, `instansi` is empty for the standard library.

    `name` is the path relative to the workspace with forward slashes; a packaged file's name starts with `<standar>/`.
    """

    kind: str
    instansi: str
    name: str
    source: SourceFile
    root: Mapping
