"""`uji` on made-up rules: a mistake the examples miss is shown, with an example that catches it when it is pasted."""

import re
import shutil
from pathlib import Path

import pytest

from sakip_rules.checks.periksa import periksa
from sakip_rules.checks.uji import uji, uji_indikator, uji_kebijakan, uji_skala
from sakip_rules.model.baca import susun
from sakip_rules.source.workspace import read_workspace

DASAR = Path(__file__).parents[1] / "contoh" / "dasar"
IKU_1 = "definitions/dinas-contoh/iku/iku-1.yaml"
IKU_2 = "definitions/dinas-contoh/iku/iku-2.yaml"
INSTANSI = "definitions/dinas-contoh/instansi.yaml"
SKALA = """\
kode: uji
nama: Skala uji
satuan: persen
ranah: "0 - 100"
desimal: 1
pita:
  - {rentang: "> 50 - 100", predikat: Baik}
  - {rentang: "0 - 50", predikat: Kurang}
contoh:
dasar_hukum: tidak ada
status_sumber: rancangan
"""


@pytest.fixture
def folder(tmp_path):
    """A copy of the base workspace."""
    shutil.copytree(DASAR, tmp_path / "ruang")
    return tmp_path / "ruang"


def baca(folder):
    """Read and check a workspace; there may be no errors in it."""
    documents, found = read_workspace(folder)
    made, more = susun(documents)
    checked = periksa(made)
    assert (found, more, checked.temuan) == ((), (), ())
    return made, checked.tersusun


def hasil(folder):
    """Test every rule of a workspace."""
    return uji(baca(folder)[1], lambda *_: None)


def subjek(folder, kode):
    """Test one indicator of the agency, or (by its own kode) its policies."""
    agency = baca(folder)[1]["dinas-contoh"]
    if kode == "dinas-contoh":
        return uji_kebijakan(agency, agency.berkas.instansi.kebijakan[0])
    return uji_indikator(agency, agency.indikator[kode][0])


def ubah(folder, name, old, new):
    """Replace a text of a file that stands there once."""
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


def tempel(folder, usul):
    """Paste examples under `contoh:` of the files they belong in, as a planner would."""
    for name, _, example in usul:
        path = folder / name
        text = path.read_text(encoding="utf-8")
        if not re.search(r"^contoh:$", text, re.MULTILINE):
            text += "contoh:\n"
        path.write_text(re.sub(r"^contoh:$", f"contoh:\n  - {example}", text, flags=re.MULTILINE), encoding="utf-8")


def test_what_is_pasted_is_accepted_and_catches_every_survivor(folder):
    """With the examples shown pasted in, `periksa` finds nothing and no mutant of the agency's rules survives."""
    before = hasil(folder)
    own = [one for one in before.semua if one.jenis in ("indikator", "kebijakan")]
    assert any(one.lolos for one in own)
    tempel(folder, dict.fromkeys(one for subjek in own for one in subjek.usul))

    assert [one.lolos for one in hasil(folder).semua if one.jenis in ("indikator", "kebijakan")] == [()] * len(own)


def test_a_mutant_counts_as_caught_exactly_where_periksa_would_find_it(folder):
    """The formula written into the file as the mutant has it makes `periksa` complain, or nothing at all."""
    found = subjek(folder, "IKU-2")
    survivors = {one.ubahan.jadi for one in found.lolos if one.ubahan.bagian == "rumus"}
    caught = 0
    for jadi in (
        "(kasus[n-1] + kasus[n]) / kasus[n-1] x 100%",
        "(kasus[n] - kasus[n-1]) / kasus[n-1] x 100%",
        "(kasus[n-1] - kasus[n]) / kasus[n] x 100%",
        "(kasus[n-2] - kasus[n]) / kasus[n-1] x 100%",
        "(kasus[n-1] - kasus[n]) * kasus[n-1] x 100%",
    ):
        original = (folder / IKU_2).read_text(encoding="utf-8")
        ubah(folder, IKU_2, "(kasus[n-1] - kasus[n]) / kasus[n-1] x 100%", jadi)
        documents, _ = read_workspace(folder)
        wrong = bool(periksa(susun(documents)[0]).temuan)
        assert wrong == (jadi not in survivors)
        caught += wrong
        (folder / IKU_2).write_text(original, encoding="utf-8")
    assert caught == 5


