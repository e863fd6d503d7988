"""Fuzz target: the YAML reader, with both of PyYAML's parsers, and the writer that answers it.

Data: the bytes of a file. Every answer is nodes that know their place in the text, or Diagnostics that stand in it;
both parsers read alike; and what the project writes of any text is read back as that text.
"""

from itertools import pairwise

from benchmarks.fuzz.bersama import daun, periksa_tempat, periksa_temuan, pilih, teks
from sakip_rules.source.files import decode
from sakip_rules.source.nodes import Mapping, Scalar, Sequence
from sakip_rules.source.penulis import skalar
from sakip_rules.source.places import SourceFile
from sakip_rules.source.scalars import place_in, positions
from sakip_rules.source.schemas import validate
from sakip_rules.source.yaml_reader import read_yaml

KATA = (
    *("\n", "\n", "\n  ", "\n    ", "\n- ", "\n  - ", " ", "  ", "\r\n", "\r", "\t", "\n\n", "\n # x\n"),
    *(
        ": ",
        ": ",
        ":",
        ", ",
        ",",
        "[",
        "]",
        "{",
        "}",
        "#",
        " # x",
        "- ",
        "-",
        "? ",
        "?",
        "|",
        ">",
        "|-",
        ">+",
        "|2",
        ">2-\n",
    ),
    *("a", "b", "kode", "nama", "target", "2024", "1.10", "12:30", "no", "null", "~", "<<", "a b", "IKU-1", "x" * 40),
    *(
        "'",
        '"',
        "''",
        '""',
        "'a'",
        '"b"',
        "'it''s'",
        '"\\n"',
        "\\",
        "\\x41",
        "\\ud800",
        "\\U00110000",
        "\\0",
        "\\ ",
        "\\/",
    ),
    *("&a", "*a", "!t ", "!!str ", "!<x> ", "%YAML 1.2", "%", "---", "...", "\n---\n", "\n...\n", "@", "`", "="),
    *(
        "\u00e9",
        "\U0001f600",
        "\u2028",
        "\ufeff",
        "\u0085",
        "\u00a0",
        "\u200b",
        "\u201c",
        "\u201d",
        "\0",
        "\x1b",
        "\x7f",
    ),
)
PENDEK = 300
JENIS = ("iku", "realisasi", "skala", "klaim")
BENIH = tuple(
    b"\x00" + text.encode()
    for text in (
        "kode: IKU-2\nnama: Persentase\nvariabel:\n  kasus: {nama: a, satuan: b}\ntarget: {2023: 10, 2024: 10}\n",
        "fakta:\n  - {indikator: IKU-2, periode: 2024, nilai: 54, acuan: {baris: 888}}\n  - {indikator: IKU-1}\n",
        "a: |\n  satu\n  dua\n\nb: >-\n  tiga\n  empat\nc: 'it''s'\nd: \"x\\ty\\u00e9\"\n",
        "pita:\n- rentang: \"> 90 - 100\"\n  predikat: A\n- {rentang: '0 - 30', predikat: B}\n",
    )
)


def coba(data: bytes) -> None:
    """Read one file."""
    raw = teks(data, KATA).encode() if pilih(data, 0, 2) else data[1:]
    source = decode(raw, "a.yaml")
    if not isinstance(source, SourceFile):
        assert source
        whole = SourceFile("a.yaml", raw.decode(errors="replace").replace("\r\n", "\n").replace("\r", "\n"), "")
        periksa_temuan(source, whole)
        return
    root, found = read_yaml(source)
    assert (root is None) == bool(found), found
    periksa_temuan(found, source, layar=pilih(data, 1, 8) == 0)
    if root is not None:
        _periksa_simpul(root, source)
        if pilih(data, 4, 8) == 0:
            periksa_temuan(validate(JENIS[pilih(data, 1, len(JENIS))], root), source)
    if pilih(data, 4, 8) == 1 and len(source.text) <= PENDEK:
        _periksa_kembar(source, root)
    if pilih(data, 4, 8) == 2:  # noqa: PLR2004 - one of eight
        _periksa_penulis(source.text)


def _periksa_simpul(root: Mapping, source: SourceFile) -> None:
    """Hold nodes to their places: in the file, and for each character of a scalar."""
    lines = source.text.split("\n")
    for node in daun(root):
        periksa_tempat(node.place, source, lines)
        if isinstance(node, Scalar):
            assert 0 <= node.start <= node.end <= len(source.text)
            spots = positions(node)
            if spots is not None:
                assert len(spots) == len(node.text) + 1
                assert all(node.start <= spot <= node.end for spot in spots)
                assert all(one <= two for one, two in pairwise(spots))
            periksa_tempat(place_in(node, len(node.text) // 2, 3), source, lines)


def _periksa_kembar(source: SourceFile, root: Mapping | None) -> None:
    """Hold the parser written in Python to the one written in C."""
    if "?" in source.text:  # only libyaml reads one without quotes inside brackets, as the reader's docstring says
        return
    other, told = read_yaml(source, pure=True)
    assert _isi(root) == _isi(other), "the parsers read different things"
    periksa_temuan(told, source)


def _periksa_penulis(text: str) -> None:
    """Hold the writer of scalars to the reader, between braces and on a line."""
    for line in (f"a: {skalar(text)}\n", f"b: {{a: {skalar(text, alur=True)}}}\n"):
        source = decode(line.encode(), "a.yaml")
        assert isinstance(source, SourceFile)
        root, found = read_yaml(source)
        assert root is not None, (line, found)
        node = root.get("a") or root.get("b").get("a")
        assert isinstance(node, Scalar)
        assert node.text == text, (node.text, text)


def _isi(node: Mapping | Sequence | Scalar | None) -> object:
    """Return a node as plain lists, with every place."""
    if isinstance(node, Mapping):
        return [(_isi(entry.key), _isi(entry.value)) for entry in node], node.place
    if isinstance(node, Sequence):
        return [_isi(item) for item in node], node.place
    return None if node is None else (node.text, node.style, node.place, node.start, node.end)
