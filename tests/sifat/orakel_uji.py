"""The engine beside the oracle: one seed, one agency, two results, and what was reached on the way.

Data flow: a seed → `kantor_acak` → `kantor_tulis` → the reader, the schemas, the model and the engine → values in the
satuan people read, compared with `orakel`. `cakupan` counts what an agency had in it and what its figures met.
"""

from collections import Counter
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache
from random import Random

from sakip_rules.engine.jelajah import semua_nilai
from sakip_rules.engine.nilai import nilai
from sakip_rules.engine.susun import susun_instansi
from sakip_rules.engine.tampil import tercetak
from sakip_rules.model.baca import susun
from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.model.periode import baca_periode
from sakip_rules.source.catalogue import has_galat
from sakip_rules.source.ingatan import Ingatan
from sakip_rules.source.schemas import validate
from sakip_rules.testing.dinas import buku, dokumen, standar
from tests.sifat.kantor_acak import acak
from tests.sifat.kantor_tulis import tulis
from tests.sifat.orakel import orakel
from tests.sifat.orakel_standar import EFISIENSI, KOSONG, METODE, RUMUS, SKALA, TAK, ada, pita

INGATAN = Ingatan()
DATA = range(11, 30)
"""The numbers of the codes of area N that say that data is missing; all others say that a rule gives no result."""
ULP = Fraction(1, 100)
PEMBULATAN = ("pembulatan_realisasi", "pembulatan_capaian", "tampilan")


@dataclass(frozen=True, slots=True)
class Hasil:
    """One seed: its agency, the files of it, both results, and where they differ (or what the program refused)."""

    benih: int
    kantor: dict
    berkas: tuple
    orakel: dict
    beda: tuple

    def __str__(self):
        texts = "".join(f"--- {name}\n{text}" for name, _, text in self.berkas)
        return f"seed {self.benih}, {self.kantor['periode']}:\n" + "\n".join(self.beda) + f"\n{texts}"


def buat(benih):
    """Draw and write the agency of a seed, and judge it by the oracle alone."""
    random = Random(benih)
    kantor = acak(random, benih)
    return Hasil(benih, kantor, tuple(tulis(kantor, random)), orakel(kantor), ())


def coba(benih):
    """Judge the agency of a seed both ways."""
    made = buat(benih)
    return replace(made, beda=tuple(_beda(made.orakel, *mesin(made.kantor, made.berkas))))


def mesin(kantor, berkas):
    """Every figure by the engine, and every error the program has to tell of the files."""
    documents = [dokumen(name, text, kind, kantor["kode"]) for name, kind, text in berkas]
    found = [item for one in documents for item in validate(one.kind, one.root)]
    ruang, wrong = susun((*standar(), *documents), ingatan=INGATAN)
    compiled, more = susun_instansi(ruang, kantor["kode"], buku())
    found += [*wrong, *more]
    made = semua_nilai(nilai(compiled, baca_periode(kantor["periode"])))
    values = {(item.jenis, item.kode, item.besaran): _nilai(item.bukti) for item in made if item.peran == "nilai"}
    return values, [item for item in found if has_galat([item])]


def _nilai(bukti):
    value = bukti.nilai
    if isinstance(value, TanpaNilai):
        return frozenset().union(*(KOSONG if int(item.code[1:]) in DATA else TAK for item in value.sebab))
    if isinstance(value, tuple):
        return tuple(tercetak(one, bukti.satuan) for one in value)
    return value if isinstance(value, str) else tercetak(value, bukti.satuan)


def _beda(expected, judged, refused):
    """Say what differs: a figure, a word, that there is none, or a kind of reason that the oracle does not know of."""
    yield from (f"refused: {item.code} {item.place} {dict(item.data)}" for item in refused)
    for key in sorted(expected.keys() | judged.keys()):
        one, two = expected.get(key, "not told"), judged.get(key, "not told")
        same = two <= one if not ada(one) and not ada(two) else one == two
        if not same:
            yield f"{' '.join(key)}: oracle {_tulis(one)}, engine {_tulis(two)}"


def _tulis(value):
    return f"without value ({', '.join(sorted(value))})" if not ada(value) else str(value)


