"""A proof written by hand in which every field says something, and one in which none does: neither loses a thing."""

from fractions import Fraction

from sakip_rules.engine.baca_json import dari_json
from sakip_rules.engine.bukti_json import daftar_bukti
from sakip_rules.model.acuan import Acuan, Dasar
from sakip_rules.model.bukti import Banding, Bukti, Langkah, RumusTertulis, Sumber
from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.model.satuan import Satuan
from sakip_rules.source.diagnostics import Diagnostic
from sakip_rules.source.nodes import Scalar
from sakip_rules.source.places import Place, SourceFile

BERKAS = {name: SourceFile(name, f"# {name}\n", sidik) for name, sidik in (("a.yaml", "a" * 64), ("b.xlsx", "b" * 64))}
TEMPAT, SEL = Place("a.yaml", 3, 5, 7), Place("b.xlsx", 2, 1, 4, "Fakta!C7")
LAIN = Place("a.yaml", 9, 1, 2)


def skalar(teks):
    """A text of the first file."""
    return Scalar(teks, TEMPAT, '"', 10, 10 + len(teks), BERKAS["a.yaml"])


ACUAN = Acuan("lkjip", "3.1", (28, 29), SEL)
ALASAN = Diagnostic("N036", TEMPAT, (("jenis", "target"), ("kode", "IKU-1")), (SEL, LAIN))
PERSEN = Satuan(
    "persen", "Persen", ("%", "prosen"), skalar("angka"), Fraction(1, 100), "angka", {}, "~", "%", 2, True, TEMPAT
)
TINGKAT = Satuan(
    "opini", "Opini", (), None, Fraction(1), "", {"WTP": Fraction(4), "WDP": Fraction(3)}, "", "", 0, False, LAIN
)
DAUN = Bukti("kosong", "target", "IKU-2", "t", "2023", TanpaNilai(kosong=False, sebab=(ALASAN,)), TINGKAT)
PENUH = Bukti(
    jenis="metode",
    besaran="capaian",
    milik="IKU-1",
    nama="c",
    periode="2024-TW2",
    nilai=(Fraction(-1, 3), "WTP", True, TanpaNilai(kosong=True, sebab=(ALASAN,))),
    satuan=PERSEN,
    sumber=Sumber(
        "metode", "progres", "Progres", "a / b", SEL, ACUAN, Dasar("UU 1", "tunggal", "Catatan", ACUAN), True, LAIN
    ),
    rumus=RumusTertulis(skalar("bulat(a, 1)"), ((6, 7, "a"),)),
    langkah=(
        Langkah(
            "bulat",
            (Fraction(1, 3), (Fraction(2), True)),
            Fraction(3, 10),
            0,
            11,
            "persen",
            2,
            ((6, 7), (9, 10)),
            Fraction(1, 100),
        ),
        Langkah("+", (Fraction(1),), TanpaNilai(kosong=False, sebab=(ALASAN,)), 1, 2),
    ),
    banding=(Banding(Fraction(1, 3), "<", Fraction(1, 2), True), Banding(Fraction(5), ">=", Fraction(6), False)),
    anak=(DAUN,),
    catatan=(Diagnostic("N052"), ALASAN),
    tampil_desimal=0,
    tampil_cara="potong",
    aturan=(("desimal", "0"), ("cara", "potong")),
)


def dibaca(bukti):
    """A proof written and read back, with the files at hand."""
    data, number = daftar_bukti([bukti])
    found = dari_json({**data, "berkas": {name: one.sha256 for name, one in BERKAS.items()}}, BERKAS)
    assert len(found) == len(data["bukti"]) == len(number)
    return found[number[id(bukti)]]


def test_every_field_comes_back():
    """A workbook's cell, a replaced standard, further places, a rounding's factor, an interval with an absence."""
    found = dibaca(PENUH)

    assert found == PENUH
    assert (found.satuan.tempat, found.anak[0].satuan.tempat) == (TEMPAT, LAIN)
    assert found.satuan.dari.source is BERKAS["a.yaml"]


def test_what_is_written_of_a_proof():
    """Key by key, as the schema of the format has it; what is empty is left out."""
    data, number = daftar_bukti([PENUH])
    leaf, proof = data["bukti"]
    first, second = proof["langkah"]

    assert number == {id(DAUN): 0, id(PENUH): 1}
    assert leaf == {
        "jenis": "kosong",
        "besaran": "target",
        "milik": "IKU-2",
        "nama": "t",
        "periode": "2023",
        "nilai": {"jenis": "tak_terdefinisi", "sebab": [0]},
        "satuan": "opini",
    }
    absent = {"jenis": "kosong", "sebab": [0]}
    third, *others = proof["nilai"]["anggota"]
    assert others == [{"jenis": "kata", "teks": "WTP"}, {"jenis": "syarat", "benar": True}, absent]
    assert (third["jenis"], third["dasar"], third["eksak"]) == ("angka", "-1/3", "-100/3")
    assert third["tampil"] == "-33"
    assert (first["cabang"], first["faktor"], first["satuan"]) == (2, "1/100", "persen")
    assert first["bagian"] == [{"awal": 6, "akhir": 7}, {"awal": 9, "akhir": 10}]
    assert set(second) == {"operasi", "ruas", "hasil", "awal", "akhir"}
    assert (proof["anak"], proof["catatan"], proof["desimal"]) == ([0], [1, 0], 0)
    assert data["sebab"][1] == {"kode": "N052"}
    assert data["sebab"][0]["terkait"][0] == {
        "berkas": "b.xlsx",
        "baris": 2,
        "kolom": 1,
        "panjang": 4,
        "sel": "Fakta!C7",
    }
    (source,) = data["sumber"]
    assert source["menggantikan"] == {"berkas": "a.yaml", "baris": 9, "kolom": 1, "panjang": 2}
    assert source["dasar"]["status_sumber"] == "tunggal"


def test_what_is_not_written_is_empty():
    """A proof of which nothing is known but what it is comes back with nothing else."""
    bare = Bukti("kosong", "", "", "", "", TanpaNilai(kosong=True, sebab=()), None)
    source = Sumber("kebijakan", "", "", "", None, Acuan("", "", (), TEMPAT), Dasar("", "tunggal", "", None))
    unit = Satuan("x", "", (), None, Fraction(1), "", {}, "", "", None, False, TEMPAT)
    formula = RumusTertulis(Scalar("", TEMPAT, "", 0, 0, SourceFile("a.yaml", "", "")), ())

    assert dibaca(bare) == bare
    assert daftar_bukti([bare])[0]["bukti"] == [{"jenis": "kosong", "nilai": {"jenis": "kosong", "sebab": []}}]
    dressed = Bukti("tetapan", "", "", "", "", Fraction(0), unit, source, formula)
    data, _ = daftar_bukti([dressed])
    (found,) = dari_json({**data, "berkas": {}})
    assert found == dressed
    assert found.rumus.tertulis.source == SourceFile("a.yaml", "", "")
    cited = Bukti(
        "tetapan", "", "", "", "", "WTP", None, Sumber("skala", "", "", "", None, None, Dasar("UU", "", "", None))
    )
    assert dibaca(cited) == cited
    (known,) = dari_json({**data, "berkas": {"a.yaml": "c" * 64}})
    assert known.rumus.tertulis.source.sha256 == "c" * 64
