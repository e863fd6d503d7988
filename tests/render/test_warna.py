"""The colour of a predikat."""

from dataclasses import replace

import pytest

from sakip_rules.render.warna import gaya
from tests.render.contoh_hasil import IKU_2


@pytest.mark.parametrize(
    ("aturan", "style"),
    [((("warna", "Hijau"),), "green"), ((("warna", "\x1b[31m"),), ""), ((), "")],
)
def test_the_style_is_the_bands_own_colour(aturan, style):
    """A known colour has its style; any other text, and none at all, has none."""
    assert gaya(replace(IKU_2.predikat, aturan=aturan)) == style
