"""Kota Solok, planned once."""

from pathlib import Path

import pytest

from placement.explain import Why
from placement.io import read
from placement.planning import plan

SOLOK = Path(__file__).parents[2] / "scenarios" / "solok"


@pytest.fixture(scope="session")
def run():
    """The plan of Kota Solok by the library."""
    return plan(read(SOLOK))


@pytest.fixture(scope="session")
def why(run):
    """The run made ready for questions."""
    return Why(run)
