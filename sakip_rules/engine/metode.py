"""A method applied to its inputs: conditions first, then the formula, both with their numbers in the proof.

A condition that fails leaves no result, and the method's own reason for it (N031, Z3); an input that is missing leaves
none either. Inputs are found by name and year by whoever applies the method; each is a proof of its own below the
result.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip_rules.engine.penilaian import Kunci
from sakip_rules.engine.peubah import bernama
from sakip_rules.engine.tampil import eksak, tercetak
from sakip_rules.engine.versi import rusak
from sakip_rules.formula.evaluate import hitung
from sakip_rules.model.bukti import Sumber
from sakip_rules.model.nilai import TanpaNilai, gabung
from sakip_rules.source.diagnostics import diagnose

if TYPE_CHECKING:
    from collections.abc import Callable

    from sakip_rules.engine.penilaian import Penilaian
    from sakip_rules.engine.tersusun import MetodeTersusun, RumusSiap
    from sakip_rules.formula.syntax import Peubah
    from sakip_rules.model.bukti import Bukti, Langkah
    from sakip_rules.model.nilai import Nilai
    from sakip_rules.source.diagnostics import Diagnostic
    from sakip_rules.source.nodes import Scalar

    Masukan = Callable[[Peubah], Bukti]


def terapkan(
    p: Penilaian, metode: MetodeTersusun | TanpaNilai, kunci: Kunci, masukan: Masukan, pilihan: Bukti
) -> Bukti:
    """Return the proof of a method's result; `pilihan` is the policy that names the method."""
    if isinstance(metode, TanpaNilai):
        source = Sumber("metode", str(pilihan.nilai), "", "", None, None)
        return p.tanpa(kunci, metode, sumber=source, anak=(pilihan,))
    source = metode.sumber
    if metode.rumus is None:
        broken = rusak("metode", metode.metode.kode, source.tempat)
        return p.tanpa(kunci, broken, metode.satuan, sumber=source, anak=(pilihan,))
    inputs = _masukan(p, metode, metode.rumus, kunci.kode, masukan)
    values = {key: proof.nilai for key, proof in inputs.items()}
    conditions = [_syarat(p, metode, at, kunci, values) for at in range(len(metode.syarat))]
    failed = next((at for at, proof in enumerate(conditions) if proof.nilai is False), None)
    value: Nilai
    steps: tuple[Langkah, ...] = ()
    if failed is not None:
        value = TanpaNilai(kosong=False, sebab=(_gagal(metode, failed, kunci, inputs),))
    else:
        result = hitung(metode.rumus.satuan, values)
        absent = [one for one in (*(proof.nilai for proof in conditions), result.nilai) if isinstance(one, TanpaNilai)]
        value, steps = gabung(*absent) if absent else result.nilai, result.langkah
    return p.bukti(
        "metode",
        kunci,
        value,
        metode.satuan,
        sumber=source,
        rumus=metode.rumus.tertulis,
        langkah=steps,
        anak=(*inputs.values(), *conditions, pilihan),
    )


def pilihan_metode(p: Penilaian, kunci: Kunci, tertulis: Scalar, sumber: Sumber) -> Bukti:
    """Return the leaf that names the method, and the rule that chose it."""
    return p.bukti("tetapan", Kunci("metode", kunci.kode, kunci.periode), tertulis.text, None, sumber=sumber)


def _masukan(p: Penilaian, metode: MetodeTersusun, rumus: RumusSiap, milik: str, masukan: Masukan) -> dict[str, Bukti]:
    """Return each input once, called by its key; one in another unit than the method's is none (N035)."""
    found: dict[str, Bukti] = {}
    for formula in (rumus, *metode.syarat):
        for peubah in formula.satuan.rumus.peubah:
            if peubah.kunci not in found:
                proof = masukan(peubah)
                found[peubah.kunci] = bernama(_seukuran(p, metode, peubah, milik, proof), peubah.kunci)
    return found


def _seukuran(p: Penilaian, metode: MetodeTersusun, peubah: Peubah, milik: str, proof: Bukti) -> Bukti:
    wanted = metode.masukan[peubah.nama]
    own = None if proof.satuan is None else p.tersusun.ukuran.get(proof.satuan.kode)
    if own is None or own.dimensi == wanted.dimensi or isinstance(proof.nilai, TanpaNilai):
        return proof
    reason = diagnose(
        "N035",
        metode.sumber.tempat,
        besaran=proof.besaran,
        milik=milik,
        satuan=own.nama,
        lain=f"{metode.metode.kode}.{peubah.nama}",
        satuan_lain=wanted.nama,
    )
    absent = TanpaNilai(kosong=False, sebab=(reason,))
    return p.tanpa(Kunci(proof.besaran, proof.milik, p.periode), absent, proof.satuan, anak=(proof,))


def _syarat(p: Penilaian, metode: MetodeTersusun, at: int, kunci: Kunci, values: dict[str, Nilai]) -> Bukti:
    formula, written = metode.syarat[at], metode.metode.syarat[at]
    result = hitung(formula.satuan, values)
    rumus = written.rumus
    source = Sumber("syarat", metode.metode.kode, written.alasan, rumus.text, rumus.place, None)
    key = Kunci("syarat", kunci.kode, kunci.periode)
    return p.bukti("syarat", key, result.nilai, None, sumber=source, rumus=formula.tertulis, langkah=result.langkah)


def _gagal(metode: MetodeTersusun, at: int, kunci: Kunci, inputs: dict[str, Bukti]) -> Diagnostic:
    """Return the reason of a failed condition, with the figures it was tested on."""
    written = metode.metode.syarat[at]
    keys = [peubah.kunci for peubah in metode.syarat[at].satuan.rumus.peubah]
    return diagnose(
        "N031",
        written.rumus.place,
        metode=metode.metode.kode,
        milik=kunci.kode,
        periode=kunci.periode,
        alasan=written.alasan,
        syarat=written.rumus.text,
        angka=", ".join(f"{key} = {_angka(inputs[key])}" for key in keys),
    )


def _angka(proof: Bukti) -> str:
    if isinstance(proof.nilai, (bool, str, tuple, TanpaNilai)):
        return "-"
    figure = eksak(tercetak(proof.nilai, proof.satuan))
    return figure if proof.satuan is None else f"{figure} {proof.satuan.kode}"
