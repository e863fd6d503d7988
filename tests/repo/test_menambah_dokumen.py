"""What README, kamus, berkas and arsitektur say of the audit, of policies and of folders is so."""

import json
import re
from pathlib import Path

import pytest

from sakip_rules.audit.sebab import KODE
from sakip_rules.audit.tingkat import PUTUSAN
from sakip_rules.commands.app import jalankan
from sakip_rules.render.sebab import URAIAN

ROOT = Path(__file__).parents[2]
BLOCKS = re.findall(r"```text\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
AUDIT, CAKUPAN = {"en": 2, "id": 4}, {"en": 3, "id": 5}
BAHASA = ("en", "id")
KLAIM = "laporan/dispusip-tirtasari/lkjip-2024.yaml"


def docs(name):
    """The text of one page of docs/."""
    return (ROOT / "docs" / name).read_text(encoding="utf-8")


def layar(words, bahasa, capsys, monkeypatch, folder):
    """What a command prints when it is called in a folder."""
    monkeypatch.chdir(folder)
    monkeypatch.delenv("SAKIP_BAHASA", raising=False)
    jalankan([*words, "--bahasa", bahasa, "--lebar", "100", "--warna", "tidak"])
    return capsys.readouterr().out


def awal(block):
    """A block of the README without the mark that more follows."""
    return BLOCKS[block].rstrip("\n").removesuffix("…").rstrip("\n") + "\n"


@pytest.mark.parametrize("bahasa", BAHASA)
def test_the_audit_in_the_readme_is_real(bahasa, capsys, monkeypatch):
    """In both languages, it is the beginning of what the command prints."""
    printed = layar(["audit", "jember-balung"], bahasa, capsys, monkeypatch, ROOT)

    assert printed.startswith(awal(AUDIT[bahasa]))


@pytest.mark.parametrize("bahasa", BAHASA)
def test_the_coverage_in_the_readme_is_that_of_the_page_it_names(bahasa, capsys, monkeypatch, tmp_path):
    """The files of docs/menambah-instansi.md before any claim is written leave the same figures without a citation."""
    page = docs("menambah-instansi.md")
    for name, text in re.findall(r"^`([\w./-]+)`\n\n```\w+\n(.*?)^```$", page, re.MULTILINE | re.DOTALL):
        if name != KLAIM:
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    printed = layar(["periksa", "--dokumen", "naskah"], bahasa, capsys, monkeypatch, tmp_path)

    assert printed.startswith(awal(CAKUPAN[bahasa]))


def test_the_kamus_explains_every_verdict_from_mild_to_grave():
    """Its table has a row for each verdict, in their order."""
    table = docs("kamus.md").partition("## Putusan audit\n")[2].partition("\n### ")[0]

    assert tuple(re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE)) == PUTUSAN


def test_the_kamus_explains_every_likely_cause_and_the_screen_names_it():
    """Its table has a row for each cause, in their order; none is without words."""
    table = docs("kamus.md").partition("### Kemungkinan sebab\n")[2].partition("\n## ")[0]

    assert tuple(re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE)) == KODE
    assert tuple(URAIAN) == KODE


def test_the_page_of_files_names_what_an_agregat_may_be_made_of():
    """Levels, `dari` and `cara` as the schema allows them."""
    shared = json.loads((ROOT / "schemas" / "umum.schema.json").read_text(encoding="utf-8"))
    levels = shared["$defs"]["kebijakan_agregat"]["properties"]
    rows = []
    for level, found in levels.items():
        allowed = (found["properties"][key]["enum"] for key in ("dari", "cara"))
        rows.append(" | ".join([f"| `{level}`", *(", ".join(f"`{name}`" for name in names) for names in allowed)]))

    assert " |\n".join(rows) in docs("berkas.md")


def test_the_architecture_has_a_row_for_every_folder_of_the_package():
    """Each of them, and none that does not exist."""
    table = docs("arsitektur.md").partition("## Lapisan\n")[2].partition("\n## ")[0]
    folders = {path.parent.name for path in (ROOT / "sakip_rules").glob("*/__init__.py")}

    assert set(re.findall(r"^\| `(\w+)/` \|", table, re.MULTILINE)) == folders


def test_every_file_the_architecture_sends_a_change_to_exists():
    """A path of the package, of docs, schemas or tests that is named there is there."""
    named = re.findall(r"`([\w./-]+/[\w.-]+\.(?:py|md))`", docs("arsitektur.md"))

    assert [name for name in named if not ((ROOT / name).exists() or (ROOT / "sakip_rules" / name).exists())] == []
