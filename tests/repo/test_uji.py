"""No mistake in a rule of this repository would go unnoticed by its examples."""

from functools import cache
from pathlib import Path

import pytest

from sakip_rules.checks.periksa import periksa
from sakip_rules.checks.uji import uji, uji_metode, uji_skala
from sakip_rules.engine.susun import susun_metode
from sakip_rules.model.baca import susun
from sakip_rules.source.workspace import read_workspace

ROOT = Path(__file__).parents[2]
INSTANSI = sorted(path.parent.name for path in (ROOT / "definitions").glob("*/instansi.yaml"))
METODE = sorted(path.stem for path in (ROOT / "definitions/standar/metode").glob("*.yaml"))
SKALA = sorted(path.stem for path in (ROOT / "definitions/standar/skala").glob("*.yaml"))


@cache
def ruang():
    """The repository's workspace without its claims, as read and as compiled."""
    documents, _ = read_workspace(ROOT, klaim=False)
    made, _ = susun(documents)
    return made, periksa(made).tersusun


def kurang(hasil):
    """What the examples of a rule leave open."""
    return [(one.kode, one.belum, [item.ubahan for item in one.lolos]) for one in hasil if one.belum or one.lolos]


@pytest.mark.parametrize("kode", INSTANSI)
def test_no_mutant_of_an_agency_survives_and_every_side_is_reached(kode):
    """Its indicators with examples or formulas, its policies, and the methods and scales it uses."""
    found = uji({kode: ruang()[1][kode]}, lambda *_: None)

    assert kurang(found.semua) == []
    assert sum(one.mutan for one in found.semua) > 100


@pytest.mark.parametrize("kode", METODE)
def test_no_mutant_of_a_standard_method_survives(kode):
    """Whether an agency uses it or not; every branch and both outcomes of every test are reached."""
    made, compiled = ruang()
    one = compiled[INSTANSI[0]]
    found = [uji_metode(one, susun_metode(made, item, one.buku)[0]) for item in made.standar.metode[kode]]

    assert kurang(found) == []


@pytest.mark.parametrize("kode", SKALA)
def test_no_mutant_of_a_standard_scale_survives_its_own_examples(kode):
    """Every edge has a figure on each side, the domain's ends and the rounding are held."""
    found = [uji_skala(item) for item in ruang()[0].standar.skala[kode]]

    assert kurang(found) == []
