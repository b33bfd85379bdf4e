"""The judge for factored problems: every pair looked at once, all levels on the way, nothing taken from the solver.

A block of employees meets all positions of her class; what is best at the first level is kept as a list of pairs, on
which the later levels are judged. One look at all pairs proves every level, that the prices are those of the rule,
and that no other plan is left.
"""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from placement.model.arrays import BoolArray, Index, IntArray
from placement.model.factored import DRAW, PLACED, POINTS, Factored
from placement.model.problem import draw
from placement.model.solution import FEASIBLE, INFEASIBLE, OPTIMAL, Solution
from placement.model.verdict import Verdict
from placement.verify.edges import Edges, leads_to, loops
from placement.verify.findings import Notes

ROWS, CELLS = 512, 4_000_000
EXACT = 2**52


@dataclass(frozen=True)
class _Level:
    """A claimed level: left, right = None for products; prices : int64[m]; low, high : int64[m] before it."""

    name: str
    left: IntArray | None
    right: IntArray | None
    prices: IntArray
    surplus: IntArray
    outside: BoolArray
    low: IntArray
    high: IntArray


def judge_factored(problem: Factored, solution: Solution, threads: int = 2) -> Verdict:
    """Judge a plan with its prices, from the arrays alone. Time: about one look at every eligible pair."""
    notes = Notes()
    if solution.status == INFEASIBLE:
        _conflict(problem, solution, notes)
        return Verdict(notes.findings, notes.checks)
    _shape(problem, solution, notes)
    if not notes.has("shape"):
        _seats(problem, solution, notes)
    if notes.has("shape", "option", "capacity"):
        notes.checked("bound", 0, "levels not judged: the plan itself is not allowed")
        return Verdict(notes.findings, notes.checks)
    levels = _levels(problem, solution, notes)
    if notes.has("price"):
        return Verdict(notes.findings, notes.checks)
    return _sweep(problem, solution, levels, notes, threads)


def _conflict(problem: Factored, solution: Solution, notes: Notes) -> None:
    """The people named cannot all be placed: all their positions together have too few seats."""
    place = {str(key): i for i, key in enumerate(problem.employee_key)}
    people = [place[key] for key in solution.conflict if key in place]
    if not people:
        notes.checked("infeasible", 0, "not judged: that no plan exists is not confirmed here")
        return
    m = problem.n_positions
    reach = np.zeros(m, bool)
    for i in people:
        reach |= problem.points(np.full(m, i, np.int32), np.arange(m, dtype=np.int32)) >= 0
    if int(problem.capacity[reach].sum()) >= len(people) or not problem.must_place[people].all():
        notes.find("claims", "infeasible", len(people), int(problem.capacity[reach].sum()))
    notes.checked("infeasible", len(people), "seats of all positions open to the people named, counted")


def _shape(problem: Factored, solution: Solution, notes: Notes) -> None:
    arrays: list[tuple[str, Index, int]] = [("seat", solution.seat, problem.n_employees)]
    arrays += [(claim.name, claim.prices, problem.n_positions) for claim in solution.claims]
    for name, array, size in arrays:
        if array.shape != (size,) or array.dtype.kind != "i":
            notes.find("shape", name, f"int[{size}]", f"{array.dtype}{list(array.shape)}")
    if not notes.has("shape"):
        off = np.nonzero((solution.seat < -1) | (solution.seat >= problem.n_positions))[0]
        notes.find_each("shape", ((problem.employee_key[i], "-", solution.seat[i]) for i in off))
    notes.checked("shape", len(arrays), "length and type of every array, range of every seat")


