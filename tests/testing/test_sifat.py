"""Each property is broken by a rule that should not have it, holds for its neighbour that should, and says which."""

from pathlib import Path

import pytest

from sakip_rules.testing.dinas import Dinas
from sakip_rules.testing.sifat import agregat, konsolidasi, satuan, searah, total
from sakip_rules.testing.sifat.daftar import NAMA
from sakip_rules.testing.sifat.dasar import Janji, SifatGagal
from tests.testing.bantu import SIFAT, coba, indikator, instansi, metode

AB = "{a: {nama: A, satuan: kasus}, b: {nama: B, satuan: kasus}}"
TRIWULAN = "{2024-TW1: 25, 2024-TW2: 50, 2024-TW3: 75, 2024-TW4: 100, 2024: 100}"


def gagal(pokok, nama, **pilihan):
    """The breach a property finds."""
    with pytest.raises(SifatGagal) as caught:
        coba(pokok, nama, **pilihan)
    assert caught.value.sifat == nama
    return caught.value


def bermetode(rumus, polaritas="positif", **lain):
    """An indicator judged by a method of its own."""
    dinas = Dinas().standar("metode", metode(rumus, polaritas, "target > 0"))
    return indikator(dinas.iku(satuan="kasus", polaritas=polaritas, metode="uji", target="{2024: 10}", **lain))


@pytest.mark.parametrize(
    ("rumus", "polaritas", "kalimat"),
    [
        ("200% - realisasi / target", "positif", searah.POSITIF),
        ("realisasi / target", "negatif", searah.NEGATIF),
        ("jika(realisasi > 0, target / realisasi, 0%)", "negatif", searah.NEGATIF),
        ("realisasi / target", "stabil", searah.MENDEKAT),
        ("jika(realisasi == target, 0%, 100%)", "stabil", searah.MENDEKAT),
        ("minimum(realisasi / target, 80%) - jika(realisasi > 5, 20%, 0%)", "positif", searah.POSITIF),
    ],
)
def test_searah_is_broken_by_a_method_that_turns_round(rumus, polaritas, kalimat):
    """As a whole, at one end, at one figure, or by a step down on the way."""
    assert gagal(bermetode(rumus, polaritas), "searah").langgar.kalimat == kalimat


@pytest.mark.parametrize(
    ("rumus", "polaritas"),
    [
        ("realisasi / target", "positif"),
        ("(target - (realisasi - target)) / target", "negatif"),
        ("minimum(realisasi / target, 200% - realisasi / target)", "stabil"),
        ("minimum(realisasi / target, 150% - realisasi / target / 2)", "stabil"),
    ],
)
def test_searah_holds_for_a_method_of_its_direction(rumus, polaritas):
    """Also where both sides of a target are not treated alike."""
    coba(bermetode(rumus, polaritas), "searah")


def test_setangkup_is_broken_by_a_method_that_forgives_one_side():
    """Falling half as fast above the target as below it is in one direction, and still not the same on both sides."""
    assert gagal(bermetode("minimum(realisasi / target, 150% - realisasi / target / 2)", "stabil"), "setangkup")
    coba(bermetode("minimum(realisasi / target, 200% - realisasi / target)", "stabil"), "setangkup")


def test_kelipatan_is_broken_by_a_number_added_to_a_figure():
    """One case more or less is much of three and nothing of three thousand."""
    assert gagal(bermetode("(realisasi + 1) / target"), "kelipatan").langgar.kalimat == satuan.LAIN
    coba(bermetode("realisasi / target"), "kelipatan")


def test_satuan_is_broken_by_a_rounding_inside_a_formula():
    """Half a thousand cases, rounded, are a thousand."""
    whole = Dinas().iku(satuan="persen", variabel=AB, rumus='"bulat(a) / b x 100%"', target="{2024: 80}")
    plain = Dinas().iku(satuan="persen", variabel=AB, rumus='"a / b x 100%"', target="{2024: 80}")
    found = gagal(indikator(whole), "satuan")
    assert (found.langgar.kalimat, found.langgar.data["besaran"]) == (satuan.BEDA, "realisasi")
    coba(indikator(plain), "satuan")


