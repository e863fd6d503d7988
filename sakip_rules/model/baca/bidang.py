"""The fields of a mapping as plain values, by key; absence is an empty text, an empty list or None.

The schema has settled which keys there are and what stands under them, so a value of another kind counts as absent.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip_rules.source.nodes import Mapping, Scalar, Sequence

if TYPE_CHECKING:
    from sakip_rules.source.nodes import Node
    from sakip_rules.source.places import Place


def teks(mapping: Mapping, key: str) -> str:
    """Return the text under `key` without space around it, or an empty text."""
    node = mapping.get(key)
    return node.text.strip() if isinstance(node, Scalar) else ""


def skalar(mapping: Mapping, key: str) -> Scalar | None:
    """Return the scalar under `key`, or None."""
    node = mapping.get(key)
    return node if isinstance(node, Scalar) else None


def wajib(mapping: Mapping, key: str) -> Scalar:
    """Return the scalar under a key the schema requires; raises KeyError where a document was never validated."""
    node = mapping.get(key)
    if not isinstance(node, Scalar):
        raise KeyError(key)
    return node


def peta(mapping: Mapping, key: str) -> Mapping | None:
    """Return the mapping under `key`, or None."""
    node = mapping.get(key)
    return node if isinstance(node, Mapping) else None


def butir(mapping: Mapping, key: str) -> tuple[Node, ...]:
    """Return the items of the list under `key`, or none."""
    node = mapping.get(key)
    return node.items if isinstance(node, Sequence) else ()


def baris(mapping: Mapping, key: str) -> tuple[Mapping, ...]:
    """Return the mappings of the list under `key`, or none."""
    return tuple(item for item in butir(mapping, key) if isinstance(item, Mapping))


def skalar_semua(mapping: Mapping, key: str) -> tuple[Scalar, ...]:
    """Return the scalars of the list under `key`, or none."""
    return tuple(item for item in butir(mapping, key) if isinstance(item, Scalar))


def cacah(scalar: Scalar) -> int:
    """Return a whole number the schema has called one (`2024`, and `2024.0` counts as one there)."""
    return int(scalar.text.partition(".")[0])


def bulat(mapping: Mapping, key: str) -> int | None:
    """Return the whole number under `key`, or None."""
    scalar = skalar(mapping, key)
    return None if scalar is None else cacah(scalar)


def benar(mapping: Mapping, key: str) -> bool:
    """Whether `true` stands under `key`."""
    return teks(mapping, key) == "true"


def tempat(mapping: Mapping, key: str) -> Place:
    """Return the place of the scalar under a required key."""
    return wajib(mapping, key).place
