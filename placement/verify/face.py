"""The face: every option that is still best after the levels proven so far.

Options are kept class by class where the Problem calls groups alike, and pair by pair for own seats, own units and
decisions. Within a class all groups have the same points, so those still open to somebody are the ones that were
cheapest at every level, whoever asks: one flag per group tells. An option of the own unit is worth at least as much
as its class; where one is not, that class is written out pair by pair for her, so that the flag stays true.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from placement.model.arrays import BoolArray, Index, IntArray
from placement.model.problem import Level, Problem
from placement.verify.options import Aside, Classes, aside_in_block, distinct, exact_sum, own_unit, worth

ROWS = 256
"""Employees looked at together: a block with every group written out stays below some tens of MB."""

NEVER = np.iinfo(np.int64).min


@dataclass(frozen=True)
class Block:
    """Options of employees `first`, `first` + 1, ...: outside, pairs, and classes.

    outside : bool[rows]; i, g : pairs, employees counted from 0 of the Problem
    start : int64[rows + 1]; kind[start[r] : start[r + 1]] are the classes of row r, rising
    """

    first: int
    outside: BoolArray
    i: IntArray
    g: IntArray
    start: IntArray
    kind: NDArray[np.unsignedinteger[Any]]

    @property
    def last(self) -> int:
        """One past the last employee."""
        return self.first + len(self.outside)

    @property
    def rows(self) -> IntArray:
        """Row of each class entry, from 0."""
        return np.repeat(np.arange(len(self.outside)), np.diff(self.start))


@dataclass(frozen=True)
class Face:
    """What is left of the Problem.

    blocks : options, employees in order; open : bool[m], groups still cheapest of their class
    low, high : int64[m], seats taken that are still best
    exact : bool[q], quotas that must be met without excess; cap_exact : as many moves as allowed, no fewer
    left : int64[n], options left to each employee
    """

    blocks: tuple[Block, ...]
    open: BoolArray
    low: IntArray
    high: IntArray
    exact: BoolArray
    cap_exact: bool
    left: IntArray


def whole(problem: Problem, classes: Classes) -> Face:
    """Every option of everyone, before any level."""
    anyone = np.ones(problem.n_positions, np.bool_)
    blocks = tuple(_first_block(problem, classes, first, last) for first, last in problem.blocks(ROWS))
    left = [_options_left(problem, block, anyone) for block in blocks]
    exact = np.zeros(len(problem.quotas), np.bool_)
    return Face(blocks, anyone, problem.floor, problem.capacity, exact, False, _joined(left))


def _first_block(problem: Problem, classes: Classes, first: int, last: int) -> Block:
    """All options of employees first..last-1."""
    only = problem.only[first:last]
    outside = problem.may_wait[first:last] & (only < 0)
    i, g = problem.pairs.eligible(first, last, problem.representatives())
    free = only[i - first] < 0
    # rows and classes in one number sort together
    row, kind = np.divmod(
        distinct((i[free] - first).astype(np.int64) * problem.n_classes + problem.position_class[g[free]]),
        max(problem.n_classes, 1),
    )
    reachable = classes.far_member(row + first, kind, aside_in_block(problem, first, last)) >= 0
    own_i, own_g = _own_pairs(problem, first, last)
    return _block(problem, first, outside, own_i, own_g, row[reachable], kind[reachable])


def _own_pairs(problem: Problem, first: int, last: int) -> tuple[IntArray, IntArray]:
    """Pairs kept one by one: the own unit's eligible groups, own seats, and what a decision leaves."""
    i, g = own_unit(problem, first, last)
    take = (problem.only[i] < 0) & (g != problem.home[i])
    take[take] = problem.pairs.codes(i[take], g[take]) == 0
    everyone = np.arange(first, last)
    single = np.where(problem.only[first:last] >= 0, problem.only[first:last], problem.home[first:last])
    has = single >= 0
    keys = np.concatenate(
        (i[take] * problem.n_positions + g[take], (everyone * problem.n_positions + single)[has])
    )
    pair_i, pair_g = np.divmod(distinct(keys.astype(np.int64)), max(problem.n_positions, 1))
    return pair_i, pair_g


def _block(
    problem: Problem, first: int, outside: BoolArray, i: IntArray, g: IntArray, row: IntArray, kind: IntArray
) -> Block:
    """A block from its parts, classes stored in as few bytes as their number needs."""
    start = np.concatenate(([0], np.cumsum(np.bincount(row, minlength=len(outside)))))
    small = np.min_scalar_type(max(problem.n_classes, 1))
    return Block(first, outside, i, g, start, kind.astype(small))


@dataclass(frozen=True)
class Offer:
    """A level with its prices: what the judge lays over a face. `spread`: groups of a class may differ in points."""

    level: Level
    prices: IntArray
    cap_price: int
    spread: bool


