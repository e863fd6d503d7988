"""What only follows from a kode used twice is not told beside it; what has another cause is."""

from sakip_rules.model.aturan.pengikut import tanpa_pengikut
from sakip_rules.source.diagnostics import diagnose

GANDA = (diagnose("J001", jenis="indikator", kode="IKU-1"),)


def sisa(*temuan, ganda=GANDA):
    """The codes that are left of the findings."""
    return [item.code for item in tanpa_pengikut(ganda, temuan)]


def test_the_kode_that_was_lost_is_not_told_wherever_it_is_named():
    """One kode used twice explains one missing name, however often facts and claims name it."""
    lost = [diagnose("J016", kode="IKU-2"), diagnose("J016", kode="IKU-2")]
    assert sisa(*lost, diagnose("L010", jenis="indikator", kode="IKU-2")) == []


def test_more_missing_names_than_kodes_used_twice_are_all_told():
    """Then not all of them can be the one that was lost, and none is hidden."""
    assert sisa(diagnose("J016", kode="IKU-2"), diagnose("J016", kode="IKU-7")) == ["J016", "J016"]


def test_names_of_other_kinds_and_other_findings_are_told():
    """A sasaran is not missing because an indicator is there twice."""
    assert sisa(diagnose("J010", kode="S3"), diagnose("J038", kode="IKU-2")) == ["J010", "J038"]
    assert sisa(diagnose("J016", kode="IKU-2"), ganda=()) == ["J016"]
