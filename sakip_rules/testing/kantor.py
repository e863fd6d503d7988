"""Agencies at random, whole enough to report on: indicators of several years, programs of two budgets, a policy.

Data: the standard library, of which units, methods and scales are drawn. Invariant: the same `random.Random` makes the
same agency; what is measured and spent has digits enough that figures do not come twice by chance.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip_rules.model.cetak import PERSEN, PembacaCetak
from sakip_rules.source.rounding import CARA
from sakip_rules.testing.dinas import Dinas

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from random import Random

    from sakip_rules.engine.tersusun import InstansiTersusun
    from sakip_rules.model.ruang_kerja import Standar

_TAHUN = (2022, 2023, 2024)
_PANGKAT = range(4, 10)
_INDENT = "  "
_MASUKAN = frozenset({"realisasi", "target"})


def kantor(acak: Random) -> InstansiTersusun:
    """Return an agency nobody has written, compiled."""
    standar = Dinas().ruang().standar
    dinas = Dinas(_kebijakan(standar, acak))
    for number in range(1, acak.randint(3, 8) + 1):
        _indikator(dinas, standar, f"IKU-{number}", f"S{number % 2 + 1}", acak)
    for number in range(1, acak.randint(1, 3) + 1):
        _program(dinas, f"P{number}", f"S{number % 2 + 1}", acak)
    return dinas.susun()[0]


def _kebijakan(standar: Standar, acak: Random) -> str:
    """Return a policy; what it leaves out is the library's own."""
    said = []
    rules = [rule for versions in standar.metode.values() for rule in versions]
    plain = [one for one in rules if one.jenis == "capaian" and set(one.masukan) <= _MASUKAN]
    for polaritas in ("positif", "negatif"):
        named = [one.kode for one in plain if polaritas in one.polaritas]
        said.append(f"{polaritas}: {acak.choice(named)}")
    found = [f"metode: {{{', '.join(said)}}}"]
    labels = [kode for kode, versions in standar.skala.items() if versions[0].satuan.text == _persen(standar)]
    found.append(f"skala: {acak.choice(labels)}")
    if acak.random() < 1 / 2:
        top = acak.choice((100, 110, 120))
        found.append(f'batas_capaian: {{indikator: "0 - {top}", sasaran: "0 - {top}"}}')
    if acak.random() < 1 / 4:
        found.append(f"pembulatan_realisasi: {{desimal: {acak.choice((1, 2))}, cara: {acak.choice(CARA)}}}")
    if acak.random() < 1 / 3:
        found.append("agregat: {instansi: {dari: indikator}}")
    efisiensi = [one.kode for one in rules if one.jenis == "efisiensi"]
    found.append(f"efisiensi: {acak.choice(efisiensi)}")
    return f"{{{', '.join(found)}}}"


def _persen(standar: Standar) -> str:
    unit = PembacaCetak(standar.satuan.values()).bertanda(PERSEN)
    return "" if unit is None else unit.kode


def _indikator(dinas: Dinas, standar: Standar, kode: str, sasaran: str, acak: Random) -> None:
    """Write an indicator with its targets and what was measured: a figure of its own, or one that a formula makes."""
    counted = [unit.kode for unit in standar.satuan.values() if unit.cacah and unit.kode.isalpha()]
    unit = acak.choice(counted)
    kind = acak.choice(("langsung", "cacah", "bagian", "pertumbuhan"))
    own = _persen(standar) if kind in ("bagian", "pertumbuhan") else unit
    if kind == "langsung":
        own = acak.choice([one.kode for one in standar.satuan.values() if not one.cacah and one.dari is None][:2])
    formula = {
        "bagian": (f"{{a: {{nama: A, satuan: {unit}}}, b: {{nama: B, satuan: {unit}}}}}", "a / b x 100%"),
        "pertumbuhan": (f"{{a: {{nama: A, satuan: {unit}}}}}", "(a[n] - a[n-1]) / a[n-1] x 100%"),
    }.get(kind)
    rest = {} if formula is None else {"variabel": formula[0], "rumus": f'"{formula[1]}"'}
    aims = {"langsung": (60, 99), "cacah": (20, 900), "bagian": (50, 100), "pertumbuhan": (3, 30)}[kind]
    polaritas = acak.choice(("positif", "positif", "negatif"))
    dinas.iku(kode, sasaran, own, polaritas, **rest, target=_target(aims, acak), target_akhir=_akhir(aims, acak))
    for year in (_TAHUN[0] - 1, *_TAHUN):
        if kind == "bagian":
            whole = acak.randint(50, 4000)
            dinas.fakta(kode, year, acak.randint(whole // 2, whole), "a").fakta(kode, year, whole, "b")
        elif kind == "pertumbuhan":
            dinas.fakta(kode, year, acak.randint(100, 4000), "a")
        elif kind == "cacah":
            dinas.fakta(kode, year, acak.randint(*aims))
        else:
            dinas.fakta(kode, year, f"{acak.randint(60, 98)}.{acak.randint(1, 99):02d}")


def _target(aims: tuple[int, int], acak: Random) -> str:
    years = []
    for year in _TAHUN:
        figures = {name: acak.randint(*aims) for name in ("pk", "renstra", "pk_perubahan") if acak.random() < 3 / 4}
        figures = figures or {"pk": acak.randint(*aims)}
        years.append(f"{year}: {{{', '.join(f'{name}: {figure}' for name, figure in figures.items())}}}")
    return f"{{{', '.join(years)}}}"


def _akhir(aims: tuple[int, int], acak: Random) -> str:
    return f"{{tahun: {_TAHUN[-1] + 2}, nilai: {acak.randint(*aims)}, hitung: akhir}}"


def _program(dinas: Dinas, kode: str, sasaran: str, acak: Random) -> None:
    """Write a program with its kegiatan and sub kegiatan, their pagu, and what was spent."""
    lines = [f"kode: {kode}", f"nama: Program {kode}", f"sasaran: {sasaran}", "kegiatan:"]
    for first in range(1, acak.randint(1, 4) + 1):
        lines += [f"  - kode: {kode}.{first}", f"    nama: Kegiatan {first}", "    sub_kegiatan:"]
        for second in range(1, acak.randint(1, 5) + 1):
            node = f"{kode}.{first}.{second}"
            lines += list(_sub_kegiatan(dinas, node, acak))
    dinas.program("\n".join(lines) + "\n")


def _sub_kegiatan(dinas: Dinas, kode: str, acak: Random) -> Iterator[str]:
    power = acak.choice(_PANGKAT)
    thousands = acak.random() < 1 / 2
    years: list[str] = []
    for year in _TAHUN[1:]:
        last = acak.randint(10**power, 10 ** (power + 1))
        last -= last % 1000 if thousands else 0
        first = acak.choice((last, acak.randint(10**power, 10 ** (power + 1))))
        years.append(f"{year}: {{murni: {first}, perubahan: {last}}}")
        dinas.anggaran(kode, year, acak.randint(last // 2, last))
    yield from _baris(kode, years)


def _baris(kode: str, years: Sequence[str]) -> Iterator[str]:
    for text in (f"- kode: {kode}", f"  nama: Sub kegiatan {kode}", f"  pagu: {{{', '.join(years)}}}"):
        yield f"{_INDENT * 3}{text}"
