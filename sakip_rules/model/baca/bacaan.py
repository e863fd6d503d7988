"""What a reader knows besides its file, and what it gathers besides its dataclasses.

A `Bacaan` is made once for the standard library and once for each agency; `untuk` gives each file its own default
document. The lists are shared by all files of one agency and are only ever appended to.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from sakip_rules.model.baca.bidang import skalar
from sakip_rules.model.rujukan import lipat
from sakip_rules.source.diagnostics import diagnose

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sakip_rules.model.acuan import Acuan
    from sakip_rules.model.satuan import Satuan
    from sakip_rules.source.diagnostics import Diagnostic
    from sakip_rules.source.nodes import Mapping as MappingNode
    from sakip_rules.source.nodes import Scalar
    from sakip_rules.source.places import Place


@dataclass(frozen=True, slots=True)
class Rencana:
    """A planning document as named beside a figure of `tahun`: `jenis` is `target`, `pagu`, `pagu_unit`."""

    jenis: str
    tertulis: Scalar
    tahun: int


@dataclass(frozen=True, slots=True)
class Bacaan:
    """The units by their names, the default document of the file, and what was found on the way.

    `acuan` are all citations, `dikutip` the kodes of documents they name, `rencana` the planning documents that targets
    and pagu name. By the place of the kode of what has them: `parameter` the keys of parameters, `bobot` weights,
    readable or not, `polaritas` that of indicators.
    """

    satuan: Mapping[str, Satuan] = field(default_factory=dict)
    temuan: list[Diagnostic] = field(default_factory=list)
    acuan: list[Acuan] = field(default_factory=list)
    dikutip: list[Scalar] = field(default_factory=list)
    rencana: list[Rencana] = field(default_factory=list)
    parameter: dict[tuple[Place, str], Scalar] = field(default_factory=dict)
    bobot: dict[Place, Scalar] = field(default_factory=dict)
    polaritas: dict[Place, Scalar] = field(default_factory=dict)
    dokumen: Scalar | None = None

    def untuk(self, root: MappingNode) -> Bacaan:
        """Return the same for one file, with the document its `dokumen` names as the default of its acuan."""
        dokumen = skalar(root, "dokumen")
        if dokumen is not None:
            self.dikutip.append(dokumen)
        return replace(self, dokumen=dokumen)

    def ukuran(self, tertulis: Scalar) -> Satuan | None:
        """Return the declared unit a field names by kode or alias; None for an expression or an unknown name."""
        return self.satuan.get(tertulis.text) or self.satuan.get(lipat(tertulis.text))

    def bertanda(self, tanda: str) -> Satuan | None:
        """Return the unit whose figures carry `tanda` (`%`, `Rp`), if one is declared."""
        return self.satuan.get(tanda)

    def lapor(self, code: str, place: Place, /, *, related: Iterable[Place] = (), **data: object) -> None:
        """Keep a Diagnostic."""
        self.temuan.append(diagnose(code, place, related=related, **data))
