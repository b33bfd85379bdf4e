"""Hours of certified teachers after a plan."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from placement.headcount import Form, micro, school_subjects, subject_hours, teaching_hours
from placement.headcount.workload import MICRO
from tests.headcount.office import LOAD, form
from tests.scoring.town import positions


def ints(*values):
    return np.array(values, np.int64)


def hours(*values):
    return ints(*(micro(Fraction(value)) if value is not None else -1 for value in values))


@pytest.mark.parametrize(
    ("total", "teachers", "risk"),
    [("48", 2, False), ("47.5", 2, True), ("24", 1, False), ("23.999999", 1, True), ("0", 1, True), ("96", 3, False)],
)  # fmt: skip
def test_fewer_than_24_hours_each_put_the_allowance_at_risk(total, teachers, risk):
    found = teaching_hours(hours(total), ints(teachers), LOAD)
    assert found.at_risk.tolist() == [risk]
    assert found.each(0) == Fraction(total) / teachers


def test_nobody_is_at_risk_where_nobody_teaches_or_nothing_is_known():
    found = teaching_hours(hours("24", None), ints(0, 5), LOAD)
    assert found.at_risk.tolist() == [False, False]
    assert (found.each(0), found.each(1), found.exact(1)) == (None, None, None)


def test_only_certified_teachers_have_an_allowance_to_lose():
    assert teaching_hours(hours("24", "24"), ints(2, 2), LOAD, ints(0, 1)).at_risk.tolist() == [False, True]


def test_a_head_teaches_six_hours_and_a_deputy_twelve():
    """66 hours, four people, of whom a head and a deputy: the two others share 48."""
    found = teaching_hours(hours("66"), ints(4), LOAD, heads=ints(1), deputies=ints(1))
    assert (found.exact(0), found.teachers[0], found.each(0)) == (48, 2, 24)
    assert not found.at_risk[0]
    assert teaching_hours(hours("65"), ints(4), LOAD, heads=ints(1), deputies=ints(1)).at_risk[0]


def test_a_head_alone_is_not_at_risk():
    assert not teaching_hours(hours("4"), ints(1), LOAD, heads=ints(1)).at_risk[0]


@given(
    st.lists(
        st.tuples(st.integers(-1, 200), st.integers(0, 9), st.integers(0, 9), st.integers(0, 2)), min_size=1
    )
)
def test_the_flag_says_what_the_words_say(rows):
    total = np.array([MICRO * h if h >= 0 else -1 for h, *_ in rows], np.int64)
    teachers, certified, heads = (ints(*(row[k] for row in rows)) for k in (1, 2, 3))
    found = teaching_hours(total, teachers, LOAD, certified, heads)
    for s, (h, people, holding, led) in enumerate(rows):
        others = max(people - led, 0)
        short = others > 0 and max(h - 6 * led, 0) < 24 * others
        assert found.at_risk[s] == (h >= 0 and holding > 0 and short)


@given(st.integers(0, 300), st.integers(1, 12))
def test_one_more_teacher_never_lifts_the_risk(total, teachers):
    few, many = (teaching_hours(hours(total), ints(t), LOAD).at_risk[0] for t in (teachers, teachers + 1))
    assert many or not few


def test_levels_of_a_post_at_one_school_are_one_subject():
    posts = positions({}, {}, {"function": 1}, {"unit": 1})
    assert school_subjects(posts).tolist() == [0, 0, 1, 2]
    assert school_subjects(positions()).tolist() == []


def test_hours_of_a_subject_come_from_the_rows_of_all_its_levels():
    rows = form(
        {"form": Form.TEACHER, "classes": 6, "lessons": Fraction(5, 2)},
        {"form": Form.TEACHER, "classes": 3, "lessons": 4, "position": 1},
        {"form": Form.CLASS_TEACHER, "classes": 6, "position": 2},
        {"form": Form.CLASS_TEACHER, "classes": 6, "lessons": 26, "position": 3},
        {"form": Form.COUNSELLOR, "volume": 300, "position": 4},
    )
    found = subject_hours(rows, np.array([0, 0, 1, 2, 3], np.int32), LOAD)
    assert found.tolist() == hours(27, 144, 156, None).tolist()
