"""The worked example of an indicator: what it takes, what it comes to, and whether a person finds that right.

Data: an example in the notation of `rancang.jawaban`. Invariant: a figure that is computed goes into a file only where
somebody has said that it is right, at the terminal or with `--ya`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip_rules.commands.baru import periksa_usulan
from sakip_rules.commands.baru_umum import keliru
from sakip_rules.commands.salah import PROGRAM, salah
from sakip_rules.commands.tanya import Pertanyaan
from sakip_rules.locale import N_
from sakip_rules.model.periode import baca_periode
from sakip_rules.rancang import jawaban
from sakip_rules.rancang.jawaban import LANGSUNG
from sakip_rules.source.numbers import Malformed, read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from sakip_rules.commands.tanya import Keadaan, Penanya
    from sakip_rules.formula.syntax import Peubah
    from sakip_rules.model.bukti import Bukti
    from sakip_rules.rancang.usulan import Usulan
    from sakip_rules.source.penulis import Isi

    Teks = Callable[[Keadaan, Sequence[Isi]], tuple[Usulan, ...]]

_PERIODE = N_("An example to check the rule with: for which periode")
_FAKTA = N_("Example: {nama} in {periode}")
_HASIL = N_("With {fakta}: {hasil}. Is that right?")
_SALAH = N_("Give other figures, or stop with Ctrl-C and correct the formula or the target.")
_LAGI = N_("Another example?")
_HARAPAN = "--contoh '…; realisasi=ANGKA' / --ya"
_BENTUK = {"bentuk": "PERIODE; NAMA=ANGKA; …; realisasi=ANGKA", "contoh": "2024; kasus[n-1]=60; kasus=54; realisasi=10"}
_BENTUK_ANGKA = {"bentuk": "ANGKA", "contoh": "83,28"}


def contoh_bawaan(keadaan: Keadaan) -> tuple[str, ...]:
    """Return the example nobody has to think about, where what is computed is taken as right: exactly on target."""
    when = _periode(keadaan)
    target = _target(keadaan).get(when, "")
    return (f"{when}; {LANGSUNG}={target}",) if keadaan.setuju and target and not keadaan.satu("rumus") else ()


def periksa_contoh(keadaan: Keadaan, one: Pertanyaan, value: str) -> str:
    """Hold an example to the notation, the variables there are, and to saying what is expected."""
    found = _baca(keadaan, value)
    if found is None:
        raise keliru(keadaan, one, value, _BENTUK)
    known = tuple(dict.fromkeys(item.nama for item in peubah(keadaan))) or (LANGSUNG,)
    wrong = next((name for name in found.fakta if name not in known), "")
    if wrong:
        raise salah("P006", keadaan.layar.argv, wrong, known, name=one.opsi, value=wrong)
    if not (found.harapan or keadaan.setuju):
        raise salah("P023", keadaan.layar.argv, "", command=f"{PROGRAM} baru iku", options=_HARAPAN)
    return value


def peubah(keadaan: Keadaan) -> tuple[Peubah, ...]:
    """Return the values the formula needs; none where there is no formula."""
    from sakip_rules.formula.syntax import Peubah
    from sakip_rules.rancang.iku import peubah as urai

    rumus = keadaan.satu("rumus")
    return tuple(item for item in (urai(rumus) if rumus else ()) if isinstance(item, Peubah))


def isi_contoh(keadaan: Keadaan, contoh: Sequence[str], teks: Teks) -> tuple[Isi, ...]:
    """Return examples as they stand in the file; where `--ya` was said, with what they come to."""
    found = [one for value in contoh if (one := _baca(keadaan, value)) is not None]
    if not keadaan.setuju:
        return tuple(jawaban.isi_contoh(one) for one in found)
    results = _hitung(keadaan, contoh, teks)
    return tuple(
        jawaban.isi_contoh(one, hasil=_tertulis(keadaan, result)) for one, result in zip(found, results, strict=True)
    )


def tanya_contoh(keadaan: Keadaan, one: Pertanyaan, penanya: Penanya, teks: Teks) -> Iterable[str]:
    """Ask for examples: the facts, and whether what they come to is right."""
    _ = keadaan.layar.kata
    plain = Pertanyaan(one.nama, "", "", periksa=_periksa_angka)
    found: list[str] = []
    while True:
        when = penanya.baris(
            keadaan, Pertanyaan(one.nama, "", "", periksa=_periksa_periode), _PERIODE, _periode(keadaan)
        )
        parts = [when]
        for key, name, periode in _perlu(keadaan, when):
            asked = _(_FAKTA).replace("{nama}", name).replace("{periode}", periode)
            default = _target(keadaan).get(when, "") if name == LANGSUNG else ""
            parts.append(f"{key}={penanya.baris(keadaan, plain, asked, default)}")
        result = _hitung(keadaan, [*found, "; ".join(parts)], teks)[-1]
        told = _(_HASIL).replace("{fakta}", ", ".join(parts[1:])).replace("{hasil}", _kalimat(keadaan, result))
        if not penanya.setuju(told):
            penanya.katakan(_(_SALAH))
            continue
        written = _tertulis(keadaan, result)
        found.append("; ".join([*parts, *(f"{name}={value}" for name, value in written.items())]))
        if not penanya.setuju(_LAGI, bawaan=False):
            return found


def _baca(keadaan: Keadaan, value: str) -> jawaban.Contoh | None:
    return jawaban.contoh(value, langsung=not keadaan.satu("rumus"))


def _target(keadaan: Keadaan) -> dict[str, str]:
    return {when: value for when, _, value in (text.partition("=") for text in keadaan.semua("target"))}


def _periode(keadaan: Keadaan) -> str:
    """Return the periode an example is for where nobody says another: the agency's own if it has a target."""
    own, target = keadaan.landasan.ruang.instansi[keadaan.satu("instansi")].instansi.periode, _target(keadaan)
    return own if own in target else next(iter(target), own)


