"""A workspace as a whole: nothing depends on the order of files, nothing raises, the real one has nothing wrong."""

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sakip_rules.model.baca import susun
from sakip_rules.model.masa import Berlaku
from sakip_rules.model.nilai import TanpaNilai, gabung
from sakip_rules.model.periode import Periode
from sakip_rules.model.rujukan import lipat, menurut_kode, semua_indikator, semua_simpul, versi
from sakip_rules.source.diagnostics import diagnose
from sakip_rules.source.nodes import Entry, Mapping, Scalar, Sequence
from sakip_rules.source.workspace import find_root, read_workspace
from tests.model.conftest import ROOT, Ruang

IKU = "definitions/dinas-contoh/iku/"
LAIN = """\
kode: IKU-%s
nama: Uji
sasaran: S1
satuan: persen
polaritas: positif
contoh: [{fakta: {realisasi: {2024: 8}}, periode: 2024}]
"""


def test_t2_the_order_of_files_makes_no_difference(ruang):
    """Every shuffle of the documents gives the same rules, the same facts and the same Diagnostics."""
    ruang.tulis(f"{IKU}iku-3.yaml", LAIN % 1).ubah("realisasi/dinas-contoh/2024.yaml", "simpul: P1.1.1", "simpul: P9")
    documents = ruang.dokumen()
    expected = susun(documents)
    assert [item.code for item in expected[1]] == ["J001", "J017"]
    for seed in range(5):
        random.Random(seed).shuffle(documents)
        found = susun(documents)
        assert found == expected
        assert list(found[0].sha256) == list(expected[0].sha256)
        assert list(found[0].standar.metode) == list(expected[0].standar.metode)


def test_files_are_taken_in_the_order_a_person_expects(ruang):
    """iku-2 comes before iku-10."""
    for number in (10, 3, 9, 11):
        ruang.tulis(f"{IKU}iku-{number}.yaml", LAIN % number)
    kode = [item.kode for item in ruang.susun()[0].instansi["dinas-contoh"].indikator]
    assert kode == ["IKU-1", "IKU-2", "IKU-3", "IKU-9", "IKU-10", "IKU-11"]


def test_the_digest_of_every_file_is_kept(ruang):
    """By its name, packaged files too."""
    found = ruang.susun()[0]
    assert set(found.sha256) == set(ruang.files)
    assert all(len(digest) == 64 for digest in found.sha256.values())


def test_an_agency_whose_own_file_could_not_be_read_is_left_out(ruang):
    """Whoever read the files has said so; nothing is said twice, and other agencies stay."""
    ruang.tulis("definitions/dinas-lain/iku/iku-1.yaml", LAIN % 1)
    found, told = ruang.susun()
    assert (list(found.instansi), told) == (["dinas-contoh"], ())


def test_while_a_file_is_unread_only_what_is_wrong_within_a_file_is_told(ruang):
    """A name may stand in the file that is missing, and so may the unit that makes a doubtful figure clear."""
    ruang.ubah(f"{IKU}iku-1.yaml", "sasaran: S1", "sasaran: S9").ubah(
        f"{IKU}iku-1.yaml", "renstra: 90", 'renstra: "3.898"'
    )
    ruang.ubah("realisasi/dinas-contoh/2024.yaml", '"83,28"', '"29.5102.000"')
    documents = ruang.dokumen()
    assert [item.code for item in susun(documents)[1]] == ["J010", "A006", "A003"]
    assert [item.code for item in susun(documents, utuh=False)[1]] == ["A003"]


def test_the_documents_of_an_agency_are_read(ruang):
    """Kode, title, year and file."""
    (one,) = ruang.susun()[0].instansi["dinas-contoh"].dokumen.values()
    assert (one.kode, one.tahun, one.berkas) == ("lkjip-2024", 2024, "lkjip-2024.txt")
    assert one.judul == "Laporan Kinerja Dinas Contoh 2024"


def test_the_repository_itself_has_nothing_wrong():
    """Every file of it is read; the only Diagnostic is of a subordinate that its own report lets others pay for."""
    documents, unread = read_workspace(find_root(ROOT))
    found, told = susun(documents)
    assert (unread, [(item.code, item.datum("unit")) for item in told]) == ((), [("J073", "koordinator-linmas")])
    assert len(found.instansi) == 5


