"""Start-up: `sakip --help` against `python -c "import typer"`, whole processes, run in turns.

Run: python benchmarks/mulai.py [number of runs]. Prints the best and the middle of each, and their ratio (promised: at
most 1.5).
"""

import subprocess
import sys
import time
from statistics import median

RUNS = 20
BASE = "python -c 'import typer'"
OWN = "sakip --help"
COMMANDS = {
    BASE: [sys.executable, "-c", "import typer"],
    OWN: [sys.executable, "-m", "sakip_rules.commands", "--help"],
}


def measure(command: list[str]) -> float:
    """Return how long one run of a command takes, in milliseconds."""
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return (time.perf_counter() - start) * 1000


def main(runs: int = RUNS) -> None:
    """Run both in turns, so that a busy machine slows both alike, and print what was measured."""
    for command in COMMANDS.values():
        measure(command)
    times: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for _ in range(runs):
        for name, command in COMMANDS.items():
            times[name].append(measure(command))
    for name, taken in times.items():
        print(f"{name:26} best {min(taken):6.1f} ms   median {median(taken):6.1f} ms")
    best, middle = (take(times[OWN]) / take(times[BASE]) for take in (min, median))
    print(f"{'ratio (promised: 1.5)':26} best {best:6.2f}      median {middle:6.2f}")


if __name__ == "__main__":
    main(*(int(word) for word in sys.argv[1:]))
