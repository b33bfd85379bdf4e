"""Workload vectors of shared/regulation/scoring.md 8.1. "Printed" stands in the source, "derived" is our arithmetic.

W5 (ambiguous layout), W22 (calendar days) and W25 (memory only) are no test of our formulas.
"""

from decimal import Decimal
from fractions import Fraction
from math import ceil

import numpy as np
import pytest

from placement.headcount.methods import METHODS, Equipment, Output, ServedObject, TaskByTask
from placement.headcount.workload import micro_minutes
from tests.headcount.office import workload

SHOWN = Decimal("0.0001")
NONE = np.zeros(1, np.int64)


def load(*task):
    return TaskByTask().load(workload((0, *task)))[0]


def row_need(volume, minutes, effective):
    task = (0, volume, minutes, "menit", 1, (effective, "menit"))
    return TaskByTask().need(workload(task), NONE)[0]


def test_the_four_methods_stand_on_the_shelf():
    assert [method.code for method in METHODS] == ["output", "object", "equipment", "task-by-task"]
    assert all(set(method.title) == {"id", "en"} and method.source for method in METHODS)


def test_w2_files_per_day():
    """50 files a day, 2 a day per person: printed 25."""
    assert ServedObject().need(Fraction(50), Fraction(2)) == 25
    assert Output().need(Fraction(50), Fraction(2)) == 25


def test_w4_villages():
    """8 villages, ratio 8/1: printed 1."""
    assert ServedObject().need(Fraction(8), Fraction(8)) == 1


@pytest.mark.parametrize(
    ("tools", "tools_per_person", "printed"),
    [
        pytest.param(2, 1, 2, id="W3: 2 cars, 1/1"),
        pytest.param(3, 1, 3, id="W6: registration, 3 tools, 1/1"),
        pytest.param(2, 1, 2, id="W7: pharmacy, 2 tools, 1/1"),
        pytest.param(2, 2, 1, id="W8: office cleaner, 2 buildings, 2/1"),
        pytest.param(1, 1, 1, id="W9: operator, cashier, treasurer, staff, 1/1"),
    ],
)
def test_equipment_ratios(tools, tools_per_person, printed):
    assert Equipment().need(Fraction(tools), Fraction(1, tools_per_person)) == printed


def test_equipment_is_multiplied_by_shifts():
    """2 gates, one guard each, three shifts: derived 6."""
    assert Equipment().need(Fraction(2), Fraction(1), shifts=3) == 6


def test_w10_letters():
    """2,000 letters a year at 5 minutes: printed 10,000 minutes."""
    assert load(2_000, 5, "menit") == 10_000


def test_w11_weeks():
    """1,785 minutes a week, 52 weeks: printed 92,820; 57,025 minutes of load over it: derived 0.6144."""
    assert load(52, 1_785, "menit") == 92_820
    assert round(float(row_need(57_025, 1, 92_820)), 4) == 0.6144


def test_w12_hours():
    """7,116 hours over 1,250: printed 6; derived 5.6928, nearest and next whole agree."""
    need = TaskByTask().need(workload((0, 7_116, 1, "jam", 1, (1_250, "jam"))), NONE)[0]
    assert need == Fraction("5.6928")
    assert round(need) == ceil(need) == 6


@pytest.mark.parametrize(
    ("volume", "minutes", "effective", "printed"),
    [
        pytest.param(45, 1, 72_000, "0.0006", id="W13: derived 0.000625"),
        pytest.param(35, 7, 6_000, "0.0408", id="W14: month"),
        pytest.param(10, 2, 60, "0.3333", id="W15: hour"),
        pytest.param(60, 7, 72_000, "0.0058", id="W16"),
        pytest.param(60, 4, 72_000, "0.0033", id="W16"),
        pytest.param(60, 6, 72_000, "0.0050", id="W16"),
        pytest.param(60, 8, 72_000, "0.0067", id="W16"),
        pytest.param(60, 3, 1_500, "0.1200", id="W18: week"),
        pytest.param(60, 4, 1_500, "0.1600", id="W18: week"),
        pytest.param(60, 5, 1_500, "0.2000", id="W18: week"),
        pytest.param(7, 45, 72_000, "0.0044", id="W19: derived 0.004375"),
    ],
)
def test_rows_of_a_regional_form(volume, minutes, effective, printed):
    """Printed with four decimals; each row over the effective time of its own period."""
    need = row_need(volume, minutes, effective)
    assert need == Fraction(volume * minutes, effective)
    assert (Decimal(need.numerator) / need.denominator).quantize(SHOWN) == Decimal(printed)


@pytest.mark.parametrize(
    ("volume", "minutes", "printed"),
    [(8, 120, 960), (288, 5, 1_440), (8, 90, 720), (2, 180, 360), (12, 120, 1_440)],
)
def test_w20_teacher(volume, minutes, printed):
    assert load(volume, minutes, "menit") == printed


@pytest.mark.parametrize(
    ("days", "hours", "derived", "printed"), [(235, "5.3", "1245.5", 1_245), (287, "4.3", "1234.1", 1_234)]
)
def test_w21_effective_hours(days, hours, derived, printed):
    """The printed products fit decimal hours (the source writes "5 jam 30 menit"): printed 1,245 and 1,234."""
    total = load(days, Decimal(hours), "jam") / 60
    assert total == Fraction(derived)
    assert int(total) == printed


@pytest.mark.parametrize(("people", "derived"), [(6, "0.9488"), (5, "1.1386")])
def test_w24_efficiency(people, derived):
    """Derived: 7,116 hours over the hours of 6 and of 5 people."""
    need = TaskByTask().need(workload((0, 7_116, 1, "jam", 1, (1_250 * people, "jam"))), NONE)[0]
    assert round(float(need), 4) == float(derived)


def test_1250_hours_are_75000_minutes():
    """A bug seen in the wild divides by 72,000 and calls it 1,250 hours."""
    assert micro_minutes(1_250, "jam") == micro_minutes(75_000, "menit")
