"""Facts: what was measured and what was spent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sakip_rules.model.indikator import nama_bagian

if TYPE_CHECKING:
    from sakip_rules.model.acuan import Acuan
    from sakip_rules.model.periode import Periode
    from sakip_rules.source.nodes import Scalar
    from sakip_rules.source.numbers import Written


@dataclass(frozen=True, slots=True)
class Fakta:
    """A measured value in the satuan of its variable (of the indicator, where `variabel` is None).

    `rincian` is the part it is of, where the variable is a vector; `periode_tertulis` its periode as written, if it is.
    """

    indikator: Scalar
    variabel: Scalar | None
    periode: Periode
    nilai: Written
    acuan: Acuan | None
    nilai_tertulis: Scalar
    rincian: Scalar | None = None
    periode_tertulis: Scalar | None = None

    @property
    def nama(self) -> str:
        """What it measures: a variable, a part of one (`unsur U1`), or nothing for the realisasi itself."""
        if self.variabel is None:
            return ""
        return nama_bagian(self.variabel.text, "" if self.rincian is None else self.rincian.text)


@dataclass(frozen=True, slots=True)
class FaktaAnggaran:
    """An amount in rupiah of a node: `besaran` is `realisasi`, or `pagu` where a report prints only the total.

    `simpul` is a kode of the program tree, or the instansi's own kode for the whole agency.
    """

    simpul: Scalar
    besaran: str
    periode: Periode
    nilai: Written
    acuan: Acuan | None
    nilai_tertulis: Scalar
    periode_tertulis: Scalar | None = None
