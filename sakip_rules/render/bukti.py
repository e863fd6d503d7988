"""A proof as a tree on a screen, and as nested lists in Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text
from rich.tree import Tree

from sakip_rules.render.teks import markdown, prosa_markdown
from sakip_rules.render.uraian import uraikan

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sakip_rules.model.acuan import Dokumen
    from sakip_rules.model.bukti import Bukti
    from sakip_rules.render.uraian import Uraian


def pohon(bukti: Bukti, bahasa: str, dokumen: Mapping[str, Dokumen], *, lengkap: bool = False) -> Tree:
    """Return the tree of a proof."""
    root, *steps = uraikan(bukti, bahasa, dokumen, lengkap=lengkap)
    path = [Tree(_label(root), guide_style="dim")]
    for step in steps:
        del path[step.dalam :]
        path.append(path[-1].add(_label(step)))
    return path[0]


def md(bukti: Bukti, bahasa: str, dokumen: Mapping[str, Dokumen], *, lengkap: bool = False) -> Iterator[str]:
    """Yield the lines of a proof as nested lists."""
    for step in uraikan(bukti, bahasa, dokumen, lengkap=lengkap):
        indent = "  " * step.dalam
        yield f"{indent}- **{markdown(step.judul)}**"
        yield from (f"{indent}  - {prosa_markdown(sentence)}" for sentence in step.kalimat)


def _label(uraian: Uraian) -> Text:
    return Text("\n").join([Text(uraian.judul, "bold"), *map(Text, uraian.kalimat)])
