"""What criteria may look at."""

import datetime as dt
from calendar import monthrange
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np

from placement.model.positions import Positions
from placement.model.roster import Roster
from placement.scoring.settings import ScoringSettings


class Law(Protocol):
    """Law in force at one date (`placement.regulation.LawAt`)."""

    def value(self, key: str) -> Any:
        """The value of a key; LawMissing where none was in force."""


@dataclass(frozen=True)
class Basis:
    """People, posts, law and settings on the day the data speaks of. Never another person's score."""

    roster: Roster
    positions: Positions
    law: Law
    settings: ScoringSettings
    as_of: dt.date

    @property
    def day(self) -> np.datetime64:
        """`as_of` for arithmetic with columns of dates."""
        return np.datetime64(self.as_of)

    def months_ago(self, months: int) -> np.datetime64:
        """The same day so many months before; the last day of the month where it has no such day."""
        year, month = divmod(self.as_of.year * 12 + self.as_of.month - 1 - months, 12)
        last = monthrange(year, month + 1)[1]
        return np.datetime64(dt.date(year, month + 1, min(self.as_of.day, last)))
