"""Policies: the agency's own over the defaults, each saying where it stands."""

from fractions import Fraction

INSTANSI = "definitions/dinas-contoh/instansi.yaml"
BAWAAN = "definitions/standar/kebijakan.yaml"
METODE = "  metode: {positif: progres-positif, negatif: progres-negatif}\n"


def kebijakan(ruang):
    """The policies of an agency that has nothing wrong with it."""
    found, told = ruang.susun()
    assert [item.code for item in told] == []
    return found.instansi["dinas-contoh"].instansi.kebijakan


def test_what_the_agency_leaves_out_is_the_default_and_says_so(ruang):
    """Fields the agency declares are its own; all others are the default's, with their place there."""
    (own,) = kebijakan(ruang)
    assert (own.skala.text, own.serapan.text, own.efisiensi[0].text) == ("akip", "serapan", "selisih-serapan")
    assert own.target_dari == ("pk_perubahan", "pk", "renstra")
    assert own.pagu_dari == ("perubahan", "murni")
    assert (own.tampilan.desimal, own.tampilan.cara) == (2, "setengah_ke_atas")
    assert (own.pembulatan_realisasi, own.pembulatan_capaian, own.predikat_dari) == (None, None, "eksak")
    assert [one.text for one in own.pembanding][:2] == ["pertumbuhan", "selisih-tahun-lalu"]
    places = {name: (rule.bawaan, rule.tempat.file) for name, rule in own.asal.items()}
    assert places["skala"] == places["target_dari"] == (False, INSTANSI)
    assert places["tampilan"] == places["agregat"] == places["pembanding"] == (True, BAWAAN)
    assert "pembulatan_capaian" not in places


def test_the_parts_of_a_field_are_chosen_one_by_one(ruang):
    """A method for one direction, a word of one aggregate, a cap for one level leave the rest to the defaults."""
    ruang.ubah(INSTANSI, METODE, "  metode: {negatif: rasio-terbalik}\n  agregat: {tujuan: {cara: minimum}}\n")
    ruang.ubah(BAWAAN, "batas_capaian: {}", 'batas_capaian: {sasaran: "0 - 120", tujuan: "<= 150"}')
    (own,) = kebijakan(ruang)
    assert {name: kode.text for name, kode in own.metode.items()} == {
        "positif": "progres-positif",
        "negatif": "rasio-terbalik",
        "stabil": "kemenkeu-stabilize",
    }
    tujuan = own.agregat["tujuan"]
    assert (tujuan.dari, tujuan.cara, tujuan.angka, tujuan.bila_kosong) == (
        "sasaran",
        "minimum",
        "eksak",
        "tak_terdefinisi",
    )
    assert {level: one.tempat.file for level, one in own.agregat.items()} == {
        "sasaran": BAWAAN,
        "tujuan": INSTANSI,
        "unit": BAWAAN,
        "instansi": BAWAAN,
    }
    caps = {level: (batas.rentang.bawah, batas.rentang.atas) for level, batas in own.batas_capaian.items()}
    assert caps == {"indikator": (0, 100), "sasaran": (0, 100), "tujuan": (None, 150)}
    origin = {name: own.asal[name].bawaan for name in own.asal if "." in name and name.count(".") == 1}
    assert origin["metode.negatif"] is origin["agregat.tujuan"] is origin["batas_capaian.sasaran"] is False
    assert origin["metode.stabil"] is origin["agregat.sasaran"] is origin["batas_capaian.tujuan"] is True


def test_an_agency_without_policies_is_judged_by_the_defaults(ruang):
    """One policy, all of it default, in force in every year."""
    text = ruang.files[INSTANSI]
    ruang.tulis(INSTANSI, text[: text.index("kebijakan:")])
    (own,) = kebijakan(ruang)
    assert {rule.bawaan for rule in own.asal.values()} == {True}
    assert own.berlaku.mencakup(1999)
    assert (own.tempat.file, own.tempat.line) == (INSTANSI, 2)


def test_a_policy_that_changes_has_a_version_for_each_time(ruang):
    """Versions do not inherit from each other, only from the defaults."""
    ruang.ubah(INSTANSI, METODE, "- skala: spm\n  berlaku: {sampai: 2023}\n- berlaku: {sejak: 2024}\n" + METODE)
    old, new = kebijakan(ruang)
    assert (old.skala.text, old.berlaku.sampai, old.batas_capaian) == ("spm", 2023, {})
    assert (new.skala.text, new.berlaku.sejak, set(new.batas_capaian)) == ("akip", 2024, {"indikator", "sasaran"})


def test_each_policy_of_the_agency_has_its_citation(ruang):
    """That of acuan_kebijakan for its field, else that of the policy; a default has none of the agency's."""
    ruang.ubah(INSTANSI, METODE, METODE + "  acuan: {dokumen: lkjip-2024, baris: 1}\n")
    ruang.ubah(INSTANSI, "kebijakan:\n", "acuan_kebijakan: {skala: {dokumen: lkjip-2024, baris: 9}}\nkebijakan:\n")
    (own,) = kebijakan(ruang)
    lines = {name: rule.acuan and rule.acuan.baris for name, rule in own.asal.items()}
    assert (lines["skala"], lines["metode"], lines["metode.positif"], lines["tampilan"]) == ((9,), (1,), (1,), None)


def test_declared_roundings_are_read(ruang):
    """Negative decimals round to thousands."""
    more = "  pembulatan_realisasi: {desimal: -3, cara: potong}\n"
    more += "  pembulatan_capaian: {desimal: 0, cara: setengah_genap}\n  predikat_dari: tampil\n"
    ruang.ubah(INSTANSI, METODE, METODE + more)
    (own,) = kebijakan(ruang)
    assert (own.pembulatan_realisasi.desimal, own.pembulatan_realisasi.cara) == (-3, "potong")
    assert (own.pembulatan_capaian.desimal, own.pembulatan_capaian.cara) == (0, "setengah_genap")
    assert own.predikat_dari == "tampil"


def test_a_cap_that_is_no_interval_is_told_and_caps_nothing(ruang):
    """The other cap stays."""
    found, told = ruang.ubah(INSTANSI, 'indikator: "0 - 100"', "indikator: seratus").susun()
    (own,) = found.instansi["dinas-contoh"].instansi.kebijakan
    assert [item.code for item in told] == ["K001"]
    assert {level: batas.rentang.atas for level, batas in own.batas_capaian.items()} == {"sasaran": Fraction(100)}


def test_an_agency_is_read_with_its_tujuan_and_sasaran(ruang):
    """In the order written, with weights and citations."""
    ruang.ubah(INSTANSI, "tertib}", 'tertib, bobot: "100%", acuan: {dokumen: lkjip-2024, tabel: "2.1"}}')
    ruang.ubah(INSTANSI, METODE, METODE + "  agregat: {instansi: {dari: tujuan, cara: rata_rata_tertimbang}}\n")
    found, told = ruang.susun()
    instansi = found.instansi["dinas-contoh"].instansi
    assert told == ()
    assert (instansi.kode, instansi.nama, instansi.periode) == ("dinas-contoh", "Dinas Contoh", "2024")
    assert (instansi.renstra_sejak, instansi.renstra_sampai) == (2021, 2026)
    assert [(one.kode, one.bobot, one.acuan.tabel) for one in instansi.tujuan] == [("T1", 1, "2.1")]
    assert [(one.kode, one.tujuan.text, one.bobot) for one in instansi.sasaran] == [
        ("S1", "T1", None),
        ("S2", "T1", None),
    ]
