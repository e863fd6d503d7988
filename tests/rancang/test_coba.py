"""A draft is checked with the workspace, and is held to nothing that was wrong before."""

import pytest

from sakip_rules.rancang.coba import coba, landasan
from sakip_rules.rancang.usulan import Usulan

SKALA = 'kode: {kode}\nnama: N\nsatuan: persen\nranah: "0 - 100"\npita:\n  - {{rentang: "{rentang}", predikat: P}}\n'
DASAR = "dasar_hukum: X\nstatus_sumber: rancangan\n"
INSTANSI = (
    "kode: {kode}\nnama: N\nperiode: 2023\nrenstra: {{sejak: 2021, sampai: 2026}}\n{more}"
    "tujuan:\n  - {{kode: T1, nama: A}}\nsasaran:\n  - {{kode: S1, nama: B, tujuan: T1}}\n"
    "kebijakan: {{skala: kemenkeu-status}}\n"
)


def skala(kode, rentang="0 - 100"):
    """A draft of a scale with one band."""
    return Usulan(
        "skala", "", f"definitions/standar/skala/{kode}.yaml", SKALA.format(kode=kode, rentang=rentang) + DASAR
    )


@pytest.fixture
def ruang(tmp_path):
    """A workspace with a good agency and a broken one."""
    for kode, more in (("baik", ""), ("rusak", "tak_dikenal: 1\n")):
        path = tmp_path / f"definitions/{kode}/instansi.yaml"
        path.parent.mkdir(parents=True)
        path.write_text(INSTANSI.format(kode=kode, more=more), encoding="utf-8")
    return tmp_path


def kode(found):
    """The codes of findings."""
    return [item.code for item in found]


def test_a_draft_without_fault_brings_nothing(ruang):
    """The workspace with it has no finding it did not have."""
    tried = coba(landasan(ruang, ""), [skala("satu")])

    assert (tried.lulus, kode(tried.temuan)) == (True, [])
    assert "satu" in tried.ruang.standar.skala


def test_a_draft_is_held_to_the_schema_and_to_the_checks(ruang):
    """What is no file of its kind is told at its place, and so is a scale with a gap."""
    dasar = landasan(ruang, "")

    assert not coba(dasar, [Usulan("skala", "", "definitions/standar/skala/x.yaml", "kode: x\n")]).lulus
    assert kode(coba(dasar, [skala("celah", "0 - 90")]).temuan) == ["K101"]
    assert not coba(dasar, [Usulan("skala", "", "definitions/standar/skala/x.yaml", "kode: [")]).lulus


def test_what_was_wrong_before_is_not_held_against_a_draft(ruang):
    """The broken agency keeps its finding, and the draft passes."""
    dasar = landasan(ruang, None)
    tried = coba(dasar, [skala("satu")])

    assert dasar.temuan != ()
    assert kode(tried.temuan) == []


def test_each_reading_is_of_what_it_is_for(ruang):
    """One agency, all of them, or none: the broken one matters only where it is read."""
    assert kode(landasan(ruang, "baik").temuan) == []
    assert kode(landasan(ruang, "").temuan) == []
    assert sorted(landasan(ruang, "baik").ruang.instansi) == ["baik"]
    assert dict(landasan(ruang, "").ruang.instansi) == {}


def test_a_draft_takes_the_place_of_the_file_of_its_name(ruang):
    """The old file is not read beside the new one."""
    path = "definitions/baik/instansi.yaml"
    text = INSTANSI.format(kode="baik", more="").replace("nama: N", "nama: Lain")
    tried = coba(landasan(ruang, "baik"), [Usulan("instansi", "baik", path, text)])

    assert tried.lulus
    assert tried.ruang.instansi["baik"].instansi.nama == "Lain"


def test_a_new_agency_is_checked_though_it_was_not_there(ruang):
    """It is compiled together with the standards."""
    new = Usulan("instansi", "kota", "definitions/kota/instansi.yaml", INSTANSI.format(kode="desa", more=""))

    assert not coba(landasan(ruang, ""), [new], "kota").lulus
