"""Area J, variables and quantities in parts, supporting indicators: mistakes in what a rule or a fact divides."""

from __future__ import annotations

from sakip_rules.locale import N_
from sakip_rules.source.catalogue import GALAT, PERINGATAN, Entry

ENTRIES = {
    "J080": Entry(
        GALAT,
        N_("Variable {variabel} has `{kunci}` beside `{lain}`."),
        N_("Either leaves the other without a meaning, and a setting that nothing reads misleads."),
        N_("Keep one of the two: values come from facts, from `dari`, or from `tetap`."),
        "variabel: {mutu: {nama: Mutu, satuan: indeks, dari: {indikator: IKU-1}, tetap: 80}}",
        "variabel: {mutu: {nama: Mutu, satuan: indeks, dari: {indikator: IKU-1}}}",
    ),
    "J081": Entry(
        GALAT,
        N_("`tetap` of variable {variabel} has no number for {kurang}."),
        N_("A variable with parts has a value for every one of them."),
        N_("Write the number of each part of `rincian`."),
        "variabel:\n  bobot: {nama: Bobot, satuan: persen, rincian: {A: Rencana, B: Laporan}, tetap: {A: 100}}",
        "variabel:\n  bobot: {nama: Bobot, satuan: persen, rincian: {A: Rencana, B: Laporan}, tetap: {A: 60, B: 40}}",
    ),
    "J082": Entry(
        GALAT,
        N_("`tetap` of variable {variabel} has a number for {teks}, which is no part of it."),
        N_("A number that belongs to no part would never count."),
        N_("Did you mean `{nearest}`? The parts are: {dikenal}."),
        "variabel:\n  bobot: {nama: Bobot, satuan: persen, rincian: {A: Rencana}, tetap: {A: 60, Z: 40}}",
        "variabel:\n  bobot: {nama: Bobot, satuan: persen, rincian: {A: Rencana, B: Laporan}, tetap: {A: 60, B: 40}}",
        saran="{nearest}",
    ),
    "J083": Entry(
        GALAT,
        N_("Variable {variabel} is a constant of the rule, so it has no facts."),
        N_("Its value is written in `tetap`; a second one could differ."),
        N_("Remove the fact, or remove `tetap` from the variable."),
        "# iku: variabel: {ambang: {nama: Ambang, satuan: persen, tetap: 80}}\n"
        "- {indikator: IKU-2, variabel: ambang, nilai: 80}",
        "- {indikator: IKU-2, variabel: kasus, nilai: 54}",
    ),
    "J084": Entry(
        GALAT,
        N_("Variable {variabel} has no part {teks}."),
        N_("A figure recorded for a part that does not exist would never count."),
        N_("Did you mean `{nearest}`? The parts are: {dikenal}."),
        "- {indikator: IKU-2, variabel: unsur, rincian: U11, nilai: 3.5}",
        "- {indikator: IKU-2, variabel: unsur, rincian: U1, nilai: 3.5}",
        saran="{nearest}",
    ),
    "J085": Entry(
        GALAT,
        N_("Variable {variabel} has parts, and this does not say which one it measures."),
        N_("Each part has a value of its own."),
        N_("Name the part: a fact does so with `rincian`. The parts are: {dikenal}."),
        "- {indikator: IKU-2, variabel: unsur, nilai: 3.5}",
        "- {indikator: IKU-2, variabel: unsur, rincian: U1, nilai: 3.5}",
    ),
    "J086": Entry(
        GALAT,
        N_("Variable {variabel} has no parts, so there is no part {teks} of it."),
        N_("It has one value in one periode."),
        N_("Remove `rincian` from the fact, or declare the parts in `rincian` of the variable."),
        "- {indikator: IKU-2, variabel: kasus, rincian: U1, nilai: 54}",
        "- {indikator: IKU-2, variabel: kasus, nilai: 54}",
    ),
    "J087": Entry(
        PERINGATAN,
        N_("The weights sum to {jumlah} % and not to 100 %: {bobot}."),
        N_("What is weighed with them comes out too low or too high; nine times 11 % is 99 %."),
        N_("Correct the weights. If all weigh the same, leave them out and write `rata_rata`."),
        "variabel:\n  bobot: {nama: Bobot, satuan: persen, tetap: {U1: 33, U2: 33, U3: 33}}",
        "variabel:\n  bobot: {nama: Bobot, satuan: persen, tetap: {U1: 30, U2: 50, U3: 20}}",
    ),
    "J090": Entry(
        GALAT,
        N_("`{teks}` is no part of the satuan {satuan}."),
        N_("A quantity in parts is their product, and each part is one of the units its satuan multiplies."),
        N_("Did you mean `{nearest}`? Write the satuan as a product of the parts, such as `orang * bulan`."),
        "# satuan: orang * bulan\ntarget: {2024: {orang: 41, triwulan: 4}}",
        "# satuan: orang * bulan\ntarget: {2024: {orang: 41, bulan: 12}}",
        saran="{nearest}",
    ),
    "J091": Entry(
        GALAT,
        N_("The quantity lacks a part of its satuan {satuan}: {kurang}."),
        N_("Without it nobody knows the product."),
        N_("Write a figure for every part."),
        "# satuan: orang * bulan\ntarget: {2024: {orang: 41}}",
        "# satuan: orang * bulan\ntarget: {2024: {orang: 41, bulan: 12}}",
    ),
    "J093": Entry(
        GALAT,
        N_("Indikator {kode} measures no sasaran and no tujuan, and is not called supporting."),
        N_("An indikator that belongs nowhere counts in no average, so that must be meant."),
        N_("Name its `sasaran` or `tujuan`, or write `jenis: pendukung`."),
        "kode: AKIP\nnama: Nilai AKIP\nsatuan: nilai",
        "kode: AKIP\nnama: Nilai AKIP\njenis: pendukung\nsatuan: nilai",
    ),
    "J094": Entry(
        GALAT,
        N_("Indikator {kode} is supporting, so its `{kunci}` has no meaning."),
        N_("A supporting indikator counts in no average, and therefore measures no sasaran and weighs nothing."),
        N_("Remove `{kunci}`, or remove `jenis: pendukung`."),
        "kode: AKIP\njenis: pendukung\nsasaran: S1",
        "kode: AKIP\njenis: pendukung",
    ),
    "J095": Entry(
        GALAT,
        N_("The national value is held against the indikator {kode} itself."),
        N_("`indikator` names another one, whose realisasi is compared instead."),
        N_("Leave `indikator` out."),
        "kode: IKU-1\nnasional: [{tahun: 2024, nilai: 80, sumber: BPS, indikator: IKU-1}]",
        "kode: IKU-1\nnasional: [{tahun: 2024, nilai: 80, sumber: BPS}]",
    ),
}
