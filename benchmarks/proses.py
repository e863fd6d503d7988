"""`sakip nilai` on the repository as a whole process, against importing yaml, jsonschema and rich.console alone.

Run: python benchmarks/proses.py [rounds]. The two alternate, so that both meet the same machine.
"""

import subprocess
import sys
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[1]
BASE = [sys.executable, "-c", "import yaml, jsonschema, rich.console"]
OURS = [sys.executable, "cli.py", "nilai", "jember-balung"]


def seconds(command: list[str]) -> float:
    """Run a command in the repository and return how long it took."""
    start = time.perf_counter()
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def main() -> None:
    """Measure both and print them."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    seconds(OURS)
    pairs = [(seconds(BASE), seconds(OURS)) for _ in range(rounds)]
    base, ours = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
    for name, times in (("import yaml, jsonschema, rich.console", base), ("sakip nilai jember-balung", ours)):
        print(f"{name:40s} best {min(times) * 1e3:6.1f} ms   median {median(times) * 1e3:6.1f} ms")
    best, middle = min(ours) / min(base), median(ours) / median(base)
    print(f"{'ratio (bound: 4)':40s} best {best:6.2f}      median {middle:6.2f}")


if __name__ == "__main__":
    main()
