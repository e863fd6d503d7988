"""docs/bukti.md is enough to write a verifier from: the one in JavaScript says of every certificate what ours says."""

import copy
import json
import random
import re
import subprocess

import pytest
from jsonschema import Draft202012Validator

from sakip_rules.commands.app import jalankan
from sakip_rules.engine.sertifikat import tulis_sertifikat
from sakip_rules.verifier import Pemeriksa
from tests.editor.peladen import node
from tests.engine.bantu import ROOT, Dinas
from tests.engine.test_json import dinas

HALAMAN = (ROOT / "docs" / "bukti.md").read_text(encoding="utf-8")
SKRIP = ROOT / "docs" / "contoh" / "verifikasi.mjs"
SKEMA = Draft202012Validator(json.loads((ROOT / "schemas" / "sertifikat.schema.json").read_text(encoding="utf-8")))
INSTANSI = sorted(path.parent.name for path in (ROOT / "definitions").glob("*/instansi.yaml"))
SAH = ["", ""]
BANYAK = 60
BERUBAH = ("bukti", "bukti", "bukti", "sumber", "sebab", "nilai", "berkas", "periode", "instansi")
LUAR_BIASA = [
    "jika((b > 0 dan a > 0) atau bukan a < b, 2 ^ -1 × a, -a ^ 2 / b)",
    "bulat(a x 12.5%, 1) + potong(-b / 3) – bulat_genap(mutlak(a - b) / 4)",
    "jika(0 < a[n-1] <= b, kumulatif(a), kumulatif(a[n-1])) + a x b / (b - 2)",
    "rata_rata_tertimbang(a, b, b, a) · minimum(a, b) ÷ maksimum(a, 3) + rata_rata(a, b)",
]
TERTULIS = ['"80 - 80"', "80.125", '"1.234,5"', '"≥ 80"', '"80 s.d. 90"', '"Rp 1.000,-"', '"-"', '"-5 - 3"']


