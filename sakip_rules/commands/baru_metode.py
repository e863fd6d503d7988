"""`sakip baru metode`: a method of capaian, serapan, efficiency or comparison, with an example worked by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip_rules.commands.baru import Batal, Jenis, pasang, siapkan
from sakip_rules.commands.baru_iku import ARTI_POLARITAS, periksa_rumus
from sakip_rules.commands.baru_umum import (
    keliru,
    kode,
    periksa_satuan,
    satu_pilihan,
    satuan,
    status,
    tambah_satuan,
    tanya_satuan,
    teks,
    usulan_satuan,
)
from sakip_rules.commands.salah import PROGRAM, salah
from sakip_rules.commands.tanya import Pertanyaan
from sakip_rules.locale import N_
from sakip_rules.rancang import jawaban
from sakip_rules.rancang.skema import pilihan
from sakip_rules.rancang.usulan import Usulan
from sakip_rules.source.catalogue import GALAT, severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sakip_rules.commands.tanya import Keadaan, Penanya
    from sakip_rules.source.places import Place

BANTUAN = N_(
    "Write a new method: asks for its kind, formula, inputs and an example, shows what the example comes to, and "
    "writes a file that passes. Every question is an option too."
)
_ARTI_JENIS = {
    "capaian": N_("how far an indicator met its target"),
    "serapan": N_("how much of the pagu was spent"),
    "efisiensi": N_("what was achieved against what was spent"),
    "pembanding": N_("an indicator against other years, the renstra's end, the country"),
}
_KHUSUS = ("indikator", "selisih-indikator")
"""Words that stand for the unit of the indicator being judged, and of a difference of its values."""
_SATUAN_MASUKAN = N_("{nama}: its satuan (indikator: that of the indicator being judged)")
_NILAI = N_("Example: {nama}")
_HASIL = N_("With {fakta} the result is {hasil}. Is that right?")
_SALAH = N_("Give other figures, or stop with Ctrl-C and correct the formula.")
_LAGI = N_("Another example?")
_BENTUK_MASUKAN = {"bentuk": "NAMA=SATUAN", "contoh": "realisasi=indikator"}
_BENTUK_SYARAT = {"bentuk": "RUMUS: ALASAN", "contoh": "target > 0: Target nol, jadi capaian tidak terdefinisi."}
_BENTUK_CONTOH = {"bentuk": "NAMA=ANGKA; …; hasil=ANGKA", "contoh": "realisasi=40; target=50; hasil=80"}
_TAK_COCOK = frozenset({"C011", "C012", "C013"})


def _ada(keadaan: Keadaan) -> Mapping[str, Place]:
    return {kode: versions[0].tempat for kode, versions in keadaan.landasan.ruang.standar.metode.items()}


def _letak(_keadaan: Keadaan, kode_metode: str) -> str:
    return f"definitions/standar/metode/{kode_metode.lower()}.yaml"


def _nama(keadaan: Keadaan) -> tuple[str, ...]:
    """Return the names of the inputs, those of the conditions too, in the order they stand in."""
    from sakip_rules.rancang.iku import nama_peubah

    written = [keadaan.satu("rumus"), *(rumus for rumus, _ in _syarat(keadaan))]
    return tuple(dict.fromkeys(name for rumus in written for name in nama_peubah(rumus)))


def _kunci(keadaan: Keadaan) -> tuple[str, ...]:
    """Return the inputs as an example names them: `realisasi`, `realisasi[n-1]`."""
    from sakip_rules.rancang.iku import kunci_peubah

    written = [keadaan.satu("rumus"), *(rumus for rumus, _ in _syarat(keadaan))]
    return tuple(dict.fromkeys(key for rumus in written for key in kunci_peubah(rumus)))


def _syarat(keadaan: Keadaan) -> list[tuple[str, str]]:
    return [
        (rumus.strip(), alasan.strip()) for rumus, _, alasan in (one.partition(":") for one in keadaan.semua("syarat"))
    ]


def _periksa_syarat(keadaan: Keadaan, one: Pertanyaan, value: str) -> str:
    rumus, sign, alasan = (part.strip() for part in value.partition(":"))
    if not (sign and alasan):
        raise keliru(keadaan, one, value, _BENTUK_SYARAT)
    periksa_rumus(keadaan, one, rumus)
    return value


def _periksa_polaritas(keadaan: Keadaan, one: Pertanyaan, value: str) -> str:
    known = pilihan("metode", "polaritas")
    if value and value not in known:
        raise salah("P006", keadaan.layar.argv, value, known, name=one.opsi, value=value)
    return value


def _masukan(keadaan: Keadaan) -> dict[str, str]:
    """Return the unit of each input: as answered, else as the methods there are have it."""
    from sakip_rules.rancang.metode import satuan_masukan

    given = dict(found for value in keadaan.semua("masukan") if (found := jawaban.pasangan(value)) is not None)
    usual = {name: satuan_masukan(keadaan.landasan.ruang, name) for name in _nama(keadaan) if name not in given}
    return {name: unit for name in _nama(keadaan) if (unit := given.get(name) or usual.get(name, ""))}


def _kurang_masukan(keadaan: Keadaan) -> tuple[str, ...]:
    return tuple(name for name in _nama(keadaan) if name not in _masukan(keadaan))


def _periksa_masukan(keadaan: Keadaan, one: Pertanyaan, value: str) -> str:
    split = jawaban.pasangan(value)
    if split is None:
        raise keliru(keadaan, one, value, _BENTUK_MASUKAN)
    known = _nama(keadaan)
    if split[0] not in known:
        raise salah("P006", keadaan.layar.argv, split[0], known, name=one.opsi, value=split[0])
    unit = split[1] if split[1] in _KHUSUS else periksa_satuan(keadaan, one, split[1])
    return f"{split[0]}={unit}"


def _tanya_masukan(keadaan: Keadaan, one: Pertanyaan, penanya: Penanya) -> Iterable[str]:
    usual = _masukan(keadaan)
    for name in _nama(keadaan):
        told = keadaan.layar.kata(_SATUAN_MASUKAN).replace("{nama}", name)
        yield f"{name}={tanya_satuan(keadaan, one, penanya, told, usual.get(name, ''), khusus=_KHUSUS)}"


def _satuan_bawaan(keadaan: Keadaan) -> tuple[str, ...]:
    from sakip_rules.rancang.metode import satuan_hasil

    return (satuan_hasil(keadaan.landasan.ruang, keadaan.satu("jenis")),)


def _periksa_contoh(keadaan: Keadaan, one: Pertanyaan, value: str) -> str:
    from sakip_rules.rancang.metode import HASIL, contoh

    found = contoh(value)
    if found is None:
        raise keliru(keadaan, one, value, _BENTUK_CONTOH)
    if HASIL not in found and not keadaan.setuju:
        told = "--contoh '…; hasil=ANGKA' / --ya"
        raise salah("P023", keadaan.layar.argv, "", command=f"{PROGRAM} baru metode", options=told)
    return value


def _tanya_contoh(keadaan: Keadaan, one: Pertanyaan, penanya: Penanya) -> Iterable[str]:
    _, found = keadaan.layar.kata, list[str]()
    plain = Pertanyaan(one.nama, "", "")
    while True:
        parts = [f"{key}={penanya.baris(keadaan, plain, _(_NILAI).replace('{nama}', key))}" for key in _kunci(keadaan)]
        result = _hasil(keadaan, ["; ".join(parts)])[0]
        told = _(_HASIL).replace("{fakta}", ", ".join(parts)).replace("{hasil}", result)
        if not penanya.setuju(told):
            penanya.katakan(_(_SALAH))
            continue
        found.append("; ".join([*parts, f"hasil={result}"]))
        if not penanya.setuju(_LAGI, bawaan=False):
            return found


def _hasil(keadaan: Keadaan, contoh: Sequence[str]) -> tuple[str, ...]:
    """Return what examples come to; raises `Batal` for any other error of the draft."""
    from sakip_rules.rancang.coba import coba
    from sakip_rules.rancang.metode import hasil

    draft = _teks(keadaan, contoh)
    tried = coba(keadaan.landasan, draft)
    wrong = [item for item in tried.temuan if severity(item) == GALAT and item.code not in _TAK_COCOK]
    if wrong:
        raise Batal(wrong, draft)
    return hasil(tried, keadaan.satu("kode"))


def _teks(keadaan: Keadaan, contoh: Sequence[str]) -> tuple[Usulan, ...]:
    from sakip_rules.rancang.metode import contoh as baca
    from sakip_rules.rancang.metode import teks as tulis

    names = ("kode", "nama", "jenis", "satuan", "rumus", "dasar_hukum", "status_sumber")
    head = {name: keadaan.satu(name) for name in names}
    # The basis is asked last, and a draft is tried before that.
    head |= {name: head[name] or "-" for name in ("dasar_hukum",)} | {
        "status_sumber": head["status_sumber"] or pilihan("metode", "status_sumber")[-1]
    }
    examples = [one for value in contoh if (one := baca(value)) is not None]
    text = tulis(head, keadaan.semua("polaritas"), _masukan(keadaan), _syarat(keadaan), examples)
    return (*usulan_satuan(keadaan), Usulan("metode", "", _letak(keadaan, keadaan.satu("kode")), text))


def _usulan(keadaan: Keadaan) -> tuple[Usulan, ...]:
    from sakip_rules.rancang.metode import HASIL, contoh

    given = keadaan.semua("contoh")
    if keadaan.setuju:
        results = _hasil(keadaan, given)
        given = tuple(
            value if HASIL in (contoh(value) or {}) else f"{value}; {HASIL}={result}"
            for value, result in zip(given, results, strict=True)
        )
    return _teks(keadaan, given)


_PERTANYAAN = (
    kode("metode", N_("Kode of the method"), _ada, _letak),
    teks("nama", N_("Name of the method")),
    Pertanyaan(
        "jenis",
        N_("What it computes"),
        "JENIS",
        bawaan=lambda _keadaan: pilihan("metode", "jenis")[:1],
        pilihan=satu_pilihan("metode", "jenis", arti=_ARTI_JENIS),
    ),
    Pertanyaan(
        "polaritas",
        N_("A polaritas it is for (empty: no more; none at all means every one)"),
        "POLARITAS",
        banyak=True,
        wajib=False,
        periksa=_periksa_polaritas,
        arti=satu_pilihan("metode", "polaritas", arti=ARTI_POLARITAS),
    ),
    Pertanyaan("rumus", N_("Its formula, such as realisasi / target x 100%"), "RUMUS", periksa=periksa_rumus),
    Pertanyaan(
        "syarat",
        N_("A condition for a result, as FORMULA: REASON (empty: no more)"),
        "RUMUS:ALASAN",
        banyak=True,
        wajib=False,
        periksa=_periksa_syarat,
    ),
    tambah_satuan(),
    Pertanyaan(
        "masukan",
        N_("An input of the formula and its satuan; indikator stands for that of the indicator being judged"),
        "NAMA=SATUAN",
        banyak=True,
        wajib=False,
        periksa=_periksa_masukan,
        tanya=_tanya_masukan,
        kurang=_kurang_masukan,
    ),
    satuan("satuan", N_("Satuan of the result"), _satuan_bawaan, khusus=_KHUSUS),
    Pertanyaan(
        "contoh",
        N_("A worked example: the inputs, and what has to come out"),
        "NAMA=ANGKA;…;hasil=ANGKA",
        banyak=True,
        periksa=_periksa_contoh,
        tanya=_tanya_contoh,
    ),
    teks("dasar_hukum", N_("The regulation or document that lays it down")),
    status("metode"),
)

jalankan = pasang(
    Jenis("metode", _PERTANYAAN, _usulan, lambda _one: ("sakip daftar metode",), mulai=lambda one: siapkan(one, None))
)
