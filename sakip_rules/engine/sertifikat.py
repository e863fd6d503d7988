"""The certificate of a run, format `sakip/sertifikat/v1` (docs/bukti.md): every value with all that it rests on.

It holds nothing that a verifier does not check: no names, no words, nothing that is only shown. Numbers are texts
`a/b` in base units, what is missing is the numbers of its reasons, and each proof stands after those it rests on. The
bytes are canonical: the same inputs give the same file, wherever they are computed.
"""

from __future__ import annotations

import json
from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.engine.data_json import pecahan
from sakip_rules.engine.jelajah import semua_nilai, urut
from sakip_rules.engine.mesin import mesin
from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.source.pemulung import tanpa_pemulung

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sakip_rules.engine.data_json import Data
    from sakip_rules.model.acuan import Acuan
    from sakip_rules.model.bukti import Bukti, Langkah, Sumber
    from sakip_rules.model.hasil import HasilInstansi
    from sakip_rules.model.nilai import Nilai
    from sakip_rules.model.satuan import Satuan
    from sakip_rules.source.diagnostics import Diagnostic
    from sakip_rules.source.places import Place

FORMAT = "sakip/sertifikat/v1"
SYARAT, TARGET_AKHIR = "syarat", "target_akhir"
KOSONG = ("N01", "N03")
"""Codes from the first up to the second, in the order of texts, say that data are missing."""

_DICERITAKAN = frozenset({"variabel", "konsolidasi"})
_BERBAGIAN = frozenset({"fakta", "target", "kebijakan"})


