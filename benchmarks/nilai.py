"""Judging an agency of 100, 1,000 and 10,000 indicators: the cost of one indicator, which must not grow.

Run: python benchmarks/nilai.py. Facts are given for every indicator; the agency is read and checked first.
"""

import sys
import tempfile
import time
from pathlib import Path

import muat

from sakip_rules.checks.periksa import periksa
from sakip_rules.engine.nilai import nilai
from sakip_rules.model.baca import susun
from sakip_rules.model.hasil import HasilIndikator, HasilInstansi
from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.model.periode import Periode
from sakip_rules.source.catalogue import has_galat
from sakip_rules.source.pemulung import tanpa_pemulung
from sakip_rules.source.workspace import read_workspace

FACT = "  - {{indikator: IKU-{n}, variabel: kasus, periode: {year}, nilai: {value}, acuan: {{baris: {line}}}}}\n"
CASES = {2023: 60, 2024: 54}


def workspace(folder: Path, count: int) -> None:
    """Write an agency with facts for two years; files of facts stay below the size limit of one file."""
    muat.make(folder, count)
    facts = folder / "realisasi" / "banyak"
    facts.mkdir(parents=True)
    for start in range(0, count, 2000):
        rows = [
            FACT.format(n=n, line=n + 1, year=year, value=value)
            for n in range(start, min(start + 2000, count))
            for year, value in CASES.items()
        ]
        (facts / f"2024-{start // 2000 + 1:02d}.yaml").write_text(
            "dokumen: lakip-2024\nfakta:\n" + "".join(rows), encoding="utf-8"
        )


def sasaran(result: HasilInstansi) -> tuple[HasilIndikator, ...]:
    """Return the indicators of the only sasaran."""
    return result.tujuan[0].sasaran[0].indikator


def main() -> None:
    """Measure each size and print it."""
    for count in (100, 1000, 10000):
        with tempfile.TemporaryDirectory() as name:
            workspace(Path(name), count)
            with tanpa_pemulung():
                documents, unread = read_workspace(Path(name), None)
                ruang, wrong = susun(documents)
                checked = periksa(ruang)
                if has_galat((*unread, *wrong, *checked.temuan)):
                    sys.exit("the files made here are wrong: nothing would be judged")
                tersusun = checked.tersusun["banyak"]
                times = []
                for _ in range(3):
                    start = time.perf_counter()
                    result = nilai(tersusun, Periode(2024))
                    times.append(time.perf_counter() - start)
                judged = sum(not isinstance(one.capaian.nilai, TanpaNilai) for one in sasaran(result))
        best = min(times)
        print(f"{judged:6d} indicators: {best * 1e3:9.1f} ms, {best / judged * 1e6:6.1f} us an indicator")


if __name__ == "__main__":
    main()
