"""The functions of the language: what each takes, what unit it gives, and what it computes, exactly.

A function is pure and total: from numbers to a number, or to the code of the reason why there is none (`N002` too
large, `N003` no members, `N004` weights that sum to zero). It never sees an absent value: the evaluation answers for
those. The page docs/bahasa-rumus.md describes exactly this table.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.formula import exact
from sakip_rules.locale import N_
from sakip_rules.source.nearest import nearest
from sakip_rules.source.rounding import bulatkan

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

TOO_LARGE, NO_MEMBERS, NO_WEIGHT = "N002", "N003", "N004"

# How the unit of a result follows from those of the arguments (see `infer`).
LIKE, SAME, ROUNDED, PAIRS = "like", "same", "rounded", "pairs"
YEARS, COUNT, BRANCHES = "years", "count", "branches"


@dataclass(frozen=True, slots=True)
class Fungsi:
    """One function.

    It takes between `paling_sedikit` and `paling_banyak` (None: any number of) arguments, written as `bentuk` shows.
    `aturan` says which unit the result has, and with it whether an argument may be a set of values, whose members then
    count one by one. `contoh` is a formula and `hasil` what it gives; `keterangan` says what the function does.
    `padanan` are names people know it by elsewhere.
    """

    nama: str
    bentuk: str
    paling_sedikit: int
    paling_banyak: int | None
    aturan: str
    contoh: str
    hasil: str
    keterangan: str
    padanan: tuple[str, ...] = ()


def _total(values: Sequence[Fraction]) -> Fraction | str:
    if not values:
        return NO_MEMBERS
    result = exact.total(values)
    return TOO_LARGE if result is None else result


def _mean(values: Sequence[Fraction]) -> Fraction | str:
    result = _total(values)
    return result if isinstance(result, str) else result / len(values)


def _weighted_mean(values: Sequence[Fraction]) -> Fraction | str:
    pairs = [exact.kali(value, weight) for value, weight in zip(values[::2], values[1::2], strict=True)]
    products = [product for product in pairs if product is not None]
    weight, product = _total(values[1::2]), _total(products)
    if isinstance(weight, str) or isinstance(product, str) or len(products) < len(pairs):
        return TOO_LARGE
    if not weight:
        return NO_WEIGHT
    result = exact.bagi(product, weight)
    return TOO_LARGE if result is None else result


def _least(values: Sequence[Fraction]) -> Fraction | str:
    return min(values) if values else NO_MEMBERS


def _greatest(values: Sequence[Fraction]) -> Fraction | str:
    return max(values) if values else NO_MEMBERS


def _count(values: Sequence[Fraction]) -> Fraction | str:
    return Fraction(len(values))


def _rounding(cara: str) -> Callable[[Sequence[Fraction]], Fraction | str]:
    return lambda values: bulatkan(values[0], int(values[1]) if len(values) > 1 else 0, cara)


_TABLE = (
    Fungsi(
        nama="jika",
        bentuk="jika(syarat, ya, tidak)",
        paling_sedikit=3,
        paling_banyak=3,
        aturan=BRANCHES,
        contoh="jika(80% >= 75%, 100%, 50%)",
        hasil="100%",
        keterangan=N_(
            "The second argument where the first one holds, otherwise the third; the other one is not computed."
        ),
        padanan=("if", "iif", "bila", "apabila", "kalau"),
    ),
    Fungsi(
        nama="jumlah",
        bentuk="jumlah(a, b, ...)",
        paling_sedikit=1,
        paling_banyak=None,
        aturan=LIKE,
        contoh="jumlah(2, 3, 4.5)",
        hasil="9.5",
        keterangan=N_("The sum of its arguments, or of the members of a set."),
        padanan=("sum", "total"),
    ),
    Fungsi(
        nama="rata_rata",
        bentuk="rata_rata(a, b, ...)",
        paling_sedikit=1,
        paling_banyak=None,
        aturan=LIKE,
        contoh="rata_rata(100%, 100%, 0%)",
        hasil="66.67%",
        keterangan=N_("The mean of its arguments, or of the members of a set."),
        padanan=("average", "avg", "mean", "rerata", "rata", "ratarata"),
    ),
    Fungsi(
        nama="rata_rata_tertimbang",
        bentuk="rata_rata_tertimbang(nilai1, bobot1, nilai2, bobot2, ...)",
        paling_sedikit=2,
        paling_banyak=None,
        aturan=PAIRS,
        contoh="rata_rata_tertimbang(80%, 3, 90%, 1)",
        hasil="82.5%",
        keterangan=N_(
            "The mean of values with weights: value and weight stand in pairs, and the sum of the weights divides."
        ),
        padanan=("weighted_average", "rata_rata_berbobot"),
    ),
    Fungsi(
        nama="minimum",
        bentuk="minimum(a, b, ...)",
        paling_sedikit=1,
        paling_banyak=None,
        aturan=LIKE,
        contoh="minimum(125%, 100%)",
        hasil="100%",
        keterangan=N_("The least of its arguments, or of the members of a set."),
        padanan=("min", "terkecil", "terendah"),
    ),
    Fungsi(
        nama="maksimum",
        bentuk="maksimum(a, b, ...)",
        paling_sedikit=1,
        paling_banyak=None,
        aturan=LIKE,
        contoh="maksimum(-20%, 0)",
        hasil="0%",
        keterangan=N_("The greatest of its arguments, or of the members of a set."),
        padanan=("max", "maks", "terbesar", "tertinggi"),
    ),
    Fungsi(
        nama="mutlak",
        bentuk="mutlak(a)",
        paling_sedikit=1,
        paling_banyak=1,
        aturan=SAME,
        contoh="mutlak(3 - 5)",
        hasil="2",
        keterangan=N_("The figure without its sign."),
        padanan=("abs", "absolut"),
    ),
    Fungsi(
        nama="bulat",
        bentuk="bulat(a) atau bulat(a, desimal)",
        paling_sedikit=1,
        paling_banyak=2,
        aturan=ROUNDED,
        contoh="bulat(2 / 3 x 100%, 1)",
        hasil="66.7%",
        keterangan=N_(
            "Rounded to that many decimals (none if left out) of the figure in its unit, a half away from zero."
        ),
        padanan=("round", "bulatkan", "pembulatan"),
    ),
    Fungsi(
        nama="bulat_genap",
        bentuk="bulat_genap(a) atau bulat_genap(a, desimal)",
        paling_sedikit=1,
        paling_banyak=2,
        aturan=ROUNDED,
        contoh="bulat_genap(2.5)",
        hasil="2",
        keterangan=N_("Rounded like bulat, but a half goes to the even neighbour."),
    ),
    Fungsi(
        nama="potong",
        bentuk="potong(a) atau potong(a, desimal)",
        paling_sedikit=1,
        paling_banyak=2,
        aturan=ROUNDED,
        contoh="potong(2 / 3 x 100%, 1)",
        hasil="66.6%",
        keterangan=N_("Cut off after that many decimals (none if left out) of the figure in its unit."),
        padanan=("trunc", "truncate", "int", "floor"),
    ),
    Fungsi(
        nama="kumulatif",
        bentuk="kumulatif(variabel)",
        paling_sedikit=1,
        paling_banyak=1,
        aturan=YEARS,
        contoh="kumulatif(kasus)",
        hasil="",
        keterangan=N_("The sum of a variable over the years from the beginning of the renstra up to this one."),
        padanan=("cumulative", "cumsum", "akumulasi"),
    ),
    Fungsi(
        nama="hitung",
        bentuk="hitung(himpunan) atau hitung(himpunan >= batas)",
        paling_sedikit=1,
        paling_banyak=1,
        aturan=COUNT,
        contoh="hitung(program >= 100%)",
        hasil="",
        keterangan=N_("How many members a set has, or how many of them hold the condition."),
        padanan=("count", "countif", "cacah", "banyaknya"),
    ),
)

FUNGSI = {fungsi.nama: fungsi for fungsi in _TABLE}
_OTHER_NAMES = {other: fungsi.nama for fungsi in _TABLE for other in fungsi.padanan}

COMPUTE: dict[str, Callable[[Sequence[Fraction]], Fraction | str]] = {
    "jumlah": _total,
    "rata_rata": _mean,
    "rata_rata_tertimbang": _weighted_mean,
    "minimum": _least,
    "maksimum": _greatest,
    "mutlak": lambda values: abs(values[0]),
    "bulat": _rounding("setengah_ke_atas"),
    "bulat_genap": _rounding("setengah_genap"),
    "potong": _rounding("potong"),
    "kumulatif": _total,
    "hitung": _count,
}
"""What each function but `jika` computes from the values of all its arguments in order.

A rounding takes the value, in the unit it is shown in, and the decimals; `hitung` takes the members that count.
"""


def nearest_function(name: str) -> str:
    """Return the function that was most likely meant, or an empty text.

    >>> nearest_function("AVERAGE"), nearest_function("maksimun"), nearest_function("sin")
    ('rata_rata', 'maksimum', '')
    """
    return _OTHER_NAMES.get(name.lower(), "") or nearest(name, FUNGSI)
