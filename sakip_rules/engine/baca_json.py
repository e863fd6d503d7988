"""Reading proofs back: from plain data of `sakip/bukti/v1` to the very `Bukti` they were written from.

The text of a source file is no part of a document; whoever has the files gives them, and every formula then stands in
its file again. Without them all else is the same.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from sakip_rules.model.acuan import Acuan, Dasar
from sakip_rules.model.bukti import Banding, Bukti, Langkah, RumusTertulis, Sumber
from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.model.satuan import Satuan
from sakip_rules.source.diagnostics import Diagnostic
from sakip_rules.source.nodes import Scalar
from sakip_rules.source.places import Place, SourceFile

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sakip_rules.engine.data_json import Data
    from sakip_rules.model.nilai import Nilai


def dari_json(data: Mapping[str, Any], berkas: Mapping[str, SourceFile] | None = None) -> tuple[Bukti, ...]:
    """Return every proof of a document in its order: `[data["akar"]]` is the one it proves.

    `berkas` gives source files by name. Raises KeyError or TypeError for data that the format's schema does not hold
    for.
    """
    reader = _Pembaca(data, berkas or {})
    proofs: list[Bukti] = []
    for item in data["bukti"]:
        proofs.append(reader.bukti(item, proofs))
    return tuple(proofs)


class _Pembaca:
    """One document while it is read, its lists already made."""

    def __init__(self, data: Mapping[str, Any], berkas: Mapping[str, SourceFile]) -> None:
        self._files = dict(berkas)
        self._digests: Mapping[str, str] = data["berkas"]
        self._sebab = [_sebab(item) for item in data["sebab"]]
        self._sumber = [_sumber(item) for item in data["sumber"]]
        self._rumus = [self._satu_rumus(item) for item in data["rumus"]]
        self._satuan = {name: self._satu_satuan(name, item) for name, item in data["satuan"].items()}

    def bukti(self, item: Data, before: Sequence[Bukti]) -> Bukti:
        """Return one proof, given those that stand before it."""
        source, formula, unit = item.get("sumber"), item.get("rumus"), item.get("satuan")
        return Bukti(
            jenis=item["jenis"],
            besaran=item.get("besaran", ""),
            milik=item.get("milik", ""),
            nama=item.get("nama", ""),
            periode=item.get("periode", ""),
            nilai=self._nilai(item["nilai"]),
            satuan=None if unit is None else self._satuan[unit],
            sumber=None if source is None else self._sumber[source],
            rumus=None if formula is None else self._rumus[formula],
            langkah=tuple([self._langkah(step) for step in item.get("langkah", ())]),
            banding=tuple(
                [
                    Banding(Fraction(test["kiri"]), test["operator"], Fraction(test["kanan"]), test["berlaku"])
                    for test in item.get("banding", ())
                ]
            ),
            anak=tuple([before[at] for at in item.get("anak", ())]),
            catatan=tuple([self._sebab[at] for at in item.get("catatan", ())]),
            tampil_desimal=item.get("desimal"),
            tampil_cara=item.get("cara", ""),
            aturan=tuple(item.get("aturan", {}).items()),
        )

    def _nilai(self, item: Data) -> Nilai:
        match item["jenis"]:
            case "angka":
                return Fraction(item["dasar"])
            case "syarat":
                return bool(item["benar"])
            case "kata":
                return str(item["teks"])
            case "himpunan":
                return tuple([self._nilai(one) for one in item["anggota"]])
        return TanpaNilai(item["jenis"] == "kosong", tuple([self._sebab[at] for at in item["sebab"]]))

    def _langkah(self, item: Data) -> Langkah:
        return Langkah(
            item["operasi"],
            tuple([self._nilai(value) for value in item["ruas"]]),
            self._nilai(item["hasil"]),
            item["awal"],
            item["akhir"],
            item.get("satuan", ""),
            item.get("cabang", 0),
            tuple([(part["awal"], part["akhir"]) for part in item.get("bagian", ())]),
            Fraction(item.get("faktor", "1")),
        )

    def _satu_rumus(self, item: Data) -> RumusTertulis:
        names = tuple([(one["awal"], one["akhir"], one["nama"]) for one in item["nama"]])
        return RumusTertulis(self._skalar(item["tertulis"]), names)

    def _skalar(self, item: Data) -> Scalar:
        place = _tempat(item["tempat"])
        name = place.file
        source = self._files.setdefault(name, SourceFile(name, "", self._digests.get(name, "")))
        return Scalar(item.get("teks", ""), place, item.get("gaya", ""), item["awal"], item["akhir"], source)

    def _satu_satuan(self, nama: str, item: Data) -> Satuan:
        return Satuan(
            kode=nama.partition("#")[0],
            nama=item.get("nama", ""),
            alias=tuple(item.get("alias", ())),
            dari=self._skalar(item["dari"]) if "dari" in item else None,
            faktor=Fraction(item["faktor"]),
            selisih_dari=item.get("selisih_dari", ""),
            urutan={word: Fraction(score) for word, score in item.get("urutan", {}).items()},
            awalan=item.get("awalan", ""),
            akhiran=item.get("akhiran", ""),
            desimal=item.get("desimal"),
            cacah=item.get("cacah", False),
            tempat=_tempat(item["tempat"]),
        )


def _tempat(item: Data) -> Place:
    return Place(item["berkas"], item["baris"], item["kolom"], item["panjang"], item.get("sel", ""))


def _boleh_kosong(item: Data | None) -> Place | None:
    return None if item is None else _tempat(item)


def _acuan(item: Data | None) -> Acuan | None:
    if item is None:
        return None
    return Acuan(item.get("dokumen", ""), item.get("tabel", ""), tuple(item.get("baris", ())), _tempat(item["tempat"]))


def _sebab(item: Data) -> Diagnostic:
    related = tuple([_tempat(place) for place in item.get("terkait", ())])
    return Diagnostic(item["kode"], _boleh_kosong(item.get("tempat")), tuple(item.get("data", {}).items()), related)


def _sumber(item: Data) -> Sumber:
    ground = item.get("dasar")
    return Sumber(
        jenis=item["jenis"],
        kode=item.get("kode", ""),
        nama=item.get("nama", ""),
        tertulis=item.get("tertulis", ""),
        tempat=_boleh_kosong(item.get("tempat")),
        acuan=_acuan(item.get("acuan")),
        dasar=None
        if ground is None
        else Dasar(
            ground.get("dasar_hukum", ""),
            ground.get("status_sumber", ""),
            ground.get("catatan", ""),
            _acuan(ground.get("acuan")),
        ),
        bawaan=item.get("bawaan", False),
        menggantikan=_boleh_kosong(item.get("menggantikan")),
    )
