"""The audit: as a whole process against `sakip nilai` on the same agencies, and the cost of one claim in big reports.

Run: python benchmarks/audit.py [rounds]. The reports of the second part are made here: budgets of programs with their
sums, balances and absorptions, of which one figure in fifty is misprinted. Reading the files is not counted there.
"""

import subprocess
import sys
import tempfile
import time
from fractions import Fraction
from pathlib import Path
from statistics import median

from muat import DOKUMEN, INSTANSI

from sakip_rules.audit.harapan import Penaksir
from sakip_rules.audit.perbaikan import perbaikan
from sakip_rules.audit.putusan import periksa as audit
from sakip_rules.audit.telaah import telaah
from sakip_rules.checks.periksa import periksa
from sakip_rules.model.baca import susun
from sakip_rules.source.numbers import write
from sakip_rules.source.pemulung import tanpa_pemulung
from sakip_rules.source.workspace import read_workspace

ROOT = Path(__file__).parents[1]
SUB, KEGIATAN = 5, 8
SIZES = (1_000, 10_000, 100_000)
ONE_IN = 50


def seconds(command: str) -> float:
    """Run a command of the project on all agencies and return how long it took."""
    start = time.perf_counter()
    made = subprocess.run(
        [sys.executable, "cli.py", command], cwd=ROOT, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    if made.returncode not in (0, 1):
        sys.exit(made.stderr.decode())
    return time.perf_counter() - start


def program(number: int) -> tuple[str, str, list[tuple[str, int, int]]]:
    """Return the files of one program (rules, facts) and its rows: kode, pagu, realisasi; sums after their parts."""
    kode = f"P{number}"
    rules = [f"kode: {kode}", f"nama: Program {number}", "sasaran: S1", "kegiatan:"]
    facts, rows, total = [], [], (0, 0)
    for first in range(1, KEGIATAN + 1):
        rules += [f"  - kode: {kode}.{first}", f"    nama: Kegiatan {first}", "    sub_kegiatan:"]
        inner = (0, 0)
        for second in range(1, SUB + 1):
            name = f"{kode}.{first}.{second}"
            pagu = 1_000_003 * (number * 7 + first * 3 + second) + 137 * second
            spent = pagu - 10_007 * second - 91 * first
            rules += [f"      - {{kode: {name}, nama: Sub {second}, pagu: {{2024: {pagu}}}}}"]
            facts.append(f"  - {{simpul: {name}, periode: 2024, nilai: {spent}, acuan: {{baris: 1}}}}")
            rows.append((name, pagu, spent))
            inner = (inner[0] + pagu, inner[1] + spent)
        rows.append((f"{kode}.{first}", *inner))
        total = (total[0] + inner[0], total[1] + inner[1])
    return "\n".join(rules) + "\n", "\n".join(facts) + "\n", [*rows, (kode, *total)]


def workspace(folder: Path, claims: int) -> None:
    """Write an agency and a report of so many claims."""
    agency, facts, report = (folder / name / "banyak" for name in ("definitions", "realisasi", "laporan"))
    for path in (agency / "program", facts, report):
        path.mkdir(parents=True)
    (agency / "instansi.yaml").write_text(INSTANSI, encoding="utf-8")
    (report / "dokumen.yaml").write_text(DOKUMEN, encoding="utf-8")
    written, line, number = 0, 0, 0
    while written < claims:
        number += 1
        rules, spent, rows = program(number)
        (agency / "program" / f"p{number}.yaml").write_text(rules, encoding="utf-8")
        text = f"dokumen: lakip-2024\nanggaran:\n{spent}"
        (facts / f"2024-{number:04d}.yaml").write_text(text, encoding="utf-8")
        body = []
        for kode, pagu, used in rows:
            line += 1
            for besaran, figure in _figures(pagu, used):
                written += 1
                shown = _misprint(figure) if written % ONE_IN == 0 else figure
                place = f'acuan: {{tabel: "{number}", baris: {line}}}'
                body.append(f'  - {{simpul: {kode}, besaran: {besaran}, tercetak: "{shown}", {place}}}')
        claim_file = "dokumen: lakip-2024\nperiode: 2024\nklaim:\n" + "\n".join(body) + "\n"
        (report / f"tabel-{number:04d}.yaml").write_text(claim_file, encoding="utf-8")


def _figures(pagu: int, used: int) -> list[tuple[str, str]]:
    money = [("pagu", pagu), ("realisasi_anggaran", used), ("sisa", pagu - used)]
    share = write(Fraction(100 * used, pagu), 2, "setengah_ke_atas", notation="id")
    return [
        *((name, write(Fraction(value), 0, "potong", notation="id")) for name, value in money),
        ("serapan", f"{share}%"),
    ]


def _misprint(figure: str) -> str:
    """Return a figure with its second digit another one."""
    at = [place for place, char in enumerate(figure) if char.isdigit()][1]
    return f"{figure[:at]}{(int(figure[at]) + 3) % 10}{figure[at + 1 :]}"


def whole(rounds: int) -> None:
    """Measure both commands, which alternate, and print them."""
    seconds("audit")
    pairs = [(seconds("nilai"), seconds("audit")) for _ in range(rounds)]
    base, ours = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
    for name, times in (("sakip nilai, all agencies", base), ("sakip audit, all agencies", ours)):
        print(f"{name:40s} best {min(times) * 1e3:7.1f} ms   median {median(times) * 1e3:7.1f} ms")
    print(f"{'ratio (bound: 3)':40s} best {min(ours) / min(base):7.2f}      median {median(ours) / median(base):7.2f}")


def each() -> None:
    """Measure the audit of reports of several sizes, and print the cost of a claim."""
    for size in SIZES:
        with tempfile.TemporaryDirectory() as name:
            workspace(Path(name), size)
            with tanpa_pemulung():
                checked = periksa(susun(read_workspace(Path(name))[0])[0])
                tersusun = checked.tersusun["banyak"]
                penaksir = Penaksir(tersusun)
                start = time.perf_counter()
                judged = tuple(audit(tersusun, penaksir))
                verdicts = time.perf_counter()
                found = telaah(tersusun, judged, penaksir)
                causes = time.perf_counter()
                repairs = perbaikan(tersusun, found, penaksir)
                end = time.perf_counter()
        wrong = sum(item.kelompok != (0, 0) or bool(item.sebab) for item in found)
        parts = (verdicts - start, causes - verdicts, end - causes, end - start)
        told = ", ".join(f"{1e6 * part / len(found):6.1f}" for part in parts)
        counts = f"{len(found):7d} claims, {wrong:5d} explained, {len(repairs):4d} repairs"
        print(f"{counts}: us a claim {told} (verdicts, causes, repairs, all)")


def main() -> None:
    """Run both parts."""
    whole(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
    each()


if __name__ == "__main__":
    main()
