"""Why a post is empty: too few people exist, they have no cause to move, or the objectives decided otherwise.

The graph has seats of position groups on one side, people on the other, and joins a person to every group that she may
hold: by the rules, or because she holds it. From an empty seat one walks to everybody who may take it, from them to the
groups where they sit, and so on. Where the walk meets somebody without a seat, exchanges could fill the empty one. Where
it does not, it ends in a set of groups all of whose possible holders sit inside: Hall's violator. They need more people
than exist, whoever sits where, and the cut around them is minimal (Hall 1935; König 1931).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from placement.explain.why import Why
from placement.formulation import Standing
from placement.formulation.classes import twins
from placement.formulation.pairs import CasePairs
from placement.model.arrays import BoolArray, IndexArray, IntArray
from placement.model.problem import Pairs

SCARCE, NO_CAUSE, DECIDED = "scarce", "no_cause", "decided"
"""Too few people exist; who could come may not move in this run; exchanges could fill it, the objectives did not."""


@dataclass(frozen=True)
class Scarcity:
    """Groups that need more people than may hold any of them, whoever sits where.

    groups : int32, sorted; need : their seats; exist : people who may hold at least one of them, all of whom sit there
    """

    groups: IndexArray
    need: int
    exist: int


class Graph:
    """People and the classes of groups that they may hold, with their seats in the plan.

    seat, home : int32[k], group of each person, -1 = none
    """

    def __init__(
        self, kinds: IndexArray, seat: IndexArray, home: IndexArray, i: IntArray, c: IntArray
    ) -> None:
        self.kinds, self.seat = kinds, seat
        n_classes = int(kinds.max()) + 1 if len(kinds) else 0
        order = np.argsort(c, kind="stable")
        self._people = i[order]
        self._first = np.searchsorted(c[order], np.arange(n_classes + 1))
        self._holders, self._holder_first = _by_group(home, len(kinds))
        self._seated, self._seated_first = _by_group(seat, len(kinds))

    def closure(self, start: int) -> tuple[IndexArray, bool]:
        """Groups that a walk from one group reaches, and whether it meets somebody without a seat."""
        groups = np.zeros(len(self.kinds), bool)
        classes = np.zeros(len(self._first) - 1, bool)
        groups[start] = True
        fresh: Sequence[int] = [start]
        loose = False
        while fresh:
            people = [self._of(g) for g in fresh]
            for c in {int(self.kinds[g]) for g in fresh}:
                if not classes[c]:
                    classes[c] = True
                    people.append(self._people[self._first[c] : self._first[c + 1]])
            seats = np.unique(self.seat[np.concatenate(people)])
            loose |= bool((seats < 0).any())
            seats = seats[seats >= 0]
            fresh = seats[~groups[seats]].tolist()
            groups[fresh] = True
        return np.nonzero(groups)[0].astype(np.int32), loose

    def _of(self, g: int) -> IntArray:
        """Who holds a group now or sits there in the plan."""
        return np.concatenate((
            self._holders[self._holder_first[g] : self._holder_first[g + 1]],
            self._seated[self._seated_first[g] : self._seated_first[g + 1]],
        ))  # fmt: skip


def _by_group(of: IndexArray, groups: int) -> tuple[IntArray, IntArray]:
    order = np.argsort(of, kind="stable")
    return order, np.searchsorted(of[order], np.arange(groups + 1))


def _pairs_of(
    pairs: Pairs, people: int, representatives: IndexArray, free: BoolArray
) -> tuple[IntArray, IntArray]:
    """Eligible (person, place of the representative) of all people, block by block."""
    place = np.zeros(int(representatives.max(initial=-1)) + 1, np.int64)
    place[representatives] = np.arange(len(representatives))
    i, c = [np.zeros(0, np.int64)], [np.zeros(0, np.int64)]
    for first in range(0, people, 512):
        person, g = pairs.eligible(first, min(first + 512, people), representatives)
        keep = free[person]
        i.append(person[keep].astype(np.int64))
        c.append(place[g[keep]])
    return np.concatenate(i), np.concatenate(c)


def city_graph(why: Why) -> Graph:
    """Everybody who will be there, as if all might move: no mode, no wish, no decision; locks and other rules speak."""
    run, problem = why.run, why.problem
    roster, standing = run.case.roster, run.formulation.standings.standing
    rows = np.nonzero((standing != Standing.LEAVING) & (standing != Standing.QUARANTINE))[0].astype(np.int32)
    mine, nothing = problem.pairs, np.zeros(0, np.int64)
    if not isinstance(mine, CasePairs):
        message = f"{type(mine).__name__} does not come from a Case"
        raise TypeError(message)
    nowhere = np.full(len(rows), -1, np.int32)
    pairs = CasePairs(
        mine.eligibility, rows, nothing, nothing, run.case.positions.quarantine != "",
        replace(mine.wishes, first=nowhere, last=nowhere), roster.home[rows], twins(problem.position_class),
    )  # fmt: skip
    i, c = _pairs_of(pairs, len(rows), problem.representatives(), np.ones(len(rows), bool))
    return Graph(problem.position_class, run.plan.seated[rows], roster.home[rows], i, c)


def run_graph(why: Why) -> Graph:
    """Those whose seat is open to decision in this run, with the pairs that the plan could choose from."""
    problem, seat = why.problem, why.run.solution.seat
    i, c = _pairs_of(problem.pairs, problem.n_employees, problem.representatives(), problem.only < 0)
    home = np.where(problem.only >= 0, problem.only, problem.home)
    return Graph(problem.position_class, seat, home.astype(np.int32), i, c)


@dataclass(frozen=True)
class Emptiness:
    """Why a group has empty seats: `kind` is SCARCE (with the scarcity), NO_CAUSE or DECIDED."""

    kind: str
    scarcity: Scarcity | None = None


def emptiness(why: Why, g: int, city: Graph, run: Graph) -> Emptiness:
    """Which of the three holds for a group with empty seats."""
    groups, loose = city.closure(g)
    if not loose:
        need = int(why.run.case.positions.need[groups].sum())
        filled = why.run.plan.filled(len(why.run.case.positions))
        return Emptiness(SCARCE, Scarcity(groups, need, int(filled[groups].sum())))
    return Emptiness(DECIDED if why.problem.capacity[g] > 0 and run.closure(g)[1] else NO_CAUSE)
