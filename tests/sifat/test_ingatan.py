"""Checking with a memory of earlier rounds: after any edits it finds what a fresh check finds, and judges alike."""

import shutil
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from sakip_rules.commands.kemajuan import Kemajuan
from sakip_rules.commands.layar import Layar
from sakip_rules.commands.muat import muat
from sakip_rules.engine.nilai import nilai
from sakip_rules.engine.nilai_json import nilai_json
from sakip_rules.model.periode import baca_periode
from sakip_rules.source.babak import Babak, lanjutkan
from sakip_rules.source.catalogue import has_galat
from sakip_rules.source.ingatan import Ingatan
from tests.contoh.halaman import buku

ROOT = Path(__file__).parents[2]
DASAR = ROOT / "tests" / "contoh" / "dasar"
STANDAR = ROOT / "definitions" / "standar"
KLAIM = "dokumen: lkjip-2024\nklaim:\n  - {indikator: IKU-1, besaran: capaian, tercetak: '97,98%', acuan: {baris: 3}}\n"

# What somebody does to a file: its name below the workspace, the text it gets (None: it is removed), made from its own.
ISI = {
    "slip": lambda text: text.replace("positif", "positiv").replace("Rp ", "Rp, ").replace("S1", "S9"),
    "not YAML": lambda text: text + "  - [\n",
    "half": lambda text: text[: len(text) // 2],
    "empty": lambda _: "",
    "lines above": lambda text: f"# catatan\n\n{text}",
    "twice": lambda text: text + text,
    "another figure": lambda text: text.replace("85", "80").replace("60", "64").replace("54", "50"),
    "in doubt": lambda text: text.replace("target: {2024: 12}", 'target: {2024: "1.234"}'),
    "own scale": lambda text: text.replace("skala: akip", "skala: sendiri"),
    "a name": lambda text: text.replace("IKU-1", "IKU-3").replace("Indeks", "Nilai"),
    "removed": lambda _: None,
}
BERKAS = [
    "definitions/{kode}/instansi.yaml",
    "definitions/{kode}/iku/iku-1.yaml",
    "definitions/{kode}/iku/iku-2.yaml",
    "definitions/{kode}/program/p1.yaml",
    "realisasi/{kode}/2024.yaml",
    "laporan/{kode}/dokumen.yaml",
    "laporan/{kode}/bab-3.yaml",
]
# What somebody puts beside the agencies' files, or takes away again: a file and what stands in it.
BERSAMA = {
    "a gap": ("skala/akip.yaml", "> 80 - 90", "> 82 - 90"),
    "other words": ("skala/akip.yaml", "Sangat Memuaskan", "Istimewa"),
    "a scale": ("skala/akip.yaml", "kode: akip", "kode: sendiri"),
    "a unit twice": ("satuan.yaml", "kode: indeks", "kode: orang"),
    "no count": ("satuan.yaml", "cacah: true", "cacah: false"),
    "a policy": ("kebijakan.yaml", "desimal: 2", "desimal: 1"),
    "a wrong method": ("metode/progres-positif.yaml", "realisasi / target", "realisasi / target / 2"),
    "no rule": ("../aneh.txt", "", "x"),
}
# What somebody puts into a table of facts; as a workbook its cells are the same.
TABEL = {
    "figures": "indikator;nilai\nIKU-1;80,5\n",
    "another figure": "indikator;nilai\nIKU-1;81,5\n",
    "in doubt": "indikator;nilai\nIKU-1;80.125\n",
    "recorded already": "indikator;variabel;nilai\nIKU-2;kasus;66\n",
    "a column": "indikatr;nilai\nIKU-1;80,5\n",
    "no kode": "indikator;nilai\nIKU-9;80,5\n",
    "empty": "",
    "removed": None,
}
KODE = st.sampled_from(["dinas-contoh", "dinas-dua"])
SETARA = ["lines above", "another figure"]
LANGKAH = st.one_of(
    st.tuples(st.just("ubah"), KODE, st.sampled_from(BERKAS), st.sampled_from(SETARA)),
    st.tuples(st.just("ubah"), KODE, st.sampled_from(BERKAS[1:3]), st.sampled_from(SETARA)),
    st.tuples(st.just("ubah"), KODE, st.sampled_from(BERKAS), st.sampled_from(sorted(ISI))),
    st.tuples(st.just("pulihkan"), KODE, st.sampled_from(BERKAS)),
    st.tuples(st.just("pindah"), KODE, st.sampled_from(BERKAS)),
    st.tuples(st.just("tabel"), KODE, st.sampled_from(["2023.csv", "2023.xlsx"]), st.sampled_from(sorted(TABEL))),
    st.tuples(st.just("bersama"), st.sampled_from(sorted(BERSAMA))),
    st.tuples(st.just("instansi"), KODE),
)


def _standar(name, old, new):
    """A file of the standard library with another text in it; a new one where nothing is to be replaced."""
    if not old:
        return new
    text = (STANDAR / name).read_text(encoding="utf-8")
    assert old in text
    return text.replace(old, new)


def tulis(path, text):
    """Write a file, or remove it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    if text is not None:
        path.write_text(text, encoding="utf-8")


def _tabel(path, text):
    """Write a table of facts, or remove it."""
    if text is None or path.suffix == ".csv":
        tulis(path, text)
    else:
        tulis(path, "")
        path.write_bytes(buku("[Fakta]\n" + text.replace(",", ".").replace(";", "|")))


def asli(kode, name):
    """The file as it should be."""
    if name.endswith("bab-3.yaml"):
        return KLAIM
    return (DASAR / name.format(kode="dinas-contoh")).read_text(encoding="utf-8").replace("dinas-contoh", kode)


def lakukan(akar, langkah):
    """Do one thing to the workspace; doing some of them again undoes them."""
    match langkah:
        case ("ubah", kode, name, how):
            tulis(akar / name.format(kode=kode), ISI[how](asli(kode, name)))
        case ("pulihkan", kode, name):
            tulis(akar / name.format(kode=kode), asli(kode, name))
        case ("pindah", kode, name):
            path = akar / name.format(kode=kode)
            if path.exists():
                path.rename(path.with_stem(f"{path.stem}-2"))
        case ("tabel", kode, name, how):
            _tabel(akar / "realisasi" / kode / name, TABEL[how])
        case ("bersama", what):
            name, old, new = BERSAMA[what]
            path = akar / "definitions" / "standar" / name
            tulis(path, None if path.exists() else _standar(name, old, new))
        case ("instansi", kode):
            if (akar / "definitions" / kode).exists():
                shutil.rmtree(akar / "definitions" / kode)
            else:
                for name in BERKAS:
                    tulis(akar / name.format(kode=kode), asli(kode, name))


def periksa(akar, instansi, ingatan):
    """What a round finds, and the results where nothing is wrong."""
    made = muat(akar, instansi, Layar(()), Kemajuan(tampak=False), klaim=True, ingatan=ingatan)
    results = {}
    if not has_galat(made.temuan):
        for kode, one in made.tersusun.items():
            results[kode] = nilai_json(nilai(one, baca_periode(one.berkas.instansi.periode)))
    return made, results


# Not shrunk: eight edits at most are read as they are, and each try judges two workspaces.
@settings(max_examples=12, phases=[Phase.generate])
@given(langkah=st.lists(LANGKAH, min_size=3, max_size=8), instansi=st.sampled_from([None, None, "dinas-contoh"]))
def test_a_check_with_a_memory_finds_what_a_fresh_one_finds(tmp_path_factory, langkah, instansi):
    """Findings with their places and stages, files, rules and results are equal after every edit, right or wrong.

    What each round calls new and settled, put together, gives the findings that are known.
    """
    akar = tmp_path_factory.mktemp("ruang")
    lakukan(akar, ("instansi", "dinas-contoh"))
    lakukan(akar, ("instansi", "dinas-dua"))
    ingatan, babak, known = Ingatan(), Babak(), Counter()
    for one in [("awal",), *langkah]:
        lakukan(akar, one)
        (kept, judged), (fresh, anew) = periksa(akar, instansi, ingatan), periksa(akar, instansi, None)
        assert kept.temuan == fresh.temuan
        assert kept.tahap == fresh.tahap
        assert kept.ruang == fresh.ruang
        assert judged == anew
        babak = lanjutkan(babak, kept.temuan, kept.tahap)
        known = known + sidik(babak.baru) - sidik(babak.selesai)
        assert known == sidik((*babak.temuan, *babak.tertunda))
        assert not babak.tertunda or has_galat(kept.temuan)


@pytest.mark.parametrize("name", ["2023.csv", "2023.xlsx"])
def test_every_change_of_a_table_is_seen(tmp_path, name):
    """A table of facts that comes, changes, goes wrong and goes: each round finds what a fresh one finds."""
    lakukan(tmp_path, ("instansi", "dinas-contoh"))
    ingatan, seen = Ingatan(), []
    for how in ("removed", "figures", "another figure", "a column", "no kode", "figures", "removed"):
        lakukan(tmp_path, ("tabel", "dinas-contoh", name, how))
        (kept, judged), (fresh, anew) = periksa(tmp_path, None, ingatan), periksa(tmp_path, None, None)
        assert (kept.temuan, kept.tahap, kept.ruang, judged) == (fresh.temuan, fresh.tahap, fresh.ruang, anew)
        seen.append(([one.code for one in kept.temuan if has_galat([one])], judged))
    assert [codes for codes, _ in seen] == [[], [], [], ["B049"], ["J016"], [], []]
    assert seen[1][1] != seen[0][1] == seen[6][1]
    assert seen[2][1] != seen[1][1]


@pytest.mark.parametrize("what", sorted(BERSAMA))
def test_every_change_of_what_agencies_share_is_seen(tmp_path, what):
    """What is put beside the files of two agencies and taken away: findings and results follow.

    "1.234" is a count where its unit is counted, and could be a decimal where it is not; one agency misses a scale.
    """
    for kode in ("dinas-contoh", "dinas-dua"):
        lakukan(tmp_path, ("instansi", kode))
    lakukan(tmp_path, ("ubah", "dinas-contoh", BERKAS[3], "in doubt"))
    if what == "a scale":
        lakukan(tmp_path, ("ubah", "dinas-dua", BERKAS[0], "own scale"))
    ingatan, seen = Ingatan(), []
    for _ in range(3):
        (kept, judged), (fresh, anew) = periksa(tmp_path, None, ingatan), periksa(tmp_path, None, None)
        assert (kept.temuan, kept.tahap, kept.ruang, judged) == (fresh.temuan, fresh.tahap, fresh.ruang, anew)
        seen.append((kept.temuan, judged))
        lakukan(tmp_path, ("bersama", what))
    assert seen[0] != seen[1]
    assert seen[0] == seen[2]


def sidik(items):
    """Findings without their lines, counted."""
    return Counter((item.code, item.place.file if item.place else "", item.data) for item in items)
