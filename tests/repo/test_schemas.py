"""The schemas say what readers read: every key is described, every example is right, no setting is decorative (Z9)."""

import json
import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from sakip_rules.model.baca import susun
from sakip_rules.source.documents import KINDS, Document
from sakip_rules.source.files import decode
from sakip_rules.source.nodes import Entry, Mapping, Scalar, Sequence
from sakip_rules.source.schemas import validate
from sakip_rules.source.yaml_reader import read_yaml

ROOT = Path(__file__).parents[2]
DASAR = ROOT / "tests" / "contoh" / "dasar"
SCHEMAS = {path.name: json.loads(path.read_text(encoding="utf-8")) for path in (ROOT / "schemas").glob("*.schema.json")}
OURS = [name for name in SCHEMAS if name.partition(".")[0] in (*KINDS, "umum")]
REGISTRY = Registry().with_resources((name, Resource.from_contents(schema)) for name, schema in SCHEMAS.items())
ITEM = "[]"

TEMPAT = {
    "satuan": "definitions/standar/satuan.yaml",
    "metode": "definitions/standar/metode/uji.yaml",
    "skala": "definitions/standar/skala/uji.yaml",
    "kebijakan": "definitions/standar/kebijakan.yaml",
    "instansi": "definitions/dinas-contoh/instansi.yaml",
    "iku": "definitions/dinas-contoh/iku/uji.yaml",
    "program": "definitions/dinas-contoh/program/uji.yaml",
    "unit": "definitions/dinas-contoh/unit/uji.yaml",
    "realisasi": "realisasi/dinas-contoh/2024.yaml",
    "dokumen": "laporan/dinas-contoh/dokumen.yaml",
    "klaim": "laporan/dinas-contoh/lkjip-2024.yaml",
}
SEMUA_KEBIJAKAN = {
    name: schema["examples"][0] for name, schema in SCHEMAS["kebijakan.schema.json"]["properties"].items()
}
SEMUA_KEBIJAKAN["agregat"] = {
    level: schema["examples"][0]
    for level, schema in SCHEMAS["umum.schema.json"]["$defs"]["kebijakan_agregat"]["properties"].items()
}
# The parts of a quantity are called by their unit: for these files that of the indicator.
BAGIAN_KUANTITAS = ("^(?!(nilai|acuan)$(?!\\n))[^0-9]", ".")
SATUAN = "indeks"
# What a key needs beside it so that it can mean anything at all.
BESERTA = {
    ("dari", "besaran"): {"indikator": "IKU-1"},
    ("/iku", "dokumen"): {"acuan": {"baris": 1}},
    ("/program", "dokumen"): {"acuan": {"baris": 1}},
    ("/unit", "dokumen"): {"acuan": {"baris": 1}},
    ("/metode", "dokumen"): {"acuan": {"baris": 1}},
    ("/skala", "dokumen"): {"acuan": {"baris": 1}},
    ("/instansi", "dokumen"): {"acuan_kebijakan": {"skala": {"baris": 1}}},
    ("/realisasi", "dokumen"): {"fakta": [{"indikator": "IKU-1", "nilai": 1, "acuan": {"baris": 1}}]},
    ("target", "acuan"): {"2024": 85},
    ("target.*", "acuan"): {"nilai": 85},
    ("pagu", "acuan"): {"2024": 85},
    ("pagu.*", "acuan"): {"nilai": 85},
    ("/instansi", "acuan_kebijakan"): {"kebijakan": SEMUA_KEBIJAKAN},
    ("kebijakan", "acuan"): {"skala": "akip"},
    ("kebijakan[]", "acuan"): {"skala": "akip"},
    **{("contoh[]", name): {"sasaran": "S1"} for name in ("periode", "dari", "capaian", "predikat")},
    ("acuan", "baris"): {"dokumen": "lkjip-2024"},
    ("acuan", "tabel"): {"dokumen": "lkjip-2024"},
}


def beserta(owner, name, known):
    """What a key needs beside it, of what may stand there: an example is of an indicator, or of a level."""
    extra = BESERTA.get((owner, name), {})
    return {key: value for key, value in extra.items() if key in known or owner != "contoh[]"}


def utuh(schema, base):
    """A schema with its reference replaced by what it refers to, and the file that is written in."""
    while "$ref" in schema:
        file, _, pointer = schema["$ref"].partition("#")
        base = file or base
        target = SCHEMAS[base]
        for part in pointer.split("/")[1:]:
            target = target[part]
        schema = {**target, **{key: value for key, value in schema.items() if key != "$ref"}}
    return schema, base


def jenis(schema):
    """The types a schema allows."""
    found = schema.get("type", [])
    return [found] if isinstance(found, str) else found


