"""A simulation as data: what schemas/simulasi.schema.json says of it is so, and what is supposed is no fact."""

import json
from fractions import Fraction
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from sakip_rules.commands.app import jalankan
from sakip_rules.engine.baca_json import dari_json
from sakip_rules.engine.bukti_json import bukti_json
from sakip_rules.engine.nilai import nilai_dari
from sakip_rules.engine.umpama import Umpama, mulai_umpama
from sakip_rules.source.files import decode
from tests.simulasi.bantu import nyata, soal

ROOT = Path(__file__).parents[2]


def schema(name):
    """One schema of the project."""
    return json.loads((ROOT / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8"))


REGISTRY = Registry().with_resource("bukti.schema.json", Resource.from_contents(schema("bukti")))
VALIDATOR = Draft202012Validator(schema("simulasi"), registry=REGISTRY)


@pytest.fixture
def data(capsys, monkeypatch):
    """Return a function that runs a call in this repository and gives the data, held to the schema."""
    monkeypatch.chdir(ROOT)

    def make(*words):
        assert jalankan(("simulasi", *words, "--format", "json")) == 0
        found = json.loads(capsys.readouterr().out)
        assert [error.message for error in VALIDATOR.iter_errors(found)] == []
        return found

    return make


def test_what_is_supposed_is_a_proof_of_its_own_kind_without_a_source(data):
    """Of all leaves below the predikat, only that one is supposed: it has no place and no citation."""
    found = data("jember-balung", "IKU-2", "--set", "realisasi=83,71")
    table = found["bukti"]
    supposed = [one for one in table["bukti"] if one["jenis"] == "andaian"]

    assert [(one["milik"], one["besaran"], one["nilai"]["eksak"]) for one in supposed] == [
        ("IKU-2", "realisasi", "8371/100")
    ]
    source = table["sumber"][supposed[0]["sumber"]]
    assert (source["jenis"], source["tertulis"], "tempat" in source, "acuan" in source) == (
        "andaian",
        "83,71",
        False,
        False,
    )
    graded = next(one for one in found["perubahan"] if (one["kode"], one["besaran"]) == ("IKU-2", "predikat"))
    assert (graded["sebelum"]["tampil"], graded["sesudah"]["tampil"]) == ("Memuaskan", "Sangat Memuaskan")


def test_a_proof_of_what_is_supposed_reads_back_as_it_was():
    """A predikat that rests on a supposed realisasi is written and read like any other proof."""
    tersusun, periode = nyata("jember-balung")
    one = soal((tersusun, periode), "realisasi", kode="IKU-2").masukan
    p = mulai_umpama(tersusun, periode, (Umpama(one, Fraction(84), "84"),))
    hasil = nilai_dari(p)
    proof = p.ambil("capaian", "IKU-2", periode)
    data = json.loads(json.dumps(bukti_json(proof, hasil)))
    files = {name: decode((ROOT / name).read_bytes(), name) for name in data["berkas"]}

    assert [error.message for error in Draft202012Validator(schema("bukti")).iter_errors(data)] == []
    assert dari_json(data, files)[data["akar"]] == proof


def test_the_numbers_of_an_answer_are_exact(data):
    """83,70465 and above, of two decimals 83,71, and 83,70 does not do."""
    found = data("jember-balung", "IKU-2", "--agar", "predikat=Sangat Memuaskan")
    (answer,) = found["agar"]["jawaban"]

    assert answer["himpunan"] == [{"bawah": {"eksak": "1674093/20000", "termasuk": True}}]
    assert (answer["langkah"], answer["terpilih"]["angka"], answer["luput"]["angka"]) == ("1/100", "8371/100", "837/10")
    assert found["bukti"]["bukti"][answer["terpilih"]["bukti"]]["nilai"] == {
        "jenis": "kata",
        "teks": "Sangat Memuaskan",
    }


def test_a_range_names_every_input_and_both_ends(data):
    """Realisasi and target of an indikator without formula."""
    found = data("jember-balung", "IKU-2", "--rentang")

    assert [one["nama"] for one in found["rentang"]] == ["realisasi", "target"]
    assert found["rentang"][0]["ruas"]["atas"] == {"eksak": "1674093/20000", "termasuk": False}
