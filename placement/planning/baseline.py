"""What the plan is measured against: doing nothing, and placing one by one in order of merit."""

from dataclasses import dataclass

import numpy as np

from placement.formulation import Case, Formulation, Standing
from placement.model.arrays import IndexArray, IntArray
from placement.model.plan import Plan
from placement.model.problem import Problem


@dataclass(frozen=True)
class Figures:
    """Counts of one state of the city.

    moves, mismatches, shortage (empty seats), beyond (people beyond need), waiting : people or seats
    worst : largest relative shortage in thousandths of the need; floors_broken : groups below their floor
    """

    moves: int
    mismatches: int
    shortage: int
    beyond: int
    waiting: int
    worst: int
    floors_broken: int


@dataclass(frozen=True)
class Baselines:
    """Figures side by side."""

    nothing: Figures
    greedy: Figures
    plan: Figures


def baselines(case: Case, formulation: Formulation, plan: Plan) -> Baselines:
    """Doing nothing, rank-then-place, and the plan."""
    rows = formulation.rows
    stay = np.where(formulation.standings.beyond[rows], -1, case.roster.home[rows]).astype(np.int32)
    seat = plan.seated[formulation.rows]
    return Baselines(
        figures(case, formulation, stay), figures(case, formulation, greedy(formulation)),
        figures(case, formulation, seat),
    )  # fmt: skip


def figures(case: Case, formulation: Formulation, seat: IndexArray) -> Figures:
    """Figures of any seating of the Problem's employees."""
    problem, standing, positions = formulation.problem, formulation.standings, case.positions
    filled = formulation.held + problem.filled(seat)
    short = np.maximum(positions.need - filled, 0)
    asked = positions.need > 0
    origin = case.roster.home[formulation.rows]
    moved = (seat >= 0) & (seat != origin)
    there = standing.standing != Standing.LEAVING
    mismatched = int((standing.mismatched & there).sum()) - int(
        (standing.mismatched[formulation.rows] & moved).sum()
    )
    beyond = int((standing.beyond & there).sum()) - int(standing.beyond[formulation.rows][seat >= 0].sum())
    floor = formulation.held + problem.floor
    return Figures(
        moves=int(moved.sum()),
        mismatches=mismatched,
        shortage=int(short.sum()),
        beyond=beyond,
        waiting=int(((seat < 0) & (problem.home < 0) & (problem.only < 0)).sum()),
        worst=int((1000 * short[asked] // positions.need[asked]).max(initial=0)),
        floors_broken=int((filled < floor).sum()),
    )


def greedy(formulation: Formulation) -> IndexArray:
    """Rank by merit, then give each in turn the open seat that fits best; seats left behind stay open for the next."""
    problem = formulation.problem
    seat = np.where(problem.may_wait, -1, problem.home).astype(np.int32)
    seat[problem.only >= 0] = problem.only[problem.only >= 0]
    room: IntArray = problem.capacity - problem.filled(seat)
    kind_of = problem.position_class
    open_seats = np.bincount(kind_of, weights=room, minlength=problem.n_classes).astype(np.int64)
    place = _places(problem)
    first, kinds = _classes_by_fit(formulation)
    for i in np.lexsort((problem.employee_key, -formulation.scores.total[formulation.rows])):
        if problem.only[i] >= 0:
            continue
        mine = kinds[first[i] : first[i + 1]]
        best = _first_open(problem, room, place, mine[open_seats[mine] > 0], int(problem.home[i]))
        if best < 0:
            continue
        if seat[i] >= 0:
            room[seat[i]] += 1
            open_seats[kind_of[seat[i]]] += 1
        seat[i] = best
        room[best] -= 1
        open_seats[kind_of[best]] -= 1
    return seat


def _classes_by_fit(formulation: Formulation) -> tuple[IntArray, IndexArray]:
    """Eligible classes of each employee, best fit first: bounds int64[n + 1] and classes int32."""
    problem = formulation.problem
    representatives = problem.representatives()
    rank = _class_rank(problem)
    people, kinds = [np.zeros(0, np.int32)], [np.zeros(0, np.int32)]
    for start, stop in problem.blocks():
        i, g = problem.pairs.eligible(start, stop, representatives)
        kind = problem.position_class[g]
        order = np.lexsort((rank[g], -formulation.fit.points(formulation.rows[i], g), i))
        people.append(i[order])
        kinds.append(kind[order])
    count = np.bincount(np.concatenate(people), minlength=problem.n_employees)
    return np.concatenate(([0], np.cumsum(count))), np.concatenate(kinds)


def _places(problem: Problem) -> IntArray:
    """Place of each group in the order of the keys: int64[m]."""
    return np.argsort(np.argsort(problem.position_key, kind="stable"), kind="stable")


def _class_rank(problem: Problem) -> IntArray:
    """Place of each group's class by the least key of its members, so that the order of rows does not matter."""
    place = _places(problem)
    least = np.full(problem.n_classes, problem.n_positions)
    np.minimum.at(least, problem.position_class, place)
    return least[problem.position_class]


def _first_open(problem: Problem, room: IntArray, place: IntArray, kinds: IndexArray, home: int) -> int:
    for kind in kinds:
        groups = problem.members[kind]
        groups = groups[(room[groups] > 0) & (groups != home)]
        if len(groups):
            return int(groups[np.argmin(place[groups])])
    return -1