def test_an_example_without_off_target_figures_lets_another_polaritas_pass(folder):
    """54 of 60 cases is the target exactly: every polaritas gives 100 %."""
    found = subjek(folder, "IKU-2")

    assert [(one.ubahan.bagian, one.ubahan.jadi) for one in found.lolos] == [
        ("polaritas", "negatif"),
        ("polaritas", "stabil"),
    ]


def test_the_sides_of_the_target_that_no_example_reaches_are_named(folder):
    """The only example of IKU-1 is below its target, that of IKU-2 exactly at it."""
    assert [item.hal for item in subjek(folder, "IKU-1").belum] == ["lebih_baik", "tepat"]
    assert [item.hal for item in subjek(folder, "IKU-2").belum] == ["lebih_baik", "lebih_buruk"]


def test_a_branch_and_an_outcome_no_example_reaches_are_named(folder):
    """With cases falling, the branch for rising ones is never computed."""
    ubah(
        folder,
        IKU_2,
        "(kasus[n-1] - kasus[n]) / kasus[n-1] x 100%",
        "jika(kasus[n] > kasus[n-1], 0%, (kasus[n-1] - kasus[n]) / kasus[n-1] x 100%)",
    )
    found = [(item.jenis, item.hal) for item in subjek(folder, "IKU-2").belum if item.jenis != "sisi"]

    assert found == [("cabang", "0%"), ("benar", "kasus[n] > kasus[n-1]")]


def test_a_cap_no_example_passes_survives_its_removal(folder):
    """The examples stay below 100 %, so a cap at 101 % or none at all is not noticed; one at 99 % is."""
    found = subjek(folder, "dinas-contoh")
    missed = {one.ubahan.jadi for one in found.lolos if one.ubahan.bagian == "batas_capaian.indikator"}

    assert {"", "0 - 101"} <= missed
    assert "0 - 99" not in missed


def test_weights_that_change_no_example_survive(folder):
    """A weighted mean of two equal figures is the same with any weights; of unequal ones it is not."""
    ubah(folder, INSTANSI, "kode: S1, nama: Meningkatnya mutu pelayanan,", 'kode: S1, nama: M, bobot: "1/4",')
    ubah(folder, INSTANSI, "kode: S2, nama: Menurunnya gangguan ketertiban,", 'kode: S2, nama: M, bobot: "3/4",')
    ubah(folder, INSTANSI, "  skala: akip", "  skala: akip\n  agregat: {tujuan: {cara: rata_rata_tertimbang}}")
    equal = "contoh:\n  - {tujuan: T1, periode: 2024, dari: {S1: 60, S2: 60}, capaian: 60}\n"
    with (folder / INSTANSI).open("a", encoding="utf-8") as file:
        file.write(equal)
    assert [one.ubahan.bagian for one in subjek(folder, "dinas-contoh").lolos if one.ubahan.jenis == "bobot"] == [
        "bobot S1, S2"
    ]

    # 80 with a quarter and 40 with three quarters make 50.
    ubah(folder, INSTANSI, "{S1: 60, S2: 60}, capaian: 60", "{S1: 80, S2: 40}, capaian: 50")
    assert [one for one in subjek(folder, "dinas-contoh").lolos if one.ubahan.jenis == "bobot"] == []


