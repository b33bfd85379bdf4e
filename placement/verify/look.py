"""One look at all pairs of a factored problem: what is best for everyone at each claimed level, and what else is as good."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from placement.model.arrays import BoolArray, IntArray
from placement.model.factored import Factored
from placement.model.solution import Solution
from placement.verify.edges import Edges

ROWS, CELLS = 512, 4_000_000


@dataclass(frozen=True)
class ClaimedLevel:
    """A claimed level: left, right = None for products; prices : int64[m]; low, high : int64[m] before it."""

    name: str
    left: IntArray | None
    right: IntArray | None
    prices: IntArray
    surplus: IntArray
    outside: BoolArray
    low: IntArray
    high: IntArray


class Look:
    """What the blocks find: sums of best surpluses, and tight exchanges of each level."""

    def __init__(self, problem: Factored, solution: Solution, levels: list[ClaimedLevel]) -> None:
        self.problem, self.seat, self.levels = problem, solution.seat, levels
        self.best = [0] * len(levels)
        self.tied = [0] * len(levels)
        name = _nodes(_alike(problem), levels[:2])
        self.name = name
        self.merged = min(2, max(len(levels) - 1, 0))
        whole = np.arange(problem.n_positions + 1)
        self.edges = [Edges(name if k < self.merged else whole) for k in range(len(levels))]
        # one position of each node stands for all of them while the levels tell them apart by nothing
        self.order = np.argsort(name[:-1], kind="stable")
        self.first = np.searchsorted(name[:-1][self.order], np.arange(int(name.max()) + 1))
        self.stands = self.order[self.first[:-1]] if len(self.order) else self.order
        self.extra = np.searchsorted(problem.extra_employee, np.arange(problem.n_employees + 1))

    def parts(self) -> Iterator[tuple[IntArray, IntArray, NDArray[Any]]]:
        """People, positions open to their class, and the positions' factors."""
        p = self.problem
        order = np.argsort(p.employee_class, kind="stable")
        bounds = np.searchsorted(p.employee_class[order], np.arange(p.accepts.shape[1] + 1))
        for kind in range(p.accepts.shape[1]):
            people = order[bounds[kind] : bounds[kind + 1]]
            if not len(people) or not self.levels:
                continue
            g = self.stands[p.accepts[p.position_class[self.stands], kind]]
            high = np.abs(p.employee_factors[people].astype(np.float64)).max(axis=0, initial=0)
            high = high @ np.abs(p.position_factors[g].astype(np.float64)).max(axis=0, initial=0)
            factors = p.position_factors[g].T.astype(np.float32 if high < 2**24 else np.float64)
            rows = int(np.clip(CELLS // max(len(g), 1), 1, ROWS))
            for first in range(0, len(people), rows):
                yield people[first : first + rows], g, factors

    def block(self, people: IntArray, g: IntArray, factors: NDArray[Any]) -> Any:
        """Best surplus of each level summed, and tight pairs."""
        values = self.problem.employee_factors[people].astype(factors.dtype) @ factors
        g, values = self._extra(people, g, values)
        level = self.levels[0]
        near = level.prices[g]
        reach = max(int(np.abs(near).max(initial=0)), int(np.abs(level.surplus[people]).max(initial=0)))
        kind = (
            np.float32
            if values.dtype == np.float32 and reach + float(values.max(initial=0)) < 2**24
            else np.float64
        )
        net = values.astype(kind) - near.astype(kind)
        if float(values.min(initial=0)) < 0:
            net[values < 0] = -np.inf
        best = np.maximum(net.max(axis=1, initial=-np.inf), np.where(level.outside[people], 0, -np.inf))
        has = level.surplus[people].astype(kind)
        row, column = np.nonzero(net == has[:, None])
        sums = [int(best.astype(np.float64).sum())]
        column = g[column]
        if not self.merged:
            row, column = self._members(row, column)
        found = [self._between(0, people, row, column)]
        for k in range(1, len(self.levels)):
            if k == self.merged:
                row, column = self._members(row, column)
            level = self.levels[k]
            assert level.left is not None and level.right is not None  # noqa: S101, PT018 - only the first has products
            worth = level.left[people[row]] * level.right[column] - level.prices[column]
            top = np.where(level.outside[people], 0, np.int64(-(2**62)))
            np.maximum.at(top, row, worth)
            sums.append(int(top.sum()))
            keep = worth == level.surplus[people[row]]
            row, column = row[keep], column[keep]
            found.append(self._between(k, people, row, column))
        return sums, found

    def _members(self, row: IntArray, column: IntArray) -> tuple[IntArray, IntArray]:
        """Every position of a node in place of the one that stands for it."""
        node = self.name[column]
        size = self.first[node + 1] - self.first[node]
        start = np.repeat(self.first[node] - np.cumsum(size) + size, size)
        return np.repeat(row, size), self.order[start + np.arange(len(start))]

    def _extra(self, people: IntArray, g: IntArray, values: NDArray[Any]) -> tuple[IntArray, NDArray[Any]]:
        p = self.problem
        at = [np.arange(self.extra[i], self.extra[i + 1]) for i in people] if len(p.extra_employee) else []
        row = np.repeat(np.arange(len(at)), [len(a) for a in at])
        if not len(row):
            return g, values
        index = np.concatenate(at)
        every = np.union1d(g, p.extra_position[index])
        wide = np.full((len(people), len(every)), -1.0)
        wide[:, np.searchsorted(every, g)] = values
        wide[row, np.searchsorted(every, p.extra_position[index])] = p.extra_points[index]
        return every, wide

    def _between(
        self, k: int, people: IntArray, row: IntArray, column: IntArray
    ) -> tuple[IntArray, IntArray, int]:
        """Exchanges: from where people sit to where they could, each once per block where nodes are few."""
        m, level = self.problem.n_positions, self.levels[k]
        seat = np.where(self.seat[people] < 0, m, self.seat[people]).astype(np.int64)
        away = level.outside[people] & (level.surplus[people] == 0)
        tail = np.concatenate((seat[row], seat[away]))
        head = np.concatenate((column, np.full(int(away.sum()), m)))
        other = tail != head
        tied = len(np.unique(np.concatenate((row, np.nonzero(away)[0]))[other]))
        node = self.edges[k].node
        return node[tail[other]], node[head[other]], tied

    def take(self, found: Any) -> None:
        """Add what a block found."""
        sums, pairs = found
        for k, (tail, head, tied) in enumerate(pairs):
            self.best[k] += sums[k]
            self.tied[k] += tied
            self.edges[k].add(tail, head)

    def tied_after(self, levels: list[ClaimedLevel]) -> dict[str, int]:
        """Employees with another option as good, after each level."""
        return {level.name: count for level, count in zip(levels, self.tied, strict=True)}


def _alike(problem: Factored) -> IntArray:
    """A number for positions with the same factors and class, their own for those with extra pairs: int64[m]."""
    mark = np.zeros(problem.n_positions, np.int64)
    mark[problem.extra_position] = problem.extra_position + 1
    table = np.concatenate((problem.position_factors, problem.position_class[:, None], mark[:, None]), axis=1)
    if not len(table):
        return mark
    rows = np.ascontiguousarray(table.astype(np.int32))
    names = rows.view([("", rows.dtype)] * rows.shape[1]).ravel()
    return np.unique(names, return_inverse=True)[1].ravel().astype(np.int64)


def _nodes(alike: IntArray, levels: list[ClaimedLevel]) -> IntArray:
    """Node of each position, and of the outside: alike and with the same prices are one: int64[m + 1]."""
    if not len(alike):
        return np.zeros(1, np.int64)
    table = np.stack((alike, *(level.prices for level in levels)), axis=1)
    name = np.unique(table, axis=0, return_inverse=True)[1].ravel()
    return np.append(name, name.max() + 1).astype(np.int64)
