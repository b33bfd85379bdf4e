"""Bezetting: who holds the seats now, and who will have retired."""

import datetime as dt
from dataclasses import dataclass

import numpy as np

from placement.model.arrays import BoolArray, IntArray, freeze_fields
from placement.model.codes import Status
from placement.model.positions import Positions
from placement.model.roster import Roster


@dataclass(frozen=True)
class Bezetting:
    """People per position group, int64[m] each.

    pns, cpns, pppk : holders by status today, PPPK with part-time PPPK; total (B) is their sum
    gone : of these, retired on or before the planned day
    within_year, within_horizon : of these, retiring later than that, within 1 year and within the horizon (the first
        year included)
    """

    pns: IntArray
    cpns: IntArray
    pppk: IntArray
    gone: IntArray
    within_year: IntArray
    within_horizon: IntArray
    horizon_years: int

    def __post_init__(self) -> None:
        freeze_fields(self)

    @property
    def total(self) -> IntArray:
        """B: all holders."""
        return self.pns + self.cpns + self.pppk

    def gap(self, need: IntArray) -> IntArray:
        """B - K: negative = shortfall, positive = excess."""
        return self.total - need


def incumbents(roster: Roster, positions: Positions, planned: dt.date, horizon_years: int) -> Bezetting:
    """Count the holders (`roster.home`) of each group; people waiting for placement hold none."""
    groups = len(positions)
    seated = roster.home >= 0

    def count(chosen: BoolArray) -> IntArray:
        return np.bincount(roster.home[seated & chosen], minlength=groups).astype(np.int64)

    day = np.datetime64(planned)
    later = roster.retirement > day
    return Bezetting(
        pns=count(roster.status == Status.PNS),
        cpns=count(roster.status == Status.CPNS),
        pppk=count(roster.status >= Status.PPPK),
        gone=count(roster.retirement <= day),
        within_year=count(later & (roster.retirement <= years_after(planned, 1))),
        within_horizon=count(later & (roster.retirement <= years_after(planned, horizon_years))),
        horizon_years=horizon_years,
    )


def years_after(day: dt.date, years: int) -> np.datetime64:
    """The same day so many years later; 28 February where there is no 29th."""
    leap_day = day.month == 2 and day.day == 29
    start = day.replace(day=28) if leap_day else day
    return np.datetime64(start.replace(year=day.year + years))
