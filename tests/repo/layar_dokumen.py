"""Pages of docs/ whose screens are real: what stands in a `console` block is what the command prints.

A line with nothing but `…` on a screen stands for lines that are left out.
"""

import re

from sakip_rules.commands.app import jalankan

LANGKAH = re.compile(
    r"^`(?P<berkas>[\w./-]+)`\n\n```(?:yaml|text|markdown)\n(?P<isi>.*?)^```$"
    r"|^```console\n\$ sakip (?P<perintah>[^\n]+)\n(?P<layar>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
POTONG = "…"
LEBAR = "100"


def tulis(ruang, step):
    """Write the file that a step of a page shows."""
    path = ruang / step["berkas"]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(step["isi"], encoding="utf-8")


def sakip(perintah, capsys):
    """The screen of a command, at the width of the pages."""
    jalankan([*perintah.split(), "--lebar", LEBAR, "--warna", "tidak"])
    return capsys.readouterr().out


def bagian(layar):
    """The stretches of a screen between lines that are left out."""
    found = [[]]
    for line in layar.splitlines():
        found.append([]) if line == POTONG else found[-1].append(line)
    return found


def tampak(layar, lines):
    """What a screen of the page ought to show: its stretches, each as long as before, from the lines really printed.

    The first stretch begins the screen, and a screen without gaps is all of it.
    """
    first, *others = bagian(layar)
    shown, rest = [lines[: len(first)] if others else lines], lines[len(first) :]
    for part in others:
        text = [line for line in part if line]
        start = rest.index(text[0]) - part.index(text[0]) if text else 0
        shown.append(rest[start : start + len(part)])
        rest = rest[start + len(part) :]
    return f"{POTONG}\n".join("".join(f"{line}\n" for line in part) for part in shown)
