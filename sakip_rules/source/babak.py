"""The findings of one round of checking after those of another: which are new, which are settled, which have to wait.

Data: findings by the stage that looked for them (reading, relating, checking, examples); a stage is left out where one
before it found an error. Invariants: a finding keeps its identity when the lines above it move, because it is known by
its code, its file and its data; and it is called settled only where what found it has looked again. What was not looked
at again waits (`tertunda`), so that a slip in one file neither settles the findings of all others nor makes them new
when it is put right. With nothing waiting, the findings known are exactly those a fresh check tells.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sakip_rules.source.catalogue import GALAT, severity
from sakip_rules.source.diagnostics import ordered

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sakip_rules.source.diagnostics import Diagnostic

_BERKAS = "B"


@dataclass(frozen=True, slots=True)
class Babak:
    """One round: what it told (in order), and against the round before it what of that is new and what is settled.

    `tertunda` are known from before and were not looked at again; `tahap` gives the stage each finding is looked for
    in.
    """

    temuan: tuple[Diagnostic, ...] = ()
    baru: tuple[Diagnostic, ...] = ()
    selesai: tuple[Diagnostic, ...] = ()
    tertunda: tuple[Diagnostic, ...] = ()
    tahap: Mapping[Diagnostic, int] = field(default_factory=dict)


def lanjutkan(lama: Babak, temuan: Sequence[Diagnostic], tahap: Sequence[Iterable[Diagnostic]]) -> Babak:
    """Return the round in which `temuan` was told, after `lama`; `tahap` are the findings of each stage that was whole.

    A finding of none of them belongs to the stage after: one that was begun and not finished.
    """
    stages = {item: number for number, items in enumerate(tahap) for item in items}
    own = {item: stages.get(item, len(tahap)) for item in temuan}
    new, gone = _banding((*lama.temuan, *lama.tertunda), temuan)
    closed = frozenset(_berkas(item) for item in temuan if item.code.startswith(_BERKAS) and severity(item) == GALAT)
    settled: list[Diagnostic] = []
    waiting: list[Diagnostic] = []
    for item in gone:
        unread = lama.tahap[item] == 0 and not item.code.startswith(_BERKAS) and _berkas(item) in closed
        (waiting if unread or lama.tahap[item] >= len(tahap) else settled).append(item)
    known = own | {item: lama.tahap[item] for item in waiting}
    return Babak(tuple(temuan), new, ordered(settled), ordered(waiting), known)


def _banding(
    lama: Iterable[Diagnostic], kini: Iterable[Diagnostic]
) -> tuple[tuple[Diagnostic, ...], tuple[Diagnostic, ...]]:
    """Return what is only in the later findings and what is only in the earlier, each in its order.

    Of several that read the same, those that stand where they stood are held to be the same first, then the others one
    after the other.
    """
    left: dict[object, list[Diagnostic]] = defaultdict(list)
    for item in lama:
        left[_sidik(item)].append(item)
    moved = []
    for item in kini:
        same = left[_sidik(item)]
        at = next((number for number, other in enumerate(same) if other.place == item.place), None)
        if at is None:
            moved.append(item)
        else:
            same.pop(at)
    new = []
    for item in moved:
        same = left[_sidik(item)]
        if same:
            same.pop(0)
        else:
            new.append(item)
    gone = {id(item) for items in left.values() for item in items}
    return tuple(new), tuple(item for item in lama if id(item) in gone)


def _sidik(item: Diagnostic) -> tuple[str, str, tuple[tuple[str, str], ...]]:
    """Return what a finding is known by."""
    return item.code, _berkas(item), item.data


def _berkas(item: Diagnostic) -> str:
    return "" if item.place is None else item.place.file
