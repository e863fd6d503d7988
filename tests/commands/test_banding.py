"""`sakip banding`: two folders or revisions in, what differs out; the call is never guessed at."""

import csv
import io
import json
import shutil

import pytest

from tests.source.test_revisi import git

IKU = "definitions/kecil/iku/iku-1.yaml"


@pytest.fixture
def dua(ruang, tmp_path_factory, sakip, monkeypatch):  # noqa: ARG001 - sakip changes the current folder first
    """The small workspace, which is the current folder, and a copy from before its target rose from 4 to 5."""
    before = tmp_path_factory.mktemp("lama") / "lama"
    shutil.copytree(ruang, before)
    path = ruang / IKU
    text = path.read_text(encoding="utf-8").replace("{2023: 4}", "{2023: 5}").replace("capaian: 75", "capaian: 60")
    path.write_text(text, encoding="utf-8")
    monkeypatch.chdir(ruang)
    return before


@pytest.fixture
def komit(dua, ruang):
    """The same as a repository: the state before is committed, the change is not."""
    after = (ruang / IKU).read_text(encoding="utf-8")
    shutil.copy(dua / IKU, ruang / IKU)
    git(ruang, "init", "-q", "-b", "main")
    git(ruang, "add", "-A")
    git(ruang, "commit", "-qm", "semula")
    (ruang / IKU).write_text(after, encoding="utf-8")
    return ruang


def test_folders_are_compared(dua, sakip):
    """The change stands first, in words, then what it does: 3 of 4 were 75 %, 3 of 5 are 60 %."""
    done = sakip("banding", str(dua), ".", "--lebar", "100")

    assert (done.kode, done.galat) == (0, "")
    assert "[1] target 2023: 4 menjadi 5 laporan" in done.keluar
    assert "Contoh yang berubah: pada 1 aturan" in done.keluar
    (line,) = [line for line in done.keluar.splitlines() if line.startswith("    capaian")][:1]
    assert line.split() == ["capaian", "75,00%", "60,00%", "[1]"]


def test_a_revision_is_compared_with_the_working_tree(komit, sakip):
    """Without B the workspace as it is now is compared; a revision says which commit it is."""
    done = sakip("banding", "HEAD", "--lebar", "100")

    assert done.kode == 0
    assert f"A: HEAD ({git(komit, 'rev-parse', 'HEAD')[:10]})" in done.keluar
    assert "[1] target 2023: 4 menjadi 5 laporan" in done.keluar


def test_two_revisions_are_compared(komit, sakip):
    """Both sides may be revisions, and the working tree is then of no account."""
    git(komit, "commit", "-qam", "naik")
    (komit / IKU).write_text("rusak", encoding="utf-8")

    done = sakip("banding", "main~1", "main")

    assert done.kode == 0
    assert "target 2023: 4 menjadi 5 laporan" in done.keluar
    assert (komit / IKU).read_text(encoding="utf-8") == "rusak"


@pytest.mark.parametrize(("words", "kode"), [(("banding", "."), 0), (("banding", "HEAD"), 1)])
@pytest.mark.usefixtures("komit")
def test_a_difference_can_be_refused(sakip, words, kode):
    """With --tolak-beda a difference ends with 1, and none with 0."""
    assert sakip(*words, "--tolak-beda").kode == kode
    assert sakip(*words).kode == 0


def test_a_new_kode_is_not_refused(dua, ruang, sakip):
    """A kode that was renamed is told and is no difference."""
    shutil.copy(dua / IKU, ruang / IKU)
    for name in (IKU, "realisasi/kecil/2023.yaml"):
        path = ruang / name
        path.write_text(path.read_text(encoding="utf-8").replace("IKU-1", "IKU-01"), encoding="utf-8")

    done = sakip("banding", str(dua), "--tolak-beda")

    assert done.kode == 0
    assert "[1] berganti kode: IKU-1 menjadi IKU-01" in done.keluar


@pytest.mark.parametrize(
    ("words", "kode"),
    [
        (("mian",), "P051"),
        (("HEAD~9",), "P051"),
        (("definitions",), "P054"),
        (("HEAD", "kecil"), "P051"),
        (("./lain",), "P051"),
        (("HEAD", ".", "kecl"), "P011"),
        (("HEAD", "--periode", "2030"), "P016"),
        (("HEAD", "--periode", "TW1"), "P008"),
        ((), "P004"),
    ],
)
@pytest.mark.usefixtures("komit")
def test_a_wrong_call_is_told(sakip, words, kode):
    """A word that names nothing, or no workspace, ends with 2 and its code."""
    done = sakip("banding", *words)

    assert (done.kode, done.keluar) == (2, "")
    assert kode in done.galat.splitlines()[0]


def test_a_word_that_is_both_is_not_guessed(komit, dua, sakip):
    """A folder with the name of a branch is P050; ./ means the folder, refs/heads/ the branch."""
    git(komit, "branch", "lama")
    shutil.copytree(dua, komit / "lama")
    shutil.copy(dua / IKU, komit / IKU)

    done = sakip("banding", "lama")
    folder, branch = sakip("banding", "./lama"), sakip("banding", "refs/heads/lama")

    assert done.kode == 2
    assert "P050" in done.galat
    assert "B: ." in folder.keluar
    assert "A: ./lama" in folder.keluar
    assert "A: refs/heads/lama (" in branch.keluar


