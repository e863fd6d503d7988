"""Errors in how a value of the engine was computed: the cap, the formula's inputs, its set, its version, its rule.

Each function proposes what the report would print if its author had computed so. Invariant: exact; the proof is
repeated by `hitung` with one thing changed.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations
from typing import TYPE_CHECKING

from sakip_rules.formula.evaluate import hitung as evaluasi
from sakip_rules.formula.infer import RumusSatuan, periksa_satuan
from sakip_rules.formula.parts import Kumpulan
from sakip_rules.formula.syntax import Rumus, urai
from sakip_rules.source.rounding import bulatkan
from sakip_rules.testing.hitung import Rentang, hitung, rumus
from sakip_rules.testing.isi import kunci
from sakip_rules.testing.kesalahan import Calon, acakan

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from random import Random

    from sakip_rules.model.bukti import Bukti
    from sakip_rules.testing.bahan import Terhitung
    from sakip_rules.testing.isi import Laporan

_LAPIS = frozenset({"batas", "pembulatan", "pilihan", "rujukan"})
_PAGU = "pagu"


def _calon(laporan: Laporan, at: int, nilai: Fraction | None, sebab: str) -> Iterator[Calon]:
    one = laporan.butir[at]
    if nilai is not None and nilai not in (one.nilai, 0, 1):
        shown = bulatkan(nilai / one.faktor, one.desimal, laporan.cara)
        if shown not in (0, 1):
            yield Calon(at, shown, one.desimal, sebab)


def _terhitung(laporan: Laporan, acak: Random) -> Iterator[tuple[int, Terhitung]]:
    for at in acakan(laporan, acak):
        found = laporan.butir[at].terhitung
        if found is not None:
            yield at, found


def _dengan(bukti: Bukti, node: Bukti, nilai: Fraction) -> Fraction | None:
    """Return a proof's value where one of its nodes (itself, too) has another one."""
    if node is bukti:
        return nilai
    found = hitung(bukti, lambda one: Rentang.titik(nilai) if one is node else None)
    return None if found is None else found.bawah


def _dasar(bukti: Bukti) -> Bukti:
    """Return what stands below a proof's caps, roundings and choices."""
    while bukti.jenis in _LAPIS and bukti.anak:
        bukti = bukti.anak[0]
    return bukti


def batas(laporan: Laporan, acak: Random) -> Iterator[Calon]:
    """Propose figures without their cap."""
    for at, one in _terhitung(laporan, acak):
        found = hitung(one.bukti, lambda _node: None, tanpa_batas=True)
        yield from _calon(laporan, at, None if found is None else found.bawah, "batas")


def tertukar(laporan: Laporan, acak: Random) -> Iterator[Calon]:
    """Propose two inputs of a formula in each other's place."""
    for at, one in _terhitung(laporan, acak):
        proof = _dasar(one.bukti)
        inputs = {child.nama: child.nilai for child in proof.anak if isinstance(child.nilai, Fraction)}
        named = [] if proof.rumus is None else [span for span in proof.rumus.nama if span[2] in inputs]
        for first, second in combinations(sorted({name for _, _, name in named}), 2):
            swap = {first: inputs[second], second: inputs[first]}
            value = rumus(proof, {(start, end): swap[name] for start, end, name in named if name in swap})
            yield from _calon(laporan, at, None if value is None else _dengan(one.bukti, proof, value), "tertukar")


def penyebut(laporan: Laporan, acak: Random) -> Iterator[Calon]:
    """Propose another input of a formula as its divisor, such as that of the other year."""
    for at, one in _terhitung(laporan, acak):
        proof = _dasar(one.bukti)
        inputs = {child.nama: child for child in proof.anak if isinstance(child.nilai, Fraction)}
        for span, name in _pembagi(proof):
            for other in sorted(inputs.keys() - {name}):
                figure = inputs[other]
                same = name in inputs and figure.satuan == inputs[name].satuan
                value = rumus(proof, {span: figure.nilai}) if same and isinstance(figure.nilai, Fraction) else None
                if value is not None:
                    yield from _calon(laporan, at, _dengan(one.bukti, proof, value), "penyebut_tahun")


