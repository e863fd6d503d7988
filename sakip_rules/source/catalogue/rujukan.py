"""Area J: what names something, and what must hold between the parts of the files.

J001 to J009 are about kode, versions and years, J010 to J029 about names of other things, J030 to J039 about facts and
budgets, J040 to J059 (in `isian`) about figures in their fields, J060 to J069 about weights and policies, J070 to
J079 (in `unit`) about units, J080 to J095 (in `rincian`) about parts and supporting indicators, J100 and J101
(in `bagian_tahun`) about facts of quarters, J901 and J902 (which
the engine finds) about values taken from other indicators.
"""

from __future__ import annotations

from sakip_rules.locale import N_
from sakip_rules.source.catalogue import GALAT, PERINGATAN, Entry
from sakip_rules.source.catalogue.bagian_tahun import ENTRIES as BAGIAN_TAHUN
from sakip_rules.source.catalogue.isian import ENTRIES as ISIAN
from sakip_rules.source.catalogue.rincian import ENTRIES as RINCIAN
from sakip_rules.source.catalogue.unit import ENTRIES as UNIT

ENTRIES = {
    "J001": Entry(
        GALAT,
        N_("More than one {jenis} has the kode {kode}."),
        N_("Facts, references and proofs name it by its kode, and nobody could tell which of the two is meant."),
        N_("Give one of them another kode. If they are versions of one {versi}, give each its years with `berlaku`."),
        "sasaran:\n  - {kode: S1, nama: Mutu layanan, tujuan: T1}\n  - {kode: S1, nama: Ketertiban, tujuan: T1}",
        "sasaran:\n  - {kode: S1, nama: Mutu layanan, tujuan: T1}\n  - {kode: S2, nama: Ketertiban, tujuan: T1}",
    ),
    "J002": Entry(
        GALAT,
        N_("Two versions of {jenis} {kode} are in force in {tahun}."),
        N_("Each year is judged by one rule; with two, the order of files would decide."),
        N_("Let `sampai` of the older version be the year before `sejak` of the newer one."),
        "berlaku: {sejak: 2021, sampai: 2024}   # versi lama\nberlaku: {sejak: 2024, sampai: 2026}   # versi baru",
        "berlaku: {sejak: 2021, sampai: 2023}   # versi lama\nberlaku: {sejak: 2024, sampai: 2026}   # versi baru",
    ),
    "J003": Entry(
        GALAT,
        N_("No version of {jenis} {kode} is in force in {tahun}."),
        N_("There are versions before and after, and a rule of another year is never used in its place."),
        N_("Extend one of the two versions, or add one for the years between."),
        "berlaku: {sejak: 2021, sampai: 2022}   # versi lama\nberlaku: {sejak: 2024, sampai: 2026}   # versi baru",
        "berlaku: {sejak: 2021, sampai: 2023}   # versi lama\nberlaku: {sejak: 2024, sampai: 2026}   # versi baru",
    ),
    "J004": Entry(
        GALAT,
        N_("The years run backwards: from {sejak} to {sampai}."),
        N_("Such a span holds no year at all."),
        N_("Write the earlier year under `sejak` and the later one under `sampai`."),
        "berlaku: {sejak: 2026, sampai: 2021}",
        "berlaku: {sejak: 2021, sampai: 2026}",
    ),
    "J005": Entry(
        GALAT,
        N_("The kode {kode} is not the name of its folder, {folder}."),
        N_("Commands and facts find the agency by its folder, and proofs name it by its kode."),
        N_("Write `kode: {folder}`, or rename the folder."),
        "# definitions/dinas-contoh/instansi.yaml\nkode: dinas-lain",
        "# definitions/dinas-contoh/instansi.yaml\nkode: dinas-contoh",
        saran="{folder}",
    ),
    "J008": Entry(
        GALAT,
        N_("`{teks}` is not a periode."),
        N_("A value belongs to a year, a half, a quarter or a month, written in one way only."),
        N_("Write a year (2024), a half (2024-S1), a quarter (2024-TW2) or a month (2024-05)."),
        "periode: 2024.0",
        "periode: 2024",
    ),
    "J010": Entry(
        GALAT,
        N_("There is no sasaran {kode}."),
        N_("What hangs on no sasaran would be judged and then left out of every average."),
        N_("Did you mean `{nearest}`? The sasaran of instansi.yaml: {dikenal}."),
        "sasaran: S9",
        "sasaran: S1",
        saran="{nearest}",
    ),
    "J011": Entry(
        GALAT,
        N_("There is no tujuan {kode}."),
        N_("What hangs on no tujuan would be judged and then left out of every average."),
        N_("Did you mean `{nearest}`? The tujuan of instansi.yaml: {dikenal}."),
        "tujuan: T9",
        "tujuan: T1",
        saran="{nearest}",
    ),
    "J012": Entry(
        GALAT,
        N_("There is no method {kode}."),
        N_("No figure can be computed by a method that is written nowhere."),
        N_("Did you mean `{nearest}`? Methods of this kind: {dikenal}."),
        "metode: {positif: progres-postif}",
        "metode: {positif: progres-positif}",
        saran="{nearest}",
    ),
    "J013": Entry(
        GALAT,
        N_("There is no scale {kode}."),
        N_("No predikat can be given by a scale that is written nowhere."),
        N_("Did you mean `{nearest}`? Scales: {dikenal}."),
        "skala: akib",
        "skala: akip",
        saran="{nearest}",
    ),
    "J014": Entry(
        GALAT,
        N_("There is no document {kode}."),
        N_("A citation that leads nowhere cannot be followed by an auditor."),
        N_(
            "Did you mean `{nearest}`? The documents of dokumen.yaml: {dikenal}. A new document is added to "
            "dokumen.yaml."
        ),
        "acuan: {dokumen: lkjip-2042, baris: 12}",
        "acuan: {dokumen: lkjip-2024, baris: 12}",
        saran="{nearest}",
    ),
    "J015": Entry(
        GALAT,
        N_("The indicator has no variable {nama}."),
        N_("The value would be read by no formula."),
        N_(
            "Did you mean `{nearest}`? The variables of the indicator: {dikenal}. {indikator} has none at all: its "
            "facts are written without `variabel`."
        ),
        "- {indikator: IKU-2, variabel: kasuss, nilai: 54}",
        "- {indikator: IKU-2, variabel: kasus, nilai: 54}",
        saran="{nearest}",
    ),
    "J016": Entry(
        GALAT,
        N_("There is no indicator {kode}."),
        N_("The value would be read by no rule, or the formula would get none."),
        N_(
            "Did you mean `{nearest}`? The indicators of the agency: {dikenal}. {simpul} is a node of the program "
            "tree: its amounts are written under `anggaran`, with `simpul`."
        ),
        "- {indikator: IKU-99, nilai: 80}",
        "- {indikator: IKU-1, nilai: 80}",
        saran="{nearest}",
    ),
    "J017": Entry(
        GALAT,
        N_("There is no program, kegiatan or sub kegiatan {kode}."),
        N_("The amount would belong to nothing and be missing from every sum."),
        N_(
            "Did you mean `{nearest}`? The nodes of the agency: {dikenal}. {indikator} is an indicator: its values are "
            "written under `fakta`, with `indikator`."
        ),
        "- {simpul: P9.1.1, nilai: 95500000}",
        "- {simpul: P1.1.1, nilai: 95500000}",
        saran="{nearest}",
    ),
    "J018": Entry(
        GALAT,
        N_("A method of kind {jenis} has no input {nama}."),
        N_("What the method is applied to has no such figure, so it would never give a result."),
        N_("Did you mean `{nearest}`? The inputs of this kind: {dikenal}."),
        "jenis: serapan\nmasukan: {realisasi: rupiah, pagu: rupiah, capaian: persen}",
        "jenis: efisiensi\nmasukan: {realisasi: rupiah, pagu: rupiah, capaian: persen}",
        saran="{nearest}",
    ),
    "J019": Entry(
        GALAT,
        N_("The method has no input {nama}."),
        N_("The example would not be worked out with the figure that is written."),
        N_("Did you mean `{nearest}`? The inputs of the method: {dikenal}."),
        "masukan: {realisasi: persen, target: persen}\ncontoh:\n  - {masukan: {realisasi: 40, taret: 50}, hasil: 80}",
        "masukan: {realisasi: persen, target: persen}\ncontoh:\n  - {masukan: {realisasi: 40, target: 50}, hasil: 80}",
        saran="{nearest}",
    ),
    "J020": Entry(
        GALAT,
        N_("No method of this indicator has an input {nama}."),
        N_("A parameter that nothing reads is a setting without effect."),
        N_("Did you mean `{nearest}`? Inputs of its methods: {dikenal}. Its method is {metode}."),
        "metode: kemenkeu-minimize\nparameter: {terburk: 10}",
        "metode: kemenkeu-minimize\nparameter: {terburuk: 10}",
        saran="{nearest}",
    ),
    "J021": Entry(
        GALAT,
        N_("Method {metode} computes {jenis}, not {perlu}."),
        N_("Its result means something else than what is asked for here."),
        N_("Choose a method with `jenis: {perlu}`: {dikenal}."),
        "metode: {positif: selisih-serapan}",
        "metode: {positif: progres-positif}",
    ),
    "J022": Entry(
        GALAT,
        N_("Method {metode} is not for indicators whose polaritas is {polaritas}; it is for {untuk}."),
        N_("A better realisasi would score lower."),
        N_("Choose a method for {polaritas}: {dikenal}."),
        "polaritas: negatif\nmetode: progres-positif",
        "polaritas: negatif\nmetode: progres-negatif",
    ),
    "J023": Entry(
        GALAT,
        N_("This acuan names no document."),
        N_(
            "A table or a line number says nothing without the document it is counted in. Other acuan of this "
            "file lack "
            "it too: {lagi}."
        ),
        N_("Write `dokumen: …` once at the top of the file for all of them, or into the acuan."),
        "acuan: {baris: 12}",
        "acuan: {dokumen: lkjip-2024, baris: 12}",
    ),
    "J024": Entry(
        PERINGATAN,
        N_("Targets of `{rencana}` are never used: the policy's target_dari does not name it."),
        N_("A target that can judge nothing is easily taken for one that does."),
        N_("Did you mean `{nearest}`? target_dari names {dikenal}. Add the document there if it may judge."),
        "target_dari: [pk, renstra]\ntarget: {2024: {pkk: 85, renstra: 90}}",
        "target_dari: [pk, renstra]\ntarget: {2024: {pk: 85, renstra: 90}}",
        saran="{nearest}",
    ),
    "J025": Entry(
        PERINGATAN,
        N_("The pagu of `{rencana}` is never used: the policy's pagu_dari does not name it."),
        N_("A pagu that is part of no sum is easily taken for one that is."),
        N_("Did you mean `{nearest}`? pagu_dari names {dikenal}. Add the version there if it may count."),
        "pagu_dari: [perubahan, murni]\npagu: {2024: {perubahn: 100000000}}",
        "pagu_dari: [perubahan, murni]\npagu: {2024: {perubahan: 100000000}}",
        saran="{nearest}",
    ),
    "J026": Entry(
        GALAT,
        N_("The indicator measures both sasaran {sasaran} and tujuan {tujuan}."),
        N_("It would count twice on the way up."),
        N_("Keep the one it measures; the tujuan of a sasaran is known from instansi.yaml."),
        "sasaran: S1\ntujuan: T1",
        "sasaran: S1",
    ),
    "J027": Entry(
        GALAT,
        N_("A variable takes its values from exactly one source."),
        N_("With none or several it cannot be told which value the formula gets."),
        N_("Keep one of `indikator`, `himpunan` and `anggaran`. Written here: {sumber}."),
        "dari: {indikator: IKU-1, anggaran: realisasi}",
        "dari: {indikator: IKU-1}",
    ),
    "J028": Entry(
        GALAT,
        N_("`besaran: {teks}` has no meaning beside `anggaran`."),
        N_("The word behind `anggaran` already says which amount is meant, and this one would be read by nobody."),
        N_("Remove `besaran`."),
        "dari: {anggaran: realisasi, besaran: realisasi}",
        "dari: {anggaran: realisasi}",
    ),
    "J029": Entry(
        GALAT,
        N_("No policy names a method for indicators whose polaritas is {polaritas}."),
        N_("Indicator {indikator} could never get a capaian."),
        N_("Add `{polaritas}` to `metode` of the policy, or give the indicator a `metode` of its own."),
        "kebijakan:\n  metode: {positif: progres-positif}   # indikatornya negatif",
        "kebijakan:\n  metode: {positif: progres-positif, negatif: progres-negatif}",
    ),
    "J030": Entry(
        GALAT,
        N_("There are two facts for {indikator} in {periode}. Both are about {variabel}."),
        N_("With two, the order of lines or files would decide which one counts."),
        N_("Keep the one that was measured, and remove the other."),
        "- {indikator: IKU-1, nilai: 80}\n- {indikator: IKU-1, nilai: 83}",
        "- {indikator: IKU-1, nilai: 80}",
    ),
    "J031": Entry(
        GALAT,
        N_("{indikator} has a realisasi typed for {periode} and also the fact {variabel} it is computed from."),
        N_("The two can contradict each other, and only the formula can be proved."),
        N_("Remove the typed realisasi; it is for years printed without their parts."),
        "- {indikator: IKU-2, nilai: 10}\n- {indikator: IKU-2, variabel: kasus, nilai: 54}",
        "- {indikator: IKU-2, variabel: kasus, nilai: 54}",
    ),
    "J032": Entry(
        GALAT,
        N_("Variable {variabel} of {indikator} is computed from other values, so it has no facts."),
        N_("A figure typed over a computed one could not be proved."),
        N_("Remove the fact, or remove `dari` from the variable."),
        "variabel: {mutu: {nama: Mutu, satuan: indeks, dari: {indikator: IKU-1}}}\n"
        "# realisasi: {indikator: IKU-2, variabel: mutu, nilai: 80}",
        "variabel: {mutu: {nama: Mutu, satuan: indeks, dari: {indikator: IKU-1}}}\n"
        "# realisasi: {indikator: IKU-1, nilai: 80}",
    ),
    "J033": Entry(
        GALAT,
        N_("The fact has no periode, and the file name {berkas} is none."),
        N_("A value without its time belongs to no year. Facts of this file without periode: {banyak}."),
        N_("Name the file after its periode, for example {contoh}.yaml, or write `periode` into each fact."),
        "# realisasi/dinas-contoh/survei.yaml\nfakta:\n  - {indikator: IKU-1, nilai: 80}",
        "# realisasi/dinas-contoh/survei.yaml\nfakta:\n  - {indikator: IKU-1, periode: 2024, nilai: 80}",
    ),
    "J034": Entry(
        GALAT,
        N_("There are two amounts of {besaran} for {simpul} in {periode}."),
        N_("With two, the order of lines or files would decide which one counts."),
        N_("Keep one of them."),
        "- {simpul: P1.1.1, nilai: 95500000}\n- {simpul: P1.1.1, nilai: 95000000}",
        "- {simpul: P1.1.1, nilai: 95500000}",
    ),
    "J035": Entry(
        GALAT,
        N_("{simpul} has a pagu of its own for {periode}, and so has {bawah} below it."),
        N_("The pagu of a node is the sum of what is below; a second figure could only contradict it."),
        N_("Remove the pagu of {simpul}, or those below it."),
        "pagu: {2024: 150000000}\nkegiatan:\n  - {kode: P1.1, nama: Pelayanan, pagu: {2024: 100000000}}",
        "kegiatan:\n  - {kode: P1.1, nama: Pelayanan, pagu: {2024: 100000000}}",
    ),
    "J036": Entry(
        GALAT,
        N_("{simpul} has a {besaran} of its own for {periode}, and so has {bawah} below it."),
        N_("The amount of a node is the sum of what is below; a second figure could only contradict it."),
        N_("Remove the amount of {simpul}, or those below it."),
        "- {simpul: P1, nilai: 150000000}\n- {simpul: P1.1.1, nilai: 95500000}",
        "- {simpul: P1.1.1, nilai: 95500000}",
    ),
    "J037": Entry(
        GALAT,
        N_("The pagu of {simpul} for {periode} stands in its program and here as a fact too."),
        N_("With two, it could not be told which one the spending is measured by."),
        N_("Remove the fact; a pagu is a fact only where a report prints no more than the total."),
        "- {simpul: P1.1.1, besaran: pagu, nilai: 100000000}   # pagu itu sudah ada pada program",
        "- {simpul: P1.1.1, besaran: realisasi, nilai: 95500000}",
    ),
    **ISIAN,
    **UNIT,
    **RINCIAN,
    **BAGIAN_TAHUN,
    "J038": Entry(
        PERINGATAN,
        N_("The {jenis} for {periode} is never used: the renstra ends in {sampai}."),
        N_("No year after the renstra is judged. Others like it in this file: {lagi}."),
        N_(
            "Correct the year, or `renstra` in instansi.yaml. A fact without `periode` has that of its file's "
            "name, {berkas}."
        ),
        "# realisasi/dinas-contoh/2042.yaml\nfakta:\n  - {indikator: IKU-1, nilai: 80}",
        "# realisasi/dinas-contoh/2024.yaml\nfakta:\n  - {indikator: IKU-1, nilai: 80}",
    ),
    "J039": Entry(
        PERINGATAN,
        N_("This is taken for the realisasi of {indikator} in {periode}, because it names no variable."),
        N_("{indikator} is computed by a formula, and its variable {variabel} has a fact for {lain} already."),
        N_("Write `variabel: {variabel}` if this is the value of that variable; {indikator} is then computed."),
        "- {indikator: IKU-2, variabel: kasus, periode: 2023, nilai: 60}\n- {indikator: IKU-2, nilai: 54}",
        "- {indikator: IKU-2, variabel: kasus, periode: 2023, nilai: 60}\n"
        "- {indikator: IKU-2, variabel: kasus, nilai: 54}",
    ),
    "J060": Entry(
        GALAT,
        N_("{kode} has no bobot, and {induk}, to which it belongs, is a weighted mean."),
        N_("A missing weight is not zero, and equal weights would be another rule."),
        N_("Give it a `bobot`, or declare `cara: rata_rata` for that level."),
        "agregat: {sasaran: {cara: rata_rata_tertimbang}}   # IKU-1 tanpa bobot",
        "agregat: {sasaran: {cara: rata_rata_tertimbang}}   # IKU-1 dengan bobot: 1",
    ),
    "J061": Entry(
        GALAT,
        N_("The weights under {induk} sum to {jumlah}, not to 1."),
        N_("Weights that do not sum to 1 raise or lower every figure above them. They are {bobot}."),
        N_(
            "Percentages need their sign, in quotes: {persen}. Correct them until they sum to exactly 1; write "
            'sevenths as "6/7", hundredths as "14%".'
        ),
        "bobot: 0.11   # sembilan kali: 0,99",
        'bobot: "1/9"   # sembilan kali: 1',
    ),
    "J062": Entry(
        PERINGATAN,
        N_("The bobot of {kode} weighs nothing: no policy declares a weighted mean of it."),
        N_("A weight that nothing reads is easily taken for one that counts."),
        N_("Declare `cara: rata_rata_tertimbang` for that level, or remove the bobot."),
        "agregat: {sasaran: {cara: rata_rata}}   # IKU-1 dengan bobot: 0.5",
        "agregat: {sasaran: {cara: rata_rata}}   # IKU-1 tanpa bobot",
    ),
    "J063": Entry(
        GALAT,
        N_("Declared neither by the agency nor in kebijakan.yaml: {bidang}."),
        N_("Policies are never filled in silently, so nothing can be judged without them."),
        N_("Declare them under `kebijakan` of the agency, or in definitions/standar/kebijakan.yaml."),
        "# definitions/standar/kebijakan.yaml\nagregat:\n  tujuan: {dari: sasaran, cara: rata_rata}",
        "# definitions/standar/kebijakan.yaml\nagregat:\n"
        "  tujuan: {dari: sasaran, cara: rata_rata, angka: eksak, bila_kosong: tak_terdefinisi}",
    ),
    "J064": Entry(
        PERINGATAN,
        N_("The periode {periode} lies outside the renstra, {sejak} to {sampai}."),
        N_("What is shown by default has no targets of this renstra."),
        N_("Correct `periode` or `renstra` in instansi.yaml."),
        "periode: 2042\nrenstra: {sejak: 2021, sampai: 2026}",
        "periode: 2024\nrenstra: {sejak: 2021, sampai: 2026}",
    ),
    "J065": Entry(
        GALAT,
        N_("No policy is in force in {tahun}, the year that is shown by default."),
        N_("A policy of another year is never used in its place."),
        N_("Extend `berlaku` of a policy to that year, or add a policy for it."),
        "periode: 2024\nkebijakan:\n  - {skala: akip, berlaku: {sampai: 2023}}",
        "periode: 2024\nkebijakan:\n  - {skala: akip, berlaku: {sejak: 2021}}",
    ),
    "J066": Entry(
        GALAT,
        N_("The limit `{teks}` leaves one value only: every capaian would become {teks}."),
        N_("A limit is a range, and a single figure is a range of one."),
        N_('Write "0 - {teks}", or "<= {teks}" where only what is above is cut off.'),
        "batas_capaian: {indikator: 100}",
        'batas_capaian: {indikator: "0 - 100"}',
        saran='"0 - {teks}"',
    ),
    "J067": Entry(
        GALAT,
        N_("{kode} adds up figures of {satuan} ({cara}), which are ranks."),
        N_("Ranks only say what is higher; a sum or a mean of them means nothing."),
        N_("Use `terakhir` for the parts of a year, and `hitung: akhir` for the end of the renstra."),
        "satuan: opini_bpk\nkonsolidasi: jumlah",
        "satuan: opini_bpk\nkonsolidasi: terakhir",
    ),
    "J901": Entry(
        GALAT,
        N_("Indicator {indikator} is computed from itself: {jalur}."),
        N_("A value that needs itself never has one."),
        N_("Take the values of one indicator on this path from facts."),
        "# IKU-1: dari: {indikator: IKU-2}\n# IKU-2: dari: {indikator: IKU-1}",
        "# IKU-1: dari: {indikator: IKU-2}\n# IKU-2: fakta sendiri",
    ),
    "J902": Entry(
        GALAT,
        N_("Variable {variabel} of {indikator} is in {satuan}, but {asal}, where it comes from, is in {satuan_asal}."),
        N_("A value keeps its unit wherever it is used: cases do not become persen on the way."),
        N_("Give the variable the satuan of its source, or name another source."),
        "variabel: {mutu: {nama: Mutu, satuan: persen, dari: {indikator: IKU-1}}}   # IKU-1: indeks",
        "variabel: {mutu: {nama: Mutu, satuan: indeks, dari: {indikator: IKU-1}}}",
    ),
}
