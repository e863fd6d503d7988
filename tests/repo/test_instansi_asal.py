"""The five real agencies: their printed figures audited, their figures explained, every fact and claim cited."""

import csv
import io
import json
import re
from collections import Counter
from fractions import Fraction
from functools import cache

import pytest

from sakip_rules.audit.hasil import audit
from sakip_rules.audit.uraian import pokok
from sakip_rules.commands.tunjuk import semua
from sakip_rules.render.audit import layar as layar_audit
from sakip_rules.render.audit import md as md_audit
from sakip_rules.render.audit_csv import csv as csv_audit
from tests.repo.angka_unit import UNIT
from tests.repo.bantu_instansi import (
    BAHASA,
    INSTANSI,
    LEBAR,
    PALING_SEDIKIT,
    PANJANG_DOKUMEN,
    ROOT,
    cacat,
    catatan,
    dinilai,
    dokumen_dari,
    ruang,
    sakip,
    yaml_dari,
)
from tests.repo.temuan_instansi import BANYAK, TEMUAN

NIP = re.compile(r"(?<!\d)\d{8}[ .]?\d{6}[ .]?\d[ .]?\d{3}(?!\d)")
TELEPON = re.compile(
    r"(?<![\d.])(?:\+62|62|0)8\d{2}[ -]?\d{3,4}[ -]?\d{3,5}(?!\d)|\(0\d{2,3}\)\s*\d{5,}|\b(?:HP|Telp|Tlp)\b\.?"
)
GELAR = re.compile(
    r"\b(?:Drs|Dra|Ir|Hj)\.\s|,\s?(?:S\.?\s?(?:Sos|STP|IP|AP|Pd|Kom|H|E|T)|M\.?(?:Si|Pd|AP|Kn|M|H))\b\.?(?!\w)"
)


# (e) audit


@cache
def diperiksa(instansi):
    """The audit of an agency: every claim judged, with its likely causes."""
    return audit(ruang()[2][instansi])


@cache
def diaudit(instansi):
    """Every claim of an agency with its verdict: lines, kode, besaran, as printed, what it should be, verdict."""
    rows = []
    for item in diperiksa(instansi).temuan:
        right = item.harapan.nilai
        shown = (
            right / item.harapan.faktor if isinstance(right, Fraction) else right if isinstance(right, str) else None
        )
        rows.append((item.klaim.acuan, *pokok(item)[1:], item.klaim.cetak.teks.text, shown, item.putusan))
    return rows


@pytest.mark.parametrize("instansi", INSTANSI)
def test_the_audit_says_what_a_person_found_by_hand(instansi):
    """Each finding verified on paper has the same line, figure and verdict in the audit."""
    rows = diaudit(instansi)
    missing = [
        row for row in TEMUAN[instansi] if not any(row[0] in got[0].baris and row[1:] == got[1:] for got in rows)
    ]

    assert missing == []
    assert len(TEMUAN[instansi]) >= PALING_SEDIKIT["temuan"]


@pytest.mark.parametrize("instansi", INSTANSI)
def test_the_audit_counts_every_claim_once(instansi):
    """The number of claims with each verdict is the one reviewed, here and in the command's own summary."""
    done = sakip("audit", instansi, "--format", "json")
    data = json.loads(done.keluar)

    assert Counter(row[-1] for row in diaudit(instansi)) == BANYAK[instansi]
    assert data["instansi"] == [
        {"kode": instansi, "klaim": sum(BANYAK[instansi].values()), "putusan": data["instansi"][0]["putusan"]}
    ]
    assert data["instansi"][0]["putusan"] == BANYAK[instansi]
    assert done.kode == 1


@pytest.mark.parametrize("instansi", INSTANSI)
def test_the_audit_of_each_agency_is_rendered(instansi):
    """The audit fits the screen at any width, in either language, with proofs, and has no fault in any form."""
    found = [diperiksa(instansi)]
    for bahasa in BAHASA:
        for lebar in LEBAR:
            text = "".join(f"{line.plain}\n" for line in layar_audit(found, bahasa, lebar, bukti=True))
            assert (cacat(text, lebar), text != "") == ([], True)
        assert cacat("\n".join(md_audit(found, bahasa, bukti=True))) == []
    assert len({len(row) for row in csv.reader(io.StringIO(csv_audit(found)))}) == 1


# (f) proofs


def utama(instansi):
    """The kode of every IKU, tujuan indicator, supporting indicator, unit and unit indicator."""
    return [
        item.kode
        for item in semua(dinilai(instansi))
        if item.utama or item.kode in {k for u in UNIT.values() for k in u}
    ]