class Narrowing:
    """A face at one level's prices: each employee's best net points, and the options that reach them."""

    def __init__(self, problem: Problem, classes: Classes, face: Face, offer: Offer) -> None:
        self._problem, self._classes, self._offer = problem, classes, offer
        self._before = face.open
        self._cheapest = classes.lowest(offer.prices, face.open)
        self.open: BoolArray = face.open & (offer.prices == self._cheapest[problem.position_class])
        narrowed = [self._block(block) for block in face.blocks]
        self.blocks = tuple(block for block, _ in narrowed)
        self.best = sum((exact_sum(best) for _, best in narrowed), 0)
        self.left = _joined([_options_left(problem, block, self.open) for block in self.blocks])

    def _block(self, block: Block) -> tuple[Block, IntArray]:
        """The block's options with the best net points, and those points."""
        problem, offer = self._problem, self._offer
        i, g, row, kind, kind_worth = self._written_out(block)
        net_pair = self._pair_worth(i, g) - offer.prices[g]
        net_kind = kind_worth - self._cheapest[kind]
        best = np.where(block.outside, 0, NEVER)
        np.maximum.at(best, i - block.first, net_pair)
        np.maximum.at(best, row, net_kind)
        pair, entry = net_pair == best[i - block.first], net_kind == best[row]
        outside = block.outside & (best == 0)
        return _block(problem, block.first, outside, i[pair], g[pair], row[entry], kind[entry]), best

    def _pair_worth(self, i: IntArray, g: IntArray) -> IntArray:
        """Points less the price of moving, before the price of the seat."""
        moves = g != self._problem.home[i]
        points = worth(self._problem, self._offer.level, i, g)
        points[moves] -= self._offer.cap_price
        return points

    def _written_out(self, block: Block) -> tuple[IntArray, IntArray, IntArray, IntArray, IntArray]:
        """Pairs and class entries of a block, with the worth of the entries; classes are written out where needed."""
        problem, offer = self._problem, self._offer
        row, kind = block.rows, block.kind.astype(np.int64)
        aside = aside_in_block(problem, block.first, block.last)
        if offer.spread:
            value = np.zeros(len(row), np.int64)
            uneven = np.ones(len(row), np.bool_)
        else:
            far = self._classes.far_member(row + block.first, kind, aside)
            value = worth(problem, offer.level, row + block.first, far) - offer.cap_price
            uneven = self._worth_more_than_own(block, value)
        if not uneven.any():
            return block.i, block.g, row, kind, value
        more_i, more_g = self._members(row[uneven] + block.first, kind[uneven], aside)
        i, g = np.concatenate((block.i, more_i)), np.concatenate((block.g, more_g))
        return i, g, row[~uneven], kind[~uneven], value[~uneven]

    def _worth_more_than_own(self, block: Block, value: IntArray) -> BoolArray:
        """Class entries that beat one of the employee's own groups of that class: bool[entries]."""
        uneven = np.zeros(len(value), np.bool_)
        own = np.nonzero(self._before[block.g])[0]
        i, g = block.i[own], block.g[own]
        at = _entry_of(self._problem, block, i, g)
        found = at >= 0
        beaten = self._pair_worth(i[found], g[found]) < value[at[found]]
        uneven[at[found][beaten]] = True
        return uneven

    def _members(self, i: IntArray, kind: IntArray, aside: Aside) -> tuple[IntArray, IntArray]:
        """Class entries as pairs with each group still open, without those the employee has as pairs anyway."""
        order = self._classes.order
        still = self._before[order]
        size = np.bincount(self._problem.position_class[order[still]], minlength=len(self._classes.size))
        begin = np.cumsum(size) - size
        count = size[kind]
        ends = np.cumsum(count)
        inside = np.arange(ends[-1] if len(ends) else 0) - np.repeat(ends - count, count)
        who = np.repeat(i, count)
        group = order[still][np.repeat(begin[kind], count) + inside]
        far = ~aside(who, group)
        return who[far], group[far]


def _entry_of(problem: Problem, block: Block, i: Index, g: Index) -> IntArray:
    """Position of the class entry that covers each pair's group for the same employee, -1 = none."""
    if len(block.kind) == 0:
        return np.full(len(i), -1, np.int64)
    keys = block.rows * problem.n_classes + block.kind
    wanted = (i - block.first) * np.int64(problem.n_classes) + problem.position_class[g]
    at = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
    return np.where(keys[at] == wanted, at, -1)


def _options_left(problem: Problem, block: Block, open_groups: BoolArray) -> IntArray:
    """Number of options of each employee of a block; a pair that its class covers too counts once."""
    rows = len(block.outside)
    kinds = np.bincount(problem.position_class[open_groups], minlength=problem.n_classes)
    before = np.concatenate(([0], np.cumsum(kinds[block.kind])))
    left = block.outside + np.bincount(block.i - block.first, minlength=rows)
    left += before[block.start[1:]] - before[block.start[:-1]]
    covered = open_groups[block.g] & (_entry_of(problem, block, block.i, block.g) >= 0)
    return left - np.bincount(block.i[covered] - block.first, minlength=rows)


def _joined(parts: list[IntArray]) -> IntArray:
    """One array of all employees."""
    return np.concatenate(parts) if parts else np.zeros(0, np.int64)


def class_entries(face: Face) -> Iterator[tuple[IntArray, IntArray]]:
    """Employees and classes of all class entries, block by block."""
    for block in face.blocks:
        yield block.rows + block.first, block.kind.astype(np.int64)
