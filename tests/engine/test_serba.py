"""One agency that has everything, and each of its proofs on one line: what it is, where it is written, what is below.

The lines stand in `emas/serba.txt`; `--perbarui` records them anew, to be reviewed in `git diff` beside the YAML here.
"""

from pathlib import Path

from sakip_rules.engine.jelajah import semua_nilai, urut
from sakip_rules.engine.tampil import eksak, tercetak
from sakip_rules.model.nilai import TanpaNilai
from tests.engine.bantu import Dinas

EMAS = Path(__file__).parent / "emas" / "serba.txt"
KEBIJAKAN = """{batas_capaian: {indikator: "0 - 120", sasaran: "0 - 100"}, predikat_dari: tampil,
  pembulatan_capaian: {desimal: 1, cara: potong},
  agregat: {sasaran: {bila_kosong: abaikan, cara: rata_rata_tertimbang}, tujuan: {cara: minimum},
            instansi: {dari: unit}, unit: {bila_kosong: abaikan}}}"""
PROGRAM = """
kode: P1
nama: Program
sasaran: S1
kegiatan:
  - kode: K1
    nama: Kegiatan
    sub_kegiatan:
      - kode: A
        nama: Sub A
        pagu: {2024: {murni: 100, perubahan: 80}}
        indikator:
          - {kode: A-1, nama: Dokumen, satuan: dokumen, polaritas: positif, jenis: keluaran, target: {2024: 4}}
      - {kode: B, nama: Sub B, pagu: {2024: 50}}
"""


def serba():
    """The agency."""
    made = Dinas(KEBIJAKAN)
    made.iku(
        "IKU-1", satuan="persen", target="{2024: {pk: 80, renstra: 90}, 2026: 95}", bobot="2", konsolidasi="rata_rata"
    )
    made.fakta("IKU-1", "2024-TW1", 70).fakta("IKU-1", "2024-TW2", 90).fakta("IKU-1", "2024-TW3", '"-"')
    variabel = "{a: {nama: A, satuan: kasus}, b: {nama: B, satuan: kasus}}"
    rumus = "jika(b[n] > 0, kumulatif(a) / b, 0%) x 100%"
    made.iku("IKU-2", satuan="persen", variabel=variabel, rumus=f'"{rumus}"', target="{2024: 50}", bobot="1")
    for year in (2021, 2022, 2023, 2024):
        made.fakta("IKU-2", year, 2, "a")
    made.fakta("IKU-2", 2024, 9, "b")
    made.iku(
        "IKU-3",
        "S2",
        "kasus",
        "negatif",
        target="{2024: 0}",
        metode="kemenkeu-minimize",
        parameter="{terburuk: 10}",
        nasional="[{tahun: 2024, nilai: 3, sumber: BPS}]",
        bobot="1",
    )
    made.fakta("IKU-3", 2024, 4)
    himpunan = "{c: {nama: C, satuan: persen, dari: {himpunan: sasaran, besaran: capaian}}}"
    made.iku("IT-1", tujuan="T1", satuan="persen", variabel=himpunan, rumus="maksimum(c)", skala="permendagri-86-2017")
    unsur = "u: {nama: U, satuan: indeks, rincian: {A: Satu, B: Dua}}"
    bobot = "w: {nama: W, satuan: persen, tetap: {B: 40, A: 60}}"
    made.iku(
        "SKM", "", jenis="pendukung", variabel=f"{{{unsur}, {bobot}}}", rumus="jumlah(w * u)", target='{2024: ">= 4"}'
    )
    made.fakta("SKM", 2024, 3.5, "u, rincian: A").fakta("SKM", 2024, '"3,25"', "u, rincian: B")
    made.iku("GAJI", "", "orang * bulan", jenis="pendukung", target="{2024: {orang: 41, bulan: 12}}")
    made.fakta("GAJI", 2024, "{orang: 41, bulan: 6}")
    made.program(PROGRAM).anggaran("A", 2024, '"Rp 60"').anggaran("B", 2024, 50).fakta("A-1", 2024, 3)
    own = "{kode: U1-1, nama: Layanan, satuan: indeks, polaritas: positif, target: {2024: 10}, simpul: A}"
    made.unit("U1", simpul="[K1]", indikator=f"[{own}]", pagu="{2024: 140}").fakta("U1-1", 2024, 8)
    return made.unit("U2", "U1", simpul="[A]")


