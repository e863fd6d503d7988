"""Tampering: a single change to a certificate or to its files makes the check fail, or changes nothing it claims."""

import hashlib
import json
import os
import random

import pytest
import yaml

from sakip_rules.verifier import Pemeriksa, sertifikat
from tests.serangan.perubahan import ubah
from tests.verifier.bantu import buat, klaim, tulis

BANYAK, BAGIAN, BANYAK_BERKAS, BANYAK_BYTE = 1000, 250, 60, 200


@pytest.fixture(scope="module")
def asal(tmp_path_factory):
    """A certificate and the folder of its workspace."""
    folder = tmp_path_factory.mktemp("ruang")
    return buat(folder), folder


@pytest.fixture
def sekali(monkeypatch):
    """Let a file that did not change be taken apart once, not a thousand times; its hash is taken every time."""
    compose, nodes, walked = yaml.compose, {}, {}
    walk = sertifikat._jelajah  # noqa: SLF001 - the step that is made cheaper here is one inside

    def cached_compose(content, loader):
        if content not in nodes:
            nodes[content] = compose(content, loader)
        return nodes[content]

    def cached_walk(node, konteks, letak):
        key = (id(node), konteks)
        if key not in walked:
            places = {}
            walked[key] = (walk(node, konteks, places), places, node)
        letak.update(walked[key][1])
        return walked[key][0]

    monkeypatch.setattr(sertifikat.yaml, "compose", cached_compose)
    monkeypatch.setattr(sertifikat, "_jelajah", lambda *words: cached_walk(*words) if not words[2] else walk(*words))


@pytest.mark.usefixtures("sekali")
@pytest.mark.parametrize("mulai", range(0, BANYAK, BAGIAN))
def test_a_thousand_single_changes_fail_or_alter_no_claim(asal, mulai):
    """Each written canonically, as somebody would who means to deceive; every value is compared, and whose it is."""
    isi, folder = asal
    data, acak = json.loads(isi), random.Random(2026 + mulai)
    claims, failed, harmless = klaim(data), 0, 0
    while failed + harmless < BAGIAN:
        changed = ubah(data, acak)
        if changed is None:
            continue
        made, told = changed
        if Pemeriksa(tulis(made), folder).gagal[0]:
            failed += 1
        else:
            harmless += 1
            assert klaim(made) == claims, told
    # What passes are names of parts and orders that nothing follows from; were it many, the check would be idle.
    assert harmless < BAGIAN // 5


@pytest.mark.usefixtures("sekali")
def test_a_changed_byte_is_no_certificate_any_more(asal):
    """A file that was changed by accident: one byte anywhere, or one less."""
    isi, folder = asal
    acak = random.Random(7)
    for _ in range(BANYAK_BYTE):
        at = acak.randrange(len(isi))
        if acak.random() < 0.5:
            changed = isi[:at] + isi[at + 1 :]
        else:
            changed = (
                isi[:at] + bytes([acak.choice([value for value in range(32, 127) if value != isi[at]])]) + isi[at + 1 :]
            )
        verdict = Pemeriksa(changed, folder)
        assert verdict.gagal[0] or klaim(json.loads(changed)) == klaim(json.loads(isi))


@pytest.mark.usefixtures("sekali")
def test_a_changed_file_is_another_file(asal):
    """A digit in any rule or fact, a file that is gone: its hash is another one."""
    isi, folder = asal
    acak = random.Random(3)
    names = sorted(json.loads(isi)["berkas"])
    for _ in range(BANYAK_BERKAS):
        path = folder / acak.choice(names)
        before = path.read_bytes()
        at = acak.randrange(len(before))
        if acak.random() < 0.2:
            path.unlink()
        else:
            path.write_bytes(before[:at] + bytes([before[at] ^ 1]) + before[at + 1 :])
        assert Pemeriksa(isi, folder).gagal == ("berkas", path.relative_to(folder).as_posix())
        path.write_bytes(before)
    assert Pemeriksa(isi, folder).gagal == ("", "")


def test_leaving_a_member_out_is_seen_even_if_all_is_computed_anew(asal):
    """The members of a sasaran are the indicators that name it, whatever the mean of the others is."""
    data = json.loads(asal[0])
    aggregate = next(one for one in data["bukti"] if one["jenis"] == "agregat" and one["anak"])
    kept = [data["bukti"][at]["milik"] for at in aggregate["anak"]]
    owner = ["sasaran", aggregate["milik"]]
    entries = [one for one in data["nilai"] if one["induk"] == owner and one["besaran"] == "capaian"]
    assert {one["kode"] for one in entries} <= set(kept)
    # An indicator that only says it belongs there, and is in no mean.
    stranger = next(one for one in data["nilai"] if one["jenis"] == "indikator" and one["kode"] not in kept)
    for one in data["nilai"]:
        if one["kode"] == stranger["kode"]:
            one["induk"] = owner
    assert Pemeriksa(tulis(data)).gagal[0] == "agregat"


