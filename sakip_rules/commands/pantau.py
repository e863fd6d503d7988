"""`sakip periksa --pantau`: check, wait for a write, check again, and tell what the write changed.

Invariants: what is told after any round is what a fresh `periksa` would tell (`source.ingatan`, `source.babak`); a
write is never missed, because the marks a round is held against were taken before its files were read; files are read
once writing has rested, so that an editor's half-written or renamed file, or a checkout of many, is one round. Ctrl-C
is how it ends, so that is no error: exit code 0.
"""

from __future__ import annotations

import gc
import sys
import time
from itertools import count
from typing import TYPE_CHECKING

from sakip_rules.commands.kemajuan import Kemajuan
from sakip_rules.commands.kutipan import Kutipan
from sakip_rules.commands.layar import tuntaskan
from sakip_rules.commands.lingkup import Terperiksa, periksa
from sakip_rules.source.babak import Babak, lanjutkan
from sakip_rules.source.catalogue import has_galat
from sakip_rules.source.diagnostics import Diagnostic, diagnose
from sakip_rules.source.ingatan import Ingatan
from sakip_rules.source.jejak import berubah, jejak

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sakip_rules.commands.layar import Layar
    from sakip_rules.commands.lingkup import Lingkup
    from sakip_rules.engine.perubahan import Perubahan
    from sakip_rules.engine.tersusun import InstansiTersusun
    from sakip_rules.model.hasil import HasilInstansi
    from sakip_rules.source.jejak import Jejak

_SELA, _TENANG, _SERIBU = 50, 50, 1000
"""Milliseconds between two looks, and without a write before the files are read."""
_SERING = 20
"""Looking takes at most one part in so many of the time, however large the workspace is."""
_GELISAH = 40
"""Looks after which files are read though somebody still writes."""
_JARANG = 32
"""Rounds after which all that is kept is walked for what nobody uses any more."""
_SEMUA = 4
"""The stages of a check of which nothing was left out."""


def pantau(yang: Lingkup, layar: Layar, bentuk: str) -> int:
    """Watch until Ctrl-C, and return the exit code."""
    watch = Pantauan(yang, layar, bentuk)
    try:
        marks = jejak(yang.akar, yang.naskah)
        watch.babak(())
        for number in count(1):
            # Nearly all that a round made is kept: a collection is to walk no more of it than the last round's part,
            # and only now and then all of it, for the units of standards that were changed hold each other.
            gc.freeze()
            before, marks = marks, _tunggu(yang, marks)
            watch.babak(berubah(before, marks))
            if number % _JARANG == 0:
                gc.unfreeze()
            gc.collect()
    except KeyboardInterrupt:
        if sys.stderr.isatty():
            layar.tulis("\n", galat=True)
    return 0


def _tunggu(yang: Lingkup, lama: Jejak) -> Jejak:
    """Wait until the workspace is another one and nobody writes to it any more; return its marks."""
    while True:
        start = time.monotonic_ns()
        found = jejak(yang.akar, yang.naskah)
        took = (time.monotonic_ns() - start) // 1_000_000
        for _ in range(_GELISAH):
            if found == lama:
                break
            time.sleep(max(_TENANG, took) / _SERIBU)
            last, found = found, jejak(yang.akar, yang.naskah)
            if found == last:
                return found
        if found != lama:
            return found
        time.sleep(max(_SELA, _SERING * took) / _SERIBU)


