"""What every test may use: the recorded-output switch, and one bounded, repeatable hypothesis profile."""

import pytest
from hypothesis import settings

settings.register_profile("ci", derandomize=True, deadline=None, max_examples=100, print_blob=True)
settings.load_profile("ci")


def pytest_addoption(parser):
    """Add the switch that records screen outputs anew; the review is then `git diff`."""
    parser.addoption("--perbarui", action="store_true", help="record golden files anew instead of comparing with them")


@pytest.fixture(scope="session")
def perbarui(request) -> bool:
    """Whether golden files are to be recorded anew."""
    return request.config.getoption("--perbarui")
