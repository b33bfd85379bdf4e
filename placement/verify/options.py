"""What an employee may take and what it is worth: read off the Problem, one array of pairs at a time."""

from collections.abc import Callable

import numpy as np

from placement.model.arrays import BoolArray, Index, IndexArray, IntArray
from placement.model.problem import Level, Problem

Aside = Callable[[Index, Index], BoolArray]
"""Tells for (employee, group) whether the group is her own seat or of her own unit."""


def worth(problem: Problem, level: Level, i: Index, g: Index) -> IntArray:
    """Points of pairs at a level, the own seat by its own value: int64[len(i)]."""
    points = np.array(level.pairs.points(i, g), np.int64)
    if level.home is not None:
        own = problem.home[i] == g
        points[own] = level.home[i[own]]
    return points


def allowed(problem: Problem, seat: IndexArray) -> BoolArray:
    """Whether each seat is one of the employee's options: bool[n]."""
    fixed = problem.only >= 0
    own = (seat >= 0) & (seat == problem.home)
    fine = np.where(seat < 0, problem.may_wait, own)
    asked = np.nonzero((seat >= 0) & ~own & ~fixed)[0]
    fine[asked] = problem.pairs.codes(asked, seat[asked]) == 0
    return np.where(fixed, seat == problem.only, fine)


class Classes:
    """Groups of each class, and the member that speaks for it to a given employee.

    order : int64[m], groups class by class; start, size : int64[classes], where each class lies in `order`
    """

    def __init__(self, problem: Problem) -> None:
        self.order: IntArray = np.argsort(problem.position_class, kind="stable")
        self.size: IntArray = np.bincount(problem.position_class, minlength=problem.n_classes)
        self.start: IntArray = np.cumsum(self.size) - self.size

    def far_member(self, i: Index, kind: Index, aside: Aside) -> IntArray:
        """For each (employee, class) a member that is neither her seat nor of her unit, or -1.

        Only such a member shows the points of the class: her own unit's groups may be worth more to her.
        """
        group = self.order[self.start[kind]]
        stuck = np.nonzero(aside(i, group))[0]
        turn = 1
        while len(stuck):
            more = turn < self.size[kind[stuck]]
            group[stuck[~more]] = -1
            stuck = stuck[more]
            group[stuck] = self.order[self.start[kind[stuck]] + turn]
            stuck = stuck[aside(i[stuck], group[stuck])]
            turn += 1
        return group

    def lowest(self, prices: IntArray, among: BoolArray) -> IntArray:
        """Cheapest price of each class among the given groups; every class has one of them: int64[classes]."""
        lowest = np.full(len(self.size), np.iinfo(np.int64).max)
        groups = self.order[among[self.order]]
        kinds = np.repeat(np.arange(len(self.size)), self.size)[among[self.order]]
        np.minimum.at(lowest, kinds, prices[groups])
        return lowest


def aside_in_block(problem: Problem, first: int, last: int) -> Aside:
    """Own seats and own-unit groups of employees first..last-1, as a small table of the block."""
    table = np.zeros((last - first, problem.n_positions), np.bool_)
    row, group = own_unit(problem, first, last)
    table[row - first, group] = True
    housed = np.nonzero(problem.home[first:last] >= 0)[0]
    table[housed, problem.home[first:last][housed]] = True
    return lambda i, g: table[i - first, g]


def own_unit(problem: Problem, first: int, last: int) -> tuple[IntArray, IndexArray]:
    """Pairs (employee, group of her own unit) of employees first..last-1, as the Problem lists them."""
    bounds = problem.near_first[first : last + 1]
    employees = np.repeat(np.arange(first, last), np.diff(bounds))
    return employees, problem.near[bounds[0] : bounds[-1]]


def distinct(keys: IntArray) -> IntArray:
    """Each key once, rising; keys come nearly sorted, which plain sorting is quickest at."""
    rising = np.sort(keys)
    first = np.ones(len(rising), np.bool_)
    np.not_equal(rising[1:], rising[:-1], out=first[1:])
    return rising[first]


def exact_sum(values: IntArray) -> int:
    """The sum as a Python integer, exact also where 64 bits would not hold it."""
    largest = max(int(values.max()), -int(values.min())) if len(values) else 0
    return int(values.sum()) if largest * len(values) < 2**63 else sum(values.tolist())
