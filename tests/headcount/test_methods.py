"""Methods of the health sector and of schools, rows that cannot be computed, and what holds of every method."""

from dataclasses import replace
from fractions import Fraction
from math import ceil, floor

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from placement.errors import InputError
from placement.headcount import Form, HeadcountSettings, Period, law_keys, micro, need
from placement.headcount.methods import HealthStandard, method_of
from placement.headcount.teacher_rounding import teacher_seats
from tests.headcount.office import COMPUTED, LAW, FakeLaw, form, norms, workload
from tests.scoring.town import positions

ABSENT = {"decreed": -1}
UP, DOWN, GENERAL = (
    HeadcountSettings("computed", "largest_remainder", 5, teacher_rounding=choice)
    for choice in ("up", "down", "general")
)


def computed(*rows, settings=COMPUTED, posts=1):
    return need(positions(*[ABSENT] * posts), form(*rows), LAW, settings)


def refused(*rows):
    with pytest.raises(InputError) as error:
        computed(*rows)
    assert error.value.message("id") != error.value.message("en")
    return error.value.message("en")


# health

MIDWIFE = {"form": Form.HEALTH, "volume": 14_400, "time": 10}
"""14,400 visits of 10 minutes: SBK 7,200, two posts."""


def test_need_is_volume_over_the_standard_workload():
    assert HealthStandard().standard(Fraction(72_000), Fraction(10)) == 7_200
    assert computed(MIDWIFE).exact[0] == 2


def test_the_standard_allowance_raises_the_need():
    """FTP 20 percent: STP 1.25."""
    assert HealthStandard().factor(Fraction(20)) == Fraction(5, 4)
    assert computed(MIDWIFE | {"allowance": 20}).exact[0] == Fraction(5, 2)


def test_an_allowance_repeated_on_every_row_counts_once():
    rows = [MIDWIFE | {"allowance": 20}, MIDWIFE | {"allowance": 20}, MIDWIFE]
    assert computed(*rows).exact[0] == 6 * Fraction(5, 4)


def test_supporting_tasks_in_time_are_an_allowance_too():
    """2 hours a week of reports and 96 hours a year of meetings, each of 1,200 hours."""
    weekly = {"form": Form.SUPPORT, "volume": 1, "time": 120, "period": Period.WEEK}
    yearly = {"form": Form.SUPPORT, "volume": 12, "time": 480}
    share = Fraction(120 * 52 + 12 * 480, 72_000)
    assert computed(MIDWIFE, weekly, yearly).exact[0] == 2 / (1 - share)


def test_a_stated_standard_workload_serves_where_there_is_no_norm():
    assert computed({"form": Form.HEALTH, "volume": 14_400, "ability": 7_200}).exact[0] == 2
    assert computed(MIDWIFE | {"ability": 1}).exact[0] == 2


def test_the_available_time_of_the_sector_holds_in_any_family():
    law = FakeLaw(LAW.values | {"headcount.effective_minutes_health": 36_000})
    assert need(positions(ABSENT), form(MIDWIFE), law, COMPUTED).exact[0] == 4


def test_supporting_tasks_must_leave_time():
    everything = {"form": Form.SUPPORT, "volume": 1, "time": 72_000}
    assert "FTP 100 percent" in refused(MIDWIFE, everything)
    assert "supporting tasks alone" in refused(everything)
    assert "one of them" in refused(MIDWIFE | {"allowance": 10}, everything | {"time": 1})
    assert "differ in faktor_penunjang" in refused(MIDWIFE | {"allowance": 10}, MIDWIFE | {"allowance": 20})


# schools


def subject(classes, lessons, **more):
    return {"form": Form.TEACHER, "classes": classes, "lessons": lessons, **more}


def test_subject_teachers_are_hours_over_24():
    """Three years of 6, 6 and 7 classes at 5, 5 and 4 hours: 88 hours, 3.67, so 3 teachers with 29.33 each."""
    found = computed(subject(6, 5), subject(6, 5), subject(7, 4))
    assert found.exact[0] == Fraction(88, 24)
    assert found.need[0] == 3
    assert found.methods == {0: ("subject-teacher",)}


def test_half_hours_of_lessons_are_exact():
    assert computed(subject(4, Fraction(5, 2))).exact[0] == Fraction(10, 24)


@pytest.mark.parametrize(("settings", "seats"), [(UP, 2), (DOWN, 1), (GENERAL, 2)])
def test_between_the_loads_the_planner_chooses(settings, seats):
    """42 hours: one teacher has 42, two have 21."""
    assert computed(subject(14, 3), settings=settings).need[0] == seats


@pytest.mark.parametrize(("settings", "seats"), [(UP, 1), (DOWN, 1), (GENERAL, 0)])
def test_a_subject_of_few_hours_has_a_teacher(settings, seats):
    assert computed(subject(4, 2), settings=settings).need[0] == seats


def test_heads_and_deputies_teach_less_and_hold_their_seats():
    """66 hours, of which a head teaches 6 and a deputy 12: 48 hours are two teachers, and both leaders sit there."""
    led = subject(11, 6, heads=1, deputies=1)
    assert (computed(led).exact[0], computed(led).need[0]) == (4, 4)
    elsewhere = replace(COMPUTED, duty_seats=False)
    assert (computed(led, settings=elsewhere).exact[0], computed(led, settings=elsewhere).need[0]) == (2, 2)