def _seats(problem: Factored, solution: Solution, notes: Notes) -> None:
    seat, keys = solution.seat, problem.employee_key
    placed = np.nonzero(seat >= 0)[0].astype(np.int32)
    refused = placed[problem.points(placed, seat[placed]) < 0]
    notes.find_each("option", ((keys[i], problem.position_key[seat[i]], "-") for i in refused))
    left = np.nonzero(problem.must_place & (seat < 0))[0]
    notes.find_each("option", ((keys[i], "-", "-") for i in left))
    notes.checked("option", problem.n_employees, "every seat by factors, table and extra pairs")
    filled = np.bincount(seat[placed], minlength=problem.n_positions)
    over = np.nonzero(filled > problem.capacity)[0]
    notes.find_each("capacity", ((problem.position_key[g], problem.capacity[g], filled[g]) for g in over))
    notes.checked("capacity", problem.n_positions, "people of every position counted")


def _levels(problem: Factored, solution: Solution, notes: Notes) -> list[_Level]:
    """The claimed levels with what their prices leave open; totals counted anew."""
    n, m = problem.n_employees, problem.n_positions
    seat, placed = solution.seat, np.nonzero(solution.seat >= 0)[0].astype(np.int32)
    low, high = np.zeros(m, np.int64), problem.capacity.astype(np.int64)
    outside = ~problem.must_place
    if solution.status not in {OPTIMAL, FEASIBLE}:
        notes.find("claims", "status", f"{OPTIMAL} | {FEASIBLE}", solution.status)
    levels: list[_Level] = []
    for k, claim in enumerate(solution.claims):
        left = right = None
        if k == 1:
            left, right = np.ones(n, np.int64), np.ones(m, np.int64)
        elif k:
            left = draw(problem.seed, k - 2, problem.employee_key)
            right = draw(problem.seed, k - 2, problem.position_key)
        name = (POINTS, PLACED)[k] if k < 2 else f"{DRAW}-{k - 2}"
        if claim.name != name:
            notes.find("claims", f"#{k}", claim.name, name)
            break
        value = np.zeros(n, np.int64)
        value[placed] = (
            problem.points(placed, seat[placed])
            if left is None or right is None
            else left[placed] * right[seat[placed]]
        )
        if int(value.sum()) != claim.total:
            notes.find("total", name, claim.total, int(value.sum()))
        prices = claim.prices.astype(np.int64)
        largest = max(int(prices.max(initial=0)), -int(prices.min(initial=0)))
        if largest + int(value.max(initial=0)) >= EXACT // max(int(high.sum()), 1):
            notes.find("price", name, f"< {EXACT}", largest, "size")
            break
        surplus = value - np.append(prices, 0)[seat]
        levels.append(_Level(name, left, right, prices, surplus, outside, low, high))
        low, high = np.where(prices > 0, high, low), np.where(prices < 0, low, high)
        outside = outside & (surplus == 0)
    if len(solution.claims) < 2 and solution.status == OPTIMAL:
        notes.find("claims", "levels", len(solution.claims), 2)
    notes.checked("total", len(levels), "every level counted anew from the seats")
    return levels


def _sweep(
    problem: Factored, solution: Solution, levels: list[_Level], notes: Notes, threads: int
) -> Verdict:
    """One look at all pairs: bounds, supports of the prices, and the exchanges left at the end."""
    look = _Look(problem, solution, levels)
    with threadpool_limits(1), ThreadPoolExecutor(threads) as pool:
        waiting: list[Any] = []
        for part in look.parts():
            waiting.append(pool.submit(look.block, *part))
            if len(waiting) >= 4 * threads:
                look.take(waiting.pop(0).result())
        for job in waiting:
            look.take(job.result())
    proven: tuple[str, ...] = ()
    gaps: tuple[tuple[str, int], ...] = ()
    for k, (level, claim) in enumerate(zip(levels, solution.claims, strict=False)):
        bound = look.best[k] + int((np.where(level.prices > 0, level.high, level.low) * level.prices).sum())
        if bound != claim.bound:
            notes.find("bound", level.name, claim.bound, bound)
        if bound != claim.total:
            gaps = ((level.name, bound - claim.total),)
            if solution.status == OPTIMAL:
                notes.find("bound", level.name, claim.total, bound, "unproven")
            break
        proven += (level.name,)
        _supported(problem, solution, level, look.edges[k], notes)
    done = len(proven)
    notes.checked("bound", done, "every pair looked at, weak duality in exact integers")
    notes.checked("price", done, "every price nearest to 0, by chains of tight pairs")
    unique = False
    if levels and done == len(levels) and done >= 2:
        unique = not _exchange_left(problem, solution, levels[-1], look.edges[-1])
        notes.checked("unique", problem.n_employees, "no cycle in the graph of tight pairs")
    if not unique and solution.status == OPTIMAL:
        notes.find("unique", "plan", OPTIMAL, "-")
    seated = int((solution.seat >= 0).sum())
    facts = {"seated": seated, "outside": problem.n_employees - seated, "tied_after": look.tied_after(levels)}
    return Verdict(notes.findings, notes.checks, proven, gaps, unique, facts)


