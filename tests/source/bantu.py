"""What the tests of reading share: texts as files, and Diagnostics as short tuples."""

from sakip_rules.source.files import decode
from sakip_rules.source.nodes import Mapping, Scalar
from sakip_rules.source.yaml_reader import read_yaml

IKU = """\
# yaml-language-server: $schema=../../../schemas/iku.schema.json
kode: IKU-2
nama: Persentase penurunan gangguan trantibum
sasaran: S2
satuan: persen
polaritas: positif                 # positif | negatif | stabil
variabel:
  kasus: {nama: Jumlah gangguan trantibum, satuan: kasus, sumber: Rekap kejadian, penanggung_jawab: Satpol PP}
rumus: (kasus[n-1] - kasus[n]) / kasus[n] x 100%
target: {2023: 10, 2024: 10, 2025: 10, 2026: 10}
target_akhir: {tahun: 2026, nilai: 40, hitung: kumulatif}
contoh:                            # checked by `sakip uji`; every IKU has at least one
  - {fakta: {kasus: {2023: 60, 2024: 54}}, periode: 2024, realisasi: 11.11, capaian: 111.11}
acuan: {dokumen: lakip-2024, tabel: "2.3", baris: 474}
"""


def baca(data, name="a.yaml", *, pure=False):
    """Read a text or bytes as a file: the root mapping or None, and the Diagnostics."""
    source = decode(data.encode() if isinstance(data, str) else data, name)
    return (None, source) if isinstance(source, tuple) else read_yaml(source, pure=pure)


def temuan(diagnostics):
    """Diagnostics as (code, line, column)."""
    return [(item.code, item.place.line, item.place.column) for item in diagnostics]


def isi(node):
    """A node as plain lists, dicts and texts."""
    if isinstance(node, Mapping):
        return {key: isi(entry.value) for key, entry in node.entries.items()}
    return node.text if isinstance(node, Scalar) else [isi(item) for item in node]
