"""Time as reports and office software write it: the periode a text means, and whether a text is a date.

Nothing here is read as a value. It only serves messages: what was most likely meant by `TW II 2024`, and that
`31 Desember` is no figure.
"""

from __future__ import annotations

import re

_BULAN = (
    *(
        "jan(?:uari|uary)?",
        "[fp]eb(?:ruari|ruary)?",
        "mar(?:et|ch)?",
        "apr(?:il)?",
        "me[iy]|may",
        "jun[ie]?",
        "jul[iy]?",
    ),
    *("agu(?:stus|s)?|ags|aug(?:ust)?", "sep(?:tember|t)?", "o[kc]t(?:ober)?", "no[vp](?:ember)?", "de[sc](?:ember)?"),
)
"""The names of the months, Indonesian and English, long and short, from the first to the twelfth."""

_SEMUA = "|".join(f"(?:{one})" for one in _BULAN)
_ROMAWI = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_KE = r"(?:ke)?[ .-]*(?P<nomor>[1-4]|i{1,3}|iv)"
_BAGIAN = {
    "TW": re.compile(rf"(?:triwulan|tri\.?|tw|kuartal|kw|quarter|qtr|q)[ .-]*{_KE}", re.IGNORECASE),
    "S": re.compile(rf"(?:semester|smt|sem|s)[ .-]*{_KE}", re.IGNORECASE),
}
_BANYAK = {"TW": 4, "S": 2}
_TAHUN = re.compile(r"(?<![0-9])(?:(?:tahun|thn|th|ta)\.?\s*)?(?P<tahun>(?:19|20)[0-9]{2})(?![0-9])", re.IGNORECASE)
_TANGGAL = re.compile(
    rf"(?:[0-9]{{1,2}}[ .-]*)?(?:{_SEMUA})\.?(?:[ .-]*[0-9]{{2,4}})?"
    r"|[0-9]{1,2}[/.-][0-9]{1,2}[/.-](?:19|20)?[0-9]{2}|(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}",
    re.IGNORECASE,
)
_LONGEST = 40


def periode_dimaksud(text: str, tahun: str = "") -> str:
    """Return the periode a text most likely means, of the year `tahun` where it names none; empty where unclear.

    >>> periode_dimaksud("TW II 2024"), periode_dimaksud("2024-Q2"), periode_dimaksud("Triwulan 2", "2024")
    ('2024-TW2', '2024-TW2', '2024-TW2')
    >>> periode_dimaksud("Mei 2024"), periode_dimaksud("Tahun 2024"), periode_dimaksud("TW 5 2024")
    ('2024-05', '2024', '')
    """
    if len(text) > _LONGEST:
        return ""
    years = [*_TAHUN.finditer(text)]
    if len(years) > 1:
        return ""
    rest = _TAHUN.sub("", text).strip(" ./-,_()")
    year = years[0]["tahun"] if years else tahun
    if not year:
        return ""
    return year + _bagian(rest) if not rest or _bagian(rest) else ""


def _bagian(text: str) -> str:
    """The part of a year that a text names, as a periode writes it; empty where it names none."""
    for kind, form in _BAGIAN.items():
        found = form.fullmatch(text)
        number = 0 if found is None else _ROMAWI.get(found["nomor"].lower(), 0) or int(found["nomor"])
        if 0 < number <= _BANYAK[kind]:
            return f"-{kind}{number}"
    months = [
        number
        for number, form in enumerate(_BULAN, 1)
        if re.fullmatch(rf"(?:bulan\s+)?(?:{form})\.?", text, re.IGNORECASE)
    ]
    return f"-{months[0]:02d}" if months else ""


def tanggal(text: str) -> bool:
    """Whether a text is a date, or a month with or without its year.

    >>> [tanggal(text) for text in ("31 Desember", "Desember 2024", "31/12/2024", "12 bulan", "1.234,5")]
    [True, True, True, False, False]
    """
    return len(text) <= _LONGEST and _TANGGAL.fullmatch(text.strip(" \"'")) is not None