def _seat_edges(solution: Solution, level: _Level) -> tuple[IntArray, IntArray]:
    """Room after a level: positions that could take one more, or spare one, and the outside."""
    m = len(level.prices)
    low, high = (
        np.where(level.prices > 0, level.high, level.low),
        np.where(level.prices < 0, level.low, level.high),
    )
    filled = np.bincount(solution.seat[solution.seat >= 0], minlength=m)
    more, fewer = np.nonzero(filled < high)[0], np.nonzero(filled > low)[0]
    tail = np.concatenate((more, np.full(len(fewer), m)))
    return tail, np.concatenate((np.full(len(more), m), fewer))


def _supported(problem: Factored, solution: Solution, level: _Level, edges: Edges, notes: Notes) -> None:
    """A price above 0 is held up by a chain from a price of 0 or less, one below 0 by a chain to the outside."""
    m = problem.n_positions
    prices = np.append(level.prices, 0)
    tail, head = edges.pairs()
    s, t = _seat_edges(solution, level)
    s, t = edges.node[s], edges.node[t]
    tail, head = np.concatenate((tail, s)), np.concatenate((head, t))
    start = np.zeros(edges.size, bool)
    start[edges.node[prices <= 0]] = True
    loose = (prices > 0) & ~leads_to(tail, head, start)[edges.node]
    if (prices < 0).any():
        goal = np.zeros(edges.size, bool)
        goal[edges.node[m]] = True
        loose |= (prices < 0) & ~leads_to(head, tail, goal)[edges.node]
    where = np.nonzero(loose)[0]
    notes.find_each("price", ((f"{level.name} {problem.position_key[g]}", prices[g], "-") for g in where))


def _exchange_left(problem: Factored, solution: Solution, level: _Level, edges: Edges) -> bool:
    """Whether a cycle of tight pairs leads to another plan."""
    m = problem.n_positions
    s, t = _seat_edges(solution, level)
    up, down = np.zeros(m + 1, bool), np.zeros(m + 1, bool)
    up[s[t == m]], down[t[s == m]] = True, True
    name = np.arange(m + 1)
    name[up & down] = m
    tail, head = edges.pairs()
    tail, head = np.concatenate((tail, s)), np.concatenate((head, t))
    through = ~(
        (name[tail] == m)
        & (name[head] == m)
        & np.append(np.zeros(len(tail) - len(s), bool), np.ones(len(s), bool))
    )
    return loops(name[tail[through]], name[head[through]], m + 1)


class _Look:
    """What the blocks find: sums of best surpluses, and tight exchanges of each level."""

    def __init__(self, problem: Factored, solution: Solution, levels: list[_Level]) -> None:
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

    def tied_after(self, levels: list[_Level]) -> dict[str, int]:
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


def _nodes(alike: IntArray, levels: list[_Level]) -> IntArray:
    """Node of each position, and of the outside: alike and with the same prices are one: int64[m + 1]."""
    if not len(alike):
        return np.zeros(1, np.int64)
    table = np.stack((alike, *(level.prices for level in levels)), axis=1)
    name = np.unique(table, axis=0, return_inverse=True)[1].ravel()
    return np.append(name, name.max() + 1).astype(np.int64)
