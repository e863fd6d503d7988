"""The mutants of one Python file: mutmut's operators at every node but those the rules below leave out.

mutmut makes the changes and we run them, because mutmut itself passes over what this package is made of: methods of
dataclasses, properties and other decorated functions, and everything outside a function. A mutant whose syntax tree is
the file's own or an earlier mutant's is none. `kode` names a mutant by its function and the lines it changes, so it
stays the same while lines move.

Left out, by rule:

- annotations, type aliases, `TypeVar`, the type in `cast(...)`, `if TYPE_CHECKING:`: no meaning at run time;
- docstrings, `__all__`, the message of an `assert`: words for people who read the code;
- `N_("...")`: words for people who use the program, which tests/repo holds to the catalogue;
- decorators, and calls of `len` and `isinstance` themselves, not what stands inside them - as mutmut does.
"""

from __future__ import annotations

import ast
import hashlib
from collections import Counter
from dataclasses import dataclass
from itertools import accumulate, takewhile
from typing import TYPE_CHECKING

import libcst as cst
import libcst.matchers as m
from libcst.metadata import MetadataWrapper, PositionProvider, WhitespaceInclusivePositionProvider
from mutmut.mutation.mutators import mutation_operators

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_TYPES = ("TypeVar", "NewType", "ParamSpec")
_UNCHANGED_CALLS = ("len", "isinstance", "cast")
_ALIAS = m.BinaryOperation(operator=m.BitOr())
_WORDS = m.Expr(value=m.SimpleString() | m.ConcatenatedString())


@dataclass(frozen=True, slots=True)
class Mutan:
    """One changed copy of a file.

    `fungsi` is the qualified name of the outermost function whose body is changed, with the line where its code begins
    (`awal`); both are empty (`""`, 0) where the change acts when the module is imported. `selisih` are the lines left
    out (`-`) and put in (`+`), stripped.
    """

    kode: str
    berkas: str
    baris: int
    fungsi: str
    awal: int
    selisih: tuple[str, ...]
    sumber: str


def mutan(akar: Path, berkas: str) -> Iterator[Mutan]:
    """Every mutant of a file, in the order of its text."""
    source = (akar / berkas).read_text(encoding="utf-8")
    wrapper = MetadataWrapper(cst.parse_module(source))
    visitor = _Visitor(wrapper)
    module = wrapper.module
    spans = wrapper.resolve(WhitespaceInclusivePositionProvider)
    begins = list(accumulate((len(line) for line in source.splitlines(keepends=True)), initial=0))

    def splice(old: cst.CSTNode, new: cst.CSTNode, text: str, behind: int) -> str:
        """The statement with the new node in the place of the old, or nothing where that takes more than its text."""
        span = spans.get(old)
        if span is None:
            return ""
        start, end = (begins[one.line - 1] + one.column - behind for one in (span.start, span.end))
        return (
            text[:start] + module.code_for_node(new) + text[end:]
            if text[start:end] == module.code_for_node(old)
            else ""
        )

    named: Counter[str] = Counter()
    behind = "".join(map(module.code_for_node, module.header))
    for statement in module.body:
        text = module.code_for_node(statement)
        seen = {_tree(text)}
        visitor.changes.clear()
        statement.visit(visitor)
        for old, new, line, name, first in visitor.changes:
            mutated = splice(old, new, text, len(behind)) or module.code_for_node(replaced(statement, old, new))
            tree = _tree(mutated)
            if not tree or tree in seen:
                continue
            seen.add(tree)
            lines = _difference(text.splitlines(), mutated.splitlines())
            key = "\n".join((berkas, name, *lines))
            named[key] += 1
            kode = hashlib.sha256(f"{key}\n{named[key]}".encode()).hexdigest()[:12]
            yield Mutan(kode, berkas, line, name, first, lines, behind + mutated + source[len(behind) + len(text) :])
        behind += text


def replaced(statement: cst.CSTNode, old: cst.CSTNode, new: cst.CSTNode) -> cst.CSTNode:
    """The statement with the new node in the place of the old one."""
    return cst.ensure_type(statement.deep_replace(old, new), type(statement))


