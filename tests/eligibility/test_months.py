"""Completed months: the same for one person as for a column."""

import datetime as dt

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from placement.eligibility.months import completed_months, completed_years
from placement.model.roster import months_between

DAYS = st.dates(dt.date(1960, 1, 1), dt.date(2060, 1, 1))


@pytest.mark.parametrize(
    ("first", "last", "months"),
    [
        (dt.date(2024, 1, 1), dt.date(2026, 1, 1), 24),
        (dt.date(2024, 1, 2), dt.date(2026, 1, 1), 23),
        (dt.date(2024, 1, 31), dt.date(2024, 2, 29), 0),
        (dt.date(2024, 1, 31), dt.date(2024, 3, 1), 1),
        (dt.date(2026, 1, 1), dt.date(2025, 1, 1), 0),
    ],
)
def test_completed_months(first, last, months):
    assert completed_months(first, last) == months


def test_an_age_is_reached_on_the_birthday():
    assert completed_years(dt.date(1973, 1, 2), dt.date(2026, 1, 1)) == 52
    assert completed_years(dt.date(1973, 1, 1), dt.date(2026, 1, 1)) == 53


@given(first=DAYS, last=DAYS)
def test_one_person_and_a_column_agree(first, last):
    column = np.array([np.datetime64(first)])
    assert months_between(column, np.datetime64(last))[0] == completed_months(first, last)
