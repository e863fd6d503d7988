"""Words of area K from K100 (and K010): what the coverage proof of scales finds. `skala.py` adds them to its own."""

from sakip_rules.locale import N_
from sakip_rules.source.catalogue import GALAT, PERINGATAN, Entry

ENTRIES = {
    "K010": Entry(
        GALAT,
        N_(
            "Scale {skala} is written for figures rounded to {desimal} decimals, but does not say so: {nilai} "
            "lies in no "
            "band. Gaps of the same kind besides this one: {banyak}."
        ),
        N_("A figure is graded as it is, with all its decimals, unless the scale declares a rounding."),
        N_(
            "Let the bands follow each other without a gap, such as `{contoh}`. If the document grades rounded "
            "figures, "
            "add `desimal: {desimal}` and `pembulatan: setengah_ke_atas`, and say so in `celah_diumumkan`."
        ),
        'ranah: 0 - 100\npita:\n  - {rentang: "91 - 100", predikat: Tinggi}\n  - {rentang: "0 - 90", predikat: Rendah}',
        'ranah: 0 - 100\npita:\n  - {rentang: "> 90 - 100", predikat: Tinggi}\n  - {rentang: "0 - 90", '
        "predikat: Rendah}",
    ),
    "K101": Entry(
        GALAT,
        N_("Scale {skala} has a gap: {nilai} lies in no band."),
        N_("A figure of that size would get no predikat, and software that grades it anyway invents one."),
        N_("Close the gap with a band `{pita}`, or move the end of a neighbouring band."),
        'ranah: 0 - 100\npita:\n  - {rentang: "> 90 - 100", predikat: Tinggi}\n  - {rentang: "0 - 80", '
        "predikat: Rendah}",
        'ranah: 0 - 100\npita:\n  - {rentang: "> 90 - 100", predikat: Tinggi}\n  - {rentang: 0 - 90, predikat: Rendah}',
    ),
    "K102": Entry(
        GALAT,
        N_("Scale {skala} grades {nilai} twice: it lies in `{pertama}` and in `{kedua}`."),
        N_("With two predikat for one figure, the order of lines would decide."),
        N_("Exclude the shared end in one of the two bands, with `>` or `<`."),
        'pita:\n  - {rentang: "90 - 100", predikat: Memuaskan}\n  - {rentang: "0 - 90", predikat: Kurang}',
        'pita:\n  - {rentang: "> 90 - 100", predikat: Memuaskan}\n  - {rentang: "0 - 90", predikat: Kurang}',
    ),
    "K103": Entry(
        PERINGATAN,
        N_("Band `{pita}` ({predikat}) of scale {skala} can never be reached."),
        N_("No figure of the scale's domain, at the scale's precision, lies in it."),
        N_("Widen `ranah`, change `desimal`, or remove the band."),
        'ranah: 0 - 100\npita:\n  - {rentang: "> 100 - 110", predikat: Istimewa}',
        'ranah: 0 - 110\npita:\n  - {rentang: "> 100 - 110", predikat: Istimewa}',
    ),
    "K104": Entry(
        PERINGATAN,
        N_("Scale {skala} ends at {sisi}, but nothing keeps the capaian of level {tingkat} from going beyond that."),
        N_("A capaian beyond the scale's end gets no predikat: it is shown without one, with the reason."),
        N_('Declare `{tingkat}: "{ranah}"` under `batas_capaian`, or choose a scale whose domain is open there.'),
        "skala: akip\nbatas_capaian: {}",
        'skala: akip\nbatas_capaian: {indikator: "0 - 100"}',
    ),
}