def test_a_unit_of_another_size_is_noticed_by_an_example(folder):
    """A variable in years where months are meant makes the realisasi twelve times as large."""
    text = (
        "kode: IKU-3\nnama: Lama pelayanan\nsasaran: S1\nsatuan: bulan\npolaritas: negatif\n"
        "variabel:\n  lama: {nama: Lama, satuan: bulan}\nrumus: lama\ntarget: {2024: 6}\ncontoh:\n"
        "  - {fakta: {lama: {2024: 5}}, periode: 2024, realisasi: 5, capaian: 100}\n"
    )
    (folder / "definitions/dinas-contoh/iku/iku-3.yaml").write_text(text, encoding="utf-8")
    found = subjek(folder, "IKU-3")

    assert "satuan" not in {one.ubahan.jenis for one in (*found.lolos,)}
    assert found.tertangkap >= 3  # tahun, semester and triwulan in place of bulan


def test_quarters_are_told_from_each_other_by_an_example(folder):
    """Quarters added up survive an example of one year; the example that catches them gives quarters."""
    text = (
        "kode: IKU-3\nnama: Jumlah laporan\nsasaran: S1\nsatuan: laporan\npolaritas: positif\n"
        "konsolidasi: jumlah\ntarget: {2024: 10}\ncontoh:\n"
        "  - {fakta: {realisasi: {2024: 5}}, periode: 2024, capaian: 50}\n"
    )
    (folder / "definitions/dinas-contoh/iku/iku-3.yaml").write_text(text, encoding="utf-8")
    found = [one for one in subjek(folder, "IKU-3").lolos if one.ubahan.jenis == "konsolidasi"]

    assert {one.ubahan.jadi for one in found} == {"rata_rata", "terakhir"}
    assert all("2024-TW1" in one.contoh and "2024-TW4" in one.contoh for one in found)


def skala(folder, contoh):
    """Test a scale of two bands with the examples given."""
    path = folder / "definitions/standar/skala/uji.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(SKALA.replace("contoh:\n", f"contoh:\n{contoh}" if contoh else ""), encoding="utf-8")
    return uji_skala(baca(folder)[0].standar.skala["uji"][0])


def test_the_edges_of_a_scale_need_a_figure_on_each_side(folder):
    """50,0 and 50,1 hold the edge between both bands, wherever else an example stands."""
    few = skala(folder, "  - {nilai: 20, predikat: Kurang}\n")
    both = skala(folder, "  - {nilai: 50, predikat: Kurang}\n  - {nilai: 50.1, predikat: Baik}\n")

    assert [item.hal for item in few.belum if item.jenis == "tepi"] == ["50 (Kurang)", "50.1 (Baik)"]
    assert [item.hal for item in both.belum] == ["0", "100"]
    assert {one.ubahan.jenis for one in few.lolos} >= {"tepi", "sisi"}
    assert [one for one in both.lolos if one.ubahan.bagian == "pita"] == []


def test_a_rounding_before_grading_needs_a_figure_that_it_decides(folder):
    """50,05 is 50,1 rounded half up, 50,0 cut off or rounded to even; 50,04 tells one decimal from two."""
    both = "  - {nilai: 50, predikat: Kurang}\n  - {nilai: 50.1, predikat: Baik}\n"
    missed = {one.ubahan.jadi for one in skala(folder, both).lolos if one.ubahan.jenis == "pembulatan"}
    with_half = f"{both}  - {{nilai: 50.05, predikat: Baik}}\n  - {{nilai: 50.04, predikat: Kurang}}\n"
    held = skala(folder, with_half)

    assert {"setengah_genap", "potong"} <= missed
    assert [one for one in held.lolos if one.ubahan.jenis == "pembulatan"] == []


IKU_3 = """\
kode: IKU-3
nama: Indeks berjenjang
sasaran: S1
satuan: persen
polaritas: positif
variabel:
  a: {{nama: A, satuan: persen}}
rumus: {rumus}
target: {{2024: 100}}
contoh:
{contoh}"""


def iku_3(folder, rumus, *contoh):
    """Test an indicator with this formula and these examples: values of `a` in 2024 and what comes out."""
    rows = "".join(f"  - {{fakta: {{a: {{2024: {a}}}}}, periode: 2024, realisasi: {r}}}\n" for a, r in contoh)
    path = folder / "definitions/dinas-contoh/iku/iku-3.yaml"
    path.write_text(IKU_3.format(rumus=rumus, contoh=rows), encoding="utf-8")
    return subjek(folder, "IKU-3")


