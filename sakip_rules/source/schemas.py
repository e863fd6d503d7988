"""Validation of a file against the JSON Schema of its kind.

jsonschema decides; its verdict is asked for twice. First of a validator that only says whether there is a mistake and
does not keep track of where it is, because most files have none. Only if there is one, of jsonschema's own, whose
errors are then told in a person's words (`schema_errors`). Schemas refer to each other by file name; references are
resolved once, from the folder alone, and nothing is ever fetched.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Any

from sakip_rules.source.diagnostics import Diagnostic, diagnose, ordered
from sakip_rules.source.instances import plain
from sakip_rules.source.resources import schema_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from jsonschema import Draft202012Validator, ValidationError

    from sakip_rules.source.nodes import Mapping

MAX_DIAGNOSTICS = 50

# Keywords that say something about a value to a person, not to a validator.
_ANNOTATIONS = frozenset(
    {
        "title",
        "description",
        "examples",
        "default",
        "deprecated",
        "enumDescriptions",
        "defaultSnippets",
        "errorMessage",
        "x-message",
        "x-padanan",
        "$comment",
        "readOnly",
        "writeOnly",
    }
)
# Keywords whose meaning depends on others beside them, so that two schemas holding them cannot be laid together.
_ENTANGLED = frozenset(
    {"properties", "patternProperties", "additionalProperties", "unevaluatedProperties", "allOf"}
    | {"prefixItems", "unevaluatedItems", "contains", "minContains", "maxContains", "if", "then", "else"}
)


# The types of JSON as `instances.plain` makes them.
_TYPES: dict[str, Callable[[object], bool]] = {
    "object": lambda value: type(value) is dict,
    "array": lambda value: type(value) is list,
    "string": lambda value: type(value) is str,
    "number": lambda value: type(value) is Decimal,
    "integer": lambda value: type(value) is Decimal and value == value.to_integral_value(),
    "boolean": lambda value: type(value) is bool,
    "null": lambda value: value is None,
}


@dataclass(frozen=True, slots=True)
class _Validators:
    """`quick` says whether there is a mistake, `exact` says which."""

    quick: Draft202012Validator
    exact: Draft202012Validator
    schema: dict[str, Any]


def validate(kind: str, root: Mapping, folder: Path | None = None) -> tuple[Diagnostic, ...]:
    """Check a file of `kind`; `folder` holds the schemas where they are not the package's own."""
    validators = _validators(kind, folder or schema_folder())
    instance = plain(root)
    if next(validators.quick.iter_errors(instance), None) is None:
        return ()
    from sakip_rules.source.schema_errors import explain

    # Twice as many as are shown, because several errors can be one mistake, and one error can be of many keys.
    errors: list[ValidationError] = list(islice(validators.exact.iter_errors(instance), 2 * MAX_DIAGNOSTICS))
    found = ordered(islice(explain(errors, validators.schema, root), 2 * MAX_DIAGNOSTICS))
    if len(found) <= MAX_DIAGNOSTICS:
        return found
    return (*found[:MAX_DIAGNOSTICS], diagnose("B008", found[MAX_DIAGNOSTICS].place, limit=MAX_DIAGNOSTICS))


@cache
def _validators(kind: str, folder: Path) -> _Validators:
    schemas, name = _schemas(folder), f"{kind}.schema.json"
    schema = _inline({"$ref": name}, name, schemas, ())
    quick, exact = _classes()
    registry = _registry(folder)
    return _Validators(quick(schema, registry=registry), exact(schema, registry=registry), schema)


@cache
def _registry(folder: Path) -> Any:  # noqa: ANN401 - the type is of a package that is imported when it is needed
    """The schemas that a reference may still lead to: those that are read when it is followed."""
    from referencing import Registry
    from referencing.jsonschema import DRAFT202012

    schemas = _schemas(folder)
    return Registry(retrieve=lambda name: DRAFT202012.create_resource(schemas[name]))  # type: ignore[call-arg] # its class is made by attrs, which mypy does not see into


@cache
def _classes() -> tuple[Any, Any]:
    """The two validators' classes: making one takes longer than most files do."""
    from jsonschema import Draft202012Validator
    from jsonschema.validators import extend

    types = Draft202012Validator.TYPE_CHECKER.redefine_many({name: _checked(test) for name, test in _TYPES.items()})
    exact: Any = extend(Draft202012Validator, validators={"uniqueItems": _unique}, type_checker=types)  # type: ignore[no-untyped-call] # the stubs leave it open
    quick: Any = extend(exact, validators={"type": _type})  # type: ignore[no-untyped-call] # as just above
    quick.descend = _descend
    quick.plans = {}
    quick.is_type = lambda _, instance, name: _TYPES[name](instance)
    return quick, exact