class Pantauan:
    """A watch in progress: what its last round found, and each agency as it was last judged without an error."""

    def __init__(self, yang: Lingkup, layar: Layar, bentuk: str) -> None:
        self._yang = yang
        self._layar = layar
        self._bentuk = bentuk
        self._ingatan = Ingatan()
        self._nomor = 0
        self._babak = Babak()
        self._berkas: dict[str, str] = {}
        self._nilai: dict[str, HasilInstansi] = {}

    def babak(self, ditulis: Sequence[str]) -> None:
        """Check once after these files were written, and tell what came of it; nothing where they matter to nobody."""
        checked = self._periksa()
        before, files = self._babak, checked.muatan.ruang.sha256
        self._babak = lanjutkan(before, checked.temuan, checked.tahap)
        named = {item.place.file for item in (*before.temuan, *self._babak.temuan) if item.place is not None}
        concerned = named | files.keys() | self._berkas.keys()
        self._berkas = dict(files)
        told = [name for name in ditulis if name in concerned and self._yang.mencakup(name)]
        if self._nomor == 0:
            self._nomor = 1
            self._mulai(checked)
            self._banding(checked)
        else:
            changed = self._banding(checked)
            if told or self._babak.baru or self._babak.selesai or changed:
                self._nomor += 1
                self._tampilkan(told or list(ditulis), checked, changed)
        tuntaskan()

    def _periksa(self) -> Terperiksa:
        yang = self._yang
        with Kemajuan() as kemajuan:
            checked = periksa(yang, self._layar, kemajuan, self._ingatan)
        gone = _hilang(yang)
        if gone is not None:
            return Terperiksa(checked.muatan, (gone,), (), ())
        return checked

    def _banding(self, checked: Terperiksa) -> Mapping[tuple[str, str], Sequence[Perubahan]]:
        """Judge every agency where nothing is wrong; return what became of the values of each since the last time."""
        from sakip_rules.engine.perubahan import perubahan

        found: dict[tuple[str, str], Sequence[Perubahan]] = {}
        if has_galat(checked.muatan.temuan):
            return found
        for kode, tersusun in (checked.muatan.tersusun or {}).items():
            before, after = self._nilai.get(kode), self._hitung(kode, tersusun)
            self._nilai[kode] = after
            changed = perubahan(before, after) if before is not None and before is not after else ()
            if changed and before is not None:
                periods = dict.fromkeys((str(before.periode), str(after.periode)))
                found[kode, " → ".join(periods)] = changed
        return found

    def _hitung(self, kode: str, tersusun: InstansiTersusun) -> HasilInstansi:
        """Judge an agency for its own periode, unless it was judged as it is now."""
        from sakip_rules.engine.nilai import nilai
        from sakip_rules.model.periode import baca_periode

        def judge() -> HasilInstansi:
            periode = baca_periode(tersusun.berkas.instansi.periode)
            if periode is None:
                raise ValueError(tersusun.berkas.instansi.periode)
            return nilai(tersusun, periode)

        return self._ingatan.ambil(("nilai", kode), (tersusun.ruang.standar, tersusun.berkas), judge)

    def _mulai(self, checked: Terperiksa) -> None:
        """Tell of the first round as `periksa` does, and that it goes on."""
        layar = self._layar
        if self._bentuk == "json":
            self._tampilkan([], checked, {})
            return
        from sakip_rules.commands.periksa import tampilkan
        from sakip_rules.render.pantau import MENUNGGU

        tampilkan(layar, checked, self._bentuk)
        layar.tulis(f"{layar.kata(MENUNGGU)}\n")

    def _tampilkan(
        self, ditulis: Sequence[str], checked: Terperiksa, changed: Mapping[tuple[str, str], Sequence[Perubahan]]
    ) -> None:
        from sakip_rules.render.pantau import Putaran, putaran

        whole = len(checked.tahap) == _SEMUA
        made = Putaran(self._nomor, ditulis, self._babak, changed, len(self._berkas), whole)
        layar, baris = self._layar, Kutipan(self._layar.argv, self._yang.akar)
        if self._bentuk == "json":
            from sakip_rules.render.pantau_json import data

            layar.json_sebaris(data(made, baris))
        else:
            layar.baris(putaran(made, baris, layar.bahasa, layar.kolom))


def _hilang(yang: Lingkup) -> Diagnostic | None:
    """Say that what is watched is gone: the workspace, or the path in it."""
    if not (yang.akar / "definitions").is_dir():
        return diagnose("P040", path=yang.akar)
    if not yang.akar.joinpath(*yang.bagian).exists():
        return diagnose("P041", path="/".join(yang.bagian))
    return None
