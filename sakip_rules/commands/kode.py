"""`sakip kode [KODE]`: what a code means, why it matters, a bad example and a good one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from sakip_rules.commands.layar import Layar
from sakip_rules.commands.salah import salah
from sakip_rules.locale import N_

if TYPE_CHECKING:
    from sakip_rules.source.catalogue import Entry

BANTUAN = N_("Explain the code of a finding; without a code, list them all.")


def jalankan(
    panggilan: typer.Context,
    *,
    kode: Annotated[str, typer.Argument(metavar="KODE", help=N_("A code, for example R001."))] = "",
    bentuk: Annotated[str, typer.Option("--format", metavar="tabel|json|md", help=N_("Form of the output."))] = "tabel",
) -> int:
    """Show one code, or all of them."""
    from sakip_rules.render import kode as render
    from sakip_rules.source.catalogue import all_entries

    layar, entries = panggilan.find_object(Layar) or Layar(()), all_entries()
    if kode:
        entries = {kode.upper(): _pilih(layar, entries, kode)}
    if bentuk == "json":
        layar.json(render.data(entries))
    elif bentuk == "md":
        layar.tulis("".join(f"{line}\n" for line in render.md(entries, layar.bahasa)))
    elif kode:
        layar.baris(render.rinci(kode.upper(), entries[kode.upper()], layar.bahasa, layar.kolom))
    else:
        layar.baris(render.daftar(entries, layar.bahasa, layar.kolom))
    return 0


def _pilih(layar: Layar, entries: dict[str, Entry], kode: str) -> Entry:
    found = entries.get(kode.upper())
    if found is None:
        raise salah("P014", layar.argv, kode, entries, sebut=False, name=kode)
    return found
