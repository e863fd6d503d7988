"""The audit held by made-up reports: a bounded run of what benchmarks/audit_buatan.py measures on thousands.

Each report is of an agency, consistent in itself; then one known error is planted in it.
"""

import json
import random
import shutil
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from sakip_rules.audit import hasil
from sakip_rules.audit.audit_json import audit_json
from sakip_rules.checks.periksa import periksa
from sakip_rules.model.baca import susun
from sakip_rules.source.workspace import read_workspace
from sakip_rules.testing.bahan import Bahan
from sakip_rules.testing.berkas import tulis_klaim
from sakip_rules.testing.jenis import JENIS, tanam
from sakip_rules.testing.kantor import kantor
from sakip_rules.testing.laporan import laporan
from sakip_rules.testing.ukuran import salah_temuan, tiga, ukur

ROOT = Path(__file__).parents[2]
DASAR = ROOT / "tests" / "contoh" / "dasar"
ACAK = 8
BANYAK = 12 * len(JENIS)
SEMBILAN_PERSEPULUH = 9, 10


@cache
def bahan():
    """The five agencies, the little one, and some at random."""
    written = [agency for root in (ROOT, DASAR) for agency in _tersusun(root).values()]
    return [Bahan(one) for one in (*written, *(kantor(random.Random(benih)) for benih in range(ACAK)))]


def _tersusun(root, **lain):
    documents, _ = read_workspace(root, **lain)
    return periksa(susun(documents)[0]).tersusun


def buat(benih):
    """The report of a seed, and the error planted in it."""
    acak = random.Random(benih)
    made = laporan(bahan()[benih % len(bahan())], acak)
    return made, tanam(made, acak, benih // 12)


@pytest.fixture(scope="module")
def ukuran():
    """What the audit makes of each error, by seed."""
    return {benih: ukur(error) for benih in range(BANYAK) if (error := buat(benih)[1]) is not None}


def cukup(hits, every):
    """Whether nine of ten are hits."""
    part, whole = SEMBILAN_PERSEPULUH
    return hits * whole >= every * part


def test_a_consistent_report_has_no_finding():
    """However it rounds, and whether it computes from exact figures or from printed ones."""
    assert [benih for benih in range(BANYAK) if salah_temuan(buat(benih)[0])] == []


def test_reports_are_of_both_kinds_and_of_a_size_a_person_could_print():
    """From exact figures and from printed ones, in every way of rounding; with labels, own formulas, repetitions."""
    made = [buat(benih)[0] for benih in range(120)]
    assert Counter((one.cara, one.dari_tercetak) for one in made).keys() == {
        (cara, printed) for cara in ("setengah_ke_atas", "setengah_genap", "potong") for printed in (True, False)
    }
    figures = [one for each in made for one in each.butir]
    assert 20 <= len(figures) / len(made) <= 80
    shapes = Counter(type(one.klaim.dasar).__name__ for one in figures)
    assert shapes.keys() == {"Turunan", "Hitungan", "Ulangan"}
    assert sum(isinstance(one.nilai, str) for one in figures) > 100


def test_every_planted_error_is_found(ukuran):
    """Each figure that no rounding explains, wherever it stands."""
    assert [benih for benih, one in ukuran.items() if not one.ditemukan] == []


def test_what_is_found_belongs_to_the_planted_error(ukuran):
    """Nothing else is a finding; what follows from a wrong figure is of its group."""
    assert [benih for benih, one in ukuran.items() if one.lain] == []


def test_every_kind_of_error_has_a_place_in_some_report(ukuran):
    """No kind is only declared."""
    assert {one.jenis for one in ukuran.values()} == JENIS.keys()


def test_the_true_cause_is_among_the_first_three_in_nine_of_ten(ukuran):
    """Of all errors whose cause can be told."""
    told = [one for one in ukuran.values() if one.sebab is not None]
    assert cukup(sum(map(tiga, told)), len(told))


def test_no_kind_of_error_is_without_its_cause(ukuran):
    """Each is told in half of its cases at least, but measured values, which stand behind several steps."""
    told, hits = Counter(), Counter()
    for one in ukuran.values():
        told[one.jenis] += one.sebab is not None
        hits[one.jenis] += tiga(one)
    assert [name for name in told if 2 * hits[name] < told[name] and name != "fakta_kinerja"] == []


def test_the_repair_of_a_single_edit_is_offered_in_nine_of_ten(ukuran):
    """Of recorded figures and of printed ones, of a digit, a swap or a separator."""
    edits = [one for one in ukuran.values() if one.diperbaiki is not None]
    assert edits
    assert cukup(sum(bool(one.diperbaiki) for one in edits), len(edits))


@pytest.mark.parametrize("benih", [5, 19, 33, 47])
def test_a_report_read_back_from_its_file_has_the_same_audit(benih, tmp_path):
    """But for the places where its claims are written."""
    number = next(at for at, one in enumerate(bahan()) if one.kode == "dinas-contoh")
    acak = random.Random(benih)
    made = laporan(bahan()[number], acak)
    error = tanam(made, acak, benih)
    assert error is not None
    root = tmp_path / "ruang"
    shutil.copytree(DASAR, root)
    (root / "laporan" / "dinas-contoh" / "buatan.yaml").write_text(tulis_klaim(error.laporan), encoding="utf-8")
    again = _tersusun(root)["dinas-contoh"]
    assert len(again.berkas.klaim) == len(made.butir)
    assert _hasil(again) == _hasil(error.laporan.tersusun())


def _hasil(tersusun):
    """The audit as data, without the places of texts in files."""

    def tanpa_tempat(one):
        return {key: value for key, value in one.items() if not _letak(key, value)}

    return json.loads(json.dumps(audit_json([hasil.audit(tersusun)])), object_hook=tanpa_tempat)


def _letak(key, value):
    return key in {"tempat", "menyelesaikan"} or (key == "tertulis" and isinstance(value, dict))


def test_the_same_seed_makes_the_same_report():
    """So that one can be looked at."""
    assert tulis_klaim(buat(7)[0]) == tulis_klaim(buat(7)[0])