def cakupan(hasil):
    """Count what the agency had in it, and what its figures met."""
    kantor, found = hasil.kantor, Counter()
    kebijakan = kantor["kebijakan"]
    for iku in kantor["indikator"]:
        metode = iku.get("metode") or kebijakan["metode"][iku["polaritas"]]
        capaian = hasil.orakel["indikator", iku["kode"], "capaian"]
        found[f"metode {metode}: {'bernilai' if ada(capaian) else ' '.join(sorted(capaian))}"] += 1
        found[f"rumus {iku.get('rumus', 'tanpa')}"] += 1
        if any(len(when) > len(kantor["periode"]) for when in iku["target"]):
            found[f"konsolidasi {iku['konsolidasi']}{', sampai dengan' * ('target_sampai_dengan' in iku)}"] += 1
        if "skala_realisasi" in iku:
            x, word = (hasil.orakel["indikator", iku["kode"], name] for name in ("realisasi", "predikat_realisasi"))
            found.update(_pita(x, word, iku["skala_realisasi"], kebijakan))
        word = hasil.orakel["indikator", iku["kode"], "predikat"]
        found.update(_pita(capaian, word, iku.get("skala") or kebijakan["skala"], kebijakan))
        for batas in kebijakan["batas_capaian"].get("indikator") or ():
            found["batas tercapai"] += capaian == batas
    for tingkat, kode in {(tingkat, kode) for tingkat, kode, _ in hasil.orakel if tingkat in kebijakan["agregat"]}:
        rule = kebijakan["agregat"][tingkat]
        found.update(f"agregat {part} {word}" for part, word in rule.items() if part != "bila_kosong")
        below = [one for one in kantor[rule["dari"]] if tingkat == "instansi" or one.get(tingkat) == kode]
        if any(not ada(hasil.orakel[rule["dari"], one["kode"], "capaian"]) for one in below):
            found[f"bila_kosong {rule['bila_kosong']}"] += 1
        x, word = (hasil.orakel[tingkat, kode, name] for name in ("capaian", "predikat"))
        found.update(_pita(x, word, kebijakan["skala"], kebijakan))
        for number, metode in enumerate(kebijakan["efisiensi"]):
            value = hasil.orakel[tingkat, kode, metode if number else "efisiensi"]
            found[f"efisiensi {metode}: {'bernilai' if ada(value) else ' '.join(sorted(value))}"] += 1
    found.update(f"{name} {kebijakan[name][1]}" for name in PEMBULATAN if name in kebijakan)
    found.update((f"predikat_dari {kebijakan['predikat_dari']}", f"periode {kantor['periode']}"))
    return +found


def _pita(x, word, skala, kebijakan):
    """Yield the band a figure is in, and on which side of which edge it lies within one unit of the last place."""
    yield f"pita {skala}: {word if ada(word) else 'di luar'}" if ada(x) else f"pita {skala}: tanpa angka"
    if not ada(x) or kebijakan["predikat_dari"] == "tampil":
        return
    for edge in tepi(skala):
        if abs(x - edge) <= ULP:
            yield f"tepi {skala} {edge}: {'tepat' if x == edge else 'di bawah' if x < edge else 'di atas'}"


@cache
def tepi(skala):
    """Every edge of every band of a scale."""
    return sorted({x for band in pita(skala)[2] for x in (band[0], band[2]) if x is not None})


def harus():
    """Everything the sample has to reach: each band and both sides of each edge, each method with and without value."""
    yield from (f"pita {skala}: {band[4]}" for skala in SKALA for band in pita(skala)[2])
    yield from (
        f"tepi {skala} {edge}: {side}"
        for skala in SKALA
        for edge in tepi(skala)
        for side in ("di bawah", "tepat", "di atas")
    )
    yield from (f"metode {metode}: {word}" for metode in METODE for word in ("bernilai", "kosong", "tak_terdefinisi"))
    yield from (f"rumus {rumus}" for rumus in ("tanpa", *RUMUS))
    for cara in ("jumlah", "rata_rata", "terakhir", "kumulatif"):
        yield from (f"konsolidasi {cara}", f"konsolidasi {cara}, sampai dengan")
    for cara in ("rata_rata", "rata_rata_tertimbang", "minimum", "maksimum", "jumlah"):
        yield f"agregat cara {cara}"
    yield from (f"agregat angka {angka}" for angka in ("eksak", "tampil"))
    yield from (f"agregat dari {dari}" for dari in ("indikator", "sasaran", "tujuan"))
    yield from (f"bila_kosong {cara}" for cara in ("tak_terdefinisi", "nol", "abaikan"))
    for name in PEMBULATAN:
        yield from (f"{name} {cara}" for cara in ("setengah_ke_atas", "setengah_genap", "potong"))
    yield from (f"predikat_dari {word}" for word in ("eksak", "tampil"))
    yield from (f"efisiensi {metode}: bernilai" for metode in EFISIENSI)
    yield from ("batas tercapai", "periode 2024", "periode 2024-TW2", "periode 2024-TW3", "periode 2024-S1")