def test_satuan_promises_nothing_where_a_rule_holds_in_one_unit_only():
    """A number beside a counted thing is of that thing: in thousands of it the rule would be refused."""
    dinas = Dinas().iku(satuan="persen", variabel=AB, rumus='"jika(a > 5, a / b, 0%)"', target="{2024: 80}")
    assert SIFAT["satuan"].berlaku(indikator(dinas), Janji()) == satuan.TAK_BERSATUAN


SKALA = (
    "kode: uji\nnama: Uji\nsatuan: persen\nranah: '0 - 100'\ndesimal: 1\npita:\n{}"
    "dasar_hukum: tidak ada\nstatus_sumber: rancangan\n"
)


@pytest.mark.parametrize(
    ("pita", "banyak"),
    [
        (("> 80 - 100", "0 - 79.9"), 0),
        (("80 - 100", "0 - 80"), 2),
        (("> 80 - 100", "0 - < 80"), 0),
    ],
)
def test_satu_pita_is_broken_at_the_very_figure_that_is_left_out_or_held_twice(pita, banyak):
    """One unit of the last place, between bands of which it was not proved that they meet."""
    rows = "".join(f"  - {{rentang: '{rentang}', predikat: P{at}}}\n" for at, rentang in enumerate(pita))
    dinas = Dinas("{skala: uji}").standar("skala", SKALA.format(rows)).iku(target="{2024: 100}")
    found = gagal(indikator(dinas), "satu-pita").langgar
    assert (found.data["banyak"], str(found.data["angka"])) == (banyak, "80")


def test_satu_pita_holds_for_bands_that_meet():
    """Whatever lies outside the domain has no predikat."""
    rows = "  - {rentang: '> 80 - 100', predikat: A}\n  - {rentang: '0 - 80', predikat: B}\n"
    coba(indikator(Dinas("{skala: uji}").standar("skala", SKALA.format(rows)).iku(target="{2024: 100}")), "satu-pita")


def test_batas_is_broken_by_a_cap_that_is_promised_and_not_declared():
    """A report that says 0 to 120 and prints 220; declared, it is kept."""
    iku = {"target": "{2024: 100}"}
    found = gagal(indikator(Dinas().iku(**iku)), "batas", batas="0 - 120").langgar
    assert not 0 <= found.data["capaian"] <= 120
    capped = indikator(Dinas('{batas_capaian: {indikator: "0 - 120"}}').iku(**iku))
    coba(capped, "batas")
    coba(capped, "batas", batas="0 - 120")
    gagal(capped, "batas", batas="0 - 100")


def test_pembulatan_is_broken_by_a_predikat_that_two_roundings_made():
    """90.45 becomes 90.5 and then 91, which is another band than 90; rounded once by its scale it is 90."""
    twice = Dinas("{skala: permendagri-86-2017, pembulatan_capaian: {desimal: 1, cara: setengah_ke_atas}}")
    once = Dinas("{skala: permendagri-86-2017, pembulatan_capaian: {desimal: 0, cara: setengah_ke_atas}}")
    found = gagal(indikator(twice.iku(target="{2024: 100}")), "pembulatan").langgar
    assert found.data["semua"] == "1, 0"
    coba(indikator(once.iku(target="{2024: 100}")), "pembulatan")


def test_pembulatan_holds_for_a_realisasi_that_is_rounded():
    """What is rounded and then judged is judged like the rounded figure."""
    dinas = Dinas("{pembulatan_realisasi: {desimal: 1, cara: potong}}")
    coba(indikator(dinas.iku(satuan="persen", variabel=AB, rumus='"a / b x 100%"', target="{2024: 80}")), "pembulatan")


def test_t1_konsolidasi_is_broken_by_adding_up_what_is_to_date_already():
    """25, 50, 75 and 100 are 100 of 100, not 250."""
    found = gagal(indikator(Dinas().iku(konsolidasi="jumlah", target=TRIWULAN)), "konsolidasi").langgar
    assert found.kalimat == konsolidasi.TARGET
    assert (str(found.data["realisasi"]), str(found.data["target"])) == ("250", "100")
    coba(indikator(Dinas().iku(konsolidasi="kumulatif", target=TRIWULAN)), "konsolidasi")


