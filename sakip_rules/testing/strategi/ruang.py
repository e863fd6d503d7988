"""A strategy for whole workspaces: an agency with everything its files may say, right by construction.

Data: the standard library, of which units, methods and scales are drawn. Invariant: `sakip periksa` finds no error in
what is drawn, and every text reads back as what was meant; what is drawn shows itself as its files. The simplest is one
IKU with a target and no facts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from sakip_rules.source.penulis import Polos, blok
from sakip_rules.source.rounding import CARA
from sakip_rules.source.simpan import simpan
from sakip_rules.source.workspace import read_text
from sakip_rules.testing.dinas import Dinas, standar
from sakip_rules.testing.pokok import CAPAIAN, dari_dokumen
from sakip_rules.testing.strategi.rumus import rumus

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from sakip_rules.model.ruang_kerja import Standar
    from sakip_rules.source.documents import Document
    from sakip_rules.source.penulis import Isi
    from sakip_rules.testing.bentuk import Pencetak
    from sakip_rules.testing.pokok import InstansiUji

KODE = "dinas-buatan"
TAHUN = 2024
KOSONG = "-"
_LALU = TAHUN - 1
_TRIWULAN = tuple(f"{TAHUN}-TW{number}" for number in range(1, 5))
_SETAHUN = (str(_LALU), str(TAHUN))
_NAMA = re.compile(r"\b[a-c]\b")
_MASUKAN = frozenset({"realisasi", "target"})
_POLARITAS = ("positif", "negatif", "stabil")
_ANGKA = st.integers(0, 300).map(str) | st.sampled_from(("0", "100", "3", "1000000"))


@dataclass(frozen=True, slots=True)
class RuangBuatan:
    """A workspace nobody has written: the text of each of its files, by name; `periode` is the one to judge."""

    berkas: Mapping[str, str]
    kode: str
    periode: str

    def dokumen(self) -> tuple[Document, ...]:
        """Return its files, read; raises ValueError for one that has an error."""
        made: list[Document] = []
        for name, text in self.berkas.items():
            documents, wrong = read_text(_jenis(name), self.kode, name, text)
            if not documents:
                raise ValueError(wrong)
            made += documents
        return tuple(made)

    def buka(self) -> InstansiUji:
        """Return its agency, checked and compiled over the packaged library; raises `RuangKeliru`."""
        return next(dari_dokumen((*standar(), *self.dokumen()), instansi=self.kode, periode=self.periode))

    def tulis(self, folder: Path) -> None:
        """Write its files into a folder."""
        for name, text in self.berkas.items():
            simpan(folder / name, text, timpa=True)

    def __repr__(self) -> str:
        return "\n" + "".join(f"# {name}\n{text}" for name, text in self.berkas.items())

    def _repr_pretty_(self, printer: Pencetak, _siklus: bool) -> None:  # noqa: FBT001 - hypothesis asks it so
        printer.text(repr(self))


def _jenis(nama: str) -> str:
    top, _, *folder, file = nama.split("/")
    return folder[0] if folder else top if top == "realisasi" else file.removesuffix(".yaml")


@cache
def _pustaka() -> Standar:
    return Dinas().ruang().standar


@st.composite
def ruang_kerja(draw: st.DrawFn) -> RuangBuatan:
    """Draw a workspace of one agency: IKU, formulas, targets, policies, programs, units, facts of years and parts."""
    library = _pustaka()
    sasaran = [f"S{number}" for number in range(1, draw(st.integers(1, 3)) + 1)]
    tujuan = [f"T{number}" for number in range(1, draw(st.integers(1, 2)) + 1)]
    root = f"definitions/{KODE}"
    periode = draw(st.sampled_from((str(TAHUN), _TRIWULAN[1], _TRIWULAN[3], str(_LALU))))
    files: dict[str, Mapping[str, Isi]] = {f"{root}/instansi.yaml": draw(_instansi(library, tujuan, sasaran, periode))}
    facts: list[Isi] = []
    measured = [draw(st.sampled_from(sasaran)) for _ in range(draw(st.integers(1, 4)))]
    for number, (induk, bobot) in enumerate(zip(measured, _bobot(measured), strict=True), start=1):
        kode = f"IKU-{number}"
        rule = draw(_indikator(library, kode, {"sasaran": induk, "bobot": bobot}))
        files[f"{root}/iku/{kode.lower()}.yaml"] = rule
        facts += draw(_fakta(kode, rule))
    spent: list[Isi] = []
    for number in range(1, draw(st.integers(0, 2)) + 1):
        program, rows = draw(_program(f"P{number}", draw(st.sampled_from(sasaran))))
        files[f"{root}/program/p{number}.yaml"] = program
        spent += rows
    for number in range(1, draw(st.integers(0, 2)) + 1):
        kode = f"U{number}"
        own = draw(_indikator(library, f"IU-{number}", {}))
        files[f"{root}/unit/{kode.lower()}.yaml"] = {"kode": kode, "nama": f"Bidang {kode}", "indikator": [own]}
        facts += draw(_fakta(f"IU-{number}", own))
    recorded: dict[str, Isi] = {key: found for key, found in (("fakta", facts), ("anggaran", spent)) if found}
    if recorded:
        files[f"realisasi/{KODE}/{TAHUN}.yaml"] = recorded
    return RuangBuatan({name: "".join(f"{line}\n" for line in blok(isi)) for name, isi in files.items()}, KODE, periode)


@st.composite
def _instansi(
    draw: st.DrawFn, library: Standar, tujuan: Sequence[str], sasaran: Sequence[str], periode: str
) -> dict[str, Isi]:
    policy = draw(_kebijakan(library))
    return {
        "kode": KODE,
        "nama": "Dinas Buatan",
        "periode": Polos(periode),
        "renstra": {"sejak": Polos(str(TAHUN - 2)), "sampai": Polos(str(TAHUN + 2))},
        "tujuan": [{"kode": kode, "nama": f"Tujuan {kode}"} for kode in tujuan],
        "sasaran": [
            {"kode": kode, "nama": f"Sasaran {kode}", "tujuan": draw(st.sampled_from(tujuan)), "bobot": bobot}
            for kode, bobot in zip(sasaran, _bobot([""] * len(sasaran)), strict=True)
        ],
        **({"kebijakan": policy} if policy else {}),
    }


def _bobot(induk: Sequence[str]) -> Iterator[str]:
    """Yield weights of members below these: each heavier than the one before, together one below each."""
    for at, own in enumerate(induk):
        shares = [number for number, other in enumerate(induk, start=1) if other == own]
        yield f"{at + 1}/{sum(shares)}"


@st.composite
def _kebijakan(draw: st.DrawFn, library: Standar) -> dict[str, Isi]:
    """Draw what an agency declares; what it leaves out is the library's."""
    every = [rules[0] for rules in library.metode.values()]
    plain = [one for one in every if one.jenis == CAPAIAN and set(one.masukan) <= _MASUKAN]
    methods = {way: draw(st.sampled_from([one.kode for one in plain if way in one.polaritas])) for way in _POLARITAS}
    percent = library.metode[methods[_POLARITAS[0]]][0].satuan.text
    scales = [kode for kode, rules in library.skala.items() if rules[0].satuan.text == percent]
    ways = st.sampled_from(("rata_rata", "rata_rata_tertimbang", "minimum", "maksimum", "jumlah"))
    absent = st.sampled_from(("tak_terdefinisi", "nol", "abaikan"))
    level = st.fixed_dictionaries({"cara": ways, "bila_kosong": absent, "angka": st.sampled_from(("eksak", "tampil"))})
    rounding = st.builds(
        lambda places, how: {"desimal": Polos(str(places)), "cara": how}, st.integers(0, 3), st.sampled_from(CARA)
    )
    choices: dict[str, st.SearchStrategy[Isi]] = {
        "metode": st.just(methods),
        "skala": st.sampled_from(scales),
        "batas_capaian": st.sampled_from(({"indikator": "0 - 100"}, {"indikator": "0 - 120", "sasaran": "0 - 120"})),
        "agregat": st.fixed_dictionaries({"sasaran": level, "instansi": level}),
        "pembulatan_realisasi": rounding,
        "pembulatan_capaian": rounding,
        "predikat_dari": st.sampled_from(("eksak", "tampil")),
        "efisiensi": st.sampled_from([one.kode for one in every if one.jenis == "efisiensi"]),
    }
    return draw(st.fixed_dictionaries({}, optional=choices))


