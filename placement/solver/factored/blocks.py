"""All pairs, asked block by block: products, less what earlier levels exclude.

Nothing here is stored beyond one block per thread. float32 products are exact while the sum of the absolute products
of every pair stays below 2**24, float64 below 2**53; the bound is taken per block from column maxima.
"""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from placement.errors import InputError
from placement.model.arrays import BoolArray, IndexArray, IntArray
from placement.model.factored import Factored
from placement.solver.factored.kinds import Columns

SINGLE, DOUBLE = 2**24, 2**53
ROWS = 512
WIDE = 4_000_000
"""Pairs of a block at most, so that few wide rows do not take the memory that many narrow ones may."""

Floats = NDArray[Any]


@dataclass(frozen=True)
class Face:
    """A level that is solved: pairs stay open where value less price equals the surplus.

    left, right : factors of a level of rank one, None = products; prices : float64[c]; surplus : float64[n]
    """

    columns: Columns
    left: IntArray | None
    right: IntArray | None
    prices: Floats
    surplus: Floats


@dataclass(frozen=True)
class Group:
    """Employees with the same eligibility: people int64[k], columns int32[c], factors of the columns float[r, c]."""

    people: IntArray
    columns: IndexArray
    factors: Floats
    negative: bool


@dataclass(frozen=True)
class Tile:
    """A block: people, columns and values, -inf where a pair is closed."""

    people: IntArray
    columns: IndexArray
    values: Floats


@dataclass
class Blocks:
    """The pairs of a problem. passes : blocks asked so far, in pairs of the whole problem."""

    problem: Factored
    kinds: Columns
    threads: int = 2
    asked: int = 0
    pairs: int = field(init=False, default=0)
    groups: tuple[Group, ...] = field(init=False)

    def __post_init__(self) -> None:
        p = self.problem
        first = np.full(len(self.kinds), -1, np.int64)
        first[self.kinds.of_group[::-1]] = np.arange(p.n_positions)[::-1]
        self._factors = p.position_factors[first]
        accepts = (
            p.accepts[p.position_class[first]] if len(first) else np.zeros((0, p.accepts.shape[1]), bool)
        )
        packed, alike = np.unique(np.packbits(accepts, axis=0), axis=1, return_inverse=True)
        alike = alike.ravel()
        kind_of_person = alike[p.employee_class] if p.n_employees else np.zeros(0, np.int64)
        order = np.argsort(kind_of_person, kind="stable")
        bounds = np.searchsorted(kind_of_person[order], np.arange(packed.shape[1] + 1))
        made = []
        for k in range(packed.shape[1]):
            people = order[bounds[k] : bounds[k + 1]]
            if len(people):
                table = np.unpackbits(packed[:, k], count=len(first)).astype(bool)
                made.append(self._group(people, np.nonzero(table)[0].astype(np.int32)))
        self.groups = tuple(made)
        self.pairs = sum(len(group.people) * len(group.columns) for group in made)
        self._extra = np.searchsorted(p.extra_employee, np.arange(p.n_employees + 1))

    def _group(self, people: IntArray, columns: IndexArray) -> Group:
        left, right = self.problem.employee_factors[people], self._factors[columns]
        high = _span(left) @ _span(right) if len(columns) else 0.0
        if high >= DOUBLE:
            raise InputError(
                f"factors of employee {int(people[0])} and those like her give sums up to {high:.3g}, beyond the exact range of 2**53"
            )
        kind = np.float32 if high < SINGLE else np.float64
        negative = bool(len(columns)) and ((left.min(initial=0) < 0) or (right.min(initial=0) < 0))
        return Group(people, columns, np.ascontiguousarray(right.T, kind), negative)

    def each(
        self,
        work: Callable[[Tile], Any],
        faces: tuple[Face, ...] = (),
        level: tuple[Columns, IntArray, IntArray] | None = None,
        share: float = 1.0,
    ) -> Iterator[Any]:
        """`work` on every block, in order. level : columns, left and right of a level of rank one, on the faces before.

        share : part of the employees, spread evenly, for estimates
        """
        step = max(1, round(1 / share))
        self.asked += self.pairs // step

        def one(part: tuple[Group, IntArray]) -> Any:
            return work(self._tile(*part, faces, level))

        parts = ((group, people) for group in self.groups for people in _cut(group, step))
        with threadpool_limits(1):
            if self.threads == 1:
                yield from map(one, parts)
                return
            with ThreadPoolExecutor(self.threads) as pool:
                waiting: list[Any] = []
                for part in parts:
                    waiting.append(pool.submit(one, part))
                    if len(waiting) >= 4 * self.threads:
                        yield waiting.pop(0).result()
                for job in waiting:
                    yield job.result()

    def _tile(
        self,
        group: Group,
        people: IntArray,
        faces: tuple[Face, ...],
        level: tuple[Columns, IntArray, IntArray] | None,
    ) -> Tile:
        left = self.problem.employee_factors[people].astype(group.factors.dtype)
        values = left @ group.factors
        if group.negative:
            values[values < 0] = -np.inf
        columns, values = self._with_extra(group, people, values)
        now: Columns = self.kinds
        for k, face in enumerate(faces):
            if k:
                columns, values = _next_values(
                    people, columns, values, now, face.columns, face.left, face.right
                )
            now = face.columns
            fits = (
                len(values) == 0
                or (values.dtype == np.float64)
                or _reach(values, face.prices[columns]) < SINGLE
            )
            wide = values if fits else values.astype(np.float64)
            net = wide - face.prices[columns].astype(wide.dtype)
            values = net == face.surplus[people].astype(net.dtype)[:, None]
        if level is not None:
            values = values if faces else values > -np.inf
            columns, values = _next_values(people, columns, values, now, *level)
        return Tile(people, columns, values)

    def _with_extra(self, group: Group, people: IntArray, values: Floats) -> tuple[IndexArray, Floats]:
        """Extra pairs written over the products, columns added where the table says no."""
        p = self.problem
        if not len(p.extra_employee):
            return group.columns, values
        count = self._extra[people + 1] - self._extra[people]
        row = np.repeat(np.arange(len(people)), count)
        if not len(row):
            return group.columns, values
        at = (
            np.arange(len(row))
            - np.repeat(np.cumsum(count) - count, count)
            + np.repeat(self._extra[people], count)
        )
        column = self.kinds.of_group[p.extra_position[at]]
        worth = np.where(p.extra_points[at] < 0, -np.inf, p.extra_points[at].astype(np.float64))
        columns = np.union1d(group.columns, column).astype(np.int32)
        kind = np.float64 if np.abs(p.extra_points).max() >= SINGLE else values.dtype
        wide = np.full((len(people), len(columns)), -np.inf, kind)
        wide[:, np.searchsorted(columns, group.columns)] = values
        wide[row, np.searchsorted(columns, column)] = worth
        return columns, wide


