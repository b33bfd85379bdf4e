"""The NIP and what it says."""

import datetime as dt

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from placement.io.nip import FAULTS, mask, read_nips


def fault(nip):
    number = int(read_nips([nip]).fault[0])
    return FAULTS[number - 1] if number else ""


@pytest.mark.parametrize(
    ("nip", "code"),
    [
        ("198503152010011001", ""),
        ("199001012023212003", ""),
        ("19850315201001100", "nip_length"),
        ("1985031520100110011", "nip_length"),
        ("19850315201001100X", "nip_length"),
        ("", "nip_length"),
        ("198513152010011001", "nip_birth_date"),
        ("198502302010011001", "nip_birth_date"),
        ("000000002010011001", "nip_birth_date"),
        ("198503152010013001", "nip_sex"),
        ("198503152010010001", "nip_sex"),
        ("198503152010011000", "nip_serial"),
    ],
)
def test_what_is_wrong_with_a_nip(nip, code):
    assert fault(nip) == code


def test_a_leap_day_is_possible_only_in_leap_years():
    assert not fault("200002292020011001")
    assert fault("190002292020011001") == "nip_birth_date"


@given(
    st.lists(st.tuples(st.dates(dt.date(1940, 1, 1), dt.date(2010, 1, 1)), st.dates(), st.integers(1, 999)))
)
def test_a_nip_says_birth_and_entry(people):
    nips = read_nips([f"{birth:%Y%m%d}{2000 + entry.year % 30}{entry.month:02d}1{serial:03d}"
                      for birth, entry, serial in people])  # fmt: skip
    assert not nips.fault.any()
    assert nips.birth.tolist() == [birth for birth, _, _ in people]
    assert [(day.year, day.month, day.day) for day in nips.entered.tolist()] == [
        (2000 + entry.year % 30, entry.month, 1) for _, entry, _ in people
    ]


def test_a_contract_count_says_the_year_of_entry():
    nips = read_nips(["199001012023212003", "199001012023132003"])
    assert nips.entered[0] == np.datetime64("2023-01-01")
    assert nips.strange_month.tolist() == [False, True]


@given(st.lists(st.text(max_size=20)))
def test_any_text_is_judged(words):
    assert len(read_nips(words).fault) == len(words)


def test_a_masked_nip_hides_its_middle():
    assert mask("198503152010011001") == "1985********1001"
    assert mask("1,98501E+17") == "1,98501E+17"
    assert mask("19850315") == "19850315"
