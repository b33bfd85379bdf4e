"""Fourth: no more moves than the earlier objectives need, the shorter the better."""

import datetime as dt
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from placement.formulation.objectives.objective import Draft
from placement.formulation.standing import Cause
from placement.formulation.wishes import Wishes, wishes
from placement.model.arrays import BoolArray, Index, IndexArray, IntArray, freeze_fields
from placement.model.problem import Level
from placement.scenario import MoveCosts


@dataclass(frozen=True)
class MovePoints:
    """points(i, g) = minus the cost of the move by distance; people who wait or asked for the move cost nothing.

    unit, agency, district : int32[n] of employees, to_* : int32[m] of groups; least : int64[n], floor of her cost
    waiting, asked : bool[n]; a request that names a unit is free only towards it
    """

    unit: IndexArray
    agency: IndexArray
    district: IndexArray
    least: IntArray
    waiting: BoolArray
    asked: BoolArray
    wishes: Wishes
    to_unit: IndexArray
    to_agency: IndexArray
    to_district: IndexArray
    costs: MoveCosts

    def __post_init__(self) -> None:
        freeze_fields(self)

    def points(self, i: Index, g: Index) -> IntArray:
        """Broadcast int64, 0 or less."""
        costs = self.costs
        distance = np.select(
            [
                self.unit[i] == self.to_unit[g],
                self.district[i] != self.to_district[g],
                self.agency[i] == self.to_agency[g],
            ],
            [costs.same_unit, costs.other_district, costs.same_agency],
            costs.other_agency,
        )
        free = self.waiting[i] | (self.asked[i] & self.wishes.met(i, g))
        return -np.where(free, 0, np.maximum(distance, self.least[i])).astype(np.int64)


class FewestMoves:
    """Fewest moves, dearer the farther; moving a teacher in mid-semester or a treasurer in mid-year is dearer still."""

    code: ClassVar[str] = "moves"
    title: ClassVar[dict[str, str]] = {
        "id": "perpindahan sesedikit dan sedekat mungkin",
        "en": "moves as few and as near as possible",
    }

    @staticmethod
    def level(draft: Draft) -> Level | None:
        """Staying costs nothing; so does coming in from waiting, and a move that was asked for."""
        case, rows = draft.case, draft.rows
        roster, units, positions = case.roster, case.units, case.positions
        costs = case.scenario.objectives.move_costs
        cause = draft.standings.cause[rows]
        values = MovePoints(
            roster.unit[rows], roster.agency[rows], units.district[roster.unit[rows]],
            _least(draft, costs, case.scenario.planned),
            cause == Cause.WAITING, roster.asks_to_move[rows], wishes(case, rows),
            positions.unit, positions.agency, positions.district, costs,
        )  # fmt: skip
        return Level(FewestMoves.code, values, np.zeros(len(rows), np.int64))


def _least(draft: Draft, costs: MoveCosts, day: dt.date) -> IntArray:
    """Cost that holds whatever the distance: semesters begin in January and July, the budget year in January."""
    roster, rows = draft.case.roster, draft.rows
    function = np.char.lower(np.array(draft.case.positions.functions or ("",)))[roster.function[rows]]
    teacher = np.char.startswith(function, "guru") & (roster.function[rows] >= 0)
    treasurer = np.char.startswith(np.char.lower(roster.extra_duty[rows]), "bendahara")
    least = np.zeros(len(rows), np.int64)
    if day.month not in (1, 7):
        least[teacher] = costs.teacher_mid_semester
    if day.month != 1:
        least[treasurer] = costs.treasurer_mid_year
    return least