def _pembagi(bukti: Bukti) -> Iterator[tuple[tuple[int, int], str]]:
    """Yield the stretches of a formula that stand behind a stroke, each with its name."""
    if bukti.rumus is not None:
        for start, end, name in bukti.rumus.nama:
            if bukti.rumus.tertulis.text[:start].rstrip().endswith("/"):
                yield (start, end), name


def basis(laporan: Laporan, acak: Random) -> Iterator[Calon]:
    """Propose the figure of another row of the table as the divisor."""
    for at, one in _terhitung(laporan, acak):
        here, proof = laporan.butir[at], _dasar(one.bukti)
        inputs = {child.nama: child for child in proof.anak}
        for span, name in _pembagi(proof):
            own = inputs.get(name)
            for other in laporan.butir if own is not None and here.tabel else ():
                near = other.kunci is not None and own is not None and other.kunci[0] == own.besaran
                if near and other.tabel == here.tabel and isinstance(other.nilai, Fraction) and other.nilai:
                    if other.angka is None or own is None or other.nilai == own.nilai or other.satuan != own.satuan:
                        continue
                    value = rumus(proof, {span: other.angka * other.faktor})
                    if value is not None:
                        yield from _calon(laporan, at, _dengan(one.bukti, proof, value), "basis_persen")


def himpunan(laporan: Laporan, acak: Random) -> Iterator[Calon]:
    """Propose sums and means that leave a member out or count it twice, and what is computed from such."""
    for at, one in _terhitung(laporan, acak):
        top = _dasar(one.bukti)
        for proof in (top, *(top.anak if top.rumus is not None else ())):
            step = proof.langkah[0].operasi if proof.langkah and proof.rumus is None else ""
            members = [child.nilai for child in proof.anak if isinstance(child.nilai, Fraction) and child.nilai]
            total = proof.nilai
            if step not in ("jumlah", "rata_rata") or len(members) != len(proof.langkah[0].ruas) or not members[1:]:
                continue
            member = acak.choice(members)
            for sign in acak.sample((-1, 1), 2):
                if isinstance(total, Fraction):
                    count = len(members)
                    wrong = (
                        total + sign * member if step == "jumlah" else (total * count + sign * member) / (count + sign)
                    )
                    yield from _calon(laporan, at, _dengan(one.bukti, proof, wrong), "himpunan")


def tambahan(laporan: Laporan, acak: Random) -> Iterator[Calon]:
    """Propose sums that count a figure of the same column which is none of their members."""
    for at, one in _terhitung(laporan, acak):
        here = laporan.butir[at]
        if one.bukti.jenis != "jumlah" or not isinstance(here.nilai, Fraction) or not here.tabel:
            continue
        members = {kunci(child) for child in one.bukti.anak}
        for other in laporan.butir:
            apart = other.kolom == here.kolom and other is not here and other.kunci not in members
            if apart and isinstance(other.nilai, Fraction) and other.nilai < here.nilai:
                yield from _calon(laporan, at, here.nilai + other.nilai, "himpunan")


def versi(besaran: str) -> Callable[[Laporan, Random], Iterator[Calon]]:
    """Return what proposes the figures of another planning document, and what is computed from them."""

    def calon(laporan: Laporan, acak: Random) -> Iterator[Calon]:
        for at, one in _terhitung(laporan, acak):
            choices = [node for node in _telusuri(one.bukti) if node.jenis == "pilihan" and node.besaran == besaran]
            names = {_dokumen(other) for node in choices for other in node.anak[1:]}
            for name in sorted(names):
                taken = {id(node): other for node in choices for other in node.anak[1:] if _dokumen(other) == name}

                def ganti(node: Bukti, taken: dict[int, Bukti] = taken) -> Rentang | None:
                    other = taken.get(id(node))
                    value = None if other is None else other.nilai
                    return Rentang.titik(value) if isinstance(value, Fraction) else None

                found = ganti(one.bukti) or hitung(one.bukti, ganti)
                kode = "versi_anggaran" if besaran == _PAGU else "versi_rencana"
                yield from _calon(laporan, at, None if found is None else found.bawah, kode)

    return calon


