"""`sakip periksa` on the repository as a whole process, against `sakip nilai` on it: five agencies, all files.

Run: python benchmarks/periksa.py [rounds]. The two alternate, so that both meet the same machine. `periksa` reads the
claims too, which `nilai` does not; `nilai` judges every agency, which `periksa` does not.
"""

import subprocess
import sys
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[1]
BATAS = 2


def seconds(command: str) -> float:
    """Run a command of the project on the whole repository and return how long it took."""
    start = time.perf_counter()
    call = [sys.executable, "cli.py", command]
    subprocess.run(call, cwd=ROOT, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


def main() -> None:
    """Measure both and print them."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    seconds("periksa")
    pairs = [(seconds("nilai"), seconds("periksa")) for _ in range(rounds)]
    base, ours = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
    for name, times in (("sakip nilai", base), ("sakip periksa", ours)):
        print(f"{name:20s} best {min(times) * 1e3:6.1f} ms   median {median(times) * 1e3:6.1f} ms")
    best, middle = min(ours) / min(base), median(ours) / median(base)
    print(f"{f'ratio (bound: {BATAS})':20s} best {best:6.2f}      median {middle:6.2f}")


if __name__ == "__main__":
    main()
