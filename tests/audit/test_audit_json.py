"""The audit as data: what schemas/audit.schema.json says of it is so, and nothing is lost.

The agency: IKU-1 83,28 of 85 (97,98 %); P1 spent 95.500.000 of 100.000.000.
"""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from sakip_rules.audit.audit_json import audit_json
from sakip_rules.audit.hasil import audit

SCHEMAS = Path(__file__).parents[2] / "schemas"
PAGU = 'simpul: P1, besaran: pagu, tercetak: "{}"'


def schema(name):
    """One schema of the project."""
    return json.loads((SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8"))


REGISTRY = Registry().with_resource("bukti.schema.json", Resource.from_contents(schema("bukti")))
VALIDATOR = Draft202012Validator(schema("audit"), registry=REGISTRY)


@pytest.fixture
def data(klaim):
    """Return a function that audits claims and gives the data, held to the schema."""

    def make(*rows):
        klaim(*rows)
        found = json.loads(json.dumps(audit_json([audit(klaim.tersusun())])))
        assert [error.message for error in VALIDATOR.iter_errors(found)] == []
        return found

    return make


def test_a_finding_says_where_what_by_how_much_and_what_changes(data):
    """85 % is 1103/85 points below 83,28 of 85, and Memuaskan."""
    (item,) = data('indikator: IKU-1, besaran: capaian, tercetak: "85,00%"')["temuan"]
    assert (item["dokumen"], item["baris"], item["indikator"], item["besaran"]) == (
        "lkjip-2024",
        [1],
        "IKU-1",
        "capaian",
    )
    assert (item["tercetak"], item["seharusnya"], item["selisih"]) == ("85,00%", "8328/85", "-1103/85")
    assert (item["putusan"], item["dampak"]["menjadi"]) == ("mengubah_predikat", "Memuaskan")


def test_the_proof_of_a_finding_is_the_one_it_names(data):
    """Its own value, in the list of all proofs; that of a claim's own formula rests on what is printed."""
    found = data(
        'indikator: IKU-1, besaran: capaian, tercetak: "85%"', 'rumus: a - b, dari: {a: "7", b: "2"}, tercetak: "4"'
    )
    first, second = (found["bukti"]["bukti"][item["bukti"]] for item in found["temuan"])
    assert (first["besaran"], first["milik"], first["nilai"]["dasar"]) == ("capaian", "IKU-1", "2082/2125")
    assert (second["jenis"], second["nilai"]["dasar"]) == ("rumus", "5/1")
    assert [found["bukti"]["bukti"][at]["nilai"]["dasar"] for at in second["anak"]] == ["7/1", "2/1"]


def test_causes_say_what_they_take_instead_and_what_that_gives(data):
    """97,89 for 97,98: two digits swapped."""
    (item,) = data('indikator: IKU-1, besaran: capaian, tercetak: "97,89"')["temuan"]
    cause = next(one for one in item["sebab"] if one["kode"] == "angka_tertukar")
    assert cause["ganti"] == [
        {"semula": {"nilai": "4899/50", "satuan": "persen"}, "menjadi": {"nilai": "9789/100", "satuan": "persen"}}
    ]


def test_groups_and_findings_name_each_other(data):
    """109.999.000 printed twice is one group of two places."""
    found = data(PAGU.format("109.999.000"), PAGU.format("109.999.000"))
    assert [item["kelompok"] for item in found["temuan"]] == [1, 1]
    (group,) = found["kelompok"]
    assert sorted(place["baris"] for place in group["tempat"]) == [item["tempat"]["baris"] for item in found["temuan"]]


def test_what_agrees_is_counted_and_not_listed(data):
    """Two that agree, and one that nothing can check, with the reason."""
    found = data(PAGU.format("100.000.000"), PAGU.format("100.000.000"), 'lepas: tidak dirinci, tercetak: "5"')
    assert found["instansi"][0]["putusan"] == {"tidak_dapat_diperiksa": 1, "tepat": 2}
    (item,) = found["temuan"]
    assert (item["putusan"], item["alasan"][0]["kode"], item["alasan"][0]["data"]["alasan"]) == (
        "tidak_dapat_diperiksa",
        "L051",
        "tidak dirinci",
    )
