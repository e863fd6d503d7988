"""Asking: every question is also an option, and every answer is held to the same rule wherever it comes from.

Data: a list of `Pertanyaan`, the options of the call, and, where somebody sits at a terminal, the lines typed there.
Invariant: an answer that is kept has passed its question's check; what is asked and shown while asking goes to standard
error, so that standard output holds the result alone.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from sakip_rules.commands.salah import PROGRAM, SalahPanggil, salah
from sakip_rules.locale import N_
from sakip_rules.render.lebar import bungkus, cells, rata_kiri
from sakip_rules.render.teks import bersih

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from sakip_rules.commands.layar import Layar
    from sakip_rules.rancang.coba import Landasan

_PERLU = N_("An answer is needed here.")
_NOMOR = N_("number or kode")
_YA, _TIDAK = N_("yes"), N_("no")
_SETUJU = frozenset({"y", "ya", "yes", "b", "benar"})
_SEDERET = 12
"""So many choices get a line each, with what they mean; more stand in columns."""


@dataclass(frozen=True, slots=True)
class Pilihan:
    """One choice: what is written, and what it means in a few words."""

    kode: str
    arti: str = ""


@dataclass(slots=True)
class Keadaan:
    """What is known while asking: how to show things, the workspace, and the answers so far by question."""

    layar: Layar
    akar: Path
    timpa: bool = False
    jawaban: dict[str, tuple[str, ...]] = field(default_factory=dict)
    dasar: Landasan | None = None
    setuju: bool = False
    """Whether what is computed is taken as right without asking."""
    satuan: dict[str, str] = field(default_factory=dict)
    """The units to add, each with its kind."""

    def satu(self, nama: str) -> str:
        """Return the one answer to a question; empty where there is none."""
        return next(iter(self.jawaban.get(nama, ())), "")

    def semua(self, nama: str) -> tuple[str, ...]:
        """Return the answers to a question."""
        return self.jawaban.get(nama, ())

    @property
    def landasan(self) -> Landasan:
        """The workspace as read; it is read before the first question that needs it."""
        if self.dasar is None:
            raise LookupError
        return self.dasar


def _selalu(_keadaan: Keadaan) -> bool:
    return True


def _tak_terbatas(_keadaan: Keadaan) -> tuple[Pilihan, ...]:
    return ()


def _tanpa(_keadaan: Keadaan) -> tuple[str, ...]:
    return ()


@dataclass(frozen=True, slots=True)
class Pertanyaan:
    """One question, which is an option too.

    `kata` is the question, and the help of the option; `periksa` returns the answer as it is kept, or raises
    `SalahPanggil`; `bila` says whether it is asked at all, and `pasangan` names the option that decides. `tanya` asks
    where one line does not do; `arti` are choices to show that `periksa` knows; `kurang` are the parts that have to be
    answered and are not. Without an answer to one that is `pertama` no other can be asked.
    """

    nama: str
    kata: str
    metavar: str
    banyak: bool = False
    wajib: bool = True
    pertama: bool = False
    pasangan: str = ""
    bila: Callable[[Keadaan], bool] = _selalu
    bawaan: Callable[[Keadaan], tuple[str, ...]] = _tanpa
    pilihan: Callable[[Keadaan], tuple[Pilihan, ...]] = _tak_terbatas
    arti: Callable[[Keadaan], tuple[Pilihan, ...]] = _tak_terbatas
    periksa: Callable[[Keadaan, Pertanyaan, str], str] | None = None
    tanya: Callable[[Keadaan, Pertanyaan, Penanya], Iterable[str]] | None = None
    kurang: Callable[[Keadaan], tuple[str, ...]] = _tanpa

    @property
    def opsi(self) -> str:
        """The option: `--dasar-hukum`."""
        return f"--{self.nama.replace('_', '-')}"

    def terima(self, keadaan: Keadaan, teks: str) -> str:
        """Return an answer as it is kept; raises `SalahPanggil`."""
        value = teks.strip()
        if not value.isprintable():
            raise salah("P024", keadaan.layar.argv, teks, value=teks, name=self.opsi)
        known = [choice.kode for choice in self.pilihan(keadaan)]
        if self.periksa is not None:
            return self.periksa(keadaan, self, value)
        if known and value not in known:
            raise salah("P006", keadaan.layar.argv, teks, known, name=self.opsi, value=value)
        return value


def jawab(
    keadaan: Keadaan, pertanyaan: Iterable[Pertanyaan], diberi: Mapping[str, tuple[str, ...]], jalur: str
) -> None:
    """Fill in the answers: from the options, else by asking, else the defaults; raises `SalahPanggil`.

    `jalur` is how the command is called. Nobody is asked where there is no terminal, or where `--ya` says not to.
    """
    penanya = None if keadaan.setuju or not sys.stdin.isatty() else Penanya(keadaan.layar)
    missing: list[str] = []
    rest = list(pertanyaan)
    while rest:
        one = rest.pop(0)
        given = diberi.get(one.nama, ())
        if not one.bila(keadaan):
            if given:
                raise salah("P027", keadaan.layar.argv, one.opsi, name=one.opsi, pasangan=one.pasangan)
            continue
        if given:
            values = tuple(one.terima(keadaan, text) for text in given)
        elif penanya is not None:
            values = penanya.ajukan(keadaan, one)
        else:
            values = tuple(one.terima(keadaan, text) for text in one.bawaan(keadaan))
            if not values and one.wajib and not one.kurang(keadaan):
                missing.append(one.opsi)
                if one.pertama:
                    missing += [other.opsi for other in rest if _tak_terjawab(other, diberi)]
                    break
        keadaan.jawaban[one.nama] = tuple(value for value in values if value)
        missing += [f"{one.opsi} {part}=…" for part in one.kurang(keadaan)]
    if missing:
        raise salah("P023", keadaan.layar.argv, "", command=f"{PROGRAM} {jalur}", options=", ".join(missing))


def _tak_terjawab(one: Pertanyaan, diberi: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether a question needs an answer whatever the others say, and has none."""
    return one.wajib and not diberi.get(one.nama) and one.bila is _selalu and one.bawaan is _tanpa


