"""The audit held by made-up reports: nothing found where nothing is wrong, every planted error, its cause, its repair.

Run: python benchmarks/audit_buatan.py [BANYAK] [--sebanyak-proses N]; of 10,000 reports without BANYAK. They are of the
five agencies of the repository, the little one of tests/contoh/dasar, and of agencies at random. One report a seed:
python benchmarks/audit_buatan.py --benih SEED shows its claims with the planted error, and what the audit finds.
"""

import argparse
import os
import random
import sys
import time
from collections import Counter, defaultdict
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path

from sakip_rules.audit import hasil
from sakip_rules.checks.periksa import periksa
from sakip_rules.model.baca import susun
from sakip_rules.render.audit import layar
from sakip_rules.source.workspace import read_workspace
from sakip_rules.testing.bahan import Bahan
from sakip_rules.testing.berkas import tulis_klaim
from sakip_rules.testing.jenis import JENIS, tanam
from sakip_rules.testing.kantor import kantor
from sakip_rules.testing.laporan import laporan
from sakip_rules.testing.ukuran import salah_temuan, tiga, ukur

ROOT = Path(__file__).parents[1]
BANYAK = 10_000
SEKALI = 100
ACAK = 40
"""How many agencies at random there are."""

LEBAR = 120
KOLOM = ("planted", "found", "others", "told", "first", "in three", "edits", "repaired")


@cache
def bahan(nomor: int) -> Bahan:
    """Return the values of an agency, compiled once in a process: 0 to 5 are written ones, the others at random."""
    known = _tersusun()
    return Bahan(known[nomor] if nomor < len(known) else kantor(random.Random(nomor)))


@cache
def _tersusun() -> list:
    found = []
    for root in (ROOT, ROOT / "tests" / "contoh" / "dasar"):
        documents, _ = read_workspace(root, klaim=False)
        found += periksa(susun(documents)[0]).tersusun.values()
    return found


def buat(benih: int) -> tuple:
    """Return the report of a seed and the error planted in it, None where it has a place for none."""
    acak = random.Random(benih)
    # Every second report is of an agency at random.
    nomor = benih // 2 % len(_tersusun()) if benih % 2 else len(_tersusun()) + benih // 2 % ACAK
    made = laporan(bahan(nomor), acak)
    return made, tanam(made, acak, benih // 13 % len(JENIS))


def jalan(awal: int, akhir: int) -> list[tuple]:
    """Return what the audit makes of the reports of some seeds."""
    found = []
    for benih in range(awal, akhir):
        made, error = buat(benih)
        found.append((benih, len(made.butir), len(salah_temuan(made)), None if error is None else ukur(error)))
    return found


def semua(banyak: int, proses: int) -> list[tuple]:
    """Return the same of all seeds, worked on by some processes."""
    starts = range(0, banyak, SEKALI)
    ends = [min(start + SEKALI, banyak) for start in starts]
    if proses == 1:
        return [one for start, end in zip(starts, ends, strict=True) for one in jalan(start, end)]
    with ProcessPoolExecutor(proses) as pool:
        return [one for part in pool.map(jalan, starts, ends) for one in part]


def tabel(found: list[tuple]) -> None:
    """Print the table, the totals and the seeds that failed."""
    rows: dict[str, Counter] = defaultdict(Counter)
    seeds: dict[str, list[int]] = defaultdict(list)
    for benih, _, false, one in found:
        if false:
            seeds["a finding in a consistent report"].append(benih)
        if one is None:
            continue
        for name in (one.jenis, "all"):
            rows[name].update(
                planted=1,
                found=one.ditemukan,
                others=bool(one.lain),
                told=one.sebab is not None,
                first=one.sebab == 1,
                edits=one.diperbaiki is not None,
                repaired=bool(one.diperbaiki),
            )
            rows[name]["in three"] += tiga(one)
        for wrong, text in (
            (not one.ditemukan, "not found"),
            (one.lain, "another finding"),
            (one.sebab is not None and not tiga(one), "cause"),
            (one.diperbaiki is False, "repair"),
        ):
            if wrong:
                seeds[f"{one.jenis}: {text}"].append(benih)
    print(f"{'error':24}", *(f"{name:>9}" for name in KOLOM))
    for name in (*JENIS, "all"):
        print(f"{name:24}", *(f"{rows[name][column]:9}" for column in KOLOM))
    print(f"reports: {len(found)}, figures: {sum(one[1] for one in found)}, with a false finding:", end=" ")
    print(sum(bool(one[2]) for one in found), "without a place for an error:", sum(one[3] is None for one in found))
    for text, which in sorted(seeds.items()):
        print(f"  {text}: {len(which)}, seeds {', '.join(map(str, which[:8]))}")


def tunjukkan(benih: int) -> None:
    """Print the report of a seed as a claims file, what is wrong in it, and what the audit finds."""
    made, error = buat(benih)
    print(tulis_klaim(made if error is None else error.laporan))
    print(f"# {made.cara}{', computed from printed figures' if made.dari_tercetak else ''}")
    tersusun = made.tersusun() if error is None else error.tersusun
    judged = hasil.audit(tersusun)
    found = judged.temuan
    if error is not None:
        print(f"# {error.jenis}; the cause: {', '.join(error.sebab) or 'none'}; {ukur(error)}")
        for at in (*error.tempat, *error.bawaan):
            before, after = made.butir[at].klaim, error.laporan.butir[at].klaim
            print(f"#   {at}: {before.cetak.teks.text} -> {after.cetak.teks.text}", found[at].putusan, end=" ")
            print([cause.kode for cause in found[at].sebab], found[at].kelompok)
    for line in layar([judged], "id", LEBAR, lengkap=True):
        print(line.plain)


def main() -> int:
    """Measure, or show one report; 1 where a consistent report has a finding or an error has none."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("banyak", nargs="?", type=int, default=BANYAK)
    reader.add_argument("--sebanyak-proses", type=int, default=os.cpu_count() or 1)
    reader.add_argument("--benih", type=int)
    chosen = reader.parse_args()
    if chosen.benih is not None:
        tunjukkan(chosen.benih)
        return 0
    start = time.perf_counter()
    found = semua(chosen.banyak, chosen.sebanyak_proses)
    tabel(found)
    print(f"{time.perf_counter() - start:.0f} s with {chosen.sebanyak_proses} processes")
    return int(any(false or (one is not None and not one.ditemukan) for _, _, false, one in found))


if __name__ == "__main__":
    sys.exit(main())
