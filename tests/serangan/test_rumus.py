"""Attacks on the formula language: each line a payload, the code that refuses it, and what published it.

They were written against evaluators that start from Python and take things away. This language starts from nothing: no
attribute, text, index, keyword or statement exists in it, so each is refused at its first sign, before anything is
parsed.
"""

import ast
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sakip_rules.commands.app import jalankan
from sakip_rules.formula.notation import read_notation
from sakip_rules.formula.refusals import Refusal
from sakip_rules.formula.syntax import Rumus, _read, urai
from tests.formula.bantu import misfits, scalar
from tests.serangan import jahat
from tests.serangan.pengamat import amati

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
    # simpleeval
    ("a.path.os.popen(b)", "R009", "GHSA-44vg-5wv2-h2hg: a module behind a module's attribute"),
    ("jumlah(a, eval(b))", "R028", "GHSA-44vg-5wv2-h2hg: a function handed to another"),
    ("True.__class__.__base__.__subclasses__()[0]", "R009", "simpleeval pull request 14"),
    ("f'{a.__globals__}'", "R005", "simpleeval pull request 37"),
    ("{a, b}", "R003", "simpleeval pull request 199: a set where a list was looked for"),
    # asteval
    ("type('x', (a,), b)", "R028", "asteval issue 32: a type made anew"),
    ("type(a)(b, c)", "R028", "asteval issue 32: a code object by way of type"),
    ("a.__body__[0] = b", "R009", "GHSA-vp47-9734-prjw (asteval): a tree changed while it is walked"),
    ("raise KeyboardInterrupt", "R040", "GHSA-89v8-rhwq-hf77 (asteval)"),
    ("GeneratorExit()", "R028", "GHSA-89v8-rhwq-hf77 (asteval)"),
    # RestrictedPython
    ("try: a except* b: c", "R008", "CVE-2025-22153 (RestrictedPython)"),
    ("lambda getattr, /: getattr", "R040", "CVE-2026-55830 (RestrictedPython): a guard's name shadowed"),
    ("a.__traceback__.tb_frame.f_back.f_globals", "R009", "the kind of CVE-2023-37271: frames of an exception"),
    ("a.cr_frame.f_back", "R009", "the kind of CVE-2023-37271: frames of a coroutine"),
    ("a.ag_frame.f_builtins", "R009", "the kind of CVE-2023-37271: frames of an asynchronous generator"),
    # other evaluators of a language made smaller
    ("[[a.append(b), a] for a in [b]]", "R024", "CVE-2023-33733 (ReportLab)"),
    ("a.__getattribute__('__class__')", "R009", "CVE-2025-5120 (smolagents)"),
    ("where(a, b, exec(c))", "R028", "CVE-2023-39631 (numexpr)"),
    ("{{ a|attr('__class__') }}", "R003", "CVE-2025-27516 (Jinja)"),
    ("{% set x = a.format %}", "R003", "CVE-2024-56326 (Jinja)"),
    ("${a}", "R003", "a template of Mako"),
    ("<%= a %>", "R017", "a template of ERB"),
    # the stock of Python jails
    ("@exec\n@input\nclass a: pass", "R003", "calls without brackets: decorators"),
    ("class a(b, metaclass=c): pass", "R040", "calls without brackets: a metaclass"),
    ("class a: __class_getitem__ = exec", "R040", "calls without brackets: an index of a class"),
    ("__build_class__(a, b)", "R010", "a class made by hand"),
    ("match a: case object(__init__=b): c", "R040", "attributes without a dot: match"),
    ("def a(b: exec(c)): pass", "R040", "a type annotation"),
    ("a: exec(b) = c", "R008", "an annotated assignment"),
    ("lambda a=exec(b): a", "R040", "a default of a lambda"),
    ("lambda *a, **b: a", "R015", "a lambda that takes anything"),
    ("(yield a)", "R040", "a generator"),
    ("[b async for b in a]", "R024", "an asynchronous comprehension"),
    ("[x := a]", "R024", "a walrus in a list"),
    ("{**a}", "R003", "a mapping unpacked"),
    ("del a", "R040", "a statement"),
    ("global a", "R040", "a statement"),
    ("with a as b: c", "R040", "a context manager"),
    ("assert a, b", "R040", "a statement"),
    ("a += b", "R007", "an assignment"),
    ("import a as b; b", "R040", "an import"),
    ("breakpoint()", "R028", "the debugger"),
    ("help()", "R028", "a pager that starts a shell"),
    ("license()", "R028", "a file read through a printer's attributes"),
    ("copyright()", "R028", "a printer of site"),
    ("input()", "R028", "code from elsewhere"),
    ("open(a)", "R028", "a file"),
    ("vars()", "R028", "the names around"),
    ("globals()", "R028", "the names around"),
    ("memoryview(a)", "R028", "memory"),
    ("object()", "R028", "the base of all"),
    ("__builtins__", "R010", "the names of Python"),
    ("__loader__.load_module(a)", "R010", "the loader"),
    ("__spec__.loader", "R010", "the loader"),
    ("_(a)", "R010", "the last result of a console"),
    ("a._Kelas__rahasia", "R009", "a mangled name"),
    ("a.__init_subclass__", "R009", "a hook of classes"),
    ("a.__code__.replace(co_code=b)", "R009", "bytecode changed"),
    ("a.__wrapped__", "R009", "what a decorator hides"),
    ("b'x'", "R005", "bytes"),
    ("r'x'", "R005", "a raw text"),
    ("'''x'''", "R005", "a long text"),
    ("t'{a}'", "R005", "a template of Python 3.14"),
    ("'\\x5f' '\\N{LOW LINE}'", "R005", "an underscore by another name"),
    ("\\u005f\\u005f", "R003", "an underscore by its number"),
    ("\U0001d4ee\U0001d4ff\U0001d4ea\U0001d4f5(a)", "R003", "NFKC: mathematical letters"),
    ("\uff45val(a)", "R003", "NFKC: a full-width letter"),
    ("e\u00bacec(a)", "R003", "NFKC: an ordinal sign"),
    ("\ufb01le", "R003", "NFKC: a ligature"),
    ("a\uff0eb", "R003", "NFKC: a full-width dot"),
    ("\uff08a\uff09", "R003", "NFKC: full-width brackets"),
    ("a\u203fb", "R003", "a letter that joins like an underscore"),
    ("\uff11 + 1", "R003", "a full-width digit"),
    ("\u0663 + 1", "R003", "an Arabic digit"),
    ("a\u0301", "R003", "a letter with a mark of its own"),
    ("a\u200b", "R004", "a space without width"),
    ("a\ufeff", "R004", "a byte order mark inside"),
    ("a\u3164", "R003", "a letter without ink"),
    ("\ud800", "R004", "half of a pair"),
    ("a\u2028b", "R004", "a line break of another kind"),
    ("# -*- coding: utf-7 -*-", "R003", "an encoding declared in a comment"),
    ("%s%s%n", "R022", "CWE-134: a format"),
    ("%(a)s", "R022", "CWE-134: a format by name"),
    ("a in b", "R040", "an operator that calls a method"),
    ("a is b", "R040", "identity"),
    ("a & b", "R006", "a bit operator"),
    ("a ? b : c", "R003", "another language's condition"),
    ("1.5.2", "R011", "a number with two points"),
    ("0b1", "R011", "another base"),
    ("9" * 31, "R013", "CVE-2020-10735: digits without end"),
    ("1" + "0" * 1900, "R013", "CVE-2020-10735: digits without end"),
    ("(2 ^ 10) ^ 11", "R023", "a tower of powers"),
    ("-" * 1999 + "1", "R031", "signs without end"),
    ("bukan " * 300 + "a", "R031", "words without end"),
    ("a" + "+a" * 400, "R027", "operators without end"),
    ("jumlah(" * 40 + "a" + ")" * 40, "R026", "functions in functions"),
    ("a[" * 500, "R024", "indexes in indexes"),
    ("a[n-" + "9" * 500 + "]", "R024", "a year without end"),
    ("a" * 2001, "R002", "a name without end"),
]