def baku(data):
    """A certificate in its canonical bytes."""
    return (json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n").encode()


def js(paths, *options):
    """What the verifier in JavaScript says of each file: what failed first, and where."""
    run = subprocess.run(
        [node(), SKRIP, "--json", *options, *paths], capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert not run.stderr
    said = [json.loads(line)["gagal"] for line in run.stdout.splitlines()]
    assert run.returncode == any(one != SAH for one in said)
    return said


def tulis(folder, contents):
    """Files with these bytes."""
    paths = [folder / f"{at:03}.json" for at in range(len(contents))]
    for path, content in zip(paths, contents, strict=True):
        path.write_bytes(content)
    return paths


def python(contents, akar=None):
    """What the verifier in Python says of the same."""
    return [[*Pemeriksa(content, akar).gagal] for content in contents]


@pytest.fixture(scope="module")
def resmi(tmp_path_factory):
    """The certificates of the agencies here."""
    folder = tmp_path_factory.mktemp("resmi")
    paths = [folder / f"{kode}.json" for kode in INSTANSI]
    for kode, path in zip(INSTANSI, paths, strict=True):
        assert jalankan(["bukti", kode, "-o", str(path), "--ruang", str(ROOT)]) == 0
    return paths


def aneh():
    """Small agencies with what a planner may write: operations, notations, parts, ranges referred to."""
    for rumus in LUAR_BIASA:
        made = Dinas("")
        names = "{a: {nama: A, satuan: indeks}, b: {nama: B, satuan: indeks}}"
        made.iku("IKU-1", target="{2024: 3}", variabel=names, rumus=f'"{rumus}"')
        yield made.fakta("IKU-1", 2024, 5, "a").fakta("IKU-1", 2024, 2, "b")
    for text in TERTULIS:
        made = Dinas("")
        made.iku("IKU-1", target=f"{{2024: {text}}}")
        yield made.fakta("IKU-1", 2024, text)
    made = Dinas("")
    made.iku("K", "", "orang * bulan", jenis="pendukung", target="{2024: {orang: 1.250, bulan: 12}}")
    yield made.fakta("K", 2024, '{orang: 41.125, bulan: "6,5"}')
    made = Dinas("{agregat: {instansi: {dari: indikator}}}")
    made.iku("IKU-1", target='{2024: "80 - 90"}')
    asal = "{a: {nama: A, satuan: indeks, dari: {indikator: IKU-1, besaran: target}}}"
    made.iku("IKU-2", target="{2024: {pk: 1, lain: 2}, 2023: {lain: 1}}", variabel=asal, rumus="a")
    yield made


def ubah(data, rng):
    """Change one thing somewhere in a certificate."""
    owner, key = data, rng.choice(BERUBAH)
    while isinstance(owner[key], (dict, list)) and owner[key] and rng.random() < 0.9:
        owner = owner[key]
        key = rng.choice(sorted(owner) if isinstance(owner, dict) else range(len(owner)))
    value = owner[key]
    if isinstance(value, bool):
        owner[key] = not value
    elif isinstance(value, int):
        owner[key] = value + 1
    elif isinstance(value, str):
        digits = [match.start() for match in re.finditer("[0-9]", value)]
        at = rng.choice(digits) if digits else len(value)
        owner[key] = value[:at] + ("1" if value[at : at + 1] != "1" else "2") + value[at + 1 :]
    elif isinstance(value, list) and value:
        value.append(copy.deepcopy(value[0])) if rng.random() < 0.5 else value.pop()
    else:
        owner[key] = {"tanpa": [0]}


def test_the_certificates_of_the_agencies_are_valid_by_the_schema(resmi):
    """And so is that of an agency that uses every kind of step."""
    for content in (*(path.read_bytes() for path in resmi), tulis_sertifikat(dinas().nilai())):
        assert [error.message for error in SKEMA.iter_errors(json.loads(content))] == []


def test_the_schema_has_words_for_every_property_and_is_closed():
    """2020-12, each property with title and description."""

    def bare(schema, where):
        for name, one in schema.get("properties", {}).items():
            if not (one.get("title") and one.get("description")):
                yield f"{where}/{name}"
            yield from bare(one, f"{where}/{name}")
        if schema.get("properties") and schema.get("additionalProperties") is not False:
            yield where
        for inner in (*schema.get("$defs", {}).values(), *schema.get("oneOf", []), *schema.get("prefixItems", [])):
            yield from bare(inner, f"{where}/-")

    Draft202012Validator.check_schema(SKEMA.schema)
    assert SKEMA.schema["$id"] == "sertifikat.schema.json"
    assert list(bare(SKEMA.schema, "")) == []


def test_both_verifiers_accept_the_certificates_of_the_agencies(resmi):
    """Alone, and with the workspace beside them."""
    every = [SAH] * len(INSTANSI)
    assert js(resmi) == every
    assert js(resmi, "--workspace", ROOT) == every
    assert python([path.read_bytes() for path in resmi], ROOT) == every


def test_both_verifiers_accept_what_the_engine_makes_of_odd_agencies(tmp_path):
    """No certificate of the engine is refused."""
    contents = [tulis_sertifikat(made.nilai()) for made in (dinas(), *aneh())]
    for content in contents[1 : len(LUAR_BIASA) + 1]:
        assert any(proof["jenis"] == "rumus" and proof["langkah"] for proof in json.loads(content)["bukti"])
    assert python(contents) == [SAH] * len(contents)
    assert js(tulis(tmp_path, contents)) == [SAH] * len(contents)


def test_both_verifiers_refuse_the_same_changes(tmp_path):
    """One thing changed, at random but always the same, in a certificate with every kind of step."""
    data, contents = json.loads(tulis_sertifikat(dinas().nilai())), []
    for seed in range(BANYAK):
        other = copy.deepcopy(data)
        ubah(other, random.Random(seed))
        contents.append(baku(other))
    found = python(contents)
    assert [bool(one[0]) for one in js(tulis(tmp_path, contents))] == [bool(one[0]) for one in found]
    # Most changes are refused, and a few change no claim: a citation of a document that is not at hand, a name.
    assert BANYAK / 2 < sum(one != SAH for one in found) < BANYAK


def test_both_verifiers_refuse_the_same_words_of_another(tmp_path):
    """Another kind, another part, another unit: one value of each sort, one proof of each."""
    data, contents = json.loads(tulis_sertifikat(dinas().nilai())), []
    values = {(one["jenis"], one["peran"], one["besaran"]): one for one in data["nilai"]}.values()
    proofs = {(one["jenis"], one["besaran"], isinstance(one["nilai"], dict)): one for one in data["bukti"]}.values()
    tried = [(one, "jenis", "unit" if one["jenis"] != "unit" else "tujuan") for one in values]
    tried += [
        (one, "peran", part) for one in values for part in ("nilai", "riwayat", "pembanding") if part != one["peran"]
    ]
    tried += [(one, "satuan", "rupiah" if one["satuan"] != "rupiah" else "kasus") for one in proofs]
    for one, key, word in tried:
        before, one[key] = one[key], word
        contents.append(baku(data))
        one[key] = before
    found = [bool(one[0]) for one in python(contents)]
    assert [bool(one[0]) for one in js(tulis(tmp_path, contents))] == found
    # Without the files a comparison may be called a value, and what has no value has no unit that follows.
    assert len(tried) / 2 < sum(found) < len(tried)


def test_both_verifiers_refuse_bytes_that_are_not_canonical(tmp_path):
    """Spaces, order, escapes, marks, numbers with a point, repeated keys, a word too many."""
    content = baku(contoh()[0])
    text = content.decode()
    changed = [
        content[:-1],
        content + b"\n",
        b"\xef\xbb\xbf" + content,
        content.replace(b'"kode"', b' "kode"', 1),
        text.replace("dinas", "d\\u0069nas").encode(),
        text.replace("dinas", "d\\/nas").encode(),
        text.replace("[437]", "[437.0]").encode(),
        text.replace("[437]", "[-437]").encode(),
        text.replace('"sebab":[]', '"sebab":[],"sebab":[]').encode(),
        text.replace("sertifikat/v1", "sertifikat/v2").encode(),
        text.replace('"694/775"', '"1388/1550"').encode(),
        text.replace('"2082/25"', '"1e999999999"').encode(),
        text.replace("target > 0", "target ^ 99999999999 > 0").encode(),
        text.encode("utf-16"),
        b"",
        b"[" * 100_000,
    ]
    assert all(one != SAH for one in python(changed))
    assert all(one != SAH for one in js(tulis(tmp_path, changed)))


def contoh():
    """The certificate that docs/bukti.md works out by hand, and the files it shows for it."""
    files = dict(re.findall(r"^`([\w./-]+)`\n\n```yaml\n(.*?)^```$", HALAMAN, re.MULTILINE | re.DOTALL))
    (text,) = re.findall(r"^```json\n(.*?)^```$", HALAMAN, re.MULTILINE | re.DOTALL)
    return json.loads(text), files


def test_the_example_of_the_page_holds_with_its_files(tmp_path):
    """As it stands there; and neither with another figure nor with another file."""
    data, files = contoh()
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert list(SKEMA.iter_errors(data)) == []
    (path,) = tulis(tmp_path, [baku(data)])
    assert python([baku(data)], tmp_path) == js([path], "--workspace", tmp_path) == [SAH]
    name = next(iter(files))
    (tmp_path / name).write_text(files[name].replace("83.28", "83.29"), encoding="utf-8")
    assert python([baku(data)], tmp_path) == js([path], "--workspace", tmp_path) == [["berkas", name]]


def test_every_name_of_the_schema_stands_on_the_page():
    """Each key, each kind of proof and of source."""

    def names(schema):
        yield from schema.get("properties", {})
        yield from schema.get("enum", ())
        for inner in schema.values() if isinstance(schema, dict) else ():
            for one in inner if isinstance(inner, list) else [inner]:
                if isinstance(one, dict):
                    yield from names(one)
                    yield from (name for deep in one.values() if isinstance(deep, dict) for name in names(deep))

    missing = {name for name in names(SKEMA.schema) if isinstance(name, str) and name and f"`{name}`" not in HALAMAN}
    assert {name for name in missing if f'"{name}"' not in HALAMAN} == set()


def test_the_verifier_says_what_it_did_not_check(resmi, tmp_path):
    """Without a workspace the files; citations never, since it reads no YAML. A wrong call ends with 2."""
    run = subprocess.run([node(), SKRIP, resmi[0]], capture_output=True, text=True, encoding="utf-8", check=True)
    assert re.search(r"Tidak diperiksa: \d+ berkas, \d+ kutipan", run.stdout)
    for arguments in ([], ["--apa"], [tmp_path / "tiada.json"]):
        assert subprocess.run([node(), SKRIP, *arguments], capture_output=True, check=False).returncode == 2
