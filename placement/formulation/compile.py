"""The Problem of a Case: seats open to decision, floors, levels, and what is held."""

from dataclasses import dataclass, replace

import numpy as np

from placement.eligibility import Eligibility
from placement.formulation.case import Case
from placement.formulation.classes import classes, near, twins
from placement.formulation.decided import Decided, decided
from placement.formulation.objectives import Draft, objective_levels
from placement.formulation.pairs import CasePairs
from placement.formulation.standing import Cause, Standing, Standings, standings, units_in_scope
from placement.formulation.wishes import Wishes, wished_region, wishes
from placement.model.arrays import BoolArray, IndexArray, IntArray
from placement.model.problem import MoveCap, Problem, Quota
from placement.scoring import Fit, Scores, fit, merit


@dataclass(frozen=True)
class Formulation:
    """The Problem with the way back to the Case.

    rows : int32[n], roster row of each employee of the Problem; held : int64[m], seats of people who are held
    before : int64[m], seats filled on the planned day if nobody moves (holders, at most the need)
    """

    problem: Problem
    eligibility: Eligibility
    standings: Standings
    scores: Scores
    fit: Fit
    rows: IndexArray
    held: IntArray
    before: IntArray


def formulate(case: Case) -> Formulation:
    """Compile a Case; InputError when a decision contradicts a rule."""
    roster, positions, scenario = case.roster, case.positions, case.scenario
    eligibility = Eligibility(case.context())
    standing = standings(case, eligibility.context, eligibility.mismatched(np.arange(len(roster))))
    rows = np.nonzero(standing.standing == Standing.FREE)[0].astype(np.int32)
    made = decided(case, standing, eligibility, rows)
    settings = scenario.scoring.settings()
    scores = merit(roster, positions, case.law_now, settings, scenario.as_of)
    fits = fit(roster, positions, case.education, scores, case.law_now, settings, scenario.as_of)

    ordered = (made.only >= 0) & ~made.agreed & (made.only != roster.home[rows])
    home = np.where(made.released | ordered, -1, roster.home[rows]).astype(np.int32)
    held, before, floor, capacity = _seats(case, standing, rows, made)
    closed = capacity == 0
    marked = np.where(made.marked > 0, made.marked + len(case.units), wished_region(case, rows))
    kinds = classes(case, fits, marked, closed)
    pairs = CasePairs(eligibility, rows, made.refused, made.granted, closed, _binding(case, standing, rows),
                      roster.home[rows], twins(kinds))  # fmt: skip
    draft = Draft(case, standing, fits, rows, home, held, capacity, before)
    levels = objective_levels(draft)
    near_first, near_groups = near(case, pairs, home)
    problem = Problem(
        employee_key=roster.nip[rows], position_key=positions.code,
        home=home, only=made.only,
        may_wait=(made.only < 0) & ((home < 0) | standing.beyond[rows]),
        capacity=capacity, floor=floor,
        position_class=kinds,
        near_first=near_first, near=near_groups,
        pairs=pairs, levels=levels,
        quotas=_quotas(case, before, held, floor),
        cap=None if scenario.objectives.max_moves is None else MoveCap("max_moves", scenario.objectives.max_moves),
        seed=scenario.seed,
    )  # fmt: skip
    return Formulation(problem, eligibility, standing, scores, fits, rows, held, before)


def _binding(case: Case, standing: Standings, rows: IndexArray) -> Wishes:
    """In limited mode a request for a named unit frees her for that unit alone."""
    found = wishes(case, rows)
    bound = (standing.cause[rows] == Cause.REQUEST) & (case.scenario.mode == "limited")
    return replace(found, first=np.where(bound, found.first, -1).astype(np.int32))


def _seats(
    case: Case, standing: Standings, rows: IndexArray, made: Decided
) -> tuple[IntArray, IntArray, IntArray, IntArray]:
    """Seats held, filled before, floor and capacity of each group, the last two counted in free employees.

    Nobody's move may leave a group below min(before, need). Who goes by an official's decision is counted as gone:
    then the floor is what the group's own minimum still asks. Who is agreed to go is not: the rules proposed that within
    the floors.
    """
    roster, positions = case.roster, case.positions
    m = len(positions)
    seated = (roster.home >= 0) & (standing.standing != Standing.LEAVING)
    holders = np.bincount(roster.home[seated], minlength=m).astype(np.int64)
    free = np.zeros(len(roster), bool)
    free[rows] = True
    held = np.bincount(roster.home[seated & ~free], minlength=m).astype(np.int64)
    ordered = (made.only >= 0) & ~made.agreed & (made.only != roster.home[rows])
    pulled = rows[(roster.home[rows] >= 0) & (made.released | ordered)]
    gone = np.bincount(roster.home[pulled], minlength=m).astype(np.int64)
    before = np.minimum(holders, positions.need)
    least = np.maximum(np.minimum(holders - gone, positions.need), np.minimum(before, positions.minimum))
    held_seats = np.minimum(held, positions.need)
    capacity = positions.need - held_seats
    if case.scenario.scope:
        outside = ~_positions_in_scope(case)
        capacity = np.where(outside, 0, capacity)
    capacity = np.where(positions.quarantine != "", 0, capacity)
    floor = np.clip(least - held_seats, 0, capacity)
    return held_seats, before, floor, capacity


def _positions_in_scope(case: Case) -> BoolArray:
    inside: BoolArray = units_in_scope(case)[case.positions.unit]
    return inside


def _quotas(case: Case, before: IntArray, held: IntArray, floor: IntArray) -> tuple[Quota, ...]:
    """Least staff of units, where the floors of their groups do not already ask for it."""
    units = case.units
    quotas = []
    start, end = units.spans()
    place = start[case.positions.unit]
    order = np.argsort(place, kind="stable")
    for unit in np.nonzero(units.minimum > 0)[0]:
        first, last = np.searchsorted(place[order], [start[unit], end[unit] + 1])
        members = np.sort(order[first:last]).astype(np.int32)
        least = int(min(before[members].sum(), units.minimum[unit]) - held[members].sum())
        if least > int(floor[members].sum()):
            quotas.append(Quota(str(units.code[unit]), members, least))
    return tuple(quotas)