def tulis_sertifikat(hasil: HasilInstansi) -> bytes:
    """Return the certificate of an agency in one periode, in its canonical bytes."""
    text = json.dumps(sertifikat(hasil), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return f"{text}\n".encode()


def sertifikat(hasil: HasilInstansi) -> Data:
    """Return the certificate of an agency in one periode as plain data."""
    with tanpa_pemulung():
        every = list(semua_nilai(hasil))
        order = [proof for proof in urut(item.bukti for item in every) if proof.jenis != SYARAT]
        number = {id(proof): at for at, proof in enumerate(order)}
        lists = _Daftar()
        proofs = [lists.bukti(proof, number) for proof in order]
    return {
        "format": FORMAT,
        "mesin": mesin(),
        "instansi": hasil.instansi.kode,
        "periode": str(hasil.periode),
        "berkas": dict(hasil.berkas),
        "satuan": lists.satuan,
        "sumber": lists.daftar["sumber"],
        "sebab": lists.daftar["sebab"],
        "bukti": proofs,
        "nilai": [
            {
                "jenis": item.jenis,
                "kode": item.kode,
                "besaran": item.besaran,
                "induk": list(item.induk),
                "peran": item.peran,
                "periode": item.bukti.periode,
                "bukti": number[id(item.bukti)],
            }
            for item in every
        ],
    }


class _Daftar:
    """The lists of one certificate while it is written; each thing has the number of its first use."""

    def __init__(self) -> None:
        self.satuan: dict[str, Data] = {"": {"faktor": pecahan(Fraction(1)), "kata": {}, "tempat": []}}
        self.daftar: dict[str, list[Data]] = {"sumber": [], "sebab": []}
        self._nomor: dict[tuple[str, object], int] = {}

    def bukti(self, proof: Bukti, number: dict[int, int]) -> Data:
        """Return one proof; the conditions of a method stand in it, with their steps."""
        return {
            "jenis": proof.jenis,
            "besaran": proof.besaran,
            "milik": proof.milik,
            "nama": proof.nama,
            "periode": proof.periode,
            "nilai": self._nilai(proof.nilai),
            "satuan": self._satuan(proof.satuan),
            "sumber": self._sumber(proof.sumber),
            "langkah": self._langkah(proof.langkah) if proof.rumus is not None else [],
            "syarat": [
                {
                    "sumber": self._sumber(one.sumber),
                    "langkah": self._langkah(one.langkah),
                    "nilai": self._nilai(one.nilai),
                }
                for one in proof.anak
                if one.jenis == SYARAT
            ],
            "banding": [
                [pecahan(test.kiri), test.operator, pecahan(test.kanan), test.berlaku] for test in proof.banding
            ],
            "anak": [number[id(child)] for child in proof.anak if child.jenis != SYARAT],
            "aturan": _aturan(proof),
        }

    def _catat(self, table: str, key: object, make: Callable[[], Data]) -> int:
        if (table, key) not in self._nomor:
            self._nomor[table, key] = len(self.daftar[table])
            self.daftar[table].append(make())
        return self._nomor[table, key]

    def _nilai(self, value: Nilai) -> object:
        if isinstance(value, Fraction):
            return pecahan(value)
        if isinstance(value, tuple):
            return [self._nilai(one) for one in value]
        if isinstance(value, TanpaNilai):
            return {"tanpa": [self._sebab(reason) for reason in value.sebab]}
        return value if isinstance(value, bool) else {"kata": value}

    def _sebab(self, reason: Diagnostic) -> int:
        """Return the number of a reason: its code, whose it is, and whether it says that data are missing."""
        milik = dict(reason.data).get("milik", "")
        return self._catat(
            "sebab",
            reason,
            lambda: {"kode": reason.code, "milik": milik, "kosong": KOSONG[0] <= reason.code < KOSONG[1]},
        )

    def _langkah(self, steps: Sequence[Langkah]) -> list[object]:
        """Return the steps of a formula: operation, operands, result, the branch taken, the factor of a rounding."""
        return [
            [
                step.operasi,
                [self._nilai(one) for one in step.ruas],
                self._nilai(step.hasil),
                step.cabang,
                pecahan(step.faktor),
            ]
            for step in steps
        ]

    def _satuan(self, unit: Satuan | None) -> str:
        """Return the name a unit has here: its kode, or that with a number where another unit has it already."""
        if unit is None:
            return ""
        found = {
            "faktor": pecahan(unit.faktor),
            "kata": {word: pecahan(score) for word, score in unit.urutan.items()},
            "tempat": _tempat(unit.tempat),
        }
        name, count = unit.kode, 1
        while self.satuan.setdefault(name, found) != found:
            count += 1
            name = f"{unit.kode}#{count}"
        return name

    def _sumber(self, source: Sumber | None) -> int | None:
        return None if source is None else self._catat("sumber", source, lambda: _isi_sumber(source))


def _isi_sumber(source: Sumber) -> Data:
    grounds = (source.acuan, None if source.dasar is None else source.dasar.acuan)
    return {
        "jenis": source.jenis,
        "kode": source.kode,
        "tertulis": _tertulis(source),
        "tempat": _tempat(source.tempat),
        "acuan": [_acuan(one) for one in dict.fromkeys(grounds) if one is not None],
    }


def _aturan(proof: Bukti) -> object:
    """Return the rule by which a step was made, as its source quotes it; nothing where the step has none."""
    rules = dict(proof.aturan)
    match proof.jenis:
        case "pilihan":
            return rules["urutan"].split(", ")
        case "batas" | "predikat":
            return rules.get("rentang", "")
        case "pembulatan" | "agregat":
            return rules
        case "konsolidasi":
            return rules["cara"]
    return ""


def _tertulis(source: Sumber) -> str | list[str] | dict[str, str]:
    """Return what the file has at the place: a text, a list, a mapping; nothing where that is only told, not quoted."""
    text = source.tertulis.strip()
    if source.jenis in _DICERITAKAN or (source.jenis == TARGET_AKHIR and ": " in text):
        return ""
    if text.startswith("["):
        return text[1:-1].split(", ")
    if ": " in text and source.jenis in _BERBAGIAN:
        return dict(pair.split(": ", 1) for pair in text.strip("{}").split(", "))
    return text


def _tempat(place: Place | None) -> list[object]:
    return [] if place is None else [place.file, place.line, place.column, *([place.sel] if place.sel else [])]


def _acuan(citation: Acuan) -> Data:
    return {
        "dokumen": citation.dokumen,
        "tabel": citation.tabel,
        "baris": list(citation.baris),
        "tempat": _tempat(citation.tempat),
    }