def test_the_number_of_heads_may_be_repeated_on_every_row_but_not_differ():
    rows = [subject(6, 4, heads=1), subject(5, 6, heads=1)]
    assert computed(*rows, settings=replace(COMPUTED, duty_seats=False)).exact[0] == 2
    assert "kepala_sekolah" in refused(rows[0], subject(5, 6, heads=2))


def test_a_head_who_teaches_more_than_there_is_leaves_nothing():
    assert computed(subject(1, 2, heads=1), settings=replace(COMPUTED, duty_seats=False)).need[0] == 0


def test_class_teachers_are_classes():
    found = computed({"form": Form.CLASS_TEACHER, "classes": 12})
    assert (found.exact[0], found.need[0]) == (12, 12)
    with_head = computed({"form": Form.CLASS_TEACHER, "classes": 12, "heads": 1})
    assert with_head.need[0] == 13


@pytest.mark.parametrize(
    ("pupils", "settings", "seats"),
    [(90, UP, 1), (150, UP, 1), (225, UP, 1), (226, UP, 2), (226, DOWN, 1), (299, DOWN, 1), (640, UP, 4)],
)
def test_counsellors_have_150_to_225_pupils(pupils, settings, seats):
    found = computed({"form": Form.COUNSELLOR, "volume": pupils}, settings=settings)
    assert found.exact[0] == Fraction(pupils, 150)
    assert found.need[0] == seats


def test_levels_of_one_subject_at_one_school_are_rounded_together():
    """0.75 and 0.55 of a teacher at two levels are 1.3: one teacher, not two; the other school is another."""
    posts = positions(ABSENT, ABSENT, ABSENT | {"unit": 1})
    rows = [subject(6, 3), subject(3, Fraction(22, 5)) | {"position": 1}, subject(6, 3) | {"position": 2}]
    assert need(posts, form(*rows), LAW, UP).need.tolist() == [1, 0, 1]


def test_teachers_do_not_enter_the_sum_of_the_agency():
    """Half a clerk twice is one clerk; the school's half teacher is one teacher by its own rule."""
    clerk = {"volume": 37_500, "time": 1}
    rows = [clerk, clerk | {"position": 1}, subject(4, 3) | {"position": 2}]
    posts = positions(ABSENT, ABSENT, ABSENT | {"function": 1})
    assert need(posts, form(*rows), LAW, UP).need.tolist() == [1, 0, 1]


@given(st.fractions(0, 12, max_denominator=60), st.sampled_from(["up", "down"]))
def test_teachers_have_a_lawful_load_wherever_there_is_one(x, choice):
    seats = teacher_seats(x, Fraction(40, 24), choice)
    if x > 0:
        assert seats in {max(floor(x), 1), ceil(x)}
    lawful = [n for n in range(1, 14) if 24 * n <= 24 * x <= 40 * n]
    assert not lawful or seats in lawful


@given(
    st.lists(st.fractions(0, 12, max_denominator=60), min_size=2, max_size=2), st.sampled_from(["up", "down"])
)
def test_more_hours_never_need_fewer_teachers(pair, choice):
    less, more = sorted(pair)
    assert teacher_seats(less, Fraction(5, 3), choice) <= teacher_seats(more, Fraction(5, 3), choice)


# every method

SAMPLES = {
    Form.TASKS: {"time": 30},
    Form.OUTPUT: {"ability": 7},
    Form.OBJECT: {"ability": 7},
    Form.EQUIPMENT: {"tools": 8, "people": 3, "shifts": 2},
    Form.HEALTH: {"time": 30, "allowance": 12},
    Form.COUNSELLOR: {},
}
BY_VOLUME = st.sampled_from(sorted(SAMPLES))
VOLUMES = st.integers(0, 10**7)


def exact(kind, volume, **more):
    row = SAMPLES[kind] | {"form": kind, "volume": volume, **more}
    return method_of(kind).of_rows(form(row), norms())[0]


@given(BY_VOLUME, VOLUMES, VOLUMES)
def test_more_volume_never_needs_fewer(kind, one, other):
    assert (exact(kind, one) <= exact(kind, other)) == (one <= other)


@given(BY_VOLUME, VOLUMES, VOLUMES)
def test_rows_add_up(kind, one, other):
    rows = [SAMPLES[kind] | {"form": kind, "volume": volume} for volume in (one, other)]
    assert method_of(kind).of_rows(form(*rows), norms())[0] == exact(kind, one + other)


@given(BY_VOLUME, st.integers(0, 10**5), st.integers(0, 100))
def test_volume_times_frequency_is_the_load(kind, volume, often):
    assert exact(kind, volume, frequency=often) == exact(kind, volume * often)