@pytest.mark.parametrize("cara", ["jumlah", "rata_rata", "terakhir", "kumulatif"])
def test_konsolidasi_is_broken_by_an_engine_that_puts_parts_together_otherwise(monkeypatch, cara):
    """Of variables and of the realisasi itself, for a year and for a part of it."""
    formula = {"satuan": "persen", "variabel": AB, "rumus": '"a / b x 100%"'}
    ways = [
        indikator(Dinas().iku(konsolidasi=cara, target="{2024: 80}")),
        indikator(Dinas().iku(konsolidasi=cara, target="{2024: 80}"), "2024-TW3"),
        indikator(Dinas().iku(konsolidasi=cara, target="{2024: 80}", **formula)),
    ]
    for pokok in ways:
        coba(pokok, "konsolidasi", contoh=30)
    monkeypatch.setattr("sakip_rules.engine.konsolidasi.konsolidasikan", lambda _cara, values: (values[0] * 3, -1))
    for pokok in ways[:2]:
        gagal(pokok, "konsolidasi")


def test_agregat_is_broken_by_counting_what_nobody_can_measure_as_nothing():
    """A sasaran without indicators halves its agency, however good the other is."""
    nothing = Dinas("{agregat: {instansi: {bila_kosong: nol}}}").iku(target="{2024: 100}")
    left_out = Dinas("{agregat: {instansi: {bila_kosong: abaikan}}}").iku(target="{2024: 100}")
    found = gagal(instansi(nothing), "agregat").langgar
    assert (found.kalimat, found.data["kode"]) == (agregat.LUAR, "dinas-uji")
    assert "dari: {S1: " in found.yaml
    coba(instansi(left_out), "agregat")


@pytest.mark.parametrize("cara", ["rata_rata", "rata_rata_tertimbang", "minimum", "maksimum", "jumlah"])
def test_agregat_holds_for_every_way_to_put_members_together(cara):
    """Weighted, capped, in two levels; a sum is the sum of its members."""
    dinas = Dinas(f"{{agregat: {{sasaran: {{cara: {cara}}}}}, batas_capaian: {{sasaran: '0 - 120'}}}}")
    for number, (sasaran, bobot) in enumerate((("S1", "1/4"), ("S1", "3/4"), ("S2", "1"))):
        dinas.iku(f"IKU-{number}", sasaran, target="{2024: 100}", bobot=bobot)
    coba(instansi(dinas), "agregat")


def test_urutan_berkas_is_broken_by_an_engine_that_takes_what_it_read_last(monkeypatch):
    """A fact recorded twice has no value; an engine that takes one of them depends on where they stand."""
    dinas = Dinas().iku(target="{2024: 100}").fakta("IKU-1", 2024, 50).fakta("IKU-1", 2024, 60)
    coba(instansi(dinas), "urutan-berkas", contoh=10)
    monkeypatch.setattr(
        "sakip_rules.engine.susun._fakta",
        lambda facts: {(one.indikator.text, one.nama, one.periode): (one,) for one in facts},
    )
    found = gagal(instansi(dinas), "urutan-berkas", contoh=50)
    assert found.langgar.yaml.startswith("# realisasi/dinas-uji/bagian-")


def test_total_is_broken_by_a_rule_that_got_past_the_checks():
    """What adds kasus and orang has no value, and its reason is a broken rule."""
    variables = "{a: {nama: A, satuan: kasus}, b: {nama: B, satuan: orang}}"
    dinas = Dinas().iku(satuan="kasus", variabel=variables, rumus='"a + b"', target="{2024: 1}")
    assert gagal(indikator(dinas), "total").langgar.kalimat == total.ATURAN_RUSAK


def test_total_is_broken_by_an_engine_that_stops(monkeypatch):
    """The facts on which it does are told all the same."""
    pokok = indikator(Dinas().iku(target="{2024: 1}"))

    def stop(*_args):
        raise ZeroDivisionError

    monkeypatch.setattr("sakip_rules.testing.sifat.total.tampil", stop)
    found = gagal(pokok, "total").langgar
    assert found.kalimat == total.GAGAL
    assert found.yaml.startswith("# realisasi/dinas-uji/2024.yaml\nfakta:\n  - {indikator: IKU-1, ")


def test_every_property_is_broken_here():
    """A property that no rule can break would promise nothing."""
    lines = Path(__file__).read_text(encoding="utf-8").splitlines()
    broken = {word for line in lines if "gagal(" in line for word in line.split('"')}
    assert set(NAMA) <= broken
