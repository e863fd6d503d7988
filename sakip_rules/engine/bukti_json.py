"""Proofs as plain data, format `sakip/bukti/v1`: lossless, and checkable without the engine.

schemas/bukti.schema.json says what each field means. The data are flat: `bukti` lists every proof once, each after all
it rests on, and names others by their number there; what many proofs share (a source, a formula, a unit, a reason)
stands once in a list of its own. So the size grows with the number of steps, a reader can check them in one pass, and a
chain of any length can be written and read.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.engine import data_json
from sakip_rules.engine.data_json import berisi, pecahan
from sakip_rules.engine.jelajah import semua_nilai, urut
from sakip_rules.engine.mesin import mesin
from sakip_rules.engine.tampil import angka, tercetak
from sakip_rules.source.pemulung import tanpa_pemulung

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from sakip_rules.engine.data_json import Data
    from sakip_rules.model.bukti import Bukti, Langkah, RumusTertulis, Sumber
    from sakip_rules.model.hasil import HasilInstansi
    from sakip_rules.model.nilai import Nilai
    from sakip_rules.model.satuan import Satuan
    from sakip_rules.source.diagnostics import Diagnostic

FORMAT = "sakip/bukti/v1"


def bukti_json(bukti: Bukti, hasil: HasilInstansi) -> Data:
    """Return one proof with everything below it, and the digests of the files it names; `akar` is its number."""
    order = urut([bukti])
    found = _Tabel().isi(order)
    used = set(_berkas(found))
    files = {name: digest for name, digest in hasil.berkas.items() if name in used}
    return {**_kepala(hasil), "berkas": files, "akar": len(order) - 1, **found}


def hasil_json(hasil: HasilInstansi) -> Data:
    """Return the proofs of every derived value of an agency; `nilai` tells whose each one is."""
    with tanpa_pemulung():
        return _hasil(hasil)


def daftar_bukti(bukti: Iterable[Bukti]) -> tuple[Data, dict[int, int]]:
    """Return the lists of proofs with everything below them, and the number of each by its identity."""
    order = urut(bukti)
    return _Tabel().isi(order), {id(proof): at for at, proof in enumerate(order)}


def _hasil(hasil: HasilInstansi) -> Data:
    every = list(semua_nilai(hasil))
    order = urut(item.bukti for item in every)
    number = {id(proof): at for at, proof in enumerate(order)}
    values = [
        {
            "jenis": item.jenis,
            "kode": item.kode,
            "besaran": item.besaran,
            "peran": item.peran,
            "periode": item.bukti.periode,
            "bukti": number[id(item.bukti)],
        }
        for item in every
    ]
    return {**_kepala(hasil), "berkas": dict(hasil.berkas), "nilai": values, **_Tabel().isi(order)}


def _kepala(hasil: HasilInstansi) -> Data:
    return {
        "format": FORMAT,
        "mesin": mesin(),
        "instansi": hasil.instansi.kode,
        "periode": str(hasil.periode),
    }


class _Tabel:
    """The lists of one document while it is written; each thing has the number of its first use."""

    def __init__(self) -> None:
        self.lists: dict[str, list[Data]] = {"sumber": [], "rumus": [], "sebab": []}
        self.satuan: dict[str, Data] = {}
        self._number: dict[tuple[str, object], int] = {}
        self._unit: dict[int, str] = {}

    def isi(self, order: Sequence[Bukti]) -> Data:
        """Return the lists for these proofs, which stand in their order."""
        number = {id(proof): at for at, proof in enumerate(order)}
        proofs = [self._bukti(proof, number) for proof in order]
        return {"satuan": self.satuan, **self.lists, "bukti": proofs}

    def _satuan(self, unit: Satuan) -> str:
        """Return the name a unit has here: its kode, or that with a number where another unit has it already."""
        if id(unit) not in self._unit:
            found, name, count = data_json.satuan(unit), unit.kode, 1
            while self.satuan.get(name, found) != found:
                count += 1
                name = f"{unit.kode}#{count}"
            self.satuan[name] = found
            self._unit[id(unit)] = name
        return self._unit[id(unit)]

    def _nomor(self, table: str, key: object, make: Callable[[], Data]) -> int:
        if (table, key) not in self._number:
            self._number[table, key] = len(self.lists[table])
            self.lists[table].append(make())
        return self._number[table, key]

    def _sebab(self, reason: Diagnostic) -> int:
        return self._nomor("sebab", reason, lambda: data_json.sebab(reason))

    def _sumber(self, source: Sumber | None) -> int | None:
        return None if source is None else self._nomor("sumber", source, lambda: data_json.sumber(source))

    def _rumus(self, rumus: RumusTertulis | None) -> int | None:
        return None if rumus is None else self._nomor("rumus", id(rumus), lambda: data_json.rumus(rumus))

    def _bukti(self, proof: Bukti, number: dict[int, int]) -> Data:
        return {"jenis": proof.jenis} | berisi(
            {
                "besaran": proof.besaran,
                "milik": proof.milik,
                "nama": proof.nama,
                "periode": proof.periode,
                "nilai": self._nilai(proof.nilai, proof),
                "satuan": None if proof.satuan is None else self._satuan(proof.satuan),
                "sumber": self._sumber(proof.sumber),
                "rumus": self._rumus(proof.rumus),
                "langkah": [self._langkah(step) for step in proof.langkah],
                "banding": [
                    {
                        "kiri": pecahan(test.kiri),
                        "operator": test.operator,
                        "kanan": pecahan(test.kanan),
                        "berlaku": test.berlaku,
                    }
                    for test in proof.banding
                ],
                "anak": [number[id(child)] for child in proof.anak],
                "catatan": [self._sebab(note) for note in proof.catatan],
                "desimal": proof.tampil_desimal,
                "cara": proof.tampil_cara,
                "aturan": dict(proof.aturan),
            }
        )

    def _nilai(self, value: Nilai, proof: Bukti | None = None) -> Data:
        """Return a value; of a proof itself also in its printed unit and as shown."""
        if isinstance(value, bool):
            return {"jenis": "syarat", "benar": value}
        if isinstance(value, Fraction):
            found = {"jenis": "angka", "dasar": pecahan(value)}
            if proof is not None:
                found["eksak"] = pecahan(tercetak(value, proof.satuan))
                found["tampil"] = angka(value, proof.satuan, proof.tampil_desimal, proof.tampil_cara).tulis()
            return found
        if isinstance(value, str):
            return {"jenis": "kata", "teks": value}
        if isinstance(value, tuple):
            return {"jenis": "himpunan", "anggota": [self._nilai(one, proof) for one in value]}
        kind = "kosong" if value.kosong else "tak_terdefinisi"
        return {"jenis": kind, "sebab": [self._sebab(reason) for reason in value.sebab]}

    def _langkah(self, step: Langkah) -> Data:
        return {
            "operasi": step.operasi,
            "ruas": [self._nilai(value) for value in step.ruas],
            "hasil": self._nilai(step.hasil),
            "awal": step.awal,
            "akhir": step.akhir,
        } | berisi(
            {
                "satuan": step.satuan,
                "cabang": step.cabang or None,
                "faktor": "" if step.faktor == 1 else pecahan(step.faktor),
                "bagian": [{"awal": start, "akhir": end} for start, end in step.bagian],
            }
        )


def _berkas(data: object) -> Iterator[str]:
    """Yield the name of every file that some place in the data names."""
    stack = [data]
    while stack:
        item = stack.pop()
        if isinstance(item, dict):
            name = item.get("berkas")
            if isinstance(name, str):
                yield name
            stack += item.values()
        elif isinstance(item, list):
            stack += item
