"""Pages of docs/ whose screens are real: what stands in a `console` block is what the command prints.

A path on a line of its own, and under it a block: the file is written. Sentences of the page are done too: "Di `path`,
di bawah `line`:" adds the block that follows, "Di `path`, ganti `old` menjadi `new`" changes a line, "Salin folder `a`
menjadi `b`" copies it beside itself. The block under "Isi `path` sekarang:" is what the file holds. A line with nothing
but `…` stands for lines that are left out.
"""

import re
import shlex
import shutil

from sakip_rules.commands.app import jalankan

LANGKAH = re.compile(
    r"^`(?P<berkas>[\w./-]+)`\n\n```(?:yaml|text|markdown)\n(?P<isi>.*?)^```$"
    r"|^Di `(?P<ditambah>[\w./-]+)`, di bawah `(?P<jangkar>[^`\n]+)`:\n\n```yaml\n(?P<tambahan>.*?)^```$"
    r"|^Di `(?P<diganti>[\w./-]+)`, ganti `(?P<lama>[^`\n]+)` menjadi `(?P<baru>[^`\n]+)`"
    r"|^Isi `(?P<dibuka>[\w./-]+)` sekarang:\n\n```yaml\n(?P<tampak>.*?)^```$"
    r"|Salin folder `(?P<asal>[\w-]+)` menjadi `(?P<salinan>[\w-]+)`"
    r"|^```console\n\$ sakip (?P<perintah>[^\n]+)\n(?P<layar>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
POTONG = "…"
LEBAR = "100"


def ikuti(teks, ruang, capsys):
    """Follow a page from top to bottom in the folder `ruang`: each screen as the page shows it, and as it really is."""
    for step in LANGKAH.finditer(teks):
        if step["berkas"]:
            tulis(ruang, step)
        elif step["ditambah"]:
            sunting(ruang / step["ditambah"], f"{step['jangkar']}\n", f"{step['jangkar']}\n{step['tambahan']}")
        elif step["diganti"]:
            sunting(ruang / step["diganti"], f"{step['lama']}\n", f"{step['baru']}\n")
        elif step["salinan"]:
            shutil.copytree(ruang.parent / step["asal"], ruang.parent / step["salinan"])
        elif step["dibuka"]:
            shown = tampak(step["tampak"], (ruang / step["dibuka"]).read_text(encoding="utf-8").splitlines())
            yield step[0], f"Isi `{step['dibuka']}` sekarang:\n\n```yaml\n{shown}```"
        else:
            shown = tampak(step["layar"], sakip(step["perintah"], capsys).splitlines())
            yield step[0], f"```console\n$ sakip {step['perintah']}\n{shown}```"


def tulis(ruang, step):
    """Write the file that a step of a page shows."""
    path = ruang / step["berkas"]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(step["isi"], encoding="utf-8")


def sunting(path, lama, baru):
    """Change the one place of a file where a line ends in a text."""
    text = path.read_text(encoding="utf-8")
    assert text.count(lama) == 1, lama
    path.write_text(text.replace(lama, baru), encoding="utf-8")


def sakip(perintah, capsys):
    """The screen of a command, at the width of the pages."""
    jalankan([*shlex.split(perintah), "--lebar", LEBAR, "--warna", "tidak"])
    seen = capsys.readouterr()
    return seen.err + seen.out


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
