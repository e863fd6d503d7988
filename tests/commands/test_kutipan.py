"""The lines that messages quote."""

import pytest

from sakip_rules.commands.kutipan import Kutipan
from sakip_rules.source.places import Place


def test_lines_of_the_call_of_files_and_of_the_standard_library(tmp_path):
    """Each place has the line it points at."""
    (tmp_path / "a.yaml").write_bytes(b"\xef\xbb\xbfsatu\r\ndua\xff\rtiga")
    quote = Kutipan(["nilai", "dua kata"], tmp_path)

    assert quote(Place("<perintah>", 1, 1)) == "sakip nilai 'dua kata'"
    assert [quote(Place("a.yaml", number, 1)) for number in (1, 2, 3)] == ["satu", "dua\ufffd", "tiga"]
    assert "satuan" in quote(Place("<standar>/satuan.yaml", 3, 1))


def test_a_file_as_a_whole_has_no_line(tmp_path):
    """What is wrong with a whole file is told without a line of it."""
    (tmp_path / "a.yaml").write_text("x", encoding="utf-8")

    assert Kutipan([], tmp_path)(Place("a.yaml", 1, 1, 0)) is None


@pytest.mark.parametrize(("name", "line"), [("a.yaml", 9), ("hilang.yaml", 1), ("f", 1), ("a\0", 1)])
def test_a_line_that_is_not_there(tmp_path, name, line):
    """Past the end of a file, of no file, of a folder: no line, no error."""
    (tmp_path / "a.yaml").write_text("x", encoding="utf-8")
    (tmp_path / "f").mkdir()

    assert Kutipan([], tmp_path)(Place(name, line, 1)) is None
    assert Kutipan([])(Place(name, line, 1)) is None


def test_a_file_that_cannot_be_opened_has_no_lines(tmp_path, monkeypatch):
    """A missing permission leaves the excerpt out, it does not stop the message."""
    (tmp_path / "a.yaml").write_text("x", encoding="utf-8")

    def refused(*_args):
        raise PermissionError

    monkeypatch.setattr(type(tmp_path), "open", refused)

    assert Kutipan([], tmp_path)(Place("a.yaml", 1, 1)) is None
