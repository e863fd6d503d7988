"""`sakip periksa --pantau` on a copy of the repository's workspace: from the write of a file to the finding on screen.

Run: python benchmarks/pantau.py [pairs]. Each kind of write is made wrong and put right again in turn: an indicator,
a file of facts, a claim, a standard method that all agencies use. Bound: half a second. What counts is the time from
the return of the write to the last line of the round.
"""

import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[1]
BATAS = 500
AKHIR = re.compile(r"All is well: |\d+ (errors?|warnings?|notes?)[,.]")
TULISAN = {
    "an indicator": ("definitions/jember-balung/iku/iku-2.yaml", "polaritas: positif", "polaritas: positiv"),
    "facts": ("realisasi/lumajang-satpolpp/2022-TW2.yaml", "fakta:", "facta:"),
    "a claim": ("laporan/balangan-satpolpp/bab-3-kinerja.yaml", "klaim:", "klaem:"),
    "an example": ("definitions/jember-balung/iku/iku-2.yaml", "capaian: 89.55", "capaian: 89.56"),
    "a figure": ("realisasi/jember-balung/2023.yaml", "83.28", "84.28"),
    "a method of all": ("definitions/standar/metode/progres-positif.yaml", "hasil: 89.55", "hasil: 89.56"),
}


def main() -> None:
    """Measure each kind of write and print it."""
    pairs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for top in ("definitions", "realisasi", "laporan"):
            shutil.copytree(ROOT / top, folder / top)
        call = [sys.executable, str(ROOT / "cli.py"), "periksa", "--pantau", "--bahasa", "en", "--lebar", "200"]
        with subprocess.Popen(call, cwd=folder, stdout=subprocess.PIPE, text=True, encoding="utf-8") as watch:
            try:
                measure(folder, watch, pairs)
            finally:
                watch.kill()
    print(f"bound: {BATAS} ms")


def measure(folder: Path, watch: "subprocess.Popen[str]", pairs: int) -> None:
    """Make each kind wrong and right so many times, and print how long its rounds took to come."""
    screen = iter(watch.stdout or ())
    next(line for line in screen if line.startswith("Watching"))
    for kind, (path, right, wrong) in TULISAN.items():
        times = []
        for number in range(2 * pairs):
            # At any moment between two looks.
            time.sleep(0.3 + 0.1 * (number % 10) / 10)
            old, new = (wrong, right) if number % 2 else (right, wrong)
            text = (folder / path).read_text(encoding="utf-8")
            if old not in text:
                sys.exit(f"{path} has no {old}")
            (folder / path).write_text(text.replace(old, new), encoding="utf-8")
            start = time.perf_counter()
            next(line for line in screen if _selesai(line))
            times.append(time.perf_counter() - start)
        print(f"{kind:16s} median {median(times) * 1e3:6.0f} ms   worst {max(times) * 1e3:6.0f} ms", flush=True)


def _selesai(line: str) -> bool:
    """Whether a line is the last of a round."""
    return AKHIR.match(line) is not None


if __name__ == "__main__":
    main()
