"""The bounds of the language.

They are part of it and documented in docs/bahasa-rumus.md: no text within them takes long to refuse, to read or to
evaluate, and no formula a person writes comes near them.
"""

MAX_LENGTH = 2_000
"""Characters of a formula."""

MAX_TOKENS = 500
"""Numbers, names, signs and brackets of a formula."""

MAX_NESTING = 30
"""Brackets inside each other."""

MAX_DEPTH = 100
"""Operations inside each other, a chain of operators counting one each."""

MAX_DIGITS = 30
"""Digits of a number."""

MAX_EXPONENT = 10
"""The largest power, and the largest power one is divided by."""

MAX_YEARS_BACK = 20
"""The k of `x[n-k]`."""

MAX_DECIMALS = 12
"""Decimals a rounding may name, either way."""

MAX_BITS = 4_096
"""Binary digits of a numerator or denominator: a number beyond them is no value."""

MAX_UNIT_LENGTH = 100
"""Characters of a unit text."""

MAX_UNIT_PARTS = 8
"""Units multiplied and divided in one unit text."""

MAX_UNIT_EXPONENT = 4
"""The largest power in a unit text."""

MAX_FACTOR_BITS = 256
"""Binary digits of the numerator or denominator of a unit's factor."""