_KATA = r"(?:a|1|f|and|or|not|[-+*/(),<>]|\*\*|[<>=!]=)"
KATA_KITA = re.compile(rf"{_KATA}(?: {_KATA})*")
"""What a formula is handed to Python's parser as."""
POTONGAN = [
    *("a", "n", "jumlah", "jika", "bulat", "kumulatif", "eval", "__class__", "_", "dan", "atau", "bukan", "not", "x"),
    *("1", "100%", "1.5", "1e9", "0x1", "1_0", "+", "-", "*", "/", "^", "**", "<", ">", "<=", "==", "!=", "=", ":="),
    *(
        "(",
        ")",
        "[n]",
        "[n-1]",
        "[",
        "]",
        "{",
        "}",
        ",",
        ";",
        ":",
        ".",
        "'",
        '"',
        "`",
        "@",
        "\\",
        "#",
        "\n",
        "\x0c",
        "%",
    ),
    *("×", "÷", "−", "\uff41", "\u0430", "\xa0", "\u200b", "\x00", "\ud800", "lambda", "yield", "import os", " "),
]


@pytest.fixture
def diurai(monkeypatch):
    """What is handed to Python's parser while a test runs; nothing read before is remembered."""
    handed, parse = [], ast.parse

    def dengar(text, *words, **options):
        handed.append(text)
        return parse(text, *words, **options)

    _read.cache_clear()
    monkeypatch.setattr("sakip_rules.formula.syntax.ast.parse", dengar)
    yield handed
    _read.cache_clear()


