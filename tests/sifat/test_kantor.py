"""Properties of any agency at all: judging is total and pure, its proofs hold, and they survive being written down."""

import json
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from sakip_rules.engine.baca_json import dari_json
from sakip_rules.engine.bukti_json import hasil_json
from sakip_rules.engine.jelajah import semua_nilai, urut
from sakip_rules.engine.nilai import nilai
from sakip_rules.engine.nilai_json import nilai_json
from sakip_rules.engine.susun import susun_instansi
from sakip_rules.engine.tampil import tampil
from sakip_rules.model.baca import susun
from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.model.periode import baca_periode
from sakip_rules.source.catalogue import entry
from tests.engine.bantu import KODE, ROOT, Dinas, angka, buku, sasaran
from tests.sifat.kantor import kantor

SKEMA = {
    name: Draft202012Validator(json.loads((ROOT / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8")))
    for name in ("bukti", "nilai")
}


@given(kantor())
def test_judging_never_raises_and_every_absence_has_a_reason(made):
    """Whatever the files hold; a reason is of the catalogue, a number is exact."""
    dinas, periode = made
    for proof in urut(item.bukti for item in semua_nilai(dinas.nilai(periode))):
        value = proof.nilai
        if isinstance(value, TanpaNilai):
            assert value.sebab
            assert all(entry(reason.code) for reason in value.sebab)
        else:
            assert isinstance(value, (Fraction, bool, str, tuple))
        assert all(entry(note.code) for note in proof.catatan)
        assert isinstance(tampil(proof), str)


@given(kantor())
@settings(max_examples=40)
def test_proofs_are_valid_and_read_back_as_they_were(made):
    """Both documents hold to their schemas, and every proof comes back equal."""
    dinas, periode = made
    result = dinas.nilai(periode)
    data = json.loads(json.dumps(hasil_json(result)))
    assert list(SKEMA["bukti"].iter_errors(data)) == []
    assert list(SKEMA["nilai"].iter_errors(json.loads(json.dumps(nilai_json(result))))) == []
    back = dari_json(data, {item.name: item.source for item in dinas.dokumen()})
    assert [back[entry["bukti"]] for entry in data["nilai"]] == [item.bukti for item in semua_nilai(result)]


@given(kantor(), st.randoms(use_true_random=False))
@settings(max_examples=40)
def test_t2_the_order_of_files_decides_nothing(made, random):
    """The same documents in another order, judged twice: the same proofs and the same Diagnostics."""
    dinas, periode = made
    documents = list(dinas.dokumen())
    random.shuffle(documents)
    compiled, found = susun_instansi(susun(documents)[0], KODE, buku())
    again, same = dinas.susun()
    assert found == same
    assert nilai(compiled, baca_periode(periode)) == nilai(again, baca_periode(periode))


@given(kantor())
@settings(max_examples=40)
def test_sums_and_choices_say_what_they_are_made_of(made):
    """A sum is the sum of its parts, a choice its first candidate, a rounding within one unit of what it rounds."""
    dinas, periode = made
    for proof in urut(item.bukti for item in semua_nilai(dinas.nilai(periode))):
        if isinstance(proof.nilai, TanpaNilai):
            continue
        if proof.jenis == "jumlah":
            assert proof.nilai == sum(child.nilai for child in proof.anak)
        elif proof.jenis in ("pilihan", "rujukan") and not isinstance(proof.anak[0].nilai, tuple):
            assert proof.nilai == proof.anak[0].nilai
        elif proof.jenis == "pembulatan":
            unit = Fraction(10) ** -int(dict(proof.aturan)["desimal"]) * proof.satuan.faktor
            assert abs(proof.nilai - proof.anak[0].nilai) < unit


@given(low=st.integers(0, 100), width=st.integers(0, 150), realisasi=st.decimals(-300, 300, places=2))
@settings(max_examples=50)
def test_a_cap_is_respected_and_leaves_what_is_inside(low, width, realisasi):
    """The result lies in the cap; inside it nothing changes."""
    dinas = Dinas(f'{{batas_capaian: {{indikator: ">= {low} - <= {low + width}"}}}}').iku(target="{2024: 100}")
    proof = dinas.fakta("IKU-1", 2024, f"{realisasi:f}").hasil().capaian
    before, after = (item.nilai * 100 for item in (proof.anak[0], proof))
    assert low <= after <= low + width
    assert after == before or not low <= before <= low + width


@given(
    value=st.integers(0, 200),
    members=st.integers(1, 6),
    cara=st.sampled_from(["rata_rata", "rata_rata_tertimbang", "minimum", "maksimum"]),
    bobot=st.sampled_from(["1", "6/7", "40"]),
)
@settings(max_examples=40)
def test_the_aggregate_of_equals_is_equal(value, members, cara, bobot):
    """Whichever way, however many, whatever the weight."""
    dinas = Dinas(f"{{agregat: {{sasaran: {{cara: {cara}}}}}}}")
    for number in range(members):
        dinas.iku(f"IKU-{number}", target="{2024: 100}", bobot=bobot).fakta(f"IKU-{number}", 2024, value)
    assert angka(sasaran(dinas.nilai()).capaian) == str(value)


@given(values=st.lists(st.integers(0, 200), min_size=1, max_size=5), missing=st.integers(0, 4))
@settings(max_examples=40)
def test_t5_a_mean_never_rises_because_a_member_is_not_reported(values, missing):
    """With the default policy it has no value then; counted as nothing it falls or stays."""
    missing %= len(values)
    for rule in ("tak_terdefinisi", "nol"):
        found = []
        for left_out in (None, missing):
            dinas = Dinas(f"{{agregat: {{sasaran: {{bila_kosong: {rule}}}}}}}")
            for number, value in enumerate(values):
                dinas.iku(f"IKU-{number}", target="{2024: 100}")
                if number != left_out:
                    dinas.fakta(f"IKU-{number}", 2024, value)
            found.append(sasaran(dinas.nilai()).capaian.nilai)
        assert isinstance(found[1], TanpaNilai) or found[1] <= found[0]
        assert rule == "nol" or isinstance(found[1], TanpaNilai)
