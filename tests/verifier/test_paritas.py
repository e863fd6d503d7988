"""Formulas made at random give the same steps and the same result in the engine and in the verifier."""

import random
from fractions import Fraction

from sakip_rules.formula.evaluate import hitung
from sakip_rules.formula.infer import periksa_satuan
from sakip_rules.formula.parts import Kumpulan
from sakip_rules.formula.syntax import Rumus, urai
from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.source.diagnostics import diagnose
from sakip_rules.verifier.sertifikat import Hitungan, _sama
from tests.formula.bantu import buku, scalar

BANYAK = 600
HIMPUNAN, RINCIAN = frozenset({"h"}), {"u": ("A", "B"), "w": ("A", "B")}
DAUN = ["a", "b", "c", "x", "a[n-1]", "b[n]", "3", "2.5", "0", "10", "100%", "12.5%", "a[ n - 2 ]", "kumulatif(a)"]
TANDA = ["+", "-", "*", "/", " x ", " × ", " ÷ ", " − ", " – ", " · "]
BANDING = ["<", "<=", ">", ">=", "==", "!=", "≤", "≥", "≠"]
CACAH = ["h", "u", "h > 1", "u >= a", "bukan h > 1", "0 < h <= 3", "h > 1 dan h < 3", "-u"]


class Pengarang:
    """Writes formulas, most of them ones the gate lets through."""

    def __init__(self, benih):
        self.acak = random.Random(benih)

    def angka(self, dalam):  # noqa: PLR0911 - one result a kind of formula
        """A formula for a number, at most so deep."""
        pilih, bagian = self.acak.choice, self.acak.random()
        if dalam <= 0 or bagian < 0.25:
            return pilih(DAUN)
        satu = self.angka(dalam - 1)
        if bagian < 0.6:
            lain = self.angka(dalam - 1)
            kiri = f"({satu})" if self.acak.random() < 0.5 else satu
            kanan = f"({lain})" if lain.startswith("-") or self.acak.random() < 0.6 else lain
            return f"{kiri} {pilih(TANDA)} {kanan}"
        if bagian < 0.7:
            return pilih([f"({satu}) ^ {pilih(['2', '-1', '3', '0', '-2'])}", f"-({satu})", f"(-{satu})"])
        if bagian < 0.78:
            return f"jika({self.syarat(dalam - 1)}, {satu}, {self.angka(dalam - 1)})"
        if bagian < 0.9:
            isi = pilih([f"{satu}, {self.angka(dalam - 1)}", "h", "u", "u * w", "u + a", satu])
            return f"{pilih(['jumlah', 'rata_rata', 'minimum', 'maksimum'])}({isi})"
        if bagian < 0.93:
            return f"rata_rata_tertimbang({pilih(['u, w', f'{satu}, {self.angka(dalam - 1)}, a, 2'])})"
        if bagian < 0.97:
            return f"{pilih(['bulat', 'bulat_genap', 'potong'])}({satu}{pilih(['', ', 1', ', 0', ', -1', ', 2'])})"
        return pilih([f"mutlak({satu})", f"hitung({pilih(CACAH)})"])

    def syarat(self, dalam):
        """A formula for a truth."""
        pilih, bagian = self.acak.choice, self.acak.random()
        satu, lain = self.angka(dalam - 1), self.angka(dalam - 1)
        if dalam <= 0 or bagian < 0.5:
            return f"{satu} {pilih(BANDING)} {lain}"
        if bagian < 0.6:
            return f"{satu} < {lain} <= {self.angka(dalam - 1)}"
        if bagian < 0.7:
            return pilih([f"bukan {self.syarat(dalam - 1)}", f"bukan ({self.syarat(dalam - 1)})"])
        dua = (self.syarat(dalam - 1), self.syarat(dalam - 1))
        return pilih(["{0} {2} {1}", "({0}) {2} ({1})"]).format(*dua, pilih(["dan", "atau"]))

    def nilai(self, peubah):
        """A value for one variable: small, zero, negative, missing."""
        if peubah.kumulatif or peubah.nama in HIMPUNAN:
            return tuple(self._satu() for _ in range(self.acak.choice([0, 1, 3])))
        return (self._satu(), self._satu()) if peubah.nama in RINCIAN else self._satu()

    def _satu(self):
        bagian = self.acak.random()
        if bagian < 0.12:
            data = {"milik": "x", "variabel": str(bagian), "periode": "2024"}
            return TanpaNilai(kosong=True, sebab=(diagnose("N011", None, **data),))
        return Fraction(self.acak.choice([0, 1, -1, 2, 3, 5, 100]), self.acak.choice([1, 1, 2, 3, 7]))


def sebagai_verifier(nilai):
    """A value of the engine as the verifier has it: what is missing is the codes of its reasons."""
    if isinstance(nilai, TanpaNilai):
        return frozenset(reason.code for reason in nilai.sebab)
    return tuple(map(sebagai_verifier, nilai)) if isinstance(nilai, tuple) else nilai


def test_the_verifier_computes_every_formula_as_the_engine_does():
    """Operation by operation: operands, branch, result, absence and its code."""
    pengarang, ukuran = Pengarang(11), buku().ukuran(scalar("angka"))
    ukuran_semua, tanda = dict.fromkeys("abcxhuw", ukuran), set()
    dihitung = 0
    while dihitung < BANYAK:
        teks = pengarang.angka(pengarang.acak.choice([1, 2, 3, 4]))
        rumus = urai(scalar(teks))
        if not isinstance(rumus, Rumus):
            continue
        siap = periksa_satuan(rumus, ukuran_semua, ukuran, buku(), Kumpulan(HIMPUNAN, RINCIAN))
        if isinstance(siap, tuple):
            continue
        dihitung += 1
        nilai = {peubah.kunci: pengarang.nilai(peubah) for peubah in rumus.peubah}
        mesin = hitung(siap, nilai)
        faktor = [*(langkah.faktor for langkah in mesin.langkah), Fraction(1)]
        lain = Hitungan(teks, {kunci: sebagai_verifier(satu) for kunci, satu in nilai.items()}, faktor)
        harap = tuple(
            (satu.operasi, sebagai_verifier(satu.ruas), satu.cabang, sebagai_verifier(satu.hasil))
            for satu in mesin.langkah
        )
        assert _sama(tuple(lain.langkah), harap), teks
        assert _sama(lain.hasil, sebagai_verifier(mesin.nilai)), teks
        tanda |= {satu.operasi for satu in mesin.langkah}
    # Every operation of the language took part.
    assert tanda >= {
        *(
            "+",
            "-",
            "*",
            "/",
            "^",
            "<",
            "<=",
            ">",
            ">=",
            "==",
            "!=",
            "dan",
            "atau",
            "bukan",
            "jika",
            "jumlah",
            "rata_rata",
        ),
        *("rata_rata_tertimbang", "minimum", "maksimum", "mutlak", "bulat", "bulat_genap", "potong", "kumulatif"),
        "hitung",
    }
