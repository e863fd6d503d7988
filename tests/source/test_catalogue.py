"""The words of areas A, B and S: looked up lazily, and proved by their own examples."""

import subprocess
import sys

import pytest

from sakip_rules.source.catalogue import AREAS, GALAT, SEVERITIES, angka, berkas, entry, has_galat, severity, skema
from sakip_rules.source.diagnostics import diagnose
from sakip_rules.source.documents import KINDS
from sakip_rules.source.schemas import validate
from tests.source.bantu import baca

ENTRIES = angka.ENTRIES | berkas.ENTRIES | skema.ENTRIES
# Read by the model, in the satuan of their field; no schema knows them.
FIGURES = {"A001", "A002", "A003", "A004", "A005", "A006", "A010"}
# About the cells of spreadsheets.
FIGURES |= {code for code in angka.ENTRIES if code >= "A020"}
# About files, not about what stands in them; B039 is for what no text is known to give.
AROUND = {"B001", "B002", "B003", "B004", "B008", "B009", "B039", *(code for code in berkas.ENTRIES if code >= "B040")}


def test_importing_the_catalogue_imports_no_words():
    """An area's module is imported when a word or a severity of it is asked for, and no other one."""
    script = (
        "import sys; from sakip_rules.source import catalogue as c;"
        "names = lambda: sorted(name[29:] for name in sys.modules if name.startswith('sakip_rules.source.catalogue.'));"
        "print(names()); c.entry('A001'); print(names())"
    )
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)

    assert done.stdout == "[]\n['angka']\n"


def test_a_code_has_a_severity_and_one_that_does_not_exist_is_misuse():
    """Severity comes from the catalogue; an unknown code is a mistake of the program."""
    warning, error = diagnose("A006"), diagnose("A004")

    assert (severity(warning), severity(error)) == ("peringatan", GALAT)
    assert (has_galat([warning]), has_galat([warning, error]), has_galat([])) == (False, True, False)
    for code in ("A999", "X001", ""):
        with pytest.raises(KeyError):
            entry(code)


@pytest.mark.parametrize("code", sorted(ENTRIES))
def test_every_entry_is_complete(code):
    """A severity, three texts that end like sentences, and two different examples."""
    found = ENTRIES[code]

    assert AREAS[code[0]] in ("angka", "berkas", "skema")
    assert found.severity in SEVERITIES
    assert all(text.endswith((".", "?", "}", "`")) for text in (found.sentence, found.why, found.fix))
    assert found.bad != found.good
    assert found.good


@pytest.mark.parametrize("code", sorted(set(ENTRIES) - AROUND - FIGURES))
def test_the_bad_example_shows_the_code_and_the_good_one_does_not(code):
    """Read as a file of some kind, `bad` gives a Diagnostic of its code that `good` does not give."""
    found = ENTRIES[code]

    assert any(shown(found.bad, kind, code) - shown(found.good, kind, code) for kind in KINDS)


def shown(text, kind, code):
    """The data of the Diagnostics with `code` that a text gives as a file of `kind`."""
    root, found = baca(text + "\n")
    return {item.data for item in (found if root is None else validate(kind, root)) if item.code == code}
