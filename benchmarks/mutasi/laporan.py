"""The last result as a page: what was tried and killed, an estimate per area, and every survivor with its reason.

Without a sample the share killed is a count of all mutants; what was not tried to the end counts as a survivor. Of a
random sample it is an estimate: the two kinds of mutants (in functions, on import) are strata, and the interval is the
normal one at 95 %. Reasons come from `alasan.json`: each has a pattern that is searched in the file's name, that of the
function and the lines of the difference.
"""

from __future__ import annotations

import json
import math
import re
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from mutan import Mutan

ALASAN = Path(__file__).parent / "alasan.json"
TANPA_ALASAN = "no reason found yet: a test is missing, or was not among those it was tried on"
BELUM = "belum"
BELUM_SELESAI = "lives in a running program; not tried yet on import"
_Z = 1.96


def tulis(areas: Mapping[str, Sequence[Mutan]], hasil: Mapping[str, Mapping[str, str]], dicoba: set[str] | None) -> str:
    """The page. `areas` are all mutants, `hasil` what became of each, `dicoba` those of the sample if there is one."""
    lines = [
        "# Mutants of our own Python: the last result",
        "",
        "Made by `python benchmarks/mutasi/mutasi.py hasil`, 2026-11; how, and what is left out, stands in",
        "`benchmarks/README.md`. Killed: a test failed, or (time) took more than ten times its processor time.",
        "Where there is a ±, a random sample was tried, and that is the interval at 95 %; elsewhere all were, and what",
        "was not tried to the end is counted as if it had survived.",
        "",
        "| area | mutants | tried | killed | of them by time | survived | killed, % |",
        "|---|---|---|---|---|---|---|",
    ]
    files: dict[str, list[Mutan]] = defaultdict(list)
    for area, mutants in areas.items():
        lines.append(f"| {area} | {_row(mutants, hasil, dicoba)} | {_share(mutants, hasil, dicoba)} |")
        for one in mutants:
            files[one.berkas].append(one)
    lines += ["", "| file | mutants | tried | killed | of them by time | survived |", "|---|---|---|---|---|---|"]
    lines += [f"| `{name}` | {_row(mutants, hasil, dicoba)} |" for name, mutants in sorted(files.items())]
    lines += ["", "## Survivors", ""]
    alive = [one for name in sorted(files) for one in files[name] if _verdict(one, hasil, dicoba) in ("hidup", BELUM)]
    lines += _survivors(alive, {one.kode for one in alive if _verdict(one, hasil, dicoba) == BELUM})
    return "\n".join(lines) + "\n"


def _verdict(one: Mutan, hasil: Mapping[str, Mapping[str, str]], dicoba: set[str] | None) -> str:
    found = hasil.get(one.kode, {}).get("hasil", "")
    if dicoba is None:
        return found or BELUM
    return found if one.kode in dicoba else ""


def _row(mutants: Sequence[Mutan], hasil: Mapping[str, Mapping[str, str]], dicoba: set[str] | None) -> str:
    found = Counter(_verdict(one, hasil, dicoba) for one in mutants)
    killed = found["mati"] + found["waktu"]
    return f"{len(mutants)} | {killed + found['hidup']} | {killed} | {found['waktu']} | {found['hidup']}"


def _share(mutants: Sequence[Mutan], hasil: Mapping[str, Mapping[str, str]], dicoba: set[str] | None) -> str:
    estimate, variance = 0.0, 0.0
    for stratum in ([one for one in mutants if one.fungsi], [one for one in mutants if not one.fungsi]):
        found = [verdict for one in stratum if (verdict := _verdict(one, hasil, dicoba))]
        if not found:
            continue
        weight, killed = len(stratum) / len(mutants), 1 - (found.count("hidup") + found.count(BELUM)) / len(found)
        estimate += weight * killed
        if len(found) < len(stratum):
            variance += weight**2 * killed * (1 - killed) / len(found)
    return f"{100 * estimate:.1f}" + (f" ± {100 * _Z * math.sqrt(variance):.1f}" if variance else "")


def _survivors(alive: Iterable[Mutan], belum: set[str]) -> Iterable[str]:
    reasons = [(re.compile(one["pola"]), one["alasan"]) for one in json.loads(ALASAN.read_text(encoding="utf-8"))]
    last = ""
    for one in alive:
        if one.berkas != last:
            yield from (f"### {one.berkas}", "")
            last = one.berkas
        text = "\n".join((one.berkas, one.fungsi, *one.selisih))
        none = BELUM_SELESAI if one.kode in belum else TANPA_ALASAN
        reason = next((why for pattern, why in reasons if pattern.search(text)), none)
        yield f"- line {one.baris}, `{one.fungsi or 'on import'}`: {reason}"
        yield from ("", "  ```diff", *(f"  {line}" for line in one.selisih), "  ```", "")
