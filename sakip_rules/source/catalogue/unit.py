"""Words of area J from J070 to J079: units, their nodes, and what an agency needs to be judged. `rujukan` adds them."""

from sakip_rules.locale import N_
from sakip_rules.source.catalogue import GALAT, PERINGATAN, Entry

ENTRIES = {
    "J070": Entry(
        GALAT,
        N_("There is no unit {kode}."),
        N_("A unit whose superior does not exist would stand nowhere in the tree."),
        N_("Did you mean `{nearest}`? The units of the agency: {dikenal}. Leave `induk` out right below the head."),
        "kode: subbag-umum\ninduk: sekretaris",
        "kode: subbag-umum\ninduk: sekretariat",
        saran="{nearest}",
    ),
    "J071": Entry(
        GALAT,
        N_("Unit {unit} stands above itself: {jalur}."),
        N_("A tree of units ends at the head of the agency; one that goes round never gets there."),
        N_("Correct `induk` of one unit on this path, or leave it out where the superior is the head of the agency."),
        "kode: sekretariat\ninduk: subbag-umum        # subbag-umum: induk: sekretariat",
        "kode: sekretariat        # subbag-umum: induk: sekretariat",
    ),
    "J072": Entry(
        GALAT,
        N_("There is no sasaran {kode} in this unit."),
        N_("An indicator of a unit measures an objective of that unit's own perjanjian kinerja."),
        N_(
            "Did you mean `{nearest}`? The sasaran of this unit: {dikenal}. Leave `sasaran` out if the "
            "indicator measures none."
        ),
        "sasaran: [{kode: U1-S1, nama: Tertibnya administrasi}]\nindikator: [{kode: U1-1, sasaran: U1-S9}]",
        "sasaran: [{kode: U1-S1, nama: Tertibnya administrasi}]\nindikator: [{kode: U1-1, sasaran: U1-S1}]",
        saran="{nearest}",
    ),
    "J073": Entry(
        PERINGATAN,
        N_("{unit} holds {simpul}, which is neither a node of {induk}, its superior, nor below one."),
        N_("A superior answers for all that its subordinates spend, so its own sum would leave this amount out."),
        N_("Add the node to `simpul` of {induk}, or move the unit below another. {induk} holds {dikenal}."),
        "kode: sekretariat\nsimpul: [P1.1]        # subbag-umum, di bawahnya: simpul: [P1.2]",
        "kode: sekretariat\nsimpul: [P1.1, P1.2]        # subbag-umum, di bawahnya: simpul: [P1.2]",
    ),
    "J074": Entry(
        PERINGATAN,
        N_("{unit} holds {simpul}, and {lain} beside it holds {milik}: both answer for the same amount."),
        N_("What both hold counts twice in the sum of the units, and hides what none of them holds."),
        N_("Let one of them hold it, or give each the part that is its own; leave it if the documents print it so."),
        "kode: subbag-umum\nsimpul: [P1.1]        # subbag-keuangan: simpul: [P1.1]",
        "kode: subbag-umum\nsimpul: [P1.1.1]        # subbag-keuangan: simpul: [P1.1.2]",
    ),
    "J075": Entry(
        GALAT,
        N_("{simpul} and {lain} of one unit overlap."),
        N_("The pagu of a node is that of all below it, so the unit's sum would count an amount twice."),
        N_("Keep the higher of the two if the unit holds all of it, else the lower ones it holds."),
        "simpul: [P1.1, P1.1.1]",
        "simpul: [P1.1]",
    ),
    "J076": Entry(
        PERINGATAN,
        N_("What pays for this indicator, {simpul}, is none of the nodes that {unit} holds, nor below one."),
        N_("Its amount is shown beside the indicator but is missing from the sum of the unit."),
        N_("Add the node to `simpul` of the unit, or name one of those it holds: {dikenal}."),
        "simpul: [P1.1]\nindikator: [{kode: U1-1, simpul: P1.2}]",
        "simpul: [P1.1, P1.2]\nindikator: [{kode: U1-1, simpul: P1.2}]",
    ),
    "J077": Entry(
        GALAT,
        N_("Program {kode} names no sasaran."),
        N_("Its budget would be missing from every sasaran and tujuan; only an agency without sasaran leaves it out."),
        N_("Add `sasaran`. The sasaran of the agency: {dikenal}."),
        "kode: P1\nnama: Program pelayanan",
        "kode: P1\nnama: Program pelayanan\nsasaran: S1",
    ),
    "J078": Entry(
        PERINGATAN,
        N_("The total of `{rencana}` is held against nothing: neither target_dari nor pagu_dari names it."),
        N_("A printed total that nothing compares is easily taken for one that was checked."),
        N_("Did you mean `{nearest}`? Those named are {dikenal}."),
        "target_dari: [pk, renstra]\npagu: [{rencana: pkk, nilai: {2024: 100000000}}]",
        "target_dari: [pk, renstra]\npagu: [{rencana: pk, nilai: {2024: 100000000}}]",
        saran="{nearest}",
    ),
    "J079": Entry(
        GALAT,
        N_("{kode} has neither sasaran nor units."),
        N_("An agency is judged by its sasaran or by its units; without either there is nothing to judge."),
        N_("Write `tujuan` and `sasaran` into instansi.yaml, or its units into the folder unit/."),
        "kode: dinas-contoh\nperiode: 2024\nrenstra: {sejak: 2021, sampai: 2026}",
        "kode: dinas-contoh\nperiode: 2024\nrenstra: {sejak: 2021, sampai: 2026}\n"
        "tujuan: [{kode: T1, nama: Tertib}]\nsasaran: [{kode: S1, nama: Mutu layanan, tujuan: T1}]",
    ),
}