@st.composite
def _indikator(draw: st.DrawFn, library: Standar, kode: str, induk: Mapping[str, Isi]) -> dict[str, Isi]:
    """Draw an indicator: its realisasi recorded as such, or computed from variables of one unit."""
    plain = [
        one for one in library.satuan.values() if not one.urutan and not one.selisih_dari and one.kode.isidentifier()
    ]
    counted = [one.kode for one in plain if one.dari is None]
    percent = [one.kode for one in plain if one.dari is not None and one.akhiran]
    satuan = draw(st.sampled_from((*percent[:1], *counted)))
    formula: dict[str, Isi] = {}
    if draw(st.booleans()):
        unit = draw(st.sampled_from(counted)) if satuan in percent else satuan
        text = draw(rumus(dict.fromkeys(("a", "b", "c"), unit), "" if satuan in percent else unit))
        used = dict.fromkeys(_NAMA.findall(text))
        variables: dict[str, Isi] = {name: {"nama": f"Jumlah {name}", "satuan": unit} for name in used}
        formula = {"variabel": variables, "rumus": text}
    how = draw(st.sampled_from(("", "jumlah", "rata_rata", "terakhir", "kumulatif")))
    polaritas = draw(st.sampled_from(_POLARITAS))
    target = draw(st.dictionaries(st.sampled_from(_SETAHUN), _target(polaritas), min_size=1, max_size=2))
    if how and draw(st.booleans()):
        target |= {when: Polos(draw(_ANGKA)) for when in _TRIWULAN}
    first = next(iter(_variabel(formula)), "realisasi")
    example: Isi = {"fakta": {first: {str(TAHUN): KOSONG}}, "periode": Polos(str(TAHUN))}
    return {
        "kode": kode,
        "nama": f"Indikator {kode}",
        **induk,
        "satuan": satuan,
        "polaritas": polaritas,
        **formula,
        **({"konsolidasi": how} if how else {}),
        "target": target,
        "contoh": [example],
    }


