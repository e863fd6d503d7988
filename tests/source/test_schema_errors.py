"""jsonschema's errors in a person's words: one mistake, one message, at the key or value it is about."""

import json

import pytest

from sakip_rules.source.schemas import validate
from tests.source.bantu import IKU, baca, temuan


def change(written, slip):
    """The Diagnostics of the sample with one stretch of text changed."""
    assert written in IKU
    root, found = baca(IKU.replace(written, slip, 1))
    assert found == ()
    return validate("iku", root)


@pytest.mark.parametrize(
    ("written", "slip", "expected", "data"),
    [
        ("nama: Persentase", "nmaa: Persentase", ("S001", 3, 1), {"name": "nmaa", "nearest": "nama"}),
        ("hitung: kumulatif", "qwerty: 1", ("S001", 11, 40), {"nearest": "", "choices": "tahun, nilai, hitung, acuan"}),
        ("satuan: persen\n", "", ("S002", 2, 1), {"keys": "satuan"}),
        ("satuan: persen\npolaritas: positif", "", ("S002", 2, 1), {"about": ""}),
        ("periode: 2024, ", "", ("S002", 13, 6), {"keys": "periode"}),
        ("tahun: 2026, ", "", ("S002", 11, 1), {"keys": "tahun"}),
        ("2023: 10,", "20233: 10,", ("S003", 10, 10), {"name": "20233", "inside": "target"}),
        ("2023: 10,", "TW II 2023: 10,", ("S003", 10, 10), {"nearest": "2023-TW2"}),
        ("2023: 10, 2024", "TA 2024: 10, 2024", ("S003", 10, 10), {"nearest": ""}),
        ("  kasus:", "  bobot: 12\n  kasus:", ("S004", 8, 3), {"name": "bobot", "inside": "variabel"}),
        ("periode: 2024", "periode: 2024-Q2", ("S021", 13, 53), {"nearest": "2024-TW2"}),
        ("kode: IKU-2", "kode: IKU 2", ("S021", 2, 7), {"nearest": "IKU-2"}),
        ("polaritas: positif", "polaritas: Maximize", ("S020", 6, 12), {"nearest": "positif"}),
        ("satuan: persen", "satuan:", ("S005", 5, 1), {"key": "satuan"}),
        ("baris: 474", "baris: [1, ~]", ("S005", 14, 55), {"key": "baris"}),
        ("rumus: (", "#rumus: (", ("S006", 7, 1), {"name": "variabel", "needed": "rumus"}),
        ("target: {2023: 10, 2024: 10, 2025: 10, 2026: 10}", "target: 10", ("S010", 10, 9), {"text": "10"}),
        ("  - {fakta", "  {fakta", ("S011", 12, 1), {"key": "contoh"}),
        ("nama: Persentase", "nama: [a, b] #", ("S012", 3, 1), {"key": "nama", "text": "[…]"}),
        ("satuan: persen", "satuan: {a: b}", ("S012", 5, 1), {"text": "{…}"}),
        ("tahun: 2026", "tahun: dua", ("S013", 11, 23), {"text": "dua"}),
        ("tahun: 2026", 'tahun: "2026"', ("S013", 11, 23), {"key": "tahun"}),
        ("tahun: 2026", "tahun: true", ("S013", 11, 23), {"text": "true"}),
        ("rumus: (", "target_sampai_dengan: ya\nrumus: (", ("S014", 9, 23), {"text": "ya", "nearest": "true"}),
        ("nama: Persentase", "nama: 12 #", ("S015", 3, 7), {"text": "12"}),
        ("nama: Persentase", "nama: true #", ("S015", 3, 7), {"text": "true"}),
        ("tahun: 2026", "tahun: 2026.5", ("S016", 11, 23), {"text": "2026.5"}),
        ("positif   ", "Postif   ", ("S020", 6, 12), {"nearest": "positif"}),
        ("positif   ", "baik   ", ("S020", 6, 12), {"nearest": "", "choices": "positif, negatif, stabil"}),
        ("kode: IKU-2", "kode: IKU 2", ("S021", 2, 7), {"key": "kode", "text": "IKU 2"}),
        ("nama: Persentase", 'nama: "" #', ("S022", 3, 7), {"key": "nama"}),
        ("baris: 474", "baris: []", ("S030", 14, 44), {"key": "baris", "limit": "1"}),
        ("baris: 474", "baris: [3, 474, 3]", ("S032", 14, 60), {"key": "baris", "text": "3"}),
        ("{2023: 10, 2024: 10, 2025: 10, 2026: 10}", "{}", ("S033", 10, 1), {"key": "target"}),
        ("tahun: 2026", "tahun: 20266", ("S040", 11, 23), {"low": "1900", "high": "2099"}),
        ("tahun: 2026", "tahun: 1_000", ("A004", 11, 23), {"plain": "1000"}),
        ("tahun: 2026", "tahun: 0x1F", ("A004", 11, 23), {"text": "0x1F"}),
        ("tahun: 2026", "tahun: 12:30", ("A004", 11, 23), {"text": "12:30"}),
        ("tahun: 2026", 'tahun: "1.2.3"', ("A003", 11, 23), {"text": "1.2.3"}),
    ],
)
def test_one_mistake_in_a_file_gives_one_message_at_its_place(written, slip, expected, data):
    """Each slip is told once, with its names, at the key or the value that has to change."""
    found = change(written, slip)

    assert temuan(found) == [expected]
    assert data.items() <= dict(found[0].data).items()


