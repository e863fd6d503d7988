"""How far each input may move before the predikat changes, worked out by hand."""

import pytest

from sakip_rules.engine.nilai import mulai
from sakip_rules.engine.tampil import eksak, tampil
from sakip_rules.engine.umpama import masukan
from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.simulasi.agar import HasilKeliru
from sakip_rules.simulasi.rentang import rentang, tanda
from sakip_rules.simulasi.soal import INDIKATOR, Pokok, Soal
from tests.simulasi.bantu import BEBAS, INSTANSI, dinas, nyata, soal, tulis, variabel


def luar(jangkauan):
    """The next figures that give another predikat, below and above, as text."""
    return [None if one is None else (eksak(one.angka), tampil(one.bukti)) for one in (jangkauan.bawah, jangkauan.atas)]


def test_the_ends_are_those_of_the_band_as_the_scale_rounds():
    """Memuaskan is (80; 90] of two decimals: from 80,005 up to below 90,005 % of 93."""
    found = rentang(soal(nyata("jember-balung"), "realisasi", kode="IKU-2"))

    assert tulis([found.ruas]) == "[1488093/20000; 1674093/20000)"
    assert luar(found) == [("74.4", "Sangat Baik"), ("83.71", "Sangat Memuaskan")]


def test_a_target_moves_the_other_way():
    """83,28/T stays within those ends for 83,28/0,90005 < T <= 83,28/0,80005; of whole targets 92 and 105 do not."""
    found = rentang(soal(nyata("jember-balung"), "target", kode="IKU-2"))

    assert tulis([found.ruas]) == "(1665600/18001; 1665600/16001]"
    assert luar(found) == [("92", "Sangat Memuaskan"), ("105", "Sangat Baik")]


def test_a_cap_leaves_no_end_above():
    """Whatever is above the target is capped at 100 %: Sangat Memuaskan from 90,005 % of 10 on."""
    found = rentang(soal(dinas(fakta=[("", 2024, 12)]), "realisasi"))

    assert tulis([found.ruas]) == "[18001/2000; )"
    assert luar(found) == [("9", "Memuaskan"), None]


def test_without_a_cap_the_end_of_the_scale_is_an_end():
    """A capaian above 100 % lies outside the scale akip: at 100,005 % of 10 the predikat is lost."""
    found = rentang(soal(dinas(kebijakan=BEBAS, fakta=[("", 2024, 10)]), "realisasi"))

    assert tulis([found.ruas]) == "[18001/2000; 20001/2000)"
    assert luar(found) == [("9", "Memuaskan"), ("11", "")]


@pytest.mark.parametrize(
    ("cara", "ruas"), [("setengah_ke_atas", "[17/2; 19/2)"), ("setengah_genap", "(17/2; 19/2)"), ("potong", "[9; 10)")]
)
def test_each_way_of_rounding_has_its_own_edges(cara, ruas):
    """Rounded to whole, 9 of 10 is (80; 90]: from 8,5 to below 9,5; to even, 8,5 is 8 and 9,5 is 10."""
    kebijakan = (
        f"{{metode: {{positif: progres-positif}}, skala: akip, pembulatan_realisasi: {{desimal: 0, cara: {cara}}}}}"
    )
    found = rentang(soal(dinas(kebijakan=kebijakan, fakta=[("", 2024, 9)]), "realisasi"))

    assert tulis([found.ruas]) == ruas


def test_a_condition_is_an_end_like_any_other():
    """jika(a >= 5, 10, 2): the one is Sangat Memuaskan of 10, the other Sangat Kurang."""
    agency = dinas("jika(a >= 5, 10, 2)", variabel=variabel("angka", "a"), fakta=[("a", 2024, 7)])
    found = rentang(soal(agency, "a"))

    assert tulis([found.ruas]) == "[5; )"
    assert luar(found) == [("4", "Sangat Kurang"), None]


def test_a_rounding_that_meets_what_is_not_rounded_still_has_its_next_edges():
    """(9 + a)/2 of 10 is 90,005 % at 9,001; below 8,5, (8 + a)/2 is 80,005 % at 8,001; no step between tells."""
    agency = dinas("bulat(a) / 2 + a / 2", variabel=variabel("angka", "a"), fakta=[("a", 2024, 9)])
    found = rentang(soal(agency, "a"))

    assert tulis([found.ruas]) == "[8001/1000; 9001/1000)"


def test_an_input_nobody_measured_has_no_range():
    """What is missing cannot move; the reason is its own."""
    found = rentang(soal(dinas(), "realisasi"))

    assert found.ruas is None
    assert [one.code for one in found.sebab] == ["N011"]


def test_a_word_moves_by_words():
    """Of the words of an ordinal unit, BB (5 of 5) alone is above 90 % and not above 100."""
    found = rentang(
        soal(dinas(target="BB", kebijakan=BEBAS, satuan="predikat_akip", fakta=[("", 2024, "BB")]), "realisasi")
    )

    assert tulis([found.ruas]) == "[5; 5]"
    assert luar(found) == [("4", "Sangat Baik"), ("6", "")]


@pytest.mark.parametrize("instansi", INSTANSI)
def test_every_input_of_every_iku_has_a_range_or_a_reason(instansi):
    """For the real agencies: all of them are answered, and the engine agrees just inside and just outside."""
    tersusun, periode = nyata(instansi)
    p = mulai(tersusun, periode)
    for kode in tersusun.urutan:
        item = p.indikator(kode, periode.tahun)
        if isinstance(item, TanpaNilai) or item.simpul:
            continue
        for one in masukan(p, item):
            asked = Soal(tersusun, periode, kode, one, Pokok(INDIKATOR, kode, "predikat"))
            found = rentang(asked)
            assert found.ruas is not None or found.sebab
            if found.ruas is not None:
                same = tanda(found.hasil.nilai)
                assert found.ruas.memuat(found.sekarang.nilai / (1 if one.satuan is None else one.satuan.faktor))
                assert all(tanda(other.bukti.nilai) != same for other in (found.bawah, found.atas) if other is not None)


def test_nothing_is_told_that_the_engine_does_not_give(monkeypatch):
    """Were an end wrong, the engine would be asked once more, and nothing shown."""
    monkeypatch.setattr("sakip_rules.simulasi.rentang._sampai_beda", lambda mulai, *_: (mulai.ruas, mulai.contoh))

    with pytest.raises(HasilKeliru):
        rentang(soal(nyata("jember-balung"), "realisasi", kode="IKU-2"))
