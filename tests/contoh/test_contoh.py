"""Pages with the exact screen output: `buruk/` holds what a person did wrong, `baik/` the same done right.

A page is named by the code it is about (`R012-….txt`). `pytest tests/contoh --perbarui` records the screens anew; the
difference in git is the review.
"""

import pytest

from sakip_rules.source.catalogue import all_entries
from tests.contoh.halaman import CONTOH, lay_out, read, record

PAGES = [read(path) for kind in ("baik", "buruk") for path in sorted((CONTOH / kind).glob("*.txt"))]

BUKAN_HALAMAN = {
    "A026": "a workbook that a spreadsheet program has computed; tests/impor/test_nilai.py makes one",
    "A027": "digits that only a spreadsheet program writes; tests/impor/test_nilai.py writes them",
    "B009": "a file nobody may read; tests/source/test_files.py and test_workspace.py make one",
    "B039": "for complaints of a YAML parser that no text is known to cause; tests/source/test_yaml_errors.py",
    "B043": "a link out of the workspace, and a page holds no links; tests/source/test_workspace.py",
    "B067": "100,000 characters of formulas; tests/source/test_takaran.py makes them",
    "N024": "J060 stops a workspace with such a weighted mean; tests/engine/test_agregat.py judges one all the same",
    "N036": "errors stop a run before it judges a broken rule; tests/engine/test_susun.py judges one all the same",
    "P018": "a full disk; tests/commands/test_app.py writes to one",
    "P040": "a workspace that goes while it is watched; tests/commands/test_pantau.py removes one",
    "P041": "a file that goes while it is watched; tests/commands/test_pantau.py removes one",
    "P050": "a branch of a repository; tests/commands/test_banding.py makes one",
    "P052": "a machine without git; tests/commands/test_banding.py runs without it",
    "P065": "a machine without the packages for workbooks; tests/commands/test_impor_lembar.py takes them away",
    "P072": "a file is written, and a page changes none; tests/commands/test_impor_lembar.py tries to",
    "P087": "a key that ssh-keygen refuses; tests/commands/test_bukti.py gives it one",
    "P900": "a mistake of the program itself; tests/commands/test_app.py makes one",
    "R032": "for a tree that our own reading of a formula never makes; tests/formula/test_syntax.py hands one in",
}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: f"{page.path.parent.name}/{page.path.stem}")
def test_the_screen_is_exactly_as_recorded(page, tmp_path, jalankan, perbarui):
    """Running the page's command shows its screen to the letter, and changes no file."""
    workspace = tmp_path / "ruang"
    lay_out(page, workspace)
    before = {path: path.read_bytes() for path in workspace.rglob("*") if path.is_file()}
    code, screen = jalankan(page.words, workspace)
    if perbarui:
        record(page, code, screen)
    assert (code, screen) == ((code, screen) if perbarui else (page.code, page.screen))
    assert {path: path.read_bytes() for path in workspace.rglob("*") if path.is_file()} == before
    assert (page.kode in screen) == (page.path.parent.name == "buruk")


def test_every_code_has_a_bad_and_a_good_page():
    """Each diagnostic code has a page in `buruk/` and one in `baik/`, or a reason why it cannot have one."""
    for kind in ("baik", "buruk"):
        with_page = {page.kode for page in PAGES if page.path.parent.name == kind}
        assert set(all_entries()) - with_page == set(BUKAN_HALAMAN)
