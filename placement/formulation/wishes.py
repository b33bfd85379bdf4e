"""Wishes: whoever asked to move to a named unit is offered that unit and what lies below it."""

from dataclasses import dataclass

import numpy as np

from placement.formulation.case import Case
from placement.model.arrays import BoolArray, Index, IndexArray, IntArray, freeze_fields


@dataclass(frozen=True)
class Wishes:
    """first, last : int32[n], span of the unit each employee asked for, first = -1 = none; place : int32[m], of groups."""

    first: IndexArray
    last: IndexArray
    place: IndexArray

    def __post_init__(self) -> None:
        freeze_fields(self)

    def met(self, i: Index, g: Index) -> BoolArray:
        """Whether a group lies where the employee asked to go; True for whoever named no unit."""
        first = self.first[i]
        return np.asarray((first < 0) | ((first <= self.place[g]) & (self.place[g] <= self.last[i])), bool)


def wishes(case: Case, rows: Index) -> Wishes:
    """Wishes of some rows of the roster."""
    start, end = case.units.spans()
    wished = np.where(case.roster.asks_to_move, case.roster.wished_unit, -1)[rows]
    named = wished >= 0
    first = np.where(named, np.append(start, 0)[wished], -1).astype(np.int32)
    last = np.where(named, np.append(end, 0)[wished], -1).astype(np.int32)
    return Wishes(first, last, start[case.positions.unit])


def wished_region(case: Case, rows: IndexArray) -> IntArray:
    """The innermost wished unit around each group, + 1, or 0: int64[m]. Groups of a class must agree on it."""
    wanted = set(np.unique(case.roster.wished_unit[rows][case.roster.asks_to_move[rows]]).tolist()) - {-1}
    around = [
        next((up + 1 for up in case.units.line(unit) if up in wanted), 0) for unit in range(len(case.units))
    ]
    return np.array(around, np.int64)[case.positions.unit] if len(case.units) else np.zeros(0, np.int64)
