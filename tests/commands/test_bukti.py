"""`sakip bukti` and `sakip verifikasi`: a certificate is written, signed, rechecked, and refused where it fails."""

import json
import shutil
import subprocess
from hashlib import sha256
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from sakip_rules.commands import tanda_tangan

SKEMA = Path(__file__).parents[2] / "schemas"
BERTANDA = pytest.mark.skipif(shutil.which("ssh-keygen") is None, reason="signatures are those of ssh-keygen")


@pytest.fixture
def sertifikat(sakip, tmp_path):
    """The certificate of a real agency, in a file."""
    path = tmp_path / "balung.json"
    assert sakip("bukti", "jember-balung", "-o", str(path)).kode == 0
    return path


@pytest.fixture
def kunci(tmp_path):
    """A key pair, and the file that says whose it is."""
    key = tmp_path / "kunci"
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(key)], check=True)
    allowed = tmp_path / "penanda-tangan.txt"
    allowed.write_text(f"inspektorat@contoh {key.with_suffix('.pub').read_text(encoding='utf-8')}", encoding="utf-8")
    return key, allowed


@pytest.fixture
def verifikasi(sakip):
    """A function that rechecks a certificate and gives what is said of it as data, held to its schema."""
    validator = Draft202012Validator(
        json.loads((SKEMA / "verifikasi.schema.json").read_text(encoding="utf-8")),
        registry=Registry().with_resource(
            "bukti.schema.json",
            Resource.from_contents(json.loads((SKEMA / "bukti.schema.json").read_text(encoding="utf-8"))),
        ),
    )

    def recheck(*words):
        found = json.loads(sakip("verifikasi", *map(str, words), "--format", "json").keluar)
        assert [error.message for error in validator.iter_errors(found)] == []
        return found

    return recheck


def test_the_certificate_goes_to_the_screen_or_to_the_file_named(sakip, tmp_path, sertifikat):
    """The same bytes; what was written is told with its SHA-256."""
    shown = sakip("bukti", "jember-balung")
    assert shown.keluar.encode() == sertifikat.read_bytes()
    other = tmp_path / "lain.json"
    told = sakip("bukti", "jember-balung", "-o", str(other), "--lebar", "400")
    assert sha256(sertifikat.read_bytes()).hexdigest() in told.keluar
    assert other.read_bytes() == sertifikat.read_bytes()


def test_a_file_that_is_there_stays_unless_it_is_to_be_replaced(sakip, sertifikat):
    """P022, and then --timpa."""
    before = sertifikat.read_bytes()
    sertifikat.write_text("lama", encoding="utf-8")
    refused = sakip("bukti", "jember-balung", "-o", str(sertifikat))
    assert (refused.kode, "P022" in refused.galat, sertifikat.read_text(encoding="utf-8")) == (2, True, "lama")
    assert sakip("bukti", "jember-balung", "-o", str(sertifikat), "--timpa").kode == 0
    assert sertifikat.read_bytes() == before


def test_a_certificate_of_another_periode_is_of_that(sakip, tmp_path):
    """--periode decides, as for `nilai`."""
    path = tmp_path / "s.json"
    assert sakip("bukti", "jember-balung", "--periode", "2022", "-o", str(path)).kode == 0
    assert json.loads(path.read_text(encoding="utf-8"))["periode"] == "2022"


def test_nothing_is_written_of_files_with_a_mistake(sakip, ruang, tmp_path):
    """The findings are told instead."""
    (ruang / "definitions" / "kecil" / "iku" / "rusak.yaml").write_text("kode: [\n", encoding="utf-8")
    path = tmp_path / "s.json"
    made = sakip("bukti", "kecil", "-o", str(path), "--ruang", str(ruang))
    assert (made.kode, path.exists()) == (1, False)


def test_a_certificate_that_holds_says_what_was_checked_and_what_not(sakip, verifikasi, sertifikat):
    """Alone: not the files, not who signed; with the workspace: every place."""
    alone = sakip("verifikasi", str(sertifikat), "--bahasa", "en", "--lebar", "400")
    assert alone.kode == 0
    assert "because no workspace was given" in alone.keluar
    assert "who vouches for it" in alone.keluar
    whole = sakip("verifikasi", str(sertifikat), "--workspace", ".", "--bahasa", "en", "--lebar", "400")
    assert whole.kode == 0
    assert "because no workspace was given" not in whole.keluar
    assert set(verifikasi(sertifikat)["tidak_diperiksa"]) == {"kutipan"}
    data = verifikasi(sertifikat, "--workspace", ".")
    assert (data["sah"], data["gagal"], data["tidak_diperiksa"]) == (True, [], {})
    assert data["diperiksa"]["berkas"] == len(json.loads(sertifikat.read_text(encoding="utf-8"))["berkas"])


