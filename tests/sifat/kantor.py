"""Agencies at random: whatever a planner may write, right or wrong, recorded or forgotten."""

from hypothesis import strategies as st

from tests.engine.bantu import Dinas

ANGKA = st.sampled_from(["0", "1", "-5", "83.28", "100", "120.01", "0.004", '"-"', "3898085541"])
PERIODE = st.sampled_from(
    ["2022", "2023", "2024", "2024", "2024", "2024-TW1", "2024-TW2", "2024-TW4", "2024-S1", "2024-03"]
)
TARGET = st.sampled_from(
    [
        "",
        "{2024: 80}",
        "{2024: 0}",
        "{2024: -3}",
        '{2024: ">= 80"}',
        '{2024: "80 - 90"}',
        '{2024: "-", 2023: 7}',
        "{2023: {pk: 1, renstra: 2}, 2024: {pk: 80, pk_perubahan: 75, renstra: 90, lain: 1}}",
        "{2024: {lain: 1}}",
        "{2024-TW1: 1, 2024-TW2: 2, 2024-TW3: 3, 2024-TW4: 4}",
        "{2024-TW4: 4, 2024: 100, 2026: 200}",
    ]
)
LAIN = st.fixed_dictionaries(
    {},
    optional={
        "konsolidasi": st.sampled_from(["jumlah", "rata_rata", "terakhir", "kumulatif"]),
        "target_sampai_dengan": st.just("true"),
        "bobot": st.sampled_from(["1", "6/7", "40"]),
        "metode": st.sampled_from(["kemenkeu-minimize", "rentang", "rasio-terbalik", "tidak-ada", "serapan"]),
        "skala": st.sampled_from(["skala-lama", "permendagri-86-2017", "skm-14-2017", "tidak-ada"]),
        "skala_realisasi": st.sampled_from(["skm-14-2017", "akip"]),
        "target_akhir": st.sampled_from(["{tahun: 2026, nilai: 40, hitung: kumulatif}", "{tahun: 2026, nilai: 0}"]),
        "nasional": st.sampled_from(
            ["[{tahun: 2024, nilai: 3, sumber: BPS}]", '[{tahun: 2024, nilai: "-", sumber: BPS}]']
        ),
        "parameter": st.just("{terburuk: 10}"),
        "berlaku": st.sampled_from(["{sejak: 2024}", "{sampai: 2023}", "{sejak: 2022, sampai: 2025}"]),
    },
)
VARIABEL = "{a: {nama: A, satuan: kasus}, b: {nama: B, satuan: kasus, konsolidasi: terakhir}}"
DARI = "{a: {nama: A, satuan: SATUAN, dari: {ASAL}}}"
RUMUS = st.sampled_from(
    [
        ("", ""),
        (VARIABEL, "a / b x 100%"),
        (VARIABEL, "(a[n] - a[n-1]) / a[n-1]"),
        (VARIABEL, "jika(b > 0 dan a > 0, kumulatif(a) / b, 0%)"),
        (VARIABEL, "a +"),
        (DARI.replace("ASAL", "indikator: IKU-1, besaran: capaian"), "a / 2"),
        (DARI.replace("ASAL", "indikator: IKU-2, besaran: target"), "a[n-1]"),
        (DARI.replace("ASAL", "himpunan: sasaran, besaran: capaian"), "hitung(a >= 100%) / hitung(a)"),
        (DARI.replace("ASAL", "himpunan: program, jenis: hasil, besaran: realisasi"), "rata_rata(a)"),
        (DARI.replace("ASAL", "anggaran: realisasi, simpul: P1"), "a"),
        (DARI.replace("ASAL", "anggaran: pagu"), "a"),
    ]
)
SATU = "kode: P1\nnama: P\nsasaran: S1\npagu: {2024: 100}\n"
BERTINGKAT = """
kode: P1
nama: P
sasaran: S1
kegiatan: [{kode: P1.1, nama: K, pagu: {2024: {murni: 5, perubahan: 0}}}, {kode: P1.2, nama: L}]
"""
BERINDIKATOR = """
kode: P2
nama: P
sasaran: S2
pagu: {2024-TW2: 50}
berlaku: {sejak: 2024}
indikator: [{kode: IP, nama: I, jenis: hasil, satuan: persen, polaritas: positif, target: {2024: 100}}]
"""
PROGRAM = st.sampled_from([SATU, BERTINGKAT, BERINDIKATOR, "kode: P3\nnama: P\nsasaran: S9\n"])
AGREGAT = st.builds(
    lambda cara, angka, kosong, dari: (
        f"agregat: {{sasaran: {{cara: {cara}, angka: {angka}, bila_kosong: {kosong}}}, instansi: {{dari: {dari}}}}}"
    ),
    st.sampled_from(["rata_rata", "rata_rata_tertimbang", "minimum", "maksimum", "jumlah"]),
    st.sampled_from(["eksak", "tampil"]),
    st.sampled_from(["tak_terdefinisi", "nol", "abaikan"]),
    st.sampled_from(["indikator", "sasaran", "tujuan"]),
)
KEBIJAKAN = st.lists(
    st.one_of(
        AGREGAT,
        st.sampled_from(
            [
                'batas_capaian: {indikator: "0 - 100", sasaran: ">= 0"}',
                "target_dari: [pk, renstra]",
                "pembulatan_realisasi: {desimal: 0, cara: potong}",
                "pembulatan_capaian: {desimal: -1, cara: setengah_genap}",
                "predikat_dari: tampil",
                "efisiensi: pmk-214-2017",
                "berlaku: {sampai: 2023}",
            ]
        ),
    ),
    max_size=4,
    unique_by=lambda text: text.partition(":")[0],
)


@st.composite
def kantor(draw):
    """An agency, and a periode it is to be judged for."""
    policy = draw(KEBIJAKAN)
    dinas = Dinas(f"{{{', '.join(policy)}}}" if policy else "")
    for number in range(draw(st.integers(1, 4))):
        satuan = draw(st.sampled_from(["indeks", "persen", "kasus"] * 4 + ["kasus/orang", "rupiah", "persn"]))
        variabel, rumus = draw(RUMUS)
        formula = {"variabel": variabel.replace("SATUAN", satuan), "rumus": f'"{rumus}"'} if rumus else {}
        target = draw(TARGET)
        aim = {"target": target} if target else {}
        level = draw(st.sampled_from([{"sasaran": "S1"}, {"sasaran": "S2"}, {"tujuan": "T1"}]))
        polaritas = draw(st.sampled_from(["positif", "negatif", "stabil"]))
        rest = {"satuan": satuan, "polaritas": polaritas, **formula, **aim, **level, **draw(LAIN)}
        dinas.iku(f"IKU-{number + 1}", **rest)
    for text in draw(st.lists(PROGRAM, max_size=3, unique_by=lambda text: text.strip()[:8])):
        dinas.program(text)
    facts = st.tuples(
        st.sampled_from(["IKU-1", "IKU-1", "IKU-2", "IKU-3", "IP"]), PERIODE, ANGKA, st.sampled_from(["", "a", "b"])
    )
    for fact in draw(st.lists(facts, min_size=4, max_size=14)):
        dinas.fakta(*fact)
    spent = st.tuples(
        st.sampled_from(["P1", "P1.1", "P2", "dinas-uji"]), PERIODE, ANGKA, st.sampled_from(["realisasi", "pagu"])
    )
    for amount in draw(st.lists(spent, min_size=1, max_size=6)):
        dinas.anggaran(*amount)
    return dinas, draw(st.sampled_from(["2024", "2023", "2024-TW2", "2024-S2", "2024-03", "2021", "2020"]))
