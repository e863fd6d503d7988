"""A file is written whole or not at all, and over nothing unasked."""

import pytest

from sakip_rules.source.simpan import SudahAda, simpan


def test_a_new_file_is_written_with_its_folder(tmp_path):
    """What was given is in the file, and nothing else is left in the folder."""
    simpan(tmp_path / "a" / "b.yaml", "isi: é\n")

    assert (tmp_path / "a" / "b.yaml").read_bytes() == "isi: é\n".encode()
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["b.yaml"]


def test_nothing_is_overwritten_unasked(tmp_path):
    """The file that was there stays, and nothing is left beside it."""
    (tmp_path / "b.yaml").write_text("lama")

    with pytest.raises(SudahAda):
        simpan(tmp_path / "b.yaml", "baru")
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("b.yaml", "lama")]


def test_a_file_is_replaced_when_asked(tmp_path):
    """With `timpa` the new text stands there."""
    (tmp_path / "b.yaml").write_text("lama")
    simpan(tmp_path / "b.yaml", "baru", timpa=True)

    assert (tmp_path / "b.yaml").read_text() == "baru"


def test_a_file_system_without_links_is_written_all_the_same(tmp_path, monkeypatch):
    """Where no link can be made the file is moved into place, and an older one still stays."""

    def tanpa_tautan(*_):
        raise OSError

    monkeypatch.setattr("os.link", tanpa_tautan)
    simpan(tmp_path / "b.yaml", "baru")

    assert (tmp_path / "b.yaml").read_text() == "baru"
    with pytest.raises(SudahAda):
        simpan(tmp_path / "b.yaml", "lagi")
