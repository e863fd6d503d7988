"""Golden files: the exact text an output has, beside its test; `--perbarui` records them anew."""

from pathlib import Path

FOLDER = Path(__file__).parent / "emas"


def sama(text: str, name: str, *, perbarui: bool) -> None:
    """Hold `text` to the golden file `name`, or record it."""
    path = FOLDER / name
    if perbarui:
        FOLDER.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")


def polos(lines) -> str:
    """Join lines of rich text as they look without colours."""
    return "".join(f"{line.plain}\n" for line in lines)
