"""Hours of certified teachers after a plan, from the roster and the workload table."""

from fractions import Fraction
from types import SimpleNamespace

import numpy as np

from placement.headcount import Form
from placement.planning.teaching import teaching
from tests.headcount.office import LAW, form, units
from tests.scoring.town import positions, roster

IPA = {"certificate": 0, "function": 0}


def after(people, posts, rows, status=()):
    """What `teaching` says where everybody sits at her home."""
    staff = roster(*({"home": 0, **person} for person in people))
    case = SimpleNamespace(
        workload=rows, positions=positions(*posts), roster=staff, law_now=LAW, units=units(len(posts))
    )
    words = np.array([*status, *["stay"] * (len(people) - len(status))])
    return teaching(case, SimpleNamespace(after=staff.home, status=words)), case


def lessons(classes, hours, kind=Form.TEACHER, **more):
    return {"form": kind, "classes": classes, "lessons": hours, **more}


def test_certified_teachers_who_share_too_few_hours_are_named():
    people = [{"certificate": 0}, {"certificate": -1}, {"certificate": 1}]
    found, case = after(people, [IPA], form(lessons(10, 5)))
    assert found.at_risk.tolist() == [True, False, False]
    assert found.rows(case) == [
        {
            "unit_nama": "Unit 0",
            "jabatan_nama": "Fungsi 0",
            "hours": Fraction(50),
            "teachers": 3,
            "certified": 1,
            "hours_each": Fraction(50, 3),
            "at_risk": True,
        }
    ]


def test_those_who_leave_or_wait_share_no_hours():
    people = [{"certificate": 0}, {"certificate": 0}, {"home": -1, "certificate": 0}]
    found, _ = after(people, [IPA], form(lessons(6, 4)), status=("stay", "leaving", "waiting"))
    assert found.hours.teachers.tolist() == [1]
    assert found.at_risk.tolist() == [False, False, False]


def test_a_head_teaches_six_hours_of_the_subject():
    people = [{"certificate": 0}, {"certificate": 0, "extra_duty": "Kepala Sekolah"}]
    found, _ = after(people, [IPA], form(lessons(6, 5)))
    assert (found.hours.exact(0), found.hours.teachers[0]) == (24, 1)
    assert not found.at_risk.any()
    found, _ = after(people, [IPA], form(lessons(29, 1)))
    assert found.at_risk.tolist() == [True, False]


def test_a_head_takes_nothing_from_the_class_teachers():
    people = [{"certificate": 0}, {"certificate": 0, "extra_duty": "Kepala Sekolah"}]
    found, _ = after(people, [IPA], form(lessons(1, 0, Form.CLASS_TEACHER)))
    assert found.hours.each(0) == 24
    assert not found.at_risk.any()


def test_levels_of_a_subject_share_their_hours():
    people = [{"certificate": 0}, {"certificate": 0, "home": 1}]
    found, _ = after(people, [IPA, IPA], form(lessons(8, 5)))
    assert found.hours.each(0) == 20
    assert found.at_risk.tolist() == [True, True]


def test_a_subject_without_hours_is_not_judged():
    found, case = after([{"certificate": 0, "home": 1}], [IPA, IPA | {"function": 1}], form(lessons(8, 5)))
    assert not found.at_risk.any()
    assert [row["jabatan_nama"] for row in found.rows(case)] == ["Fungsi 0"]


def test_without_rows_of_a_school_there_is_nothing_to_say():
    assert after([{}], [IPA], form({"volume": 1, "time": 1}))[0] is None
    assert after([{}], [IPA], None)[0] is None