def test_a_key_on_the_wrong_level_is_told_so():
    """A key that is missing above and unknown where it stands was indented too far: one message, not two."""
    text = IKU.replace("polaritas: positif                 # positif | negatif | stabil\n", "")
    text = text.replace("hitung: kumulatif}", "hitung: kumulatif, polaritas: positif}")
    found = validate("iku", baca(text)[0])
    assert [(item.code, item.datum("name"), item.datum("inside")) for item in found] == [
        ("S004", "polaritas", "target_akhir")
    ]


def test_a_misspelt_key_is_not_missing_as_well():
    """Neither `required` nor `dependentRequired` complains of a key that only is misspelt."""
    assert [item.code for item in change("rumus: (", "rumuss: (")] == ["S001"]
    assert [item.code for item in change("satuan: persen\npolaritas", "Satuan: persen\npolaritas")] == ["S001"]


def test_a_missing_key_says_what_it_is_for():
    """With one key missing, the schema's description of it is at hand."""
    (found,) = change("satuan: persen\n", "")

    assert found.datum("about")


def test_several_mistakes_are_told_in_the_order_of_the_file():
    """Mistakes of different kinds come sorted by their place."""
    text = (
        IKU.replace("kode: IKU-2", "kode: IKU 2")
        .replace("tahun: 2026", "tahun: x")
        .replace("satuan: persen", "satuan:")
    )

    assert temuan(validate("iku", baca(text)[0])) == [("S021", 2, 7), ("S005", 5, 1), ("S013", 11, 23)]


def test_the_second_of_two_equal_items_points_at_the_first():
    """The Diagnostic of a repetition has the first one's place."""
    (found,) = change("baris: 474", "baris: [3, 474, 3]")

    assert [place.column for place in found.related] == [52]


@pytest.fixture
def choice(tmp_path):
    """Validate by a schema with one property `a` that is a choice of shapes."""

    def check(text, **schema):
        (tmp_path / "iku.schema.json").write_text(json.dumps({"properties": {"a": schema}}), encoding="utf-8")
        return validate("iku", baca(text)[0], tmp_path)

    return check


SHAPES = [
    {"type": "number"},
    {
        "type": "object",
        "properties": {"nilai": {"type": "number"}, "acuan": {"type": "string"}},
        "required": ["nilai"],
        "additionalProperties": False,
    },
    {
        "type": "object",
        "properties": {"himpunan": {"enum": ["program", "kegiatan"]}},
        "required": ["himpunan"],
        "additionalProperties": False,
    },
]


@pytest.mark.parametrize("keyword", ["oneOf", "anyOf"])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: {nilai: x}\n", [("S013", 1, 12)]),
        ("a: {nilai: 1, acuann: y}\n", [("S001", 1, 15)]),
        ("a: {himpunan: progam}\n", [("S020", 1, 15)]),
        ("a: x\n", [("S013", 1, 4)]),
        ("a: {nilai: 1}\n", []),
    ],
)
def test_of_several_shapes_the_best_fitting_one_is_told(choice, keyword, text, expected):
    """What is wrong is said for the shape that was meant, not for the choice as a whole."""
    assert temuan(choice(text, **{keyword: SHAPES})) == expected


def test_what_has_no_words_of_its_own_says_what_the_schema_says(choice):
    """A keyword nobody uses yet is told with the schema's own sentence, at its place."""
    (found,) = choice("a: 5\n", **{"not": {"type": "number"}, "errorMessage": "Bukan angka."})

    assert (found.code, found.datum("wanted"), found.place.column) == ("S021", "Bukan angka.", 4)


def test_a_constant_is_a_choice_of_one(choice):
    """`const` is told like an enumeration with one value."""
    (found,) = choice("a: maksimun\n", const="maksimum")

    assert (found.code, found.datum("nearest")) == ("S020", "maksimum")


def test_two_equal_mappings_in_a_list_are_told(choice):
    """Equal items are found whatever they are."""
    (found,) = choice("a: [{b: 1}, {b: 1}]\n", type="array", uniqueItems=True)

    assert (found.code, found.place.column) == ("S032", 14)
