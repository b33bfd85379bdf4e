"""What each decision costs: the plan without it, all others kept, against the plan with it, in the measure of the whole office.

Both plans are measured in one way that no decision enters, person by person and seat by seat, because a decision also
changes who takes part: somebody kept is no longer counted by the Problem at all.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from placement.errors import InputError
from placement.formulation import Case, Standing, formulate
from placement.formulation.objectives import Draft, objective_levels
from placement.model.arrays import IndexArray, IntArray
from placement.model.decision import Decision
from placement.model.plan import Plan
from placement.model.problem import Level
from placement.model.solution import INFEASIBLE, OPTIMAL, Solution
from placement.planning.seated import seated
from placement.solver import solve

MOST_WORK = 130_000
"""Decisions x employees up to which each decision is re-solved; beyond it nothing is said of any."""

TIES = "seniority"
"""From this level on plans are told apart, not judged: places in the list count only among those who take part."""


@dataclass(frozen=True)
class Difference:
    """What a decision costs.

    state : proven | found (a plan was not proven best) | impossible (without it the other decisions cannot hold)
        | withdrawn | too_many (not computed)
    level, points : first objective that differs and by how much, without the decision less with it, "" and 0 where
        none does; above 0 = the decision costs it, below 0 = it makes possible what the rules alone do not
    fit : int, the same for the points of fit, None where nothing was computed
    """

    state: str
    level: str = ""
    points: int = 0
    fit: int | None = None


def differences(case: Case, solution: Solution, plan: Plan) -> tuple[Difference, ...]:
    """One Difference for each decision of the case, in their order."""
    binding = [decision for decision in case.decisions if decision.action != "withdraw"]
    if not binding:
        return tuple(Difference("withdrawn") for _ in case.decisions)
    if len(binding) * len(case.roster) > MOST_WORK:
        return tuple(
            Difference("withdrawn" if decision.action == "withdraw" else "too_many")
            for decision in case.decisions
        )
    measure = Measure(case)
    with_all = measure.totals(plan.before, plan.seated)
    proven = solution.status == OPTIMAL
    return tuple(
        Difference("withdrawn")
        if decision.action == "withdraw"
        else _difference(case, decision, measure, with_all, proven=proven)
        for decision in case.decisions
    )


def _difference(
    case: Case, decision: Decision, measure: "Measure", with_all: Sequence[int], *, proven: bool
) -> Difference:
    others = tuple(other for other in case.decisions if other is not decision)
    without = replace(case, decisions=others)
    try:
        formulation = formulate(without)
    except InputError:
        return Difference("impossible")
    solution = solve(formulation.problem)
    if solution.status == INFEASIBLE:
        return Difference("impossible")
    totals = measure.totals(case.roster.home, seated(without, formulation, solution))
    gains = dict(zip(measure.names, (a - b for a, b in zip(totals, with_all, strict=True)), strict=True))
    level = next((name for name in measure.judged if gains[name]), "")
    state = "proven" if proven and solution.status == OPTIMAL else "found"
    return Difference(state, level, gains.get(level, 0), gains["fit"])


class Measure:
    """Totals of the objectives for any seating of the roster, everybody counted alike, no decision read.

    names : levels measured, fit among them; judged : those before the tie order, in the scenario's order
    """

    def __init__(self, case: Case) -> None:
        bare = replace(case, decisions=())
        formulation = formulate(bare)
        self._mismatched = formulation.standings.mismatched
        self._leaving = formulation.standings.standing == Standing.LEAVING
        everyone = np.arange(len(case.roster), dtype=np.int32)
        none = np.zeros(len(case.positions), np.int64)
        draft = Draft(bare, formulation.standings, formulation.fit, everyone, case.roster.home, none,
                      case.positions.need, none)  # fmt: skip
        levels = objective_levels(draft)
        order = case.scenario.objectives.order
        before_ties = order[: order.index(TIES)] if TIES in order else order
        self._levels = [level for level in levels if level.name in before_ties or level.name == "fit"]
        if not any(level.name == "fit" for level in self._levels):
            self._levels.append(objective_levels(draft, ("fit",))[0])
        self.names = tuple(level.name for level in self._levels)
        self.judged = tuple(name for name in before_ties if name in self.names)

    def totals(self, before: IndexArray, seats: IndexArray) -> list[int]:
        """Total of each level of `names`; seats : int32[n] of the roster, the seat each counts for or -1."""
        filled = np.bincount(seats[seats >= 0], minlength=0).astype(np.int64)
        return [self._total(level, before, seats, filled) for level in self._levels]

    def _total(self, level: Level, before: IndexArray, seats: IndexArray, filled: IntArray) -> int:
        sitting = np.nonzero((seats >= 0) & ~self._leaving)[0]
        points = level.pairs.points(sitting, seats[sitting])
        at_home = seats[sitting] == before[sitting]
        if level.home is not None:
            points = np.where(at_home, level.home[sitting], points)
        value = int(points.sum())
        if level.steps is None:
            return value
        count = np.zeros(len(level.steps.first) - 1, np.int64)
        count[: len(filled)] = filled
        return value + level.steps.total(count)
