"""What the tests of the five real agencies share: their workspace, read, checked and judged once a session.

Invariant: nothing is written to the workspace; what is cached is frozen, and is what the commands themselves load.
"""

import io
import re
import unicodedata
from contextlib import ExitStack, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from unittest.mock import patch

import yaml

from sakip_rules.checks.periksa import periksa
from sakip_rules.commands.app import jalankan
from sakip_rules.commands.muat import muat
from sakip_rules.engine.nilai import nilai
from sakip_rules.engine.nilai_json import nilai_json
from sakip_rules.model.baca import susun
from sakip_rules.model.periode import baca_periode
from sakip_rules.source.workspace import read_workspace
from tests.repo.angka_instansi import ANGKA

ROOT = Path(__file__).parents[2]
INSTANSI = tuple(sorted(ANGKA))
LEBAR = (80, 100, 140)
BAHASA = ("id", "en")
PALING_SEDIKIT = {"angka": 12, "temuan": 10}
# How many lines each source document has.
PANJANG_DOKUMEN = {
    "lakip-2024": 1354,
    "lkj-tw2-2022": 2015,
    "lkj-tw1-2024": 565,
    "lkjip-2023": 1094,
    "lkjip-2021": 1199,
}
RIBUAN = re.compile(r"(?<=\d)(?=(?:\d{3})+(?:\.|$))")
KATA = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True)
class Panggilan:
    """What a call left behind."""

    kode: int
    keluar: str
    galat: str


MUATAN = {}


def sekali(muat):
    """What a command loads of the repository, loaded the first time only."""

    def load(folder, instansi, *rest, klaim=False):
        key = folder.resolve(), instansi, klaim
        if key not in MUATAN:
            MUATAN[key] = muat(folder, instansi, *rest, klaim=klaim)
        return MUATAN[key]

    return load


def sakip(*words, ruang=ROOT):
    """Run the program on a workspace, in this process; each agency is read and checked once a session."""
    keluar, galat = io.StringIO(), io.StringIO()
    with ExitStack() as stack:
        for name in ("nilai", "jelaskan", "audit"):
            stack.enter_context(patch(f"sakip_rules.commands.{name}.muat", sekali(muat)))
        stack.enter_context(redirect_stdout(keluar))
        stack.enter_context(redirect_stderr(galat))
        kode = jalankan((*words, "--ruang", str(ruang), "--warna", "tidak"))
    return Panggilan(kode, keluar.getvalue(), galat.getvalue())


@cache
def ruang():
    """The repository's workspace, claims included: as read, its findings, and each agency as compiled."""
    documents, found = read_workspace(ROOT, klaim=True)
    made, more = susun(documents)
    checked = periksa(made)
    return made, (*found, *more, *checked.temuan), checked.tersusun


@cache
def dinilai(instansi, periode=""):
    """An agency judged at a periode, or at its own."""
    made, _, tersusun = ruang()
    return nilai(tersusun[instansi], baca_periode(periode or made.instansi[instansi].instansi.periode))


@cache
def angka(instansi, periode=""):
    """Every value of the JSON of an agency, by kode, besaran and periode."""
    values = nilai_json(dinilai(instansi, periode))["nilai"]
    found = {(item["kode"], item["besaran"], item["periode"]): item for item in values}
    assert len(found) == len(values)
    return found


def yaml_dari(path):
    """A file with every scalar as its text."""
    return yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506 - it makes texts only


def catatan(instansi):
    """Every fact and every amount of an agency's realisasi, with the periode of its file."""
    for path in sorted((ROOT / "realisasi" / instansi).glob("*.yaml")):
        data = yaml_dari(path)
        for row in (*data.get("fakta", ()), *data.get("anggaran", ())):
            yield path.stem, data.get("dokumen", ""), row


def periode(instansi):
    """The agency's own periode and every one it has facts for."""
    return ("", *sorted({row.get("periode", stem) for stem, _, row in catatan(instansi)}))


SETIAP_PERIODE = [(kode, when) for kode in INSTANSI for when in periode(kode)]


def sel(text):
    """How many cells of a terminal a text takes."""
    return sum(0 if unicodedata.combining(c) else 1 + (unicodedata.east_asian_width(c) in "WF") for c in text)


def cacat(text, lebar=None):
    """The lines no screen should have: wider than it, with blanks at their end, or cut."""
    return [
        line
        for line in text.splitlines()
        if (lebar and sel(line) > lebar) or line != line.rstrip() or "…" in line or "\t" in line
    ]


def berindonesia(tampil):
    """A plain number in Indonesian notation."""
    return (
        RIBUAN.sub(".", tampil.partition(".")[0])
        + tampil.partition(".")[1].replace(".", ",")
        + tampil.partition(".")[2]
    )


def dokumen_dari(instansi):
    """The kode of the one document an agency is modelled from."""
    (dokumen,) = yaml_dari(ROOT / "laporan" / instansi / "dokumen.yaml")["dokumen"]
    return dokumen["kode"]
