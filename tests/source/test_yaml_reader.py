"""Strict YAML: nodes with their exact text and place, and what is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sakip_rules.source import yaml_reader
from sakip_rules.source.files import decode
from sakip_rules.source.nodes import Mapping, Scalar, Sequence
from sakip_rules.source.yaml_reader import MAX_DEPTH, MAX_DIAGNOSTICS, read_yaml
from tests.source.bantu import IKU, baca, isi, temuan

BOTH = pytest.mark.parametrize("pure", [False, True], ids=["libyaml", "pure"])


@BOTH
def test_every_key_and_value_keeps_its_text_and_its_place(pure):
    """A key, a value, a nested value and an item have the text, style and place they were written with."""
    root, found = baca('kode: IKU-1\nalias:\n  - "a, b"\n  - c\nt: {2023: 1.10}\n', pure=pure)

    kode, alias, t = root
    assert found == ()
    assert (kode.key.text, str(kode.key.place), kode.value.text, str(kode.value.place)) == (
        ("kode", "a.yaml:1:1", "IKU-1", "a.yaml:1:7")
    )
    assert [(item.text, item.style, str(item.place), item.place.length) for item in alias.value] == [
        ("a, b", '"', "a.yaml:3:5", 6),
        ("c", "", "a.yaml:4:5", 1),
    ]
    assert (t.value.get("2023").text, str(t.value.place)) == ("1.10", "a.yaml:5:5")
    assert t.value.get("2024") is None


@BOTH
def test_empty_containers_have_places(pure):
    """An empty mapping and an empty list stand where their bracket stands."""
    root, _ = baca("a: {}\nb: []\n", pure=pure)

    assert [(type(entry.value), str(entry.value.place)) for entry in root] == [
        (Mapping, "a.yaml:1:4"),
        (Sequence, "a.yaml:2:4"),
    ]


@BOTH
@pytest.mark.parametrize(
    "text",
    [
        *("no", "on", "Yes", "true", "null", "~", "12:30", "2024-01-01", "010", "1_000", "0x1F", "0o17", "1e400"),
        *(".inf", ".nan", "1.10", "+5", "-0", "８９"),  # noqa: RUF001 - full-width digits are the point
    ],
)
def test_n4_yaml_surprises_stay_the_text_they_are(text, pure):
    """No word, time, number in another base or date becomes anything else than its text."""
    root, found = baca(f"a: {text}\n{text}: b\n", pure=pure)

    assert found == ()
    assert isi(root) == {"a": text, text: "b"}


def test_n1_a_decimal_keeps_its_digits():
    """`85.5` and `1.10` come back as they were written."""
    root, _ = baca("a: 85.5\nb: 1.10\n")

    assert isi(root) == {"a": "85.5", "b": "1.10"}


@BOTH
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\nb: 2\na: 3\n", [("B010", 3, 1)]),
        ('a: {x: 1, "x": 2}\n', [("B010", 1, 11)]),
        ("a: &x 1\nb: *x\n", [("B011", 1, 4), ("B011", 2, 4)]),
        ("a: &x {b: 1}\n", [("B011", 1, 4)]),
        ("*x : 1\n", [("B011", 1, 1)]),
        ("- *x\n", [("B011", 1, 3)]),
        ("a: !!str 1\n", [("B012", 1, 4)]),
        ("a: ! 1\n", [("B012", 1, 4)]),
        ("a: !x [1]\n", [("B012", 1, 4)]),
        ("<<: {b: 1}\n", [("B013", 1, 1)]),
        ("a: 1\n---\nb: 2\n", [("B014", 2, 1)]),
        ("a: 1\n...\nb: 2\n", [("B014", 3, 1)]),
        ("[a]: 1\n", [("B015", 1, 1)]),
        ("{}: 1\n", [("B015", 1, 1)]),
        ("? {a: 1}\n: 2\n", [("B015", 1, 3)]),
        (": 1\n", [("B016", 1, 1)]),
        ('"": 1\n', [("B016", 1, 1)]),
        ("? \n", [("B016", 1, 2)]),
        ("%YAML 1.1\n---\na: 1\n", [("B017", 1, 1)]),
        ("# x\n\n%TAG ! x\n---\na: 1\n", [("B017", 3, 1)]),
        ('a: "b\\0"\n', [("B018", 1, 6)]),
        ('a: "\\e[2J"\n', [("B018", 1, 5)]),
        ('a: "b\\ud800"\n', [("B018", 1, 6)]),
        ('a: "\\U00110000"\n', [("B018", 1, 5)]),
        ("", [("B005", 1, 1)]),
        ("# x\n", [("B005", 1, 1)]),
        ("---\n", [("B005", 1, 1)]),
        ("- a\n", [("B006", 1, 1)]),
        ("kode\n", [("B006", 1, 1)]),
        ("a: {b, c: 1}\n", [("B038", 1, 5)]),
        ('a: {"b", c: 1}\n', [("B038", 1, 5)]),
        ("a: {b:1}\n", [("B020", 1, 6)]),
        ("a: {b:[1]}\n", [("B020", 1, 6)]),
        ("a: {b:}\n", [("S005", 1, 5)]),
        ("a: {2023: 89,55}\n", [("A007", 1, 11)]),
        ("a: {b: Satu,2}\n", [("B038", 1, 13)]),
        ("a: {2023: 89,55%, 2024: 90}\n", [("A007", 1, 11)]),
    ],
)
def test_e4_what_yaml_allows_and_the_project_does_not(text, expected, pure):
    """Each is refused at its place, by either parser."""
    root, found = baca(text, pure=pure)

    assert (root, temuan(found)) == (None, expected)


def test_a_second_key_points_at_the_first():
    """The Diagnostic of a duplicate names the line of the first and has its place."""
    _, (found,) = baca("a: 1\nb: 2\na: 3\n")

    assert (found.datum("line"), [str(place) for place in found.related]) == ("1", ["a.yaml:1:1"])


def test_a_quoted_merge_sign_is_a_key_like_others():
    """`"<<"` in quotes is a text and no merge key."""
    assert isi(baca('"<<": 1\n')[0]) == {"<<": "1"}


@pytest.mark.parametrize(
    ("text", "value"),
    [("a: # x\nb: 1\n", ""), ("a:\n", ""), ("a: {b: }\n", {"b": ""}), ("---\na: 1\n...\n", "1")],
)
def test_an_empty_value_is_an_empty_text_behind_its_colon(text, value):
    """A key without a value has an empty text, and a lone document may be marked as one."""
    root, found = baca(text)

    assert (found, isi(root)["a"]) == ((), value)


@BOTH
def test_an_empty_value_stands_behind_the_colon(pure):
    """Both parsers place a missing value right behind its colon."""
    root, _ = baca("a:   \nb: {c: , d: 1}\n", pure=pure)

    assert [str(root.get("a").place), str(root.get("b").get("c").place)] == ["a.yaml:1:3", "a.yaml:2:7"]


@BOTH
def test_the_deepest_allowed_nesting_is_read_and_one_more_is_not(pure):
    """`MAX_DEPTH` levels are read; the level after that is refused where it opens."""
    lists = MAX_DEPTH - 1
    assert baca(f"a: {'[' * lists}{']' * lists}\n", pure=pure)[1] == ()
    assert temuan(baca(f"a: {'[' * MAX_DEPTH}{']' * MAX_DEPTH}\n", pure=pure)[1]) == [("B007", 1, 3 + MAX_DEPTH)]


def test_n4_decimals_behind_a_comma_in_braces_are_pointed_at_with_their_figure():
    """The caret stands under the whole figure, as it was meant."""
    (found,) = baca("a: {2023: 89,55%}\n")[1]

    assert (found.place.column, found.place.length, found.datum("text")) == (11, 6, "89,55%")


def test_too_many_mistakes_end_the_reading():
    """After `MAX_DIAGNOSTICS` mistakes one more Diagnostic says that there are more, where there are."""
    _, found = baca("a: 1\n" * (MAX_DIAGNOSTICS + 10))
    _, just = baca("a: 1\n" * (MAX_DIAGNOSTICS + 1))

    assert [item.code for item in found] == ["B010"] * MAX_DIAGNOSTICS + ["B008"]
    assert [item.code for item in just] == ["B010"] * MAX_DIAGNOSTICS


def test_several_mistakes_are_told_together():
    """Reading goes on after a mistake that leaves the structure whole."""
    assert temuan(baca("a: &x 1\na: 2\n<<: c\n")[1]) == [("B011", 1, 4), ("B010", 2, 1), ("B013", 3, 1)]


@pytest.mark.parametrize("text", ["a: 1\nb: [\n", "a: &x 1\nb: [\n"])
def test_a_syntax_error_comes_after_what_was_found_before(text):
    """A syntax error ends the reading, and what was found before it is kept."""
    assert [item.code for item in baca(text)[1]][-1:] == ["B025"]


@BOTH
def test_windows_line_endings_and_a_byte_order_mark_change_nothing(pure):
    """The same nodes, texts and places come out of a file saved by Windows editors."""
    plain, _ = baca(IKU, pure=pure)
    windows, found = baca(b"\xef\xbb\xbf" + IKU.replace("\n", "\r\n").encode(), pure=pure)

    assert found == ()
    assert _places(windows) == _places(plain)


@pytest.mark.parametrize("text", [IKU, "a: \"x\n\n  y\"\nb: |2-\n   z\n\nc: >+\n  u\n  v\n\nd: 'it''s'\n"])
def test_both_parsers_give_the_same_nodes(text):
    """Texts, styles, offsets and places are the same with libyaml and without."""
    assert _places(baca(text)[0]) == _places(baca(text, pure=True)[0])


# Without `?` and `!`: PyYAML's own parser takes them for signs in more places than libyaml does.
SLIPS = ["", *"ab1 \n:-#,\"'[]{}&*|>%@\\", ": ", "\n  ", "- "]


@given(st.lists(st.tuples(st.integers(0, len(IKU)), st.integers(0, 3), st.sampled_from(SLIPS)), min_size=1, max_size=3))
def test_both_parsers_agree_on_any_slip(slips):
    """Wherever something is left out of a file or put in, either parser gives the same nodes or Diagnostics."""
    text = IKU
    for at, removed, added in slips:
        text = text[:at] + added + text[at + removed :]
    with_c, without = baca(text), baca(text, pure=True)

    assert without[1] == with_c[1]
    assert (without[0] and _places(without[0])) == (with_c[0] and _places(with_c[0]))


@given(st.binary(max_size=60))
def test_no_bytes_lead_to_an_exception(data):
    """Any bytes become a mapping or Diagnostics with a place."""
    root, found = baca(data)

    assert (root is None) == bool(found)
    assert all(item.place.line >= 1 and item.place.column >= 1 for item in found)


def test_without_libyaml_the_other_parser_reads(monkeypatch):
    """Where PyYAML has no libyaml, its own parser is taken."""
    monkeypatch.setattr(yaml_reader, "CParser", None)

    assert isi(baca("a: 1\n")[0]) == {"a": "1"}


def test_libyaml_is_what_reads_here():
    """On the machines that test this, the parser in C is there."""
    assert yaml_reader.CParser is not None


def test_nodes_know_the_file_they_come_from():
    """A scalar carries its source, and reading it again from there gives its text."""
    source = decode(b"kode: IKU-1\n", "x.yaml")
    root, _ = read_yaml(source)
    value = root.get("kode")

    assert value.source is source
    assert source.text[value.start : value.end] == str(value) == "IKU-1"


def _places(node):
    """Every scalar of a tree with its text, style, offsets and place, and every container with its place."""
    if isinstance(node, Mapping):
        return [str(node.place), *((_places(entry.key), _places(entry.value)) for entry in node)]
    if isinstance(node, Scalar):
        return node.text, node.style, node.start, node.end, str(node.place)
    return [str(node.place), *map(_places, node)]
