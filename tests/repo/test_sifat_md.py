"""The page about properties: its files break the property it says, with the very words it shows; its code runs."""

import re
import shutil
from pathlib import Path

import pytest

from sakip_rules.testing import SifatGagal, daftar_uji
from sakip_rules.testing.sifat.daftar import NAMA
from sakip_rules.testing.sifat.uji import Pilihan
from tests.repo.layar_dokumen import LANGKAH, tulis

ROOT = Path(__file__).parents[2]
HALAMAN = (ROOT / "docs" / "sifat.md").read_text(encoding="utf-8")


@pytest.fixture
def ruang(tmp_path, monkeypatch):
    """The workspace of the page, and the folder around it as the working one."""
    folder = tmp_path / "ruang"
    shutil.copytree(ROOT / "tests" / "contoh" / "dasar", folder)
    for step in LANGKAH.finditer(HALAMAN):
        tulis(folder, step)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SAKIP_BAHASA", raising=False)
    return folder


def blok(bahasa):
    """The blocks of the page in a language."""
    return re.findall(rf"^```{bahasa}\n(.*?)^```$", HALAMAN, re.MULTILINE | re.DOTALL)


def test_the_rule_of_the_page_fails_with_the_words_of_the_page(ruang):
    """Every other property of it holds."""
    for one in daftar_uji(ruang, iku="IKU-3", contoh=5):
        if one.sifat.nama == "searah":
            with pytest.raises(SifatGagal) as caught:
                one.jalankan()
            assert [str(caught.value)] == blok("text")
        else:
            one.jalankan()


@pytest.mark.usefixtures("ruang")
def test_the_code_of_the_page_runs():
    """Three lines make tests; the test of its own passes, because the agency has the cap that it promises."""
    three_lines, own = blok("python")
    made = {}
    exec(compile(three_lines, "sifat.md", "exec"), made)  # noqa: S102 - the page is ours, and this is what readers do
    assert len(three_lines.strip().splitlines()) == 3
    assert made["test_sifat"].pytestmark[0].name == "parametrize"
    exec(compile(own, "sifat.md", "exec"), made)  # noqa: S102 - as just above
    made["test_capaian_tidak_pernah_di_atas_seratus"]()


def test_the_tables_of_the_page_are_whole():
    """Every property and every choice there is, and no other."""
    assert re.findall(r"^\| `([a-z-]+)` \| [A-Z]", HALAMAN, re.MULTILINE) == list(NAMA)
    choices = HALAMAN.partition("## Memilih")[2].partition("## Sifat sendiri")[0]
    assert set(re.findall(r"`([a-z]+)=", choices)) == set(Pilihan.__annotations__)
