"""The collector is paused while a result is built, and runs again afterwards, whatever happens."""

import gc

import pytest

from sakip_rules.source.pemulung import tanpa_pemulung


def test_the_collector_runs_again_after_the_block():
    """Also where the block fails."""
    gc.enable()
    with tanpa_pemulung():
        assert not gc.isenabled()
    assert gc.isenabled()
    with pytest.raises(KeyError), tanpa_pemulung():
        raise KeyError
    assert gc.isenabled()


def test_a_collector_that_was_paused_stays_paused():
    """Whoever paused it has reasons."""
    gc.disable()
    try:
        with tanpa_pemulung():
            assert not gc.isenabled()
        assert not gc.isenabled()
    finally:
        gc.enable()
