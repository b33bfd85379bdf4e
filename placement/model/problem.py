"""The Problem: who may sit where, and the ordered objectives; no solver in sight.

Employees i = 0..n-1 are only those whose seat is open to decision, position groups g = 0..m-1. A plan gives each
employee one of her options: her own seat (`home`), an eligible pair, or the outside option where she has one
(seat -1). Group g takes between `floor[g]` and `capacity[g]` of them; seats of people who are held are not counted.
Objectives are levels, maximised one after the other.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Protocol

import numpy as np

from placement.model.arrays import BoolArray, Index, IndexArray, IntArray, TextArray, freeze_fields


class Pairs(Protocol):
    """Answers which pairs are eligible; indices are those of the Problem."""

    def codes(self, i: Index, g: Index) -> IntArray:
        """Broadcast arrays of employees and groups -> 0 = eligible, else 1 + index of the first rule against."""

    def one(self, i: int, g: int) -> tuple[str, ...]:
        """Codes of all rules against a single pair, by the rules' own words; empty = eligible."""

    def eligible(self, first: int, last: int, g: IndexArray) -> tuple[IndexArray, IndexArray]:
        """All eligible pairs of employees first..last-1 with the given groups, as two equally long index arrays."""


class Values(Protocol):
    """Points of placed pairs at one level."""

    def points(self, i: Index, g: Index) -> IntArray:
        """Broadcast arrays of employees and groups -> int64 points."""


@dataclass(frozen=True)
class Zero:
    """A level whose pairs earn nothing; only seats filled count."""

    def points(self, i: Index, g: Index) -> IntArray:
        """Zeros in the broadcast shape."""
        return np.zeros(np.broadcast_shapes(i.shape, g.shape), np.int64)


@dataclass(frozen=True)
class RankOne:
    """points(i, g) = left[i] * right[g]."""

    left: IntArray
    right: IntArray

    def __post_init__(self) -> None:
        freeze_fields(self)

    def points(self, i: Index, g: Index) -> IntArray:
        """The product, as int64."""
        return self.left[i] * self.right[g]


@dataclass(frozen=True)
class Steps:
    """Value of each further seat filled in a group, never rising with the number of seats already filled.

    first : int64[m + 1]; value[first[g] : first[g + 1]] are the values of the 1st, 2nd, ... seat of group g
    """

    first: IntArray
    value: IntArray

    def __post_init__(self) -> None:
        freeze_fields(self)

    def total(self, filled: IntArray) -> int:
        """Value of having `filled[g]` seats taken in each group."""
        sums = np.concatenate(([0], np.cumsum(self.value)))
        return int((sums[self.first[:-1] + filled] - sums[self.first[:-1]]).sum())


@dataclass(frozen=True)
class Level:
    """One objective: points of pairs, of own seats (int64[n], instead of the pair's points), and of seats filled."""

    name: str
    pairs: Values
    home: IntArray | None = None
    steps: Steps | None = None


@dataclass(frozen=True)
class Quota:
    """At least `least` employees of the Problem must sit in the groups `members`; quotas are nested or disjoint."""

    name: str
    members: IndexArray
    least: int


@dataclass(frozen=True)
class MoveCap:
    """At most `most` employees take a seat other than their own; to stay outside is no move."""

    name: str
    most: int


@dataclass(frozen=True)
class Problem:
    """What is to be decided.

    employee_key : text[n], position_key : text[m], unique names on which ties are broken
    home : int32[n], own group or -1; may_wait : bool[n], has the outside option
    only : int32[n], the single group a decision leaves her, or -1
    capacity, floor : int64[m]
    position_class : int32[m]; groups of a class have the same eligibility for everyone and the same points at every
        level for everyone outside their unit
    near_first : int32[n + 1], near : int32, eligible groups of the own unit, whose points may exceed their class's
    """

    employee_key: TextArray
    position_key: TextArray
    home: IndexArray
    may_wait: BoolArray
    only: IndexArray
    capacity: IntArray
    floor: IntArray
    position_class: IndexArray
    near_first: IntArray
    near: IndexArray
    pairs: Pairs
    levels: tuple[Level, ...]
    quotas: tuple[Quota, ...] = ()
    cap: MoveCap | None = None
    seed: str = ""
    members: tuple[IndexArray, ...] = field(init=False)
    """Groups of each class."""

    def __post_init__(self) -> None:
        freeze_fields(self)
        order = np.argsort(self.position_class, kind="stable").astype(np.int32)
        bounds = np.searchsorted(self.position_class[order], np.arange(self.n_classes + 1))
        members = tuple(order[bounds[c] : bounds[c + 1]] for c in range(self.n_classes))
        object.__setattr__(self, "members", members)

    @property
    def n_employees(self) -> int:
        """Employees whose seat is to be decided."""
        return len(self.home)

    @property
    def n_positions(self) -> int:
        """Position groups, also those without room."""
        return len(self.capacity)

    @property
    def n_classes(self) -> int:
        """Classes of groups that cannot be told apart by eligibility or points."""
        return int(self.position_class.max()) + 1 if len(self.position_class) else 0

    def representatives(self) -> IndexArray:
        """One group of each class: int32[classes]."""
        return np.array([groups[0] for groups in self.members], np.int32)

    def blocks(self, rows: int = 512) -> Iterator[tuple[int, int]]:
        """Employees in consecutive blocks."""
        for first in range(0, self.n_employees, rows):
            yield first, min(first + rows, self.n_employees)

    def option_points(self, level: Level, seat: IndexArray) -> IntArray:
        """Points of each employee's option: her own seat, a placed pair, or 0 outside."""
        i = np.nonzero(seat >= 0)[0]
        points = np.zeros(len(seat), np.int64)
        points[i] = level.pairs.points(i, seat[i])
        if level.home is not None:
            own = (seat == self.home) & (seat >= 0)
            points[own] = level.home[own]
        return points

    def moves(self, seat: IndexArray) -> BoolArray:
        """Who takes a seat other than her own: bool[n]."""
        return np.asarray((seat >= 0) & (seat != self.home), bool)

    def filled(self, seat: IndexArray) -> IntArray:
        """Employees of the Problem in each group: int64[m]."""
        return np.bincount(seat[seat >= 0], minlength=self.n_positions).astype(np.int64)

    def total(self, level: Level, seat: IndexArray) -> int:
        """Value of a plan at one level."""
        value = int(self.option_points(level, seat).sum())
        return value + (level.steps.total(self.filled(seat)) if level.steps else 0)


def draw(seed: str, turn: int, keys: TextArray) -> IntArray:
    """Open draw for ties: an integer in 1..2047 per key, from BLAKE2b of (seed, turn, key); the same everywhere."""
    prefix = f"{seed}\x1f{turn}\x1f".encode()
    digests = (blake2b(prefix + str(key).encode(), digest_size=8).digest() for key in keys)
    return np.fromiter((1 + int.from_bytes(d, "big") % 2047 for d in digests), np.int64, len(keys))


def tie_level(problem: Problem, turn: int) -> Level:
    """The `turn`-th level of open randomisation, of rank one."""
    values = RankOne(
        draw(problem.seed, turn, problem.employee_key), draw(problem.seed, turn, problem.position_key)
    )
    return Level(f"draw-{turn}", values)
