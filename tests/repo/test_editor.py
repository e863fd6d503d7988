"""What the repository gives to editors and to the hooks of git, held against the files it is for."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import PurePosixPath

import pytest
import yaml

from sakip_rules.commands.app import jalankan as jalankan_program
from sakip_rules.source.documents import KINDS
from sakip_rules.source.workspace import read_workspace
from tests.repo.test_schemas import DASAR, ROOT, SCHEMAS

SETTINGS = json.loads((ROOT / ".vscode" / "settings.json").read_text(encoding="utf-8"))
HALAMAN = (ROOT / "docs" / "editor.md").read_text(encoding="utf-8")
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
DIALECT = "https://json-schema.org/draft/2020-12/schema"
# A file nobody has written yet, of every kind: those that are written are of the repository.
BARU = {
    "definitions/standar/metode/baru.yaml": "metode",
    "definitions/standar/skala/baru.yaml": "skala",
    "definitions/dinas-baru/instansi.yaml": "instansi",
    "definitions/dinas-baru/iku/baru.yaml": "iku",
    "definitions/dinas-baru/program/baru.yaml": "program",
    "definitions/dinas-baru/unit/baru.yaml": "unit",
    "realisasi/dinas-baru/2024-TW2.yaml": "realisasi",
    "laporan/dinas-baru/dokumen.yaml": "dokumen",
    "laporan/dinas-baru/baru.yaml": "klaim",
}


def berkas(root):
    """Every file of a workspace that is read, with its kind."""
    return {item.name: item.kind for item in read_workspace(root)[0] if not item.name.startswith("<")}


def skema_menurut_folder(name):
    """The schemas that the settings give a file; a pattern fits at the end of a path, `!` takes away."""
    path, found = PurePosixPath(name), set()
    for schema, given in SETTINGS["yaml.schemas"].items():
        patterns = [given] if isinstance(given, str) else given
        fits = {pattern.startswith("!") for pattern in patterns if path.match(pattern.removeprefix("!"))}
        found |= {schema} if fits == {False} else set()
    return found


def test_every_file_names_its_schema():
    """The first line of every rule, fact and claim leads an editor to the schema of its kind, in the checkout."""
    files = berkas(ROOT)

    assert set(files.values()) == set(KINDS)
    for name, kind in files.items():
        up = "../" * name.count("/")
        line = (ROOT / name).read_text(encoding="utf-8").partition("\n")[0]
        assert line == f"# yaml-language-server: $schema={up}schemas/{kind}.schema.json", name
        assert (ROOT / name).parent.joinpath(line.partition("=")[2]).is_file(), name


def test_the_settings_give_every_file_the_schema_of_its_kind():
    """Written or not yet written, a file gets the one schema of its folder; each schema that is named is there."""
    files = {**berkas(ROOT), **BARU}

    assert set(files.values()) == set(KINDS)
    for name, kind in files.items():
        assert skema_menurut_folder(name) == {f"./schemas/{kind}.schema.json"}, name
    assert skema_menurut_folder("tests/contoh/baik/keluaran.yaml") == set()
    assert all((ROOT / schema).is_file() for schema in SETTINGS["yaml.schemas"])


def test_no_schema_names_a_place_of_the_network():
    """References lead to the file beside; only the dialect has an address, which every tool knows without asking."""
    for name, schema in SCHEMAS.items():
        text = json.dumps({key: value for key, value in schema.items() if key != "$schema"})
        assert schema["$schema"] == DIALECT, name
        assert re.findall(r"\w+://[^\"]*", text) == [], name
        files = {ref.partition("#")[0] for ref in re.findall(r'"\$ref": "([^"]*)"', text)}
        assert files <= {"", *SCHEMAS}, name


def test_the_settings_ask_nothing_of_the_network():
    """No catalogue of schemas is downloaded, and the extension that reads the settings is recommended."""
    recommended = json.loads((ROOT / ".vscode" / "extensions.json").read_text(encoding="utf-8"))

    assert SETTINGS["yaml.schemaStore.enable"] is False
    assert SETTINGS["yaml.kubernetesCRDStore.enable"] is False
    assert recommended == {"recommendations": ["redhat.vscode-yaml"]}


@pytest.fixture
def salinan(tmp_path):
    """A small workspace of its own."""
    shutil.copytree(DASAR, tmp_path / "ruang")
    return tmp_path / "ruang"


def jalankan(hook, folder):
    """Run what a hook runs, with the command of this checkout for `sakip`."""
    program, *words = hook["entry"].split()
    assert program == "sakip"
    return subprocess.run(
        [sys.executable, str(ROOT / "cli.py"), *words, *hook.get("args", [])],
        cwd=folder,
        check=False,
        capture_output=True,
        text=True,
    )


def test_the_hook_passes_a_right_workspace_and_stops_a_wrong_one(salinan):
    """The commit of a file with a mistake is stopped, and what is wrong is said with its place."""
    (hook,) = HOOKS
    iku = salinan / "definitions" / "dinas-contoh" / "iku" / "iku-1.yaml"

    assert jalankan(hook, salinan).returncode == 0
    iku.write_text(iku.read_text(encoding="utf-8").replace("polaritas: positif", "polaritas: postif"), encoding="utf-8")
    stopped = jalankan(hook, salinan)
    assert stopped.returncode == 1
    assert "definitions/dinas-contoh/iku/iku-1.yaml:" in stopped.stdout


def test_the_hook_runs_for_the_files_of_a_workspace_and_for_no_other():
    """It checks the workspace once, whatever was changed in it, and nothing where nothing of it was."""
    (hook,) = HOOKS

    assert hook["pass_filenames"] is False
    assert all(re.search(hook["files"], name) for name in berkas(ROOT))
    assert not any(
        re.search(hook["files"], name) for name in ("README.md", "docs/laporan/a.md", "tests/definitions.py")
    )


def test_the_page_lists_the_first_line_of_every_file():
    """docs/editor.md gives each kind of file the line that leads to its schema."""
    listed = re.findall(r"^\| `([^`]+)`( lainnya)? \| `(# yaml-language-server: [^`]+)` \|$", HALAMAN, re.MULTILINE)
    lines = {re.sub(r"<\w+>", "*", pattern) + rest: line for pattern, rest, line in listed}

    assert len(lines) == len(KINDS)
    for name in berkas(ROOT):
        own, others = (
            [line for pattern, line in lines.items() if PurePosixPath(name).match(pattern)],
            [line for pattern, line in lines.items() if PurePosixPath(name).match(pattern.removesuffix(" lainnya"))],
        )
        assert (ROOT / name).read_text(encoding="utf-8").partition("\n")[0] == (own or others)[0], name


def test_the_pages_snippets_work(salinan, capsys, monkeypatch):
    """Every snippet for hooks and CI is YAML, names our hook, and calls the program as it can be called."""
    monkeypatch.chdir(salinan)
    blocks = [yaml.safe_load(block) for block in re.findall(r"^```yaml\n(.*?)^```", HALAMAN, re.MULTILINE | re.DOTALL)]
    calls = re.findall(r"(?:run:|-) sakip ([\w -]+?)(?: >.*)?$", HALAMAN, re.MULTILINE)

    assert re.findall(r"- id: (.*)", HALAMAN) == [HOOKS[0]["id"]] * 2
    assert [list(block) for block in blocks if isinstance(block, dict)] == [
        ["repos"],
        ["name", True, "jobs"],  # `on` is a truth to YAML 1.1
        ["periksa"],
    ]
    assert len(calls) == 3
    for call in calls:
        assert jalankan_program(call.split()) == 0, call
    assert capsys.readouterr().err == ""