def _dokumen(bukti: Bukti) -> str:
    return "" if bukti.sumber is None else bukti.sumber.kode


def _telusuri(bukti: Bukti) -> Iterator[Bukti]:
    yield bukti
    for child in bukti.anak:
        yield from _telusuri(child)


def metode(laporan: Laporan, acak: Random) -> Iterator[Calon]:
    """Propose figures by another method that answers the same question."""
    standar = laporan.bahan.tersusun.ruang.standar.metode
    for at, one in _terhitung(laporan, acak):
        own, jenis = one.turunan.besaran.text, one.turunan.jenis
        kinds = {rule.jenis for rule in standar.get(own, ())}
        yield from _capaian(laporan, at, one)
        others = [name for name in laporan.bahan.metode[jenis] if name != own]
        acak.shuffle(others)
        for name in others if kinds else ():
            if any(rule.jenis in kinds for rule in standar[name]):
                yield from _lain(laporan, at, one, name, "metode_lain")


def _capaian(laporan: Laporan, at: int, one: Terhitung) -> Iterator[Calon]:
    """Propose a value by the formula of another method over the same inputs."""
    proof, buku = _dasar(one.bukti), laporan.bahan.tersusun.buku
    standar = laporan.bahan.tersusun.ruang.standar.metode
    own = "" if proof.sumber is None or proof.jenis != "metode" else proof.sumber.kode
    kinds = {rule.jenis for rule in standar.get(own, ())}
    inputs = {child.nama: child.nilai for child in proof.anak if isinstance(child.nilai, Fraction)}
    for rule in (rule for name, versions in standar.items() if name != own for rule in versions if rule.jenis in kinds):
        read = urai(rule.rumus)
        names = {name for _, _, name in read.nama} if isinstance(read, Rumus) else set()
        if not isinstance(read, Rumus) or not names <= inputs.keys() & rule.masukan.keys():
            continue
        ready = periksa_satuan(read, dict.fromkeys(names, buku.angka), buku.angka, buku, Kumpulan(frozenset()))
        if isinstance(ready, RumusSatuan):
            value = evaluasi(ready, {name: inputs[name] for name in names}).nilai
            if isinstance(value, Fraction):
                yield from _calon(laporan, at, _dengan(one.bukti, proof, value), "metode_lain tertukar")


def _lain(laporan: Laporan, at: int, one: Terhitung, besaran: str, sebab: str) -> Iterator[Calon]:
    found = laporan.bahan.ambil(one.turunan.jenis, one.turunan.kode.text, besaran, one.periode)
    if found is not None and found.satuan == one.satuan and isinstance(found.nilai, Fraction):
        yield from _calon(laporan, at, found.nilai, sebab)


def periode(laporan: Laporan, acak: Random) -> Iterator[Calon]:
    """Propose the value of another year, which the report does not print."""
    printed = {one.kunci for one in laporan.butir}
    for at, one in _terhitung(laporan, acak):
        turunan = one.turunan
        rencana = "" if turunan.rencana is None else turunan.rencana.text
        for when in laporan.bahan.masa:
            found = laporan.bahan.ambil(turunan.jenis, turunan.kode.text, turunan.besaran.text, when, rencana=rencana)
            if found is None or when == one.periode or kunci(found.bukti) in printed:
                continue
            if isinstance(found.nilai, Fraction) and found.satuan == one.satuan:
                yield from _calon(laporan, at, found.nilai, "periode_lain")
