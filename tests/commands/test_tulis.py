"""Several files are written all or none, and what was replaced for one that failed stands there again."""

import pytest

from sakip_rules.commands.layar import Layar
from sakip_rules.commands.salah import SalahPanggil
from sakip_rules.commands.tulis import Berkas, simpan_semua
from sakip_rules.source import simpan


@pytest.fixture
def berkas(tmp_path):
    """Three files to write: one that replaces another, one in folders to be made, one whose writing fails."""
    (tmp_path / "lama.yaml").write_text("lama")
    paths = ("lama.yaml", "baru/sekali/satu.yaml", "baru/dua.yaml")
    return [Berkas(tmp_path / name, "isi", ganti=name == "lama.yaml") for name in paths]


@pytest.mark.parametrize(
    ("error", "raised"),
    [(OSError(28, "No space left on device"), SalahPanggil), (KeyboardInterrupt(), KeyboardInterrupt)],
)
def test_a_file_that_fails_takes_the_others_back(tmp_path, monkeypatch, berkas, error, raised):
    """The file that was replaced says what it said, and no file or folder that was made is left."""
    write = simpan._tulis  # noqa: SLF001 - the step at which a disk is full

    def gagal(path, isi, *, timpa):
        if path == berkas[-1].path:
            raise error
        write(path, isi, timpa=timpa)

    monkeypatch.setattr("sakip_rules.source.simpan._tulis", gagal)
    with pytest.raises(raised):
        simpan_semua(Layar(()), berkas, timpa=False)

    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("lama.yaml", "lama")]


def test_all_are_written_where_none_fails(tmp_path, berkas):
    """Each file says what it was given."""
    simpan_semua(Layar(()), berkas, timpa=False, akar=tmp_path)

    assert [one.path.read_text() for one in berkas] == ["isi"] * 3


def test_a_file_behind_a_link_out_of_the_workspace_is_not_written(tmp_path):
    """B043 names the folder, before any of the files is written."""
    (tmp_path / "luar").mkdir()
    (tmp_path / "ruang").mkdir()
    (tmp_path / "ruang" / "iku").symlink_to(tmp_path / "luar")
    files = [Berkas(tmp_path / "ruang" / name, "isi", sebutan=name) for name in ("a.yaml", "iku/b.yaml")]
    with pytest.raises(SalahPanggil) as found:
        simpan_semua(Layar(()), files, timpa=True, akar=tmp_path / "ruang")

    assert (found.value.diagnostic.code, found.value.diagnostic.datum("name")) == ("B043", "iku")
    assert not list((tmp_path / "luar").iterdir())
    assert not (tmp_path / "ruang" / "a.yaml").exists()
