"""A person's file of facts with values changed and rows added, and nothing else touched."""

import pytest

from sakip_rules.impor.sunting import Ganti, sunting
from tests.source.bantu import baca, isi

TEKS = """\
# Komentar di atas
dokumen: lkjip-2024
fakta:
  # IKU yang pertama
  - {indikator: IKU-1, nilai: "83,28", acuan: {baris: 10}}
  - indikator: IKU-2
    variabel: kasus
    nilai: 54   # dihitung ulang
anggaran:
    - {simpul: P1, nilai: 5}
"""


def sumber(text):
    """A text as read: its source and its root."""
    root, wrong = baca(text, "2024.yaml")
    assert wrong == ()
    return next(iter(root)).key.source, root


def test_a_value_is_replaced_where_it_stands_and_rows_go_behind_those_there_are():
    """Comments, order, other rows and the indentation of each list stay; a remark joins only a line without one."""
    source, root = sumber(TEKS)
    first, second = root.get("fakta").items
    edits = [
        Ganti(first.get("nilai").start, first.get("nilai").end, "84", "dari K7"),
        Ganti(second.get("nilai").start, second.get("nilai").end, "55", "dari K8"),
    ]
    rows = {"fakta": ["- {indikator: IKU-3, nilai: 1}  # K9"], "anggaran": ["- {simpul: P2, nilai: 6}"]}

    assert sunting(source, root, edits, rows) == TEKS.replace(
        '"83,28", acuan: {baris: 10}}', "84, acuan: {baris: 10}}  # dari K7"
    ).replace("54   # dihitung ulang\n", "55   # dihitung ulang\n  - {indikator: IKU-3, nilai: 1}  # K9\n") + (
        "    - {simpul: P2, nilai: 6}\n"
    )


def test_a_list_that_is_not_there_is_begun():
    """Behind everything else, also where the file does not end in a line's end."""
    source, root = sumber("fakta:\n  - {indikator: IKU-1, nilai: 1}")
    text = sunting(source, root, [], {"anggaran": ["- {simpul: P1, nilai: 2}"]})

    assert text == "fakta:\n  - {indikator: IKU-1, nilai: 1}\nanggaran:\n  - {simpul: P1, nilai: 2}\n"
    assert isi(sumber(text)[1]) == {
        "fakta": [{"indikator": "IKU-1", "nilai": "1"}],
        "anggaran": [{"simpul": "P1", "nilai": "2"}],
    }


@pytest.mark.parametrize(
    "text", ["fakta: [{indikator: IKU-1, nilai: 1}]\n", "fakta: [\n  {indikator: IKU-1, nilai: 1}]\n", "fakta: []\n"]
)
def test_what_is_not_one_fact_a_row_is_left_alone(text):
    """Rather none than a guess."""
    source, root = sumber(text)

    assert sunting(source, root, [], {"fakta": ["- {indikator: IKU-2, nilai: 2}"]}) is None
