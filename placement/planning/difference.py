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
from placement.model.plan import Plan
from placement.model.problem import Level
from placement.model.solution import INFEASIBLE, OPTIMAL, Solution
from placement.planning.seated import seated
from placement.solver import solve

MOST_WORK = 260_000
"""Solutions x employees up to which decisions are re-solved; beyond it nothing is said of those that are left.

Each decision asks for one solution, agreements to what the rules propose for one together where they cost nothing.
"""

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
    binding = [place for place, decision in enumerate(case.decisions) if decision.action != "withdraw"]
    found = {place: Difference("withdrawn") for place in range(len(case.decisions))}
    if not binding:
        return tuple(found.values())
    desk = _Desk(case, Measure(case), plan, proven=solution.status == OPTIMAL)
    agreed = desk.agreed_by_rule()
    others = [place for place in binding if place not in agreed]
    found |= dict.fromkeys(binding, Difference("too_many"))
    if len(others) <= desk.left:
        found |= {place: desk.alone(place) for place in others}
    found |= desk.together(agreed)
    return tuple(found.values())


class _Desk:
    """Re-solves the case without some of its decisions, as often as MOST_WORK allows."""

    def __init__(self, case: Case, measure: "Measure", plan: Plan, *, proven: bool) -> None:
        self._case, self._measure, self._proven = case, measure, proven
        self._with_all = measure.totals(plan.before, plan.seated)
        self.left = MOST_WORK // max(len(case.roster), 1)

    def agreed_by_rule(self) -> tuple[int, ...]:
        """Places of agreements that take options away and change nothing else: their people take part without them.

        Then a plan without some of them is at least as good as one without fewer. Nothing, where that says nothing of fit.
        """
        agreed = [place for place, decision in enumerate(self._case.decisions) if decision.action == "agree"]
        if not agreed or not self._proven or "fit" not in self._measure.judged:
            return ()
        standings = formulate(self._without(agreed)).standings
        free = set(self._case.roster.nip[standings.standing == Standing.FREE].tolist())
        return tuple(place for place in agreed if self._case.decisions[place].nip in free)

    def together(self, places: tuple[int, ...]) -> dict[int, Difference]:
        """Agreements by halves: where the plan without all of a half is no better, none of them costs anything."""
        found: dict[int, Difference] = {}
        waiting = [places] if places else []
        while waiting and self.left > 0:
            some = waiting.pop()
            if len(some) == 1:
                found[some[0]] = self.alone(some[0])
                continue
            difference = self._difference(some)
            if (difference.state, difference.level, difference.fit) == ("proven", "", 0):
                found |= dict.fromkeys(some, difference)
            else:
                half = len(some) // 2
                waiting += [some[half:], some[:half]]
        return found

    def alone(self, place: int) -> Difference:
        """What one decision costs, all others kept."""
        return self._difference((place,))

    def _difference(self, places: Sequence[int]) -> Difference:
        self.left -= 1
        without = self._without(places)
        try:
            formulation = formulate(without)
        except InputError:
            return Difference("impossible")
        solution = solve(formulation.problem)
        if solution.status == INFEASIBLE:
            return Difference("impossible")
        totals = self._measure.totals(self._case.roster.home, seated(without, formulation, solution))
        names = self._measure.names
        gains = dict(zip(names, (a - b for a, b in zip(totals, self._with_all, strict=True)), strict=True))
        level = next((name for name in self._measure.judged if gains[name]), "")
        state = "proven" if self._proven and solution.status == OPTIMAL else "found"
        return Difference(state, level, gains.get(level, 0), gains["fit"])

    def _without(self, places: Sequence[int]) -> Case:
        gone = set(places)
        kept = tuple(decision for place, decision in enumerate(self._case.decisions) if place not in gone)
        return replace(self._case, decisions=kept)


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
