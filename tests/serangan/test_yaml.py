"""Attacks on the reading of files (PITFALLS E4): each answered with a Diagnostic, in under a second, in bounded memory.

One line an attack, with the advisory or class of attack it answers.
"""

import tracemalloc

import pytest

from sakip_rules.source.files import MAX_BYTES, read_file
from sakip_rules.source.schemas import validate
from tests.source.bantu import IKU, baca

MEGABYTES = 16
SLOW = 250_000

BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{chr(98 + number)}: &{chr(98 + number)} [{', '.join(['*' + chr(97 + number)] * 9)}]\n" for number in range(20)
)
ATTACKS = [
    pytest.param(BOMB, "B011", id="billion laughs (CVE-2019-11253)"),
    pytest.param("a: &a [*a]\n", "B011", id="an alias inside its own anchor"),
    pytest.param("&a " * 100_000, "B011", id="anchors without end"),
    pytest.param("a: " + "[" * 10_000, "B007", id="10,000 lists in one another (CVE-2017-18640)"),
    pytest.param("a: " + "{a: " * 10_000, "B007", id="10,000 mappings in one another"),
    pytest.param("- " * 10_000, "B007", id="10,000 dashes in one line"),
    pytest.param("? " * 10_000, "B007", id="10,000 explicit keys"),
    pytest.param("".join(f"{' ' * depth}a:\n" for depth in range(1_300)), "B007", id="1,300 indented levels"),
    pytest.param("a: " + "[" * 900_000, "B007", id="900,000 opening brackets (quadratic simple keys)"),
    pytest.param("a: 1\n" * 150_000, "B010", id="the same key 150,000 times"),
    pytest.param("a: !!python/object/apply:os.system [x]\n", "B012", id="a tag that runs a command (CVE-2020-14343)"),
    pytest.param("a: !!python/object/new:type {}\n", "B012", id="a tag that makes a type (CVE-2020-1747)"),
    pytest.param("!!python/name:os.system : 1\n", "B012", id="a tag on a key"),
    pytest.param("%TAG ! tag:yaml.org,2002:python/\n---\na: 1\n", "B017", id="a directive that renames tags"),
    pytest.param("<<: [{a: 1}, {b: 2}]\n", "B013", id="merge keys"),
    pytest.param("a: 1\n---\na: 2\n", "B014", id="a second document behind the first"),
    pytest.param("{a: 1}: 2\n", "B015", id="a mapping as a key (hash collisions)"),
    pytest.param("a: {" + "[], " * 100_000 + "}\n", "B015", id="100,000 lists as keys"),
    pytest.param("a: {" + "b, " * 200_000 + "}\n", "B038", id="200,000 keys without values"),
    pytest.param("a: b\0c\n", "B003", id="a NUL byte that ends a C string"),
    pytest.param('a: "b\\0c"\n', "B018", id="a NUL byte as an escape"),
    pytest.param('a: "\\x1b]0;x\\x07"\n', "B018", id="a terminal escape as an escape"),
    pytest.param('a: "\\ud800"\n', "B018", id="half of a surrogate pair"),
    pytest.param("a: \u202eb\n", "B004", id="text that runs backwards (CVE-2021-42574)"),
    pytest.param("kode\u200b: a\n", "B004", id="a letter without width in a key"),
    pytest.param("a: 1\n".encode("utf-16"), "B001", id="UTF-16"),
    pytest.param("a: 1\n".encode("utf-32"), "B001", id="UTF-32"),
    pytest.param("a: é\n".encode("latin-1"), "B001", id="Latin-1"),
    pytest.param(b"a: \xc0\xaf\n", "B001", id="an overlong form of UTF-8"),
    pytest.param(b"a: \xed\xa0\x80\n", "B001", id="a surrogate in UTF-8"),
    pytest.param(b"\n" * (MAX_BYTES + 1), "B002", id="one byte too many"),
    pytest.param("\n" * 300_000, "B005", id="300,000 empty lines"),
    pytest.param("#" * 300_000, "B005", id="one long comment"),
    pytest.param("a: x\n" + "#\n" * 100_000 + " b: 2\n", "B021", id="a mistake behind 100,000 comments"),
    pytest.param("a: x\n" + "\n" * 300_000 + " b: 2\n", "B032", id="a mistake behind 300,000 empty lines"),
    pytest.param('a: "' + "\\x41" * 100_000, "B022", id="a quote without end"),
    pytest.param("a: |\n" + " x\n" * 100_000 + "b", "B029", id="a block without end"),
]


@pytest.mark.parametrize("pure", [False, True], ids=["libyaml", "pure"])
@pytest.mark.parametrize(("data", "code"), ATTACKS)
def test_e4_an_attack_is_answered(data, code, pure):
    """The first Diagnostic has the code."""
    if pure and len(data) > SLOW:
        pytest.skip("PyYAML's own scanner takes that long for any text of this length")
    root, found = baca(data, pure=pure)
    assert (root, found[0].code) == (None, code)


@pytest.mark.parametrize(("data", "code"), [attack for attack in ATTACKS if len(attack.values[0]) < MAX_BYTES // 10])
def test_e4_an_attack_is_answered_in_little_memory(data, code):
    """Nothing is expanded: the memory taken has a bound far below what the attack asks for."""
    tracemalloc.start()
    _, found = baca(data)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert found[0].code == code
    assert peak < MEGABYTES * 2**20


def test_e4_a_huge_file_is_refused_without_reading_it(tmp_path):
    """Of a file of 100 MB no more than the limit is read."""
    path = tmp_path / "x.yaml"
    with path.open("wb") as file:
        file.truncate(100_000_000)
    tracemalloc.start()
    (found,) = read_file(path, "x.yaml")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert found.code == "B002"
    assert peak < 4 * MAX_BYTES


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            IKU.replace("baris: 474", f"baris: [{'1, x, ' * 60_000}1]"), id="a mixed list (quadratic uniqueItems)"
        ),
        pytest.param(IKU + "".join(f"k{number}: 1\n" for number in range(20_000)), id="20,000 unknown keys"),
        pytest.param(IKU.replace("nama: ", f"nama: {'x' * 300_000}"), id="a text of 500,000 letters"),
        pytest.param(IKU.replace("kode: IKU-2", f"kode: {'9' * 100_000}"), id="a number of 100,000 digits"),
        pytest.param(IKU.replace("tahun: 2026", f"tahun: 1{'0' * 100_000}"), id="a year of 100,000 digits"),
    ],
)
def test_e4_a_schema_is_no_way_to_spend_time(text):
    """Validating a file made to be slow ends soon, with a bounded number of Diagnostics."""
    root, found = baca(text)
    assert found == ()
    found = validate("iku", root)

    assert len(found) <= 60
