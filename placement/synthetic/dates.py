"""Birth, entry, grade and post: dates that follow from age and career, and the NIP that carries two of them."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from placement.synthetic.careers import OLDEST_ENTRY, Careers, entry_age, grade_steps
from placement.synthetic.catalogue.people import OVER_FIVE_YEARS, PPPK_INTAKES, UNDER_TWO_YEARS, WOMEN
from placement.synthetic.draws import Bools, Draws, Ints, deal_scale, share
from placement.synthetic.holders import CPNS_CODE, PPPK, Holders, scaled

Dates = NDArray[np.datetime64]

AS_OF = np.datetime64("2026-10-01", "D")
_CPNS_DAYS = tuple(np.datetime64(day, "D") for day in ("2025-06-01", "2026-03-01"))
_ENTRY_MONTHS = np.array([0, 2, 3, 11], np.int64)
"""January, March, April, December: months in which decrees of appointment start."""

_GRADE_YEARS = 3
_CONTRACT = 21
"""The PPPK number carries the number of the contract, from 21, where the month would stand."""


@dataclass(frozen=True)
class Calendar:
    """Dates by employee, and the NIP."""

    birth: Dates
    entered: Dates
    graded: Dates
    posted: Dates
    retired: Dates
    nip: list[str]


def calendar(people: Holders, step: Ints, career: Careers, bup: Ints, draws: Draws) -> Calendar:
    """All dates of everybody."""
    birth = _births(career.age, draws)
    entered = _entries(people, step, career, birth, draws)
    back = draws.below("grade dates", len(people), 8) + 1
    # Promotions take effect in April and October.
    raised = (AS_OF.astype("datetime64[M]") - 6 * back).astype("datetime64[D]")
    climbed = (career.grade > 0) & (grade_steps(career.grade, step) > 0)
    graded = np.where(climbed, np.maximum(raised, entered), entered)
    month = birth.astype("datetime64[M]") + 12 * bup
    retired = (month + 1).astype("datetime64[D]")
    posted = _posts(people, entered, draws)
    return Calendar(birth, entered, graded, posted, retired, _numbers(people, birth, entered, draws))


def _births(age: Ints, draws: Draws) -> Dates:
    """A birthday that gives exactly this age at the reference day."""
    newest = _years_before(AS_OF, age)
    oldest = _years_before(AS_OF, age + 1) + 1
    width = (newest - oldest).astype(np.int64)
    born: Dates = oldest + draws.between("birthdays", np.zeros(len(age), np.int64), width)
    return born


def _years_before(day: np.datetime64, years: Ints) -> Dates:
    month = day.astype("datetime64[M]")
    moved: Dates = (month - 12 * years).astype("datetime64[D]") + (day - month.astype("datetime64[D]"))
    return moved


def _entries(people: Holders, step: Ints, career: Careers, birth: Dates, draws: Draws) -> Dates:
    """Appointment: after school, early enough for the grade, on the first of a month."""
    young = entry_age(step)
    latest = career.age - 1 - 3 * grade_steps(career.grade, step)
    old = np.minimum(np.minimum(latest, young + 9), OLDEST_ENTRY)
    years = np.minimum(draws.between("entry", young, old), np.maximum(career.age - 2, young))
    earliest = birth.astype("datetime64[M]").astype(np.int64) + 12 * years + 1
    wanted = _ENTRY_MONTHS[draws.below("entry months", len(people), len(_ENTRY_MONTHS))]
    months = earliest + (wanted - earliest) % 12
    entered: Dates = np.minimum(
        months.astype("datetime64[M]").astype("datetime64[D]"), np.datetime64("2024-03-01", "D")
    )
    new = people.status == CPNS_CODE
    entered[new] = np.array(_CPNS_DAYS)[draws.below("probation", int(new.sum()), len(_CPNS_DAYS))]
    hired = np.flatnonzero(people.status == PPPK)
    days = np.array(list(PPPK_INTAKES), "datetime64[D]")
    # The young cannot have been there in 2021: earlier intakes go to the older half of the draw.
    dealt = share(len(hired), list(PPPK_INTAKES.values())).tolist()
    order = draws.below("intakes", len(hired), 20) - career.age[hired]
    earliest_year = 2026 - career.age[hired] + young[hired]
    low = np.searchsorted(days.astype("datetime64[Y]").astype(np.int64) + 1970, earliest_year)
    low = np.minimum(low, len(days) - 1)
    entered[hired] = days[
        deal_scale(dealt, low, np.full(len(hired), len(days) - 1), order, spare_deadlines=True)
    ]
    return entered


def _posts(people: Holders, entered: Dates, draws: Draws) -> Dates:
    """Start in the present post: under two, two to five, over five years in the counts of the city."""
    count = len(people)
    edges = [_years_before(AS_OF, np.array([years]))[0] for years in (5, 2)]
    moved = people.status != CPNS_CODE
    moved &= people.status != PPPK
    posted = entered.copy()
    fixed_late = int((entered[~moved] > edges[1]).sum())
    fixed_early = int((entered[~moved] < edges[0]).sum())
    rows = np.flatnonzero(moved)
    under = max(scaled(UNDER_TWO_YEARS, count) - fixed_late, 0)
    over = max(scaled(OVER_FIVE_YEARS, count) - fixed_early, 0)
    quotas = [under, max(len(rows) - under - over, 0), over]
    high = (entered[rows] < edges[1]).astype(np.int64) + (entered[rows] < edges[0] - 400)
    order = draws.below("moves", len(rows), 1000)
    bin_ = deal_scale(quotas, np.zeros(len(rows), np.int64), high, order)
    first = np.array([edges[1] + 1, edges[0] + 1, np.datetime64("2008-01-02", "D")])[bin_]
    last = np.array([AS_OF - 30, edges[1] - 1, edges[0] - 1])[bin_]
    first = np.maximum(first, entered[rows])
    span = np.maximum((last - first).astype(np.int64), 0)
    # Half of the long-seated have never been moved at all.
    stayed = (
        (bin_ == 2) & (draws.below("stayed", len(rows), 2) == 0) & (first > np.datetime64("2008-01-02", "D"))
    )
    offset = np.where(stayed, 0, draws.between("post dates", np.zeros(len(rows), np.int64), span))
    posted[rows] = first + offset
    return posted


def _numbers(people: Holders, birth: Dates, entered: Dates, draws: Draws) -> list[str]:
    """NIPs: birth, entry, sex, and a serial among those who share all three."""
    count = len(people)
    woman = np.zeros(count, bool)
    woman[draws.order("sex", count)[: scaled(WOMEN, count)]] = True
    hired = people.status == PPPK
    month = entered.astype("datetime64[M]").astype(np.int64)
    entry = (1970 + month // 12) * 100 + np.where(hired, _CONTRACT, month % 12 + 1)
    key = (birth.astype(np.int64) + 40_000) * 100_000_000 + entry * 10 + np.where(woman, 2, 1)
    order = np.argsort(key, kind="stable")
    fresh = np.ones(count, bool)
    fresh[1:] = np.diff(key[order]) != 0
    starts = np.flatnonzero(fresh)
    serial = np.zeros(count, np.int64)
    serial[order] = np.arange(count) - np.repeat(starts, np.diff(np.append(starts, count))) + 1
    days = [str(day).replace("-", "") for day in birth.astype("datetime64[D]").tolist()]
    return [
        f"{day}{when}{sex}{number:03d}"
        for day, when, sex, number in zip(
            days, entry.tolist(), np.where(woman, 2, 1).tolist(), serial.tolist(), strict=True
        )
    ]


def served(entered: Dates) -> Ints:
    """Completed months of service at the reference day."""
    months: Ints = (AS_OF.astype("datetime64[M]") - entered.astype("datetime64[M]")).astype(np.int64)
    return np.maximum(months, 0)


def is_woman(nip: list[str]) -> Bools:
    """Sex digit of each NIP."""
    return np.array([number[14] == "2" for number in nip], bool)
