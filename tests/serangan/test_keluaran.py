"""Attacks through what is shown: names and figures of files that want to be more than text.

A line each, with what it would do where it was obeyed; the files are whole workspaces, the outputs the commands' own.
"""

import csv
import html
import io
import json
import os
import re

import pytest
from markdown_it import MarkdownIt
from openpyxl import load_workbook

from sakip_rules.commands.app import jalankan
from sakip_rules.commands.layar import Layar
from sakip_rules.commands.lingkup import lingkup
from sakip_rules.commands.opsi import UMUM, parameter
from sakip_rules.commands.pantau import Pantauan
from tests.serangan import jahat
from tests.serangan.perintah import TABEL, Tempat, bentuk, lengkap, semua
from tests.source.test_lembar_xlsx import mentah

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


# All of it in one text, with a formula as the first thing in its cell. `##[` is obeyed wherever it stands in a line, so
# what shows it unchanged was not made harmless, whatever line the rest came to stand on.
SEMUANYA = (
    "=1+1 [bold]x[/] <b>x</b> ::error::x ##[error]y {nama} {0.__class__} %s :skull: [k](javascript:x) ![k](x) "
    "a|b `c` *d* ~~e~~ <img src=x> &lt; # ~"
)
# Names a file or folder may have, and words of a call: these may hold anything but NUL.
MENTAH = "=1+1 [bold]x\x1b[2J\x1b]0;x\x07\u202ey\u009b2J\r\n::error::x\n##[error]y <b>\udc80\u2028{nama}"
KEPALA = "Indikator;Satuan;Realisasi 2024"
ANGKA = re.compile(r"-?[0-9.]+")
SGR = re.compile(r"\x1b\[[0-9;]*m")
UCAPAN = re.compile(r"::(error|warning|notice) ([A-Za-z]+=[^,:\n]*,)*title=[A-Z][0-9]{3}::[^\n]*")


def pelanggaran(form, text):
    """What in an output is more than text: escapes, commands of a CI runner, formulas, HTML and links, markup."""
    lines = text.split("\n")
    found = [line for line in lines if not line.expandtabs().isprintable()]
    if form == "github":
        *said, _conclusion, _end = lines
        return found + [line for line in said if not UCAPAN.fullmatch(line)]
    found += [line for line in lines if re.match(r"\s*::[A-Za-z]", line) or "##[" in line]
    if form == "csv":
        cells = [cell for row in csv.reader(io.StringIO(text)) for cell in row]
        found += [cell for cell in cells if cell.lstrip()[:1] in tuple("=+-@") and not ANGKA.fullmatch(cell)]
    if form == "md":
        active = {"html_inline", "html_block", "link_open", "image", "em_open", "s_open"}
        tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)
        found += [two.content for one in tokens for two in (one, *(one.children or ())) if two.type in active]
    if form == TABEL:
        found += [line for line in lines if "\U0001f480" in line or re.search(r"(?<!\[)\bbold\b", line)]
    return found


def keluar(capsys, words):
    """What a call wrote to standard output and to standard error; it never fails as a program."""
    code = jalankan(words)
    done = capsys.readouterr()
    assert code in {0, 1, 2}, (words, done.err)
    return done.out, done.err


def tempat(folder, payload):
    """A stranger's workspace, and things beside it that calls name."""
    jahat.ruang(folder / "ruang", payload)
    jahat.ruang(folder / "lawan", "lain")
    files = {
        "naskah/naskah.txt": payload,
        "lembar.csv": f"{KEPALA}\n{payload};{payload};5\nIKU-1;{payload};83,3\nIKU-1;;{payload}\n",
        "keluar/ada": "",
    }
    jahat.tulis(folder, files)
    text = payload.replace("=", " ")
    other = (str(folder / "lawan"),)
    sheets = (folder / "lembar.csv",)
    return Tempat("dinas-contoh", "IKU-2", "2024", "S2", text, folder / "naskah", folder / "keluar", other, sheets)


