"""`sakip kode`: the pages of the codes."""

import json

from sakip_rules.source.catalogue import all_entries, entry


def test_all_codes_in_a_list(sakip):
    """Every code of the catalogue has a line."""
    lines = sakip("kode", "--lebar", "200").keluar.splitlines()

    assert [line.split()[0] for line in lines if not line.startswith(" ")] == list(all_entries())


def test_one_code_whatever_its_capitals(sakip):
    """A code may be written small."""
    assert sakip("kode", "p011") == sakip("kode", "P011")
    assert entry("P011").good in sakip("kode", "P011").keluar


def test_forms(sakip):
    """JSON has the templates in both languages, Markdown a heading a code."""
    page = json.loads(sakip("kode", "P011", "--format", "json").keluar)

    assert [item["kode"] for item in page["kode"]] == ["P011"]
    assert len(json.loads(sakip("kode", "--format", "json").keluar)["kode"]) == len(all_entries())
    assert sakip("kode", "P011", "--format", "md").keluar.startswith("## P011 (galat)\n")