def jadi(found, jenis):
    """The formulas of the survivors of a kind."""
    return {one.ubahan.jadi for one in found.lolos if one.ubahan.jenis == jenis}


def test_the_threshold_of_a_formula_is_probed_where_it_turns(folder):
    """Examples far from 90 let `>=`, 91 and 89 pass, whatever the other thresholds are; those at 90 and 91 do not."""
    rumus = "jika(a > 90%, 100%, jika(a > 75%, 80%, 50%))"
    far = [(95, 100), (80, 80), (10, 50)]
    found = iku_3(folder, rumus, *far)
    assert "jika(a >= 90%, 100%, jika(a > 75%, 80%, 50%))" in jadi(found, "pembanding")
    assert "jika(a > 90%, 100%, jika(a >= 75%, 80%, 50%))" in jadi(found, "pembanding")
    assert "jika(a > 91%, 100%, jika(a > 75%, 80%, 50%))" in jadi(found, "angka")

    near = [(90, 80), (90.5, 100), (89.5, 80), (75, 50), (75.5, 80), (74.5, 50)]
    assert [one.ubahan.jadi for one in iku_3(folder, rumus, *far, *near).lolos if one.ubahan.jenis != "polaritas"] == []


def test_more_examples_never_raise_the_score_by_hiding_survivors(folder):
    """With each example that is like the others as many mutants are told from the rule as before."""
    rumus = "jika(a > 90%, 100%, 50%)"
    counts = [iku_3(folder, rumus, *[(95 + more, 100) for more in range(count)]).mutan for count in (1, 3, 5)]

    assert counts[0] == counts[1] == counts[2]


def test_a_rounding_of_the_formula_needs_a_figure_that_ends_in_a_half(folder):
    """12,25 is 12,3 rounded half up, 12,2 to even or cut off."""
    found = iku_3(folder, "bulat(a x 100%, 1)", (12, 12))
    assert {"bulat_genap(a x 100%, 1)", "potong(a x 100%, 1)"} <= jadi(found, "fungsi")

    assert jadi(iku_3(folder, "bulat(a x 100%, 1)", (12, 12), (12.25, "12.30")), "fungsi") == set()


def test_cumulated_years_are_changed_like_any_others(folder):
    """What was added up until last year may be taken for what was until this one."""
    text = IKU_3.format(rumus="kumulatif(a[n-1])", contoh="  - {fakta: FAKTA, periode: 2024, realisasi: 7}\n")
    years = ", ".join(f"{year}: {figure}" for year, figure in ((2021, 4), (2022, 2), (2023, 1), (2024, 0)))
    path = folder / "definitions/dinas-contoh/iku/iku-3.yaml"
    path.write_text(text.replace("FAKTA", f"{{a: {{{years}}}}}"), encoding="utf-8")
    missed = jadi(subjek(folder, "IKU-3"), "tahun")

    assert "kumulatif(a[n])" in missed  # nothing was added in 2024
    assert "kumulatif(a[n-2])" not in missed  # 6 without 2023


def test_a_first_example_is_made_up_for_an_indicator_that_has_none(folder):
    """A formula without example has nothing to hold it: all its mutants survive, with an example to begin with."""
    ubah(
        folder,
        "definitions/dinas-contoh/program/p1.yaml",
        "            target: {2024: 12}",
        "            variabel: {masuk: {nama: Masuk, satuan: laporan}}\n            rumus: masuk",
    )
    found = subjek(folder, "P1.1.1-K")

    assert found.tertangkap == 0
    assert found.lolos
    assert all(one.contoh.startswith("{fakta: {masuk:") for one in found.lolos)


