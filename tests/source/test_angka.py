"""Diagnostics of figures: each kind of malformed figure has a code and says how to write it."""

import pytest

from sakip_rules.source.angka import angka_diagnostic, angka_ragu, baca_angka
from sakip_rules.source.numbers import Malformed, Number, Word
from tests.source.bantu import baca


def figure(written, context=""):
    """Read the value of `a: <written>`."""
    return baca_angka(baca(f"a: {written}\n")[0].get("a"), context)


@pytest.mark.parametrize(
    ("written", "code", "data"),
    [
        ('""', "A001", {}),
        ("", "A001", {}),
        ("9" * 201, "A002", {"limit": "200", "text": "9" * 40 + "…"}),
        ('"29.5102.000"', "A003", {"text": "29.5102.000"}),
        ("1_000", "A004", {"plain": "1000", "quoted": ""}),
        ("010", "A004", {"plain": "10", "quoted": ""}),
        ("89,55%", "A004", {"plain": "89.55", "quoted": '"89,55%"'}),
        ("Rp 1.000,-", "A004", {"plain": "1000", "quoted": '"Rp 1.000,-"'}),
        ("12:30", "A004", {"plain": "", "quoted": "", "example": "83.28"}),
        ("54 kasus", "A004", {"plain": "54", "quoted": "", "example": ""}),
        ("“85,5”", "A004", {"plain": "85.5", "quoted": ""}),
        ("8O", "A004", {"plain": "80", "ganti": "80", "quoted": "", "example": ""}),
        ("8OO kasus", "A004", {"plain": "", "ganti": "", "example": "83.28"}),
        ("–83.28", "A004", {"plain": "-83.28", "quoted": ""}),
        ("80%-90%", "A004", {"plain": "", "compound": '"80% - 90%"', "ganti": '"80% - 90%"'}),
        ('"minimal 80"', "A005", {"plain": "", "compound": '"≥ 80"', "ganti": '"≥ 80"'}),
        ("31 Desember", "A010", {"text": "31 Desember"}),
        ('"31/12/2024"', "A010", {"text": "31/12/2024"}),
        ("80 - 90", "A004", {"plain": "", "compound": '"80 - 90"', "example": ""}),
        ("≥ 80", "A004", {"plain": "", "compound": '"≥ 80"', "example": ""}),
        ('"54 kasus"', "A005", {"plain": "54"}),
        ('"Rp 95,5 juta"', "A005", {"plain": ""}),
        ("1e400", "A004", {"plain": "", "quoted": ""}),
        (".inf", "A004", {"plain": ""}),
        ("0x1F", "A004", {"plain": ""}),
        ('"Rp,320.380.000"', "A005", {"text": "Rp,320.380.000"}),
    ],
)
def test_n3_n4_a_malformed_figure_is_told_at_its_place(written, code, data):
    """The reason is the code, the place the value, and what was meant is offered where it is clear."""
    value, (found,) = figure(written)

    assert (value, found.code, found.place.line) == (None, code, 1)
    assert data.items() <= dict(found.data).items()


@pytest.mark.parametrize(
    ("written", "context", "expected"),
    [
        ('"3.898"', "", {"terbaca": "3898", "thousands": "3898", "decimal": "3.898"}),
        ('"-3.898"', "", {"terbaca": "-3898", "thousands": "-3898", "decimal": "-3.898"}),
        ('"3,898"', "Rp", {"terbaca": "3.898", "thousands": "3898", "decimal": "3.898"}),
        ("3.898", "Rp", {"terbaca": "3.898", "thousands": "3898", "decimal": ""}),
        ("11.500", "Rp", {"terbaca": "11.5", "thousands": "11500", "decimal": ""}),
        ('"100.000,000"', "Rp", {"terbaca": "100000", "thousands": "100000000", "decimal": "100000.000"}),
    ],
)
def test_n2_a_figure_with_two_readings_is_warned_about(written, context, expected):
    """The warning says how it was read and how to write either meaning."""
    number, (found,) = figure(written, context)

    assert isinstance(number, Number)
    assert found.code == "A006"
    assert expected.items() <= dict(found.data).items()


def test_clear_figures_and_words_give_no_diagnostic():
    """A figure that can be read in one way, and a word, are simply read."""
    assert figure('"89,55%"')[1] == figure("85.5")[1] == ()
    assert figure("BB") == (Word("BB"), ())


def test_every_reason_has_a_code():
    """Each reason the constructor gives is mapped to a code of its own."""
    scalar = baca("a: x\n")[0].get("a")
    reasons = ["kosong", "panjang", "kelompok", "polos", "bukan"]

    assert len({angka_diagnostic(scalar, Malformed("x", reason)).code for reason in reasons}) == len(reasons)


def test_a_rupiah_sign_does_not_hide_the_digits():
    """The marks around a doubtful figure are no part of its readings."""
    scalar = baca('a: "Rp 3,898"\n')[0].get("a")
    _, (found,) = figure('"Rp 3,898"')

    assert found == angka_ragu(scalar, baca_angka(scalar)[0])
    assert found.datum("thousands") == "3898"
