"""The cost of a proof, beside bare simpleeval evaluating the same parsed formula over the same Fractions.

Run `python benchmarks/rumus.py`. Both figures of a line come from the same run; nothing is asserted.
"""

import time
from collections.abc import Callable
from fractions import Fraction
from itertools import count
from pathlib import Path

from simpleeval import SimpleEval

from sakip_rules.formula.evaluate import hitung
from sakip_rules.formula.infer import periksa_satuan
from sakip_rules.formula.parts import TIADA
from sakip_rules.formula.syntax import urai
from sakip_rules.formula.units import BukuSatuan
from sakip_rules.formula.walk import Walk
from sakip_rules.model.satuan import Satuan
from sakip_rules.source.nodes import Scalar
from sakip_rules.source.places import Place, SourceFile

FORMULA = "(kasus[n-1] - kasus[n]) / kasus[n] x 100%"
FACTS = {"kasus[n-1]": Fraction(60), "kasus": Fraction(54)}
LIMIT = 8
RUNS = 7
REPEATS = 2_000
UNITS = 100


def scalar(text: str) -> Scalar:
    """A scalar that is a file of its own."""
    return Scalar(text, Place("iku.yaml", 1, 1), "", 0, len(text), SourceFile("iku.yaml", text, ""))


def unit(kode: str, dari: str | None = None, faktor: Fraction = Fraction(1)) -> Satuan:
    """A declared unit."""
    written = None if dari is None else scalar(dari)
    return Satuan(kode, kode, (), written, faktor, "", {}, "", "", None, cacah=False, tempat=Place("satuan.yaml", 1, 1))


def microseconds(work: Callable[[], object], repeats: int = REPEATS) -> float:
    """The least time of several runs, for one repetition."""
    best = None
    for _ in range(RUNS):
        start = time.perf_counter_ns()
        for _ in range(repeats):
            work()
        spent = time.perf_counter_ns() - start
        best = spent if best is None else min(best, spent)
    return best / repeats / 1000


def main() -> None:
    """Print each figure with what it is compared to."""
    units = {one.kode: one for one in (unit("kasus"), unit("persen", "angka", Fraction(1, 100)))}
    units |= {f"satuan{number}": unit(f"satuan{number}", "kasus", Fraction(number)) for number in range(1, UNITS - 1)}
    start = time.perf_counter_ns()
    buku, _ = BukuSatuan.susun(units)
    first = (time.perf_counter_ns() - start) / 1000
    written, sizes, hasil = scalar(FORMULA), {"kasus": buku.ukuran(scalar("kasus"))}, buku.ukuran(scalar("persen"))
    rumus = urai(written)
    ready = periksa_satuan(rumus, sizes, hasil, buku)
    unread = (scalar(FORMULA.replace("kasus", f"kasus{number}")) for number in count())
    bare = microseconds(lambda: SimpleEval(names=FACTS).eval("", previously_parsed=rumus.pohon))
    kept = SimpleEval(names=FACTS)
    reused = microseconds(lambda: kept.eval("", previously_parsed=rumus.pohon))
    proof = microseconds(lambda: hitung(ready, FACTS))
    rows = [
        ("bare simpleeval, an evaluator each time", bare, ""),
        ("bare simpleeval, one evaluator kept", reused, ""),
        (
            "full proof of the same formula",
            proof,
            f"{proof / bare:.1f} x and {proof / reused:.1f} x bare, limit {LIMIT} x",
        ),
        ("reading a formula for the first time", microseconds(lambda: urai(next(unread))), ""),
        ("reading a formula whose text is known", microseconds(lambda: urai(written)), ""),
        (
            "units of a formula for the first time",
            microseconds(lambda: Walk(rumus, sizes, hasil, buku, TIADA).run()),
            "",
        ),
        ("units of a formula that is known", microseconds(lambda: periksa_satuan(rumus, sizes, hasil, buku)), ""),
        (
            f"a book of {UNITS} units",
            microseconds(lambda: BukuSatuan.susun(units), 5),
            f"the first with pint's import: {first:.0f}",
        ),
    ]
    print(f"{Path(__file__).name}: {FORMULA}, microseconds, best of {RUNS} runs")
    for name, figure, remark in rows:
        print(f"  {name:<42}{figure:>10.2f}  {remark}")


if __name__ == "__main__":
    main()
