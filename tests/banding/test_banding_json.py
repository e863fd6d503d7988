"""A comparison as data is what schemas/banding.schema.json says, and nothing of it is lost."""

import json

from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from sakip_rules.banding.banding_json import banding_json
from sakip_rules.banding.hasil import Pilihan, banding
from tests.banding.bantu import FAKTA, IKU_1, INSTANSI, PROGRAM, ROOT, asli, ubah
from tests.banding.test_ubahan import TENANG

SCHEMAS = {
    name: json.loads((ROOT / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8"))
    for name in ("banding", "bukti")
}
REGISTRY = Registry().with_resource("bukti.schema.json", Resource.from_contents(SCHEMAS["bukti"]))
VALIDATOR = Draft202012Validator(SCHEMAS["banding"], registry=REGISTRY)


def data(hasil, *, bukti=True):
    """The comparison as data, held to the schema."""
    found = json.loads(json.dumps(banding_json(hasil, ("a", "b"), bukti=bukti)))
    assert [error.message for error in VALIDATOR.iter_errors(found)] == []
    return found


def test_every_kind_of_change_and_effect_is_as_the_schema_says(tmp_path):
    """Rules, facts, citations and examples; values that differ, appear and disappear; with proofs and without."""
    edits = {
        IKU_1: {"pk: 85, ": "pk: 60, ", "2024: 80": "2024: 79", "realisasi: 80": "realisasi: 79"},
        FAKTA: {"  - {indikator: P1.1.1-K, nilai: 12, acuan: {baris: 13}}\n": "", "baris: 12": "baris: 15"},
        INSTANSI: {"  skala: akip\n": "  skala: akip\n  tampilan: {desimal: 1, cara: potong}\n"},
        PROGRAM: {"kode: P1.1.1-K": "kode: P1.1.1-L"},
    }

    found = ubah(tmp_path, edits, TENANG)

    for bukti in (True, False):
        (one,) = data(found, bukti=bukti)["instansi"]
        assert {item["golongan"] for item in one["ubahan"]} == {"aturan", "fakta"}
        assert {item["golongan"] for item in one["keterangan"]} == {"acuan", "contoh"}
        assert {item["golongan"] for item in one["akibat"]} >= {"nilai", "hilang", "tampilan"}
        assert len(one["akibat"]) == len(found.instansi[0].akibat)
        assert ("bukti" in one) is bukti


def test_sides_that_are_the_same_say_so():
    """Nothing differs, and each agency says so."""
    found = data(banding(asli(), asli(), Pilihan()))

    assert found["sama"]
    assert all(one["sama"] and not one["akibat"] for one in found["instansi"])