@pytest.mark.parametrize(
    ("payload", "code", "published"), ATTACKS, ids=[f"{two}-{one[:24]!r}" for one, _, two in ATTACKS]
)
def test_e2_every_attack_is_refused_at_the_gate(diurai, payload, code, published):
    """E2: each payload is refused with a code and a place, before anything is parsed."""
    found = urai(scalar(payload))

    assert not isinstance(found, Rumus), published
    assert [one.code for one in found] == [code], published
    assert all(one.place is not None for one in found)
    assert diurai == [], published


@given(st.lists(st.sampled_from(POTONGAN), max_size=14).map("".join))
def test_e2_no_character_of_a_formula_reaches_pythons_parser(text):
    """E2: what is parsed are words of our own, one for each operand, function and sign, whatever was written."""
    notation = read_notation(text)

    assert isinstance(notation, Refusal) or KATA_KITA.fullmatch(notation.expression)


@pytest.mark.parametrize(
    "name", ["None", "True", "open", "exec", "os", "builtins", "self", "lambda", "import", "class"]
)
def test_e2_names_of_python_are_only_names(name):
    """E2: a word that means something to Python is a variable like any other, and nobody has declared it."""
    assert misfits(f"{name} + 1", "angka") == [("R033", 1, len(name))]


RUMUS = {
    "an IKU": {jahat.IKU_2: ["rumus: (kasus[n-1] - kasus[n]) / kasus[n-1] x 100%", "rumus: <>"]},
    "a metode": {"definitions/standar/metode/progres-positif.yaml": ["rumus: realisasi / target x 100%", "rumus: <>"]},
    "a condition of a metode": {"definitions/standar/metode/progres-positif.yaml": ["rumus: target > 0", "rumus: <>"]},
    "a claim": {jahat.KLAIM: ["rumus: rata_rata(c)", "rumus: <>"]},
    "an indicator of a program": {
        "definitions/dinas-contoh/program/p1.yaml": [
            "{kode: IP-1, nama: Cakupan pelayanan,",
            "{kode: IP-1, nama: Cakupan pelayanan, variabel: {a: {nama: a, satuan: persen}}, rumus: <>,",
        ]
    },
    "an indicator of a unit": {
        "definitions/dinas-contoh/unit/sekretariat.yaml": [
            "kode: U1-2,",
            "kode: U1-2, variabel: {a: {nama: a, satuan: persen}}, rumus: <>,",
        ]
    },
}
ANGKA = {
    "a factor of a unit": {jahat.SATUAN: ["faktor: 1/100", "faktor: <>"]},
    "what a unit is made of": {jahat.SATUAN: ["dari: bulan", "dari: <>"]},
    "a rank": {jahat.SATUAN: ["TMP: 1", "TMP: <>"]},
    "the satuan of an indicator": {jahat.IKU_2: ["satuan: persen", "satuan: <>"]},
    "a target": {jahat.IKU_2: ["2024: 12", "2024: <>"]},
    "a fact of an example": {jahat.IKU_2: ["2024: 54", "2024: <>"]},
    "a result of an example": {jahat.IKU_2: ["realisasi: 10,", "realisasi: <>,"]},
    "a fact": {jahat.REALISASI: ['"83,28"', "<>"]},
    "a pagu": {"definitions/dinas-contoh/program/p1.yaml": ["2024: 90000000", "2024: <>"]},
    "a figure of a claim": {jahat.KLAIM: ['"90.000.000"', "<>"]},
    "a bound of a scale": {"definitions/standar/skala/akip.yaml": ['"> 90 - 100"', "<>"]},
    "a cap": {jahat.INSTANSI: ['indikator: "0 - 100"', "indikator: <>"]},
    "a way of aggregation": {jahat.INSTANSI: ["cara: rata_rata", "cara: <>"]},
    "the decimals of a rounding": {jahat.INSTANSI: ["desimal: 2", "desimal: <>"]},
    "a year": {jahat.INSTANSI: ["sejak: 2021", "sejak: <>"]},
    "a periode": {jahat.INSTANSI: ["periode: 2024", "periode: <>"]},
    "a line": {jahat.INSTANSI: ["baris: 396", "baris: <>"]},
}
ISI = "__import__('os').system('touch dijalankan')"