def _tree(source: str) -> bytes:
    """What tells two texts of one statement apart but their look; nothing where the text is no Python."""
    try:
        return hashlib.sha256(ast.dump(ast.parse(source)).encode()).digest()
    except (SyntaxError, ValueError):
        return b""


def _difference(before: list[str], after: list[str]) -> tuple[str, ...]:
    head = len(list(takewhile(lambda pair: pair[0] == pair[1], zip(before, after, strict=False))))
    before, after = before[head:], after[head:]
    pairs = zip(reversed(before), reversed(after), strict=False)
    tail = len(list(takewhile(lambda pair: pair[0] == pair[1], pairs)))
    removed, added = before[: len(before) - tail], after[: len(after) - tail]
    return (*(f"- {line.strip()}" for line in removed), *(f"+ {line.strip()}" for line in added))


class _Visitor(cst.CSTVisitor):
    """Collects (old node, new node, line, function, its first line) of every change the rules let through."""

    def __init__(self, wrapper: MetadataWrapper) -> None:
        self.positions = wrapper.resolve(PositionProvider)
        self.changes: list[tuple[cst.CSTNode, cst.CSTNode, int, str, int]] = []
        self.line = 0
        self.classes: list[str] = []
        self.inside: tuple[cst.FunctionDef, str, int] | None = None
        self.bodies: dict[cst.CSTNode, tuple[cst.FunctionDef, str, int]] = {}
        self.left_out: set[cst.CSTNode] = set()

    def on_visit(self, node: cst.CSTNode) -> bool:
        if node in self.left_out or _no_meaning(node):
            return False
        position = self.positions.get(node)
        if position is not None:
            self.line = position.start.line
        self._enter(node)
        if not (isinstance(node, cst.Call) and m.matches(node.func, m.OneOf(*map(m.Name, _UNCHANGED_CALLS)))):
            self._change(node)
        return True

    def _enter(self, node: cst.CSTNode) -> None:
        if isinstance(node, cst.ClassDef):
            self.classes.append(node.name.value)
        elif isinstance(node, cst.FunctionDef) and self.inside is None:
            first = node.decorators[0] if node.decorators else node
            name = ".".join((*self.classes, node.name.value))
            self.bodies[node.body] = (node, name, self.positions[first].start.line)
        elif isinstance(node, cst.Assert) and node.msg is not None:
            self.left_out.add(node.msg)
        elif m.matches(node, m.Call(func=m.Name("cast"))):
            self.left_out.add(cst.ensure_type(node, cst.Call).args[0])
        if node in self.bodies:
            self.inside = self.bodies[node]

    def on_leave(self, original_node: cst.CSTNode) -> None:
        if isinstance(original_node, cst.ClassDef):
            self.classes.pop()
        if self.inside is not None and original_node is self.inside[0].body:
            self.inside = None

    def _change(self, node: cst.CSTNode) -> None:
        name, first = self.inside[1:] if self.inside is not None else ("", 0)
        for kind, operator in mutation_operators:
            if isinstance(node, kind):
                self.changes.extend((node, new, self.line, name, first) for new in operator(node))


def _no_meaning(node: cst.CSTNode) -> bool:
    """Whether the rules leave out a node with all below it."""
    if isinstance(node, cst.Annotation | cst.Decorator | cst.Import | cst.ImportFrom):
        return True
    if isinstance(node, cst.If):
        return m.matches(node.test, m.Name("TYPE_CHECKING") | m.Comparison(left=m.Name("__name__")))
    if isinstance(node, cst.Assign):
        target = node.targets[0].target
        alias = isinstance(target, cst.Name) and target.value[:1].isupper() and not target.value.isupper()
        return m.matches(target, m.Name("__all__")) or (alias and m.matches(node.value, _ALIAS))
    if isinstance(node, cst.Call):
        return m.matches(node.func, m.OneOf(m.Name("N_"), *map(m.Name, _TYPES)))
    return m.matches(node, _WORDS)