@pytest.mark.parametrize("name", [name for name, _ in semua()])
def test_every_output_of_every_command_is_text(capsys, tmp_path, monkeypatch, name):
    """E5, N5: whatever a stranger's workspace says, each command shows it as text, in every form it has."""
    place = tempat(tmp_path, SEMUANYA)
    monkeypatch.chdir(tmp_path / "ruang")
    assert keluar(capsys, ["periksa"])[1] == ""
    if name == "verifikasi":
        keluar(capsys, ["bukti", "dinas-contoh", "-o", str(place.sertifikat)])
    wrong = []
    for known, form, words in lengkap(place):
        if known != name or ("--templat" in words and form == "json"):
            continue  # what was written stands in the file; there is no JSON of it
        out, err = keluar(capsys, words)
        if form == "json":
            json.loads(out)
        wrong += [(form, line) for line in (*pelanggaran(form, out), *pelanggaran(TABEL, err))]
        if form == TABEL and name not in {"init", "kode"} and not name.startswith("baru") and "--templat" not in words:
            narrow, err = keluar(capsys, [*words, "--lebar", "40", "--warna", "selalu", "--bahasa", "en"])
            wrong += [("narrow", line) for line in pelanggaran(TABEL, SGR.sub("", narrow + err))]

    assert wrong == []


@pytest.mark.parametrize("payload", [SEMUANYA, "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(1)"])
def test_n5_a_sheet_to_fill_in_computes_nothing(capsys, tmp_path, payload):
    """CWE-1236: every cell of the sheet is a text, though its names begin like formulas."""
    place = tempat(tmp_path, payload)
    path = place.tujuan / "isian.xlsx"
    keluar(capsys, ["impor", "--templat", "dinas-contoh", "--ruang", str(tmp_path / "ruang"), "-o", str(path)])
    cells = [cell for sheet in load_workbook(path) for row in sheet.iter_rows() for cell in row if cell.value]

    assert any(payload[:9] in cell.value for cell in cells)
    assert {cell.data_type for cell in cells} == {"s"}


@pytest.mark.parametrize("changes", jahat.RUSAK.values(), ids=jahat.RUSAK)
def test_every_message_is_text(capsys, tmp_path, changes):
    """E5, N5: a finding quotes what is wrong, in every form of output, and nothing in it is obeyed."""
    folder = str(jahat.rusak(tmp_path, SEMUANYA, changes))
    wrong, forms = [], next(bentuk(command) for name, command in semua() if name == "periksa")
    for form in forms:
        out, err = keluar(capsys, ["periksa", folder, "--format", form])
        assert "bold" in out or form in {"csv", "github"}  # those quote no line
        wrong += [(form, line) for line in (*pelanggaran(form, out), *pelanggaran(TABEL, err))]

    assert wrong == []


def test_names_of_files_are_text(capsys, tmp_path, monkeypatch):
    """E5: a file, a folder and a whole workspace may be called anything; messages write it out."""
    root = tmp_path / MENTAH.replace("/", "")
    jahat.ruang(root, "x")
    name = MENTAH.replace("/", "")
    jahat.tulis(
        root, {f"definitions/dinas-contoh/iku/{name}.yaml": "a: [", f"realisasi/dinas-contoh/{name}.csv": "a;b\n"}
    )
    (root / "definitions" / name).mkdir()
    (root / "laporan" / "dinas-contoh" / f"{name}.yaml").symlink_to("/dev/null")
    forms = next(bentuk(command) for found, command in semua() if found == "periksa")
    wrong = []
    for form in forms:
        out, err = keluar(capsys, ["periksa", os.fspath(root), "--format", form])
        wrong += [(form, line) for line in (*pelanggaran(form, out), *pelanggaran(TABEL, err))]
    monkeypatch.chdir(root)
    for words in (["nilai"], ["periksa", "--format", "github"], ["init", name], ["kode", "--ruang", name]):
        form = words[2] if "github" in words else TABEL
        out, err = keluar(capsys, words)
        wrong += [(words[0], line) for line in (*pelanggaran(form, out), *pelanggaran(TABEL, err))]

    assert wrong == []


@pytest.mark.parametrize("name", [name for name, _ in semua()])
def test_words_of_every_call_are_text(capsys, tmp_path, monkeypatch, name):
    """E5: whatever is typed for an argument or option of a command is shown, and never obeyed."""
    place = tempat(tmp_path, "x")
    monkeypatch.chdir(tmp_path / "ruang")
    command = next(found for known, found in semua() if known == name)
    wrong = []
    own = [param for param in parameter(command) if name == "nilai" or param.name not in UMUM]
    for param in own:
        given = [param.opts[0], MENTAH] if param.param_type_name == "option" else [MENTAH]
        out, err = keluar(capsys, [*name.split(), *given])
        wrong += [(param.name, line) for line in (*pelanggaran(TABEL, out), *pelanggaran(TABEL, err))]

    assert wrong == []
    assert place.tujuan.is_dir()


