"""What a simulation found, whole: for the screen and for JSON."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sakip_rules.engine.umpama import sebutan

if TYPE_CHECKING:
    from sakip_rules.engine.umpama import Masukan, Umpama
    from sakip_rules.model.hasil import HasilInstansi
    from sakip_rules.model.indikator import Indikator
    from sakip_rules.simulasi.agar import Jawaban, Kehendak
    from sakip_rules.simulasi.coba import Percobaan
    from sakip_rules.simulasi.rentang import Jangkauan
    from sakip_rules.simulasi.soal import Pokok


@dataclass(frozen=True, slots=True)
class Dicari:
    """A goal as written and as read, and the answer for each input that was let run."""

    tertulis: str
    pokok: Pokok
    kehendak: Kehendak
    jawaban: tuple[tuple[Masukan, Jawaban], ...]


@dataclass(frozen=True, slots=True)
class Simulasi:
    """Everything asked of one indicator; `hasil` is the agency as it is, `umpama` what is supposed throughout."""

    hasil: HasilInstansi
    indikator: Indikator
    umpama: tuple[Umpama, ...] = ()
    percobaan: Percobaan | None = None
    dicari: Dicari | None = None
    jangkauan: tuple[Jangkauan, ...] = ()

    def sebut(self, masukan: Masukan) -> str:
        """Return what an input is called, with its periode where that is not the one simulated."""
        name = sebutan(masukan, self.indikator.kode)[0]
        return name if masukan.periode == self.hasil.periode else f"{name}[{masukan.periode}]"
