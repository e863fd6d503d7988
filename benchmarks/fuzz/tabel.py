"""Fuzz target: a table of facts, as CSV and as a workbook whose parts are made of the bytes.

Data: which of the two, and the text of the one or the XML of a sheet, its shared texts and its styles. Every answer is
the nodes of a file of facts, each with the place of its cell, or Diagnostics that stand in the table.
"""

from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

from benchmarks.fuzz.bersama import daun, periksa_temuan, pilih, teks
from sakip_rules.source.files import decode
from sakip_rules.source.nodes import Scalar
from sakip_rules.source.places import SourceFile
from sakip_rules.source.schemas import validate
from sakip_rules.source.tabel_fakta import baca_tabel

KATA_CSV = (
    *("indikator", "variabel", "rincian", "simpul", "besaran", "periode", "nilai", "nilai.orang", "dokumen", "baris"),
    *(";", ",", "\t", "\n", ";", "\n", "\r\n", '"', '""', " ", "|", "sep=;\n", "'", "catatan", "tabel"),
    *(
        "IKU-1",
        "IKU-2",
        "P1.1",
        "kasus",
        "pagu",
        "2024",
        "2024-TW1",
        "80,5",
        "80.5",
        "1.234",
        '"83,28%"',
        "Rp 1.000,-",
        "54",
    ),
    *("12;13", "12-14", "=1+1", "\ufeff", "\u00a0", "\u00e9", "\0", "#REF!", "TRUE", "", "01/02/2024", "x" * 50),
)
KATA_XML = (
    *(
        "<row>",
        "</row>",
        '<row r="2">',
        '<row r="0">',
        '<row r="99999">',
        '<row r="x">',
        "<c>",
        "</c>",
        '<c r="B2">',
        '<c r="A1">',
    ),
    *(
        '<c t="s">',
        '<c t="str">',
        '<c t="inlineStr">',
        '<c t="b">',
        '<c t="e">',
        '<c t="d">',
        '<c s="1">',
        '<c s="3">',
        '<c s="-1">',
    ),
    *(
        "<v>",
        "</v>",
        "<f>",
        "</f>",
        "<is><t>",
        "</t></is>",
        "<v>0</v></c>",
        "<v>1</v></c>",
        "<v>9</v></c>",
        "<v>54</v></c>",
    ),
    *(
        "0.28999999999999998",
        "1E-7",
        "1e400",
        "45000",
        "-1",
        "NaN",
        "0x1",
        "80,5",
        "indikator",
        "nilai",
        "IKU-1",
        "kasus",
        "2024",
    ),
    *(
        "&lt;",
        "&amp;",
        "&x;",
        "_x000A_",
        "_xD800_",
        "<!-- x -->",
        "<![CDATA[a]]>",
        "<x:c>",
        "<rPh><t>a</t></rPh>",
        " ",
        "\n",
    ),
    *(
        '<mergeCell ref="A1:B2"/>',
        '<mergeCell ref="A1"/>',
        "<mergeCells>",
        "</mergeCells>",
        "<",
        ">",
        "'",
        '"',
        "</worksheet>",
    ),
)
_KEPALA = '<row><c t="str"><v>indikator</v></c><c t="str"><v>periode</v></c><c t="str"><v>nilai</v></c></row>'
_TETAP = {
    "_rels/.rels": '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="b.xml"/></Relationships>',
    "b.xml": '<workbook xmlns:r="r"><sheets><sheet name="Satu" r:id="s"/></sheets></workbook>',
    "_rels/b.xml.rels": '<Relationships><Relationship Id="s" Type="x/worksheet" Target="s.xml"/>'
    '<Relationship Id="t" Type="x/sharedStrings" Target="t.xml"/>'
    '<Relationship Id="g" Type="x/styles" Target="g.xml"/></Relationships>',
    "t.xml": "<sst><si><t>IKU-1</t></si><si><t>kasus</t><rPh><t>x</t></rPh></si></sst>",
    "g.xml": '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="14"/><xf numFmtId="44"/>'
    "</cellXfs></styleSheet>",
}
BENIH = (
    b"\x00indikator;periode;nilai\nIKU-1;2024;80,5\n",
    b'\x00simpul,besaran,nilai\nP1,pagu,"Rp 1.000,-"\n',
    b'\x02<row><c t="s"><v>0</v></c><c><v>2024</v></c><c s="1"><v>0.5</v></c></row>',
)


def coba(data: bytes) -> None:
    """Read one table."""
    workbook = pilih(data, 1, 2) == 1
    name = "realisasi/x/2024.xlsx" if workbook else "realisasi/x/2024.csv"
    text = teks(data, KATA_XML if workbook else KATA_CSV)
    raw = buku(text, bagian=pilih(data, 2, 4)) if workbook else text.encode()
    if workbook and pilih(data, 4, 16) == 0:
        raw = data[1:]
    read = baca_tabel(raw, name)
    assert (read.root is None) <= bool(read.temuan)
    source = read.sumber
    if source is None:
        made = decode(raw, name, izin="\t")
        source = made if isinstance(made, SourceFile) else SourceFile(name, "\n" * len(raw), "")
        assert all(item.place is not None and item.place.file == name for item in read.temuan)
        if not workbook and isinstance(made, SourceFile):
            periksa_temuan(read.temuan, source)
        return
    found = (*read.temuan, *(validate("realisasi", read.root) if read.root is not None else ()))
    periksa_temuan(found, source, layar=pilih(data, 1, 8) == 0)
    for node in daun(read.root) if read.root is not None else ():
        assert node.place.file == name, node
        if isinstance(node, Scalar):
            assert "\n" not in node.place.sel


def buku(isi: str, *, bagian: int) -> bytes:
    """Return a workbook in which one part, or the rows of its sheet, is this text."""
    parts = dict(_TETAP)
    parts["s.xml"] = f"<worksheet><sheetData>{_KEPALA}{isi}</sheetData></worksheet>"
    if bagian:
        parts[("t.xml", "g.xml", "s.xml")[bagian - 1]] = f"<x>{isi}</x>"
    out = BytesIO()
    with ZipFile(out, "w", ZIP_STORED) as file:
        for name, text in parts.items():
            file.writestr(name, text)
    return out.getvalue()