def test_a_version_is_found_by_year_and_two_are_none():
    """Exactly one in force is a version; none or two are not."""

    class Aturan:
        def __init__(self, *years):
            self.berlaku = Berlaku(*years)

    old, new = Aturan(None, 2023), Aturan(2023, None)
    assert versi([old, new], 2022) is old
    assert versi([old, new], 2024) is new
    assert versi([old, new], 2023) is None
    assert versi([], 2023) is None


def test_everything_of_an_agency_can_be_walked(ruang):
    """Indicators of sasaran first, then those of the tree, top down; versions stand together."""
    berkas = ruang.susun()[0].instansi["dinas-contoh"]
    assert [item.kode for item in semua_indikator(berkas)] == ["IKU-1", "IKU-2", "P1.1.1-K"]
    assert [item.kode for item in semua_simpul(berkas)] == ["P1", "P1.1", "P1.1.1"]
    twice = menurut_kode([*berkas.indikator, *berkas.indikator])
    assert {kode: len(found) for kode, found in twice.items()} == {"IKU-1": 2, "IKU-2": 2}
    assert lipat("  Poin   Persen") == "poin persen"


def test_absences_join_into_one_with_every_reason_once():
    """It counts as missing if any of them does."""
    first, second = diagnose("N011"), diagnose("N012")
    joined = gabung(TanpaNilai(kosong=False, sebab=(first,)), TanpaNilai(kosong=True, sebab=(second, first)))
    assert joined == TanpaNilai(kosong=True, sebab=(first, second))
    assert gabung(TanpaNilai(kosong=False, sebab=(first,))).kosong is False
    assert str(Periode(2024)) == "2024"


TEXTS = st.sampled_from(
    """|-|0|-1|1e9|2024.0|x|S1|T1|IKU-1|P1|akip|persen|WTP|true|{nama}|≥ 80|90 - 80|0 - 100|> 5 - 5|1/0|Rp 5|5%|3.898
29.5102.000|2024-TW2|\u202e|99999999999999999999""".replace("\n", "|").split("|")
)
BILANGAN = {"tahun", "baris", "sejak", "sampai", "desimal"}


def butir(node, path=()):
    """The path of every scalar below a node."""
    if isinstance(node, Mapping):
        for key, entry in node.entries.items():
            yield from butir(entry.value, (*path, key))
    elif isinstance(node, Sequence):
        for number, item in enumerate(node.items):
            yield from butir(item, (*path, number))
    else:
        yield path


def ganti(node, path, text, style):
    """The same node with another text at a path."""
    if not path:
        return Scalar(text, node.place, style, node.start, node.end, node.source)
    if isinstance(node, Sequence):
        items = list(node.items)
        items[path[0]] = ganti(items[path[0]], path[1:], text, style)
        return Sequence(tuple(items), node.place)
    entry = node.entries[path[0]]
    return Mapping({**node.entries, path[0]: Entry(entry.key, ganti(entry.value, path[1:], text, style))}, node.place)


@settings(max_examples=300)
@given(st.data())
def test_no_scalar_of_any_file_makes_the_readers_fail(data):
    """Whatever stands in the place of one value of one file, there is a workspace and Diagnostics, and no exception."""
    documents = Ruang().dokumen()
    where = data.draw(st.integers(0, len(documents) - 1))
    path = data.draw(st.sampled_from(sorted(butir(documents[where].root), key=repr)))
    if BILANGAN & set(path):
        return  # the schema holds these to whole numbers, and a reader is only ever given what the schema accepts
    root = ganti(documents[where].root, path, data.draw(TEXTS), data.draw(st.sampled_from(["", '"', "|"])))
    documents[where] = replace(documents[where], root=root)
    susun(documents)


def test_a_document_that_was_never_validated_is_a_misuse(jadi_dokumen):
    """A required key that is not there raises, because no file can bring that about."""
    one = jadi_dokumen(f"{IKU}iku-1.yaml", Ruang().files[f"{IKU}iku-1.yaml"])
    bare = replace(one, root=Mapping({"kode": one.root.entries["kode"]}, one.root.place))
    others = [item for item in Ruang().dokumen() if item.name != one.name]
    with pytest.raises(KeyError):
        susun([*others, bare])
