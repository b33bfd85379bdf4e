"""Age limit of a post and the day of retirement that follows from it, for files that do not say."""

import numpy as np

from placement.model.arrays import DateArray, IntArray
from placement.model.codes import JobKind, Tier
from placement.regulation.law import LawAt

ADMINISTRATOR, PENGAWAS = 31, 41
"""Lowest echelon codes of administrator and pengawas; below them are the high leaders (JPT)."""

RETIREMENT_KEYS = ("retirement.age", "retirement.functional_age", "retirement.function_age")
"""Keys of law that the age limit of a post is read from."""


def retirement_age(law: LawAt, job_kind: JobKind, echelon: int, tier: Tier, function: str) -> int:
    """Age limit in years: by named function, else by level, else by kind of post."""
    if job_kind == JobKind.FUNCTIONAL:
        for name, age in law.value("retirement.function_age").items():
            if function.casefold().startswith(name):
                return int(age)
        if tier != Tier.NONE:
            return int(law.value("retirement.functional_age")[tier.name])
    return int(law.value("retirement.age")[_rank(job_kind, echelon)])


def retirement_dates(birth: DateArray, age: IntArray) -> DateArray:
    """First day of the month after the age limit is reached."""
    months: DateArray = birth.astype("datetime64[M]") + (12 * age + 1).astype("timedelta64[M]")
    return np.asarray(months.astype("datetime64[D]"))


def _rank(job_kind: JobKind, echelon: int) -> str:
    if job_kind != JobKind.STRUCTURAL:
        return "PELAKSANA"
    if echelon < ADMINISTRATOR:
        return "JPT"
    return "ADMINISTRATOR" if echelon < PENGAWAS else "PENGAWAS"