@given(st.lists(st.tuples(st.integers(0, 3), BY_VOLUME, st.integers(0, 10**6)), min_size=1, max_size=6))
def test_a_post_has_the_sum_of_its_methods_and_the_agency_keeps_its_sum(tasks):
    general = [(g, kind, volume) for g, kind, volume in tasks if not method_of(kind).alone]
    if not general:
        return
    rows = [SAMPLES[kind] | {"form": kind, "volume": volume, "position": g} for g, kind, volume in general]
    found = computed(*rows, posts=4)
    for group, part in found.exact.items():
        assert part == sum(exact(kind, volume) for g, kind, volume in general if g == group)
    assert found.need.sum() == floor(sum(found.exact.values(), Fraction(1, 2)))


def test_a_post_names_its_methods():
    rows = [SAMPLES[kind] | {"form": kind, "volume": 10} for kind in (Form.TASKS, Form.OUTPUT)]
    assert computed(*rows).methods == {0: ("output", "task-by-task")}


def test_hours_and_minutes_give_one_need_by_any_method():
    assert need(positions(ABSENT), workload((0, 10, 1, "jam")), LAW, COMPUTED).exact == need(
        positions(ABSENT), workload((0, 10, 60, "menit")), LAW, COMPUTED
    ).exact  # fmt: skip


@pytest.mark.parametrize("period", list(Period))
def test_the_load_of_a_year_agrees_with_the_need(period):
    found = computed({"volume": 3, "time": 50, "period": period})
    assert found.load[0] / 75_000 == found.exact[0]


# rows that cannot be computed


@pytest.mark.parametrize(
    ("row", "wanted"),
    [
        ({"form": Form.OUTPUT, "volume": 10}, "method hasil needs standar_kemampuan"),
        ({"form": Form.OBJECT, "volume": 10}, "method objek needs standar_kemampuan"),
        ({"form": Form.EQUIPMENT, "volume": 10}, "method alat needs rasio"),
        ({"form": Form.HEALTH, "volume": 10}, "method kesehatan needs waktu_penyelesaian / standar_kemampuan"),
        ({"form": Form.TEACHER, "classes": 6}, "method guru needs jp"),
        ({"form": 99}, "unknown method 99"),
    ],
)  # fmt: skip
def test_a_row_without_what_its_method_needs_is_named(row, wanted):
    message = refused({"volume": 1, "time": 1}, row)
    assert "row 1" in message
    assert wanted in message


def test_sector_methods_stand_alone():
    assert "0000@1" in refused({"volume": 1, "time": 1}, MIDWIFE)
    assert "alone" in refused(subject(1, 1), {"form": Form.CLASS_TEACHER, "classes": 1})


def test_a_subject_without_classes_needs_no_hours():
    assert computed(subject(0, 0)).need[0] == 0


# law


def test_law_is_asked_for_what_the_rows_need():
    nobody = np.zeros(1, bool)
    assert law_keys(form({"time": 1}), nobody) == {"headcount.effective_minutes"}
    assert "headcount.working_days" in law_keys(form({"period": Period.DAY}), nobody)
    assert "headcount.effective_minutes_health" in law_keys(form(MIDWIFE), nobody)
    assert len(law_keys(form(subject(1, 1)), nobody)) == 4
    bare = FakeLaw({"headcount.effective_minutes": 75_000})
    assert need(positions(ABSENT), form({"volume": 75_000, "time": 1}), bare, COMPUTED).need[0] == 1


@pytest.mark.parametrize(
    ("key", "value", "row"),
    [
        ("headcount.effective_minutes", 74_999, {"volume": 1, "time": 1}),
        ("headcount.effective_minutes_health", 71_999, MIDWIFE),
        ("headcount.working_days", {"5": 234, "6": 287}, {"volume": 1, "time": 1, "period": Period.DAY}),
        ("headcount.teacher_hours", {"LEAST": 23, "MOST": 40}, subject(5, 5)),
        ("headcount.duty_hours", {"HEAD": 7, "DEPUTY": 12}, subject(5, 5, heads=1)),
        ("headcount.duty_hours", {"HEAD": 6, "DEPUTY": 13}, subject(5, 5, deputies=1)),
        ("headcount.counselling_pupils", {"LEAST": 151, "MOST": 225}, {"form": Form.COUNSELLOR, "volume": 9}),
    ],
)
def test_one_step_in_any_value_of_law_changes_the_need(key, value, row):
    law = FakeLaw(LAW.values | {key: value})
    post = positions(ABSENT)
    assert need(post, form(row), law, COMPUTED).exact != need(post, form(row), LAW, COMPUTED).exact


def test_the_most_hours_and_pupils_move_the_switch():
    law = FakeLaw(LAW.values | {"headcount.teacher_hours": {"LEAST": 24, "MOST": 42}})
    assert need(positions(ABSENT), form(subject(14, 3)), law, UP).need[0] == 1
    law = FakeLaw(LAW.values | {"headcount.counselling_pupils": {"LEAST": 150, "MOST": 226}})
    assert need(positions(ABSENT), form({"form": Form.COUNSELLOR, "volume": 226}), law, UP).need[0] == 1


def test_micro_is_what_the_rows_hold():
    assert form({"lessons": Fraction(5, 2)}).lessons[0] == micro(Fraction(5, 2)) == 2_500_000
