"""`sakip periksa --pantau`, as a process that runs while its files are written."""

import json
import os
import queue
import shutil
import signal
import subprocess
import sys
import threading

import pytest

from tests.commands.conftest import ROOT

DASAR = ROOT / "tests" / "contoh" / "dasar"
SABAR = 60
IKU = "definitions/dinas-contoh/iku/iku-1.yaml"
FAKTA = "realisasi/dinas-contoh/2024.yaml"


# A shell's background job is started with Ctrl-C ignored; the program is to be ended by it wherever the tests run.
MULAI = (
    "import runpy, signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler); "
    "sys.path.insert(0, sys.argv.pop(1)); "
    "runpy.run_module('sakip_rules.commands', run_name='__main__')"
)


class Pantauan:
    """A watch that runs: what it wrote is read line by line."""

    def __init__(self, ruang, *words):
        self.proses = subprocess.Popen(
            [sys.executable, "-c", MULAI, str(ROOT), "periksa", "--pantau", *words],
            cwd=ruang,
            env={**os.environ, "COLUMNS": "80", "PYTHONIOENCODING": "utf-8"},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        self._baris = queue.Queue()
        threading.Thread(target=self._baca, daemon=True).start()

    def _baca(self):
        for line in self.proses.stdout:
            self._baris.put(line.rstrip("\n"))
        self._baris.put(None)

    def sampai(self, awal):
        """The lines up to the next that begins like this."""
        found = []
        while not (found and found[-1].startswith(awal)):
            line = self._baris.get(timeout=SABAR)
            assert line is not None, (awal, found, self.proses.stderr.read())
            found.append(line)
        return found

    def json(self):
        """The next round as data."""
        return json.loads(self._baris.get(timeout=SABAR))

    def akhiri(self):
        """End it as Ctrl-C does; its exit code, what it still wrote, and what it complained of."""
        self.proses.send_signal(signal.SIGINT)
        code, rest = self.proses.wait(SABAR), []
        while (line := self._baris.get(timeout=SABAR)) is not None:
            rest.append(line)
        return code, rest, self.proses.stderr.read()


@pytest.fixture
def ruang(tmp_path):
    """A sound workspace of one agency."""
    folder = tmp_path / "ruang"
    shutil.copytree(DASAR, folder)
    return folder


@pytest.fixture
def pantau(ruang):
    """Start a watch in it; none is left running."""
    started = []

    def start(*words):
        started.append(Pantauan(ruang, *words))
        return started[-1]

    yield start
    for one in started:
        one.proses.kill()
        one.proses.communicate()


def ganti(path, lama, baru):
    """Save a file with another text in it, the way editors do: written aside, then put in its place."""
    text = path.read_text(encoding="utf-8")
    assert lama in text
    aside = path.with_name(f".{path.name}.tmp")
    aside.write_text(text.replace(lama, baru), encoding="utf-8")
    aside.replace(path)


def test_a_mistake_is_told_and_settled_and_the_rest_counted(ruang, pantau):
    """Wrong, wrong elsewhere, right again: each save tells what it changed, and no more."""
    watch = pantau("--bahasa", "en")
    assert watch.sampai("Watching")[0].startswith("All is well: ")

    ganti(ruang / IKU, "positif", "positiv")
    wrong = watch.sampai("1 error")
    assert wrong[:4] == ["─" * 80, f"Changed: {IKU}", "", f"error S020  {IKU}:6:12"]

    ganti(ruang / FAKTA, "fakta:", "# dari laporan\nfacta:")
    assert [line for line in watch.sampai("2 errors") if "error " in line] == [f"error S001  {FAKTA}:4:1"]

    ganti(ruang / IKU, "positiv", "positif")
    assert watch.sampai("1 error")[1:-1] == [
        f"Changed: {IKU}",
        "",
        f"settled S020  {IKU}:6  `positiv` is no value…",
        "",
    ]
    assert watch.akhiri() == (0, [], "")


def test_a_write_that_changes_nothing_is_answered_too(ruang, pantau):
    """Whoever saved a file sees that it was looked at."""
    watch = pantau()
    watch.sampai("Memantau")
    ganti(ruang / IKU, "sumber: Survei kepuasan", "sumber: Survei")

    assert watch.sampai("Semua benar")[1:4] == [f"Berubah: {IKU}", "", "Tidak ada temuan yang baru atau selesai."]


def test_what_became_of_the_figures_is_told_while_nothing_is_wrong(ruang, pantau):
    """76 of 85 is 89,41 %, above 80 and not above 90; with the other sasaran at 100 % the mean is 94,71 %."""
    watch = pantau()
    watch.sampai("Memantau")
    ganti(ruang / FAKTA, '"83,28"', "76")

    assert watch.sampai("Semua benar")[1:-2] == [
        f"Berubah: {FAKTA}",
        "",
        "dinas-contoh, 2024",
        "  instansi dinas-contoh: capaian 98,99% → 94,71%",
        "  tujuan T1: capaian 98,99% → 94,71%",
        "  sasaran S1: capaian 97,98% → 89,41%; predikat Sangat Memuaskan → Memuaskan",
        "  IKU-1: realisasi 83,28 indeks → 76,00 indeks; capaian 97,98% → 89,41%;",
        "    predikat Sangat Memuaskan → Memuaskan",
    ]


def test_every_round_is_one_line_of_json(ruang, pantau):
    """The first has all there is; the next what is new, what is settled, and the figures since they were last known."""
    watch = pantau("--format", "json")
    first = watch.json()
    assert (first["format"], first["babak"], first["baru"], first["utuh"]) == ("sakip/pantau/v1", 1, [], True)

    ganti(ruang / IKU, "satuan: indeks", "satuan: indek")
    wrong = watch.json()
    assert (wrong["babak"], wrong["berkas"], wrong["utuh"]) == (2, [IKU], False)
    assert [(item["kode"], item["kutipan"]) for item in wrong["baru"]] == [("U001", "satuan: indek")]

    ganti(ruang / FAKTA, '"83,28"', "76")
    assert watch.json()["nilai"] == []

    ganti(ruang / IKU, "satuan: indek", "satuan: indeks")
    right = watch.json()
    changed = {(item["kode"], item["besaran"]): (item["lama"], item["baru"]) for item in right["nilai"]}
    assert [(item["kode"], item["kutipan"]) for item in right["selesai"]] == [("U001", None)]
    assert changed["IKU-1", "capaian"] == (
        {"eksak": "8328/85", "tampil": "97.98"},
        {"eksak": "1520/17", "tampil": "89.41"},
    )


def test_what_nobody_reads_is_no_round(ruang, pantau):
    """A file beside the workspace's own, a hidden one, a text in laporan/: only the write after them is told of."""
    watch = pantau("--format", "json")
    watch.json()
    for name in ("README.md", "definitions/dinas-contoh/iku/.iku-1.yaml.swp", "laporan/dinas-contoh/lkjip.txt"):
        (ruang / name).write_text("x", encoding="utf-8")
    ganti(ruang / IKU, "Indeks kepuasan", "Indeks Kepuasan")

    second = watch.json()
    assert (second["babak"], second["berkas"]) == (2, [IKU])


def test_many_writes_at_once_are_one_round(ruang, pantau):
    """Another agency comes whole, as from a checkout."""
    watch = pantau("--format", "json")
    watch.json()
    for top in ("definitions", "realisasi", "laporan"):
        shutil.copytree(ruang / top / "dinas-contoh", ruang / top / "dinas-dua")
    kode = ruang / "definitions/dinas-dua/instansi.yaml"
    kode.write_text(kode.read_text(encoding="utf-8").replace("dinas-contoh", "dinas-dua"), encoding="utf-8")

    told = watch.json()
    while not told["utuh"]:  # a slow disk makes more rounds of it
        told = watch.json()
    assert told["jumlah"] == {"galat": 0, "peringatan": 0, "catatan": 0}


def test_a_path_narrows_what_is_told(ruang, pantau):
    """A write elsewhere that changes nothing at the path is no round, one that does is."""
    watch = pantau("definitions/dinas-contoh/iku", "--format", "json")
    watch.json()
    ganti(ruang / FAKTA, "fakta:", "facta:")
    ganti(ruang / FAKTA, "facta:", "fakta:")
    (ruang / FAKTA).with_name("2023.yaml").write_text("fakta: [\n", encoding="utf-8")
    ganti(ruang / IKU, "positif", "positiv")

    told = watch.json()
    assert told["berkas"] == [IKU]
    assert [item["kode"] for item in told["baru"]] == ["S020"]


def test_a_workspace_that_goes_and_comes_back(ruang, pantau):
    """It is a finding, not an end; the warnings it had are the same ones afterwards."""
    ganti(
        ruang / "definitions/dinas-contoh/instansi.yaml",
        '  batas_capaian: {indikator: "0 - 100", sasaran: "0 - 100"}\n',
        "",
    )
    watch = pantau("--format", "json")
    before = watch.json()
    assert before["jumlah"]["peringatan"] > 0
    (ruang / "definitions").rename(ruang / "aturan")
    gone = watch.json()
    assert ([item["kode"] for item in gone["baru"]], gone["selesai"]) == (["P040"], [])
    assert gone["tertunda"] == len(before["baru"])
    (ruang / "aturan").rename(ruang / "definitions")
    back = watch.json()

    assert (back["baru"], [item["kode"] for item in back["selesai"]]) == ([], ["P040"])
    assert watch.akhiri() == (0, [], "")


def test_a_file_that_is_watched_goes(ruang, pantau):
    """What was asked for is missing: that is an error, and over when it is back."""
    watch = pantau(IKU, "--format", "json")
    watch.json()
    (ruang / IKU).rename(ruang / "iku.yaml")
    assert [item["kode"] for item in watch.json()["baru"]] == ["P041"]
    (ruang / "iku.yaml").rename(ruang / IKU)
    assert [item["kode"] for item in watch.json()["selesai"]] == ["P041"]


def test_the_texts_of_documents_are_watched_too(pantau, tmp_path):
    """With --dokumen a citation is held against its text again when that is written."""
    texts = tmp_path / "naskah"
    texts.mkdir()
    watch = pantau("--dokumen", str(texts), "--format", "json")
    assert {item["kode"] for item in watch.json()["baru"]} == {"L030"}
    (texts / "lkjip-2024.txt").write_text("83,28\n" * 20, encoding="utf-8")
    told = watch.json()

    assert {item["kode"] for item in told["selesai"]} == {"L030"}
    assert "L033" in {item["kode"] for item in told["baru"]}
