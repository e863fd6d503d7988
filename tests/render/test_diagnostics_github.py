"""Diagnostics for GitHub Actions."""

from sakip_rules.render.diagnostics_github import github
from sakip_rules.source.diagnostics import diagnose
from sakip_rules.source.places import Place


def perintah(place, folder="", **data):
    """The one command of a finding about a name that is not known."""
    (line,) = github([diagnose("P012", place, **{"name": "IKU-9", "nearest": "IKU-1", **data})], folder, "en")
    return line


def test_a_finding_stands_at_its_place():
    """Level, file, line, columns and code, then what is wrong and what to write."""
    properties, _, told = perintah(Place("realisasi/a/2024.yaml", 3, 7, 2)).removeprefix("::").partition("::")

    assert properties == "error file=realisasi/a/2024.yaml,line=3,col=7,endColumn=9,title=P012"
    assert "IKU-9" in told
    assert told.endswith("Did you mean IKU-1?")


def test_a_workspace_below_the_repository_is_found():
    """Places lead from the repository's root, where the command was run."""
    assert "file=kinerja/a.yaml,line=3," in perintah(Place("a.yaml", 3, 7, 2), "kinerja")


def test_what_lies_in_no_file_has_no_file():
    """The line of the call and the packaged library are no files of the repository; a whole file has no line."""
    assert perintah(None).startswith("::error title=P012::")
    assert perintah(Place("<standar>/satuan.yaml", 1, 1)).startswith("::error title=P012::")
    assert perintah(Place("a.yaml", 1, 1, 0)).startswith("::error file=a.yaml,title=P012::")


def test_no_text_of_a_file_becomes_a_command():
    """Line breaks, commas, colons and percent signs in names stay text."""
    line = perintah(Place("a,b:c.yaml", 3, 7, 2), name="x\n::add-mask::100%0A", nearest="")

    assert line.startswith("::error file=a%2Cb%3Ac.yaml,line=3,")
    assert "\n" not in line
    assert "x \\x3a:add-mask::100%250A" in line
