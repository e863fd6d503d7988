"""What the schemas say about a field, for a person who has to fill it in: its choices, an example, its form.

The schemas are data like any rule, so a choice that is added there is offered without a change here.
"""

from __future__ import annotations

import json
import re
from functools import cache
from typing import Any

from sakip_rules.source.resources import schema_folder


def pilihan(kind: str, *path: str) -> tuple[str, ...]:
    """Return the words a field is limited to; none where it takes any.

    >>> pilihan("iku", "polaritas")
    ('positif', 'negatif', 'stabil')
    """
    found = bidang(kind, *path)
    return tuple(found.get("enum") or found.get("items", {}).get("enum", ()))


def contoh(kind: str, *path: str) -> str:
    """Return the first example of a field, as text; empty where there is none."""
    return str(next(iter(bidang(kind, *path).get("examples", [])), ""))


def sesuai(teks: str, kind: str, *path: str) -> bool:
    """Whether a text has the form of a field.

    >>> sesuai("IKU-1", "iku", "kode"), sesuai("IKU 1", "iku", "kode")
    (True, False)
    """
    return re.search(bidang(kind, *path).get("pattern", ""), teks) is not None


def bentuk(kind: str, *path: str) -> dict[str, Any]:
    """Return what the schema says of the form of a field, as data of a Diagnostic: in both languages, with an example.

    >>> sorted(bentuk("iku", "kode")), all(bentuk("iku", "kode").values())
    (['contoh', 'pesan', 'pesan_en'], True)
    """
    found = bidang(kind, *path)
    told = {"pesan": found.get("errorMessage", ""), "pesan_en": found.get("x-message", "")}
    return {name: text.removesuffix(".") for name, text in told.items()} | {"contoh": contoh(kind, *path)}


def bidang(kind: str, *path: str) -> dict[str, Any]:
    """Return the schema of a field of a kind of file, with what it refers to; raises KeyError where there is none."""
    name, found = f"{kind}.schema.json", _skema(f"{kind}.schema.json")
    for key in path:
        name, found = _rujukan(name, found["properties"][key])
    return found


def _rujukan(name: str, node: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    """Return a schema with the one it refers to laid under it, and the file that one stands in."""
    if "$ref" not in node:
        return name, node
    file, _, pointer = node["$ref"].partition("#/")
    found = _skema(file or name)
    for key in pointer.split("/"):
        found = found[key]
    deeper, laid = _rujukan(file or name, found)
    return deeper, laid | {key: value for key, value in node.items() if key != "$ref"}


@cache
def _skema(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((schema_folder() / name).read_text(encoding="utf-8"))
    return found
