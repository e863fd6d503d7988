"""Proofs and results as plain data: valid by their schemas, lossless, and the same in every language."""

import json
from dataclasses import replace
from importlib.metadata import PackageNotFoundError

import pytest
from jsonschema import Draft202012Validator

from sakip_rules import __version__
from sakip_rules.engine import mesin
from sakip_rules.engine.baca_json import dari_json
from sakip_rules.engine.bukti_json import bukti_json, hasil_json
from sakip_rules.engine.jelajah import semua_nilai, tempat, urut
from sakip_rules.engine.nilai_json import isi, nilai_json
from tests.engine.bantu import ROOT, Dinas, indikator

SKEMA = {
    name: Draft202012Validator(json.loads((ROOT / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8")))
    for name in ("bukti", "nilai")
}


PROGRAM = """
kode: P1
nama: "P <b>[bold]"
sasaran: S1
kegiatan: [{kode: P1.1, nama: Kegiatan, pagu: {2024: {murni: 100, perubahan: 80}}}]
"""


def dinas():
    """An agency that uses every kind of step and every kind of value."""
    made = Dinas(
        """{batas_capaian: {indikator: "0 - 100", instansi: "0 - 100"}, predikat_dari: tampil,
          pembulatan_realisasi: {desimal: 3, cara: setengah_genap},
          agregat: {sasaran: {bila_kosong: abaikan, angka: tampil, cara: rata_rata_tertimbang},
                    tujuan: {cara: minimum}}}"""
    )
    made.iku(
        "IKU-1",
        target='{2024: {pk: ">= 80", renstra: 90}, 2026: 95}',
        bobot="6/7",
        acuan="{dokumen: lk, baris: [1, 2]}",
    )
    variabel = "{a: {nama: A, satuan: kasus}, b: {nama: B, satuan: kasus}}"
    rumus = "jika(b[n] > 0, kumulatif(a) / b, 0%) x 100%"
    made.iku("IKU-2", satuan="persen", variabel=variabel, rumus=f'"{rumus}"', target="{2024: 50, 2023: 1}", bobot="1")
    made.iku("IKU-3", target='{2024: "80 - 90"}', polaritas="stabil", metode="rentang", bobot="2", konsolidasi="jumlah")
    made.iku("IKU-4", satuan="opini_bpk", target="{2024: WTP}", bobot="1", skala_realisasi="akip")
    made.iku(
        "IKU-5", satuan="kasus/orang", target="{2024: 0}", bobot="1", nasional="[{tahun: 2024, nilai: 3, sumber: BPS}]"
    )
    himpunan = "{c: {nama: C, satuan: persen, dari: {himpunan: sasaran, besaran: capaian}}}"
    made.iku("IT-1", tujuan="T1", satuan="persen", variabel=himpunan, rumus="maksimum(c)", skala="permendagri-86-2017")
    unsur = (
        "u: {nama: U, satuan: indeks, rincian: {A: Satu, B: Dua}}, w: {nama: W, satuan: persen, tetap: {B: 40, A: 60}}"
    )
    made.iku("SKM", "", jenis="pendukung", variabel=f"{{{unsur}}}", rumus="jumlah(w * u)", target="{2024: 4}")
    made.fakta("SKM", 2024, 3.5, "u, rincian: A").fakta("SKM", 2024, '"3,25"', "u, rincian: B")
    made.iku("GAJI", "", "orang * bulan", jenis="pendukung", target="{2024: {orang: 41, bulan: 12}}")
    made.fakta("GAJI", 2024, "{orang: 41, bulan: 6}")
    made.program(PROGRAM)
    for year in range(2021, 2025):
        made.fakta("IKU-2", year, 2, "a").fakta("IKU-2", year, 9, "b")
    made.fakta("IKU-1", 2024, '"83,2855"').fakta("IKU-3", "2024-TW1", 50).fakta("IKU-3", "2024-TW2", '"-"')
    return made.fakta("IKU-4", 2024, "WDP").fakta("IKU-5", 2024, 1).anggaran("P1.1", 2024, '"Rp 79.999.999"')


@pytest.fixture(scope="module")
def hasil():
    """That agency, judged."""
    return dinas().nilai()


@pytest.fixture(scope="module")
def berkas():
    """Its source files by name."""
    return {item.name: item.source for item in dinas().dokumen()}


def salah(name, data):
    """What a schema says against data, after a trip through text."""
    return [error.message for error in SKEMA[name].iter_errors(json.loads(json.dumps(data)))]


def test_the_schemas_are_schemas_with_words_for_every_property():
    """2020-12, closed, each property with title and description."""

    def bare(schema, where):
        for name, one in schema.get("properties", {}).items():
            if not (one.get("title") and one.get("description")):
                yield f"{where}/{name}"
            yield from bare(one, f"{where}/{name}")
        if (
            schema.get("type") == "object"
            and "properties" in schema
            and schema.get("additionalProperties") is not False
        ):
            yield where
        for inner in [
            *schema.get("$defs", {}).values(),
            *schema.get("oneOf", []),
            *filter(None, [schema.get("items")]),
        ]:
            yield from bare(inner, f"{where}/-")

    for name, validator in SKEMA.items():
        Draft202012Validator.check_schema(validator.schema)
        assert validator.schema["$id"] == f"{name}.schema.json"
        assert list(bare(validator.schema, name)) == []


def test_every_proof_is_valid_by_the_schema(hasil):
    """Each alone, and all of an agency together."""
    for item in semua_nilai(hasil):
        assert salah("bukti", bukti_json(item.bukti, hasil)) == [], (item.kode, item.besaran)
    assert salah("bukti", hasil_json(hasil)) == []


def test_every_proof_reads_back_as_it_was(hasil, berkas):
    """Values, places, formulas in their files, citations, reasons, remarks: the very same proof."""
    kinds = set()
    for item in semua_nilai(hasil):
        data = json.loads(json.dumps(bukti_json(item.bukti, hasil)))
        back = dari_json(data, berkas)
        assert back[data["akar"]] == item.bukti, (item.kode, item.besaran)
        kinds |= {proof.jenis for proof in back}
    # All kinds there are, so that none is left out of this test; what is supposed is in no result of an agency.
    assert kinds | {"andaian"} == set(SKEMA["bukti"].schema["$defs"]["bukti"]["properties"]["jenis"]["enum"])
    assert "andaian" not in kinds


def test_all_proofs_of_an_agency_read_back_and_are_shared(hasil, berkas):
    """One list for the agency: a proof that several values rest on stands there once."""
    data = json.loads(json.dumps(hasil_json(hasil)))
    back = dari_json(data, berkas)
    every = list(semua_nilai(hasil))
    assert [back[entry["bukti"]] for entry in data["nilai"]] == [item.bukti for item in every]
    assert len(back) == len(urut(item.bukti for item in every))


def test_without_the_files_only_their_text_is_missing(hasil):
    """A formula keeps its text, place and digest."""
    proof = indikator(hasil)["IKU-2"].realisasi
    back = dari_json(bukti_json(proof, hasil))[-1]
    while not back.rumus:
        back, proof = back.anak[0], proof.anak[0]
    written, own = back.rumus.tertulis, proof.rumus.tertulis
    assert (written.text, written.place, written.source.sha256) == (own.text, own.place, own.source.sha256)
    assert written.source.text == ""


def test_a_number_is_exact_in_both_units_and_shown(hasil):
    """83.2855 rounds to 83.286 (even: 83.286), of 80; WDP is 3."""
    data = bukti_json(indikator(hasil)["IKU-1"].realisasi, hasil)
    assert data["bukti"][data["akar"]]["nilai"] == {
        "jenis": "angka",
        "dasar": "41643/500",
        "eksak": "41643/500",
        "tampil": "83.29",
    }
    words = bukti_json(indikator(hasil)["IKU-4"].realisasi, hasil)
    assert words["bukti"][-1]["nilai"]["tampil"] == "WDP"
    share = bukti_json(indikator(hasil)["IKU-2"].target, hasil)
    assert [share["bukti"][-1]["nilai"][name] for name in ("dasar", "eksak")] == ["1/2", "50/1"]


def test_only_the_files_a_proof_names_have_digests(hasil):
    """And each of those is a file that was read."""
    data = bukti_json(indikator(hasil)["IKU-1"].target, hasil)
    assert set(data["berkas"]) < set(hasil.berkas)
    assert any(name.startswith("definitions/dinas-uji/iku/IKU-1") for name in data["berkas"])
    assert set(hasil_json(hasil)["berkas"]) == set(hasil.berkas)


def test_children_stand_before_what_rests_on_them(hasil):
    """A reader can check the list in one pass."""
    for at, item in enumerate(hasil_json(hasil)["bukti"]):
        assert all(child < at for child in item.get("anak", []))


def test_two_units_of_one_kode_are_kept_apart(hasil):
    """Proofs of two workspaces may disagree about a unit."""
    proof = indikator(hasil)["IKU-2"].realisasi
    other = replace(proof, satuan=replace(proof.satuan, nama="Lain"))
    joined = replace(proof, anak=(other, *proof.anak))
    data = bukti_json(joined, hasil)
    assert {"persen", "persen#2"} <= set(data["satuan"])
    back = dari_json(data, {})[-1]
    assert (back.satuan.kode, back.anak[0].satuan.kode, back.satuan.nama, back.anak[0].satuan.nama) == (
        "persen",
        "persen",
        proof.satuan.nama,
        "Lain",
    )


def test_every_derived_value_stands_in_the_results(hasil):
    """With its exact value or its reasons, its unit, and its place."""
    data = nilai_json(hasil)
    assert salah("nilai", data) == []
    assert len(data["nilai"]) == len(list(semua_nilai(hasil)))
    found = {(item["kode"], item["besaran"], item["peran"], item["periode"]): item for item in data["nilai"]}
    capaian = found["IKU-1", "capaian", "nilai", "2024"]
    assert (capaian["eksak"], capaian["tampil"], capaian["satuan"]) == ("100/1", "100.00", "persen")
    assert capaian["tempat"]["berkas"] == "definitions/standar/metode/progres-positif.yaml"
    undefined = found["IKU-5", "capaian", "nilai", "2024"]["tanpa_nilai"]
    assert (undefined["jenis"], [reason["kode"] for reason in undefined["sebab"]]) == ("tak_terdefinisi", ["N031"])
    assert found["IKU-3", "target", "nilai", "2024"]["eksak"] == ["80/1", "90/1"]
    assert found["IT-1", "predikat", "nilai", "2024"]["tanpa_nilai"]["jenis"] == "kosong"
    assert found["IKU-2", "capaian", "riwayat", "2023"]["peran"] == "riwayat"
    # (100 x 6/7 + 100 + 75) / (20/7) is 91.25.
    assert found["S1", "capaian", "nilai", "2024"]["eksak"] == "365/4"
    assert found["S1", "predikat", "nilai", "2024"]["predikat"]["kode"] == "AA"
    assert found["IKU-5", "selisih-nasional", "pembanding", "2024"]["eksak"] == "-2/1"
    assert found["P1", "sisa", "nilai", "2024"]["eksak"] == "-79999919/1"
    assert found["S1", "capaian", "nilai", "2024"]["catatan"][0]["kode"] == "N049"


def test_data_hold_what_was_written_untouched(hasil):
    """Markup in a name is text."""
    assert any(item["nama"] == "P <b>[bold]" for item in nilai_json(hasil)["nilai"])


def test_the_place_of_a_value_is_that_of_its_rule_or_fact(hasil):
    """A pagu of the agency comes from a program file, a target from its own, an absence from nowhere."""
    assert tempat(indikator(hasil)["IKU-1"].target).file.startswith("definitions/dinas-uji/iku/IKU-1")
    assert tempat(indikator(hasil)["IKU-4"].realisasi).file == "realisasi/dinas-uji/2024.yaml"
    assert tempat(hasil.anggaran.pagu).file.startswith("definitions/dinas-uji/program/")
    absent = Dinas().nilai()
    assert tempat(absent.anggaran.pagu) is None


def test_the_engine_names_its_version(monkeypatch):
    """The installed one, else that of the checkout."""

    def gone(_name):
        raise PackageNotFoundError

    monkeypatch.setattr(mesin, "version", lambda _name: "9.9")
    assert mesin.mesin() == {"nama": "sakip-rules", "versi": "9.9"}
    monkeypatch.setattr(mesin, "version", gone)
    assert mesin.mesin()["versi"] == __version__


def test_a_predikat_is_written_with_the_kode_and_colour_of_its_band():
    """75 % is in the band > 70 - 80 of the AKIP scale: BB, blue."""
    found = Dinas().iku(target="{2024: 100}").fakta("IKU-1", 2024, 75).hasil()

    assert isi(found.predikat) == {"tampil": "Sangat Baik", "predikat": {"kode": "BB", "warna": "biru"}}
    assert isi(found.capaian) == {"eksak": "75/1", "tampil": "75.00"}
