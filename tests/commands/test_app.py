"""The edge of the program: wrong calls, languages, help, exit codes."""

import errno
import gc
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import typer

from sakip_rules.commands import kode as perintah_kode
from sakip_rules.commands.app import DAFTAR, jalankan, main
from tests.commands.conftest import ROOT

SAKIP = [sys.executable, "-m", "sakip_rules.commands"]


@pytest.mark.parametrize(
    ("words", "code", "caret", "said"),
    [
        (["nlai"], "P001", "nlai", "nilai"),
        (["explian", "x", "y"], "P001", "explian", "explain"),
        (["nilai", "--perode", "2023"], "P002", "--perode", "--periode"),
        (["nilai", "--perode=2023"], "P002", "--perode", "--periode"),
        (["--bhasa", "en"], "P002", "--bhasa", "--bahasa"),
        (["nilai", "--format"], "P003", "--format", "tabel, json"),
        (["nilai", "--periode", ""], "P003", "''", "--periode"),
        (["periksa", ""], "P003", "''", "PATH"),
        (["jelaskan", "jember-balung", ""], "P004", None, "INDIKATOR"),
        (["--periode", "2023", "nilai"], "P002", "--periode", "sakip nilai"),
        (["nilai", "jember-balung", "md"], "P005", "md", "--format md"),
        (["jelaskan", "jember-balung", "IKU-2", "--lengkap=ya"], "P020", "ya", "--lengkap"),
        (["kode", "--help=ya"], "P020", "ya", "--help"),
        (["jelaskan", "jember-balung"], "P004", None, "INDIKATOR"),
        (["nilai", "jember-balung", "2022"], "P005", "2022", "--periode 2022"),
        (["nilai", "--format", "jsn"], "P006", "jsn", "json"),
        (["nilai", "--format=jsn"], "P006", "jsn", "json"),
        (["kode", "--bahasa", "in"], "P006", "in", "id"),
        (["kode", "--warna", "ya"], "P006", "ya", "selalu"),
        (["kode", "--lebar", "10"], "P007", "10", "40"),
        (["kode", "--lebar", "9999"], "P007", "9999", "1000"),
        (["kode", "--lebar", "\u0668\u0660"], "P007", "\u0668\u0660", "40"),
        (["nilai", "jember-balung", "--periode", "TW2/2023"], "P008", "TW2/2023", "2024-TW2"),
        (["nilai", "--ruang", "/"], "P009", "/", "--ruang"),
        (["periksa", "definition"], "P010", "definition", "definitions"),
        (["nilai", "--ruang", "definition"], "P010", "definition", "definitions"),
        (["nilai", "jember-balng"], "P011", "jember-balng", "jember-balung"),
        (["nilai", "../jember-balung"], "P011", "../jember-balung", "jember-balung"),
        (["jelaskan", "jember-balung", "IKU-22"], "P012", "IKU-22", "IKU-2"),
        (["jelaskan", "jember-balung", "IKU-2", "--besaran", "capian"], "P013", "capian", "capaian"),
        (["kode", "P00"], "P014", "P00", "P"),
        (["nilai", "jember-balung", "--periode", "2019"], "P016", "2019", "2021"),
        ([], "P019", None, "--help"),
        (["--warna", "tidak"], "P019", None, "--help"),
    ],
)
def test_a_wrong_call_is_told_with_a_caret_and_the_nearest_word(sakip, words, code, caret, said):
    """Exit 2, its code, a caret under the wrong word, what to write instead; nothing on standard output."""
    done = sakip(*words)
    lines = done.galat.splitlines()

    assert (done.kode, done.keluar) == (2, "")
    assert lines[0] == f"galat {code}"
    assert said in " ".join(done.galat.split())
    if caret is not None:
        quoted = next(number for number, line in enumerate(lines) if line.startswith("  $ sakip"))
        mark = lines[quoted + 1]
        start = mark.index("^")
        assert lines[quoted][start : start + mark.count("^")] in {caret, f"'{caret}'"}


