"""Reading: one IKU file from bytes to validated nodes, step by step, against PyYAML's C loader on the same text.

Run: python benchmarks/baca.py. Prints the best of several rounds of each step, and its ratio to the loader.
"""

import gc
import time
from collections.abc import Callable

import yaml

from sakip_rules.source.files import decode
from sakip_rules.source.nodes import Mapping
from sakip_rules.source.places import SourceFile
from sakip_rules.source.schemas import validate
from sakip_rules.source.yaml_reader import read_yaml

IKU = """\
# yaml-language-server: $schema=../../../schemas/iku.schema.json
kode: IKU-2
nama: Persentase penurunan gangguan trantibum
sasaran: S2
satuan: persen
polaritas: positif                 # positif | negatif | stabil
variabel:
  kasus: {nama: Jumlah gangguan trantibum, satuan: kasus, sumber: Rekap kejadian, penanggung_jawab: Satpol PP}
rumus: (kasus[n-1] - kasus[n]) / kasus[n] x 100%
target: {2023: 10, 2024: 10, 2025: 10, 2026: 10}
target_akhir: {tahun: 2026, nilai: 40, hitung: kumulatif}
contoh:                            # checked by `sakip uji`; every IKU has at least one
  - {fakta: {kasus: {2023: 60, 2024: 54}}, periode: 2024, realisasi: 11.11, capaian: 111.11}
acuan: {dokumen: lakip-2024, tabel: "2.3", baris: 474}
"""
ROUNDS, TIMES = 7, 500


def best(work: Callable[[], object]) -> float:
    """Return the least time of one call over several rounds, in microseconds."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        for _ in range(TIMES):
            work()
        times.append(time.perf_counter() - start)
    return min(times) / TIMES * 1e6


def main() -> None:
    """Measure each step and print it."""
    gc.disable()  # as while a workspace is read
    data = IKU.encode()
    source = decode(data, "iku.yaml")
    root = read_yaml(source)[0] if isinstance(source, SourceFile) else None
    if not isinstance(source, SourceFile) or not isinstance(root, Mapping):
        raise SystemExit(1)
    base = best(lambda: yaml.load(IKU, yaml.CSafeLoader))
    steps = {
        "yaml.load, CSafeLoader": base,
        "bytes to text": best(lambda: decode(data, "iku.yaml")),
        "text to nodes": best(lambda: read_yaml(source)),
        "validation": best(lambda: validate("iku", root)),
        "text to nodes, parser in Python": best(lambda: read_yaml(source, pure=True)),
    }
    for name, microseconds in steps.items():
        print(f"{name:32} {microseconds:8.1f} us  {microseconds / base:6.2f}")


if __name__ == "__main__":
    main()
