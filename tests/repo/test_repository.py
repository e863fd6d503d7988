"""The promises the repository makes about its own files."""

import ast
import re
import subprocess
import tokenize
import tomllib
from collections import Counter
from importlib import metadata
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "sakip_rules"
MODULES = sorted(PACKAGE.rglob("*.py"))
# Every other module of the checkout; hidden folders hold what is not ours, such as .venv.
SCRIPTS = sorted({*ROOT.glob("*.py"), *ROOT.glob("[!.]*/**/*.py")} - {*MODULES})
PYPROJECT = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
PROJECT = tomllib.loads(PYPROJECT)
CONSTRAINTS = (ROOT / "constraints.txt").read_text(encoding="utf-8")

MOST_LINES = 500
EXACT = [path for path in MODULES if PACKAGE / "bulk" not in path.parents]
INEXACT_NAMES = {"float", "round"}

# Written so that the pattern is no instance of itself.
REGISTRY_HOST = re.compile(
    rb"\b(anaconda|crates|docker|ghcr|jsdelivr|maven|npmjs|pypi|pythonhosted|rubygems|yarnpkg)[.](com|io|net|org)\b",
    re.IGNORECASE,
)
# A name may say what kind of office an agency is, or use a word of the field; the code speaks of those too.
WORDS_OF_THE_FIELD = {
    "badan",
    "daerah",
    "dinas",
    "kabupaten",
    "kantor",
    "kecamatan",
    "kelurahan",
    "kota",
    "pemerintah",
    "provinsi",
    "satuan",
}
SHORTEST_NAME = 4

IGNORED_RULE = re.compile(r'^\s*"([A-Z]+\d*)",\s*#(.*)$', re.MULTILINE)
FEWEST_WORDS = 3
EXCEPTION = re.compile(r"#\s*(noqa\b(:\s*[A-Z]+\d+(,\s*[A-Z]+\d+)*)?|type: ignore(\[[\w\-, ]+\])?|pragma: no \w+)")
PIN = re.compile(r"^([A-Za-z0-9._-]+)==([A-Za-z0-9.+!]+)$")


def is_a_reason(text):
    """Whether a text is long enough to say why."""
    return len(re.findall(r"[^\W\d_]+", text)) >= FEWEST_WORDS


def place(path, line=None):
    """A path from the root, with its line if there is one."""
    shown = path.relative_to(ROOT).as_posix()
    return shown if line is None else f"{shown}:{line}"


