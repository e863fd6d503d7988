"""A stranger's workspace: the files of docs/berkas.md, every text in them a payload, all of it valid.

Data: `TEKS_BEBAS`, the keys whose text a person words as they like. Invariant: `ruang(folder, payload)` has no error,
so that every command shows its texts; each of `RUSAK` has some, so that messages show them.
"""

import re
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[2]
BERKAS = dict(
    re.findall(
        r"^`([a-z0-9/-]+\.yaml)`\n\n```yaml\n(.*?)```",
        (ROOT / "docs" / "berkas.md").read_text(encoding="utf-8"),
        re.MULTILINE | re.DOTALL,
    )
)
TEKS_BEBAS = {
    *("nama", "judul", "sumber", "penanggung_jawab", "catatan", "alasan", "dasar_hukum", "celah_diumumkan"),
    *("predikat", "tabel", "lepas", "awalan", "akhiran", "keterangan", "berkas"),
}
KOLOM = re.compile(r"[a-z][a-z0-9_]*")
"""What a column of a table of claims is called: such a `nama` is a name in formulas, not a text."""


class _Berkutip(yaml.SafeDumper):
    """Writes every text in quotes, as the reader wants figures in Indonesian notation."""

    def ignore_aliases(self, _data):
        """Nothing is written as an alias: the reader refuses those."""
        return True


_Berkutip.add_representer(str, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"'))


def tulis(folder, files):
    """Write files below a folder."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def beracun(node, payload, key=""):
    """A document with the payload before every text of its own words; `-` says that there is nothing, and stays."""
    if isinstance(node, dict):
        inner = "nama" if key == "rincian" else None
        return {name: beracun(value, payload, inner or name) for name, value in node.items()}
    if isinstance(node, list):
        return [beracun(value, payload, key) for value in node]
    if isinstance(node, str) and key in TEKS_BEBAS and node != "-" and not KOLOM.fullmatch(node):
        return f"{payload.replace('/', '') if key == 'berkas' else payload} {node}"
    return node


def ruang(folder, payload):
    """A workspace in which everything with a name is called `payload`, and some printed figures are wrong."""
    files = {}
    for name, text in BERKAS.items():
        made = beracun(yaml.safe_load(text), payload)
        files[name] = yaml.dump(made, Dumper=_Berkutip, allow_unicode=True, sort_keys=False, width=10_000)
    return tulis(folder, files)


IKU_2, REALISASI, INSTANSI = (
    "definitions/dinas-contoh/iku/iku-2.yaml",
    "realisasi/dinas-contoh/2024.yaml",
    "definitions/dinas-contoh/instansi.yaml",
)
KLAIM, SATUAN = "laporan/dinas-contoh/lkjip-2024.yaml", "definitions/standar/satuan.yaml"
RUSAK = {
    "keys and values a schema refuses": {
        IKU_2: ["kode: IKU-2", "kode: <>\n<>: 1"],
        REALISASI: ["fakta:", "periode: <>\nfakta:"],
        INSTANSI: ["skala: akip", "skala: <>"],
        KLAIM: ["besaran: capaian,", "besaran: <>,"],
    },
    "names that nothing has": {IKU_2: ["sasaran: S2", "sasaran: <>"], REALISASI: ["indikator: IKU-1", "indikator: <>"]},
    "a formula": {IKU_2: ["rumus: (kasus[n-1] - kasus[n]) / kasus[n-1] x 100%", "rumus: <>"]},
    "a unit": {IKU_2: ["satuan: kasus,", "satuan: <>,"], SATUAN: ["dari: bulan", "dari: <>"]},
    "figures": {IKU_2: ["2023: 10", "2023: <>"], REALISASI: ['"83,28"', "<>"], KLAIM: ['"89,55%"', "<>"]},
    "what a claim says": {KLAIM: ["rumus: rata_rata(c)", "rumus: rata_rata(<>)"]},
    "YAML that breaks off": {IKU_2: ["kode: IKU-2", "kode: [<>"], REALISASI: ["fakta:", "fakta: &a <>: <>"]},
}


def rusak(folder, payload, changes):
    """The files of docs/berkas.md with texts in them replaced; `<>` stands for the payload in quotes."""
    quoted = '"' + payload.replace("\\", "\\\\").replace('"', '\\"') + '"'
    files = dict(BERKAS)
    for name, (old, new) in changes.items():
        assert old in files[name], old
        files[name] = files[name].replace(old, new.replace("<>", quoted), 1)
    return tulis(folder, files)
