"""Workload vectors of the dossier on scoring, 8.1: "printed" stands in the source, "derived" is our arithmetic.

The dossier has no W1, W17 and W23. W5 (a guard's row of ambiguous layout, printed 3) is no test of a formula, and the
figures of W25 are from memory: its arithmetic is checked, nothing is claimed of a source.
"""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from math import ceil, floor

import pytest

from placement.headcount import Form, HeadcountSettings, Period, need
from placement.headcount.methods import METHODS, Equipment, Output, ServedObject, TaskByTask, method_of
from placement.headcount.teacher_rounding import teacher_seats
from placement.headcount.workload import micro_minutes
from tests.headcount.office import COMPUTED, LAW, form, norms, workload
from tests.scoring.town import positions

MOST = Fraction(40, 24)


@dataclass(frozen=True)
class Vector:
    """One row of the dossier: what the form says, what is printed, what it comes to exactly."""

    name: str
    row: dict
    printed: str
    derived: Fraction


def row_of_period(volume, minutes, effective, period=Period.YEAR):
    return {"volume": volume, "time": minutes, "effective": effective, "period": period}


def ratio(volume, tools, people=1, shifts=1):
    return {"form": Form.EQUIPMENT, "volume": volume, "tools": tools, "people": people, "shifts": shifts}


NEEDS = (
    Vector("W2 files", {"form": Form.OBJECT, "volume": 50, "ability": 2}, "25", Fraction(25)),
    Vector("W2 as output", {"form": Form.OUTPUT, "volume": 50, "ability": 2}, "25", Fraction(25)),
    Vector("W3 cars", ratio(2, 1), "2", Fraction(2)),
    Vector("W4 villages", {"form": Form.OBJECT, "volume": 8, "ability": 8}, "1", Fraction(1)),
    Vector("W4 as ratio", ratio(8, 8), "1", Fraction(1)),
    Vector("W6 registration", ratio(3, 1), "3", Fraction(3)),
    Vector("W7 pharmacy", ratio(2, 1), "2", Fraction(2)),
    Vector("W8 office cleaner", ratio(2, 2), "1", Fraction(1)),
    Vector("W9 operator", ratio(1, 1), "1", Fraction(1)),
    Vector("W9 cashier", ratio(1, 1), "1", Fraction(1)),
    Vector("W9 treasurer", ratio(1, 1), "1", Fraction(1)),
    Vector("W9 staff admin", ratio(1, 1), "1", Fraction(1)),
    Vector("W13", row_of_period(45, 1, 72_000), "0.0006", Fraction(1, 1_600)),
    Vector("W14 month", row_of_period(35, 7, 6_000, Period.MONTH), "0.0408", Fraction(49, 1_200)),
    Vector("W15 hour", row_of_period(10, 2, 60, Period.HOUR), "0.3333", Fraction(1, 3)),
    Vector("W15 hour, by law", row_of_period(10, 2, 0, Period.HOUR), "0.3333", Fraction(1, 3)),
    Vector("W16 x7", row_of_period(60, 7, 72_000), "0.0058", Fraction(7, 1_200)),
    Vector("W16 x4", row_of_period(60, 4, 72_000), "0.0033", Fraction(1, 300)),
    Vector("W16 x6", row_of_period(60, 6, 72_000), "0.005", Fraction(1, 200)),
    Vector("W16 x8", row_of_period(60, 8, 72_000), "0.0067", Fraction(1, 150)),
    Vector("W18 week x3", row_of_period(60, 3, 1_500, Period.WEEK), "0.12", Fraction(3, 25)),
    Vector("W18 week x4", row_of_period(60, 4, 1_500, Period.WEEK), "0.16", Fraction(4, 25)),
    Vector("W18 week x5", row_of_period(60, 5, 1_500, Period.WEEK), "0.2", Fraction(1, 5)),
    Vector("W19", row_of_period(7, 45, 72_000), "0.0044", Fraction(7, 1_600)),
)


@pytest.mark.parametrize("vector", NEEDS, ids=lambda vector: vector.name)
def test_printed_needs(vector):
    """To the printed decimals, and exactly to the recomputed value."""
    rows = form(vector.row)
    found = method_of(Form(int(rows.form[0]))).of_rows(rows, norms())[0]
    assert found == vector.derived
    assert to_decimals_of(vector.printed, found) == Decimal(vector.printed)


def to_decimals_of(printed, value):
    places = Decimal(1).scaleb(Decimal(printed).as_tuple().exponent)
    return (Decimal(value.numerator) / value.denominator).quantize(places, ROUND_HALF_UP)