def diperiksa(capsys, tmp_path, changes, payload):
    """What `periksa` says of a workspace with a payload in it, and what it asked of the machine."""
    folder = jahat.rusak(tmp_path, payload, changes)
    with amati() as seen:
        code = jalankan(["periksa", str(folder), "--format", "csv"])
    done = capsys.readouterr()
    return code, done.out, done.err, seen


@pytest.mark.parametrize("changes", RUMUS.values(), ids=RUMUS)
def test_e2_in_every_place_a_formula_may_stand(capsys, tmp_path, changes):
    """E2: each file that holds formulas is read by the same gate: exit 1, its code and place, nothing run."""
    code, out, err, seen = diperiksa(capsys, tmp_path, changes, ISI)

    assert (code, err) == (1, "")
    assert f"R010,galat,{next(iter(changes))}" in out
    assert seen.proses == seen.jaringan == []
    assert seen.berkas == set()


@pytest.mark.parametrize("payload", [ISI, "1e999999999"])
@pytest.mark.parametrize("changes", ANGKA.values(), ids=ANGKA)
def test_e2_n4_where_a_figure_stands_nothing_is_computed(capsys, tmp_path, changes, payload):
    """E2, N4: a figure, a unit, a range or a year is read by its own grammar: told of in its file, nothing run."""
    code, out, err, seen = diperiksa(capsys, tmp_path, changes, payload)
    files = {line.split(",")[2] for line in out.splitlines()[1:] if ",galat," in line}

    assert (code, err) == (1, "")
    assert next(iter(changes)) in files
    assert seen.proses == seen.jaringan == []
    assert seen.berkas == set()
