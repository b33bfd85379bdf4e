"""The door for pairs in a list: arrays in, arrays out, with no domain in it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from placement.arrays.checks import bools, count, keys, whole
from placement.arrays.result import Assignment
from placement.errors import InputError
from placement.model.arrays import BoolArray, Index, IndexArray, IntArray, freeze_fields, frozen
from placement.model.problem import Level, Problem
from placement.model.solution import INFEASIBLE, LevelClaim
from placement.solver import solve

LARGEST = 2**40
"""Points beyond this could overflow a sum over employees."""


@dataclass(frozen=True)
class PairList:
    """Eligible pairs as a list, sorted by employee, then position."""

    employee: IndexArray
    position: IndexArray
    value: IntArray
    width: int
    key: IntArray = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "key", self.employee.astype(np.int64) * self.width + self.position)
        freeze_fields(self)

    def _find(self, i: Index, g: Index) -> tuple[IntArray, BoolArray]:
        wanted = np.asarray(i, np.int64) * self.width + g
        at = np.minimum(np.searchsorted(self.key, wanted), max(len(self.key) - 1, 0))
        return at, (self.key[at] == wanted if len(self.key) else np.zeros(wanted.shape, bool))

    def codes(self, i: Index, g: Index) -> IntArray:
        """0 where the pair is listed, 1 elsewhere."""
        return np.where(self._find(i, g)[1], 0, 1).astype(np.int64)

    def one(self, i: int, g: int) -> tuple[str, ...]:
        """Empty for a listed pair."""
        start, stop = np.searchsorted(self.employee, [i, i + 1])
        return () if g in self.position[start:stop].tolist() else ("not_listed",)

    def eligible(self, first: int, last: int, g: IndexArray) -> tuple[IndexArray, IndexArray]:
        """Listed pairs of employees first..last-1 with the groups g."""
        start, stop = np.searchsorted(self.employee, [first, last])
        keep = np.isin(self.position[start:stop], g)
        return self.employee[start:stop][keep], self.position[start:stop][keep]

    def points(self, i: Index, g: Index) -> IntArray:
        """Points of listed pairs, 0 elsewhere."""
        at, listed = self._find(i, g)
        return np.where(listed, self.value[at] if len(self.key) else 0, 0).astype(np.int64)


@dataclass(frozen=True)
class _Placed:
    """One per placed employee."""

    def points(self, i: Index, g: Index) -> IntArray:
        """Ones in the broadcast shape."""
        return np.ones(np.broadcast_shapes(i.shape, g.shape), np.int64)


def assign(
    employee: Any,
    position: Any,
    points: Any,
    n_employees: int,
    capacity: Any,
    must_place: Any = None,
    employee_key: Sequence[Any] | None = None,
    position_key: Sequence[Any] | None = None,
    seed: str = "",
) -> Assignment:
    """Place employees on positions for the largest total of points; at equal points placed is preferred to unplaced.

    employee, position, points : int arrays[k], the eligible pairs; pairs with negative points are never used
    n_employees : n; capacity : int array[m], may hold zeros
    must_place : bool[n], who has no outside option (default: everyone may stay unplaced at 0 points)
    employee_key, position_key : n and m unique keys on which ties are broken (default: the indices); permuting rows
        together with their keys permutes the answer and nothing else
    Raises InputError that names the first offender.

    >>> result = assign([0, 0, 1], [0, 1, 0], [5, 4, 3], n_employees=2, capacity=[1, 1])
    >>> result.position.tolist(), result.total, result.prices.tolist(), result.verify().ok
    ([1, 0], 7, [1, 0], True)
    """
    i, g, s = whole("employee", employee), whole("position", position), whole("points", points)
    room = whole("capacity", capacity)
    n, m = count(n_employees), len(room)
    _check_pairs(i, g, s, n, m)
    if (room < 0).any():
        raise InputError(f"capacity[{int(np.argmax(room < 0))}] is negative")
    bound = bools("must_place", must_place, n)
    names = keys("employee_key", employee_key, n), keys("position_key", position_key, m)
    use = s >= 0
    i, g, s = i[use], g[use], s[use]
    order = np.lexsort((g, i))
    pairs = PairList(i[order].astype(np.int32), g[order].astype(np.int32), s[order], max(m, 1))
    problem = Problem(
        employee_key=names[0], position_key=names[1],
        home=np.full(n, -1, np.int32), may_wait=~bound, only=np.full(n, -1, np.int32),
        capacity=np.minimum(room, n), floor=np.zeros(m, np.int64),
        position_class=np.arange(m, dtype=np.int32),
        near_first=np.zeros(n + 1, np.int64), near=np.zeros(0, np.int32),
        pairs=pairs, levels=(Level("points", pairs), Level("placed", _Placed())), seed=seed,
    )  # fmt: skip
    solution = solve(problem)
    if solution.status == INFEASIBLE:
        prices = np.zeros(m, np.int64)
        return Assignment(np.full(n, -1, np.int64), 0, frozen(prices), INFEASIBLE, problem, solution)
    first: LevelClaim = solution.claims[0]
    seat = frozen(solution.seat.astype(np.int64))
    return Assignment(seat, first.total, first.prices, solution.status, problem, solution, first.bound)


def _check_pairs(i: IntArray, g: IntArray, s: IntArray, n: int, m: int) -> None:
    if not len(i) == len(g) == len(s):
        raise InputError(f"employee, position and points differ in length: {len(i)}, {len(g)}, {len(s)}")
    for name, index, size in (("employee", i, n), ("position", g, m)):
        off = (index < 0) | (index >= size)
        if off.any():
            k = int(np.argmax(off))
            raise InputError(f"{name}[{k}] = {index[k]} is outside 0..{size - 1}")
    large = np.abs(s) > LARGEST
    if large.any():
        k = int(np.argmax(large))
        raise InputError(f"points[{k}] = {s[k]} is beyond the exact range of {LARGEST}")
    key = i * max(m, 1) + g
    order = np.argsort(key, kind="stable")
    twice = np.nonzero(key[order][1:] == key[order][:-1])[0]
    if len(twice):
        k = int(order[twice + 1].min())
        raise InputError(f"pair {k} (employee {i[k]}, position {g[k]}) is listed twice")
