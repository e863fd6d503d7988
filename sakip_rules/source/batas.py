"""Limits and ranges as reports put them into words, rewritten with the signs our files use.

Nothing here is read as a value: a message offers the rewritten text, and whoever wrote the file decides.
"""

from __future__ import annotations

import re

_NUMBER = r"(?P<angka>[0-9][0-9.,]*\s*%?)"
_WORDS = (
    (
        "≥",
        r"minim(?:al|um)|min\.?|paling\s+(?:sedikit|rendah|kurang)|sedikitnya|sekurang-kurangnya|di\s?atas\s+atau\s+sama\s+dengan",
    ),
    (
        "≤",
        r"ma(?:ksimal|ksimum|x\.?|ks\.?)|paling\s+(?:banyak|tinggi|lama)|setinggi-tingginya|selambat-lambatnya|tidak\s+lebih\s+dari",
    ),
    (">", r"lebih\s+(?:besar\s+|tinggi\s+)?dari(?:pada)?|di\s?atas"),
    ("<", r"kurang\s+dari(?:pada)?|lebih\s+(?:kecil\s+|rendah\s+)dari(?:pada)?|di\s?bawah"),
)
_BEFORE = tuple((sign, re.compile(rf"(?:{words})\s*{_NUMBER}", re.IGNORECASE)) for sign, words in _WORDS)
_BEHIND = (
    ("≥", re.compile(rf"{_NUMBER}\s*(?:ke\s?atas|atau\s+lebih)", re.IGNORECASE)),
    ("≤", re.compile(rf"{_NUMBER}\s*(?:ke\s?bawah|atau\s+kurang)", re.IGNORECASE)),
)
_SIGN_BEHIND = re.compile(
    rf"{_NUMBER}\s*(?P<tanda>>=|<=|≥|≤|>|<)\s*(?P<sisa>(?:[-–—]|s\.?/?d\.?|sampai).*)?", re.IGNORECASE
)
_GLUED = re.compile(
    r"(?P<bawah>[0-9][0-9.,]*\s*%?)\s*(?:-|–|—|s\.?\s?/?\s?d\.?|sampai(?:\s+dengan)?)\s*(?P<atas>[0-9][0-9.,]*\s*%?)",
    re.IGNORECASE,
)


def dengan_tanda(text: str) -> str:
    """Return a limit or a range with signs in front and spaces around its dash; empty where the text is neither.

    >>> dengan_tanda("minimal 80"), dengan_tanda("90 > - 100"), dengan_tanda("80%-90%"), dengan_tanda("90 ke atas")
    ('≥ 80', '> 90 - 100', '80% - 90%', '≥ 90')
    >>> dengan_tanda("tinggi")
    ''
    """
    text = " ".join(text.split())
    for sign, form in (*_BEFORE, *_BEHIND):
        found = form.fullmatch(text)
        if found:
            return f"{sign} {found['angka'].strip()}"
    turned = _SIGN_BEHIND.fullmatch(text)
    if turned:
        return f"{turned['tanda']} {turned['angka'].strip()} {turned['sisa'] or ''}".strip()
    glued = _GLUED.fullmatch(text)
    return f"{glued['bawah'].strip()} - {glued['atas'].strip()}" if glued else ""
