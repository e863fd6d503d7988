"""Questions about a small agency in memory, and about the real ones."""

from functools import cache
from pathlib import Path

from sakip_rules.checks.periksa import periksa
from sakip_rules.engine.nilai import mulai
from sakip_rules.engine.umpama import masukan, sebutan
from sakip_rules.model.baca import susun
from sakip_rules.model.periode import Periode, baca_periode
from sakip_rules.simulasi.akar import Irasional
from sakip_rules.simulasi.soal import INDIKATOR, Pokok, Soal
from sakip_rules.source.workspace import read_workspace
from sakip_rules.testing.dinas import Dinas

ROOT = Path(__file__).parents[2]
BEBAS = "{metode: {positif: progres-positif, negatif: progres-negatif}, skala: akip}"
KEBIJAKAN = BEBAS[:-1] + ', batas_capaian: {indikator: "0 - 100"}}'
INSTANSI = ("balangan-satpolpp", "balikpapan-selatan", "banjar-pengaron", "jember-balung", "lumajang-satpolpp")


@cache
def nyata(instansi):
    """A real agency as compiled, and the periode it judges."""
    documents, _ = read_workspace(ROOT, instansi)
    ruang, _ = susun(documents)
    return periksa(ruang, instansi).tersusun[instansi], baca_periode(ruang.instansi[instansi].instansi.periode)


def dinas(rumus="", target=10, kebijakan=KEBIJAKAN, satuan="angka", fakta=(), **lain):
    """An agency with one indicator; facts are (variable, year, figure), an empty variable for the realisasi."""
    made = Dinas(kebijakan)
    extra = {"rumus": rumus} if rumus else {}
    made.iku(satuan=satuan, target=f"{{2024: {target}}}", **extra, **lain)
    for variabel, tahun, nilai in fakta:
        made.fakta("IKU-1", tahun, nilai, variabel)
    return made.susun()[0], Periode(2024)


def variabel(satuan, *nama):
    """Variables of a formula, all in one unit."""
    return "{" + ", ".join(f"{one}: {{nama: {one}, satuan: {satuan}}}" for one in nama) + "}"


def soal(agency, nama, besaran="predikat", kode="IKU-1", pokok=None):
    """The question what a derived value is for the numbers of an input."""
    tersusun, periode = agency
    p = mulai(tersusun, periode)
    every = masukan(p, p.indikator(kode, periode.tahun))
    name, _, year = nama.partition("@")
    found = [one for one in every if name in sebutan(one, kode) and (not year or str(one.periode) == year)]
    return Soal(tersusun, periode, kode, found[0], pokok or Pokok(INDIKATOR, kode, besaran))


def tulis(himpunan):
    """Stretches as mathematicians write them, an irrational end to three decimals below."""
    return " ".join(
        ("[" if one.bawah_termasuk else "(")
        + f"{_ujung(one.bawah)}; {_ujung(one.atas)}"
        + ("]" if one.atas_termasuk else ")")
        for one in himpunan
    )


def _ujung(titik):
    if isinstance(titik, Irasional):
        while titik.atas - titik.bawah > 1 / 10**6:
            titik.persempit()
        return f"~{float(titik.bawah):.3f}"
    return "" if titik is None else str(titik)
