"""The ledger of a plan of the route `assignment`: who fits a post better than somebody who has it, and likes it better.

Both orders are the points of fit. Such inversions are lawful there, because the plan as a whole would lose; they are
counted by post and code, the worst of each post are kept, and one person can be asked about exactly.
"""

from collections.abc import Iterator
from typing import Any

import numpy as np

from placement.model.arrays import BoolArray, Index, IntArray, TextArray
from placement.model.problem import Level, Problem
from placement.verify.ledger import WORST, Book, Ledger

ROWS = 4096
"""Employees of a block."""

EXACT = 1 << 24
"""Integers below it are exact in float32, whatever the order of a sum."""


class _Seated:
    """Those who sit somewhere, sorted by post and points.

    category : of each person seated: 0 measured, 1 protected (her own seat), 2 pinned (a decision)
    """

    def __init__(self, post: IntArray, points: IntArray, who: IntArray, posts: int) -> None:
        order = np.lexsort((points, post))
        self.post, self.points, self.who = post[order], points[order], who[order]
        self.first = np.searchsorted(self.post, np.arange(posts + 1))
        self.width = int(max(points.max(initial=0), 0)) + 2
        self.key = self.post * self.width + np.maximum(self.points, 0)
        self.least = np.full(posts, np.iinfo(np.int64).max)
        filled = np.nonzero(np.diff(self.first))[0]
        self.least[filled] = self.points[self.first[filled]]

    def behind(self, post: IntArray, points: IntArray) -> IntArray:
        """How many at the post have fewer points."""
        upto = np.searchsorted(self.key, post * self.width + np.clip(points, 0, self.width - 1))
        return np.asarray(upto - self.first[post], np.int64)


class _Tally:
    """Counts by post, and the worst of each, as sorted numbers of post, lack (larger first) and person."""

    def __init__(self, inside: _Seated, people: int) -> None:
        posts = len(inside.least)
        self.inside, self.people = inside, max(people, 1)
        self.most = int(np.diff(inside.first).max(initial=0)) + 1
        self.counts = np.zeros(posts, np.int64)
        self.worst = np.zeros(0, np.int64)
        self.bar = np.zeros(posts, np.int64)

    def take(self, person: IntArray, post: IntArray, points: IntArray) -> None:
        """Pairs of somebody with a post that she likes better."""
        lack = self.inside.behind(post, points)
        self.counts += np.bincount(post, weights=lack, minlength=len(self.counts)).astype(np.int64)
        keep = np.nonzero(lack > self.bar[post])[0]
        if not len(keep):
            return
        key = (post[keep] * self.most + (self.most - 1 - lack[keep])) * self.people + person[keep]
        worst = np.sort(np.concatenate((self.worst, key)))
        post_of = worst // (self.most * self.people)
        inside = np.ones(len(worst), bool)
        inside[WORST:] = post_of[WORST:] != post_of[:-WORST]
        self.worst, post_of = worst[inside], post_of[inside]
        last = np.nonzero(np.append(np.diff(post_of) != 0, True))[0]
        full = last[np.bincount(post_of, minlength=len(self.bar))[post_of[last]] == WORST]
        self.bar[post_of[full]] = self.most - 1 - self.worst[full] // self.people % self.most

    def into(self, book: Book, code: str) -> None:
        """Everything under one code."""
        post, rest = np.divmod(self.worst, self.most * self.people)
        lack, person = np.divmod(rest, self.people)
        lack = self.most - 1 - lack
        book.enter(code, person, post, self.inside.who[self.inside.first[post]], lack)
        for g in np.nonzero(self.counts)[0].tolist():
            book.counts[str(book.posts[g]), code] = int(self.counts[g])


def plan_ledger(problem: Problem, seat: IntArray, level: str = "fit") -> Ledger:
    """The ledger of a plan of a Problem, by the points of one of its levels; every eligible pair is looked at once.

    Whoever keeps her own seat is `protected`, by a decision `pinned`; someone who would rather move but keeps her seat is
    passed over for fewer moves (`move-cost`), all others for the plan as a whole (`total`).
    """
    chosen = next(one for one in problem.levels if one.name == level)
    own = problem.option_points(chosen, seat.astype(np.int32))
    kinds = _kinds(problem, seat)
    book = Book("assignment", problem.employee_key, problem.position_key)
    for code, people, seated in kinds:
        rows = np.nonzero(seated)[0]
        inside = _Seated(seat[rows].astype(np.int64), own[rows], rows, problem.n_positions)
        tally = _Tally(inside, problem.n_employees)
        for i, g, points in _wanted(problem, chosen, np.nonzero(people)[0], inside.least, own, seat):
            tally.take(i, g, points)
            book.looked_at += len(i)
        tally.into(book, code)
    return book.close()


