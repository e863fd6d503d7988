"""The verifier: it accepts what the engine wrote, shares nothing with it, and computes the same by other means."""

import ast
import json
import sys
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings

from sakip_rules.commands.kemajuan import Kemajuan
from sakip_rules.commands.layar import Layar
from sakip_rules.commands.muat import daftar_instansi, hitung, muat, pilih_periode
from sakip_rules.engine.jelajah import semua_nilai, urut
from sakip_rules.engine.sertifikat import KOSONG, tulis_sertifikat
from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.verifier import Pemeriksa
from sakip_rules.verifier.sertifikat import _bulat, _rentang
from tests.engine.bantu import ROOT
from tests.sifat.kantor import kantor
from tests.verifier.bantu import buat, tulis

SAH = ("", "")
VERIFIER = ROOT / "sakip_rules" / "verifier"


@pytest.fixture(scope="module", params=daftar_instansi(ROOT))
def nyata(request):
    """The certificate of one of the five agencies."""
    layar = Layar(())
    with Kemajuan() as kemajuan:
        muatan = muat(ROOT, request.param, layar, kemajuan)
        return tulis_sertifikat(
            hitung(muatan, request.param, pilih_periode(layar, muatan, request.param, ""), layar, kemajuan)
        )


def test_the_certificates_of_the_five_agencies_hold(nyata):
    """Alone, and against the repository, where every place can be looked up."""
    assert Pemeriksa(nyata).gagal == SAH
    with_files = Pemeriksa(nyata, ROOT)
    assert (with_files.gagal, sum(with_files.tidak.values())) == (SAH, 0)
    data = json.loads(nyata)
    assert with_files.diperiksa["berkas"] == len(data["berkas"])
    assert with_files.diperiksa["langkah"] == sum(
        len(one["langkah"]) for proof in data["bukti"] for one in (proof, *proof["syarat"])
    )


def test_a_certificate_with_every_kind_of_step_holds(tmp_path):
    """Every kind that the engine makes, so that no rule of the verifier goes untried."""
    isi = buat(tmp_path)
    assert Pemeriksa(isi, tmp_path).gagal == SAH
    kinds = {proof["jenis"] for proof in json.loads(isi)["bukti"]}
    assert kinds == {
        "fakta", "tetapan", "pilihan", "rumus", "metode", "batas", "pembulatan", "predikat", "agregat", "konsolidasi",
        "jumlah", "selisih", "himpunan", "rujukan", "kosong",
    }  # fmt: skip


@given(kantor())
@settings(max_examples=60)
def test_whatever_the_engine_makes_of_any_agency_the_verifier_accepts(made):
    """Right or wrong, recorded or forgotten: an absence is proved like a figure."""
    dinas, periode = made
    hasil = dinas.nilai(periode)
    assert Pemeriksa(tulis_sertifikat(hasil)).gagal == SAH
    for proof in urut(item.bukti for item in semua_nilai(hasil)):
        if isinstance(proof.nilai, TanpaNilai):
            codes = {reason.code for reason in proof.nilai.sebab}
            # What is left out of the certificate follows from the codes.
            assert proof.nilai.kosong == any(KOSONG[0] <= code < KOSONG[1] for code in codes)


def test_the_same_inputs_give_the_same_bytes(tmp_path):
    """Canonical: keys in order, nothing between them, one line; read and written again it is the same."""
    isi = buat(tmp_path / "a")
    assert isi == buat(tmp_path / "b")
    assert tulis(json.loads(isi)) == isi
    assert isi.count(b"\n") == 1


def test_the_verifier_is_short_and_imports_nothing_of_the_package():
    """At most 400 lines, and the standard library and PyYAML only."""
    files = sorted(VERIFIER.rglob("*.py"))
    assert sum(len(path.read_text(encoding="utf-8").splitlines()) for path in files) <= 400
    for path in files:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.level:
                assert node.level == 1, path
                assert node.module in {one.stem for one in files}
            elif isinstance(node, (ast.Import, ast.ImportFrom)):
                names = [node.module] if isinstance(node, ast.ImportFrom) else [one.name for one in node.names]
                assert all(name == "yaml" or name.split(".")[0] in sys.stdlib_module_names for name in names), names


def test_it_runs_where_the_package_is_not(tmp_path):
    """The folder alone, copied away, checks a certificate."""
    import shutil
    import subprocess

    shutil.copytree(VERIFIER, tmp_path / "salinan", ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "s.json").write_bytes(buat(tmp_path / "ruang"))
    words = "from salinan import Pemeriksa; print(Pemeriksa(open('s.json', 'rb').read()).gagal)"
    made = subprocess.run([sys.executable, "-E", "-c", words], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert made.stdout.strip() == "('', '')"


@pytest.mark.parametrize(
    ("nilai", "desimal", "cara", "harap"),
    [
        # By hand: a half away from zero, to the even neighbour, cut off; below zero and to tens.
        ("0.125", 2, "setengah_ke_atas", "0.13"),
        ("0.125", 2, "setengah_genap", "0.12"),
        ("0.375", 2, "setengah_genap", "0.38"),
        ("0.3751", 2, "setengah_genap", "0.38"),
        ("-0.125", 2, "setengah_ke_atas", "-0.13"),
        ("-0.129", 2, "potong", "-0.12"),
        ("25", -1, "setengah_genap", "20"),
        ("35", -1, "setengah_genap", "40"),
    ],
)
def test_its_rounding_is_the_declared_one(nilai, desimal, cara, harap):
    """The three ways, each where they differ."""
    assert _bulat(Fraction(nilai), desimal, cara) == Fraction(harap)


@pytest.mark.parametrize(
    ("teks", "harap"),
    [
        ("> 90 - 100", [(">", 90), ("<=", 100)]),
        ("0 - 30", [(">=", 0), ("<=", 30)]),
        (">= 70 - < 100", [(">=", 70), ("<", 100)]),
        ("91 ≤ 100", [(">=", 91), ("<=", 100)]),
        ("≥ 100", [(">=", 100)]),
        ("< 40", [("<", 40)]),
        ("100", [(">=", 100), ("<=", 100)]),
        ("-5 - -1,5", [(">=", -5), ("<=", Fraction(-3, 2))]),
    ],
)
def test_it_reads_intervals_as_regulations_print_them(teks, harap):
    """Which side belongs to the interval is in its signs."""
    assert _rentang(teks) == harap


@pytest.mark.parametrize(
    "isi", [b"", b"{", b"[]", b"null", b'{"format":"sakip/sertifikat/v1"}\n', b"\xff", b"[" * 100_000]
)
def test_what_is_no_certificate_is_told_and_raises_nothing(isi):
    """Whatever bytes there are."""
    assert Pemeriksa(isi).gagal == ("bentuk", "")


def test_a_file_outside_the_workspace_is_never_read(tmp_path):
    """A name that leads out fails, whatever stands there."""
    data = json.loads(buat(tmp_path / "ruang"))
    (tmp_path / "luar.yaml").write_text("kode: x\n", encoding="utf-8")
    data["berkas"] = {"../luar.yaml": "0" * 64, **data["berkas"]}
    assert Pemeriksa(tulis(data), Path(tmp_path / "ruang")).gagal == ("berkas", "../luar.yaml")
