"""The small things of a proof as plain data: places, citations, reasons, numbers; nothing here depends on a language.

A number is `"a/b"`, exact, whole ones too (`"93/1"`). An empty field is left out, so that what stands there says
something.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from fractions import Fraction

    from sakip_rules.model.acuan import Acuan, Dasar
    from sakip_rules.model.bukti import RumusTertulis, Sumber
    from sakip_rules.model.satuan import Satuan
    from sakip_rules.source.diagnostics import Diagnostic
    from sakip_rules.source.nodes import Scalar
    from sakip_rules.source.places import Place

Data = dict[str, Any]


def pecahan(value: Fraction) -> str:
    """Write a number exactly.

    >>> from fractions import Fraction
    >>> pecahan(Fraction(93)), pecahan(Fraction(-1, 8))
    ('93/1', '-1/8')
    """
    return f"{value.numerator}/{value.denominator}"


def berisi(data: Mapping[str, Any]) -> Data:
    """Leave out what is empty: nothing, an empty text or list, a mark that is not set; a number always stays.

    >>> berisi({"kode": "", "desimal": 0, "bawaan": False, "cara": "potong"})
    {'desimal': 0, 'cara': 'potong'}
    """
    return {key: value for key, value in data.items() if value or type(value) is int}


def tempat(place: Place | None) -> Data | None:
    """Return a place."""
    if place is None:
        return None
    data: Data = {"berkas": place.file, "baris": place.line, "kolom": place.column, "panjang": place.length}
    return {**data, "sel": place.sel} if place.sel else data


def acuan(citation: Acuan | None) -> Data | None:
    """Return a citation."""
    if citation is None:
        return None
    return berisi(
        {
            "dokumen": citation.dokumen,
            "tabel": citation.tabel,
            "baris": list(citation.baris),
            "tempat": tempat(citation.tempat),
        }
    )


def dasar(ground: Dasar | None) -> Data | None:
    """Return what grounds a standard."""
    if ground is None:
        return None
    return berisi(
        {
            "dasar_hukum": ground.dasar_hukum,
            "status_sumber": ground.status_sumber,
            "catatan": ground.catatan,
            "acuan": acuan(ground.acuan),
        }
    )


def sebab(reason: Diagnostic) -> Data:
    """Return a reason or a remark: its code, place and data; its words stand in the catalogue."""
    return berisi(
        {
            "kode": reason.code,
            "tempat": tempat(reason.place),
            "data": dict(reason.data),
            "terkait": [tempat(place) for place in reason.related],
        }
    )


def skalar(text: Scalar) -> Data:
    """Return a text of a file with its style and its offsets there."""
    return berisi(
        {
            "teks": text.text,
            "tempat": tempat(text.place),
            "gaya": text.style,
            "awal": text.start,
            "akhir": text.end,
        }
    )


def satuan(unit: Satuan) -> Data:
    """Return a unit; `faktor` is how many base units one of it is."""
    return berisi(
        {
            "nama": unit.nama,
            "alias": list(unit.alias),
            "dari": None if unit.dari is None else skalar(unit.dari),
            "faktor": pecahan(unit.faktor),
            "selisih_dari": unit.selisih_dari,
            "urutan": {word: pecahan(score) for word, score in unit.urutan.items()},
            "awalan": unit.awalan,
            "akhiran": unit.akhiran,
            "desimal": unit.desimal,
            "cacah": unit.cacah,
            "tempat": tempat(unit.tempat),
        }
    )


def sumber(source: Sumber) -> Data:
    """Return what a step rests on."""
    return berisi(
        {
            "jenis": source.jenis,
            "kode": source.kode,
            "nama": source.nama,
            "tertulis": source.tertulis,
            "tempat": tempat(source.tempat),
            "acuan": acuan(source.acuan),
            "dasar": dasar(source.dasar),
            "bawaan": source.bawaan,
            "menggantikan": tempat(source.menggantikan),
        }
    )


def rumus(written: RumusTertulis) -> Data:
    """Return a formula as written, with the stretches of its text where a variable stands."""
    return {
        "tertulis": skalar(written.tertulis),
        "nama": [{"awal": start, "akhir": end, "nama": name} for start, end, name in written.nama],
    }