LOADS = (
    ("W10 letters", (2_000, 5, "menit"), 10_000),
    ("W11 weeks", (52, 1_785, "menit"), 92_820),
    ("W20 teacher", (8, 120, "menit"), 960),
    ("W20 teacher", (288, 5, "menit"), 1_440),
    ("W20 teacher", (8, 90, "menit"), 720),
    ("W20 teacher", (2, 180, "menit"), 360),
    ("W20 teacher", (12, 120, "menit"), 1_440),
)


@pytest.mark.parametrize(("name", "task", "printed"), LOADS)
def test_printed_loads(name, task, printed):
    assert TaskByTask().load(workload((0, *task)), norms())[0] == printed


def test_w11_efficiency():
    """57,025 minutes of load over the printed 92,820: derived 0.6144."""
    found = TaskByTask().need(Fraction(57_025), Fraction(92_820))
    assert to_decimals_of("0.6144", found) == Decimal("0.6144")


def w12(rounding):
    settings = HeadcountSettings("computed", rounding, 5)
    return need(positions({"decreed": -1}), workload((0, 7_116, 1, "jam", 1, (1_250, "jam"))), LAW, settings)


@pytest.mark.parametrize("rounding", ["half_up", "ceiling", "largest_remainder"])
def test_w12_hours(rounding):
    """7,116 hours over 1,250: printed 6; derived 5.6928, nearest and next whole agree."""
    found = w12(rounding)
    assert found.exact[0] == Fraction("5.6928")
    assert found.need[0] == 6


@pytest.mark.parametrize(("people", "derived"), [(6, "0.9488"), (5, "1.1386")])
def test_w24_efficiency(people, derived):
    """Derived: 7,116 hours over the hours of 6 and of 5 people."""
    found = w12("half_up").efficiency(0, people)
    assert to_decimals_of(derived, found) == Decimal(derived)


@pytest.mark.parametrize(
    ("days", "hours", "derived", "printed", "as_written"),
    [(235, "5.3", "1245.5", 1_245, "1292.5"), (287, "4.3", "1234.1", 1_234, "1291.5")],
)
def test_w21_effective_hours(days, hours, derived, printed, as_written):
    """The printed products fit decimal hours; the source writes "5 jam 30" and "4 jam 30", which come to more."""
    total = TaskByTask().load(workload((0, days, Decimal(hours), "jam")), norms())[0] / 60
    assert total == Fraction(derived)
    assert int(total) == printed
    assert days * (int(Decimal(hours)) + Fraction(1, 2)) == Fraction(as_written)


@pytest.mark.parametrize(("week", "weekends", "printed"), [("5", 104, 235), ("6", 52, 287)])
def test_w22_working_days(week, weekends, printed):
    assert 365 - weekends - 14 - 12 == LAW.value("headcount.working_days")[week] == printed


@pytest.mark.parametrize(
    ("row", "exact", "seats"),
    [
        ({"form": Form.OUTPUT, "volume": 200, "ability": 30}, Fraction(20, 3), 7),
        ({"form": Form.OBJECT, "volume": 80, "ability": 25}, Fraction(16, 5), 3),
        (ratio(20, 1), Fraction(20), 20),
        (ratio(20, 5), Fraction(4), 4),
    ],
)
def test_w25_from_memory(row, exact, seats):
    """No source was read for these figures: arithmetic only."""
    found = need(positions({"decreed": -1}), form(row), LAW, HeadcountSettings("computed", "half_up", 5))
    assert (found.exact[0], found.need[0]) == (exact, seats)


TEACHERS = (
    ("1.1", 2, "13.20", 1, "26.40"),
    ("1.2", 2, "14.40", 1, "28.80"),
    ("1.3", 2, "15.60", 1, "31.20"),
    ("1.4", 2, "16.80", 1, "33.60"),
    ("1.5", 2, "18.00", 1, "36.00"),
    ("1.6", 2, "19.20", 1, "38.40"),
    ("1.7", 2, "20.40", 1, "40.80"),
    ("1.8", 2, "21.60", 1, "43.20"),
    ("1.9", 2, "22.80", 1, "45.60"),
    ("2.1", 3, "16.80", 2, "25.20"),
    ("2.7", 3, "21.60", 2, "32.40"),
    ("2.8", 3, "22.40", 2, "33.60"),
    ("2.9", 3, "23.20", 2, "34.80"),
)
"""Need; teachers rounded up and their hours each; teachers rounded down and theirs: all printed."""