def anak(schema):
    """Every schema inside a schema, with the key (or pattern, or ITEM) that leads to it."""
    if "object" in jenis(schema):
        yield from schema.get("properties", {}).items()
        yield from schema.get("patternProperties", {}).items()
    if "array" in jenis(schema) and "items" in schema:
        yield ITEM, schema["items"]


def jalur(schema, base, path=()):
    """Every path to a key in files of a schema."""
    schema, base = utuh(schema, base)
    for step, inner in anak(schema):
        if step == ITEM and path[-1:] == (ITEM,):
            continue
        if step != ITEM:
            yield (*path, step)
        yield from jalur(inner, base, (*path, step))


def kunci(pattern):
    """A key that fits a pattern."""
    known = (SATUAN,) if pattern in BAGIAN_KUANTITAS else ("2024", "realisasi", "WTP", "U1")
    return next(name for name in known if re.search(pattern, name))


def terkecil(schema, base):
    """A value a schema accepts: its example, or no more than it requires."""
    schema, base = utuh(schema, base)
    return schema["examples"][0] if "examples" in schema else bangun(schema, base, (), "")


def bangun(schema, base, path, owner):
    """A value a schema accepts in which the key at the end of `path` occurs; `owner` is the key that holds it."""
    schema, base = utuh(schema, base)
    if path[:1] == (ITEM,):
        return [bangun(schema["items"], base, path[1:], f"{owner}[]")]
    if not path and ("examples" in schema or "object" not in jenis(schema)):
        return schema["examples"][0] if "examples" in schema else [terkecil(schema["items"], base)]
    known = schema.get("properties", {})
    names = dict.fromkeys([*schema.get("required", []), *path[:1]])
    for name in path[:1]:
        names |= dict.fromkeys(beserta(owner, name, known))
    found = {}
    while missing := [name for name in names if name not in found]:
        for name in missing:
            extra = beserta(owner, path[0], known) if path else {}
            if name in extra and name != path[0]:
                found[name] = extra[name]
            elif name in known:
                found[name] = bangun(known[name], base, path[1:] if path[:1] == (name,) else (), name)
            else:
                found[kunci(name)] = bangun(schema["patternProperties"][name], base, path[1:], f"{owner}.*")
                found[name] = None
            names |= dict.fromkeys(schema.get("dependentRequired", {}).get(name, []))
    found = {name: value for name, value in found.items() if value is not None}
    wanted = schema.get("then", {}).get("required", [])
    if "if" in schema and Draft202012Validator(schema["if"]).is_valid(found):
        found |= {name: terkecil(known[name], base) for name in wanted if name not in found}
    return found


def lapis(whole, part):
    """A mapping with what another one says instead."""
    if not isinstance(part, dict) or not isinstance(whole, dict):
        return part
    return {key: lapis(whole.get(key), part.get(key, whole.get(key))) for key in {**whole, **part}}


def dokumen(kind, value, name=""):
    """A file that holds a value; policies are only read where they are complete."""
    value = lapis(SEMUA_KEBIJAKAN, value) if kind == "kebijakan" else value
    name = name or TEMPAT[kind]
    source = decode(json.dumps(value, ensure_ascii=False).encode(), name)
    root, wrong = read_yaml(source)
    assert wrong == ()
    assert validate(kind, root) == (), value
    return Document(kind, "dinas-contoh" if "dinas-contoh" in name else "", name, source, root)


def dengan_kunci(kind, path):
    """A file of a kind with a key in it."""
    value = contoh(kind, path)
    if path[-1] in BAGIAN_KUANTITAS:
        value = json.loads(json.dumps(value).replace('"satuan": "persen"', f'"satuan": "{SATUAN}"'))
    return dokumen(kind, value)


def berkas(kind, name, root):
    """A file of the repository."""
    source = decode((root / name).read_bytes(), name)
    return Document(kind, "dinas-contoh" if "dinas-contoh" in name else "", name, source, read_yaml(source)[0])


@cache
def sekitar():
    """The files around the one that is tried out."""
    rules = {"satuan": TEMPAT["satuan"], "kebijakan": TEMPAT["kebijakan"]}
    agency = {
        "instansi": TEMPAT["instansi"],
        "iku": "definitions/dinas-contoh/iku/iku-1.yaml",
        "dokumen": TEMPAT["dokumen"],
    }
    found = [berkas(kind, name, ROOT) for kind, name in rules.items()]
    return [*found, *(berkas(kind, name, DASAR) for kind, name in agency.items())]


def dibaca(document):
    """What is read of a document among the files around it."""
    around = [item for item in sekitar() if item.name != document.name]
    if document.kind == "kebijakan":
        around = [tanpa_kebijakan(item) if item.kind == "instansi" else item for item in around]
    return susun([*around, document])


