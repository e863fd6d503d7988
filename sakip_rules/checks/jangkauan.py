"""What of a rule the examples reach: the sides of a target, the branches of a formula, both outcomes of a test.

Only what an example expects counts: a side is reached where the example says which capaian or predikat comes of it.
"""

from __future__ import annotations

import ast
from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.checks.contoh import nilai_masukan
from sakip_rules.checks.mutan.bentuk import Belum
from sakip_rules.engine.andaian import andaikan
from sakip_rules.formula.evaluate import hitung
from sakip_rules.formula.operations import stretch

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sakip_rules.engine.tersusun import IndikatorTersusun, InstansiTersusun, MetodeTersusun, RumusSiap
    from sakip_rules.model.bukti import Langkah
    from sakip_rules.model.indikator import Contoh

STABIL = "stabil"
_BANDING = frozenset({"<", "<=", ">", ">=", "==", "!="})
_TANDA = {"positif": 1, "negatif": -1, STABIL: 1}


def belum_indikator(tersusun: InstansiTersusun, item: IndikatorTersusun, contoh: Iterable[Contoh]) -> Iterator[Belum]:
    """Yield the sides of the target, and the branches and tests of the formula, that no example reaches."""
    own = item.indikator
    steps: list[Langkah] = []
    sides: set[int] = set()
    aimed = False
    for one in contoh:
        p = andaikan(tersusun, item, one)
        measured = p.ambil("realisasi", own.kode, one.periode)
        steps += (
            measured.langkah
            if measured.jenis == "rumus"
            else [step for child in measured.anak if child.jenis == "rumus" for step in child.langkah]
        )
        target = p.ambil("target", own.kode, one.periode)
        aimed |= isinstance(target.nilai, Fraction)
        judged = one.capaian is not None or bool(one.predikat)
        if judged and isinstance(measured.nilai, Fraction) and isinstance(target.nilai, Fraction):
            beyond = measured.nilai - target.nilai
            sides.add(_TANDA[own.polaritas] * ((beyond > 0) - (beyond < 0)))
    names = ("di_atas", "tepat", "di_bawah") if own.polaritas == STABIL else ("lebih_baik", "tepat", "lebih_buruk")
    for side, name in zip((1, 0, -1), names, strict=True):
        if side not in sides and aimed:
            yield Belum("sisi", name)
    if item.rumus is not None:
        yield from _belum_rumus(item.rumus, steps)


def belum_metode(metode: MetodeTersusun) -> Iterator[Belum]:
    """Yield the branches and tests of a method's formula and conditions that none of its examples reaches."""
    if metode.rumus is None:
        return
    steps: list[Langkah] = []
    held: list[list[Langkah]] = [[] for _ in metode.syarat]
    for contoh in metode.metode.contoh:
        values = nilai_masukan(metode, contoh.masukan)
        results = []
        for at, syarat in enumerate(metode.syarat):
            done = hitung(syarat.satuan, values)
            held[at] += done.langkah
            results.append(done.nilai is True)
        if all(results):
            steps += hitung(metode.rumus.satuan, values).langkah
    yield from _belum_rumus(metode.rumus, steps)
    for syarat, done_steps in zip(metode.syarat, held, strict=True):
        yield from _belum_rumus(syarat, done_steps)


def _belum_rumus(rumus: RumusSiap, langkah: Iterable[Langkah]) -> Iterator[Belum]:
    """Yield each branch not taken and each outcome of a test not seen, in the order of the text."""
    text = rumus.satuan.rumus.tertulis.text
    taken: set[tuple[int, int, int]] = set()
    seen: set[tuple[int, int, bool]] = set()
    for step in langkah:
        if step.cabang:
            taken.add((step.awal, step.akhir, step.cabang))
        elif step.operasi in _BANDING:
            truths = step.hasil if isinstance(step.hasil, tuple) else (step.hasil,)
            seen |= {(step.awal, step.akhir, truth) for truth in truths if isinstance(truth, bool)}
    for node in sorted(ast.walk(rumus.satuan.rumus.pohon), key=_letak):
        if isinstance(node, ast.IfExp):
            branches = ((1, node.body), (2, node.orelse))
            yield from (Belum("cabang", _teks(text, one)) for at, one in branches if (*stretch(node), at) not in taken)
        elif isinstance(node, ast.Compare) and len(node.ops) == 1:
            outcomes = ((True, "benar"), (False, "salah"))
            yield from (Belum(name, _teks(text, node)) for one, name in outcomes if (*stretch(node), one) not in seen)


def _letak(node: ast.AST) -> tuple[int, int]:
    return stretch(node) if isinstance(node, ast.expr) else (0, 0)


def _teks(text: str, node: ast.expr) -> str:
    awal, akhir = stretch(node)
    return " ".join(text[awal:akhir].split())
