"""`sakip audit`: what its options show, and how it ends.

The agency: IKU-1 83,28 of 85 (97,98 %).
"""

import json
import shutil
from pathlib import Path

import pytest

from sakip_rules.audit.hasil import audit
from sakip_rules.checks.periksa import periksa
from sakip_rules.commands.app import jalankan
from sakip_rules.model.baca import susun
from sakip_rules.source.workspace import read_workspace

DASAR = Path(__file__).parents[1] / "contoh" / "dasar"
COCOK = 'indikator: IKU-1, besaran: capaian, tercetak: "97,98%"'
SALAH = 'indikator: IKU-1, besaran: capaian, tercetak: "97,89%"'
LEPAS = 'lepas: tidak dirinci, tercetak: "5 tahun"'
TERBUKA = 'indikator: IKU-1, besaran: capaian, periode: 2023, tercetak: "97,98%"'


@pytest.fixture
def laporan(tmp_path, monkeypatch):
    """Return a function that writes claims into the little agency's workspace and goes there."""
    root = tmp_path / "ruang"
    shutil.copytree(DASAR, root)
    monkeypatch.chdir(root)
    monkeypatch.delenv("SAKIP_BAHASA", raising=False)

    def write(*rows):
        body = "".join(f"  - {{{row}, acuan: {{baris: {at}}}}}\n" for at, row in enumerate(rows, start=1))
        path = root / "laporan" / "dinas-contoh" / "lkjip.yaml"
        path.write_text(f"dokumen: lkjip-2024\nklaim:\n{body}", encoding="utf-8")
        return root

    return write


@pytest.mark.parametrize(
    ("rows", "kode"), [((COCOK,), 0), ((COCOK, LEPAS), 0), ((COCOK, SALAH), 1), ((COCOK, TERBUKA), 1)]
)
@pytest.mark.parametrize("bentuk", ["tabel", "json", "csv", "md"])
def test_it_ends_with_1_if_a_figure_is_wrong_or_cannot_be_checked_for_no_reason_given(
    laporan, capsys, rows, kode, bentuk
):
    """Whatever the output; a claim that says itself why nothing can check it is no fault."""
    laporan(*rows)
    assert jalankan(["audit", "--format", bentuk]) == kode
    assert capsys.readouterr().out


def test_proofs_and_all_causes_come_on_request(laporan, capsys):
    """On the screen and in a note."""
    laporan(SALAH)
    for bentuk in ("tabel", "md"):
        shown = []
        for more in ([], ["--bukti"]):
            jalankan(["audit", "dinas-contoh", "--format", bentuk, *more])
            shown.append("83,28 / 85" in capsys.readouterr().out)
        assert shown == [False, True]


def test_json_names_the_proof_of_each_finding(laporan, capsys):
    """Without being asked."""
    laporan(SALAH)
    jalankan(["audit", "--format", "json"])
    data = json.loads(capsys.readouterr().out)
    assert data["bukti"]["bukti"][data["temuan"][0]["bukti"]]["besaran"] == "capaian"


def test_progress_counts_each_claim_judged_and_explained(laporan):
    """Two steps for each of three claims, up to the last."""
    documents, _ = read_workspace(laporan(COCOK, SALAH, LEPAS))
    told = []
    audit(periksa(susun(documents)[0]).tersusun["dinas-contoh"], lambda *step: told.append(step))
    assert told == [(done, 6) for done in range(1, 7)]
