"""Claims of the little agency of tests/contoh/dasar, audited."""

import shutil
from pathlib import Path

import pytest

from sakip_rules.audit.putusan import periksa as audit
from sakip_rules.checks.periksa import periksa
from sakip_rules.model.baca import susun
from sakip_rules.source.workspace import read_workspace

DASAR = Path(__file__).parents[1] / "contoh" / "dasar"


@pytest.fixture
def klaim(tmp_path):
    """Return a function that audits rows of claims in the base workspace with files changed; `boleh` may be told."""
    root = tmp_path / "ruang"
    shutil.copytree(DASAR, root)

    def judge(*rows, tabel="", ubah=(), boleh=()):
        for name, old, new in ubah:
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            text = path.read_text(encoding="utf-8") if old else ""
            assert old in text
            path.write_text(text.replace(old, new) if old else new, encoding="utf-8")
        body = "dokumen: lkjip-2024\n"
        body += "klaim:\n" + "".join(f"  - {{{row}, acuan: {{baris: 1}}}}\n" for row in rows) if rows else ""
        (root / "laporan" / "dinas-contoh" / "lkjip.yaml").write_text(body + tabel, encoding="utf-8")
        documents, wrong = read_workspace(root)
        made, more = susun(documents)
        checked = periksa(made)
        assert {item.code for item in (*wrong, *more, *checked.temuan)} <= {*boleh}
        made_of.append(checked.tersusun["dinas-contoh"])
        return list(audit(made_of[-1]))

    made_of = []
    judge.tersusun = lambda: made_of[-1]
    return judge
