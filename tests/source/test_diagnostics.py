"""Findings in their order: each once, and of one code in one file no more than a person reads."""

from sakip_rules.source.diagnostics import MAX_SAMA, diagnose, ordered
from sakip_rules.source.places import Place


def banyak(code, file, count):
    """So many findings of one code, a line each."""
    return [diagnose(code, Place(file, line, 1), nama=line) for line in range(1, count + 1)]


def test_as_many_findings_of_a_code_as_are_read_are_all_told():
    """Up to the bound nothing is left out, however often each is given."""
    found = banyak("J016", "a.yaml", MAX_SAMA)

    assert ordered([*found, *found]) == tuple(found)


def test_further_findings_of_a_code_are_told_by_their_number_at_the_first_of_them():
    """A repetition of one that is told is no further finding."""
    found = banyak("J016", "a.yaml", MAX_SAMA + 7)
    told = ordered([*found, found[0]])

    assert told[:MAX_SAMA] == tuple(found[:MAX_SAMA])
    assert told[MAX_SAMA:] == (diagnose("B065", Place("a.yaml", MAX_SAMA + 1, 1), kode="J016", count=7),)


def test_each_code_in_each_file_and_what_has_no_place_is_counted_on_its_own():
    """Many findings of one kind hide none of another kind, in another file, or of the call itself."""
    many = banyak("J016", "a.yaml", MAX_SAMA + 1)
    others = [*banyak("J017", "a.yaml", MAX_SAMA), *banyak("J016", "b.yaml", MAX_SAMA)]
    calls = [diagnose("P011", None, name=number) for number in range(MAX_SAMA + 9)]
    told = ordered([*many, *others, *calls])

    assert set(others) | set(calls) < set(told)
    assert [item.code for item in told].count("B065") == 1


def test_putting_findings_in_order_again_changes_nothing():
    """What was left out once is neither counted nor left out again."""
    told = ordered(banyak("J016", "a.yaml", 3 * MAX_SAMA))

    assert ordered(told) == told