def tanpa_kebijakan(document):
    """An agency that leaves every policy to the defaults."""
    return replace(document, root=ubah(document.root, ("kebijakan",), lambda _: None))


def ubah(node, path, change):
    """The same node with the value at `path` changed, or removed where `change` gives None; nothing else moves."""
    step, rest = path[0], path[1:]
    if isinstance(node, Sequence):
        return Sequence((ubah(node.items[0], rest, change), *node.items[1:]), node.place)
    name = step if step in node.entries else kunci(step)
    entry = node.entries[name]
    value = ubah(entry.value, rest, change) if rest else change(entry.value)
    entries = {key: Entry(entry.key, value) if key == name else item for key, item in node.entries.items()}
    return Mapping({key: item for key, item in entries.items() if item.value is not None}, node.place)


def lain(schema):
    """How a scalar is changed into another one."""

    def change(node):
        assert isinstance(node, Scalar)
        others = [text for text in schema.get("enum", []) if text != node.text]
        number = re.fullmatch(r"[0-9.]+", node.text) and not node.style
        text = others[0] if others else f"1{node.text}" if number else f"{node.text}x"
        return Scalar(text, node.place, node.style, node.start, node.end, node.source)

    return change


def di(kind, path):
    """The schema at a path."""
    schema, base = utuh(SCHEMAS[f"{kind}.schema.json"], f"{kind}.schema.json")
    for step in path:
        schema, base = utuh(dict(anak(schema))[step], base)
    return schema


def _klaim():
    """Claims in which every key occurs first: a figure can be one of several things, and only of one at a time."""
    acuan = {"dokumen": "lkjip-2024", "tabel": "3.1", "baris": 12}
    cetak = {"tercetak": "85", "acuan": acuan}
    satu = {"indikator": "IKU-1", "besaran": "target", "periode": 2023, "rencana": "pk"}
    kode = {"simpul": "P1", "sasaran": "S1", "tujuan": "T1", "unit": "u1", "instansi": "dinas-contoh"}
    pokok = [satu, *({jenis: name, "besaran": "capaian"} for jenis, name in kode.items())]
    operan = [*pokok, {**cetak, "dibaca": 85, "satuan": "persen"}, {"himpunan": "kegiatan"}]
    dari = [*({"realisasi": item} for item in operan), *({"realisasi": [item]} for item in operan)]
    hitungan = [{"rumus": "realisasi", "dari": item, "satuan": "persen"} for item in dari]
    lain = [{"sama_dengan": "K1"}, {"lepas": "tanpa rincian"}]
    sebutan = {"indikator": "IKU-1", "besaran": "predikat", "skala": "akip"}
    for item in [*pokok, *hitungan, *lain, sebutan]:
        yield {"dokumen": "lkjip-2024", "periode": 2024, "klaim": [{"kode": "K1", **item, **cetak, "dibaca": 85}]}
    besaran = {"nama": "realisasi", "besaran": "target", "periode": 2023, "rencana": "pk", "satuan": "persen"}
    rumus = {"nama": "realisasi", "rumus": "b", "satuan": "persen"}
    tanpa = {"acuan": {"dokumen": "lkjip-2024", "baris": 12}}
    baris = [
        {"indikator": "IKU-1", **tanpa},
        {"indikator": "IKU-1"},
        *({jenis: name} for jenis, name in kode.items()),
        {"jumlah": ["B1"]},
    ]
    for kolom in (besaran, rumus, "target"):
        for item in baris:
            row = {
                "kode": "B1",
                "periode": 2022,
                "isi": ["85", "86"],
                "dibaca": {"realisasi": 85},
                "acuan": acuan,
                **item,
            }
            tabel = {"tabel": "3.8", "periode": 2023, "satuan": "orang", "kosong": "nol", "kolom": [kolom, "b"]}
            yield {
                "dokumen": "lkjip-2024",
                "tabel": [{**tabel, "baris": [row, {**row, "kode": "B2", "jumlah": ["B1"]}]}],
            }


KLAIM = list(_klaim())


def contoh(kind, path):
    """A file of a kind in which the key at `path` occurs."""
    if kind != "klaim":
        return bangun(SCHEMAS[f"{kind}.schema.json"], f"{kind}.schema.json", path, f"/{kind}")
    return next(item for item in KLAIM if terdapat(item, path))


def terdapat(value, path):
    """Whether a path leads anywhere in a JSON value."""
    for step in path:
        if step == ITEM:
            if not isinstance(value, list):
                return False
            value = value[0]
        elif not isinstance(value, dict) or (step if step in value else kunci_dari(value, step)) not in value:
            return False
        else:
            value = value[step if step in value else kunci_dari(value, step)]
    return True


def kunci_dari(value, pattern):
    """The key of a mapping that fits a pattern, or None."""
    return kunci(pattern) if pattern.startswith("^") and kunci(pattern) in value else None