class Penanya:
    """Asks on the terminal, line by line, and asks again where an answer cannot be taken."""

    def __init__(self, layar: Layar) -> None:
        self.layar = layar

    def ajukan(self, keadaan: Keadaan, one: Pertanyaan) -> tuple[str, ...]:
        """Ask one question, in its own way where it has one."""
        if one.tanya is not None:
            return tuple(one.tanya(keadaan, one, self))
        choices, default = one.pilihan(keadaan), one.bawaan(keadaan)
        if one.pertama and len(choices) == 1 and default:
            return tuple(one.terima(keadaan, text) for text in default)
        if one.banyak:
            self.daftar(one.arti(keadaan))
            return tuple(self.berulang(keadaan, one, one.kata))
        return (self.baris(keadaan, one, one.kata, next(iter(default), ""), choices, wajib=one.wajib),)

    def berulang(self, keadaan: Keadaan, one: Pertanyaan, kata: str) -> Iterable[str]:
        """Ask the same until the answer is empty; one answer is needed where the question is `wajib`."""
        count = 0
        bentuk = partial(_terpilih, pilihan=one.arti(keadaan))
        while answer := self.baris(keadaan, one, kata, wajib=one.wajib and not count, bentuk=bentuk):
            count += 1
            yield answer

    def baris(
        self,
        keadaan: Keadaan,
        one: Pertanyaan,
        kata: str,
        bawaan: str = "",
        pilihan: tuple[Pilihan, ...] = (),
        *,
        wajib: bool = True,
        bentuk: Callable[[str], str] = str,
    ) -> str:
        """Ask for one line until the question takes it; `bentuk` makes the answer of what was typed."""
        self.daftar(pilihan)
        while True:
            typed = self.tulis_dan_baca(kata, bawaan, bernomor=bool(pilihan)) or bawaan
            if not typed:
                if not wajib:
                    return ""
                self.perlu()
                continue
            try:
                return one.terima(keadaan, bentuk(_terpilih(typed, pilihan)))
            except SalahPanggil as error:
                self._sebab(error)

    def setuju(self, kata: str, *, bawaan: bool = True) -> bool:
        """Ask whether something is so; an empty answer says `bawaan`."""
        typed = self.tulis_dan_baca(kata, self.layar.kata(_YA if bawaan else _TIDAK), bernomor=False).casefold()
        return typed in _SETUJU if typed else bawaan

    def daftar(self, pilihan: tuple[Pilihan, ...]) -> None:
        """Show the choices, numbered: a few with their meaning, many side by side."""
        if not pilihan:
            return
        width = max(cells(bersih(one.kode)) for one in pilihan)
        digits = len(str(len(pilihan)))
        if len(pilihan) <= _SEDERET:
            room = self.layar.kolom - digits - width - 6
            for number, one in enumerate(pilihan, 1):
                first, *rest = bungkus(bersih(one.arti), room)
                head = f"  {number:>{digits}}  {rata_kiri(bersih(one.kode), width)}  "
                self.katakan(f"{head}{first}".rstrip())
                for line in rest:
                    self.katakan(" " * len(head) + line)
            return
        shown = [f"{number:>{digits}} {rata_kiri(bersih(one.kode), width)}" for number, one in enumerate(pilihan, 1)]
        columns = max((self.layar.kolom - 2) // (digits + width + 3), 1)
        for start in range(0, len(shown), columns):
            self.katakan(f"  {'  '.join(shown[start : start + columns])}".rstrip())

    def perlu(self) -> None:
        """Say that an answer is needed."""
        self.katakan(self.layar.kata(_PERLU))

    def katakan(self, teks: str) -> None:
        """Write one line to the person who is asked."""
        self.layar.tulis(f"{bersih(teks)}\n", galat=True)

    def tulis_dan_baca(self, kata: str, bawaan: str, *, bernomor: bool) -> str:
        """Put a question and return what is typed; the end of input stops the program like Ctrl-C."""
        _ = self.layar.kata
        hint = f" ({_(_NOMOR)})" if bernomor else ""
        default = f" [{bersih(bawaan)}]" if bawaan else ""
        self.layar.tulis(f"{bersih(_(kata))}{hint}{default}: ", galat=True)
        sys.stderr.flush()
        line = sys.stdin.readline()
        if not line:
            self.katakan("")
            raise KeyboardInterrupt
        return line.strip()

    def _sebab(self, error: SalahPanggil) -> None:
        """Say why an answer is not taken: what is wrong, and what to write."""
        from sakip_rules.render.words import say

        words = say(error.diagnostic, self.layar.bahasa)
        for line in bungkus(f"{words.sentence} {words.fix}", self.layar.kolom - 2):
            self.katakan(f"  {line}")


def _terpilih(typed: str, pilihan: tuple[Pilihan, ...]) -> str:
    """Return the choice a person means: by its kode, or by its number in the list."""
    if any(one.kode == typed for one in pilihan):
        return typed
    # No more digits than a list is long: int() of a text without end takes time without end.
    number = int(typed) if typed.isascii() and typed.isdecimal() and len(typed) <= len(str(len(pilihan))) else 0
    return pilihan[number - 1].kode if 1 <= number <= len(pilihan) else typed
