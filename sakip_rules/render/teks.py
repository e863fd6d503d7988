"""Text of people's files, made harmless for each place it is shown in.

Data: names, formulas, paths, words of the command line: anything may stand in them. Invariant: what leaves these
functions is text and nothing else: no escape a terminal obeys, no markup, no cell that a spreadsheet computes, no line
that the runner of a CI job takes for a command to itself (`::stop-commands::x`; GitHub's runner reads all that a step
prints, spaces before it notwithstanding, and the older `##[error]x` anywhere in a line).
"""

from __future__ import annotations

import re
import unicodedata

PERINTAH = "<perintah>"
"""The name places have for the line of the call, which is no file."""

_SPACES = "\t\n\r\v\f\x85\u2028\u2029"
_PELAKSANA = re.compile(r":(?=:[A-Za-z])|#(?=#\[)")
"""The sign a command to the runner of a CI job begins with."""

_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_MARKDOWN = {ord(char): f"\\{char}" for char in "\\`*_[]|~#"} | {
    ord("&"): "&amp;",
    ord("<"): "&lt;",
    ord(">"): "&gt;",
}
# What spreadsheets take for the start of a formula, with the full-width forms some of them accept.
_FORMULA = "=+-@\uff1d\uff0b\uff0d\uff20"


def bersih(text: str) -> str:
    r"""Write out whatever a terminal or a runner would obey or hide; line breaks and tabs become spaces.

    >>> bersih("\x1b[2Jawas\u202e"), bersih("dua\nbaris"), bersih("::error::x ##[error]y")
    ('\\x1b[2Jawas\\u202e', 'dua baris', '\\x3a:error\\x3a:x \\x23#[error]y')
    """
    if text.isprintable() and "::" not in text and "##[" not in text:
        return text
    return "".join(terlihat(text))


def terlihat(text: str) -> list[str]:
    r"""Return each character of a text as it is shown on a line.

    >>> terlihat("\ta::b")
    [' ', 'a', '\\x3a', ':', 'b']
    """
    shown = [tampak(char) for char in text]
    for found in _PELAKSANA.finditer(text):
        shown[found.start()] = f"\\x{ord(found[0]):02x}"
    return shown


def tampak(char: str) -> str:
    r"""Return one character as it is shown on a line.

    >>> tampak("a"), tampak("\t"), tampak("\x07")
    ('a', ' ', '\\x07')
    """
    if char in _SPACES:
        return " "
    category = unicodedata.category(char)
    if category in _HIDDEN:
        return char.encode("unicode_escape").decode("ascii")
    return " " if category == "Zs" else char


def markdown(text: str) -> str:
    r"""Return text for one line of Markdown: no emphasis, link, table border or HTML in it has an effect.

    >>> markdown("<b>*a* | b</b>")
    '&lt;b&gt;\\*a\\* \\| b&lt;/b&gt;'
    """
    return bersih(text).translate(_MARKDOWN)


def prosa_markdown(text: str) -> str:
    r"""Return a sentence of ours for Markdown: what it sets between backticks is code there, the rest as `markdown`.

    A text in which they do not pair is no such sentence; a backtick is then a character like any other.

    >>> prosa_markdown("Tulis `a_b` *di sini*."), prosa_markdown("satu ` saja")
    ('Tulis `a_b` \\*di sini\\*.', 'satu \\` saja')
    """
    parts = bersih(text).split("`")
    if len(parts) % 2 == 0 or not all(part.strip() for part in parts[1::2]):
        return markdown(text)
    return "".join(f"`{part}`" if index % 2 else markdown(part) for index, part in enumerate(parts))


def sel_csv(text: str) -> str:
    """Return text for a cell of a spreadsheet: what would be computed there stands behind an apostrophe.

    Only for text: a negative number begins with `-` and stays a number.

    >>> sel_csv("=1+1"), sel_csv("Jumlah")
    ("'=1+1", 'Jumlah')
    """
    clean = bersih(text)
    return f"'{clean}" if clean.lstrip().startswith(tuple(_FORMULA)) else clean
