"""Each way to get YAML wrong, in a person's words and at the place to change."""

import pytest
import yaml

from sakip_rules.source.places import Place, SourceFile
from sakip_rules.source.yaml_errors import explain
from tests.source.bantu import IKU, baca, temuan

# A text, and the one Diagnostic it gives: code, line, column, length.
MISTAKES = [
    ("kode:IKU-1\nnama: x\n", ("B020", 1, 5, 1)),
    ("kode: A\nnama:x\nsatuan: y\n", ("B020", 2, 5, 1)),
    ("a:\n  - kode:IKU-1\n    nama: x\n", ("B020", 2, 9, 1)),
    ("nama iku:x\nkode: y\n", ("B020", 1, 9, 1)),
    ("a:\n    b: 1\n  c: 2\n", ("B021", 3, 3, 4)),
    ("  a: 1\nb: 2\n", ("B021", 2, 1, 4)),
    ("a:\n  - b: 1\n   c: 2\n", ("B021", 3, 4, 4)),
    ("a: |\n  x\n y\nb: 1\n", ("B021", 3, 2, 1)),
    ("a: 1 # x\n# y\n b: 2\n", ("B021", 3, 2, 4)),
    ('a: "abc\nb: 2\n', ("B022", 1, 4, 1)),
    ("a: 'abc\nb: 2\n", ("B022", 1, 4, 1)),
    ('a: "abc\nb: "2"\nc: 1\n', ("B022", 1, 4, 1)),
    ("a: 'x\n---\ny'\n", ("B022", 1, 4, 1)),
    ('a: 1\n"b\n', ("B022", 2, 1, 1)),
    ("a:\n\tb: 1\n", ("B023", 2, 1, 1)),
    ("a:\t1\n", ("B023", 1, 3, 1)),
    ("nama: Persentase: A\n", ("B024", 1, 17, 1)),
    ("a: x\n  b\nc: d: e\n", ("B024", 3, 5, 1)),
    ('"a": "b": c\n', ("B024", 1, 9, 1)),
    ("a: [1, 2\nb: 3\n", ("B025", 1, 4, 1)),
    ("a: {x: 1, y: 2\nb: 3\n", ("B025", 1, 4, 1)),
    ("a: [1, 2}\n", ("B025", 1, 4, 1)),
    ("a: {b: [1, 2}\nc: 3\n", ("B025", 1, 8, 1)),
    ("a: [x\n", ("B025", 1, 4, 1)),
    ("a: {\n", ("B025", 1, 4, 1)),
    ("a: 1\n[b\n", ("B025", 2, 1, 1)),
    ("a: 1\n{", ("B025", 2, 1, 1)),
    ("a: %x\n", ("B026", 1, 4, 2)),
    ("a: 1\n%x y\n", ("B026", 2, 1, 4)),
    ("a: [\n%x\n]\n", ("B026", 2, 1, 2)),
    ("a:\n  b\n%YAML 1.1\n", ("B026", 3, 1, 9)),
    ("a: @x\n", ("B026", 1, 4, 2)),
    ("a: `x`\n", ("B026", 1, 4, 3)),
    ("a: > 90 - 100\n", ("B026", 1, 4, 10)),
    ("a: >= 100\n", ("B026", 1, 4, 6)),
    ("a: {b: >= 100}\n", ("B026", 1, 8, 6)),
    ("a: |x\n", ("B026", 1, 4, 2)),
    ("a: |#x\n", ("B026", 1, 4, 3)),
    ("a: * 2\n", ("B026", 1, 4, 3)),
    ("a: & b\n", ("B026", 1, 4, 3)),
    ("a: !<x y\n", ("B012", 1, 4, 3)),
    ("a: 'Jum'at bersih'\n", ("B027", 1, 9, 10)),
    ('nama: "Rp" 1.000\nb: 1\n', ("B027", 1, 12, 5)),
    ('a: "b\\d"\n', ("B028", 1, 6, 2)),
    ('a: "\\n\\xzz"\n', ("B028", 1, 7, 2)),
    ("a\nb: 1\n", ("B029", 1, 1, 1)),
    ("a: 1\nb c\nd: 2\n", ("B029", 2, 1, 3)),
    ("a: 1\n[b]\nc: 2\n", ("B029", 2, 1, 3)),
    ("a: - x\n", ("B030", 1, 4, 1)),
    ("a: 1\n- b\n", ("B030", 2, 1, 1)),
    ("a:\n  - {b: 1}\n  {b: 2}\n", ("B031", 3, 3, 6)),
    ("a:\n  - {b: 1}\n    - {b: 2}\n", ("B021", 3, 5, 8)),
    ("a:\n  - {b: 1}\n    {b: 2}\n", ("B031", 3, 5, 6)),
    ("a:\n  - b: 1\n    c: 2\n  b: 3\n", ("B031", 4, 3, 4)),
    ("a:\n- b: 1\n- b: 2\nb: 3\nc:\n  - d\n  e: 1\n", ("B031", 7, 3, 4)),
    ('a: {b: "1, c: "2"}\n', ("B022", 1, 8, 1)),
    ("kode: A\n  nama: x\n", ("B032", 2, 3, 4)),
    ("a:\n  b: 1\n\n  # x\n   c: 2\n", ("B021", 5, 4, 4)),
    ("a:\n- 1\n-2\n", ("B033", 3, 1, 1)),
    ("a: [1, 2]]\n", ("B034", 1, 10, 1)),
    ("a: {b: 1}}\n", ("B034", 1, 10, 1)),
    ("a: {x: 1 y: 2}\n", ("B035", 1, 10, 1)),
    ("a: ]\n", ("B036", 1, 4, 1)),
    ("a: , b\n", ("B036", 1, 4, 1)),
    ("a: [,]\n", ("B036", 1, 5, 1)),
    ("a: {b: 1} c\n", ("B037", 1, 11, 1)),
    ("nama: ? x\n", ("B026", 1, 7, 3)),
    ("a:\n  - {b: > 1,5, c: 2}\n", ("B026", 2, 9, 5)),
    ("a:\n  - b: 1\n  -{b: 2}\n", ("B033", 3, 3, 1)),
    ("a: [b: 1\nc: 2\n", ("B025", 1, 4, 1)),
    ("a: [b: 1 c: 2]\n", ("B035", 1, 10, 1)),
    ("rumus: a : b\n", ("R008", 1, 10, 1)),
    ("nama: a : b\n", ("B024", 1, 9, 1)),
]


