"""Running the program in this process, as a shell would."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from sakip_rules.commands.app import jalankan

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Hasil:
    """What a call left behind: its exit code, and what it wrote."""

    kode: int
    keluar: str
    galat: str


@pytest.fixture
def sakip(capsys, monkeypatch):
    """A function that runs a call in the repository's own workspace."""
    for name in ("SAKIP_BAHASA", "SAKIP_TELUSUR", "NO_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(ROOT)

    def run(*words):
        kode = jalankan(words)
        return Hasil(kode, *capsys.readouterr())

    return run


@pytest.fixture
def ruang(tmp_path):
    """A workspace with one small agency; returns its folder."""
    files = {
        "definitions/kecil/instansi.yaml": (
            "kode: kecil\nnama: Kantor Kecil\nperiode: 2023\nrenstra: {sejak: 2021, sampai: 2026}\n"
            "tujuan:\n  - {kode: T1, nama: Tujuan}\nsasaran:\n  - {kode: S1, nama: Sasaran, tujuan: T1}\n"
        ),
        "definitions/kecil/iku/iku-1.yaml": (
            "kode: IKU-1\nnama: Jumlah laporan\nsasaran: S1\nsatuan: laporan\npolaritas: positif\n"
            "target: {2023: 4}\ncontoh:\n  - {fakta: {realisasi: {2023: 3}}, periode: 2023, capaian: 75}\n"
        ),
        "realisasi/kecil/2023.yaml": "fakta:\n  - {indikator: IKU-1, nilai: 3}\n",
    }
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path
