"""What the tests of the formula language share: scalars without a file, a small book of units, short ways to ask."""

import re
from fractions import Fraction
from functools import cache

from sakip_rules.formula.evaluate import hitung
from sakip_rules.formula.infer import RumusSatuan, periksa_satuan
from sakip_rules.formula.parts import Kumpulan
from sakip_rules.formula.syntax import Rumus, urai
from sakip_rules.formula.units import BukuSatuan
from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.model.satuan import Satuan
from sakip_rules.source.catalogue import entry
from sakip_rules.source.nodes import Scalar
from sakip_rules.source.places import Place, SourceFile

_FIELD = re.compile(r"\{(\w+)\}")
PLACE = Place("satuan.yaml", 1, 1)


def scalar(text, name="iku.yaml"):
    """A scalar that is a file of its own, so that a place in it is line 1 and its offset plus 1."""
    return Scalar(text, Place(name, 1, 1, max(len(text), 1)), "", 0, len(text), SourceFile(name, text, ""))


def satuan(kode, dari=None, faktor=1, *, selisih_dari="", alias=()):
    """A declared unit."""
    written = None if dari is None else scalar(dari, PLACE.file)
    return Satuan(kode, kode, tuple(alias), written, Fraction(faktor), selisih_dari, {}, "", "", None, False, PLACE)


UNITS = (
    satuan("angka", "angka"),
    satuan("persen", "angka", Fraction(1, 100), alias=["%"]),
    satuan("poin_persen", selisih_dari="persen", alias=["poin persen"]),
    satuan("kasus"),
    satuan("orang", alias=["jiwa"]),
    satuan("rupiah", alias=["Rp"]),
    satuan("indeks"),
    satuan("menit"),
    satuan("jam", "menit", 60),
    satuan("per_100_ribu", "kasus/orang", Fraction(1, 100000), alias=["per 100.000 penduduk"]),
)


def book(*units):
    """The book of these units and the Diagnostics of making it."""
    made, diagnostics = BukuSatuan.susun({one.kode: one for one in units})
    berkata(diagnostics)
    return made, diagnostics


@cache
def buku():
    """The book of the units above."""
    made, diagnostics = book(*UNITS)
    assert diagnostics == ()
    return made


def berkata(found):
    """Hold Diagnostics to having all that their words ask for."""
    for one in found:
        words = entry(one.code)
        needed = {name for text in (words.sentence, words.why, words.fix) for name in _FIELD.findall(text)}
        data = dict(one.data)
        assert needed <= set(data), (one.code, needed - set(data))
        # A variable may be called None; nothing else is.
        assert "None" not in {value for name, value in data.items() if name not in ("nama", "tertulis")}, one


def codes(found):
    """The code, column and length of each Diagnostic."""
    berkata(found)
    return [(one.code, one.place.column, one.place.length) for one in found]


def refused(text):
    """Why a text is no formula: code, column and length each."""
    found = urai(scalar(text))
    assert isinstance(found, tuple), f"{text!r} was let through"
    return codes(found)


def read(text):
    """A formula that must pass the gate."""
    found = urai(scalar(text))
    assert isinstance(found, Rumus), found
    return found


def checked(text, hasil="persen", himpunan=(), **peubah):
    """A formula held against the units of its variables: ready to evaluate, or why not."""
    sizes = {nama: buku().ukuran(scalar(one)) for nama, one in peubah.items()}
    declared = None if hasil is None else buku().ukuran(scalar(hasil))
    rincian = {name: parts for name, parts in himpunan.items() if parts} if isinstance(himpunan, dict) else {}
    kumpulan = Kumpulan(frozenset(himpunan) - set(rincian), rincian)
    found = periksa_satuan(read(text), sizes, declared, buku(), kumpulan)
    if isinstance(found, tuple):
        berkata(found)
    return found


def fits(text, hasil="persen", himpunan=(), **peubah):
    """A formula whose units must fit."""
    found = checked(text, hasil, himpunan, **peubah)
    assert isinstance(found, RumusSatuan), found
    return found


def misfits(text, hasil="persen", himpunan=(), **peubah):
    """Why the units of a formula do not fit: code, column and length each."""
    found = checked(text, hasil, himpunan, **peubah)
    assert isinstance(found, tuple), f"{text!r} was let through"
    return codes(found)


def evaluated(text, nilai=None, hasil="angka", himpunan=(), satuan="angka"):
    """The evaluation of a formula whose variables are all measured in `satuan`."""
    values = nilai or {}
    peubah = {one.nama: satuan for one in read(text).peubah}
    found = hitung(fits(text, hasil, himpunan, **peubah), values)
    if isinstance(found.nilai, TanpaNilai):
        # The others are those of the values that were put in.
        berkata(one for one in found.nilai.sebab if one.code in ("N001", "N002", "N003", "N004"))
    return found


def value(text, nilai=None, hasil="angka", himpunan=(), satuan="angka"):
    """What a formula comes to."""
    return evaluated(text, nilai, hasil, himpunan, satuan).nilai
