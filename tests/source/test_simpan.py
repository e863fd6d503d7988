"""A file is written whole or not at all, and over nothing unasked."""

from stat import S_IMODE

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


LANGKAH = ["os.fsync", "os.fdopen", "pathlib.Path.chmod"]
BERHENTI = [OSError(28, "No space left on device"), KeyboardInterrupt()]


@pytest.mark.parametrize("calls", [*([one] for one in LANGKAH), ["os.link", "pathlib.Path.replace"]], ids=str)
@pytest.mark.parametrize("error", BERHENTI, ids=["full", "stopped"])
def test_a_new_file_that_fails_leaves_nothing(tmp_path, monkeypatch, calls, error):
    """Whichever step fails, no part of it, no temporary file and no new folder is left."""

    def gagal(*_, **__):
        raise error

    for call in calls:
        monkeypatch.setattr(call, gagal)
    with pytest.raises(type(error)):
        simpan(tmp_path / "x" / "y" / "baru.yaml", "baru")

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("call", [*LANGKAH, "pathlib.Path.replace"])
@pytest.mark.parametrize("error", BERHENTI, ids=["full", "stopped"])
def test_a_replacement_that_fails_leaves_the_old_file(tmp_path, monkeypatch, call, error):
    """Whichever step fails, the old file is whole, and nothing lies beside it."""

    def gagal(*_, **__):
        raise error

    (tmp_path / "lama.yaml").write_text("lama")
    monkeypatch.setattr(call, gagal)
    with pytest.raises(type(error)):
        simpan(tmp_path / "lama.yaml", "baru", timpa=True)

    assert [path.read_text() for path in tmp_path.iterdir()] == ["lama"]


def test_a_file_is_on_the_disk_before_it_has_its_name(tmp_path, monkeypatch):
    """Else a machine that loses its power could keep the name and lose the text."""
    order = []
    monkeypatch.setattr("os.fsync", lambda _handle: order.append("isi"))
    monkeypatch.setattr("pathlib.Path.replace", lambda *_: order.append("nama"))
    simpan(tmp_path / "a.yaml", "baru", timpa=True)

    assert order == ["isi", "nama"]


def test_a_link_is_replaced_and_not_followed(tmp_path):
    """What a link leads to stays as it is, wherever that is."""
    (tmp_path / "luar.yaml").write_text("luar")
    (tmp_path / "a.yaml").symlink_to("luar.yaml")
    simpan(tmp_path / "a.yaml", "baru", timpa=True)

    assert (tmp_path / "luar.yaml").read_text() == "luar"
    assert ((tmp_path / "a.yaml").read_text(), (tmp_path / "a.yaml").is_symlink()) == ("baru", False)


def test_who_may_read_a_file_stays_so(tmp_path):
    """A file that only its owner may read is not opened to others by replacing it."""
    path = tmp_path / "a.yaml"
    path.write_text("lama")
    path.chmod(0o600)
    simpan(path, "baru", timpa=True)

    assert S_IMODE(path.stat().st_mode) == 0o600


def test_a_name_as_long_as_names_may_be(tmp_path):
    """The temporary file beside it has a shorter one."""
    path = tmp_path / f"{'n' * 250}.yaml"
    simpan(path, "baru")

    assert path.read_text() == "baru"
