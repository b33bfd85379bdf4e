"""What the law says of a person's working time and of a teacher's load, as the methods ask for it."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Protocol

import numpy as np

from placement.headcount.settings import HeadcountSettings
from placement.headcount.workload import MICRO, Form, Period, WorkloadTable, micro
from placement.model.arrays import BoolArray, IntArray

MONTHS, WEEKS, MINUTES_PER_HOUR = 12, 52, 60
"""Of a year and of an hour. Forms that divide a year of 72 000 minutes by 48 weeks state their 1 500 minutes."""

TIME, HEALTH_TIME, DAYS = (
    "headcount.effective_minutes",
    "headcount.effective_minutes_health",
    "headcount.working_days",
)
LESSONS, DUTIES, PUPILS = "headcount.teacher_hours", "headcount.duty_hours", "headcount.counselling_pupils"
LAW_KEYS = (TIME, HEALTH_TIME, DAYS, LESSONS, DUTIES, PUPILS)
"""All keys that need may be computed with."""

TEACHERS = (Form.TEACHER, Form.CLASS_TEACHER, Form.COUNSELLOR)


class Law(Protocol):
    """Law in force at one date (`placement.regulation.LawAt`)."""

    def value(self, key: str) -> Any:
        """The value of a key; LawMissing where none was in force."""


@dataclass(frozen=True)
class TeachingLoad:
    """A teacher's load: hours (JP) a week, hours left to a head and to a deputy, pupils of a counsellor."""

    least: int
    most: int
    head: int
    deputy: int
    pupils_least: int
    pupils_most: int

    @classmethod
    def of(cls, law: Law) -> "TeachingLoad":
        """As in force."""
        lessons, duties, pupils = law.value(LESSONS), law.value(DUTIES), law.value(PUPILS)
        return cls(
            lessons["LEAST"],
            lessons["MOST"],
            duties["HEAD"],
            duties["DEPUTY"],
            pupils["LEAST"],
            pupils["MOST"],
        )


NO_LOAD = TeachingLoad(0, 0, 0, 0, 0, 0)
"""Of a table without teachers."""


@dataclass(frozen=True)
class Norms:
    """What the methods ask of the law.

    effective : int64[m], effective micro-minutes a year of each group; health : micro-minutes a year (WKT) of the
    standard workload; days : working days a year; teaching : a teacher's load. Nothing but zeros where it was not asked.
    codes : code of each group, for messages
    """

    effective: IntArray
    health: int = 0
    days: int = 235
    teaching: TeachingLoad = NO_LOAD
    codes: tuple[str, ...] = ()

    def minutes(self, year: int, period: int, stated: int = 0) -> Fraction:
        """Effective minutes of a period: as stated in the form, else a part of the year's micro-minutes."""
        if stated:
            return Fraction(stated, MICRO)
        return Fraction(year, MICRO) / self.times(year, period)

    def times(self, year: int, period: int) -> Fraction:
        """Periods in a year of so many effective micro-minutes."""
        hours = Fraction(year, MINUTES_PER_HOUR * MICRO)
        return (Fraction(1), Fraction(MONTHS), Fraction(WEEKS), Fraction(self.days), hours)[Period(period)]

    def name(self, group: int) -> str:
        """The group as people know it."""
        return self.codes[group] if group < len(self.codes) else str(group)


def norms_in_force(
    law: Law,
    workload: WorkloadTable,
    health: BoolArray,
    settings: HeadcountSettings,
    codes: tuple[str, ...] = (),
) -> Norms:
    """The norms that the rows need; nothing else is asked of the law. health : bool[m]."""
    keys = law_keys(workload, health)
    general = micro(law.value(TIME))
    sector = micro(law.value(HEALTH_TIME)) if HEALTH_TIME in keys else 0
    return Norms(
        effective=np.where(health, sector, general).astype(np.int64),
        health=sector,
        days=law.value(DAYS)[str(settings.work_week)] if DAYS in keys else 0,
        teaching=TeachingLoad.of(law) if LESSONS in keys else NO_LOAD,
        codes=codes,
    )


def law_keys(workload: WorkloadTable, health: BoolArray) -> set[str]:
    """Keys of law that a table is computed with. health : bool[m]."""
    keys = {TIME}
    if health.any() or np.isin(workload.form, (Form.HEALTH, Form.SUPPORT)).any():
        keys.add(HEALTH_TIME)
    if (workload.period == Period.DAY).any():
        keys.add(DAYS)
    if np.isin(workload.form, TEACHERS).any():
        keys |= {LESSONS, DUTIES, PUPILS}
    return keys
