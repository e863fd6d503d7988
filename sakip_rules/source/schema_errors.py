"""jsonschema's errors in a person's words, each at the key or value it is about.

One mistake gives one message: a key misspelt is not missing as well, a value of the wrong type has no further faults,
and where several shapes were allowed, only what is wrong with the best fitting one is told.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Any, cast

from sakip_rules.source.angka import angka_diagnostic
from sakip_rules.source.diagnostics import Diagnostic, diagnose
from sakip_rules.source.nearest import nearest
from sakip_rules.source.nodes import Mapping, Node, Scalar, Sequence
from sakip_rules.source.numbers import Malformed, Number, read
from sakip_rules.source.schemas import frozen
from sakip_rules.source.waktu import periode_dimaksud

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from jsonschema import ValidationError

    from sakip_rules.source.places import Place

Path = tuple[str | int, ...]

_FREE = "patternProperties"
_HOLDING = frozenset({"properties", "items", _FREE})
_TRUTH = {"ya": "true", "yes": "true", "benar": "true", "tidak": "false", "no": "false", "salah": "false"}
_QUARTERS = "TW"
"""What the pattern of a periode has in it, and no other pattern."""


def explain(errors: Iterable[ValidationError], schema: dict[str, Any], root: Mapping) -> Iterator[Diagnostic]:
    """Turn the errors of one file, found by `schema`, into Diagnostics."""
    faults = [_Fault(error, schema, root) for top in errors for error in _best(top)]
    mistyped = {fault.path for fault in faults if fault.keyword == "type"}
    meant: set[tuple[Path, str]] = set()
    missing: dict[Path, list[_Fault]] = defaultdict(list)
    dependent: list[_Fault] = []
    for fault in faults:
        if fault.keyword == "required":
            missing[fault.path].append(fault)
        elif fault.keyword == "additionalProperties":
            yield from _unknown_keys(fault, meant)
        elif fault.keyword == "dependentRequired":
            dependent.append(fault)
        elif fault.keyword == "type" and (inside := _too_deep(fault, meant)):
            yield diagnose("S004", fault.key_place(), name=fault.name, inside=inside)
        elif fault.keyword == "type" or fault.path not in mistyped:
            yield _KEYWORDS.get(fault.keyword, _form)(fault)
    for fault in dependent:
        yield from _dependent(fault, meant)
    for path, group in missing.items():
        names = dict.fromkeys(name for fault in group for name in fault.missing() if (path, name) not in meant)
        if names:
            yield diagnose(
                "S002", group[0].key_place(), keys=", ".join(names), about=_about(group[0], [*names]), about_en=""
            )


def _best(error: ValidationError) -> Iterator[ValidationError]:
    """The error itself; for a choice of shapes, the errors of the shape that fits best."""
    if not error.context:
        yield error
        return
    branches: dict[object, list[ValidationError]] = defaultdict(list)
    for inner in error.context:
        branches[inner.relative_schema_path[0]].append(inner)

    def misfit(branch: list[ValidationError]) -> tuple[int, int, int]:
        own = [inner for inner in branch if not inner.relative_path]
        kinds = {inner.validator for inner in own}
        return len(kinds & {"type", "const", "enum"}), len(kinds & {"required", "additionalProperties"}), len(branch)

    for inner in min(branches.values(), key=misfit):
        yield from _best(inner)


class _Fault:
    """An error, with the node it is about, the key that holds it, and the mappings around it (`holders`)."""

    def __init__(self, error: ValidationError, whole: dict[str, Any], root: Mapping) -> None:
        self.error = error
        self.instance: Any = error.instance
        self.value: Any = error.validator_value
        self.whole = whole
        self.keyword = str(error.validator)
        self.path: Path = tuple(error.absolute_path)
        self.schema: dict[str, Any] = error.schema if isinstance(error.schema, dict) else {}
        self.key: Scalar | None = None
        self.holders: list[Mapping] = []
        node: Node = root
        for step in self.path:
            if isinstance(node, Mapping):
                self.holders.append(node)
                entry = node.entries[str(step)]
                self.key, node = entry.key, entry.value
            elif isinstance(node, Sequence):
                self.key, node = None, node.items[int(step)]
        self.node = node

    @property
    def text(self) -> str:
        """What is written there; for a mapping or a list, the sign of one."""
        return _text(self.node)

    @property
    def name(self) -> str:
        """The key that holds the value; for an item of a list, the key of the list."""
        return next((step for step in reversed(self.path) if isinstance(step, str)), "")

    @property
    def wanted(self) -> str:
        """What the schema says about the value, for a person."""
        return str(self.schema.get("errorMessage") or self.schema.get("description") or "")

    @property
    def wanted_en(self) -> str:
        """The same in English, where the schema has it."""
        return str(self.schema.get("x-message", ""))

    def key_place(self) -> Place:
        """The key that holds the value; the value itself where there is none."""
        return self.key.place if self.key is not None else self.node.place

    def missing(self) -> list[str]:
        """The required keys that are not there."""
        present = self.node.entries if isinstance(self.node, Mapping) else {}
        return [name for name in self.value if name not in present]

    def around(self) -> list[dict[str, Any]]:
        """The schemas that apply where the error is, outermost first; its own is the last."""
        schema: Any = self.whole
        schemas = []
        for step in self.error.absolute_schema_path:
            if isinstance(schema, dict):
                schemas.append(schema)
            schema = schema[step]
        return schemas

    def say(self, code: str, place: Place, /, **data: object) -> Diagnostic:
        """A Diagnostic about the value, with its key and its text."""
        whole: dict[str, Any] = {"key": self.name, "text": self.text, **data}
        return diagnose(code, place, **whole)


def _text(node: Node) -> str:
    if isinstance(node, Scalar):
        return node.text
    return "{…}" if isinstance(node, Mapping) else "[…]"


def _keys(schema: dict[str, Any]) -> dict[str, Any]:
    properties = schema.get("properties")
    return properties if isinstance(properties, dict) else {}


def _unknown_keys(fault: _Fault, meant: set[tuple[Path, str]]) -> Iterator[Diagnostic]:
    """Keys that are not known: misspelt, meant for a level above, not of the form wanted, or of no use."""
    known = _keys(fault.schema)
    present = fault.node.entries if isinstance(fault.node, Mapping) else {}
    patterns = tuple(fault.schema.get("patternProperties", ()))
    for name in present:
        if name in known or any(re.search(pattern, name) for pattern in patterns):
            continue
        place = present[name].key.place
        near = nearest(name, (key for key in known if key not in present))
        misplaced = any(name in _keys(schema) for schema in fault.around()[:-1]) and not any(
            name in holder.entries for holder in fault.holders
        )
        if near:
            meant.add((fault.path, near))
            yield diagnose("S001", place, name=name, nearest=near, choices="")
        elif misplaced:
            meant.update((fault.path[:length], name) for length in range(len(fault.path)))
            yield diagnose("S004", place, name=name, inside=fault.name)
        elif "errorMessage" in fault.schema:
            near = next((near for pattern in patterns if (near := _meant(fault, pattern, name))), "")
            yield diagnose(
                "S003",
                place,
                name=name,
                inside=fault.name,
                wanted=fault.wanted,
                wanted_en=fault.wanted_en,
                nearest="" if near in present else near,
            )
        else:
            yield diagnose("S001", place, name=name, nearest="", choices=", ".join(known))


def _too_deep(fault: _Fault, meant: set[tuple[Path, str]]) -> str:
    """The key around a value that stands among names of any kind, where it is itself the key of a level above."""
    inside = next((step for step in reversed(fault.path[:-1]) if isinstance(step, str)), "")
    held = [step for step in fault.error.absolute_schema_path if step in _HOLDING]
    if not inside or held[-1:] != [_FREE] or not isinstance(fault.node, Scalar):
        return ""
    above = any(fault.name in _keys(schema) for schema in fault.around()[:-1])
    if not above or any(fault.name in holder.entries for holder in fault.holders[:-1]):
        return ""
    meant.update((fault.path[:length], fault.name) for length in range(len(fault.path)))
    return inside


def _about(fault: _Fault, names: list[str]) -> str:
    """What the schema says about a missing key, where only one is missing."""
    if len(names) > 1:
        return ""
    found = (_keys(schema).get(names[0]) for schema in reversed(fault.around()))
    return next((str(schema["description"]) for schema in found if schema and "description" in schema), "")


def _type(fault: _Fault) -> Diagnostic:
    """A value of a type that is not wanted there."""
    types = fault.value
    wanted = {types} if isinstance(types, str) else set(types)
    value = fault.instance
    if value is None:
        return fault.say("S005", fault.key_place())
    if not wanted & {"string", "number", "integer", "boolean"}:
        place = fault.node.place if isinstance(fault.node, Scalar) else fault.key_place()
        if "object" not in wanted:
            return fault.say("S011", place)
        names = "" if "patternProperties" in fault.schema else ", ".join(_keys(fault.schema))
        told = fault.schema.get("errorMessage", "")
        return fault.say("S010", place, choices=names, wanted=told, wanted_en=fault.wanted_en)
    if isinstance(value, dict | list):
        return fault.say("S012", fault.key_place())
    if wanted & {"boolean", "string"}:
        near = _TRUTH.get(fault.text.casefold(), "")
        return fault.say("S014" if "boolean" in wanted else "S015", fault.node.place, nearest=near)
    return _number(fault)


def _number(fault: _Fault) -> Diagnostic:
    """Something else than a plain figure where only a figure, or a list of them, can stand."""
    if "array" in fault.value:
        return _form(fault)
    scalar = cast("Scalar", fault.node)  # a mapping or a list was told before
    written = read(scalar.text, plain=not scalar.style)
    if isinstance(written, Malformed):
        return angka_diagnostic(scalar, written)
    return fault.say("S016" if isinstance(written, Number) and not scalar.style else "S013", scalar.place)


def _enum(fault: _Fault) -> Diagnostic:
    choices = [str(choice) for choice in fault.schema.get("enum", [fault.schema.get("const")])]
    near = fault.schema.get("x-padanan", {}).get(fault.text.casefold()) or nearest(fault.text, choices)
    return fault.say("S020", fault.node.place, nearest=near, choices=", ".join(choices))


def _form(fault: _Fault) -> Diagnostic:
    """A text that is not of the form wanted; also what no other function here has words for."""
    near = _meant(fault, fault.schema.get("pattern", ""), fault.text)
    return fault.say("S021", fault.node.place, wanted=fault.wanted, wanted_en=fault.wanted_en, nearest=near)


def _meant(fault: _Fault, pattern: str, text: str) -> str:
    """The text of the form wanted that is most likely meant; empty where none is.

    A periode as reports write it is of the year its file is named after where it names none; in any other text only its
    spaces are too much.
    """
    if _QUARTERS in pattern:
        year = re.match(r"[0-9]{4}(?![0-9])", fault.node.place.file.rpartition("/")[2])
        tried = [periode_dimaksud(text, year[0] if year else "")]
    else:
        words = text.split()
        tried = ["-".join(words), "_".join(words), "_".join(words).lower()] if len(words) > 1 else []
    return next((near for near in tried if pattern and re.search(pattern, near)), "")


def _dependent(fault: _Fault, meant: set[tuple[Path, str]]) -> Iterator[Diagnostic]:
    """Keys that need others beside them."""
    entries = fault.node.entries if isinstance(fault.node, Mapping) else {}
    for name, needed in fault.value.items():
        absent = [key for key in needed if key not in entries and (fault.path, key) not in meant]
        if name in entries and absent:
            yield diagnose("S006", entries[name].key.place, name=name, needed=", ".join(absent))


def _bounds(fault: _Fault) -> Diagnostic:
    low, high = (fault.schema.get(keyword, "") for keyword in ("minimum", "maximum"))
    return fault.say("S040", fault.node.place, low=low, high=high)


def _twice(fault: _Fault) -> Diagnostic:
    """An item that a list holds twice: the second one is pointed at."""
    seen: dict[object, Node] = {}
    items = fault.node.items if isinstance(fault.node, Sequence) else ()
    pairs = [(seen.setdefault(frozen(value), node), node) for node, value in zip(items, fault.instance, strict=True)]
    first, second = next(pair for pair in pairs if pair[0] is not pair[1])
    return diagnose("S032", second.place, related=[first.place], key=fault.name, text=_text(second))


_KEYWORDS: dict[str, Callable[[_Fault], Diagnostic]] = {
    "type": _type,
    "enum": _enum,
    "const": _enum,
    "pattern": _form,
    "minLength": lambda fault: fault.say("S022", fault.node.place),
    "minItems": lambda fault: fault.say("S030", fault.key_place(), limit=fault.value),
    "minProperties": lambda fault: fault.say("S033", fault.key_place()),
    "minimum": _bounds,
    "maximum": _bounds,
    "uniqueItems": _twice,
}