def _span(factors: NDArray[Any]) -> Floats:
    """Largest absolute value of each factor."""
    span: Floats = np.abs(factors).max(axis=0, initial=0).astype(np.float64)
    return span


def _cut(group: Group, step: int) -> Iterator[IntArray]:
    rows = int(np.clip(WIDE // max(len(group.columns), 1), 1, ROWS))
    people = group.people[step // 2 :: step] if step > 1 else group.people
    for first in range(0, len(people), rows):
        yield people[first : first + rows]


def _reach(values: Floats, prices: Floats) -> float:
    top = float(values.max(initial=0))
    return top + float(np.abs(prices).max(initial=0))


def _next_values(
    people: IntArray,
    columns: IndexArray,
    opened: BoolArray,
    now: Columns,
    then: Columns,
    left: Any,
    right: Any,
) -> tuple[IndexArray, Floats]:
    """Values of a level of rank one on open pairs, columns split where the level tells their groups apart."""
    if then is not now:
        count = then.first[columns + 1] - then.first[columns]
        opened = np.repeat(opened, count, axis=1)
        start = np.repeat(then.first[columns] - np.cumsum(count) + count, count)
        columns = (start + np.arange(len(start))).astype(np.int32)
    product = left[people].astype(np.float64)[:, None] * right[columns].astype(np.float64)
    return columns, np.where(opened, product, -np.inf)


def forecast(problem: Factored, threads: int) -> int:
    """Bytes that a solve is expected to need at most, the inputs included."""
    n, m, r = problem.n_employees, problem.n_positions, problem.position_factors.shape[1]
    inputs = 4 * r * (n + m)
    open_each = float(problem.accepts.sum()) / max(len(problem.accepts), 1)
    tables = int(8 * r * m * open_each)
    blocks = threads * 5 * 8 * min(WIDE, ROWS * max(m, 1))
    arcs = n * 2000
    needed: int = 100 * 2**20 + inputs + tables + blocks + arcs
    return needed
