"""Every property of the package's own library and of the agencies here: each method, each scale, each kind of rule."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sakip_rules.checks.contoh import hasil_metode
from sakip_rules.engine.susun import susun_metode
from sakip_rules.testing import daftar_uji, ruang_kerja, uji_sifat
from sakip_rules.testing.dinas import Dinas, buku
from sakip_rules.testing.pokok import CAPAIAN
from sakip_rules.testing.sifat.daftar import INSTANSI, NAMA
from sakip_rules.testing.sifat.dasar import Janji

ROOT = Path(__file__).parents[2]
STANDAR = Dinas().ruang()
# Of other methods there is no indicator to be judged by: each is applied to its inputs as it stands.
LAIN = [one for versions in STANDAR.standar.metode.values() for one in versions if one.jenis != CAPAIAN]

test_metode = uji_sifat(ROOT, metode="*", contoh=8)
# A scale grades whatever it is given: what the figure is a share of is the method's to say.
test_skala = uji_sifat(ROOT, skala="*", sifat=["total", "satu-pita", "pembulatan"], contoh=4)
# The agencies judge by methods of the library, whose multiples are tried above.
test_instansi = uji_sifat(ROOT, kecuali=["kelipatan"], contoh=3)


def test_nothing_of_the_library_is_left_out():
    """Every capaian method in each direction it is for, every scale; every agency, and every property of some rule."""
    methods, agencies = list(daftar_uji(ROOT, metode="*")), list(daftar_uji(ROOT))
    tried = {(one.pokok.item.indikator.metode.text, one.pokok.item.indikator.polaritas) for one in methods}
    judging = [one for versions in STANDAR.standar.metode.values() for one in versions if one.jenis == CAPAIAN]
    assert tried == {(one.kode, way) for one in judging for way in one.polaritas or POLARITAS}
    assert {one.pokok.sebutan for one in daftar_uji(ROOT, skala="*")} == set(STANDAR.standar.skala)
    named = {path.name for path in (ROOT / "definitions").iterdir()} - {"standar"}
    assert {one.pokok.sebutan for one in agencies if one.sifat in INSTANSI} == named
    assert {one.sifat.nama for one in (*methods, *agencies)} == set(NAMA)


POLARITAS = ("positif", "negatif", "stabil")
ANGKA = st.fractions(min_value=-1000, max_value=1000, max_denominator=100)


@pytest.mark.parametrize("metode", LAIN, ids=lambda one: one.kode)
@given(data=st.data())
@settings(max_examples=25)
def test_z3_other_methods_are_total_and_do_not_depend_on_the_unit(metode, data):
    """A number or none; of inputs of one unit that are all multiplied, the same ratio or the same multiple."""
    ready, wrong = susun_metode(STANDAR, metode, buku())
    assert wrong == ()
    keys = sorted({one.kunci for rumus in (ready.rumus, *ready.syarat) for one in rumus.satuan.rumus.peubah})
    given_inputs = {key: data.draw(ANGKA) for key in keys}
    first = hasil_metode(ready, given_inputs)
    units = {name: scalar.text for name, scalar in metode.masukan.items()}
    scaled = {
        key: value * 1000 if units[key.partition("[")[0]] != "persen" else value for key, value in given_inputs.items()
    }
    second = hasil_metode(ready, scaled)
    ratio = metode.satuan.text in {"persen", "poin_persen"}
    assert second == (first if ratio or first is None else first * 1000)


@given(made=ruang_kerja(), data=st.data())
@settings(max_examples=8)
def test_a_workspace_at_random_has_the_properties_of_an_agency(made, data):
    """Whatever its policies: its levels lie between their members, and the order of its files decides nothing.

    But for one policy that promises otherwise: a sasaran that nobody can measure counts as nothing.
    """
    agency = made.buka()
    pulled = "bila_kosong: nol" in made.berkas["definitions/dinas-buatan/instansi.yaml"]
    for sifat in INSTANSI:
        if not (pulled and sifat.nama == "agregat"):
            drawn = data.draw(sifat.bahan(agency, Janji()))
            assert sifat.langgar(agency, Janji(), drawn) is None