def test_a_folder_needs_no_repository_and_a_revision_does(dua, sakip):
    """Outside of a repository folders are compared, and a revision is P053."""
    assert sakip("banding", str(dua)).kode == 0
    assert "P053" in sakip("banding", "HEAD~1").galat


def test_a_revision_without_the_workspace(komit, sakip):
    """A commit from before the workspace is P054."""
    git(komit, "checkout", "-q", "--orphan", "kosong")
    git(komit, "rm", "-rfq", "--cached", ".")
    git(komit, "commit", "-q", "--allow-empty", "-m", "kosong")

    assert "P054" in sakip("banding", "kosong").galat


@pytest.mark.usefixtures("komit")
def test_a_machine_without_git(sakip, monkeypatch):
    """Without git a revision is P052."""
    monkeypatch.setenv("PATH", "")

    done = sakip("banding", "HEAD")

    assert (done.kode, "P052" in done.galat) == (2, True)


def test_the_mistakes_of_a_side_carry_its_name(komit, sakip):
    """A file of a revision that cannot be read is named as git names it, with its line; the other is not blamed."""
    (komit / IKU).write_text("kode: IKU-1\n nama: [", encoding="utf-8")
    git(komit, "commit", "-qam", "rusak")
    git(komit, "checkout", "-q", "HEAD~1", "--", IKU)

    done = sakip("banding", "HEAD")

    assert (done.kode, done.keluar) == (1, "")
    assert f"HEAD:{IKU}:2" in done.galat
    assert "nama: [" in done.galat


def test_one_agency_is_compared(dua, ruang, sakip):
    """With INSTANSI the mistakes of other agencies are of no account."""
    other = ruang / "definitions" / "lain"
    other.mkdir()
    (other / "instansi.yaml").write_text("kode: [", encoding="utf-8")

    assert sakip("banding", str(dua), ".").kode == 1
    assert sakip("banding", str(dua), ".", "kecil").kode == 0


def test_json_holds_both_proofs(dua, sakip):
    """With --bukti each value names its proof among those of its side, from which its figure can be read."""
    data = json.loads(sakip("banding", str(dua), "--format", "json", "--bukti").keluar)

    (one,) = data["instansi"]
    effect = next(item for item in one["akibat"] if item["besaran"] == "capaian" and item["kode"] == "IKU-1")
    assert (data["format"], data["sama"]) == ("sakip/banding/v1", False)
    assert (effect["sebelum"]["eksak"], effect["sesudah"]["eksak"], effect["sebab"]) == ("75/1", "60/1", [1])
    assert one["ubahan"][0]["nomor"] == 1
    assert one["ubahan"][0]["sesudah"]["tempat"]["berkas"] == IKU
    for side, key in (("a", "sebelum"), ("b", "sesudah")):
        proof = one["bukti"][side]["bukti"][effect[key]["bukti"]]
        assert proof["nilai"]["eksak"] == effect[key]["eksak"]
        assert (proof["milik"], proof["besaran"]) == ("IKU-1", "capaian")


def test_json_without_proofs_names_none(dua, sakip):
    """Without --bukti there is no list of proofs, and no number of one."""
    (one,) = json.loads(sakip("banding", str(dua), "--format", "json").keluar)["instansi"]

    assert "bukti" not in one
    assert all("bukti" not in (item["sebelum"] or {}) for item in one["akibat"])


def test_csv_has_a_row_for_each_change_and_effect(dua, sakip):
    """Plain figures in rows of equal length, the change first."""
    head, *rows = csv.reader(io.StringIO(sakip("banding", str(dua), "--format", "csv").keluar))

    assert {len(row) for row in rows} == {len(head)}
    table = [dict(zip(head, row, strict=True)) for row in rows]
    assert [(row["baris"], row["nomor"], row["sebelum"], row["sesudah"], row["satuan"]) for row in table][:1] == [
        ("ubahan", "1", "4", "5", "laporan")
    ]
    (capaian,) = [row for row in table if (row["kode"], row["apa"], row["golongan"]) == ("IKU-1", "capaian", "nilai")]
    assert (capaian["sebelum"], capaian["sesudah"], capaian["sebab"]) == ("75.00", "60.00", "1")


def test_csv_writes_numbers_as_plain_decimals(dua, ruang, sakip):
    """A figure with decimals is a decimal in the sheet, never a fraction."""
    facts = ruang / "realisasi/kecil/2023.yaml"
    facts.write_text(facts.read_text(encoding="utf-8").replace("nilai: 3", "nilai: 3.25"), encoding="utf-8")

    head, *rows = csv.reader(io.StringIO(sakip("banding", str(dua), "--format", "csv").keluar))

    table = [dict(zip(head, row, strict=True)) for row in rows]
    assert [(row["sebelum"], row["sesudah"]) for row in table if row["golongan"] == "fakta"] == [("3", "3.25")]


def test_proofs_are_shown_for_both_sides(dua, sakip):
    """With --bukti each value that differs is explained twice, as `jelaskan` explains it."""
    done = sakip("banding", str(dua), "--bukti", "--lebar", "120", "--bahasa", "en")

    assert "Capaian IKU-1 2023: 75.00%" in done.keluar
    assert "Capaian IKU-1 2023: 60.00%" in done.keluar


def test_markdown_is_a_note(dua, sakip):
    """Headings, lists and tables, in which no text of a file has an effect."""
    done = sakip("banding", str(dua), "--format", "md")

    assert done.keluar.lstrip().startswith("# Perbandingan aturan dan hasil")
    assert "| capaian | 75,00% | 60,00% | \\[1\\] |" in done.keluar