@pytest.mark.parametrize("pure", [False, True], ids=["libyaml", "pure"])
@pytest.mark.parametrize(("text", "expected"), MISTAKES, ids=[text for text, _ in MISTAKES])
def test_n4_a_slip_in_yaml_is_told_where_it_was_made(text, expected, pure):
    """Each slip gives one Diagnostic, of its own kind, at the characters to change."""
    root, found = baca(text, pure=pure)

    assert root is None
    assert [(*item, found[0].place.length) for item in temuan(found)] == [expected]


def test_what_no_other_words_fit_is_told_where_the_parser_gave_up():
    """A complaint of the parser that is not known has a code and a place all the same."""
    source = SourceFile("a.yaml", "a: 1\nb: 2\n", "")
    error = yaml.MarkedYAMLError("while reading", None, "found something new", yaml.Mark("a.yaml", 5, 1, 0, None, None))
    found = explain(source, error, None, None)

    assert (found.code, found.place) == ("B039", Place("a.yaml", 2, 1))


def test_a_slip_names_what_it_is_about():
    """The key, the sign and the text of a slip are in its data."""
    assert baca("kode:IKU-1\nnama: x\n")[1][0].datum("key") == "kode"
    assert dict(baca("a: {b: 1\n")[1][0].data) == {"sign": "{", "close": "}"}
    assert baca("rentang: > 90 - 100\n")[1][0].datum("text") == "> 90 - 100"
    assert dict(baca("kode: A\n  nama: x\n")[1][0].data) == {"key": "nama", "above": "kode"}


@pytest.mark.parametrize(
    ("written", "slip", "expected"),
    [
        ("satuan: persen", "satuan:persen", [("B020", 5, 7)]),
        ("nama: Persentase", 'nama: "Persentase', [("B022", 3, 7)]),
        ("sasaran: S2", " sasaran: S2", [("B032", 4, 2)]),
        ("2026: 10}", "2026: 10", [("B025", 10, 9)]),
        ("hitung: kumulatif}", "hitung kumulatif}", [("B038", 11, 40)]),
        ("2023: 60, 2024", "2023: 60 2024", [("B035", 13, 31)]),
    ],
)
def test_a_slip_in_a_whole_file_is_found_in_its_line(written, slip, expected):
    """One slip in an IKU file gives one Diagnostic on the line of the slip."""
    assert written in IKU
    found = temuan(baca(IKU.replace(written, slip, 1))[1])

    assert found == expected
