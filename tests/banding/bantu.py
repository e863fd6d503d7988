"""Two workspaces on disk, compared: the small one of tests/contoh, or the repository's own, with edits of texts."""

import shutil
from functools import cache
from pathlib import Path

from sakip_rules.banding.hasil import Pihak, Pilihan, banding
from sakip_rules.banding.himpun import Sisi
from sakip_rules.checks.periksa import periksa
from sakip_rules.engine.nilai import nilai
from sakip_rules.engine.nilai_json import nilai_json
from sakip_rules.formula.units import BukuSatuan
from sakip_rules.model.baca import susun
from sakip_rules.render.banding_kata import besaran, kalimat
from sakip_rules.render.banding_kata import nilai as tulis
from sakip_rules.source.catalogue import has_galat
from sakip_rules.source.workspace import read_workspace

ROOT = Path(__file__).parents[2]
DASAR = ROOT / "tests" / "contoh" / "dasar"
IKU_1 = "definitions/dinas-contoh/iku/iku-1.yaml"
IKU_2 = "definitions/dinas-contoh/iku/iku-2.yaml"
INSTANSI = "definitions/dinas-contoh/instansi.yaml"
PROGRAM = "definitions/dinas-contoh/program/p1.yaml"
FAKTA = "realisasi/dinas-contoh/2024.yaml"
SKALA = "definitions/standar/skala/akip.yaml"


def pihak(folder):
    """One side, read and checked; nothing in it may be wrong."""
    documents, found = read_workspace(Path(folder), klaim=False)
    ruang, more = susun(documents)
    checked = periksa(ruang)
    wrong = [one for one in (*found, *more, *checked.temuan) if has_galat([one])]
    assert wrong == []
    return Pihak(Sisi(ruang, BukuSatuan.susun(ruang.standar.satuan)[0]), checked.tersusun)


@cache
def asli():
    """The repository's own workspace."""
    return pihak(ROOT)


def salin(tujuan, asal=DASAR):
    """Copy a workspace."""
    for top in ("definitions", "realisasi", "laporan"):
        shutil.copytree(asal / top, tujuan / top)
    return tujuan


def sunting(folder, edits):
    """Replace texts in files: {file: {before: after}}; a file's own text under an empty before."""
    for name, pairs in edits.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        for before, after in pairs.items():
            text = path.read_text(encoding="utf-8") if before else ""
            assert before in text, (name, before)
            path.write_text(text.replace(before, after) if before else after, encoding="utf-8")
    return folder


def ubah(tmp_path, edits, awal=None, pilihan=None):
    """Compare the small workspace (with `awal` edited) with the same after `edits`."""
    a, b = salin(tmp_path / "a"), salin(tmp_path / "b")
    for folder in (a, b):
        sunting(folder, awal or {})
    sunting(b, edits)
    return banding(pihak(a), pihak(b), pilihan or Pilihan())


def kata(hasil, bahasa="id"):
    """Every change in words, with the kode of the thing it is of."""
    every = [one for _number, one in hasil.standar]
    every += [one for each in hasil.instansi for _number, one in each.ubahan]
    return [f"{one.kode or one.jenis}: {kalimat(one, bahasa)}" for one in every]


def akibat(hasil, golongan=None):
    """Every effect as `kode besaran: before > after`, of the kinds given."""
    return [
        f"{one.nilai.kode} {besaran(one)}: {tulis(one.sebelum, 'id')} > {tulis(one.sesudah, 'id')}"
        for each in hasil.instansi
        for one in each.akibat
        if golongan is None or one.golongan in golongan
    ]


def datar(tersusun, periode):
    """Every value of an agency as plain data, by what it is: what `nilai` itself says, reasons by their codes."""
    found = {}
    for one in nilai_json(nilai(tersusun, periode))["nilai"]:
        absent = one.get("tanpa_nilai")
        said = (str(one.get("eksak")), one.get("tampil"), one.get("predikat", {}).get("kode"))
        if absent:
            said = (absent["jenis"], frozenset(reason["kode"] for reason in absent["sebab"]))
        else:
            said = (*said, one.get("satuan"))
        found[one["jenis"], one["kode"], one["besaran"], one["peran"], one["periode"]] = said
    return found
