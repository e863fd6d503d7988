"""What an editor shows and offers from the schemas: words for everything, true defaults, snippets that can be kept."""

import json
import re
import shutil
from dataclasses import replace

import pytest
import yaml
from jsonschema import Draft202012Validator

from sakip_rules.commands.app import jalankan
from sakip_rules.source.documents import KINDS
from sakip_rules.source.nodes import Scalar
from tests.repo.test_schemas import (
    DASAR,
    JALUR,
    OURS,
    REGISTRY,
    ROOT,
    SCHEMAS,
    ambil,
    dengan_kunci,
    di,
    dibaca,
    semua,
    ubah,
    utuh,
)

# A place to fill in, as snippets of editors write it: `$1`, `${1:what it is called}`, `${1|one,of,these|}`.
ISIAN = re.compile(r"\$\{(\d+):([^}]*)\}|\$\{(\d+)\|([^,|]*)[^|]*\|\}|\$(\d+)")
RAW = "^"
KEBIJAKAN = SCHEMAS["instansi.schema.json"]["$defs"]["kebijakan"]["properties"]
BAWAAN = [
    (kind, path)
    for kind, path in JALUR
    if "default" in di(kind, path) and not (kind == "instansi" and path[0] == "kebijakan")
]


def terisi(body):
    """A snippet's body as it is when nobody changes what it proposes, as YAML text says it."""
    if isinstance(body, dict):
        return {isi(key): terisi(value) for key, value in body.items()}
    if isinstance(body, list):
        return [terisi(item) for item in body]
    return yaml.safe_load(isi(body.removeprefix(RAW))) if isinstance(body, str) else body


def isi(text):
    """A text with its places filled in as proposed."""
    return ISIAN.sub(lambda found: found[2] or found[4] or "", text)


def subskema(name):
    """Every schema of a file that stands for something a person writes, with where it is."""
    whole = SCHEMAS[name]
    return [
        (where, *utuh(schema, base))
        for where, schema, base in semua(whole, name)
        if where and not where.endswith("/then")
    ]


@pytest.mark.parametrize("name", OURS)
def test_every_part_of_a_schema_has_a_title_a_description_and_an_example(name):
    """A key, a key by pattern, an item of a list and a part shared by files: each says what it is and shows one."""
    wanted = ("title", "description", "examples")
    bare = [(where, key) for where, schema, _ in subskema(name) for key in wanted if not schema.get(key)]

    assert SCHEMAS[name]["title"]
    assert SCHEMAS[name]["description"]
    assert bare == []


@pytest.mark.parametrize("name", OURS)
def test_every_choice_says_what_each_of_its_words_means(name):
    """A list of words to choose from has a sentence for each of them."""
    for where, schema, _ in subskema(name):
        if "enum" in schema:
            assert len(schema["enumDescriptions"]) == len(schema["enum"]), where
            assert len(set(schema["enumDescriptions"])) == len(schema["enum"]), where
            assert all(text.endswith(".") for text in schema["enumDescriptions"]), where


def test_the_defaults_of_an_agencys_policy_are_those_of_kebijakan_yaml():
    """What an editor offers for a policy is what holds without it, for every policy there is."""
    text = (ROOT / "definitions" / "standar" / "kebijakan.yaml").read_text(encoding="utf-8")
    offered = {name: schema["default"] for name, schema in KEBIJAKAN.items() if "default" in schema}

    assert offered == yaml.safe_load(text)


@pytest.mark.parametrize(
    ("kind", "path"), BAWAAN, ids=lambda value: value if isinstance(value, str) else ".".join(value)
)
def test_a_default_is_what_holds_where_nothing_is_written(kind, path):
    """A file that says the default is read as one that says nothing."""
    value = di(kind, path)["default"]
    text = json.dumps(value) if isinstance(value, bool) else str(value)

    def bawaan(node):
        style = "" if not isinstance(value, str) or value else '"'
        return Scalar(text, node.place, style, node.start, node.end, node.source)

    document = dengan_kunci(kind, path)
    assert isinstance(ambil(document.root, path), Scalar)
    written = replace(document, root=ubah(document.root, path, bawaan))
    silent = replace(document, root=ubah(document.root, path, lambda _: None))

    assert dibaca(written) == dibaca(silent)


@pytest.mark.parametrize("name", OURS)
def test_a_default_is_told(name):
    """Hovering does not show a default, so the description says it; that of a policy is a workspace's to change."""
    for where, schema, _ in subskema(name):
        value = schema.get("default", "")
        words = ", ".join([value] if isinstance(value, str) else value) if isinstance(value, str | list) else None
        told = json.dumps(value) if words is None else words
        if name == "instansi.schema.json" and "default" in KEBIJAKAN.get(where.removeprefix("/kebijakan/"), {}):
            kept = "" if isinstance(value, dict) else f"; dalam pustaka standar: {told}"
            assert schema["description"].endswith(f" Bila tidak ditulis, menurut kebijakan bawaan{kept}."), where
        elif value != "":
            assert f"ila tidak ditulis: {told}." in schema["description"], where


@pytest.mark.parametrize("kind", KINDS)
def test_every_snippet_is_accepted_by_its_schema(kind):
    """What an editor inserts is right before a word of it is changed, and nothing in it is left to YAML's guess."""
    name = f"{kind}.schema.json"
    for where, schema, base in [("", SCHEMAS[name], name), *subskema(name), *subskema("umum.schema.json")]:
        for snippet in schema.get("defaultSnippets", []):
            value = json.loads(json.dumps(terisi(snippet["body"])))
            value = [value] if snippet.get("type", schema["type"]) == "array" else value
            whole = {**schema, "$id": base, "$defs": SCHEMAS[base].get("$defs", {})}

            assert list(Draft202012Validator(whole, registry=REGISTRY).iter_errors(value)) == [], (where, value)
            assert snippet["label"], where
            assert snippet["description"].endswith("."), where


@pytest.mark.parametrize(
    ("kind", "label", "name"),
    [
        (kind, snippet["label"], name)
        for kind, name in (
            ("iku", "definitions/dinas-contoh/iku/baru.yaml"),
            ("skala", "definitions/standar/skala/baru.yaml"),
        )
        for snippet in SCHEMAS[f"{kind}.schema.json"]["defaultSnippets"]
    ],
)
def test_a_file_begun_from_a_snippet_passes_the_check(tmp_path, capsys, kind, label, name):
    """A whole file taken as offered has no finding in a workspace, its example included; only its kode is chosen."""
    shutil.copytree(DASAR, tmp_path, dirs_exist_ok=True)
    (body,) = (item["body"] for item in SCHEMAS[f"{kind}.schema.json"]["defaultSnippets"] if item["label"] == label)
    file = tmp_path / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(yaml.safe_dump({**terisi(body), "kode": "baru"}, sort_keys=False), encoding="utf-8")

    assert jalankan(["periksa", str(tmp_path), "--format", "csv"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 1  # the header of the table alone