def test_an_aggregate_is_of_exactly_one_thing_that_is_judged(asal):
    """Neither can its members be those of something else that is called alike, nor of nothing."""
    for jenis in ("unit", "tujuan"):
        data = json.loads(asal[0])
        entry = next(one for one in data["nilai"] if (one["jenis"], one["besaran"]) == ("sasaran", "capaian"))
        data["nilai"].append({**entry, "jenis": jenis, "induk": ["", ""]})
        assert Pemeriksa(tulis(data)).gagal[0] == "agregat"
    data = json.loads(asal[0])
    owner = next(one["kode"] for one in data["nilai"] if one["jenis"] == "sasaran")
    data["nilai"] = [one for one in data["nilai"] if (one["jenis"], one["kode"]) != ("sasaran", owner)]
    assert Pemeriksa(tulis(data)).gagal[0] == "agregat"


@pytest.mark.usefixtures("sekali")
@pytest.mark.parametrize("kunci", ["jenis", "peran"])
def test_no_value_can_be_called_that_of_another_kind_or_of_another_part(asal, kunci):
    """One of each sort, with every other word that stands there; only the part needs the files: the method says it."""
    isi, folder = asal
    data = json.loads(isi)
    words = {entry[kunci] for entry in data["nilai"]}
    for entry in {(one["jenis"], one["peran"], one["besaran"]): one for one in data["nilai"]}.values():
        before = entry[kunci]
        for word in sorted(words - {before}):
            entry[kunci] = word
            failed = Pemeriksa(tulis(data), folder if kunci == "peran" else None).gagal[0]
            assert failed in ("agregat", "lengkap", "nilai"), (word, entry)
        entry[kunci] = before
    assert len(words) > 2


@pytest.mark.usefixtures("sekali")
def test_no_number_can_be_said_in_another_unit(asal):
    """Rupiah are no percent; only a comparison, in whatever unit the indicator has, may be the one of its method."""
    isi, folder = asal
    data = json.loads(isi)
    claimed = {entry["bukti"] for entry in data["nilai"] if entry["peran"] != "pembanding"}
    numbers = [data["bukti"][at] for at in sorted(claimed) if isinstance(data["bukti"][at]["nilai"], (str, list))]
    tried = list({(one["jenis"], one["besaran"]): one for one in numbers}.values())
    assert {one["jenis"] for one in tried} >= {"batas", "jumlah", "metode", "pembulatan", "pilihan", "selisih"}
    for one in tried:
        before = one["satuan"]
        for unit in sorted({*data["satuan"]} - {before}):
            one["satuan"] = unit
            assert Pemeriksa(tulis(data), folder).gagal[0], (unit, one)
        one["satuan"] = before


def _dengan(nama, isi):
    """A certificate of nothing that names one file, with the hash the file has."""
    return tulis(
        {
            "format": "sakip/sertifikat/v1",
            "mesin": {"nama": "sakip-rules", "versi": "0"},
            "instansi": "d",
            "periode": "2024",
            "berkas": {nama: hashlib.sha256(isi).hexdigest()},
            "satuan": {"": {"faktor": "1/1", "kata": {}, "tempat": []}},
            **{name: [] for name in ("bukti", "nilai", "sebab", "sumber")},
        }
    )


ALIAS = "a: &a [[],[],[],[],[],[],[],[]]\n" + "".join(
    f"{chr(98 + at)}: &{chr(98 + at)} [{','.join(['*' + chr(97 + at)] * 8)}]\n" for at in range(12)
)


@pytest.mark.parametrize(
    "isi",
    [
        pytest.param(ALIAS.encode(), id="billion laughs of empty lists (CVE-2019-11253)"),
        pytest.param(b"[" * 200_000, id="200,000 lists in one another, never closed"),
        pytest.param(b"[" * 20_000 + b"]" * 20_000, id="20,000 lists in one another (a stack in C)"),
        pytest.param(b"{a: " * 20_000, id="20,000 mappings in one another"),
    ],
)
def test_a_file_of_a_stranger_is_not_taken_apart_where_that_would_not_end(tmp_path, isi):
    """Its hash is right, and it is refused before anything is built of it: an alias, or too deep."""
    (tmp_path / "a.yaml").write_bytes(isi)
    assert Pemeriksa(_dengan("a.yaml", isi), tmp_path).gagal == ("berkas", "a.yaml")


def test_what_is_no_plain_file_of_the_folder_is_not_read(tmp_path):
    """A device without end, a pipe nobody writes to, a folder, a way out."""
    (tmp_path / "tanpa-akhir.yaml").symlink_to("/dev/zero")
    os.mkfifo(tmp_path / "pipa.yaml")
    (tmp_path / "folder.yaml").mkdir()
    for nama in ("tanpa-akhir.yaml", "pipa.yaml", "folder.yaml", "../luar.yaml"):
        assert Pemeriksa(_dengan(nama, b""), tmp_path).gagal == ("berkas", nama)