def test_a_wrong_call_in_english_says_nothing_in_indonesian(sakip):
    """--bahasa en counts wherever it stands, even in a call that is wrong."""
    assert sakip("nlai", "--bahasa", "en").galat.startswith("error P001\n  There is no command nlai.\n")
    assert sakip("--bahasa=en", "nlai").galat.startswith("error P001")


def test_a_wrong_call_is_told_in_the_width_it_asks_for(sakip):
    """--lebar counts wherever it stands, even in a call that is wrong; a width that is none does not."""
    wide = sakip("nilai", "--perode", "2023", "--lebar", "140").galat
    narrow = sakip("--lebar=50", "nilai", "--perode", "2023").galat

    assert max(map(len, wide.splitlines())) > 80
    assert max(map(len, narrow.splitlines())) <= 50
    assert max(map(len, sakip("nlai", "--lebar", "9").galat.splitlines())) <= 80


def test_the_language_of_the_environment(sakip, monkeypatch):
    """SAKIP_BAHASA decides where the call does not; a language that does not exist is told."""
    monkeypatch.setenv("SAKIP_BAHASA", "en")
    assert "Usage: sakip" in sakip("--help").keluar
    assert "Cara pakai: sakip" in sakip("--help", "--bahasa", "id").keluar
    monkeypatch.setenv("SAKIP_BAHASA", "fr")
    done = sakip("kode")
    assert (done.kode, done.galat.splitlines()[1]) == (2, "  fr bukan nilai untuk SAKIP_BAHASA.")


def test_a_wrong_call_for_a_machine_is_json_on_standard_output(sakip):
    """With --format json even a wrong call leaves a JSON document, and nothing else."""
    done = sakip("nilai", "jember-balng", "--format", "json")
    item = json.loads(done.keluar)["temuan"][0]

    assert (done.kode, done.galat) == (2, "")
    assert (item["kode"], item["tempat"]["berkas"], item["kutipan"]) == (
        "P011",
        "<perintah>",
        "sakip nilai jember-balng --format json",
    )


@pytest.mark.parametrize("word", [name for own, entry in DAFTAR.items() for name in (own, *entry.alias)])
def test_every_command_and_alias_has_help_in_both_languages(sakip, word):
    """Help is ours in either language: no word of Typer's own, no msgid left untranslated."""
    indonesian, english = sakip(word, "--help"), sakip(word, "--help", "--bahasa", "en")

    assert (indonesian.kode, indonesian.galat) == (0, "")
    assert english.keluar.startswith(f"Usage: sakip {word} ")
    assert indonesian.keluar.startswith(f"Cara pakai: sakip {word} ")
    for said in ("Usage", "Options:", "Arguments:", "Show this", "default:", "required"):
        assert said not in indonesian.keluar


def test_the_help_lists_every_command(sakip):
    """Each with its English names and one line about it."""
    lines = sakip("--help").keluar.splitlines()

    for name, entry in DAFTAR.items():
        assert any(line.strip().startswith(", ".join((name, *entry.alias))) for line in lines)


def test_the_version(sakip):
    """--versi and --version say which this is."""
    assert sakip("--versi").keluar == sakip("--version").keluar == "sakip 0.1.0\n"


def test_shared_options_may_stand_before_the_command(sakip):
    """`sakip --bahasa en kode P001` is `sakip kode P001 --bahasa en`."""
    assert sakip("--bahasa", "en", "kode", "P001") == sakip("kode", "P001", "--bahasa", "en")


def test_an_option_is_no_option_after_two_dashes(sakip):
    """What stands behind `--` is a word, and its language is not taken for the call's."""
    assert sakip("kode", "--", "--bahasa=en").galat.startswith("galat P014")


def test_a_bug_is_one_line_with_how_to_report_it(sakip, monkeypatch):
    """Exit 70, no traceback, the call to repeat."""

    def broken(_panggilan: typer.Context):
        raise ValueError("\x1b[31mboom")

    monkeypatch.setattr(perintah_kode, "jalankan", broken)
    done = sakip("kode")

    assert done.kode == 70
    said = " ".join(done.galat.split())
    assert "ValueError: \\x1b[31mboom" in said
    assert "SAKIP_TELUSUR=1 sakip kode" in said
    assert "Traceback" not in done.galat


