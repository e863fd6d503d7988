"""A proof as a tree and as nested lists, read as a person reads it."""

from dataclasses import replace

import pytest
from rich.console import Console

from sakip_rules.render.bukti import md, pohon
from sakip_rules.render.uraian import uraikan
from tests.render.contoh_bukti import DOKUMEN
from tests.render.contoh_hasil import HASIL, IKU_1, IKU_3, IKU_4
from tests.render.emas import sama


def gambar(bukti, bahasa, lebar, **pilihan):
    """The tree as it looks on a screen without colours."""
    console = Console(width=lebar, color_system=None, legacy_windows=False, markup=False, emoji=False, highlight=False)
    with console.capture() as captured:
        console.print(pohon(bukti, bahasa, DOKUMEN, **pilihan))
    return "".join(f"{line.rstrip()}\n" for line in captured.get().splitlines())


@pytest.mark.parametrize("bahasa", ["id", "en"])
@pytest.mark.parametrize("lebar", [80, 140])
def test_a_capped_capaian(lebar, bahasa, perbarui):
    """Grade, cap with its test, method, target chosen among documents, facts with citations: exact."""
    sama(gambar(IKU_3.predikat, bahasa, lebar), f"bukti-batas-{bahasa}-{lebar}.txt", perbarui=perbarui)


@pytest.mark.parametrize("bahasa", ["id", "en"])
def test_every_operation_of_a_formula(bahasa, perbarui):
    """With --lengkap each operation is a step with its numbers."""
    sama(gambar(IKU_1.capaian, bahasa, 100, lengkap=True), f"bukti-lengkap-{bahasa}.txt", perbarui=perbarui)


@pytest.mark.parametrize("bahasa", ["id", "en"])
def test_a_missing_value(bahasa, perbarui):
    """The reason stands where the value is missing, and not again above it."""
    sama(gambar(IKU_4.predikat, bahasa, 100), f"bukti-kosong-{bahasa}.txt", perbarui=perbarui)


def test_an_aggregate_tells_its_members_and_that_it_is_a_default():
    """The members with their figures, and the policy that nobody declared."""
    text = gambar(HASIL.tujuan[0].capaian, "en", 100)

    assert "Policy agregat.sasaran: {cara: rata_rata}" in text
    assert "This policy is a default" in text


def test_markdown_nests_as_deep_as_the_proof(perbarui):
    """A heading a step, its sentences below it."""
    sama("".join(f"{line}\n" for line in md(IKU_3.predikat, "id", DOKUMEN)), "bukti-id.md", perbarui=perbarui)


def test_a_step_that_several_rest_on_is_told_once():
    """A proof that doubles at every level is read in as many steps as it was computed in."""
    proof = IKU_3.capaian
    for _ in range(60):
        proof = replace(proof, jenis="jumlah", anak=(proof, proof))
    steps = list(uraikan(proof, "en", DOKUMEN))

    assert len(steps) < 200
    assert sum(step.kalimat == ("Explained above.",) for step in steps) == 60


def test_a_proof_may_be_as_deep_as_it_likes():
    """No depth is too much for the description."""
    proof = IKU_3.capaian
    for _ in range(5000):
        proof = replace(proof, jenis="rujukan", anak=(proof,))

    assert sum(1 for _ in uraikan(proof, "en", DOKUMEN)) > 5000


def test_e5_names_and_facts_are_text():
    """Escapes in a recorded figure and markup in a kode are shown, not obeyed."""
    evil = replace(IKU_3.realisasi.sumber, tertulis="\x1b[2J[bold]1[/bold]")
    text = gambar(replace(IKU_3.realisasi, milik="[red]", sumber=evil), "en", 100)

    assert "\x1b" not in text
    assert '"\\x1b[2J[bold]1[/bold]"' in text
    assert "Realisasi [red] 2023" in text
