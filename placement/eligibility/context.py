"""Everything a rule may look at."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any, TypeVar

import numpy as np

from placement.eligibility.settings import EligibilitySettings
from placement.errors import ScenarioError
from placement.model.education import Education
from placement.model.positions import Position, Positions
from placement.model.roster import Employee, Roster
from placement.model.units import Units
from placement.regulation import LawAt

T = TypeVar("T")
E = TypeVar("E", bound=IntEnum)


@dataclass(frozen=True, eq=False)
class Context:
    """People, posts, units, education, the law and the settings on the day the plan takes effect."""

    roster: Roster
    positions: Positions
    units: Units
    education: Education
    planned: dt.date
    law: LawAt
    settings: EligibilitySettings
    _columns: dict[str, Any] = field(default_factory=dict, init=False, repr=False)

    @property
    def day(self) -> np.datetime64:
        """`planned`, for arithmetic with columns of dates."""
        return np.datetime64(self.planned)

    def value(self, key: str) -> Any:
        """The value in use: the setting that stands in its place, else the law's."""
        if key == "move.min_post_months" and self.settings.min_post_months is not None:
            return self.settings.min_post_months
        return self.column(f"law {key}", lambda context: context.law.value(key))

    @staticmethod
    def named(kind: type[E], key: str, name: str) -> E:
        """The member of an enumeration that a value of law names; ScenarioError for a word that is none."""
        if name not in kind.__members__:
            known = ", ".join(kind.__members__)
            raise ScenarioError(
                f"law.{key}: {name!r} is unknown; known: {known}",
                indonesian=f"law.{key}: {name!r} tidak dikenal; pilihan: {known}",
            )
        return kind[name]

    def home(self, employee: Employee) -> Position | None:
        """The post she holds."""
        return self.positions[employee.home] if employee.home >= 0 else None

    def column(self, name: str, build: Callable[["Context"], T]) -> T:
        """A column over all people or posts, built once. It is a cache of the fields above and travels nowhere."""
        if name not in self._columns:
            self._columns[name] = build(self)
        column: T = self._columns[name]
        return column

    def __getstate__(self) -> dict[str, Any]:
        return {**vars(self), "_columns": {}}
