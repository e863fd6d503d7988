"""The words of `sakip simulasi`: calls that cannot be done (P055 to P064), and why a goal is out of reach (N060 on)."""

from __future__ import annotations

from sakip_rules.locale import N_
from sakip_rules.source.catalogue import CATATAN, GALAT, Entry

_COBA = "sakip simulasi dinas-contoh IKU-2"

PERINTAH = {
    "P055": Entry(
        GALAT,
        N_('"{value}" supposes nothing: a figure and its value are written with = between them.'),
        N_("What is supposed takes the place of the fact while the simulation runs."),
        N_("Write, for example: --set {name}=54."),
        f"{_COBA} --set kasus",
        f"{_COBA} --set kasus=54",
    ),
    "P056": Entry(
        GALAT,
        N_("{indikator} has no figure {name}."),
        N_("What can be supposed is what the formula and the method of the indikator take."),
        N_("Did you mean {nearest}? Write one of: {choices}."),
        f"{_COBA} --set kasuss=54",
        f"{_COBA} --set kasus=54",
    ),
    "P057": Entry(
        GALAT,
        N_('"{value}" is no value for {name}, which is measured in {satuan}.'),
        N_("A figure is read as in a file: 83,28 or 83.28, Rp 1.000.000, 85%."),
        N_("{bulat} counts whole things, none below zero. Write one of: {choices}."),
        f"{_COBA} --set kasus=5,4",
        f"{_COBA} --set kasus=54",
    ),
    "P058": Entry(
        GALAT,
        N_('"{value}" is no goal.'),
        N_("A goal is a value that is derived, a comparison, and a figure or a predikat: predikat=Baik, capaian>=100."),
        N_("Did you mean {nearest}? The values are: {choices}."),
        f'{_COBA} --agar "capain>=100"',
        f'{_COBA} --agar "capaian>=100"',
    ),
    "P059": Entry(
        GALAT,
        N_("There is no predikat {name} in the scale {skala}. No scale gives this {besaran} to {kode}."),
        N_("A predikat that no band of the scale has can never be reached."),
        N_("Did you mean {nearest}? Write one of: {choices}."),
        f'{_COBA} --agar "predikat=Memuaskn"',
        f'{_COBA} --agar "predikat=Memuaskan"',
    ),
    "P060": Entry(
        GALAT,
        N_("Nothing is asked of the simulation."),
        N_("--set says what is supposed, --agar what is to be reached, --rentang asks how far figures may move."),
        N_("Write, for example: sakip simulasi {instansi} {indikator} --rentang."),
        _COBA,
        f"{_COBA} --rentang",
    ),
    "P061": Entry(
        GALAT,
        N_("{name} is no indikator but of another kind: {jenis}."),
        N_("Figures are supposed of an indikator; what they give above it is shown with it."),
        N_("Write the kode of an indikator: {choices}."),
        "sakip simulasi dinas-contoh S2 --rentang",
        "sakip simulasi dinas-contoh IKU-2 --rentang",
    ),
    "P062": Entry(
        GALAT,
        N_("{indikator} counts in no {name}."),
        N_("A goal is of the indikator itself, or of what its capaian counts in."),
        N_("Write one of: {choices}. Or leave it out, for the indikator itself."),
        f'{_COBA} --agar "unit.capaian>=100"',
        f'{_COBA} --agar "sasaran.capaian>=100"',
    ),
    "P063": Entry(
        GALAT,
        N_("{indikator} takes no {name} of {periode}."),
        N_("A figure of a periode that is not taken would change nothing."),
        N_("It takes that of: {choices}."),
        f"{_COBA} --set kasus[2019]=60",
        f"{_COBA} --set kasus[2023]=60",
    ),
    "P064": Entry(
        GALAT,
        N_("{name} of {periode} is given twice."),
        N_("One figure is supposed once, and what is supposed does not move."),
        N_("Leave one of them out."),
        f"{_COBA} --set kasus=54 --set kasus=50",
        f"{_COBA} --set kasus=54",
    ),
}

