"""Every certificate the engine writes is accepted: whatever agency is drawn, alone and with its files beside it."""

import pytest
from hypothesis import given, settings

from sakip_rules.engine.nilai import nilai
from sakip_rules.engine.sertifikat import tulis_sertifikat
from sakip_rules.engine.susun import susun_instansi
from sakip_rules.model.baca import susun
from sakip_rules.model.periode import baca_periode
from sakip_rules.testing import ruang_kerja
from sakip_rules.testing.dinas import buku, dokumen, standar
from sakip_rules.verifier import Pemeriksa
from tests.sifat.kantor import kantor
from tests.sifat.orakel_uji import INGATAN, buat
from tests.verifier.bantu import simpan

SAH = ("", "")
BANYAK, BAGIAN = 40, 10


def berlaku(isi, documents, folder):
    """Check a certificate alone, and with the files it was made of."""
    simpan(documents, folder)
    assert Pemeriksa(isi).gagal == SAH
    assert Pemeriksa(isi, folder).gagal == SAH


def sertifikat(documents, kode, periode):
    """Return the certificate of an agency of these files."""
    compiled, _ = susun_instansi(susun(documents, ingatan=INGATAN)[0], kode, buku())
    return tulis_sertifikat(nilai(compiled, baca_periode(periode)))


@given(kantor())
@settings(max_examples=40)
def test_the_certificate_of_any_agency_is_accepted(tmp_path_factory, made):
    """Right or wrong rules, recorded or forgotten facts, a year or a part of it."""
    dinas, periode = made
    berlaku(tulis_sertifikat(dinas.nilai(periode)), dinas.dokumen(), tmp_path_factory.mktemp("ruang"))


@given(ruang_kerja())
@settings(max_examples=15)
def test_the_certificate_of_a_drawn_workspace_is_accepted(tmp_path_factory, made):
    """What the strategy for rule authors draws: every method and scale of the standard library."""
    documents = [*standar(), *made.dokumen()]
    berlaku(sertifikat(documents, made.kode, made.periode), documents, tmp_path_factory.mktemp("ruang"))


@pytest.mark.parametrize("mulai", range(0, BANYAK, BAGIAN))
def test_the_certificate_of_an_agency_of_the_oracle_is_accepted(tmp_path_factory, mulai):
    """Many indicators, aggregates of aggregates, budgets, policies of every kind."""
    for benih in range(mulai, mulai + BAGIAN):
        made = buat(benih)
        kode = made.kantor["kode"]
        documents = [*standar(), *(dokumen(name, text, kind, kode) for name, kind, text in made.berkas)]
        berlaku(sertifikat(documents, kode, made.kantor["periode"]), documents, tmp_path_factory.mktemp("ruang"))
