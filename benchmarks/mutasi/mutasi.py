"""Mutation testing of our own Python: does a test fail for every small change of the code.

Run from the root of the repository, with `requirements.txt` of this folder installed beside the `dev` extra:

    python benchmarks/mutasi/mutasi.py peta            # which test reaches which line, some minutes
    python benchmarks/mutasi/mutasi.py jalan engine    # try the mutants of an area (numbers, formula, engine) or all
    python benchmarks/mutasi/mutasi.py hasil           # write hasil.md

`jalan` can be stopped and started again: what it found stands in build/mutasi/hasil.jsonl, and is tried again only
where the mutant is new or, with `--ulang`, was not killed. `--sampel N` takes N of them at random (by `--benih`);
`--bagian 1/2` and, beside it, `--bagian 2/2` share them out between two processes.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from jalan import HIDUP, MATI, WAKTU, Batas, Cepat, bekal, muat
from mutan import Mutan, mutan
from peta import OPTIONS, buat

from laporan import tulis

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    Coba = Callable[[Mutan | None, Sequence[str]], tuple[str, str]]

AREA = {
    "numbers": "sakip_rules/source/numbers.py",
    "formula": "sakip_rules/formula",
    "engine": "sakip_rules/engine",
}
UJI = (
    *(f"tests/{one}" for one in ("formula", "engine", "source", "model", "checks", "audit", "banding", "simulasi")),
    *(f"tests/{one}" for one in ("impor", "rancang", "render", "sifat", "testing", "commands", "contoh")),
    *(f"tests/verifier/test_{one}.py" for one in ("sertifikat", "sifat")),
    "sakip_rules",
)
"""The tests that run in one process; those of whole repositories, editors and started programs see no mutant."""

SEMUANYA = (
    "tests/engine/test_serba.py",
    "tests/engine/test_json.py",
    "tests/sifat/test_orakel.py",
    "tests/verifier/test_sifat.py",
)
"""Tests that hold everything of a whole agency at once: what many tests reach, these notice soonest."""

SIMPAN = Path("build/mutasi")
HASIL = SIMPAN / "hasil.jsonl"
PETA = SIMPAN / "peta.json"
SAMPEL = SIMPAN / "sampel.json"
LAMBAT: dict[str, bool] = {}
"""Whether a test takes too long alone: what it rests on is otherwise made by a test before it."""


@dataclass(frozen=True, slots=True)
class Peta:
    """The map of `peta.py`, with the layer of each file known: its own tests come first."""

    waktu: dict[str, float]
    nama: list[str]
    baris: dict[str, dict[int, list[int]]]
    dimuat: dict[str, set[int]]
    gagal: frozenset[str]

    def uji(self, satu: Mutan, batas: float) -> list[str]:
        """The tests for a mutant within `batas` seconds, the fast before the slow.

        First those that reach it: those of everything, those of the file that is named after it, of its own layer, of
        other layers; then what else its layer has, since what one test made may be kept for the next, which then does
        not reach it.
        """
        lines = self.baris.get(satu.berkas, {})
        if satu.fungsi:
            above = [line for line in lines if satu.awal <= line <= satu.baris]
            reached = set(lines[max(above)] if above else [])
        else:
            reached = {one for tests in lines.values() for one in tests}
        _, layer, name = satu.berkas.split("/")
        near, named = (
            {at for at, test in enumerate(self.nama) if test.startswith(folder)}
            for folder in (f"tests/{layer}/", f"tests/{layer}/test_{name}::")
        )
        whole = {at for at in reached if self.nama[at].startswith(SEMUANYA)}
        # What a file makes when it is imported is often looked at without a line of it being run.
        first, own = (named & reached if satu.fungsi else named) | whole, near & reached
        ordered = sorted(
            reached | near,
            key=lambda one: (one not in first, one not in own, one not in reached, self.waktu[self.nama[one]]),
        )
        result, total = [], 0.0
        for name in (self.nama[one] for one in ordered):
            cost = self.waktu[name] + 0.001
            if not result or total + cost <= batas:
                result.append(name)
                total += cost
        return result


def baca_peta() -> Peta:
    """Read the map."""
    data = json.loads(PETA.read_text(encoding="utf-8"))
    lines = {path: {int(line): tests for line, tests in here.items()} for path, here in data["baris"].items()}
    imported = {path: set(here) for path, here in data["dimuat"].items()}
    return Peta(data["waktu"], list(data["waktu"]), lines, imported, frozenset(data["gagal"]))


def semua(area: Iterable[str]) -> list[Mutan]:
    """Every mutant of the areas."""
    root = Path.cwd()
    files = [path for one in area for path in (sorted((root / AREA[one]).glob("*.py")) or [root / AREA[one]])]
    return [one for path in files for one in mutan(root, str(path.relative_to(root)))]


def hasil(*, akhir: bool = False) -> dict[str, dict[str, str]]:
    """What became of each mutant the last time it was tried, by its kode; with `akhir` to the end."""
    if not HASIL.exists():
        return {}
    rows = map(json.loads, HASIL.read_text(encoding="utf-8").splitlines())
    return {one["kode"]: one for one in rows if one["hasil"] or not akhir}


def catat(satu: Mutan, putusan: str, uji: str, cara: str, lama: float) -> None:
    """Keep what became of a mutant."""
    row = {"kode": satu.kode, "hasil": putusan, "uji": uji, "cara": cara, "lama": round(lama, 2)}
    row |= {"berkas": satu.berkas, "baris": satu.baris, "fungsi": satu.fungsi, "selisih": list(satu.selisih)}
    with HASIL.open("a", encoding="utf-8") as file:
        file.write(json.dumps(row, ensure_ascii=False) + "\n")


def jalan(pilihan: argparse.Namespace) -> None:
    """Try mutants: first all that only change a function, then those that have to be imported."""
    peta = baca_peta()
    found = semua(AREA if pilihan.area == "all" else [pilihan.area])
    if pilihan.sampel:
        found.sort(key=lambda one: sha256(f"{pilihan.benih} {one.kode}".encode()).digest())
        found = found[: pilihan.sampel]
        SAMPEL.write_text(json.dumps([one.kode for one in found]), encoding="utf-8")
    part, parts = map(int, pilihan.bagian.split("/"))
    before = hasil()
    todo = [
        one
        for one in found[part - 1 :: parts]
        if not before.get(one.kode, {}).get("hasil") or (pilihan.ulang and before[one.kode]["hasil"] != MATI)
    ]
    print(f"{len(found)} mutants, part {pilihan.bagian}, {len(todo)} to try", flush=True)
    quick = [one for one in todo if one.fungsi]
    if pilihan.cara != "muat":
        for area in AREA.values():
            here = [one for one in quick if one.berkas.startswith(area)]
            apart(partial(cepat, here, peta, pilihan.batas))
    if pilihan.cara != "cepat":
        now = hasil()
        left = [one for one in todo if one.fungsi and now.get(one.kode, {}).get("hasil") == ""]
        impor([one for one in todo if not one.fungsi] + left, peta, pilihan.batas)


def apart(work: Callable[[], object]) -> None:
    """Do something in a process of its own, so that what it imports is not imported here."""
    pid = os.fork()
    if pid == 0:
        try:
            work()
        finally:
            sys.stdout.flush()
            os._exit(0)
    os.waitpid(pid, 0)


def cepat(todo: Sequence[Mutan], peta: Peta, batas: float) -> None:
    """Try mutants in living functions; what has to be tried by importing it too is left without a verdict."""
    killers: dict[str, Counter[str]] = defaultdict(Counter)

    def work(coba: Coba, known: set[str]) -> None:
        if all(one.berkas.startswith(AREA["engine"]) for one in todo):
            warm()
        newer = sorted(known - set(peta.waktu) - peta.gagal)
        for one in todo:
            tests = [*newer, *(name for name in peta.uji(one, batas) if name in known)]
            if not tests:
                catat(one, HIDUP, "", "tanpa uji", 0)
                continue
            often = killers[one.fungsi].most_common(3) + killers[one.berkas].most_common(8)
            first = [name for name in dict.fromkeys(name for name, _ in often) if name in set(tests)]
            tests = [*first, *(name for name in tests if name not in first)]
            start = time.perf_counter()
            putusan, uji = tepat(coba, one, tests)
            if putusan == HIDUP and _imported(one, peta):
                putusan = ""
            catat(one, putusan, uji, "cepat", time.perf_counter() - start)
            if uji:
                killers[one.fungsi][uji] += 1
                killers[one.berkas][uji] += 1

    if todo:
        import pytest

        needed = sorted({name.split("::")[0] for one in todo for name in peta.uji(one, batas)})
        pytest.main(
            [*OPTIONS, "--basetemp", str((SIMPAN / f"tmp-{os.getpid()}").resolve()), *needed],
            plugins=[Batas(peta.waktu), Cepat(work)],
        )


def tepat(coba: Coba, satu: Mutan, uji: Sequence[str]) -> tuple[str, str]:
    """What became of a mutant; a test that alone takes too long without one, too, says nothing by taking long."""
    left = [one for one in uji if not LAMBAT.get(one)]
    while left:
        putusan, told = coba(satu, left)
        if putusan != WAKTU or told not in left:
            return putusan, told
        if told not in LAMBAT:
            LAMBAT[told] = coba(None, [told])[0] == WAKTU
        if not LAMBAT[told]:
            return putusan, told
        left.remove(told)
    return HIDUP, ""


def warm() -> None:
    """Make what most tests of the engine begin with and no engine is needed for: the standard library and its units."""
    from sakip_rules.testing.dinas import buku

    buku()


def _imported(satu: Mutan, peta: Peta) -> bool:
    """Whether the function of a mutant is run while tests are collected, up to the line of the mutant."""
    return any(satu.awal < line <= satu.baris for line in peta.dimuat.get(satu.berkas, ()))


def impor(todo: Sequence[Mutan], peta: Peta, batas: float) -> None:
    """Try mutants by importing them, in a process that has not imported the package."""
    bekal()
    for one in todo:
        tests = peta.uji(one, batas)
        if not tests:
            catat(one, HIDUP, "", "tanpa uji", 0)
            continue
        start = time.perf_counter()
        putusan, uji = tepat(partial(muat, peta.waktu), one, tests)
        catat(one, putusan, uji, "muat", time.perf_counter() - start)


def tulis_hasil() -> None:
    """Write what is known: of every mutant, or of those of the sample where one was drawn."""
    counted = set(json.loads(SAMPEL.read_text(encoding="utf-8"))) if SAMPEL.exists() else None
    page = tulis({name: semua([name]) for name in AREA}, hasil(akhir=True), counted)
    (Path(__file__).parent / "hasil.md").write_text(page, encoding="utf-8")


def main() -> None:
    """Do one of the three."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kerja", choices=("peta", "jalan", "hasil"))
    parser.add_argument("area", nargs="?", default="all", choices=(*AREA, "all"))
    parser.add_argument("--ulang", action="store_true", help="try again what was not killed")
    parser.add_argument("--cara", choices=("cepat", "muat", "dua"), default="dua")
    parser.add_argument("--batas", type=float, default=2, help="seconds of tests a mutant may take")
    parser.add_argument("--sampel", type=int, default=0, help="so many mutants at random, not all")
    parser.add_argument("--bagian", default="1/1", help="2/4: the second of four parts, each a process of its own")
    parser.add_argument("--benih", type=int, default=1, help="the seed of the sample")
    pilihan = parser.parse_args()
    SIMPAN.mkdir(parents=True, exist_ok=True)
    if pilihan.kerja == "peta":
        buat(PETA, list(AREA.values()), list(UJI))
    elif pilihan.kerja == "jalan":
        jalan(pilihan)
    else:
        tulis_hasil()


if __name__ == "__main__":
    main()
