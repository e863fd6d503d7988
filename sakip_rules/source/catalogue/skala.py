"""Area K: intervals as they are written (K001 to K099), and what the coverage proof of scales finds (from K100)."""

from __future__ import annotations

from sakip_rules.locale import N_
from sakip_rules.source.catalogue import GALAT, PERINGATAN, Entry
from sakip_rules.source.catalogue.cakupan import ENTRIES as CAKUPAN

ENTRIES = {
    "K001": Entry(
        GALAT,
        N_("`{teks}` is not a rentang."),
        N_("A band or a cap needs ends that can be compared with a figure."),
        N_(
            'Did you mean "{saran}"? Write it as "> 90 - 100", ">= 70 - < 100", "0 - 30", ">= 100", "< 40" or '
            '"100", in quotes.'
        ),
        "rentang: 90 ke atas",
        'rentang: ">= 90"',
        saran='"{saran}"',
    ),
    "K002": Entry(
        GALAT,
        N_("No figure lies in the rentang from {bawah} to {atas}."),
        N_("Its ends run backwards, or are one figure that is left out on one side."),
        N_(
            'Write the smaller end first, and leave out no more than one of two different ends. Probably "{saran}" is '
            "meant."
        ),
        'rentang: "90 - 0"',
        'rentang: "0 - 90"',
        saran='"{saran}"',
    ),
    "K003": Entry(
        GALAT,
        N_("The sign `{tanda}` points out of the rentang."),
        N_("Before the lower end stands > or >=, before the upper end < or <=."),
        N_("Write `{saran}` here, or no sign if the end belongs to it."),
        'rentang: "< 90 - 100"',
        'rentang: "> 90 - 100"',
        saran="{saran}",
    ),
    "K004": Entry(
        GALAT,
        N_("`{teks}` in the rentang is not a figure."),
        N_("An end that is guessed would move the border between two predikat."),
        N_("Write the end with digits and one decimal mark."),
        'rentang: "> 90.0.0 - 100"',
        'rentang: "> 90.0 - 100"',
    ),
    "K005": Entry(
        PERINGATAN,
        N_("`{teks}` in the rentang was read as a decimal number, not as {ribuan}."),
        N_("One dot with three digits behind it can mean thousands or decimals."),
        N_("Write {desimal} if decimals are meant, or {ribuan} if thousands are."),
        'rentang: "> 1.005 - 2"',
        'rentang: "> 1.0050 - 2"',
    ),
    **CAKUPAN,
}
