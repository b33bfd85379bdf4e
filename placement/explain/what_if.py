"""Problems that differ by one seat or one person, and the totals that their best plans reach."""

from dataclasses import dataclass, replace

import numpy as np

from placement.formulation import Case
from placement.formulation.classes import near
from placement.formulation.pairs import CasePairs
from placement.formulation.standing import units_in_scope
from placement.model.arrays import Index, IndexArray, IntArray
from placement.model.problem import Level, Pairs, Problem, Steps, Values
from placement.solver.backends import BACKENDS
from placement.solver.capped import seats_of_level
from placement.solver.face import face_points, first_face
from placement.solver.prices import narrow, rebuild


def opened(case: Case, problem: Problem) -> Problem:
    """The same problem in which groups without an open seat are full rather than closed; its best plan is the same.

    Posts in quarantine or outside the scope of the plan stay closed: a further seat there would not be theirs to fill.
    """
    if not isinstance(problem.pairs, CasePairs):
        return problem
    aside = (case.positions.quarantine != "") | ~units_in_scope(case)[case.positions.unit]
    pairs = replace(problem.pairs, closed=aside)
    first, groups = near(case, pairs, problem.home)
    return replace(problem, pairs=pairs, near_first=first, near=groups)


def with_seat(problem: Problem, g: int, extra: int = 1) -> Problem:
    """`extra` more seats in a group, each worth 0 at levels that count seats."""
    capacity = problem.capacity.copy()
    capacity[g] += extra
    return replace(
        problem, capacity=capacity, levels=tuple(_wider(level, g, extra) for level in problem.levels)
    )


def _wider(level: Level, g: int, extra: int) -> Level:
    if level.steps is None:
        return level
    first = level.steps.first.copy()
    first[g + 1 :] += extra
    end = int(level.steps.first[g + 1])
    return replace(level, steps=Steps(first, np.insert(level.steps.value, end, np.zeros(extra, np.int64))))


@dataclass(frozen=True)
class MorePairs:
    """Pairs of a Problem with more employees, who may take the groups of one class."""

    pairs: Pairs
    first: int
    kinds: IndexArray
    kind: int

    def codes(self, i: Index, g: Index) -> IntArray:
        """As the Problem's own; 0 or 1 for those who came."""
        i, g = np.broadcast_arrays(i, g)
        codes = np.where(self.kinds[g] == self.kind, 0, 1).astype(np.int64)
        old = i < self.first
        codes[old] = self.pairs.codes(i[old], g[old])
        return codes

    def one(self, i: int, g: int) -> tuple[str, ...]:
        """As the Problem's own; those who came may take one class."""
        if i < self.first:
            return self.pairs.one(i, g)
        return () if self.kinds[g] == self.kind else ("class",)

    def eligible(self, first: int, last: int, g: IndexArray) -> tuple[IndexArray, IndexArray]:
        """Pairs of a block."""
        i, groups = self.pairs.eligible(min(first, self.first), min(last, self.first), g)
        came = np.arange(max(first, self.first), max(last, self.first), dtype=np.int32)
        theirs = np.asarray(g)[self.kinds[g] == self.kind].astype(np.int32)
        return (
            np.concatenate((i, np.repeat(came, len(theirs)))),
            np.concatenate((groups, np.tile(theirs, len(came)))),
        )


@dataclass(frozen=True)
class MoreValues:
    """Points of a Problem with more employees, who earn none."""

    values: Values
    first: int

    def points(self, i: Index, g: Index) -> IntArray:
        """As the Problem's own; 0 for those who came."""
        if self.first == 0:
            return np.zeros(np.broadcast_shapes(i.shape, g.shape), np.int64)
        known = np.minimum(i, self.first - 1)
        return np.where(i < self.first, self.values.points(known, g), 0)


def with_person(problem: Problem, kind: int, extra: int = 1) -> Problem:
    """`extra` more employees without a seat, who may wait or take any group of one class, at 0 points."""
    n = problem.n_employees

    def more(column: IndexArray, value: int) -> IndexArray:
        return np.append(column, np.full(extra, value, column.dtype))

    levels = tuple(
        replace(
            level,
            pairs=MoreValues(level.pairs, n),
            home=None if level.home is None else np.append(level.home, np.zeros(extra, np.int64)),
        )
        for level in problem.levels
    )
    return replace(
        problem,
        employee_key=np.append(problem.employee_key, [f"+{k}" for k in range(extra)]),
        home=more(problem.home, -1), only=more(problem.only, -1),
        may_wait=np.append(problem.may_wait, np.ones(extra, bool)),
        near_first=np.append(problem.near_first, np.full(extra, problem.near_first[-1])),
        pairs=MorePairs(problem.pairs, n, problem.position_class, kind), levels=levels,
    )  # fmt: skip


def best_totals(problem: Problem, levels: int) -> list[int] | None:
    """The best total of the first so many levels in order, without draws; None where no plan exists."""
    backend, face, seat = BACKENDS[0](), first_face(problem), None
    totals = []
    for level in problem.levels[:levels]:
        found = seats_of_level(problem, face, level, backend, seat)
        if found is None:
            return None
        seat = found.seat
        totals.append(problem.total(level, seat))
        points = face_points(problem, face, level, found.cap_price)
        prices = rebuild(problem, face, level, points, found.best, found.cap_price)
        face = narrow(problem, face, level, points, prices, found.cap_price)
    return totals
