"""A revision is written as it was committed, wherever in its repository the workspace lies; nothing else is touched."""

import os
import subprocess

import pytest

from sakip_rules.source.revisi import BukanRepositori, GitMenolak, cari_revisi, daftar_nama, keluarkan

IKU = "definitions/kecil/iku.yaml"


def git(folder, *words):
    """Run git in a folder as somebody, with no settings of the machine."""
    env = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    who = ["-c", "user.name=Uji", "-c", "user.email=uji@contoh.invalid", "-c", "commit.gpgsign=false"]
    done = subprocess.run(["git", "-C", folder, *who, *words], check=True, capture_output=True, env=env)
    return done.stdout.decode().strip()


def tulis(folder, name, text):
    """Write a file, making its folder."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.fixture
def repositori(tmp_path):
    """A repository with two commits of one rule, the second a change of it."""
    folder = tmp_path / "repo"
    folder.mkdir()
    git(folder, "init", "-q", "-b", "main")
    tulis(folder, IKU, "kode: A\n")
    tulis(folder, "realisasi/kecil/2024.yaml", "fakta: []\n")
    tulis(folder, "laporan/kecil/dokumen.yaml", "dokumen: []\n")
    tulis(folder, "laporan/kecil/klaim.yaml", "klaim: []\n")
    tulis(folder, "README.md", "lain\n")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "satu")
    tulis(folder, IKU, "kode: B\n")
    git(folder, "commit", "-qam", "dua")
    git(folder, "tag", "terbit")
    return folder


def isi(folder):
    """The files below a folder."""
    return {
        str(path.relative_to(folder)): path.read_text(encoding="utf-8")
        for path in folder.rglob("*.*")
        if path.is_file()
    }


def test_a_revision_is_written_as_it_was_committed(repositori, tmp_path):
    """Rules, facts and the list of documents come out as they were, claims and other files do not."""
    tulis(repositori, IKU, "kode: C\n")
    before = git(repositori, "status", "--porcelain=v2", "--branch")

    assert keluarkan(repositori, cari_revisi(repositori, "HEAD~1"), tmp_path / "keluar")

    assert isi(tmp_path / "keluar") == {
        IKU: "kode: A\n",
        "realisasi/kecil/2024.yaml": "fakta: []\n",
        "laporan/kecil/dokumen.yaml": "dokumen: []\n",
    }
    assert git(repositori, "status", "--porcelain=v2", "--branch") == before


def test_every_name_git_knows_is_a_revision(repositori):
    """A branch, a tag, a hash and an expression name commits; another word names none."""
    head = git(repositori, "rev-parse", "HEAD")

    assert {cari_revisi(repositori, name).komit for name in ("main", "terbit", "HEAD", head[:8], "HEAD^0")} == {head}
    assert [cari_revisi(repositori, name) for name in ("mian", "HEAD~9", "", "--all", "HEAD:README.md")] == [None] * 5
    assert daftar_nama(repositori) == ("main", "terbit")


def test_a_workspace_below_the_top_of_its_repository(repositori, tmp_path):
    """The workspace is taken from where it lies in the repository; where it was not there yet, that is said."""
    tulis(repositori, "kota/definitions/lain/iku.yaml", "kode: K\n")
    git(repositori, "add", "-A")
    git(repositori, "commit", "-qm", "tiga")
    below = repositori / "kota"

    assert keluarkan(below, cari_revisi(below, "HEAD"), tmp_path / "keluar")
    assert isi(tmp_path / "keluar") == {"definitions/lain/iku.yaml": "kode: K\n"}
    assert not keluarkan(below, cari_revisi(below, "HEAD~1"), tmp_path / "lama")


def test_settings_of_the_repository_change_nothing(repositori, tmp_path):
    """What is left out of archives, or changed when it is checked out, is read as it was committed."""
    tulis(repositori, ".gitattributes", f"{IKU} export-ignore filter=ubah\n*.yaml eol=crlf\n")
    git(repositori, "config", "filter.ubah.smudge", "false")
    git(repositori, "add", "-A")
    git(repositori, "commit", "-qm", "atribut")

    keluarkan(repositori, cari_revisi(repositori, "HEAD"), tmp_path / "keluar")

    assert (tmp_path / "keluar" / IKU).read_bytes() == b"kode: B\n"


def test_a_shallow_clone_is_enough(repositori, tmp_path):
    """The commits a shallow clone has can be read; those it lacks are no revisions there."""
    git(tmp_path, "clone", "-q", "--depth=1", f"file://{repositori}", "dangkal")
    shallow = tmp_path / "dangkal"

    assert keluarkan(shallow, cari_revisi(shallow, "HEAD"), tmp_path / "keluar")
    assert cari_revisi(shallow, "HEAD~1") is None


def test_names_with_spaces_and_other_letters_are_kept(repositori, tmp_path):
    """A name is what it is, whatever characters it has."""
    tulis(repositori, "definitions/kecil/iku/dua kata é\n[x].yaml", "kode: X\n")
    git(repositori, "add", "-A")
    git(repositori, "commit", "-qm", "nama")

    keluarkan(repositori, cari_revisi(repositori, "HEAD"), tmp_path / "keluar")

    assert "definitions/kecil/iku/dua kata é\n[x].yaml" in isi(tmp_path / "keluar")


def test_a_link_stays_a_link(repositori, tmp_path):
    """A link is written as a link, for the reader of workspaces to refuse where it leads outside."""
    (repositori / "definitions" / "kecil" / "luar.yaml").symlink_to("/etc/hostname")
    git(repositori, "add", "-A")
    git(repositori, "commit", "-qm", "tautan")

    keluarkan(repositori, cari_revisi(repositori, "HEAD"), tmp_path / "keluar")

    link = tmp_path / "keluar" / "definitions" / "kecil" / "luar.yaml"
    assert link.is_symlink()
    assert os.readlink(link) == "/etc/hostname"  # noqa: PTH115 - the text of the link itself


def test_a_folder_without_a_repository(tmp_path):
    """Where there is no repository, that is told apart from a word that is no revision."""
    with pytest.raises(BukanRepositori):
        cari_revisi(tmp_path, "HEAD")


def test_a_machine_without_git(repositori, monkeypatch):
    """Where git is not there, that is what is said."""
    monkeypatch.setenv("PATH", "")

    with pytest.raises(GitMenolak) as error:
        cari_revisi(repositori, "HEAD")

    assert error.value.alasan == "git: command not found"


def test_a_damaged_repository_is_told_in_gits_words(repositori, tmp_path):
    """What git cannot read is not passed over."""
    oid = git(repositori, "rev-parse", f"HEAD:{IKU}")
    (repositori / ".git" / "objects" / oid[:2] / oid[2:]).unlink()

    with pytest.raises(GitMenolak) as error:
        keluarkan(repositori, cari_revisi(repositori, "HEAD"), tmp_path / "keluar")

    assert oid in error.value.alasan
