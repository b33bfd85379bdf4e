"""Teaching hours after a plan: whether certified teachers of a subject at a school keep the hours of their allowance."""

from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from placement.headcount.norms import TeachingLoad
from placement.headcount.workload import MICRO, Form, WorkloadTable
from placement.model.arrays import BoolArray, IndexArray, IntArray, freeze_fields
from placement.model.positions import Positions

UNKNOWN = -1
"""Hours of a subject of which the workload table says nothing."""


@dataclass(frozen=True)
class TeachingHours:
    """Hours of each subject at each school, and who shares them.

    hours : int64[s], hours (JP) a week in millionths without those of heads and deputies, -1 = unknown
    teachers : int64[s], teachers who share them
    at_risk : bool[s], "tunjangan berisiko": a certified teacher would have fewer hours than the least
    """

    hours: IntArray
    teachers: IntArray
    at_risk: BoolArray

    def __post_init__(self) -> None:
        freeze_fields(self)

    def exact(self, subject: int) -> Fraction | None:
        """Hours a week of a subject at a school; None where nothing is known."""
        hours = int(self.hours[subject])
        return None if hours < 0 else Fraction(hours, MICRO)

    def each(self, subject: int) -> Fraction | None:
        """Hours a week of one teacher, exact; None where nobody teaches or nothing is known."""
        hours, teachers = self.exact(subject), int(self.teachers[subject])
        return None if hours is None or teachers <= 0 else hours / teachers


def teaching_hours(
    hours: IntArray,
    teachers: IntArray,
    load: TeachingLoad,
    certified: IntArray | None = None,
    heads: IntArray | None = None,
    deputies: IntArray | None = None,
) -> TeachingHours:
    """Hours per teacher of each subject at each school, and where they fall short of the least (24).

    hours : int64[s], hours a week in millionths, -1 = unknown; teachers : int64[s], holders after the plan
    certified : int64[s], of these, with a certificate (default: all)
    heads, deputies : int64[s], of these, heads and deputies: they teach their own few hours of the total, and the others
        share the rest
    """
    none = np.zeros(len(hours), np.int64)
    led, helped = none if heads is None else heads, none if deputies is None else deputies
    known = hours >= 0
    rest = np.maximum(hours - MICRO * (load.head * led + load.deputy * helped), 0)
    sharing = np.maximum(teachers - led - helped, 0)
    holds = teachers if certified is None else certified
    short = known & (sharing > 0) & (holds > 0) & (rest < MICRO * load.least * sharing)
    return TeachingHours(np.where(known, rest, UNKNOWN), sharing, short)


def school_subjects(positions: Positions) -> IndexArray:
    """int32[m], the subject at a school of each group, numbered from 0: all levels of one post in one unit."""
    pairs = np.stack([positions.unit.astype(np.int64), positions.function.astype(np.int64)], axis=1)
    if not len(pairs):
        return np.zeros(0, np.int32)
    return np.unique(pairs, axis=0, return_inverse=True)[1].reshape(-1).astype(np.int32)


def subject_hours(workload: WorkloadTable, subject: IndexArray, load: TeachingLoad) -> IntArray:
    """int64[s], hours a week in millionths of each subject at a school from its rows of a school's method; -1 = none.

    A class teacher's class has the least hours of a teacher unless the form states them. Counsellors have no hours.
    subject : int32[m], see `school_subjects`
    """
    found = np.full(int(subject.max()) + 1 if len(subject) else 0, UNKNOWN, np.int64)
    rows = workload.of(Form.TEACHER, Form.CLASS_TEACHER)
    stated = np.where(rows.form == Form.CLASS_TEACHER, MICRO * load.least, 0)
    lessons = np.where(rows.lessons > 0, rows.lessons, stated)
    place = subject[rows.position]
    found[place] = 0
    np.add.at(found, place, rows.classes * lessons)
    return found
