"""The decimal test vectors that come with CPython (`test/decimaltestdata`), read, and sorted into what applies to us.

Data: lines `id operation operands -> result conditions` under directives (`precision: 9`, `rounding: half_up`). A
vector applies where it speaks of finite numbers, of an operation the language or its rounding has, within its bounds,
and of a result that is rounded the way one of our three modes rounds, or not at all. Whatever does not apply has its
reason. The vectors are read where Python keeps them; none is copied.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from importlib.util import find_spec
from pathlib import Path

CARA = {"half_up": "setengah_ke_atas", "half_even": "setengah_genap", "down": "potong"}
OPERASI = {
    **dict.fromkeys(("add", "subtract", "multiply", "divide", "compare", "max", "min", "remainder"), 2),
    **dict.fromkeys(("power", "quantize", "rescale", "divideint"), 2),
    **dict.fromkeys(("minus", "plus", "abs", "reduce", "tointegral", "tointegralx", "tosci", "toeng", "apply"), 1),
    "fma": 3,
}
"""The operations that mean something here, and how many operands each has."""

BUKAN = {
    "operation": "an operation on digits, signs, encodings or irrational numbers, which the language does not have",
    "not finite": "NaN or an infinity: here a result without a value is a `TanpaNilai` with its reasons",
    "no number": "a text that is no number, or an encoding in hexadecimal",
    "range": "subnormal, clamped, overflown or underflown: a Fraction has no smallest and no largest exponent",
    "undefined": "a division by zero or an operation without a result: tests/formula/test_evaluate.py",
    "rounding": "rounded in a mode no rule may name (up, ceiling, floor, half_down, 05up)",
    "size": "a number of more digits than the language computes with",
    "power": "a power that is not a whole number from -10 to 10, the only powers the language has",
    "quantum": "a refusal of a result with more digits than the precision, of which a Fraction has no lack",
}
"""Why a vector does not apply, and whether that leaves something untested."""

TERPANJANG = 600
"""Digits before or behind the point beyond which a number is not ours to compute with."""

TERBESAR = 10
_BAGIAN = re.compile(r"'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|\S+")
_ANGKA = re.compile(r"[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE](?P<pangkat>[-+]?[0-9]+))?", re.ASCII)
_TAK_HINGGA = re.compile(r"[-+]?(?:inf(?:inity)?|s?nan[0-9]*)", re.IGNORECASE)
_LUAR = {"subnormal", "clamped", "overflow", "underflow"}
_TANPA_HASIL = {"division_by_zero", "division_undefined", "division_impossible", "invalid_context", "invalid_operation"}


@dataclass(frozen=True)
class Vektor:
    """One vector: its operands as written, what it comes to, and how it was rounded on the way (`cara` "" for not)."""

    nama: str
    operasi: str
    operan: tuple[str, ...]
    hasil: str
    presisi: int
    cara: str


def folder() -> Path | None:
    """Return where this Python keeps the vectors, or None where it was installed without its tests."""
    spec = find_spec("test")
    found = [Path(one) / "decimaltestdata" for one in (spec.submodule_search_locations or ())] if spec else []
    return next((one for one in found if one.is_dir()), None)


def semua(where: Path) -> Iterator[Vektor | str]:
    """Yield each vector of the folder, or the word of `BUKAN` why it does not apply."""
    for path in sorted(where.glob("*.decTest")):
        arahan: dict[str, str] = {}
        for line in path.read_text(encoding="utf-8").splitlines():
            parts = _BAGIAN.findall(line.partition("--")[0] if "'" not in line else line)
            if "->" in parts:
                yield _vektor(parts, arahan)
            elif len(parts) > 1 and parts[0].endswith(":"):
                arahan[parts[0][:-1].lower()] = parts[1].lower()


def _vektor(parts: list[str], arahan: dict[str, str]) -> Vektor | str:
    arrow = parts.index("->")
    name, operation, operands = parts[0], parts[1].lower(), tuple(_polos(one) for one in parts[2:arrow])
    result, *conditions = (_polos(one) for one in parts[arrow + 1 :])
    told = {one.lower() for one in conditions}
    # `tointegral` rounds without telling.
    exact = "inexact" not in told and operation != "tointegral"
    cara = "" if exact else CARA.get(arahan["rounding"], "?")
    if OPERASI.get(operation) != len(operands):
        return "operation"
    reason = _tak_berlaku(operation, operands, result, told)
    if reason or cara == "?":
        return reason or "rounding"
    return Vektor(name, operation, operands, result, int(arahan["precision"]), cara)


def _tak_berlaku(operation: str, operands: tuple[str, ...], result: str, told: set[str]) -> str:
    """Why the numbers of a vector are not ours to compute with; empty where they are."""
    texts = (*operands, result)
    finite = all(_ANGKA.fullmatch(one) for one in operands)
    if finite and told & _TANPA_HASIL:
        return "quantum" if operation in ("quantize", "rescale") else "undefined"
    if not finite or not _ANGKA.fullmatch(result):
        return "not finite" if any(_TAK_HINGGA.fullmatch(one) for one in texts) else "no number"
    if told & _LUAR:
        return "range"
    if any(_panjang(one) > TERPANJANG for one in texts):
        return "size"
    return "power" if operation == "power" and not _pangkat(operands[1]) else ""


def _polos(text: str) -> str:
    """A text without its quotes."""
    return text[1:-1].replace(text[0] * 2, text[0]) if text[:1] in "'\"" and len(text) > 1 else text


def _panjang(text: str) -> int:
    """At least how many digits a number has before and behind the point."""
    found = _ANGKA.fullmatch(text)
    return len(text) + abs(int(found["pangkat"] or 0))


def _pangkat(text: str) -> bool:
    """Whether a power is one the language has."""
    power = Fraction(text)
    return power.denominator == 1 and abs(power) <= TERBESAR
