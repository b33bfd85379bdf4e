"""The law of the house says what the fake says."""

import datetime as dt

import pytest

from placement.regulation import law as regulation
from tests.headcount.office import LAW


@pytest.mark.parametrize("key", sorted(LAW.values))
def test_the_fake_says_what_the_law_says(key):
    assert regulation.Law.load().at(dt.date(2026, 11, 1)).value(key) == LAW.value(key)
