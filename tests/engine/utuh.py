"""What holds of every proof, whatever is proved: whose it is and when, where it is written, and why it is absent.

`utuh` is asked of every agency the tests of this folder judge. It knows nothing of how a value is derived: the words a
proof may use are those of its schema and of the catalogue, and a text in a file stands where the proof says.
"""

import json
import operator
import re
from fractions import Fraction
from pathlib import Path

from sakip_rules.engine.jelajah import semua_nilai, urut
from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.model.periode import baca_periode
from sakip_rules.source.catalogue import entry
from sakip_rules.source.places import Place

SKEMA = json.loads((Path(__file__).parents[2] / "schemas" / "bukti.schema.json").read_text(encoding="utf-8"))["$defs"]
JENIS = SKEMA["bukti"]["properties"]["jenis"]["enum"]
PERAN = SKEMA["entri"]["properties"]["peran"]["enum"]
PUNYA = SKEMA["entri"]["properties"]["jenis"]["enum"]

# What a source may be; of those in the second line the text is put together from several, or is no text of a file.
TERTULIS = {"fakta", "target", "rumus", "metode", "syarat", "pagu", "bobot", "nasional", "parameter"}
TERTULIS |= {"tetap"}
SUMBER = TERTULIS | {"kebijakan", "skala", "indikator", "konsolidasi", "variabel", "contoh", "pita", "target_akhir"}
ATURAN = {"desimal", "cara", "rentang", "kode", "warna", "urutan", "diambil", "dari", "angka", "bila_kosong"}
ATURAN |= {"himpunan", "besaran", "jenis", "rincian"}
TANPA_SATUAN = {"syarat", "metode", "skala", "bobot", "predikat", "predikat_realisasi", "predikat_dari"}
# Where no method names money, amounts have no unit.
UANG = {"pagu", "realisasi_anggaran", "sisa"}
BANDING = {"<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge}
_BIAYA = {("indikator", one) for one in ("pagu", "realisasi_anggaran", "sisa", "serapan")}
_FIELD = re.compile(r"\{(\w+)\}")
# What we call something, unlike what a file calls it.
_KATA = re.compile(r"[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*")
_OPERASI = re.compile(rf"{_KATA.pattern}|[-+*/^<>]|[<>=!]=")


def utuh(hasil, berkas):
    """Hold a judged agency to all of it; `berkas` are its source files by name."""
    values = list(semua_nilai(hasil))
    for item in values:
        what = (item.jenis, item.kode, item.besaran)
        assert item.bukti.besaran == item.besaran, what
        # What an indicator costs is what the nodes cost that pay for it.
        assert item.bukti.milik == item.kode or (item.jenis, item.besaran) in _BIAYA, what
        when = str(hasil.periode)
        # In a part of the year a target may be that of a later part, or of the whole.
        assert item.peran != "nilai" or item.bukti.periode.startswith(when[:4]), (*what, item.bukti.periode)
        assert item.jenis in PUNYA, what
        assert item.peran in PERAN, what
        assert item.nama, what
    for proof in urut(item.bukti for item in values):
        _satu(proof, berkas)


def _satu(proof, berkas):
    what = (proof.jenis, proof.besaran, proof.milik, proof.periode)
    assert proof.jenis in JENIS, what
    assert all(isinstance(text, str) and text and text != "None" for text in (*what, proof.nama)), what
    assert baca_periode(proof.periode) is not None, what
    assert _KATA.fullmatch(proof.besaran), what
    assert isinstance(proof.anak, tuple), what
    # A constant of a rule that is broken has lost its unit, and so has what is made of such constants alone.
    lost = proof.jenis == "konsolidasi" and all(child.satuan is None for child in proof.anak)
    if isinstance(proof.nilai, Fraction) and proof.jenis not in ("tetapan", "pilihan") and not lost:
        assert (proof.satuan is None) == (proof.besaran in TANPA_SATUAN) or proof.besaran in UANG, what
    if isinstance(proof.nilai, TanpaNilai):
        assert isinstance(proof.nilai.kosong, bool), what
        assert proof.nilai.sebab, what
        # N010 to N029 say that data are missing, all others that they lead to no value.
        if len(proof.nilai.sebab) == 1:
            assert proof.nilai.kosong is ("N010" <= proof.nilai.sebab[0].code <= "N029"), (*what, proof.nilai)
        for reason in proof.nilai.sebab:
            _alasan(reason, what)
    for note in proof.catatan:
        _alasan(note, what)
    if proof.sumber is not None:
        _sumber(proof.sumber, berkas, what, proof.jenis == "kosong")
    for name, text in proof.aturan:
        # A quantity in parts says each of them by its unit.
        assert name in ATURAN or proof.jenis in ("fakta", "tetapan"), (*what, name)
        assert isinstance(text, str), (*what, name)
    for step in proof.langkah:
        assert isinstance(step.ruas, tuple), what
        assert isinstance(step.satuan, str), what
        assert _OPERASI.fullmatch(step.operasi), (*what, step.operasi)
        assert (isinstance(step.awal, int), isinstance(step.akhir, int)) == (True, True), what
    for test in proof.banding:
        assert BANDING[test.operator](test.kiri, test.kanan) is test.berlaku, what


def _alasan(reason, what):
    """A reason has a place, and all that its words ask for."""
    found = entry(reason.code)
    needed = {name for text in (found.sentence, found.why, found.fix) for name in _FIELD.findall(text)}
    data = dict(reason.data)
    assert needed <= set(data), (*what, reason.code, needed - set(data))
    assert "None" not in data.values(), (*what, reason)
    # What is named but nowhere written, or has no version in force, has no place of its own.
    assert isinstance(reason.place, Place) or reason.code in ("N025", "N036"), (*what, reason.code)
    assert baca_periode(data.get("periode", "2024")) is not None, (*what, reason)
    assert data.get("sejak", "") == "" or baca_periode(data["sejak"]) is not None, (*what, reason)
    assert _KATA.fullmatch(data.get("jenis", "x")), (*what, reason)


def _sumber(source, berkas, what, kosong):
    """A source is of a known kind and stands where it says."""
    assert source.jenis in SUMBER, (*what, source.jenis)
    assert source.kode is not None, what
    assert source.jenis != "kebijakan" or _KATA.fullmatch(source.kode), (*what, source)
    assert all(isinstance(text, str) for text in (source.kode, source.nama, source.tertulis)), (*what, source)
    if source.tempat is None:
        assert kosong, (*what, source)
        assert source.jenis in ("metode", "skala"), (*what, source)
    elif source.jenis in TERTULIS:
        lines = berkas[source.tempat.file].text.splitlines()
        here, below = lines[source.tempat.line - 1][source.tempat.column - 1 :], lines[source.tempat.line :]
        first = source.tertulis.partition("\n")[0]
        assert first in (here.lstrip("'\"")[: len(first)], *(one.strip() for one in below[:1])), (*what, source)