@cache
def _schemas(folder: Path) -> _Schemas:
    return _Schemas(folder)


def _checked(test: Callable[[object], bool]) -> Callable[[object, object], bool]:
    """A test of a type as jsonschema calls it."""
    return lambda _, value: test(value)


class _Schemas(dict[str, Any]):
    """The schemas of a folder by file name, each read when it is first referred to."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder

    def __missing__(self, name: str) -> Any:  # noqa: ANN401 - any JSON value
        schema = json.loads((self.folder / name).read_text(encoding="utf-8"), parse_float=Decimal)
        # A name of its own would be what references are relative to; they are relative to the folder.
        schema.pop("$id", None)
        self[name] = schema
        return schema


def _inline(schema: Any, base: str, schemas: dict[str, Any], within: tuple[str, ...]) -> Any:  # noqa: ANN401 - any JSON value
    """Return a schema with its references replaced by what they refer to; one that leads back to itself stays.

    `base` is the file the schema stands in; `within` are the references that led here.
    """
    if isinstance(schema, list):
        return [_inline(item, base, schemas, within) for item in schema]
    if not isinstance(schema, dict):
        return schema
    own = {
        key: value if key in _ANNOTATIONS or key in ("enum", "const") else _inline(value, base, schemas, within)
        for key, value in schema.items()
        if key not in ("$ref", "$defs", "$schema")
    }
    if not isinstance(schema.get("$ref"), str):
        return own
    file, _, pointer = schema["$ref"].partition("#")
    file = file or base
    reference = f"{file}#{pointer}"
    if reference in within:
        return {**own, "$ref": reference}
    target = schemas[file]
    for part in pointer.split("/")[1:]:
        target = target[part.replace("~1", "/").replace("~0", "~")]
    return _together(_inline(target, file, schemas, (*within, reference)), own)


def _together(target: dict[str, Any], own: dict[str, Any]) -> dict[str, Any]:
    """Lay a schema and the keywords beside the reference to it together, so that both hold."""
    both = {key for key in own if key in target and key not in _ANNOTATIONS}
    if both == {"type"} and not _ENTANGLED & (set(own) | both):
        allowed = [own["type"]] if isinstance(own["type"], str) else own["type"]
        wanted = [target["type"]] if isinstance(target["type"], str) else target["type"]
        return {**target, **own, "type": [name for name in wanted if name in allowed]}
    if both or _ENTANGLED & set(own):
        return {**own, "allOf": [target, *own.get("allOf", [])]}
    return {**target, **own}


def _descend(self: Any, instance: Any, schema: Any, *_: object, **__: object) -> Iterator[Any]:  # noqa: ANN401 - jsonschema's own
    """Apply jsonschema's keywords without making a validator for each subschema and without noting where they failed.

    That is all there is to a subschema here, because references are resolved and no subschema has an `$id`. `plans` are
    the checks of each subschema, which lives as long as the validator.
    """
    if isinstance(schema, bool):
        if not schema:
            from jsonschema import ValidationError

            yield ValidationError("nothing is allowed here")
        return
    plan = self.plans.get(id(schema))
    if plan is None:
        checks = self.VALIDATORS
        plan = self.plans[id(schema)] = [(checks[keyword], schema[keyword]) for keyword in schema if keyword in checks]
    for check, value in plan:
        yield from check(self, value, instance, schema) or ()


def _type(_: Any, wanted: str | list[str], instance: Any, __: Any) -> tuple[ValidationError, ...]:  # noqa: ANN401 - jsonschema's own
    """`type` by the same table as `is_type`, at once: it is asked of every value there is."""
    for name in (wanted,) if isinstance(wanted, str) else wanted:
        if _TYPES[name](instance):
            return ()
    from jsonschema import ValidationError

    return (ValidationError("the value is of another type"),)


def _unique(validator: Any, wanted: bool, instance: Any, _: Any) -> Iterator[ValidationError]:  # noqa: ANN401, FBT001 - jsonschema's own
    """`uniqueItems` in time that grows with the list and not with its square."""
    from jsonschema import ValidationError

    if wanted and validator.is_type(instance, "array") and len({frozen(item) for item in instance}) < len(instance):
        yield ValidationError("the list holds an item twice")


def frozen(value: Any) -> object:  # noqa: ANN401 - any JSON value
    """A hashable that is equal for equal JSON values; true is not 1."""
    if isinstance(value, dict):
        return frozenset((key, frozen(item)) for key, item in value.items())
    if isinstance(value, list):
        return tuple(frozen(item) for item in value)
    return type(value), value
