import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from placement.text import date_text, decimal, heading, language, number, points, tr


def test_thousands_stand_apart():
    assert number(1204, "id") == "1.204"
    assert number(-1204567, "en") == "-1,204,567"


def test_decimals_have_a_comma_in_indonesian():
    assert decimal(1234.5, 1, "id") == "1.234,5"
    assert decimal(1234.5, 2, "en") == "1,234.50"


@pytest.mark.parametrize(
    ("value", "shown"), [(100_000, "100,000"), (87_500, "87,500"), (5, "0,005"), (-1, "-0,001"), (0, "0,000")]
)
def test_points_are_shown_as_marks(value, shown):
    assert points(value, "id") == shown


@given(st.integers(-(2**63), 2**63 - 1))
def test_no_point_is_lost_in_showing(value):
    assert Decimal(points(value, "en").replace(",", "")) * 1_000 == value


@given(st.integers())
def test_both_languages_show_the_same_number(value):
    assert number(value, "id") == number(value, "en").replace(",", ".")


def test_dates():
    assert date_text(dt.date(2027, 1, 1), "id") == "1 Januari 2027"
    assert date_text(dt.date(2027, 12, 31), "id") == "31 Desember 2027"
    assert date_text(dt.date(2027, 1, 1), "en") == "2027-01-01"


@pytest.mark.parametrize(
    ("name", "lang"), [("en", "en"), ("id", "id"), ("fr", "id"), ("", "id"), (None, "id")]
)
def test_indonesian_is_spoken_unless_english_was_asked_for(name, lang):
    assert language(name) == lang


def test_a_sentence_takes_its_values():
    assert tr("usage.missing", "en", name="DIR") == "DIR is required."


def test_a_heading_falls_back_on_the_name_of_the_column():
    assert heading("need", "id") == "Kebutuhan (K)"
    assert heading("part_x", "id") == "part_x"
