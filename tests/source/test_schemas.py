"""Validation: the schema of a file's kind decides, quickly, and in the same way as jsonschema alone."""

import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from sakip_rules.source import schemas
from sakip_rules.source.documents import KINDS
from sakip_rules.source.instances import plain
from sakip_rules.source.resources import schema_folder, standar_folder
from sakip_rules.source.schemas import MAX_DIAGNOSTICS, frozen, validate
from tests.source.bantu import IKU, baca

# What schema_errors has words for; a schema that uses another keyword needs words first.
TOLD = {
    *("type", "enum", "const", "pattern", "minLength", "minItems", "minProperties", "minimum", "maximum"),
    *("uniqueItems", "required", "dependentRequired", "additionalProperties"),
}
STRUCTURE = {"$schema", "$id", "$ref", "$defs", "properties", "patternProperties", "items", "if", "then", "else"}
ANNOTATIONS = {
    *("title", "description", "examples", "default", "enumDescriptions", "defaultSnippets"),
    *("errorMessage", "x-message", "x-padanan"),
}


@pytest.fixture
def folder(tmp_path):
    """A folder of schemas, written with `put`."""

    def put(kind, **schema):
        (tmp_path / f"{kind}.schema.json").write_text(json.dumps(schema), encoding="utf-8")
        return tmp_path

    return put


def codes(kind, text, folder):
    """The codes of a text validated by a schema of `folder`."""
    root, found = baca(text)
    assert found == ()
    return [item.code for item in validate(kind, root, folder)]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("12", Decimal(12)),
        ("-0.50", Decimal("-0.50")),
        ("true", True),
        ("false", False),
        ("", None),
        ("null", None),
        ("~", None),
        ('""', ""),
        ('"12"', "12"),
        ("'true'", "true"),
        ("|\n  12\n", "12\n"),
        *((text, text) for text in ("no", "12:30", "010", "1_000", "0x1F", "1e3", ".5", "True", "2024-01-01", "+1")),
    ],
)
def test_n4_only_plain_decimals_true_false_and_nothing_are_more_than_text(written, value):
    """A schema sees exact numbers, truths, nothing, and texts as written; never a float."""
    found = plain(baca(f"a: {written}\n")[0])["a"]

    assert (found, type(found)) == (value, type(value))


def test_a_whole_file_becomes_plain_values():
    """Mappings and lists keep their order and their keys stay texts."""
    assert plain(baca("2023: [1, {a: b}]\nc: {}\nd: []\n")[0]) == {"2023": [Decimal(1), {"a": "b"}], "c": {}, "d": []}


