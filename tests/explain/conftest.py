"""Kota Solok, planned once."""

from pathlib import Path

import pytest

from placement.explain import OneMore, Shortfalls, Why, one_more, vacancies
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


@pytest.fixture(scope="session")
def shortfalls(why) -> Shortfalls:
    """Every short post of Solok."""
    return vacancies(why)


@pytest.fixture(scope="session")
def more(why) -> OneMore:
    """The two best seats and people of Solok, and its rules waived."""
    return one_more(why, 2)
