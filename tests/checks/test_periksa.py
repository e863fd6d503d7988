"""What `periksa` covers, and what it hands on."""

import re
import shutil
from pathlib import Path

import pytest

from sakip_rules.checks.periksa import periksa
from sakip_rules.model.baca import susun
from sakip_rules.source.workspace import read_workspace

DASAR = Path(__file__).parents[1] / "contoh" / "dasar"
METODE_RUSAK = """\
kode: {kode}
nama: Metode yang contohnya keliru
jenis: capaian
masukan: {{realisasi: indikator, target: indikator}}
satuan: persen
rumus: realisasi / target x 100%
contoh:
  - {{masukan: {{realisasi: 1, target: 2}}, hasil: 51}}
dasar_hukum: tidak ada
status_sumber: rancangan
"""


@pytest.fixture
def ruang(tmp_path):
    """Return a function that writes files over the base workspace and reads it."""
    folder = tmp_path / "ruang"
    shutil.copytree(DASAR, folder)

    def read(**files):
        for name, text in files.items():
            path = folder / name.replace("__", "/").replace("_yaml", ".yaml")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        documents, found = read_workspace(folder, None)
        made, more = susun(documents)
        assert (found, more) == ((), ())
        return made

    return read


def codes(checked):
    """Return the codes of what was found."""
    return [item.code for item in checked.temuan]


def test_a_sound_workspace_has_no_findings_and_every_agency_is_compiled(ruang):
    """Nothing is found, and what was compiled is handed on."""
    checked = periksa(ruang())
    assert (codes(checked), list(checked.tersusun)) == ([], ["dinas-contoh"])


def test_a_standard_is_checked_whether_it_is_used_or_not(ruang):
    """A method nobody uses, with an example that does not come out, is found when the whole workspace is checked."""
    made = ruang(definitions__standar__metode__sendiri_yaml=METODE_RUSAK.format(kode="sendiri"))
    assert codes(periksa(made)) == ["C011"]


def test_checking_one_agency_leaves_out_the_standards_it_does_not_use(ruang):
    """The same method does not keep an agency from being judged that does not use it."""
    made = ruang(definitions__standar__metode__sendiri_yaml=METODE_RUSAK.format(kode="sendiri"))
    assert codes(periksa(made, "dinas-contoh")) == []


def test_checking_one_agency_includes_the_standards_it_uses(ruang):
    """A method the agency's policy names is checked, though the workspace has replaced the standard one."""
    made = ruang(definitions__standar__metode__sendiri_yaml=METODE_RUSAK.format(kode="progres-positif"))
    assert codes(periksa(made, "dinas-contoh")) == ["C011"]


def test_an_example_is_held_by_its_own_facts_not_by_recorded_ones(ruang):
    """Recorded facts for the same year do not leak into an example that lacks them; what follows is not told again."""
    iku = (DASAR / "definitions/dinas-contoh/iku/iku-2.yaml").read_text(encoding="utf-8")
    made = ruang(**{"definitions__dinas-contoh__iku__iku-2_yaml": iku.replace("2023: 60, 2024: 54", "2024: 54")})
    assert codes(periksa(made)) == ["C002"]


INSTANSI_YAML, IKU_1_YAML = "definitions__dinas-contoh__instansi_yaml", "definitions__dinas-contoh__iku__iku-1_yaml"
IKU_1 = """\
kode: IKU-1
nama: Indeks kepuasan masyarakat
sasaran: S1
satuan: indeks
polaritas: {polaritas}
{lain}target: {{2024: 85}}
contoh:
  - {{fakta: {{realisasi: {{2024: 85}}}}, periode: 2024, realisasi: 85}}
"""


@pytest.mark.parametrize(
    ("lain", "found"),
    [
        ("skala_realisasi: akip\n", ["N035"]),
        ("skala_realisasi: skm-14-2017\n", []),
        ("skala: skm-14-2017\n", ["N035"]),
        ("skala: kemenkeu-status\n", []),
    ],
)
def test_a_scale_of_another_unit_is_told_before_there_are_data(ruang, lain, found):
    """A percent scale grades no index, an index scale no capaian: the units say so without a single fact."""
    text = IKU_1.format(polaritas="positif", lain=lain)
    made = ruang(**{IKU_1_YAML: text})
    assert codes(periksa(made)) == found


def test_a_scale_the_agency_names_for_all_is_told_once(ruang):
    """Not for each of its indicators."""
    name = "definitions/dinas-contoh/instansi.yaml"
    text = (DASAR / name).read_text(encoding="utf-8").replace("skala: akip", "skala: skm-14-2017")
    found = codes(periksa(ruang(**{INSTANSI_YAML: text})))
    assert found.count("N035") == 1


@pytest.mark.parametrize(
    ("polaritas", "batas", "sisi"),
    [
        ("positif", '{indikator: "<= 100"}', []),
        ("negatif", '{indikator: "<= 100"}', ["0"]),
        ("negatif", '{indikator: "0 - 100"}', []),
        ("negatif", '{indikator: "10 - 90"}', []),
        ("negatif", '{indikator: "-5 - 100"}', ["0"]),
        ("positif", '{indikator: ">= 0"}', ["100"]),
        ("negatif", "{}", ["0", "100"]),
    ],
)
def test_both_ends_of_a_scale_are_held_by_the_caps(ruang, polaritas, batas, sisi):
    """The scale covers 0 to 100; a capaian falls below 0 where less is better and there is far more."""
    name = "definitions/dinas-contoh/instansi.yaml"
    text = re.sub("batas_capaian: .*", f"batas_capaian: {batas}", (DASAR / name).read_text(encoding="utf-8"))
    made = ruang(**{INSTANSI_YAML: text, IKU_1_YAML: IKU_1.format(polaritas=polaritas, lain="")})
    found = [item for item in periksa(made).temuan if item.code == "K104"]
    assert sorted(item.datum("sisi") for item in found) == sisi


def test_an_example_may_set_its_own_target(ruang):
    """The target an example gives takes the place of every planning document's."""
    iku = (DASAR / "definitions/dinas-contoh/iku/iku-1.yaml").read_text(encoding="utf-8")
    made = ruang(**{"definitions__dinas-contoh__iku__iku-1_yaml": iku.replace("target: 85,", "target: 160,")})
    (found,) = periksa(made).temuan
    assert (found.code, found.datum("harap"), found.datum("hitung")) == ("C001", "94.12", "50.00")
