"""The workload table keeps what the form says, exactly."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from placement.errors import InputError
from placement.headcount import micro, micro_minutes
from placement.headcount.methods import TaskByTask
from placement.headcount.workload import DEFAULTS
from tests.headcount.office import norms, workload

QUANTITIES = st.decimals(0, 10**6, places=6)


@given(QUANTITIES)
def test_six_decimals_are_exact(quantity):
    assert Fraction(micro(quantity), 10**6) == Fraction(quantity)


@pytest.mark.parametrize(("quantity", "kept"), [("0.0000005", 1), ("0.0000004", 0), ("1.9999996", 2_000_000)])
def test_further_decimals_round_half_up(quantity, kept):
    assert micro(Decimal(quantity)) == kept


@given(QUANTITIES, QUANTITIES, QUANTITIES)
def test_a_load_is_the_exact_product_however_large(volume, frequency, minutes):
    table = workload((0, volume, minutes, "menit", frequency))
    assert TaskByTask().load(table, norms())[0] == Fraction(volume) * Fraction(frequency) * Fraction(minutes)


@given(st.lists(st.tuples(st.integers(0, 3), QUANTITIES, QUANTITIES), min_size=1, max_size=8))
def test_tasks_of_a_post_add_up_in_any_order(tasks):
    rows = [(group, volume, minutes, "menit") for group, volume, minutes in tasks]
    forwards, backwards = (TaskByTask().of_rows(workload(*order), norms()) for order in (rows, rows[::-1]))
    assert forwards == backwards
    for group, need in forwards.items():
        assert need == sum(Fraction(v) * Fraction(t) for g, v, t in tasks if g == group) / 75_000


def test_hours_and_minutes_may_be_mixed():
    need = TaskByTask().of_rows(workload((0, 625, 1, "jam"), (0, 37_500, 1, "menit")), norms())
    assert need[0] == 1


def test_a_frequency_multiplies_the_volume():
    assert TaskByTask().load(workload((0, 10, 30, "menit", 12)), norms())[0] == 3_600


def test_each_row_is_divided_by_its_own_effective_time():
    table = workload((0, 75_000, 1, "menit"), (0, 36_000, 1, "menit", 1, (72_000, "menit")))
    assert TaskByTask().of_rows(table, norms())[0] == Fraction(3, 2)


def test_an_unknown_unit_of_time_is_refused():
    with pytest.raises(InputError, match="'hari' is unknown"):
        micro_minutes(1, "hari")


@pytest.mark.parametrize("column", ["position", "volume", "frequency", "time", "effective"])
def test_negative_numbers_are_refused_and_their_row_is_named(column):
    table = workload((0, 1, 1, "menit"), (0, 1, 1, "menit"))
    with pytest.raises(InputError, match="row 1"):
        replace(
            table,
            **{
                column: getattr(table, column) * np.array([1, -1])
                - np.array([0, column in {"position", "effective"}])
            },
        )


def test_columns_of_different_length_are_refused():
    table = workload((0, 1, 1, "menit"))
    with pytest.raises(InputError, match="length"):
        replace(table, volume=np.array([1, 2]))


@given(QUANTITIES, st.decimals(0, 100, places=4))
def test_an_hour_is_sixty_minutes(volume, hours):
    in_hours, in_minutes = workload((0, volume, hours, "jam")), workload((0, volume, 60 * hours, "menit"))
    assert TaskByTask().of_rows(in_hours, norms()) == TaskByTask().of_rows(in_minutes, norms())


def test_columns_left_out_hold_their_defaults():
    table = workload((0, 1, 1, "menit"), (0, 1, 1, "menit"))
    assert {name: getattr(table, name).tolist() for name in DEFAULTS} == {
        name: [value, value] for name, value in DEFAULTS.items()
    }