NILAI = {
    "N060": Entry(
        CATATAN,
        N_("The cap {rentang} is in the way: whatever {masukan} is, the {besaran} of {kode} stops at {angka}."),
        N_("Beyond a cap nothing is told apart any more."),
        N_("Choose a goal within the cap; or look whether the agency really declares it."),
        f'{_COBA} --agar "capaian>=110"        # batas_capaian: {{indikator: "0 - 100"}}',
        f'{_COBA} --agar "capaian>=100"',
    ),
    "N061": Entry(
        CATATAN,
        N_(
            "The formula stands in the way: whatever {masukan} is, the {besaran} of {kode} comes to {tertinggi} at "
            "most. The formula stands in the way: whatever {masukan} is, the {besaran} of {kode} comes to {terendah} "
            "at least."
        ),
        N_("No figure of this input alone gives more than that."),
        N_("Let another figure move: --ubah."),
        "rumus: minimum(hadir / undangan, 90%)        # --agar capaian>=100",
        "rumus: hadir / undangan x 100%",
    ),
    "N062": Entry(
        CATATAN,
        N_(
            "The formula stands in the way: however large {masukan} is, the {besaran} of {kode} only comes near to "
            "{tertinggi}. The formula stands in the way: however large {masukan} is, the {besaran} of {kode} only "
            "comes near to {terendah}."
        ),
        N_("A figure that stands above and below the line of a fraction has such a limit."),
        N_("Let another figure move: --ubah."),
        "rumus: (kasus[n-1] - kasus[n]) / kasus[n-1] x 100%        # --agar capaian>=1100 --ubah kasus[n-1]",
        "rumus: (kasus[n-1] - kasus[n]) / kasus[n-1] x 100%        # --agar capaian>=100 --ubah kasus",
    ),
    "N063": Entry(
        CATATAN,
        N_("Only a {masukan} below zero would reach that, and {satuan} is counted from zero."),
        N_("What is counted cannot be negative."),
        N_("Let another figure move: --ubah. Or choose a lower goal."),
        f'{_COBA} --agar "capaian>=1100" --ubah kasus',
        f'{_COBA} --agar "capaian>=100" --ubah kasus',
    ),
    "N064": Entry(
        CATATAN,
        N_("The numbers that reach it lie between two neighbouring figures of {masukan}: none can be written."),
        N_("What is counted moves in wholes, and a measured figure by the decimals it is written with."),
        N_("Let another figure move: --ubah."),
        f'{_COBA} --agar "capaian=99"',
        f'{_COBA} --agar "capaian>=99"',
    ),
    "N065": Entry(
        CATATAN,
        N_("Whatever {masukan} is, the {besaran} of {kode} is one of these: {daftar}."),
        N_("The other predikat of the scale are out of its reach."),
        N_("Let another figure move: --ubah. Or choose one of these."),
        f'{_COBA} --agar "predikat=Baik"',
        f'{_COBA} --agar "predikat=Memuaskan"',
    ),
    "N066": Entry(
        CATATAN,
        N_(
            "What {masukan} gives cannot be told for all its numbers: {pembulatan} is rounded and meets what is not, "
            "in more steps than are walked. What {masukan} gives cannot be told for all its numbers: {pangkat} has "
            "higher powers than are computed with."
        ),
        N_("An answer is exact, or there is none."),
        N_("Ask for single figures with --set; or round only the result, by pembulatan_realisasi."),
        "rumus: bulat(kasus) - kasus / 2",
        "rumus: bulat(kasus)",
    ),
    "N067": Entry(
        CATATAN,
        N_("{masukan} changes nothing here: the {besaran} of {kode} is {nilai} whatever it is."),
        N_("What is asked of does not take it, or another figure decides."),
        N_("Let another figure move: --ubah."),
        f'{_COBA} --agar "predikat=Baik" --ubah kasus[2019]',
        f'{_COBA} --agar "predikat=Baik" --ubah kasus',
    ),
    "N068": Entry(
        CATATAN,
        N_("No {masukan} gives the {besaran} of {kode} that is asked for."),
        N_("Every number it can be was looked at."),
        N_("Let another figure move: --ubah. Or choose another goal."),
        f'{_COBA} --agar "capaian=101" --ubah kasus',
        f'{_COBA} --agar "capaian>=100" --ubah kasus',
    ),
    "N069": Entry(
        CATATAN,
        N_(
            "Only the figures that can be written were looked at, {jauh} steps to each side: {pembulatan} is rounded "
            "and meets what is not, in more steps than are walked. Only the figures that can be written were looked "
            "at, {jauh} steps to each side: {pangkat} has higher powers than are computed with."
        ),
        N_("The realisasi never turns round, which is proved; so the first figure that does is found by halving."),
        N_("Nothing needs to be done; numbers between two figures are not spoken of."),
        "rumus: bulat(kasus) / 2 + kasus / 2",
        "rumus: bulat(kasus)",
    ),
}