def test_the_traceback_is_there_for_those_who_ask(sakip, monkeypatch):
    """SAKIP_TELUSUR=1 lets the error through."""

    def broken(_panggilan: typer.Context):
        raise ValueError

    monkeypatch.setattr(perintah_kode, "jalankan", broken)
    monkeypatch.setenv("SAKIP_TELUSUR", "1")

    with pytest.raises(ValueError, match=r"^$"):
        sakip("kode")


def test_ctrl_c_ends_quietly(sakip, monkeypatch):
    """Exit 130 and not a word."""

    def stopped(_panggilan: typer.Context):
        raise KeyboardInterrupt

    monkeypatch.setattr(perintah_kode, "jalankan", stopped)
    done = sakip("kode")

    assert (done.kode, done.keluar, done.galat) == (130, "", "")


def test_ctrl_c_before_anything_runs_ends_quietly(sakip, monkeypatch):
    """Also while the program is still being put together."""

    def stopped():
        raise KeyboardInterrupt

    monkeypatch.setattr("sakip_rules.commands.app._program", stopped)

    assert sakip("kode").kode == 130


def test_a_reader_that_goes_away_is_no_error():
    """`sakip kode | head -1`: exit 141, and nothing on standard error."""
    with subprocess.Popen([*SAKIP, "kode"], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.close()
        said = process.stderr.read()

    assert (process.returncode, said) == (141, b"")


class Terhalang(io.StringIO):
    """A standard output whose other end does not take anything."""

    def __init__(self, error, backing):
        super().__init__()
        self.error = error
        self.backing = backing

    def write(self, _text):
        """Refuse."""
        raise self.error

    def fileno(self):
        """Return the descriptor behind it."""
        return self.backing.fileno()


@pytest.mark.parametrize(("error", "code"), [(BrokenPipeError(), 141), (OSError(errno.ENOSPC, "penuh"), 2)])
def test_an_output_that_takes_nothing_has_its_exit_code(monkeypatch, tmp_path, error, code):
    """A closed pipe ends quietly; a full disk is told where that is possible, and is never a traceback."""
    with (tmp_path / "keluar").open("w", encoding="utf-8") as backing:
        monkeypatch.setattr(sys, "stdout", Terhalang(error, backing))

        assert jalankan(["kode", "P001"]) == code
        assert jalankan(["kode", "P001", "--format", "json"]) == code
        assert jalankan(["nlai", "--format", "json"]) in {2, 141}


def test_the_installed_command_exits_with_the_code_of_the_call(monkeypatch, capsys):
    """`sakip` takes its words from the system and ends with SystemExit."""
    monkeypatch.setattr(sys, "argv", ["sakip", "--versi"])
    before = gc.get_threshold()
    try:
        with pytest.raises(SystemExit) as ended:
            main()
    finally:
        gc.set_threshold(*before)

    assert (ended.value.code, capsys.readouterr().out) == (0, "sakip 0.1.0\n")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_an_output_that_cannot_be_written_is_told():
    """A full disk is said in a sentence, exit 2."""
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([*SAKIP, "kode"], cwd=ROOT, stdout=full, stderr=subprocess.PIPE, check=False)

    assert done.returncode == 2
    assert b"P018" in done.stderr
    assert os.strerror(errno.ENOSPC).encode() in done.stderr


def test_words_of_the_call_that_are_no_text(sakip):
    """A word with bytes that are no text is shown, never a traceback."""
    done = sakip("nilai", "\udcff\x1b[2J")

    assert done.kode == 2
    assert "\\udcff\\x1b[2J" in done.galat


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_any_encoding_of_the_output_will_do(encoding):
    """What an encoding lacks is written out; nothing fails."""
    environment = os.environ | {"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    done = subprocess.run(
        [*SAKIP, "nilai", "jember-balung"], cwd=ROOT, env=environment, capture_output=True, check=False
    )

    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode(encoding)