def syntax(path):
    """The syntax tree of a module."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def names(node):
    """The names a node uses, however it came by them."""
    match node:
        case ast.Name(id=name) | ast.alias(name=name) | ast.Attribute(value=ast.Name(id="builtins"), attr=name):
            return {name}
        case ast.Constant(value=float()):
            return {"float"}
    return set()


def files_of_the_repository():
    """Every file git tracks or is about to track."""
    if not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    return [ROOT / name for name in listed.split("\0") if (ROOT / name).is_file()]


def agency_names():
    """The folder name of every agency, and the words of both its names that are its own."""
    for folder in sorted(path for path in (ROOT / "definitions").glob("*/") if path.name != "standar"):
        rules = yaml.safe_load((folder / "instansi.yaml").read_text(encoding="utf-8"))
        words = set(re.findall(r"[^\W_]+", f"{folder.name} {rules['nama']}".lower())) - WORDS_OF_THE_FIELD
        yield folder.name
        yield from (word for word in sorted(words) if len(word) >= SHORTEST_NAME)


def pins():
    """Canonical name to exact version, as constraints.txt says."""
    lines = [line for line in CONSTRAINTS.splitlines() if line and not line.startswith("#")]
    found = [PIN.match(line) for line in lines]
    assert [line for line, pin in zip(lines, found, strict=True) if pin is None] == []
    return {canonicalize_name(pin[1]): pin[2] for pin in found}


def declared():
    """Every requirement pyproject.toml states: to build, to run, to develop."""
    project = PROJECT["project"]
    groups = [
        PROJECT["build-system"]["requires"],
        project["dependencies"],
        *project["optional-dependencies"].values(),
    ]
    return [Requirement(text) for group in groups for text in group]


def closure():
    """The canonical names of everything the declared requirements bring in on this machine."""
    waiting, seen = declared(), set()
    while waiting:
        requirement = waiting.pop()
        name = canonicalize_name(requirement.name)
        for extra in ("", *sorted(requirement.extras)):
            if (name, extra) not in seen:
                seen.add((name, extra))
                needs = [Requirement(text) for text in metadata.requires(name) or []]
                waiting += [need for need in needs if need.marker is None or need.marker.evaluate({"extra": extra})]
    return {name for name, _ in seen}


def test_no_module_uses_a_float_or_the_built_in_round():
    """Outside bulk/, no module of the package names `float` or `round` or writes a float."""
    inexact = [
        f"{place(path, node.lineno)}: {name}"
        for path in EXACT
        for node in ast.walk(syntax(path))
        for name in sorted(names(node) & INEXACT_NAMES)
    ]

    assert inexact == []


def test_no_module_is_longer_than_the_ceiling():
    """A module has at most 500 lines."""
    lengths = {place(path): len(path.read_text(encoding="utf-8").splitlines()) for path in [*MODULES, *SCRIPTS]}

    assert {path: length for path, length in lengths.items() if length > MOST_LINES} == {}


def test_every_folder_says_what_it_is():
    """Every folder of modules is a package whose `__init__` has a docstring."""
    folders = sorted({path.parent for path in MODULES})

    assert PACKAGE in folders
    assert [place(folder) for folder in folders if not (folder / "__init__.py").exists()] == []
    assert [place(folder) for folder in folders if not ast.get_docstring(syntax(folder / "__init__.py"))] == []


def test_every_module_says_what_it_is():
    """Every module, script and test file has a docstring."""
    assert [place(path) for path in [*MODULES, *SCRIPTS] if not ast.get_docstring(syntax(path))] == []


def test_no_file_names_a_package_registry():
    """No file of the repository names the host of a package registry."""
    named = [place(path) for path in files_of_the_repository() if REGISTRY_HOST.search(path.read_bytes())]

    assert named == []


def test_no_module_names_an_agency():
    """No module of the package holds an agency's folder name or a word of its name."""
    agencies = list(agency_names())
    found = [
        f"{place(path)}: {name}"
        for name in agencies
        for path in MODULES
        if re.search(rf"(?<![a-z]){re.escape(name)}(?![a-z])", path.read_text(encoding="utf-8").lower())
    ]

    assert agencies != []
    assert found == []


def test_every_ignored_rule_stands_on_a_line_with_its_reason():
    """Every ruff rule that pyproject.toml ignores has a line of its own that says why."""
    lint = PROJECT["tool"]["ruff"]["lint"]
    ignored = Counter([*lint["ignore"], *(rule for rules in lint["per-file-ignores"].values() for rule in rules)])
    lines = IGNORED_RULE.findall(PYPROJECT.partition("[tool.ruff.lint]")[2])

    assert Counter(rule for rule, _ in lines) == ignored
    assert [rule for rule, rest in lines if not is_a_reason(rest)] == []


def test_every_exception_in_the_code_carries_its_reason():
    """Every `noqa`, `type: ignore` and `pragma: no cover` says on its line why it is there."""
    bare = []
    for path in [*MODULES, *SCRIPTS]:
        with tokenize.open(path) as file:
            comments = [token for token in tokenize.generate_tokens(file.readline) if token.type == tokenize.COMMENT]
        bare += [
            place(path, token.start[0])
            for token in comments
            if EXCEPTION.search(token.string) and not is_a_reason(EXCEPTION.sub("", token.string))
        ]

    assert bare == []


def test_constraints_pin_what_pyproject_allows():
    """constraints.txt holds exact versions only, and one within bounds for every declared requirement."""
    pinned = pins()

    assert [
        str(requirement)
        for requirement in declared()
        if not requirement.specifier.contains(pinned.get(canonicalize_name(requirement.name), "0"))
    ] == []
    assert {canonicalize_name(requirement.name) for requirement in declared()} - set(pinned) == set()


def test_constraints_pin_what_the_requirements_bring_in():
    """constraints.txt pins every package that is installed because another one needs it."""
    assert closure() - set(pins()) == set()
