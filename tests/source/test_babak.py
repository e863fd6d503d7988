"""Findings of one round after another: new, settled, waiting."""

import pytest

from sakip_rules.source.babak import Babak, lanjutkan
from sakip_rules.source.diagnostics import diagnose
from sakip_rules.source.places import Place


def temuan(code, file="a.yaml", line=1, **data):
    """A finding."""
    return diagnose(code, Place(file, line, 1), **data)


def babak(*tahap, lama=None, belum=()):
    """The round in which each of the stages told what is given, after another; `belum` was told by one cut short."""
    every = [item for items in tahap for item in items]
    return lanjutkan(lama or Babak(), (*every, *belum), tahap)


def test_at_first_all_is_new():
    """Nothing was known before."""
    one, two = temuan("J001"), temuan("J002")

    assert babak([], [one], [two], []).baru == (one, two)


def test_a_finding_stays_the_same_when_its_lines_move():
    """Code, file and data tell it, not the line."""
    first = babak([], [temuan("J001", line=4, kode="x"), temuan("J001", line=9, kode="y")], [], [])
    after = babak([], [temuan("J001", line=6, kode="x"), temuan("J001", line=11, kode="y")], [], [], lama=first)

    assert (after.baru, after.selesai) == ((), ())


def test_other_data_make_another_finding():
    """A name that is still wrong, but otherwise, is told again."""
    was, now = temuan("J001", kode="x"), temuan("J001", kode="z")
    after = babak([], [now], [], [], lama=babak([], [was], [], []))

    assert (after.baru, after.selesai) == ((now,), (was,))


@pytest.mark.parametrize(("stays", "goes"), [(4, 9), (9, 4)])
def test_of_two_that_read_the_same_the_one_that_stands_where_it_stood_is_kept(stays, goes):
    """Settled is the other one, whichever stood first."""
    first = babak([], [temuan("J001", line=4), temuan("J001", line=9)], [], [])
    after = babak([], [temuan("J001", line=stays)], [], [], lama=first)

    assert (after.baru, after.selesai) == ((), (temuan("J001", line=goes),))


def test_what_is_not_looked_for_waits_and_comes_back_as_known():
    """An error on reading leaves out the later stages: their findings are neither settled nor new afterwards."""
    warned, slip = temuan("K104", file="b.yaml"), temuan("B020")
    first = babak([], [], [warned], [])
    broken = babak([slip], lama=first)
    mended = babak([], [], [warned], [], lama=broken)

    assert (broken.baru, broken.selesai, broken.tertunda) == ((slip,), (), (warned,))
    assert (mended.baru, mended.selesai, mended.tertunda) == ((), (slip,), ())


def test_what_waited_and_is_gone_then_is_settled_then():
    """Two things put right at once, one of them unseen while the other stood."""
    warned, slip = temuan("K104", file="b.yaml"), temuan("B020")
    broken = babak([slip], lama=babak([], [], [warned], []))

    assert babak([], [], [], [], lama=broken).selesai == (slip, warned)


def test_one_of_two_errors_of_a_stage_is_settled_though_the_other_stops_the_run():
    """The stage that found both has looked again."""
    one, two = temuan("S001", line=2), temuan("S002", line=5)

    assert babak([two], lama=babak([one, two])).selesai == (one,)


def test_what_a_file_had_waits_while_nobody_can_read_it():
    """A file that is no YAML any more is not held against its schema, so its findings there are not settled."""
    shape, other, slip = temuan("S001", line=2), temuan("S002", file="b.yaml"), temuan("B020", line=7)
    after = babak([slip], lama=babak([shape, other]))

    assert (after.selesai, after.tertunda) == ((other,), (shape,))


def test_what_a_stage_cut_short_had_found_waits_until_it_is_run_whole():
    """With a file missing only part of the references are looked at: silence settles nothing."""
    doubtful, slip = temuan("A004", file="b.yaml"), temuan("B020")
    first = babak([slip], belum=[doubtful])
    second = babak([slip], lama=first)

    assert (second.selesai, second.tertunda) == ((), (doubtful,))
    assert babak([], [], [], [], lama=second).selesai == (slip, doubtful)