def test_things_of_different_kinds_may_have_one_kode(sakip, ruang, tmp_path):
    """A tujuan, a sasaran and a program called alike, each with an indicator of its own, do not mix their members."""
    own = ruang / "definitions" / "kecil"
    agency, first = own / "instansi.yaml", own / "iku" / "iku-1.yaml"
    agency.write_text(agency.read_text(encoding="utf-8").replace("T1", '"1"').replace("S1", '"1"'), encoding="utf-8")
    text = first.read_text(encoding="utf-8").replace("S1", '"1"')
    first.write_text(text, encoding="utf-8")
    second = text.replace("IKU-1", "IKU-2").replace("sasaran:", "tujuan:")
    (own / "iku" / "iku-2.yaml").write_text(second, encoding="utf-8")
    (own / "program").mkdir()
    row = "{kode: P-K, nama: Jumlah, jenis: hasil, satuan: laporan, polaritas: positif, target: {2023: 4}}"
    program = f'kode: "1"\nnama: Program\nsasaran: "1"\nindikator:\n  - {row}\n'
    (own / "program" / "1.yaml").write_text(program, encoding="utf-8")
    facts = "fakta:\n" + "".join(f"  - {{indikator: {kode}, nilai: 3}}\n" for kode in ("IKU-1", "IKU-2", "P-K"))
    (ruang / "realisasi" / "kecil" / "2023.yaml").write_text(facts, encoding="utf-8")
    path = tmp_path / "s.json"
    assert sakip("bukti", "kecil", "-o", str(path), "--ruang", str(ruang)).galat == ""
    entries = json.loads(path.read_text(encoding="utf-8"))["nilai"]
    above = {(one["kode"], *one["induk"]) for one in entries if one["jenis"] == "indikator"}

    assert above == {("IKU-1", "sasaran", "1"), ("IKU-2", "tujuan", "1"), ("P-K", "program", "1")}
    assert sakip("verifikasi", str(path), "--workspace", str(ruang)).kode == 0


@pytest.mark.parametrize(
    ("ubah", "kode"),
    [
        (lambda data: data.update(format="lain"), "P080"),
        (lambda data: data["berkas"].update(dict.fromkeys(data["berkas"], "0" * 64)), "P081"),
        (lambda data: data["sumber"][0]["tempat"].__setitem__(1, 1), "P082"),
        (lambda data: data["bukti"][0].update(nilai="7/3"), "P083"),
        (lambda data: data["nilai"][0].update(kode="lain"), "P084"),
        (lambda data: data["bukti"].append(data["bukti"][0]), "P085"),
    ],
)
def test_a_certificate_that_does_not_hold_says_what_failed_first(sakip, verifikasi, sertifikat, ubah, kode):
    """Each with a code of its own; exit 1, on the screen and as data."""
    data = json.loads(sertifikat.read_text(encoding="utf-8"))
    ubah(data)
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    sertifikat.write_text(f"{text}\n", encoding="utf-8")
    words = (str(sertifikat), "--workspace", ".")
    told = sakip("verifikasi", *words)
    assert (told.kode, kode in told.galat) == (1, True)
    assert [one["kode"] for one in verifikasi(*words)["gagal"]] == [kode]


@BERTANDA
def test_a_signature_that_holds_names_who_gave_it(sakip, verifikasi, tmp_path, kunci):
    """Signed beside the file; found by the key, or demanded of one person."""
    key, allowed = kunci
    path = tmp_path / "s.json"
    assert sakip("bukti", "jember-balung", "-o", str(path), "--kunci", str(key)).kode == 0
    words = ("verifikasi", str(path), "--penanda-tangan", str(allowed))
    assert (sakip(*words).kode, "inspektorat@contoh" in sakip(*words).keluar) == (0, True)
    assert sakip(*words, "--identitas", "inspektorat@contoh").kode == 0
    assert sakip(*words, "--identitas", "orang-lain").kode == 1
    assert verifikasi(*words[1:])["penanda_tangan"] == "inspektorat@contoh"


@BERTANDA
def test_a_demanded_signature_that_is_missing_or_of_something_else_fails(sakip, sertifikat, kunci):
    """None; of another content; of a key nobody knows; given for another purpose."""
    key, allowed = kunci
    words = ("verifikasi", str(sertifikat), "--penanda-tangan", str(allowed))
    assert (sakip(*words).kode, "P086" in sakip(*words).galat) == (1, True)
    beside = tanda_tangan.berkas_tanda(sertifikat)
    beside.write_bytes(tanda_tangan.tanda_tangani(b"lain", key))
    assert sakip(*words).kode == 1
    subprocess.run(["ssh-keygen", "-q", "-Y", "sign", "-f", str(key), "-n", "file", str(sertifikat)], check=True)
    assert sakip(*words).kode == 1
    beside.write_bytes(tanda_tangan.tanda_tangani(sertifikat.read_bytes(), key))
    assert sakip(*words).kode == 0
    allowed.write_text("", encoding="utf-8")
    assert sakip(*words).kode == 1


def test_a_key_that_cannot_sign_is_told(sakip, tmp_path):
    """P087: what ssh-keygen says, or that it is not there; the certificate is written all the same."""
    path = tmp_path / "s.json"
    made = sakip("bukti", "jember-balung", "-o", str(path), "--kunci", str(tmp_path / "tidak-ada"))
    assert (made.kode, "P087" in made.galat, path.exists()) == (2, True, True)


def test_without_ssh_keygen_no_signature_is_taken_for_good(sakip, sertifikat, tmp_path, monkeypatch):
    """A machine without it can neither sign nor check."""
    monkeypatch.setenv("PATH", str(tmp_path / "kosong"))
    tanda_tangan.berkas_tanda(sertifikat).write_text("x", encoding="utf-8")
    (tmp_path / "penanda.txt").write_text("", encoding="utf-8")
    made = sakip("verifikasi", str(sertifikat), "--penanda-tangan", str(tmp_path / "penanda.txt"), "--lebar", "400")
    assert (made.kode, "ssh-keygen: command not found" in made.galat) == (1, True)
