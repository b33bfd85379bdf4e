"""Promotion strictly by rank: whoever stands first among the eligible, with the posts she leaves filled in the same plan."""

from dataclasses import dataclass

import numpy as np

from placement.model.arrays import BoolArray, IndexArray, IntArray, freeze_fields
from placement.selection.ladder import rank
from placement.selection.market import Market
from placement.selection.stable import Matching, employee_optimal


@dataclass(frozen=True)
class Promotions:
    """People and the posts they may rise to.

    home : int32[n], post held or -1; capacity : int64[m], seats
    person, post : int32[k], eligible pairs (a post above her own), whether she is tested or not
    keys : int64[k] each, the ladder at that post, larger first (score, then the lawful order)
    liking : int64[k], larger is liked better by her (her wishes, else job class, then fit)
    tested : bool[n], has every part of the score; the others are not yet ranked
    ceiling : int64[n], the most her score could be once tested
    """

    home: IndexArray
    capacity: IntArray
    person: IndexArray
    post: IndexArray
    keys: tuple[IntArray, ...]
    liking: IntArray
    tested: BoolArray
    ceiling: IntArray

    def __post_init__(self) -> None:
        freeze_fields(self)


@dataclass(frozen=True)
class Promoted:
    """Who rises, and who might.

    place : int64[k], place of each pair among the ranked of its post (0 = not yet ranked); equals share it
    position : int32[n], where she sits; matching : the deferred acceptance behind it, over `wishes` (pair of each wish,
    -1 = her own seat); first_tests : int64[t, 3], person, post, points she would need there, least points first
    """

    place: IntArray
    position: IndexArray
    matching: Matching
    market: Market
    wishes: IntArray
    first_tests: IntArray

    def __post_init__(self) -> None:
        freeze_fields(self)


def promote(problem: Promotions) -> Promoted:
    """Deferred acceptance with priority = place among the eligible; a vacated seat goes to the next in rank."""
    tested = problem.tested[problem.person]
    places = rank(problem.post, problem.keys, tested)
    market, wishes = _market(problem, places.place, tested)
    matching = employee_optimal(market)
    return Promoted(
        places.place, matching.position, matching, market, wishes, _first_tests(problem, matching)
    )


def _market(problem: Promotions, place: IntArray, tested: BoolArray) -> tuple[Market, IntArray]:
    """Every tested person's posts as she likes them, then everybody's own seat."""
    n = len(problem.home)
    pairs = np.nonzero(tested)[0]
    held = np.nonzero(problem.home >= 0)[0]
    person = np.concatenate((problem.person[pairs], held)).astype(np.int64)
    post = np.concatenate((problem.post[pairs], problem.home[held])).astype(np.int32)
    own = np.concatenate((np.zeros(len(pairs), bool), np.ones(len(held), bool)))
    pair = np.concatenate((pairs, np.full(len(held), -1)))
    liking = np.concatenate((problem.liking[pairs], np.zeros(len(held), np.int64)))
    order = np.lexsort((post, -liking, own, person))
    first = np.searchsorted(person[order], np.arange(n + 1))
    priority = np.concatenate((place[pairs], np.zeros(len(held), np.int64)))
    market = Market(first, post[order], priority[order], problem.capacity, own=own[order])
    return market, pair[order]


def _first_tests(problem: Promotions, matching: Matching) -> IntArray:
    """Untested people whose result could change the outcome: person, post, least score that would seat her there."""
    score = problem.keys[0]
    seated = np.full(len(problem.capacity), np.iinfo(np.int64).max)
    got = matching.position[problem.person] == problem.post
    np.minimum.at(seated, problem.post[got], score[got])
    filled = np.bincount(matching.position[matching.position >= 0], minlength=len(problem.capacity))
    needed = np.where(filled < problem.capacity, 0, seated)
    pairs = np.nonzero(~problem.tested[problem.person])[0]
    pairs = pairs[needed[problem.post[pairs]] <= problem.ceiling[problem.person[pairs]]]
    rows = np.stack((problem.person[pairs], problem.post[pairs], needed[problem.post[pairs]]), axis=1).astype(
        np.int64
    )
    return rows[np.lexsort((rows[:, 1], rows[:, 0], rows[:, 2]))]


def chains(home: IndexArray, position: IndexArray) -> list[list[int]]:
    """Who follows whom: each list begins with somebody whose old seat nobody takes, then the one into whose seat she goes.

    Where a post has several seats, those who leave and those who come are paired in the order of the rows.
    """
    moved = np.nonzero((position >= 0) & (position != home))[0]
    leaving: dict[int, list[int]] = {}
    for row in moved.tolist():
        if home[row] >= 0:
            leaving.setdefault(int(home[row]), []).append(row)
    into: dict[int, int] = {}
    followed: set[int] = set()
    for row in moved.tolist():
        waiting = leaving.get(int(position[row]), [])
        if waiting:
            into[row] = waiting.pop(0)
            followed.add(into[row])
    heads = [row for row in moved.tolist() if row not in followed]
    found, seen = [], set[int]()
    for row in [*heads, *moved.tolist()]:
        chain = []
        step: int | None = row
        while step is not None and step not in seen:
            seen.add(step)
            chain.append(step)
            step = into.get(step)
        if chain:
            found.append(chain)
    return found
