"""What a look at a workspace sees, and what it passes over."""

import os

import pytest

from sakip_rules.source.jejak import berubah, jejak


@pytest.fixture
def ruang(tmp_path):
    """A workspace of one file."""
    tulis(tmp_path, "definitions/kecil/iku/iku-1.yaml")
    return tmp_path


def tulis(akar, name, text="kode: A\n"):
    """Write a file with its folders."""
    path = akar / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_nothing_done_is_nothing_seen(ruang):
    """Two looks are equal."""
    assert jejak(ruang) == jejak(ruang)


@pytest.mark.parametrize(
    "name",
    [
        "definitions/kecil/iku/iku-1.yaml",
        "definitions/kecil/iku/iku-2.yaml",
        "definitions/baru/instansi.yaml",
        "definitions/standar/satuan.yaml",
        "realisasi/kecil/2024.yaml",
        "realisasi/kecil/2024.csv",
        "realisasi/kecil/2024.xlsx",
        "laporan/kecil/dokumen.yaml",
    ],
)
def test_a_write_is_seen(ruang, name):
    """To a file that is there, to a new one, in folders that were not there before."""
    before = jejak(ruang)
    tulis(ruang, name, "kode: BB\n")

    assert berubah(before, jejak(ruang)) == (name,)


@pytest.mark.parametrize(
    "name",
    [
        "README.md",
        "docs/definitions/a.yaml",
        "definitions/kecil/iku/.iku-1.yaml.swp",
        "realisasi/kecil/2024.yaml~",
        "realisasi/kecil/~$2024.xlsx",
        "realisasi/kecil/.~lock.2024.csv#",
        "definitions/a/b/c/d/e.yaml",
    ],
)
def test_what_no_reader_looks_at_is_passed_over(ruang, name):
    """Files elsewhere, hidden ones, and what lies deeper than anything is expected."""
    before = jejak(ruang)
    tulis(ruang, name)

    assert berubah(before, jejak(ruang)) == ()


def test_a_removal_and_a_renaming_are_seen(ruang):
    """A renamed file is one that went and one that came."""
    path = ruang / "definitions/kecil/iku/iku-1.yaml"
    before = jejak(ruang)
    path.rename(path.with_name("iku-9.yaml"))

    assert berubah(before, jejak(ruang)) == ("definitions/kecil/iku/iku-1.yaml", "definitions/kecil/iku/iku-9.yaml")


def test_a_file_put_in_the_place_of_another_is_seen_though_it_is_as_old_and_as_long(ruang):
    """Editors write a second file and rename it, and copies keep their times."""
    path = ruang / "definitions/kecil/iku/iku-1.yaml"
    before, status = jejak(ruang), path.stat()
    other = tulis(ruang, "definitions/kecil/iku/.baru", "kode: B\n")
    os.utime(other, ns=(status.st_atime_ns, status.st_mtime_ns))
    other.replace(path)

    assert berubah(before, jejak(ruang)) == ("definitions/kecil/iku/iku-1.yaml",)


def test_an_empty_folder_is_a_change_without_a_file(ruang):
    """An agency begins with a folder."""
    before = jejak(ruang)
    (ruang / "definitions/baru").mkdir()

    assert jejak(ruang) != before
    assert berubah(before, jejak(ruang)) == ()


def test_what_a_link_leads_to_is_seen_inside_the_workspace_only(ruang, tmp_path_factory):
    """A folder linked from elsewhere is none of ours, and one that holds itself ends."""
    outside = tmp_path_factory.mktemp("luar")
    (ruang / "definitions" / "luar").symlink_to(outside)
    (ruang / "definitions" / "kecil" / "iku" / "lingkar").symlink_to(ruang / "definitions")
    (ruang / "definitions" / "satuan.yaml").symlink_to(tulis(ruang, "bersama/satuan.yaml"))
    before = jejak(ruang)
    tulis(outside, "iku/iku-1.yaml")
    tulis(ruang, "bersama/satuan.yaml", "kode: BB\n")

    assert berubah(before, jejak(ruang)) == ("definitions/satuan.yaml",)


def test_a_workspace_that_is_gone_has_no_marks(tmp_path):
    """It is no error to look."""
    assert jejak(tmp_path / "tidak-ada") == {}


def test_another_folder_is_seen_by_its_paths(ruang, tmp_path_factory):
    """The texts that citations are held against lie elsewhere."""
    texts = tmp_path_factory.mktemp("naskah")
    before = jejak(ruang, texts)
    path = tulis(texts, "lkjip.txt")

    assert berubah(before, jejak(ruang, texts)) == (str(path),)
