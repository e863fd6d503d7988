"""Attacks through what is shown: names and figures of files that want to be more than text.

A line each, with what it would do where it was obeyed; the files are whole workspaces, the outputs the commands' own.
"""

import csv
import html
import io
import json
import re

import pytest

from sakip_rules.commands.app import jalankan

SERANGAN = [
    ("=HYPERLINK('http://x','klik')", "CWE-1236: a cell that a spreadsheet opens"),
    ("+cmd|' /C calc'!A0", "CWE-1236: dynamic data exchange"),
    ("@SUM(1)", "CWE-1236: the old form of a formula"),
    ("-1+1", "CWE-1236: a formula that looks like a number"),
    ("[bold red on white]x[/]", "rich markup"),
    ("[link=http://x]klik[/link]", "rich markup: a link of another place"),
    (":skull:", "rich emoji code"),
    ("<script>alert(1)</script>", "CWE-79: HTML in Markdown"),
    ("<img src=x onerror=alert(1)>", "CWE-79: HTML in Markdown"),
    ("[klik](javascript:alert(1))", "CWE-79: a link in Markdown"),
    ("a | b | c", "a cell border in Markdown"),
    ("{0.__class__.__mro__}", "CWE-134: a format field"),
    ("{name} {nearest}", "CWE-134: a field of our own messages"),
    ("%s%s%n", "CWE-134: a format of another kind"),
]
# YAML itself refuses raw escapes; these come through as escapes of a quoted scalar.
TERMINAL = [
    ("\\e[2J\\e[H", "CWE-150: clears the screen"),
    ("\\e]0;judul\\a", "CWE-150: sets the window's title"),
    ("\\e]8;;http://x\\e\\\\klik\\e]8;;\\e\\\\", "CWE-150: a link of another place"),
    ("\\u202Ekanan", "CVE-2021-42574: turns the direction of writing"),
    ("\\u009B2J", "CWE-150: an escape in one byte"),
    ("a\\rb\\bc", "CWE-117: overwrites the line"),
    ("a\\nb", "CWE-93: a line of its own"),
]
BENTUK = ("tabel", "json", "csv", "md")


def ruang(folder, nama):
    """A workspace whose agency, sasaran and indicator have a name (a YAML scalar)."""
    files = {
        "definitions/jahat/instansi.yaml": (
            f"kode: jahat\nnama: {nama}\nperiode: 2023\nrenstra: {{sejak: 2021, sampai: 2026}}\n"
            f"tujuan:\n  - {{kode: T1, nama: {nama}}}\nsasaran:\n  - {{kode: S1, nama: {nama}, tujuan: T1}}\n"
        ),
        "definitions/jahat/iku/iku-1.yaml": (
            f"kode: IKU-1\nnama: {nama}\nsasaran: S1\nsatuan: laporan\npolaritas: positif\ntarget: {{2023: 4}}\n"
            "contoh:\n  - {fakta: {realisasi: {2023: 3}}, periode: 2023, capaian: 75}\n"
        ),
        "realisasi/jahat/2023.yaml": "fakta:\n  - {indikator: IKU-1, nilai: 3}\n",
    }
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def keluaran(capsys, *words):
    """Everything a call writes; a call never fails as a program."""
    assert jalankan(words) in {0, 1, 2}
    done = capsys.readouterr()
    return done.out + done.err


def polos(text):
    """Whether a text holds nothing a terminal obeys: lines of printable characters."""
    return all(line.isprintable() for line in text.split("\n"))


@pytest.mark.parametrize("name", [name for name, _ in SERANGAN], ids=[why for _, why in SERANGAN])
def test_e5_n5_names_are_text_in_every_output(capsys, tmp_path, name):
    """Whatever the name says, it stands there as said: on the screen, in JSON, CSV and Markdown."""
    folder = str(ruang(tmp_path, json.dumps(name)))
    shown = {
        bentuk: keluaran(capsys, "nilai", "jahat", "--ruang", folder, "--format", bentuk, "--lebar", "200")
        for bentuk in BENTUK
    }
    cells = [cell for row in csv.reader(io.StringIO(shown["csv"])) for cell in row]
    unescaped = html.unescape(re.sub(r"\\([\\`*_\[\]|~#])", r"\1", shown["md"]))

    assert name in shown["tabel"]
    assert json.loads(shown["json"][: shown["json"].rindex("}") + 1])["instansi"]["nama"] == name
    assert name in cells or f"'{name}" in cells
    assert not [cell for cell in cells if cell[:1] in {"=", "+", "-", "@"} and not re.fullmatch(r"-?[0-9.]+", cell)]
    assert name in unescaped
    assert "<" not in shown["md"].replace("<standar>", "")


@pytest.mark.parametrize("bentuk", BENTUK)
@pytest.mark.parametrize("name", [name for name, _ in TERMINAL], ids=[why for _, why in TERMINAL])
def test_e5_nothing_a_terminal_obeys_is_written(capsys, tmp_path, name, bentuk):
    """Refused by the reader or shown as text, in results, proofs and findings alike."""
    folder = str(ruang(tmp_path, f'"{name}"'))
    written = [
        keluaran(capsys, "nilai", "jahat", "--ruang", folder, "--format", bentuk),
        keluaran(capsys, "periksa", folder, "--format", bentuk),
    ]
    if bentuk != "csv":
        written.append(keluaran(capsys, "jelaskan", "jahat", "IKU-1", "--ruang", folder, "--format", bentuk))

    assert [text for text in written if not polos(text)] == []


@pytest.mark.parametrize("word", ["\x1b[2J", "[bold]x", "\u202e", "\udc80", "{name}", "a\nb", "%s", "-", ""])
def test_e5_words_of_the_call_are_text(capsys, word):
    """A name nobody has is shown as it was typed."""
    for words in (["nilai", word], ["jelaskan", word, word], ["kode", word], ["periksa", word], [word]):
        assert polos(keluaran(capsys, *words))
