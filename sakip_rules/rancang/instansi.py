"""An agency as answered → its file; and the policies that hold where it chooses none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip_rules.rancang.jawaban import angka
from sakip_rules.rancang.lembar import lembar
from sakip_rules.source.documents import STANDAR
from sakip_rules.source.nodes import Mapping as Peta
from sakip_rules.source.nodes import Scalar

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sakip_rules.model.ruang_kerja import RuangKerja
    from sakip_rules.source.documents import Document
    from sakip_rules.source.penulis import Isi

BERBATAS = ("indikator", "sasaran", "tujuan", "instansi")
"""The levels whose capaian one cap is declared for."""


def bawaan(documents: Iterable[Document], *path: str) -> str:
    """Return what the default policies say of a field, the workspace's own before the packaged ones."""
    found = [one for one in documents if one.kind == "kebijakan"]
    found.sort(key=lambda one: not one.name.startswith(STANDAR))
    node: object = found[-1].root if found else None
    for key in path:
        node = node.get(key) if isinstance(node, Peta) else None
    return node.text if isinstance(node, Scalar) else ""


def metode(ruang: RuangKerja, polaritas: str) -> dict[str, str]:
    """Return the kode and name of each method that gives the capaian of indicators of a polaritas."""
    every = {kode: versions[-1] for kode, versions in sorted(ruang.standar.metode.items())}
    return {
        kode: one.nama
        for kode, one in every.items()
        if one.jenis == "capaian" and (not one.polaritas or polaritas in one.polaritas)
    }


def ranah(ruang: RuangKerja, skala: str) -> str:
    """Return the domain of a scale where it has two ends that belong to it: the cap that lets nothing out of it."""
    versions = ruang.standar.skala.get(skala)
    found = versions[-1].ranah if versions else None
    if found is None or found.bawah is None or found.atas is None:
        return ""
    return f"{found.bawah} - {found.atas}" if found.bawah_termasuk and found.atas_termasuk else ""


def teks(
    kepala: Mapping[str, str],
    renstra: tuple[str, str],
    tujuan: Sequence[tuple[str, str]],
    sasaran: Sequence[tuple[str, str, str]],
    kebijakan: Mapping[str, str],
) -> str:
    """Return the text of an agency's file.

    `tujuan` are kode and name, `sasaran` kode, tujuan and name; `kebijakan` names the method of each polaritas, the
    `skala`, and the cap as `batas`.
    """
    nilai: dict[str, Isi] = {name: value for name, value in kepala.items() if name != "periode"}
    nilai["periode"] = angka(kepala["periode"])
    nilai["renstra"] = {name: angka(year) for name, year in zip(("sejak", "sampai"), renstra, strict=True)}
    nilai["tujuan"] = [{"kode": kode, "nama": nama} for kode, nama in tujuan]
    nilai["sasaran"] = [{"kode": kode, "nama": nama, "tujuan": induk} for kode, induk, nama in sasaran]
    chosen = {name: value for name, value in kebijakan.items() if value and name not in {"skala", "batas"}}
    rules: dict[str, Isi] = {"metode": chosen} if chosen else {}
    if kebijakan.get("skala"):
        rules["skala"] = kebijakan["skala"]
    if kebijakan.get("batas"):
        rules["batas_capaian"] = dict.fromkeys(BERBATAS, kebijakan["batas"])
    return lembar("instansi", nilai | {"kebijakan": rules})
