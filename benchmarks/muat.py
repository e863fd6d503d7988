"""Loading and checking 2,000 IKU files, against PyYAML's C loader on the same files, in one process.

Run: python benchmarks/muat.py [number of files]. Prints the best of several rounds of each, and their ratio.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import yaml

from sakip_rules.commands.kemajuan import Kemajuan
from sakip_rules.commands.layar import Layar
from sakip_rules.commands.muat import muat
from sakip_rules.source.catalogue import has_galat
from sakip_rules.source.pemulung import tanpa_pemulung

INSTANSI = """\
kode: banyak
nama: Instansi dengan banyak indikator
periode: 2024
renstra: {sejak: 2021, sampai: 2026}
tujuan:
  - {kode: T1, nama: Tujuan satu}
sasaran:
  - {kode: S1, nama: Sasaran satu, tujuan: T1}
"""
IKU = """\
# yaml-language-server: $schema=../../../schemas/iku.schema.json
kode: IKU-{n}
nama: Persentase penurunan gangguan trantibum {n}
sasaran: S1
satuan: persen
polaritas: positif                 # positif | negatif | stabil
variabel:
  kasus: {{nama: Jumlah gangguan trantibum, satuan: kasus, sumber: Rekap kejadian, penanggung_jawab: Satpol PP}}
rumus: (kasus[n-1] - kasus[n]) / kasus[n] x 100%
target: {{2023: 10, 2024: 10, 2025: 10, 2026: 10}}
target_akhir: {{tahun: 2026, nilai: 40, hitung: kumulatif}}
contoh:
  - {{fakta: {{kasus: {{2023: 60, 2024: 54}}}}, periode: 2024, realisasi: 11.11, capaian: 111.11}}
acuan: {{dokumen: lakip-2024, tabel: "2.3", baris: 474}}
"""
DOKUMEN = "dokumen:\n  - {kode: lakip-2024, judul: Laporan, tahun: 2024, berkas: lakip.txt}\n"


def make(folder: Path, count: int) -> list[Path]:
    """Write a workspace of `count` IKU files and return their paths."""
    agency = folder / "definitions" / "banyak"
    (agency / "iku").mkdir(parents=True)
    (folder / "laporan" / "banyak").mkdir(parents=True)
    (agency / "instansi.yaml").write_text(INSTANSI, encoding="utf-8")
    (folder / "laporan" / "banyak" / "dokumen.yaml").write_text(DOKUMEN, encoding="utf-8")
    paths = [agency / "iku" / f"iku-{number}.yaml" for number in range(count)]
    for number, path in enumerate(paths):
        path.write_text(IKU.format(n=number), encoding="utf-8")
    return paths


def best(work: Callable[[], None], rounds: int = 5) -> float:
    """Return the least time of several rounds, in seconds."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def main() -> None:
    """Measure both and print them."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = make(folder, count)

        def baseline() -> None:
            for path in paths:
                yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)

        def ours() -> None:
            loaded = muat(folder, None, Layar(()), Kemajuan(tampak=False))
            if has_galat(loaded.temuan):
                sys.exit(f"the workspace is not sound: {loaded.temuan[:3]}")

        base = best(baseline)
        with tanpa_pemulung():
            full = best(ours)
    print(f"yaml.load, CSafeLoader, {count} files: {base * 1e3:8.1f} ms  ({base / count * 1e6:6.1f} us a file)")
    print(f"load and check, {count} files:         {full * 1e3:8.1f} ms  ({full / count * 1e6:6.1f} us a file)")
    print(f"ratio: {full / base:.2f} (bound: 4)")


if __name__ == "__main__":
    main()
