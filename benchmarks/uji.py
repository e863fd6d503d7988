"""`sakip uji` with all mutants on every agency of the repository, as a whole process (bound: about a minute).

Run: python benchmarks/uji.py [rounds].
"""

import json
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[1]


def main() -> None:
    """Print how many mutants there are, and how long they took."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    taken, output = [], ""
    for _ in range(rounds):
        start = time.perf_counter()
        words = [sys.executable, "cli.py", "uji", "--format", "json"]
        done = subprocess.run(words, cwd=ROOT, check=False, capture_output=True, text=True)
        taken.append(time.perf_counter() - start)
        if done.returncode not in (0, 1):
            sys.exit(done.stderr)
        output = done.stdout
    data = json.loads(output)
    rules = [rule for agency in data["instansi"] for rule in agency["aturan"]] + data["bersama"]
    made = sum(rule["mutan"] + rule["ditolak"] + len(rule["setara"]) for rule in rules)
    print(f"uji: {len(rules)} rules, {made} mutants, {min(taken):.1f} s (median {median(taken):.1f} s)")


if __name__ == "__main__":
    main()
