"""What was made in an earlier round, kept for as long as what it was made from is still there.

Data: by a key, a result with the things it was made from. Invariant: a result is handed out again only where each of
those things is the very same object (or an equal text, such as a digest), so that a round that remembers finds what one
that begins afresh would find. Whoever asks has to name everything its result depends on. One result is kept for each
key: what is kept grows with the names there have been, not with the rounds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

V = TypeVar("V")


class Ingatan:
    """The memory of one workspace; an empty one remembers nothing and changes nothing.

    >>> ingatan, dibuat = Ingatan(), []
    >>> [ingatan.ambil("a", (text,), lambda: dibuat.append(1) or len(dibuat)) for text in ("x", "x", "y")]
    [1, 1, 2]
    """

    __slots__ = ("_ada",)

    def __init__(self) -> None:
        self._ada: dict[Hashable, tuple[tuple[object, ...], object]] = {}

    def ambil(self, kunci: Hashable, bahan: Sequence[object], buat: Callable[[], V]) -> V:
        """Return what was made under this key from these very things, or make it now."""
        found = self._ada.get(kunci)
        if found is None or not _sama(found[0], bahan):
            found = self._ada[kunci] = (tuple(bahan), buat())
        return cast("V", found[1])


def _sama(lama: Sequence[object], kini: Sequence[object]) -> bool:
    """Whether both are the same objects or equal texts, one for one."""
    if len(lama) != len(kini):
        return False
    return all(one is two or (type(one) is str and one == two) for one, two in zip(lama, kini, strict=True))
