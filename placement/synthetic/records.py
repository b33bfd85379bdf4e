"""What the personnel file says of people: ratings, tests, sanctions, training."""

from dataclasses import dataclass

import numpy as np

from placement.synthetic.catalogue.people import MISSING_RATINGS, RATINGS, SANCTIONS, TESTED
from placement.synthetic.catalogue.standards import COMPETENCIES, COURSES
from placement.synthetic.dates import AS_OF, Dates
from placement.synthetic.draws import Bools, Draws, Ints, share
from placement.synthetic.duties import Duties
from placement.synthetic.holders import PPPK, Holders, scaled
from placement.synthetic.jobs import JOBS
from placement.synthetic.traits import jobs_in

YEARS = (2024, 2025)
PREDICATES = tuple(RATINGS)
_LAST_START = ("2024-07-01", "2025-07-01")
"""Who starts on this day or later has no rating for the year."""


@dataclass(frozen=True)
class Ratings:
    """Rows of performance.csv: employee, year, predicate (index into PREDICATES), variant of the matrix cell."""

    person: Ints
    year: Ints
    predicate: Ints
    cell: Ints


def ratings(people: Holders, entered: Dates, duty: Duties, draws: Draws) -> Ratings:
    """Two years of everybody who was there."""
    count = len(people)
    missing: Bools = np.stack([entered >= np.datetime64(day) for day in _LAST_START], axis=1)
    away = (duty.legal > 0) & (people.status != PPPK)
    missing[:, 1] |= away & (draws.below("away", count, 2) == 0)
    complete: Bools = np.logical_not(missing.any(axis=1))
    lost = scaled(MISSING_RATINGS, count) - int((~complete).sum())
    forgotten = draws.pick("lost", complete, lost)
    missing[forgotten, draws.below("lost", len(forgotten), 2)] = True
    person, year = np.nonzero(~missing)
    predicate = draws.deal("ratings", share(len(person), list(RATINGS.values())))
    # A Baik is mostly "as expected" in both; one in six is above in one of them.
    cell = draws.below("cells", len(person), 12)
    return Ratings(person, np.array(YEARS, np.int64)[year], predicate, np.minimum(cell, 2))


@dataclass(frozen=True)
class Tests:
    """Rows of competencies.csv: employee, competency, level, day, method."""

    person: Ints
    competency: Ints
    level: Ints
    day: Ints
    method: Ints


METHODS = ("assessment center", "tes berbasis komputer")


def tests(people: Holders, draws: Draws) -> Tests:
    """Nine levels for everybody who was tested in the last two years."""
    tested = np.zeros(len(people), bool)
    for percent, names, tiers in TESTED:
        pool = jobs_in(names, tiers)[people.job]
        tested[draws.pick("tested", pool, (int(pool.sum()) * percent + 50) // 100)] = True
    person = np.flatnonzero(tested)
    day = 30 + draws.below("test days", len(person), 24) * 30
    method = np.array([job.kind != 1 for job in JOBS], np.int64)[people.job[person]]
    width = len(COMPETENCIES)
    standard = np.array([standard_level(number) for number in range(len(JOBS))], np.int64)[people.job[person]]
    die = draws.below("levels reached", len(person) * width, 100)
    level = np.repeat(standard, width) + (die >= 85) - (die < 15)
    return Tests(
        np.repeat(person, width),
        np.tile(np.arange(width), len(person)),
        np.clip(level, 1, 5),
        np.repeat(day, width),
        np.repeat(method, width),
    )


def standard_level(job: int) -> int:
    """Level of every competency that a post asks for (PermenPANRB 38/2017 by tier; unverified)."""
    post = JOBS[job]
    if post.kind == 1:
        return {2: 4, 3: 3, 4: 2}[post.echelon // 10]
    return {"PM": 1, "TR": 1, "MH": 2, "PY": 2, "PT": 2, "MU": 3, "MA": 4, "UT": 5}.get(post.tier, 1)


@dataclass(frozen=True)
class Sanctions:
    """Rows of discipline.csv."""

    person: Ints
    severity: Ints
    start: Dates
    end: Dates


def sanctions(people: Holders, entered: Dates, duty: Duties, draws: Draws) -> Sanctions:
    """A few people, sanctions of the last three years; those still running included."""
    counts = [scaled(count, len(people)) for count in SANCTIONS.values()]
    active = (duty.legal <= 1) & (duty.duty == 0) & (entered < np.datetime64("2023-01-01"))
    person = draws.pick("sanctions", active, sum(counts))
    severity = np.repeat(np.arange(len(counts)), counts)[: len(person)]
    start = AS_OF - 30 - draws.below("sanction days", len(person), 1100)
    months = np.array([6, 12, 12], np.int64)[severity]
    end = (start.astype("datetime64[M]") + months).astype("datetime64[D]") - 1
    order = np.argsort(person, kind="stable")
    return Sanctions(person[order], severity[order], start[order], end[order])


@dataclass(frozen=True)
class Training:
    """Rows of training.csv."""

    person: Ints
    course: Ints
    hours: Ints
    year: Ints


def training(people: Holders, draws: Draws) -> Training:
    """One course for every second employee, of the field of the post."""
    count = len(people) // 2
    person = np.sort(draws.below("trained", count, max(len(people), 1)))
    course = np.zeros(count, np.int64)
    dice = draws.below("courses", count, 1 << 20)
    for names in sorted({row[0] for row in COURSES}):
        choices = np.array([number for number, row in enumerate(COURSES) if row[0] == names], np.int64)
        mine = jobs_in(names)[people.job[person]]
        course[mine] = choices[dice[mine] % len(choices)]
    hours = np.array([row[3] for row in COURSES], np.int64)[course]
    return Training(person, course, hours, 2023 + draws.below("course years", count, 4))
