"""`sakip uji` from the shell: what it prints in which form, and how it ends."""

import json

from jsonschema import Draft202012Validator

from tests.commands.conftest import ROOT


def test_rules_without_survivors_end_well(sakip):
    """Every mutant of the agency is caught, and the summary says how many there are."""
    done = sakip("uji", "banjar-pengaron")

    assert (done.kode, done.galat) == (0, "")
    assert "TIDAK TERTANGKAP" not in done.keluar


def test_a_survivor_ends_with_one_and_shows_what_to_paste(sakip, ruang):
    """One example below the target says nothing of a cap, of other sasaran, of quarters."""
    done = sakip("uji", "kecil", "--ruang", str(ruang))

    assert done.kode == 1
    assert "  - {instansi: kecil, periode: 2023, dari: {S1:" in done.keluar


def test_the_json_has_every_rule_with_its_survivors(sakip, ruang):
    """Counts that add up, and for each survivor the example and the file it belongs in."""
    done = sakip("uji", "kecil", "--ruang", str(ruang), "--format", "json")
    data = json.loads(done.keluar)
    rules = [*data["instansi"][0]["aturan"], *data["bersama"]]

    schema = json.loads((ROOT / "schemas/uji.schema.json").read_text(encoding="utf-8"))
    assert list(Draft202012Validator(schema).iter_errors(data)) == []
    assert all(one["mutan"] == one["tertangkap"] + len(one["lolos"]) for one in rules)
    assert {one["berkas"] for one in data["instansi"][0]["aturan"][-1]["lolos"]} == {"definitions/kecil/instansi.yaml"}


def test_one_indicator_alone(sakip, ruang):
    """Only its own rule is tested."""
    data = json.loads(sakip("uji", "kecil", "--iku", "IKU-1", "--ruang", str(ruang), "--format", "json").keluar)

    assert [one["kode"] for one in data["instansi"][0]["aturan"]] == ["IKU-1"]
    assert data["bersama"] == []


def test_an_indicator_needs_its_agency(sakip):
    """`--iku` without INSTANSI is a wrong call."""
    done = sakip("uji", "--iku", "IKU-1")

    assert done.kode == 2
    assert "P004" in done.galat


def test_errors_in_the_files_come_first(sakip, ruang):
    """An example that does not come out is told like `periksa` tells it; nothing is tested."""
    path = ruang / "definitions/kecil/iku/iku-1.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("capaian: 75", "capaian: 80"), encoding="utf-8")
    done = sakip("uji", "kecil", "--ruang", str(ruang))

    assert (done.kode, done.keluar) == (1, "")
    assert "C001" in done.galat


def test_markdown_has_a_table_and_a_block_to_paste(sakip, ruang):
    """The same as a note."""
    done = sakip("uji", "kecil", "--ruang", str(ruang), "--format", "md", "--bahasa", "en")

    assert "| Rule | Examples | Mutants | Caught | Score |" in done.keluar
    assert "```yaml\n- {" in done.keluar


def test_progress_counts_the_rules(sakip, ruang, monkeypatch):
    """Whoever watches is told which rule is being tested, and how many of how many are done."""
    told = []
    monkeypatch.setattr("sakip_rules.commands.kemajuan.Kemajuan.langkah", lambda _self, *words: told.append(words))
    sakip("uji", "kecil", "--ruang", str(ruang))

    tested = [words for words in told if words[0].startswith("Menguji")]
    assert tested[0][1] == 0
    assert [words[1] for words in tested] == list(range(tested[0][2]))
