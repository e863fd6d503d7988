"""Words of area C: worked examples that do not come out."""

from sakip_rules.locale import N_
from sakip_rules.source.catalogue import GALAT, Entry

_WHY = N_("An example is how you say what a rule should do; either the rule or the example is wrong.")

ENTRIES = {
    "C001": Entry(
        GALAT,
        N_("The example of {kode} expects {besaran} {harap}, but the rule gives {hitung}."),
        _WHY,
        N_("Correct the formula, the target or the figure in the example. The rule gives `{besaran}: {hitung}`."),
        "rumus: masuk / selesai x 100%\ncontoh:\n"
        "  - {fakta: {selesai: {2024: 3}, masuk: {2024: 4}}, periode: 2024, realisasi: 75}",
        "rumus: selesai / masuk x 100%\ncontoh:\n"
        "  - {fakta: {selesai: {2024: 3}, masuk: {2024: 4}}, periode: 2024, realisasi: 75}",
    ),
    "C002": Entry(
        GALAT,
        N_(
            "The example of {kode} expects {besaran} {harap}, but the rule gives no value ({sebab}). "
            "What is missing is {kurang}."
        ),
        _WHY,
        N_(
            'Give the example every fact and target it needs, or expect `"-"`. `sakip kode {sebab}` explains '
            "the reason."
        ),
        "contoh:\n  - {fakta: {kasus: {2024: 54}}, periode: 2024, realisasi: 10}",
        "contoh:\n  - {fakta: {kasus: {2023: 60, 2024: 54}}, periode: 2024, realisasi: 10}",
    ),
    "C003": Entry(
        GALAT,
        N_("The example of {kode} expects no {besaran}, but the rule gives {hitung}."),
        _WHY,
        N_("Expect that figure, or give the rule a condition under which it has no result."),
        'contoh:\n  - {fakta: {realisasi: {2024: 80}}, periode: 2024, target: 85, capaian: "-"}',
        "contoh:\n  - {fakta: {realisasi: {2024: 80}}, periode: 2024, target: 85, capaian: 94.12}",
    ),
    "C004": Entry(
        GALAT,
        N_("The example of {kode} expects the predikat {harap}. The scale gives {hitung}. There is none ({sebab})."),
        _WHY,
        N_("Use a predikat exactly as the scale spells it, or correct the facts of the example."),
        "contoh:\n  - {fakta: {realisasi: {2024: 80}}, periode: 2024, target: 100, predikat: Sangat Memuaskan}",
        "contoh:\n  - {fakta: {realisasi: {2024: 80}}, periode: 2024, target: 100, predikat: Sangat Baik}",
    ),
    "C011": Entry(
        GALAT,
        N_("An example of method {kode} expects {harap}, but its formula gives {hitung}."),
        _WHY,
        N_("Correct the formula or the figure in the example."),
        "rumus: target / realisasi\ncontoh:\n  - {masukan: {realisasi: 50, target: 100}, hasil: 50}",
        "rumus: realisasi / target\ncontoh:\n  - {masukan: {realisasi: 50, target: 100}, hasil: 50}",
    ),
    "C012": Entry(
        GALAT,
        N_("An example of method {kode} expects {harap}, but the method has no result for these inputs."),
        _WHY,
        N_('Expect `"-"`, or correct the conditions (`syarat`) or the inputs.'),
        "rumus: realisasi / target\ncontoh:\n  - {masukan: {realisasi: 50, target: 0}, hasil: 0}",
        'rumus: realisasi / target\ncontoh:\n  - {masukan: {realisasi: 50, target: 0}, hasil: "-"}',
    ),
    "C013": Entry(
        GALAT,
        N_("An example of method {kode} expects no result, but its formula gives {hitung}."),
        _WHY,
        N_("Expect that figure, or add a condition (`syarat`) that excludes these inputs."),
        'rumus: realisasi / target\ncontoh:\n  - {masukan: {realisasi: 50, target: -10}, hasil: "-"}',
        "rumus: realisasi / target\nsyarat:\n  - {rumus: target > 0, alasan: Target tidak positif.}\n"
        'contoh:\n  - {masukan: {realisasi: 50, target: -10}, hasil: "-"}',
    ),
    "C014": Entry(
        GALAT,
        N_("An example of method {kode} lacks the input {masukan}."),
        _WHY,
        N_("Give the example every input the formula and its conditions use."),
        "rumus: realisasi / target\ncontoh:\n  - {masukan: {realisasi: 50}, hasil: 50}",
        "rumus: realisasi / target\ncontoh:\n  - {masukan: {realisasi: 50, target: 100}, hasil: 50}",
    ),
    "C015": Entry(
        GALAT,
        N_("The example of {kode} gives a capaian to {nama}, which is no part of it."),
        _WHY,
        N_("Did you mean {nearest}? The capaian of {kode} is made of: {dikenal}."),
        "contoh:\n  - {sasaran: S1, periode: 2024, dari: {IKU-11: 80}, capaian: 80}",
        "contoh:\n  - {sasaran: S1, periode: 2024, dari: {IKU-1: 80}, capaian: 80}",
    ),
    "C018": Entry(
        GALAT,
        N_(
            "The example of {kode} is for {periode}, when this rule is not in force. It begins with {sejak}. "
            "It ends with {sampai}."
        ),
        N_("No rule says what comes out in that year, so the example would never be computed."),
        N_("Give the example a periode within those years, or move it to the version that is in force then."),
        "berlaku: {sejak: 2024}\ncontoh:\n  - {fakta: {realisasi: {2023: 80}}, periode: 2023, realisasi: 80}",
        "berlaku: {sejak: 2024}\ncontoh:\n  - {fakta: {realisasi: {2024: 80}}, periode: 2024, realisasi: 80}",
    ),
    "C016": Entry(
        GALAT,
        N_("An example of an aggregate is of exactly one level. This one names {ada}."),
        N_("The example says which capaian must come out; of two it could be either, and without one it is nobody's."),
        N_("Keep one of these keys: {tingkat}."),
        "contoh:\n  - {sasaran: S1, tujuan: T1, periode: 2024, dari: {IKU-1: 80}, capaian: 80}",
        "contoh:\n  - {sasaran: S1, periode: 2024, dari: {IKU-1: 80}, capaian: 80}",
    ),
    "C017": Entry(
        GALAT,
        N_("There is no {tingkat} {kode} for this example."),
        _WHY,
        N_("Did you mean {nearest}? There are: {dikenal}."),
        "contoh:\n  - {sasaran: S11, periode: 2024, dari: {IKU-1: 80}, capaian: 80}",
        "contoh:\n  - {sasaran: S1, periode: 2024, dari: {IKU-1: 80}, capaian: 80}",
    ),
}
