"""From bytes to text: encodings, size, characters that have no business in a file."""

import os
from hashlib import sha256

import pytest

from sakip_rules.source.files import MAX_BYTES, decode, read_file
from sakip_rules.source.places import SourceFile


@pytest.mark.parametrize(
    ("data", "code", "line", "column", "encoding"),
    [
        ("a: é\n".encode("latin-1"), "B001", 1, 4, "Windows-1252"),
        (b"a: 1\r\nb: x\xff\n", "B001", 2, 5, "Windows-1252"),
        (b"\xef\xbb\xbfa: \xe9\n", "B001", 1, 4, "Windows-1252"),
        ("a: 1\n".encode("utf-16"), "B001", 1, 1, "UTF-16"),
        (b"\xfe\xff" + "a: 1\n".encode("utf-16-be"), "B001", 1, 1, "UTF-16"),
        ("a: 1\n".encode("utf-16-le"), "B001", 1, 1, "UTF-16"),
        ("a: 1\n".encode("utf-32"), "B001", 1, 1, "UTF-32"),
    ],
)
def test_e4_other_encodings_are_named(data, code, line, column, encoding):
    """A file that is not UTF-8 is refused at the first byte that is none, with a guess at what it is."""
    (found,) = decode(data, "a.yaml")

    assert (found.code, found.place.line, found.place.column, found.datum("encoding")) == (code, line, column, encoding)


@pytest.mark.parametrize(
    ("text", "code", "line", "column", "char"),
    [
        ("a: b\0\n", "B003", 1, 5, "U+0000"),
        ("a: b\n\x1b[2J\n", "B003", 2, 1, "U+001B"),
        ("a: b\x7f\n", "B003", 1, 5, "U+007F"),
        ("a: b\x85c: d\n", "B003", 1, 5, "U+0085"),
        ("a: \ufffe\n", "B003", 1, 4, "U+FFFE"),
        ("\xa0a: 1\n", "B004", 1, 1, "U+00A0"),
        ("a: b\u200b\n", "B004", 1, 5, "U+200B"),
        ("a: \u202eb\n", "B004", 1, 4, "U+202E"),
        ("a: b\u2028c\n", "B004", 1, 5, "U+2028"),
        ("a: b\ufeff\n", "B004", 1, 5, "U+FEFF"),
        ("a:\tb\n", "B023", 1, 3, "U+0009"),
    ],
)
def test_e4_characters_nobody_sees_are_told(text, code, line, column, char):
    """Control characters, invisible ones and tabs are refused at the first of them."""
    (found,) = decode(text.encode(), "a.yaml")

    assert (found.code, found.place.line, found.place.column, found.datum("char")) == (code, line, column, char)


def test_an_unwanted_character_is_told_once_with_its_count():
    """Each kind of unwanted character gives one Diagnostic that counts it."""
    found = decode("a: \xa0b\xa0\nc: \u200b\n".encode(), "a.yaml")

    assert [(item.code, item.datum("count"), item.datum("name")) for item in found] == [
        ("B004", "2", "NO-BREAK SPACE"),
        ("B004", "", "ZERO WIDTH SPACE"),
    ]


def test_a_file_as_large_as_allowed_is_read_and_one_byte_more_is_not():
    """The limit is exact, and the Diagnostic names the file and the limit."""
    assert isinstance(decode(b"a" * MAX_BYTES, "a.yaml"), SourceFile)
    (found,) = decode(b"a" * (MAX_BYTES + 1), "a.yaml")
    assert (found.code, found.datum("name"), found.datum("limit")) == ("B002", "a.yaml", "1000 KB")


def test_line_endings_become_one_kind_and_the_digest_is_of_the_bytes():
    """Windows' and old Macs' line ends are read as one, a byte order mark is dropped, the SHA-256 is of the file."""
    data = b"\xef\xbb\xbfa: 1\r\nb: 2\rc: 3\n"
    source = decode(data, "a.yaml")

    assert source.text == "a: 1\nb: 2\nc: 3\n"
    assert source.sha256 == sha256(data).hexdigest()
    assert [source.line(number) for number in (0, 2, 3, 5)] == ["", "b: 2", "c: 3", ""]


def test_a_file_is_read_from_the_disk(tmp_path):
    """The text, the shown name and the digest come from the file."""
    (tmp_path / "x.yaml").write_bytes(b"a: 1\n")
    source = read_file(tmp_path / "x.yaml", "iku/x.yaml")

    assert (source.name, source.text) == ("iku/x.yaml", "a: 1\n")


@pytest.mark.parametrize("make", [os.fspath, os.mkdir, os.mkfifo], ids=["gone", "folder", "pipe"])
def test_e4_what_is_no_file_is_never_opened(tmp_path, make):
    """A missing file, a folder and a pipe are told of; reading never waits for a pipe."""
    path = tmp_path / "x.yaml"
    make(path)
    (found,) = read_file(path, "x.yaml")

    assert (found.code, str(found.place)) == ("B009", "x.yaml")
