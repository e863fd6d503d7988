"""The engine held by an independent oracle: agencies at random, judged both ways, every value compared exactly.

Run: python benchmarks/orakel.py [--banyak N] [--mulai SEED] [--proses N]; 2,000 agencies without --banyak. One
agency a seed: python benchmarks/orakel.py --benih SEED shows its files and where the two differ. What the agencies are
and what the oracle knows is in tests/sifat (kantor_acak.py, orakel.py), a sample of it in `make test`.
"""

import argparse
import gc
import sys
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.sifat.orakel_uji import cakupan, coba, harus

BANYAK, SEKALI = 2_000, 200


def jalan(mulai: int, akhir: int) -> tuple[int, Counter, list[str]]:
    """Return how many values were compared, what the agencies of some seeds reached, and the disagreements."""
    gc.disable()
    values, reached, wrong = 0, Counter(), []
    for benih in range(mulai, akhir):
        found = coba(benih)
        values += len(found.orakel)
        reached += cakupan(found)
        if found.beda:
            wrong.append(str(found))
    gc.enable()
    gc.collect()
    return values, reached, wrong


def semua(mulai: int, banyak: int, proses: int) -> tuple[int, Counter, list[str]]:
    """Return the same of all seeds, worked on by some processes; how far it is goes to the error output."""
    starts = range(mulai, mulai + banyak, SEKALI)
    ends = [min(start + SEKALI, mulai + banyak) for start in starts]
    values, reached, wrong, begun = 0, Counter(), [], time.perf_counter()
    with ProcessPoolExecutor(proses) as pool:
        for end, (more, counted, bad) in zip(ends, pool.map(jalan, starts, ends), strict=True):
            values, reached, wrong = values + more, reached + counted, wrong + bad
            rate = (end - mulai) / (time.perf_counter() - begun)
            print(
                f"\r{end - mulai:,} of {banyak:,}, {rate:.0f} a second, {len(wrong)} differ ", end="", file=sys.stderr
            )
    print(file=sys.stderr)
    return values, reached, wrong


def main() -> int:
    """Print what was reached and each disagreement; 1 where there is one."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--banyak", type=int, default=BANYAK, help="how many agencies")
    parser.add_argument("--mulai", type=int, default=0, help="the first seed")
    parser.add_argument("--proses", type=int, default=1, help="how many processes")
    parser.add_argument("--benih", type=int, help="show the agency of one seed")
    given = parser.parse_args()
    if given.benih is not None:
        found = coba(given.benih)
        print(found)
        return int(bool(found.beda))
    begun = time.perf_counter()
    values, reached, wrong = semua(given.mulai, given.banyak, given.proses)
    for name in sorted({*reached, *harus()}):
        print(f"{reached[name]:>9,}  {name}")
    seeds, taken = f"{given.mulai:,} to {given.mulai + given.banyak - 1:,}", time.perf_counter() - begun
    print(f"\n{given.banyak:,} agencies (seeds {seeds}), {values:,} values, {len(wrong)} agencies differ,", end=" ")
    print(f"{taken:,.0f} s with {given.proses} processes")
    print("\n".join(wrong))
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