def test_a_method_named_by_an_indicator_itself_is_taken_for_those_of_the_policy(folder):
    """An example at the target cannot tell rasio-terbalik from the policy's progres-negatif."""
    ubah(folder, IKU_2, "polaritas: positif", "polaritas: negatif\nmetode: rasio-terbalik")
    found = subjek(folder, "IKU-2")

    assert {one.ubahan.jadi for one in found.lolos if one.ubahan.jenis == "metode"} == {"progres-negatif"}


def test_an_example_of_one_version_of_a_scale_holds_no_other(folder):
    """A figure graded in 2024 says nothing of the scale that was in force until 2023."""
    old = SKALA.replace("contoh:\n", "").replace("50", "80")
    new = SKALA.replace("contoh:\n", "")
    path = folder / "definitions/standar/skala"
    path.mkdir(parents=True, exist_ok=True)
    (path / "uji-lama.yaml").write_text(f"{old}berlaku: {{sampai: 2023}}\n", encoding="utf-8")
    (path / "uji-baru.yaml").write_text(f"{new}berlaku: {{sejak: 2024}}\n", encoding="utf-8")
    ubah(folder, INSTANSI, "  skala: akip", "  skala: uji")
    ubah(folder, IKU_2, "realisasi: 10, capaian: 100}", "realisasi: 10, capaian: 100, predikat: Baik}")
    by_name = {one.nama: one for one in hasil(folder).semua if one.jenis == "skala"}

    assert by_name["Skala uji (–2023)"].tertangkap == 0
    assert by_name["Skala uji (2024–)"].tertangkap > 0


def test_a_band_of_a_single_figure_is_moved_with_both_its_neighbours(folder):
    """Whichever way the bands are written, 100 alone is told from 99 and from 101 by examples there."""
    bands = ['  - {rentang: "> 100", predikat: Lebih}', '  - {rentang: "100", predikat: Pas}']
    bands += ['  - {rentang: "< 100", predikat: Kurang}']
    for rows in (bands, bands[::-1]):
        text = SKALA.replace('ranah: "0 - 100"\ndesimal: 1', 'ranah: ">= 0"').replace("contoh:\n", "")
        text = re.sub(r"pita:\n(  - .*\n)+", "pita:\n" + "".join(f"{row}\n" for row in rows), text)
        path = folder / "definitions/standar/skala/uji.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        found = uji_skala(baca(folder)[0].standar.skala["uji"][0])
        assert {one.ubahan.jadi for one in found.lolos} >= {"Pas 101", "Pas 99"}
        assert {item.hal for item in found.belum} == {"99 (Kurang)", "100 (Pas)", "101 (Lebih)", "0"}


def test_the_ends_of_a_domain_need_a_figure_exactly_there(folder):
    """0 and 100 belong to the domain or not: only a figure there can tell."""
    inner = "  - {nilai: 0.1, predikat: Kurang}\n  - {nilai: 99.9, predikat: Baik}\n"
    edge = "  - {nilai: 50, predikat: Kurang}\n  - {nilai: 50.1, predikat: Baik}\n"
    ends = "  - {nilai: 0, predikat: Kurang}\n  - {nilai: 100, predikat: Baik}\n"
    missed = [one.ubahan.jadi for one in skala(folder, inner + edge).lolos if one.ubahan.bagian == "ranah"]

    assert "> 0 - 100" in missed
    assert "0 - < 100" in missed
    assert {one.ubahan.jenis for one in skala(folder, edge + ends).lolos if one.ubahan.bagian == "ranah"} <= {"tepi"}


def test_a_mutant_that_periksa_refuses_is_not_counted(folder):
    """A sum of cases and of their square is refused for its units, whatever the examples are."""
    found = subjek(folder, "IKU-2")

    assert found.ditolak > 0
    assert found.mutan == found.tertangkap + len(found.lolos)


def test_what_has_neither_example_nor_formula_is_counted_apart(folder):
    """The output of the sub kegiatan is recorded as it is and has no example."""
    assert hasil(folder).tanpa == {"dinas-contoh": 1}


def test_the_same_rules_give_the_same_result(folder):
    """Nothing depends on the order of anything."""
    assert hasil(folder) == hasil(folder)
