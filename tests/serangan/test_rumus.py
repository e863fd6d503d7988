"""Attacks on the formula language: each line a payload, the code that refuses it, and what published it.

They were written against evaluators that start from Python and take things away. This language starts from nothing: no
attribute, text, index, keyword or statement exists in it, so each is refused at its first sign, before anything is
parsed.
"""

import pytest

from sakip_rules.formula.syntax import Rumus, urai
from tests.formula.bantu import misfits, scalar

ATTACKS = [
    # PITFALLS E2
    ("9**9**9", "R006", "PITFALLS E2"),
    ("9^9^9", "R023", "PITFALLS E2"),
    ("9^999999999999", "R023", "PITFALLS E2"),
    ("'%300000000d' % 1", "R005", "PITFALLS E2"),
    ("(" * 900 + "1" + ")" * 900, "R026", "PITFALLS E2: parentheses within the length"),
    ("(" * 3000 + "1" + ")" * 3000, "R002", "PITFALLS E2: 3,000 of them"),
    ("a=5", "R007", "PITFALLS E2"),
    ("1;2", "R003", "PITFALLS E2"),
    ("().__class__", "R021", "PITFALLS E2"),
    ("x.__init__", "R009", "PITFALLS E2"),
    ("f'{a}'", "R005", "PITFALLS E2"),
    ("\u210aet\u1d43ttr(a)", "R003", "PITFALLS E2: NFKC look-alikes"),
    ("\uff41 + 1", "R003", "PITFALLS E2: full-width letter"),
    ("\uff3f\uff3fimport\uff3f\uff3f", "R003", "PITFALLS E2: full-width underscore"),
    ("a\x0c+ 1", "R004", "PITFALLS E2: form feed"),
    ("a\x00", "R004", "NUL"),
    ("a \u202e+ b", "R004", "CVE-2021-42574: text that reads in another order"),
    ("\u0430 + 1", "R003", "CVE-2021-42694: a Cyrillic letter"),
    # Python evaluators
    ("__import__('os').system('id')", "R010", "eval of user input, CWE-95"),
    ("().__class__.__base__.__subclasses__()", "R021", "the walk from any object"),
    ("a.__class__.__mro__[1].__subclasses__()", "R009", "CVE-2024-23346 (pymatgen)"),
    ("(lambda: [c for c in a])()", "R008", "numexpr issue 323"),
    ("[].__reduce__()", "R024", "asteval issue 86"),
    ("{}.__reduce_ex__(3)", "R003", "asteval issue 86"),
    ("a.func_globals['sys']", "R009", "simpleeval issue 15"),
    ("a().gi_frame.f_globals['__builtins__'].exec('1')", "R028", "simpleeval issue 138"),
    ("a.gi_frame", "R009", "simpleeval issue 138"),
    ("a.os.system('id')", "R009", "CVE-2026-32640 (simpleeval): modules reached through names"),
    ("operator.attrgetter('__class__')(a)", "R009", "simpleeval pull request 199"),
    ("(a for a in b).gi_frame.f_back", "R040", "CVE-2023-37271 (RestrictedPython)"),
    ("'{0.__class__}'.format(a)", "R005", "CVE-2023-41039 (RestrictedPython), CVE-2016-10745 (Jinja)"),
    ("'{x.__globals__}'.format_map(b)", "R005", "CVE-2019-10906 (Jinja)"),
    ('f"{a.__fstring__!r:{b}}"', "R005", "CVE-2025-24359 (asteval)"),
    ("string.Formatter().get_field('a', b, c)", "R009", "CVE-2026-76825 (RestrictedPython)"),
    ("AttributeError.obj", "R009", "CVE-2024-47532 (RestrictedPython)"),
    ("raise SystemExit", "R040", "CVE-2026-55244 (asteval)"),
    ("a if b else c", "R040", "no conditional but jika"),
    ("(a := 5)", "R008", "assignment in an expression"),
    ("jumlah(*a)", "R017", "arguments from a sequence"),
    ("jumlah(a=1)", "R007", "named arguments"),
    ("jumlah(**a)", "R006", "arguments from a mapping"),
    ("jumlah.__globals__", "R009", "a function as a value"),
    ("jumlah(a)(b)", "R018", "calling what was returned"),
    ("(jumlah)(a)", "R018", "calling a value"),
    ("getattr(a, b)", "R028", "a built-in"),
    ("eval(a)", "R028", "a built-in"),
    ("a[0]", "R024", "an index"),
    ("a[n][n]", "R024", "an index of an index"),
    ("a[n-a]", "R024", "a computed index"),
    ("a[n:n]", "R024", "a slice"),
    ("a[:]", "R024", "a slice"),
    ("[a] * 999999999", "R024", "a list made long"),
    ("'a' * 999999999", "R005", "a text made long"),
    ("1 << 999999999", "R017", "a shift"),
    ("~a", "R003", "a bit operator"),
    ("a @ b", "R003", "a matrix product"),
    ("a // b", "R006", "a division that drops digits"),
    ("1e999", "R011", "an exponent"),
    ("0xFFFFFFFF", "R011", "another base"),
    ("1_000", "R011", "digits joined by underscores"),
    ("1j", "R011", "an imaginary number"),
    ("...", "R009", "the ellipsis"),
    ("`id`", "R005", "a shell"),
    ("$(id)", "R003", "a shell"),
    ("a # b", "R003", "a comment"),
    ("a \\\n + b", "R003", "a continued line"),
    ("a\r+ b", "R004", "a carriage return that hides a line"),
    ("import os", "R040", "a statement"),
    ("await a", "R040", "a coroutine"),
    ("not a", "R018", "another language's word"),
    ("a, b", "R015", "a tuple"),
    ("*a, b", "R017", "a tuple unpacked"),
    ("<script>alert(1)</script>", "R017", "PITFALLS E5: markup"),
    ("[bold]a[/bold]", "R024", "PITFALLS E5: markup"),
    ("\x1b[2Ja", "R004", "PITFALLS E5: terminal escapes"),
    ("=cmd|'/C calc'!A0", "R007", "PITFALLS N5: a spreadsheet's formula"),
    ("", "R001", "nothing"),
]


@pytest.mark.parametrize(
    ("payload", "code", "published"), ATTACKS, ids=[f"{two}-{one[:24]!r}" for one, _, two in ATTACKS]
)
def test_e2_every_attack_is_refused_at_the_gate(payload, code, published):
    """E2: each payload is refused with a code and a place, before anything is computed."""
    found = urai(scalar(payload))

    assert not isinstance(found, Rumus), published
    assert [one.code for one in found] == [code], published
    assert all(one.place is not None for one in found)


@pytest.mark.parametrize(
    "name", ["None", "True", "open", "exec", "os", "builtins", "self", "lambda", "import", "class"]
)
def test_e2_names_of_python_are_only_names(name):
    """E2: a word that means something to Python is a variable like any other, and nobody has declared it."""
    assert misfits(f"{name} + 1", "angka") == [("R033", 1, len(name))]