WHOLE = (("2.0", 2, 24), ("3.0", 3, 24))
"""Need, teachers, hours each. Of 2.0 the source prints "1" with 24 hours for down: a slip, one teacher would have 48."""


@pytest.mark.parametrize(("x", "up", "up_each", "down", "down_each"), TEACHERS)
def test_teachers_hours_each_as_printed(x, up, up_each, down, down_each):
    need_ = Fraction(x)
    assert (ceil(need_), floor(need_)) == (up, down)
    assert 24 * need_ / up == Fraction(up_each)
    assert 24 * need_ / down == Fraction(down_each)


@pytest.mark.parametrize(("x", "up", "up_each", "down", "down_each"), TEACHERS)
def test_teachers_go_down_unless_one_would_have_more_than_forty_hours(x, up, up_each, down, down_each):
    over = Fraction(down_each) > 40
    assert teacher_seats(Fraction(x), MOST, "up") == (up if over else down)
    assert teacher_seats(Fraction(x), MOST, "down") == down


@pytest.mark.parametrize(("x", "teachers", "each"), WHOLE)
def test_whole_teachers(x, teachers, each):
    for choice in ("up", "down"):
        assert teacher_seats(Fraction(x), MOST, choice) == teachers
    assert 24 * Fraction(x) / teachers == each


@pytest.mark.parametrize(
    ("x", "up", "down"), [("0.01", 1, 1), ("0.99", 1, 1), ("1", 1, 1), ("1.01", 1, 1), ("1.66", 1, 1), ("1.67", 2, 1), ("1.99", 2, 1), ("2", 2, 2), ("2.01", 2, 2)]
)  # fmt: skip
def test_the_printed_ends_of_the_rule(x, up, down):
    """< 1 up; 1.01 to 1.66 down; 1.67 to 1.99 a choice; from 2 down."""
    assert (teacher_seats(Fraction(x), MOST, "up"), teacher_seats(Fraction(x), MOST, "down")) == (up, down)


def test_the_switch_is_where_one_teacher_passes_forty_hours():
    """Derived: 24 x 1.66 = 39.84, 24 x 1.67 = 40.08."""
    assert 24 * Fraction("1.66") == Fraction("39.84")
    assert 24 * Fraction("1.67") == Fraction("40.08")
    assert teacher_seats(MOST, MOST, "up") == 1


def test_nobody_is_needed_for_no_hours():
    assert teacher_seats(Fraction(0), MOST, "up") == 0


def test_every_method_stands_on_the_shelf():
    assert [method.code for method in METHODS] == [
        "output", "object", "equipment", "task-by-task", "health-standard", "subject-teacher", "class-teacher",
        "counsellor",
    ]  # fmt: skip
    assert all(set(method.title) == {"id", "en"} and method.source for method in METHODS)
    assert sorted(form for method in METHODS for form in method.words) == list(Form)
    assert all(method.words.keys() == method.asks.keys() for method in METHODS)


def test_formulas_on_plain_numbers():
    assert ServedObject().need(Fraction(50), Fraction(2)) == Output().need(Fraction(50), Fraction(2)) == 25
    assert Equipment().need(Fraction(2), Fraction(1), shifts=3) == 6


def test_1250_hours_are_75000_minutes():
    """A bug seen in the wild divides by 72,000 and calls it 1,250 hours."""
    assert micro_minutes(1_250, "jam") == micro_minutes(75_000, "menit")


@pytest.mark.parametrize(
    ("period", "week", "minutes"),
    [
        (Period.YEAR, 5, Fraction(75_000)),
        (Period.MONTH, 5, Fraction(6_250)),
        (Period.WEEK, 5, Fraction(75_000, 52)),
        (Period.DAY, 5, Fraction(75_000, 235)),
        (Period.DAY, 6, Fraction(75_000, 287)),
        (Period.HOUR, 5, Fraction(60)),
    ],
)
def test_periods_of_1250_hours(period, week, minutes):
    """Derived: month 6,250; week 1,442.31; day 319.15 or 261.32."""
    settings = HeadcountSettings("computed", "half_up", 5, work_week=week)
    row = form({"volume": 1, "time": 100, "period": period})
    assert need(positions({}), row, LAW, settings).exact[0] == 100 / minutes


def test_w12_is_shown_as_the_source_prints_it():
    from placement.text import quotient

    assert quotient(w12("half_up").exact[0], 2, "id") == "5,69"
    assert quotient(Fraction("1.005"), 2, "en") == "1.01"
    assert quotient(Fraction(1_234_567, 1_000), 2, "id") == "1.234,57"
    assert need(positions({}), None, LAW, COMPUTED).efficiency(0, 3) is None
