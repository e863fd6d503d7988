"""Keep the Indonesian catalogue in step with the code.

`python tools/katalog.py` gathers every text marked with `N_()` or `_()` in sakip_rules, keeps the translations there
are, writes sakip.po and sakip.mo, and lists what has no translation yet.

`--periksa` writes nothing and fails when the files are stale or incomplete. `--kosong` prints the texts without a
translation as JSON, `{text: ""}`; `--isi FILE` takes translations from such a file.
"""

from __future__ import annotations

import argparse
import json
import re
import struct
import sys
from functools import cache
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "sakip_rules"
PO = PACKAGE / "locale" / "id" / "LC_MESSAGES" / "sakip.po"
MO = PO.with_suffix(".mo")
MARKERS = {"N_": None, "_": None}
FIELD = re.compile(r"\{([a-z_]+)\}")
HEADER = "Language: id\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\n"
WIDTH = 100


@cache
def from_code() -> dict[str, list[str]]:
    """Every msgid of the package, with the files it stands in."""
    found: dict[str, set[str]] = {}
    texts = extract_from_dir(PACKAGE, method_map=[("**.py", "python")], keywords=MARKERS)
    for file, _, message, _, _ in texts:
        if message:
            found.setdefault(str(message), set()).add(f"sakip_rules/{Path(file).as_posix()}")
    return {msgid: sorted(files) for msgid, files in found.items()}


def from_po() -> dict[str, str]:
    """Every msgid of the catalogue with its translation; a fuzzy one has none."""
    if not PO.exists():
        return {}
    with PO.open("rb") as file:
        catalog = read_po(file, locale="id")
    return {message.id: "" if message.fuzzy else message.string for message in catalog if message.id}


def po_bytes(translations: dict[str, str]) -> bytes:
    """The catalogue as text: the msgids of the code, file by file, with their translations."""
    catalog = Catalog(locale="id", fuzzy=False)
    for msgid, files in from_code().items():
        catalog.add(msgid, translations.get(msgid, ""), locations=[(file, None) for file in files])
    buffer = BytesIO()
    lines = "".join(f'"{line}\\n"\n' for line in HEADER.splitlines())
    note = "# Made by tools/katalog.py; only the msgstr lines are written by hand."
    buffer.write(f'{note}\nmsgid ""\nmsgstr ""\n{lines}\n'.encode())
    write_po(buffer, catalog, width=WIDTH, omit_header=True, sort_by_file=True, include_lineno=False)
    return buffer.getvalue()


def mo_bytes(translations: dict[str, str]) -> bytes:
    """The catalogue as gettext reads it: a header, two tables of (length, offset), the texts in the order of msgids."""
    pairs = sorted((msgid.encode(), text.encode()) for msgid, text in {"": HEADER, **translations}.items() if text)
    start = 28 + 16 * len(pairs)
    tables, texts = [], b""
    for column in (0, 1):
        for pair in pairs:
            tables += [len(pair[column]), start + len(texts)]
            texts += pair[column] + b"\0"
    return (
        struct.pack(f"<{7 + len(tables)}I", 0x950412DE, 0, len(pairs), 28, 28 + 8 * len(pairs), 0, start, *tables)
        + texts
    )


def faults(translations: dict[str, str]) -> list[str]:
    """What is wrong with the catalogue, a line each."""
    found = []
    for msgid, files in sorted(from_code().items(), key=lambda item: (item[1], item[0])):
        text = translations.get(msgid, "")
        if not text:
            found.append(f"{files[0]}: no translation: {msgid!r}")
        elif set(FIELD.findall(text)) != set(FIELD.findall(msgid)):
            found.append(f"{files[0]}: the fields differ: {msgid!r} / {text!r}")
    return found


def main() -> int:
    """Do what the command line says; 1 if something is left to do."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--periksa", action="store_true", help="write nothing, fail when stale or incomplete")
    parser.add_argument("--kosong", action="store_true", help="print the texts without a translation as JSON")
    parser.add_argument("--isi", type=Path, metavar="FILE", help="take translations from a JSON file")
    chosen = parser.parse_args()
    translations = from_po()
    if chosen.kosong:
        empty = {msgid: "" for msgid in from_code() if not translations.get(msgid)}
        sys.stdout.write(json.dumps(empty, ensure_ascii=False, indent=1) + "\n")
        return 0
    if chosen.isi:
        translations.update(json.loads(chosen.isi.read_text(encoding="utf-8")))
    used = {msgid: text for msgid, text in translations.items() if msgid in from_code()}
    left = faults(used)
    made = {PO: po_bytes(used), MO: mo_bytes(used)}
    for path, content in made.items():
        if not chosen.periksa:
            path.write_bytes(content)
        elif not path.exists() or path.read_bytes() != content:
            left.append(f"{path.relative_to(ROOT).as_posix()} is stale: run tools/katalog.py")
    sys.stdout.write("".join(f"{line}\n" for line in left) + f"{len(used)} texts, {len(left)} faults\n")
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
