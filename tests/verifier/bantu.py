"""Certificates to check and to spoil: a small agency that uses every kind of step, with its files on disk."""

import json
from pathlib import Path

from sakip_rules.engine.sertifikat import tulis_sertifikat
from tests.engine.test_json import dinas


def tulis(data) -> bytes:
    """A certificate in its canonical bytes, as somebody who forges one would write it too."""
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return f"{text}\n".encode()


def simpan(documents, folder: Path) -> None:
    """Write files into a folder, each by its name."""
    for document in documents:
        path = folder / document.name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(document.source.text, encoding="utf-8")


def buat(folder: Path) -> bytes:
    """Write the agency's files into a folder, and return its certificate."""
    made = dinas()
    simpan(made.dokumen(), folder)
    return tulis_sertifikat(made.nilai())


def _kosong(kode):
    """Whether a code says that data are missing, rather than that the rules give no result."""
    return "N010" <= kode < "N030"


def klaim(data):
    """What a certificate claims: each value with whose it is; of an absence, whose data or rule it is owed to.

    And the unit of each number, but for comparisons, whose methods follow the unit of what is compared. What is said
    twice is said.
    """

    def isi(nilai):
        if isinstance(nilai, list):
            return tuple(map(isi, nilai))
        if isinstance(nilai, dict) and "tanpa" in nilai:
            return frozenset((_kosong(data["sebab"][at]["kode"]), data["sebab"][at]["milik"]) for at in nilai["tanpa"])
        return nilai["kata"] if isinstance(nilai, dict) else nilai

    def satuan(entry, bukti):
        return "" if entry["peran"] == "pembanding" or isinstance(bukti["nilai"], dict) else bukti["satuan"]

    return {
        (
            repr([entry[key] for key in ("jenis", "kode", "besaran", "peran", "periode", "induk")]),
            repr(isi(data["bukti"][entry["bukti"]]["nilai"])),
            satuan(entry, data["bukti"][entry["bukti"]]),
        )
        for entry in data["nilai"]
    }