def _nilai(value, satuan):
    if isinstance(value, TanpaNilai):
        return "; ".join(map(_alasan, value.sebab)) + ("" if value.kosong else " (tak terdefinisi)")
    if isinstance(value, tuple):
        return " & ".join(_nilai(one, satuan) for one in value)
    return str(value) if isinstance(value, str | bool) else eksak(tercetak(value, satuan))


def _alasan(one):
    data = ", ".join(f"{name} {text}" for name, text in one.data)
    return f"{one.code}({data}) @{_tempat(one.place)}"


def _tempat(place):
    if place is None:
        return "-"
    # Where in a file of the standard library is that library's business.
    name = place.file.rpartition("/")[2]
    return name if place.file.startswith("definitions/standar/") else f"{name}:{place.line}:{place.column}"


def _sumber(one):
    if one is None:
        return "-"
    marks = [word for word, there in (("bawaan", one.bawaan), ("dasar", one.dasar is not None)) if there]
    marks += ["acuan"] if one.acuan is not None else []
    text = " ".join(one.tertulis.split())
    return " ".join([one.jenis, repr(one.kode), repr(one.nama), repr(text), f"@{_tempat(one.tempat)}", *marks])


def _langkah(one):
    given = ", ".join(_nilai(operand, None) for operand in one.ruas)
    return f"{one.operasi}({given}) = {_nilai(one.hasil, None)} {one.satuan}".strip()


def _baris(proof, number):
    yield f"{proof.jenis} {proof.besaran} {proof.milik} {proof.periode} {proof.nama!r}"
    yield f"= {_nilai(proof.nilai, proof.satuan)} {'-' if proof.satuan is None else proof.satuan.kode}"
    yield _sumber(proof.sumber)
    yield from (f"[{_langkah(one)}]" for one in proof.langkah)
    yield from (f"[{eksak(one.kiri)} {one.operator} {eksak(one.kanan)}: {one.berlaku}]" for one in proof.banding)
    yield from (f"{name}: {' '.join(text.split())}" for name, text in proof.aturan)
    yield from (f"! {_alasan(one)}" for one in proof.catatan)
    if proof.tampil_desimal is not None:
        yield f"tampil {proof.tampil_desimal} {proof.tampil_cara}"
    if proof.anak:
        yield "< " + " ".join(str(number[id(child)]) for child in proof.anak)


def test_every_proof_of_an_agency_that_has_everything(perbarui):
    """Whose each value is, its unit, its rule or fact with the place, steps and tests, remarks, and what is below."""
    values = [one for one in semua_nilai(serba().nilai()) if one.peran != "riwayat"]
    proofs = urut(one.bukti for one in values)
    number = {id(proof): index for index, proof in enumerate(proofs, 1)}
    lines = [f"{number[id(proof)]}  {' | '.join(_baris(proof, number))}" for proof in proofs]
    for one in values:
        role = one.peran + " pendukung" * one.pendukung
        lines.append(
            f"{one.jenis} {one.kode} {one.nama!r} {' '.join(one.induk)!r} "
            f"{one.besaran} ({role}) {number[id(one.bukti)]}"
        )
    text = "".join(f"{line}\n" for line in lines)
    if perbarui:
        EMAS.parent.mkdir(exist_ok=True)
        EMAS.write_text(text, encoding="utf-8")
    assert text == EMAS.read_text(encoding="utf-8")
