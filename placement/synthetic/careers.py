"""Grades and ages: the pyramid of the city dealt to people within what law and a plausible career allow."""

from dataclasses import dataclass

import numpy as np

from placement.synthetic.catalogue.people import AGES, PNS_GRADES
from placement.synthetic.draws import Draws, Ints, deal_scale, mingle, share
from placement.synthetic.holders import CPNS_CODE, PNS, PPPK, Holders
from placement.synthetic.traits import Traits

GRADES = tuple(PNS_GRADES)
_AT = {grade: number for number, grade in enumerate(GRADES)}
_CLERK_GRADES = {
    0: (13, 21),
    1: (14, 23),
    2: (21, 32),
    3: (22, 32),
    4: (23, 33),
    5: (31, 34),
    6: (32, 41),
    7: (33, 41),
}
"""Grades open to pelaksana by step of education: entry grade to the end of regular promotion."""

_ENTRY = {0: 11, 1: 13, 2: 21, 3: 22, 4: 23, 5: 31, 6: 31, 7: 31}
"""Grade at entry by step of education (S-2 mostly came later)."""

ENTRY_AGE = {0: 18, 1: 18, 2: 18, 3: 20, 4: 21, 5: 22, 6: 22, 7: 22}
"""Youngest at entry by step of education."""

OLDEST_ENTRY = 34
_YEARS_PER_GRADE = 3
"""Fewest years per grade; regular promotion takes four, functional posts less."""

_SINCE_LAST_INTAKE = 4
"""Least years since a PNS left school: those of the last intake are still on probation."""

_LAST_AGES = 58
"""From this age on only those who retire at 60 or later are still there."""


@dataclass(frozen=True)
class Careers:
    """grade : PNS grade 11..45, 0 for contract staff; age : completed years at the reference day."""

    grade: Ints
    age: Ints


def careers(people: Holders, step: Ints, trait: Traits, draws: Draws) -> Careers:
    """Grades first, ages after them."""
    grade = _grades(people, step, trait, draws)
    return Careers(grade, _ages(people, step, grade, trait, draws))


def _grades(people: Holders, step: Ints, trait: Traits, draws: Draws) -> Ints:
    clerk_low = np.array([low for low, _ in _CLERK_GRADES.values()], np.int64)[step]
    clerk_high = np.array([high for _, high in _CLERK_GRADES.values()], np.int64)[step]
    clerk = trait.kind[people.job] == 4
    low = np.where(clerk, clerk_low, trait.low_grade[people.job])
    high = np.where(clerk, clerk_high, trait.high_grade[people.job])
    new = people.status == CPNS_CODE
    entry = np.array(list(_ENTRY.values()), np.int64)[step]
    high = np.where(new, np.maximum(entry, low), high)
    low = np.where(new, high, np.where(~clerk & (low < entry), np.minimum(entry, high), low))
    position = np.zeros(46, np.int64)
    position[list(_AT)] = list(_AT.values())
    staff = np.flatnonzero(people.status != PPPK)
    quotas = share(len(staff), list(PNS_GRADES.values())).tolist()
    order = draws.below("seniority", len(people), 1000)
    first, last = position[low[staff]], position[high[staff]]
    dealt = mingle(draws, "grades", deal_scale(quotas, first, last, order[staff]), first, last)
    grade = np.zeros(len(people), np.int64)
    grade[staff] = np.array(GRADES, np.int64)[dealt]
    return grade


def grade_steps(grade: Ints, step: Ints) -> Ints:
    """Promotions since entry."""
    position = np.zeros(46, np.int64)
    position[list(_AT)] = list(_AT.values())
    entry = np.array(list(_ENTRY.values()), np.int64)[step]
    return np.where(grade > 0, np.maximum(position[grade] - position[entry], 0), 0)


def entry_age(step: Ints) -> Ints:
    """Youngest age at entry."""
    return np.array(list(ENTRY_AGE.values()), np.int64)[step]


def _ages(people: Holders, step: Ints, grade: Ints, trait: Traits, draws: Draws) -> Ints:
    count = len(people)
    youngest = entry_age(step)
    climbed = grade_steps(grade, step)
    low = np.maximum(youngest + np.maximum(_YEARS_PER_GRADE * climbed + 1, _SINCE_LAST_INTAKE), min(AGES))
    bup = trait.retirement[people.job]
    high = np.minimum(bup - 1, max(AGES))
    # Expected age in tenths of a year, spread over some fifteen years.
    order = 10 * (youngest + 4 * climbed) + draws.below("ages", count, 90) + draws.below("ages", count, 90)
    new, hired = people.status == CPNS_CODE, people.status == PPPK
    order = np.where(new, 200 + draws.below("young", count, 90), order)
    order = np.where(hired, 240 + draws.below("hired", count, 110) + draws.below("hired", count, 110), order)
    low = np.where(new | hired, np.maximum(youngest + 2, min(AGES)), low)
    high = np.where(new, 32, np.where(hired, np.minimum(high, 50), high))
    quotas = share(count, list(AGES.values()))
    last = np.array([age >= _LAST_AGES for age in AGES])
    late = (high >= _LAST_AGES) & (people.status == PNS)
    oldest = draws.pick("oldest", late, int(quotas[last].sum()), -order)
    low[oldest] = _LAST_AGES
    first = min(AGES)
    return deal_scale(quotas.tolist(), low - first, high - first, order, spare_deadlines=True) + first
