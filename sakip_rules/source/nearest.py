"""The name a person most likely meant.

Distance counts slips of the hand (a letter left out, added, changed, two swapped); capitals, spaces, `-`, `_`, `.` and
zeros before a number count for nothing. Another digit is no slip: neither IKU-9 nor IKU-12 stands for IKU-1.
"""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_LONGEST = 80
_PREFIX = 4
_FOLD = str.maketrans("", "", " -_.")
_ZEROS = re.compile("(?<![0-9])0+(?=[0-9])")
_MOST = 3
_DIGIT = _MOST + 1


def nearest(word: str, candidates: Iterable[str]) -> str:
    """Return the candidate closest to `word`, or an empty text where none is close.

    >>> nearest("polaritass", ["nama", "polaritas"]), nearest("IKU-9", ["IKU-1", "IKU-2"])
    ('polaritas', '')
    """
    folded = _fold(word)
    names = sorted({name for name in candidates if name != word})
    if not folded or len(folded) > _LONGEST:
        return ""
    best, least = "", _allowed(len(folded)) + 1
    for name in names:
        other = _fold(name)
        bound = min(least, _allowed(max(len(folded), len(other))) + 1)
        if abs(len(other) - len(folded)) < bound and (distance := _distance(folded, other)) < bound:
            best, least = name, distance
    return best or _continued(folded, names)


def _fold(word: str) -> str:
    return _ZEROS.sub("", word.casefold()).translate(_FOLD)


def _allowed(length: int) -> int:
    """How many slips a word of this length may hold: none up to 2 letters, 1 up to 5, 2 up to 8, else 3."""
    return 0 if length <= 2 else min(1 + (length - 3) // 3, _MOST)  # noqa: PLR2004 - a two-letter kode has no room for a slip


def _continued(folded: str, names: list[str]) -> str:
    """Return the only name that starts like the word, or that the word starts with."""
    found = [name for name in names if _continues(*sorted((folded, _fold(name)), key=len))]
    return found[0] if len(found) == 1 else ""


def _continues(short: str, long: str) -> bool:
    """Whether one word is the beginning of the other, and not inside a number."""
    if len(short) < _PREFIX or not long.startswith(short):
        return False
    return not (short[-1].isdigit() and long[len(short) : len(short) + 1].isdigit())


def _distance(one: str, other: str) -> int:
    """Optimal string alignment distance, in which a digit left out, added or changed is too much for any word."""
    before: list[int] = []
    row = list(accumulate((_weight(right) for right in other), initial=0))
    for i, left in enumerate(one, 1):
        earlier, before, row = before, row, [row[0] + _weight(left)]
        for j, right in enumerate(other, 1):
            change = 0 if left == right else min(_weight(left), _weight(right))
            cost = min(before[j] + _weight(left), row[-1] + _weight(right), before[j - 1] + change)
            if i > 1 and j > 1 and left == other[j - 2] and right == one[i - 2]:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
    return row[-1]


def _weight(letter: str) -> int:
    return _DIGIT if letter.isdigit() else 1