@cache
def dijelaskan(instansi):
    """The explanation of each of them, at one width after the other, in one language after the other."""
    return {
        (kode, LEBAR[n % len(LEBAR)]): sakip(
            "jelaskan", instansi, kode, "--bahasa", BAHASA[n % len(BAHASA)], "--lebar", str(LEBAR[n % len(LEBAR)])
        )
        for n, kode in enumerate(utama(instansi))
    }


@pytest.mark.parametrize("instansi", INSTANSI)
def test_each_iku_and_unit_is_explained(instansi):
    """`sakip jelaskan` renders the proof of each of them without fault, and names the files and lines it rests on."""
    folder = ROOT / "definitions" / instansi
    files = {yaml_dari(path)["kode"] for path in (*folder.glob("iku/*.yaml"), *folder.glob("unit/*.yaml"))}
    done = dijelaskan(instansi)

    assert files <= {kode for kode, _ in done}
    assert [key for key, item in done.items() if (item.kode, item.galat) != (0, "")] == []
    for key, item in done.items():
        joined = re.sub(r"\n[\s│]*", "", item.keluar)
        assert re.search(r"(?:definitions|realisasi)/\S+\.yaml:\d+", joined), key


@pytest.mark.parametrize("instansi", INSTANSI)
def test_each_explanation_fits_the_screen(instansi):
    """No line of a proof is wider than the screen, ends in blanks or is cut."""
    wrong = {key: cacat(item.keluar, key[1]) for key, item in dijelaskan(instansi).items()}

    assert {key: lines for key, lines in wrong.items() if lines} == {}


def daun(bukti, dilalui):
    """The leaves of a proof, each node once."""
    if id(bukti) not in dilalui:
        dilalui.add(id(bukti))
        if not bukti.anak:
            yield bukti
        for child in bukti.anak:
            yield from daun(child, dilalui)


@pytest.mark.parametrize("instansi", INSTANSI)
def test_every_leaf_of_every_proof_stands_on_a_line_of_a_file(instansi):
    """A fact, a constant and a condition name their file and line; an absence names what is missing and where."""
    dilalui, seen = set(), Counter()
    for item in semua(dinilai(instansi)):
        for _, bukti in item.nilai:
            for leaf in daun(bukti, dilalui):
                places = [leaf.sumber.tempat] if leaf.sumber else [reason.place for reason in leaf.nilai.sebab]
                assert places, (item.kode, leaf.besaran, leaf.milik)
                for place in places:
                    assert place.line >= 1
                    assert (ROOT / place.file.replace("<standar>", "definitions/standar")).is_file(), place.file
                if leaf.jenis == "fakta":
                    assert leaf.sumber.acuan.baris, (item.kode, leaf.milik)
                seen[leaf.jenis] += 1
    assert seen["fakta"] >= PALING_SEDIKIT["angka"]


# (g) and (h) persons and citations


def test_no_person_stands_in_the_workspace():
    """No file holds an NIP, an academic title as it stands beside a name, or a telephone number."""
    found = []
    for folder in ("definitions", "realisasi", "laporan"):
        for path in sorted((ROOT / folder).rglob("*.*")):
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                if NIP.search(line) or TELEPON.search(line) or GELAR.search(line):
                    found.append(f"{path.relative_to(ROOT)}:{number}")

    assert found == []


@pytest.mark.parametrize("instansi", INSTANSI)
def test_every_fact_has_a_citation_with_a_line_of_its_document(instansi):
    """Each fact and each amount names a document that is declared and a line that it has."""
    dokumen = dokumen_dari(instansi)
    wrong, seen = [], 0
    for stem, bawaan, row in catatan(instansi):
        acuan = row.get("acuan", {})
        baris = acuan.get("baris", [])
        lines = [int(line) for line in ([baris] if isinstance(baris, str) else baris)]
        seen += 1
        if (
            acuan.get("dokumen", bawaan) != dokumen
            or not lines
            or not 0 < min(lines) <= max(lines) <= PANJANG_DOKUMEN[dokumen]
        ):
            wrong.append((stem, row))

    assert wrong == []
    assert seen >= PALING_SEDIKIT["angka"]


@pytest.mark.parametrize("instansi", INSTANSI)
def test_every_claim_has_a_citation_with_a_line_of_its_document(instansi):
    """Each printed figure names a document that is declared and a line that it has."""
    dokumen = dokumen_dari(instansi)
    wrong = [
        row
        for row in diaudit(instansi)
        if row[0] is None
        or row[0].dokumen != dokumen
        or not row[0].baris
        or not 0 < min(row[0].baris) <= max(row[0].baris) <= PANJANG_DOKUMEN[dokumen]
    ]

    assert wrong == []
