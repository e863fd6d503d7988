"""Nodes as the plain values a JSON Schema speaks of: text, exact numbers, true and false, nothing, mappings, lists.

Only an unquoted scalar can be more than text: a plain decimal is a `Decimal`, `true` and `false` are truths, `null`,
`~` and an empty value are None. All else is the text as written (`no`, `12:30`, `010`, `1_000`). No float ever occurs.
"""

from __future__ import annotations

from decimal import Decimal

from sakip_rules.source.nodes import Mapping, Node, Scalar
from sakip_rules.source.numbers import PLAIN

Instance = str | Decimal | bool | None | dict[str, "Instance"] | list["Instance"]

_WORDS: dict[str, bool | None] = {"": None, "~": None, "null": None, "true": True, "false": False}
_FIRST = frozenset("-0123456789")


def plain(node: Node) -> Instance:
    """Return the value of a node."""
    if isinstance(node, Scalar):
        return _scalar(node)
    if isinstance(node, Mapping):
        return {key: plain(entry.value) for key, entry in node.entries.items()}
    return [plain(item) for item in node.items]


def _scalar(scalar: Scalar) -> Instance:
    text = scalar.text
    if scalar.style:
        return text
    if text in _WORDS:
        return _WORDS[text]
    return Decimal(text) if text[0] in _FIRST and PLAIN.fullmatch(text) else text