def _variabel(isi: Mapping[str, Isi]) -> tuple[str, ...]:
    """Return the names of an indicator's variables."""
    found = isi.get("variabel")
    return tuple(found) if isinstance(found, dict) else ()


def _target(polaritas: str) -> st.SearchStrategy[Isi]:
    plain: st.SearchStrategy[Isi] = _ANGKA.map(Polos)
    bound = {_POLARITAS[0]: (">= 80",), _POLARITAS[1]: ("<= 5",)}.get(polaritas, ())
    return plain | st.sampled_from((KOSONG, "80 - 90", *bound))


@st.composite
def _fakta(draw: st.DrawFn, kode: str, isi: Mapping[str, Isi]) -> list[Isi]:
    """Draw the facts of an indicator, of years or of quarters; any of them may be missing."""
    names = _variabel(isi) or ("",)
    quarterly = "konsolidasi" in isi and draw(st.booleans())
    when = (str(_LALU), *_TRIWULAN) if quarterly else _SETAHUN
    figure = _ANGKA | st.just(KOSONG)
    found: list[Isi] = []
    for name in names:
        for at in when:
            value = draw(st.none() | figure)
            if value is not None:
                own = {"variabel": name} if name else {}
                text: Isi = value if value == KOSONG else Polos(value)
                found.append({"indikator": kode, **own, "periode": Polos(at), "nilai": text})
    return found


@st.composite
def _program(draw: st.DrawFn, kode: str, sasaran: str) -> tuple[dict[str, Isi], list[Isi]]:
    """Draw a program with its kegiatan, their pagu, and what was spent of them."""
    activities: list[Isi] = []
    spent: list[Isi] = []
    for number in range(1, draw(st.integers(1, 3)) + 1):
        own, pagu = f"{kode}.{number}", draw(st.integers(0, 10**10))
        activities.append({"kode": own, "nama": f"Kegiatan {own}", "pagu": {str(TAHUN): Polos(str(pagu))}})
        if draw(st.booleans()):
            amount: Isi = Polos(str(draw(st.integers(0, pagu))))
            spent.append({"simpul": own, "periode": Polos(str(TAHUN)), "nilai": amount})
    return {"kode": kode, "nama": f"Program {kode}", "sasaran": sasaran, "kegiatan": activities}, spent