JALUR = [(kind, path) for kind in KINDS for path in jalur(SCHEMAS[f"{kind}.schema.json"], f"{kind}.schema.json")]


@pytest.mark.parametrize(
    ("kind", "path"), JALUR, ids=lambda value: value if isinstance(value, str) else ".".join(value)
)
def test_z9_every_key_of_every_schema_changes_what_is_read(kind, path):
    """A file with the key, and the same file without it (or with another value), are read differently."""
    document = dengan_kunci(kind, path)
    without = replace(document, root=ubah(document.root, path, lambda _: None))
    others = [] if validate(kind, without.root) else [without]
    if isinstance(ambil(document.root, path), Scalar):
        change = lain(di(kind, path))
        others.append(replace(document, root=ubah(document.root, path, change)))
    read = dibaca(document)
    # A part that may not be left out and is no scalar is as read as what stands in it, which is tried out by itself.
    assert not others or any(dibaca(other) != read for other in others)


def ambil(node, path):
    """The node at a path."""
    for step in path:
        if isinstance(node, Sequence):
            node = node.items[0]
        else:
            node = node.entries[step if step in node.entries else kunci(step)].value
    return node


def test_reading_the_same_files_twice_gives_the_same():
    """So that a difference is one of what is read."""
    for document in sekitar():
        assert dibaca(document) == dibaca(replace(document))


def dikenal(schema, base, node, found):
    """For each mapping of a document: the keys and patterns its schema knows."""
    schema, base = utuh(schema, base)
    if isinstance(node, Sequence):
        for item in node.items:
            dikenal(schema["items"], base, item, found)
    elif isinstance(node, Mapping):
        known = dict(anak({**schema, "type": "object"}))
        found[id(node)] = (set(schema.get("properties", {})), tuple(schema.get("patternProperties", {})))
        for key, entry in node.entries.items():
            inner = known.get(key) or next(known[pattern] for pattern in found[id(node)][1] if re.search(pattern, key))
            dikenal(inner, base, entry.value, found)


def test_z9_no_reader_asks_for_a_key_its_schema_lacks(monkeypatch):
    """Every key a reader asks for is one that the file's schema knows there."""
    found, asked = {}, set()
    documents = []
    for kind, path in JALUR:
        whole = SCHEMAS[f"{kind}.schema.json"]
        document = dengan_kunci(kind, path)
        dikenal(whole, f"{kind}.schema.json", document.root, found)
        documents.append(document)
    original = Mapping.get

    def get(self, key):
        if id(self) in found:
            names, patterns = found[id(self)]
            if key not in names and not any(re.search(pattern, key) for pattern in patterns):
                asked.add((key, tuple(names)))
        return original(self, key)

    monkeypatch.setattr(Mapping, "get", get)
    for document in documents:
        dibaca(document)
    assert asked == set()


def semua(schema, base, name=""):
    """Every schema written in a file, with a name for messages."""
    yield name, schema, base
    for group in ("properties", "patternProperties", "$defs"):
        for key, inner in schema.get(group, {}).items():
            if isinstance(inner, dict):
                yield from semua(inner, base, f"{name}/{key}")
    for group in ("items", "then"):
        if group in schema:
            yield from semua(schema[group], base, f"{name}/{group}")


@pytest.mark.parametrize("name", OURS)
def test_a_schema_is_valid_2020_12_and_named_after_its_file(name):
    """The dialect is declared, the schema is one of it, and its $id leads to the file beside it."""
    assert SCHEMAS[name]["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert SCHEMAS[name]["$id"] == name
    Draft202012Validator.check_schema(SCHEMAS[name])


@pytest.mark.parametrize("name", OURS)
def test_every_object_is_closed_and_every_pattern_says_what_is_wanted(name):
    """No unknown key passes, and no pattern is shown to a person as the reason of a refusal."""
    for where, schema, _ in semua(SCHEMAS[name], name):
        if "properties" in schema or "patternProperties" in schema:
            assert schema["additionalProperties"] is False, where
        if "pattern" in schema or "patternProperties" in schema:
            assert schema["errorMessage"].endswith("."), where
        assert ("errorMessage" in schema) == ("x-message" in schema), where


@pytest.mark.parametrize("name", OURS)
def test_every_example_and_default_is_accepted_by_its_own_schema(name):
    """What an editor offers can be taken as it is."""
    for where, schema, base in semua(SCHEMAS[name], name):
        whole = {**schema, "$id": base, "$defs": SCHEMAS[base].get("$defs", {})}
        for value in [*schema.get("examples", []), *([schema["default"]] if "default" in schema else [])]:
            if value != "" or "default" not in schema:
                assert list(Draft202012Validator(whole, registry=REGISTRY).iter_errors(value)) == [], (where, value)