def inversions_of(problem: Problem, seat: IntArray, person: int, level: str = "fit") -> dict[str, int]:
    """How many people sit behind one person at every post that she likes better, exactly."""
    chosen = next(one for one in problem.levels if one.name == level)
    own = problem.option_points(chosen, seat.astype(np.int32))
    rows = np.nonzero((seat >= 0) & (np.arange(len(seat)) != person))[0]
    inside = _Seated(seat[rows].astype(np.int64), own[rows], rows, problem.n_positions)
    found: dict[str, int] = {}
    for _, g, points in _wanted(problem, chosen, np.array([person]), inside.least, own, seat):
        lack = inside.behind(g, points)
        found |= dict(zip(problem.position_key[g].tolist(), lack.tolist(), strict=True))
    return found


def _kinds(problem: Problem, seat: IntArray) -> Iterator[tuple[str, BoolArray, BoolArray]]:
    """Codes, the people passed over, and those over whom."""
    everyone = np.ones(len(seat), bool)
    pinned = (seat >= 0) & (problem.only >= 0)
    protected = (seat >= 0) & (seat == problem.home) & ~pinned
    measured = (seat >= 0) & ~pinned & ~protected
    stays = (seat >= 0) & (seat == problem.home)
    yield "pinned", everyone, pinned
    yield "protected", everyone, protected
    yield "move-cost", stays, measured
    yield "total", ~stays, measured


def _wanted(
    problem: Problem, level: Level, people: IntArray, least: IntArray, own: IntArray, seat: IntArray
) -> Iterator[tuple[IntArray, IntArray, IntArray]]:
    """Eligible pairs of `people` with posts where somebody has fewer points, if they like them better than their own."""
    posts = np.nonzero(least < np.iinfo(np.int64).max)[0]
    for first in range(0, len(people) if len(posts) else 0, ROWS):
        block = people[first : first + ROWS]
        points = level.pairs.points(block[:, None], posts[None, :])
        likely = (
            (points > own[block][:, None])
            & (points > least[posts][None, :])
            & (posts[None, :] != seat[block][:, None])
        )
        row, column = np.nonzero(likely)
        i, g = block[row], posts[column]
        fine = problem.pairs.codes(i, g) == 0
        yield i[fine], g[fine], points[row, column][fine]


def factored_ledger(
    employee_factors: Index, position_factors: Index, employee_class: Index, position_class: Index | None,
    accepts: BoolArray, seat: IntArray, employee_key: TextArray, position_key: TextArray,
) -> Ledger:  # fmt: skip
    """The ledger of a plan whose points are a product of factors; all inversions are of the code `total`.

    Shapes as in `assign_factored`; seat : int64[n], -1 = unplaced. Products whose absolute sums stay below 2**24 are exact
    in float32, others are taken in float64.
    """
    posts = len(position_factors)
    kind = np.arange(posts) if position_class is None else np.asarray(position_class)
    bound = int(
        np.abs(employee_factors).max(axis=0).astype(np.int64)
        @ np.abs(position_factors).max(axis=0).astype(np.int64)
    )
    real: type[np.floating[Any]] = np.float32 if bound < EXACT else np.float64
    left, right = employee_factors.astype(real), position_factors.astype(real)
    placed = np.nonzero(seat >= 0)[0]
    own = np.zeros(len(left), np.int64)
    own[placed] = (employee_factors[placed].astype(np.int64) * position_factors[seat[placed]]).sum(axis=1)
    inside = _Seated(seat[placed].astype(np.int64), own[placed], placed, posts)
    least = np.where(inside.least == np.iinfo(np.int64).max, np.inf, inside.least).astype(real)
    tally = _Tally(inside, len(left))
    book = Book("assignment", employee_key, position_key)
    for number in np.unique(employee_class).tolist():
        people = np.nonzero(employee_class == number)[0]
        open_to = np.nonzero(accepts[kind, number])[0]
        table, bar = right[open_to].T.copy(), least[open_to]
        for first in range(0, len(people), ROWS):
            block = people[first : first + ROWS]
            points = left[block] @ table
            likely = points > bar
            likely &= points > own[block].astype(real)[:, None]
            flat = np.flatnonzero(likely)
            book.looked_at += points.size
            row, column = np.divmod(flat, len(open_to)) if len(open_to) else (flat, flat)
            g = open_to[column]
            tally.take(block[row], g, points.ravel()[flat].astype(np.int64))
    tally.into(book, "total")
    return book.close()