@pytest.mark.parametrize("form", ["tabel", "json"])
def test_a_strangers_workbook_is_text(capsys, tmp_path, form):
    """E5, N5: names of sheets and texts of cells, escapes that XML has no room for among them, are shown as text."""
    book = tmp_path / "a.xlsx"
    hidden = "<is><t>=1+1 [bold]x ::error::x ##[error]y _x001B_[2J _xD800_ &#x9b;2J &#x202e;</t></is>"
    cells = "".join(f'<c t="inlineStr">{text}</c>' for text in ("<is><t>Indikator</t></is>", "<is><t>2024</t></is>"))
    row = f'<c t="inlineStr">{hidden}</c><c t="inlineStr">{hidden}</c>'
    name = "&#x9b;2J [bold]x ##[error]y &#x202e;"
    sheets = f'<sheet name="{name}" r:id="r1"/><sheet name="{name}2" state="hidden" r:id="r1"/>'
    parts = {"xl/workbook.xml": f'<workbook xmlns:r="x"><sheets>{sheets}</sheets></workbook>'}
    book.write_bytes(mentah(f"<row>{cells}</row><row>{row}</row>", **parts))
    folder = jahat.ruang(tmp_path / "ruang", "x")
    facts = folder / "realisasi/dinas-contoh/2023.xlsx"
    facts.write_bytes(book.read_bytes())
    found = keluar(capsys, ["periksa", str(folder), "--format", form])
    facts.unlink()
    read = keluar(capsys, ["impor", str(book), "--ruang", str(folder), "--periode", "2024", "--format", form])

    assert [line for out, err in (found, read) for line in (*pelanggaran(form, out), *pelanggaran(TABEL, err))] == []
    assert all("bold" in out for out, _ in (found, read))


@pytest.mark.parametrize("form", ["tabel", "json"])
def test_a_strangers_certificate_is_text(capsys, tmp_path, monkeypatch, form):
    """E5: what `verifikasi` quotes of a certificate, an escape in its text and its keys among it, is shown as text."""
    place = tempat(tmp_path, SEMUANYA)
    monkeypatch.chdir(tmp_path / "ruang")
    keluar(capsys, ["bukti", "dinas-contoh", "-o", str(place.sertifikat)])
    made = place.sertifikat.read_text(encoding="utf-8")
    hostile = json.dumps(MENTAH)[1:-1]
    wrong = []
    for old, new in (
        ("dinas-contoh", hostile),
        ("definitions/", f"{hostile}/"),
        ('"kode"', f'"{hostile}"'),
        ("realisasi", hostile),
        ("1/1", hostile),
        (made[:40], hostile),
    ):
        place.sertifikat.write_text(made.replace(old, new), encoding="utf-8")
        for words in ([], ["--workspace", "."]):
            out, err = keluar(capsys, ["verifikasi", str(place.sertifikat), *words, "--format", form])
            wrong += [(old, line) for line in (*pelanggaran(form, out), *pelanggaran(TABEL, err))]

    assert wrong == []


@pytest.mark.parametrize("form", ["tabel", "json"])
def test_a_watch_shows_text(capsys, tmp_path, form):
    """E5: what `periksa --pantau` tells of rounds, names and findings is text too."""
    folder = jahat.ruang(tmp_path / "ruang", SEMUANYA)
    watch = Pantauan(lingkup(folder, None, None), Layar((), bentuk=form), form)
    watch.babak(())
    for name, old, new in ((jahat.REALISASI, "83,28", "84,28"), (jahat.IKU_2, "sasaran", "=x [bold]")):
        path = folder / name
        path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
        watch.babak((name, MENTAH))
    done = capsys.readouterr()
    lines = [line for line in done.out.split("\n") if line]

    assert pelanggaran(TABEL, done.out + done.err) == []
    assert form == "tabel" or len([json.loads(line) for line in lines]) == 3
