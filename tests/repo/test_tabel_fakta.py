"""The facts of the real agencies, written as CSV and as workbooks, are the same facts."""

import csv
import json
import shutil
from io import BytesIO, StringIO

import pytest
from openpyxl import Workbook

from sakip_rules.commands.app import jalankan
from sakip_rules.source.nodes import Mapping, Scalar
from sakip_rules.source.workspace import read_workspace
from tests.repo.test_instansi import SKEMA
from tests.repo.test_repository import ROOT

INSTANSI = sorted(path.name for path in (ROOT / "realisasi").iterdir())
TEMPAT = {"tempat", "sha256", "berkas", "tertulis"}
ANGKA = ("nilai", "baris", "periode")


def baris(document):
    """The facts of a file as rows: column to scalar, or to a text of several."""
    dokumen = document.root.get("dokumen")
    for key in ("fakta", "anggaran"):
        for item in document.root.get(key) or ():
            row = {}
            for entry in item:
                parts = {entry.key.text: entry.value}
                if isinstance(entry.value, Mapping):
                    prefix = "" if entry.key.text == "acuan" else f"{entry.key.text}."
                    parts = {f"{prefix}{one.key.text}": one.value for one in entry.value}
                row |= parts
            if dokumen is not None and {"tabel", "baris"} & set(row):
                row.setdefault("dokumen", dokumen)
            yield row


def sel(value, *, bare):
    """A cell: a plain number as it is typed into a workbook, with `bare` off as an Indonesian writes it."""
    if not isinstance(value, Scalar):
        return "" if value is None else "; ".join(one.text for one in value)
    if value.style:
        return value.text
    number = value.text.replace(".", "", 1).lstrip("-").isdigit()
    if not number:
        return value.text
    if bare:
        return float(value.text) if "." in value.text else int(value.text)
    return value.text.replace(".", ",")


def tabel(document, ending):
    """A file of facts as a table, as bytes."""
    rows = list(baris(document))
    columns = list(dict.fromkeys(name for row in rows for name in row))
    body = [
        [sel(row.get(name), bare=ending == ".xlsx" and name.partition(".")[0] in ANGKA) for name in columns]
        for row in rows
    ]
    if ending == ".csv":
        out = StringIO()
        csv.writer(out, delimiter=";").writerows([columns, *body])
        return out.getvalue().encode()
    book, packed = Workbook(), BytesIO()
    for row in (columns, *body):
        book.active.append([None if cell == "" else cell for cell in row])
    book.save(packed)
    return packed.getvalue()


def tanpa_tempat(data):
    """JSON without what says where something stands, and how it is written there (`83.28` in YAML, `83,28` in CSV)."""
    if isinstance(data, dict):
        return {key: tanpa_tempat(value) for key, value in data.items() if key not in TEMPAT}
    return [tanpa_tempat(value) for value in data] if isinstance(data, list) else data


def keluaran(folder, capsys, *words):
    """What a call in a workspace prints as JSON."""
    jalankan([*words, "--format", "json", "--ruang", str(folder)])
    return json.loads(capsys.readouterr().out)


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
@pytest.mark.parametrize("instansi", INSTANSI)
def test_the_same_facts_give_the_same_values(instansi, ending, tmp_path, capsys):
    """Every value with its whole proof, but for places and the digests of files; and nothing new is found wrong."""
    for name in ("definitions", "laporan"):
        shutil.copytree(ROOT / name, tmp_path / name)
    documents, _ = read_workspace(ROOT, instansi, klaim=False)
    for document in documents:
        if document.kind == "realisasi":
            path = (tmp_path / document.name).with_suffix(ending)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(tabel(document, ending))

    assert len(list((tmp_path / "realisasi" / instansi).iterdir())) > 0
    for command in ("nilai", instansi), ("audit", instansi):
        made = keluaran(tmp_path, capsys, *command)
        assert tanpa_tempat(made) == tanpa_tempat(keluaran(ROOT, capsys, *command))
        assert command[0] != "nilai" or SKEMA.is_valid(made)