def test_the_sample_of_the_design_is_valid():
    """The IKU file of the documentation passes the schema of its kind."""
    assert validate("iku", baca(IKU)[0]) == ()


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_valid_schema(kind):
    """Each kind of file has a schema, valid by its own metaschema, that refuses what it does not know."""
    schema = json.loads((schema_folder() / f"{kind}.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)

    assert validate(kind, baca("tak_dikenal: 1\n")[0])


def test_every_keyword_of_the_schemas_has_words():
    """No schema uses a keyword whose errors nobody could say."""
    used = {
        keyword
        for kind in (*KINDS, "umum")
        for schema in subschemas(json.loads((schema_folder() / f"{kind}.schema.json").read_text(encoding="utf-8")))
        for keyword in schema
    }

    assert used - TOLD - STRUCTURE - ANNOTATIONS == set()


def subschemas(schema):
    """A schema and every schema inside it."""
    if not isinstance(schema, dict):
        return
    yield schema
    for keyword, value in schema.items():
        if keyword in ("properties", "patternProperties", "$defs"):
            for inner in value.values():
                yield from subschemas(inner)
        elif keyword in ("items", "if", "then", "else", "additionalProperties"):
            yield from subschemas(value)


def test_references_lead_to_other_files_and_into_them(folder):
    """`$ref` to another file, to its parts and to itself are followed, from the folder alone."""
    folder(
        "umum",
        **{
            "$id": "umum.schema.json",
            "$defs": {"kode": {"type": "string", "pattern": "^[A-Z]+$"}, "a/b": {"$ref": "#/$defs/kode"}},
        },
    )
    place = folder(
        "iku",
        **{
            "type": "object",
            "properties": {
                "a": {"$ref": "umum.schema.json#/$defs/kode"},
                "b": {"$ref": "umum.schema.json#/$defs/a~1b"},
                "c": {"$ref": "#/$defs/angka", "description": "x"},
            },
            "additionalProperties": False,
            "$defs": {"angka": {"type": "integer"}},
        },
    )

    assert codes("iku", "a: X\nb: Y\nc: 1\n", place) == []
    assert codes("iku", "a: x\nb: y\nc: 1.5\n", place) == ["S021", "S021", "S016"]


def test_a_schema_may_lead_back_to_itself(folder):
    """A recursive reference stays a reference and works at any depth."""
    place = folder(
        "iku",
        type="object",
        properties={"nama": {"type": "string"}, "anak": {"type": "array", "items": {"$ref": "#"}}},
        additionalProperties=False,
    )

    assert codes("iku", "anak: [{anak: [{nama: x}]}]\n", place) == []
    assert codes("iku", "anak: [{anak: [{nama: 1}]}]\n", place) == ["S015"]


@pytest.mark.parametrize(
    ("beside", "good", "bad"),
    [
        ({"type": "object"}, "{x: 1}", "[1]"),
        ({"type": ["object", "string"], "minProperties": 1}, "{x: 1}", "[1]"),
        ({"minProperties": 1}, "{x: 1}", "{}"),
        ({"properties": {"x": {"type": "integer"}}}, "{x: 1}", "{x: y}"),
        ({"allOf": [{"required": ["x"]}]}, "{x: 1}", "{}"),
    ],
)
def test_keywords_beside_a_reference_hold_as_well(folder, beside, good, bad):
    """What stands beside `$ref` is not lost, whether the two can be laid together or not."""
    target = {"type": ["object", "array"], "properties": {"x": True}, "additionalProperties": False, "items": {}}
    place = folder("iku", **{"properties": {"a": {"$ref": "#/$defs/t", **beside}}, "$defs": {"t": target}})

    assert codes("iku", f"a: {good}\n", place) == []
    assert len(codes("iku", f"a: {bad}\n", place)) == 1
    assert codes("iku", "a: {y: 1, x: 1}\n", place) == ["S001"]


@given(
    st.lists(
        st.tuples(st.integers(0, len(IKU)), st.integers(0, 6), st.sampled_from(["", "x", "1", "[]", "{}", '""'])),
        max_size=3,
    )
)
def test_the_quick_verdict_is_always_jsonschemas_own(slips):
    """Whatever a file holds, the quick validator finds a mistake exactly where jsonschema finds one."""
    text = IKU
    for at, removed, added in slips:
        text = text[:at] + added + text[at + removed :]
    root, _ = baca(text)
    if root is not None:
        validators = schemas._validators("iku", schema_folder())  # noqa: SLF001 - the two are compared here only
        verdicts = [list(one.iter_errors(plain(root))) == [] for one in (validators.quick, validators.exact)]
        assert verdicts[0] == verdicts[1] == (validate("iku", root) == ())


def test_false_allows_nothing(folder):
    """A property that is forbidden by `false` is refused by the quick validator too."""
    place = folder("iku", properties={"a": False, "b": True})

    assert codes("iku", "b: 1\n", place) == []
    assert codes("iku", "a: 1\n", place) == ["S021"]


def test_equal_values_are_found_in_any_list():
    """Lists and mappings are compared by what they hold; 1 and true and "1" are three values."""
    assert frozen([1, {"a": [2]}]) == frozen([1, {"a": [2]}])
    assert len({frozen(value) for value in (1, True, "1", None, [1], {"a": 1})}) == 6


def test_too_many_mistakes_are_cut_off():
    """After `MAX_DIAGNOSTICS` mistakes of the schema one more Diagnostic says that there are more."""
    root, _ = baca("".join(f"zz{number}: 1\n" for number in range(MAX_DIAGNOSTICS + 5)))
    found = validate("iku", root)

    assert len(found) == MAX_DIAGNOSTICS + 1
    assert found[-1].code == "B008"


def test_the_shipped_folders_exist():
    """The schemas and the standard library are found next to the package."""
    assert (schema_folder() / "umum.schema.json").is_file()
    assert (standar_folder() / "satuan.yaml").is_file()
