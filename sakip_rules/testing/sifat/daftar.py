"""Every property there is, those of an indicator first."""

from __future__ import annotations

from sakip_rules.testing.sifat.agregat import AGREGAT
from sakip_rules.testing.sifat.golongan import BATAS, PEMBULATAN, SATU_PITA
from sakip_rules.testing.sifat.konsolidasi import KONSOLIDASI
from sakip_rules.testing.sifat.satuan import KELIPATAN, SATUAN
from sakip_rules.testing.sifat.searah import SEARAH, SETANGKUP
from sakip_rules.testing.sifat.total import TOTAL
from sakip_rules.testing.sifat.urutan import URUTAN

INDIKATOR = (TOTAL, SEARAH, SETANGKUP, KELIPATAN, SATUAN, SATU_PITA, BATAS, PEMBULATAN, KONSOLIDASI)
"""Properties of an indicator's rule."""

INSTANSI = (AGREGAT, URUTAN)
"""Properties of an agency's rules together."""

NAMA = tuple(one.nama for one in (*INDIKATOR, *INSTANSI))
"""The names they are called by."""
