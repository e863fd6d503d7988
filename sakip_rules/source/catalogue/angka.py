"""Area A: figures, and texts that should be figures."""

from __future__ import annotations

from sakip_rules.locale import N_
from sakip_rules.source.catalogue import GALAT, PERINGATAN, Entry

ENTRIES = {
    "A001": Entry(
        GALAT,
        N_("A figure is missing here: there is only an empty text."),
        N_("An empty text is not zero, and nobody can tell whether it was forgotten."),
        N_('Write the figure, or "-" in quotes if there is none.'),
        'nilai: ""',
        'nilai: "-"',
    ),
    "A002": Entry(
        GALAT,
        N_("This figure is longer than {limit} characters: {text}."),
        N_("No figure of a report is that long; something else was pasted here."),
        N_("Write the figure alone, in at most {limit} characters."),
        "nilai: 100000000000000000 (dan 200 angka lagi)",
        "nilai: 100",
    ),
    "A003": Entry(
        GALAT,
        N_("The groups of digits in `{text}` are not thousands: it cannot be told which figure is meant."),
        N_("Whoever guesses here may be wrong by a factor of ten or a thousand."),
        N_("Look the figure up in its document and write it with groups of three digits, or without separators."),
        'nilai: "Rp 95.5000.000"',
        'nilai: "Rp 95.500.000"',
    ),
    "A004": Entry(
        GALAT,
        N_("`{text}` is not a plain decimal number."),
        N_("Outside quotes a figure has digits and one decimal point, so that it means the same everywhere."),
        N_(
            "Write {plain} here. In Indonesian notation it needs quotes: {quoted}. A range or a limit needs quotes: "
            "{compound}. A figure is written like {example}."
        ),
        "target:\n  2024: 89,55",
        "target:\n  2024: 89.55",
        saran="{ganti}",
    ),
    "A005": Entry(
        GALAT,
        N_("`{text}` is not a figure."),
        N_("A text that is no figure never becomes 0; it has to be corrected where it stands."),
        N_(
            "Did you mean {plain}? A range or a limit needs quotes: {compound}. Write a figure like {example} or "
            '"83,28". If nothing was measured or set, write "-" in quotes.'
        ),
        'nilai: "Rp,95.500.000"',
        'nilai: "Rp 95.500.000"',
        saran="{ganti}",
    ),
    "A006": Entry(
        PERINGATAN,
        N_("`{text}` can be read in two ways; it was read as {terbaca}."),
        N_("One separator with three digits behind it can mean thousands or decimals."),
        N_("Write {thousands} if thousands are meant. Write {decimal} without quotes if these are decimals."),
        'nilai: "83.285"',
        "nilai: 83.285",
    ),
    "A007": Entry(
        GALAT,
        N_("Inside braces a comma starts the next key, so `{text}` was read as two things."),
        N_("The decimals of the figure would be lost."),
        N_(
            "Write {plain} here, or put the figure in quotes: {quoted}. Quotes of a word processor are no quotes here: "
            "{lengkung}."
        ),
        "target: {2024: 89,55}",
        "target: {2024: 89.55}",
        saran="{plain}",
    ),
    "A010": Entry(
        GALAT,
        N_("`{text}` is a date, and a figure is needed here."),
        N_("A date cannot be held against a realisasi as more or less; how late something was can."),
        N_(
            "Count what the date is about: days late or months needed (polaritas negatif), or 1 document handed in by "
            "that date. The date itself belongs into the indicator's nama."
        ),
        "nama: Waktu penyampaian LKjIP\nsatuan: dokumen\ntarget: {2024: 31 Maret}",
        "nama: LKjIP yang disampaikan paling lambat 31 Maret\nsatuan: dokumen\ntarget: {2024: 1}",
    ),
}
