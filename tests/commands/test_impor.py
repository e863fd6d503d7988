"""Nothing heavy is imported that a command does not need."""

import subprocess
import sys

import pytest

from sakip_rules.commands.app import DAFTAR
from tests.commands.conftest import ROOT

HEAVY = {"pint", "jsonschema", "yaml", "simpleeval", "rich", "rich.console", "pydantic", "openpyxl", "defusedxml"}
RUN = (
    "import sys, io; sys.stdout = io.StringIO(); from sakip_rules.commands.app import jalankan; "
    "code = jalankan({words!r}); print(code, *sorted(sys.modules), file=sys.__stdout__)"
)


def imported(*words):
    """The modules a call imports, in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-c", RUN.format(words=list(words))], cwd=ROOT, capture_output=True, text=True, check=True
    )
    code, *modules = done.stdout.split()
    return int(code), set(modules)


@pytest.mark.parametrize("words", [["--help"], ["--versi"], ["nlai"], *([name, "--help"] for name in DAFTAR)])
def test_help_imports_nothing_heavy(words):
    """Help, the version and a wrong call need neither YAML nor units, schemas, rich or pydantic."""
    _, modules = imported(*words)

    assert modules & HEAVY == set()
    assert not [name for name in modules if name.startswith(("sakip_rules.engine", "sakip_rules.model"))]


@pytest.mark.parametrize("jenis", DAFTAR["baru"].bawahan)
def test_the_help_of_a_kind_to_write_reads_no_workspace(jenis):
    """Its options are known without YAML, units, or the checks a draft is tried by."""
    _, modules = imported("baru", jenis, "--help")

    assert modules & HEAVY == set()
    assert not [name for name in modules if name.startswith(("sakip_rules.engine", "sakip_rules.checks"))]


def test_help_imports_no_command():
    """The list of commands is known without them."""
    _, modules = imported("--help")

    assert modules & {entry.modul for entry in DAFTAR.values()} == set()


def test_kode_needs_no_workspace():
    """A code is explained without reading a file."""
    code, modules = imported("kode", "P001")

    assert code == 0
    assert modules & HEAVY == set()


def test_nilai_without_colours_needs_no_rich():
    """A result that goes to no terminal is written without rich, never with pydantic, nor packages for workbooks."""
    code, modules = imported("nilai", "jember-balung")

    assert code == 0
    assert {name for name in modules if name.split(".")[0] in {"rich", "pydantic", "openpyxl", "defusedxml"}} == set()