def _perlu(keadaan: Keadaan, when: str) -> Iterable[tuple[str, str, str]]:
    """Yield each fact an example needs once: how it is written there, its variable, and its periode."""
    periode = baca_periode(when)
    if periode is None or not keadaan.satu("rumus"):
        yield LANGSUNG, LANGSUNG, when
        return
    start = keadaan.landasan.ruang.instansi[keadaan.satu("instansi")].instansi.renstra_sejak
    needed = {
        (one.nama, back): None
        for one in peubah(keadaan)
        for back in (range(periode.tahun - start, one.geser - 1, -1) if one.kumulatif else (one.geser,))
    }
    for name, back in needed:
        yield (f"{name}[n-{back}]" if back else name), name, str(periode.mundur(back))


def _hitung(keadaan: Keadaan, contoh: Sequence[str], teks: Teks) -> list[tuple[Bukti, ...]]:
    """Return what examples come to; raises `Batal` where the draft with them brings an error."""
    from sakip_rules.rancang.iku import hasil

    bare = [jawaban.isi_contoh(one) for value in contoh if (one := _baca(keadaan, value)) is not None]
    tried = periksa_usulan(keadaan, teks(keadaan, bare))
    owner, kode = keadaan.satu("instansi"), keadaan.satu("kode")
    return [hasil(tried, owner, kode, number) for number in range(len(bare))]


def _tertulis(keadaan: Keadaan, result: Sequence[Bukti]) -> dict[str, str]:
    """Return results as an example expects them; a realisasi that is itself the fact needs no repeating."""
    from sakip_rules.rancang.iku import tertulis

    written = tertulis(result)
    if not keadaan.satu("rumus"):
        del written[LANGSUNG]
    return written


def _kalimat(keadaan: Keadaan, result: Sequence[Bukti]) -> str:
    from sakip_rules.model.nilai import TanpaNilai
    from sakip_rules.render.angka import berlabel
    from sakip_rules.render.words import say

    told = []
    for one in result:
        if isinstance(one.nilai, TanpaNilai):
            told.append(f"{one.besaran} – ({say(one.nilai.sebab[0], keadaan.layar.bahasa).sentence.rstrip('.')})")
        else:
            told.append(f"{one.besaran} {berlabel(one, keadaan.layar.bahasa)}")
    return ", ".join(told)


def _periksa_angka(keadaan: Keadaan, one: Pertanyaan, value: str) -> str:
    if isinstance(read(value), Malformed) or ";" in value:
        raise keliru(keadaan, one, value, _BENTUK_ANGKA)
    return value


def _periksa_periode(keadaan: Keadaan, _one: Pertanyaan, value: str) -> str:
    if baca_periode(value) is None:
        raise salah("P008", keadaan.layar.argv, value, value=value)
    return value
