"""What one more would bring: one more seat, one more qualified person, or one waived rule.

A further seat or person opens one edge in the graph of exchanges of every level: the gain is the lightest cycle through
it, exact by the same argument as a margin. A waived rule changes everybody's options, so the plan is made anew.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import numpy as np

from placement.explain.margin import Margins
from placement.explain.search import FAR
from placement.explain.what_if import best_totals, opened, with_person, with_seat
from placement.explain.why import Why
from placement.formulation import Case, Formulation, formulate
from placement.model.arrays import Index, IntArray
from placement.model.problem import Problem
from placement.model.solution import INFEASIBLE
from placement.planning import Run
from placement.planning.baseline import figures
from placement.solver import solve

FORMAT = "placement-one-more/1"
MOST = 5
MOST_SEATS = 5
"""Further seats or people that are tried to find how far a gain holds."""

Gains = tuple[IntArray, IntArray]
"""Place of the first level that gains, -1 = none, and by how much: int64 each."""


@dataclass(frozen=True)
class Gain:
    """What one more seat or person brings.

    positions : codes of the groups it may be in, one for a seat
    level : the first objective that gains; points : by exactly how much; under a cap on moves `exact` is False: at most so much
    holds_for : so many further ones, one after another, bring the same, found by solving anew; MOST_SEATS = at least so many
    """

    positions: tuple[str, ...]
    name: str
    units: tuple[str, ...]
    level: str
    points: int
    exact: bool
    holds_for: int

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        return {**vars(self), "positions": list(self.positions), "units": list(self.units)}


@dataclass(frozen=True)
class Waiver:
    """What the plan would be without one rule, everything else as it is; exact, the plan is made anew.

    exceptions : people it would move against that rule: as far as the gain holds, so many exceptions are needed
    shortage, mismatches, moves : of that plan; before : the same three of the plan as it is
    """

    rule: str
    exceptions: int
    shortage: int
    mismatches: int
    moves: int
    before: tuple[int, int, int]

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        return {**vars(self), "before": list(self.before)}


@dataclass(frozen=True)
class OneMore:
    """The best of each kind, best first: by level in the order of objectives, then by points; waivers by seats filled."""

    seats: tuple[Gain, ...]
    people: tuple[Gain, ...]
    rules: tuple[Waiver, ...]

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        return {
            "format": FORMAT,
            "seats": [gain.as_dict() for gain in self.seats],
            "people": [gain.as_dict() for gain in self.people],
            "rules": [waiver.as_dict() for waiver in self.rules],
        }

    def text(self, lang: str = "id") -> str:
        """For people."""
        from placement.explain.one_more_lines import one_more_lines

        return "\n".join(one_more_lines(self, "en" if lang == "en" else "id"))


def one_more(run: Run | Why, most: int = MOST, progress: Callable[[str], None] | None = None) -> OneMore:
    """The `most` best places for one more seat and one more person, and what each waived rule would change.

    A seat counts nothing by itself at the objectives of coverage: its gain is what the people can make of it. A person
    is one who may hold the groups of one class, holds none yet, may wait, and has 0 points of fit and merit; what she
    brings at the objectives of coverage does not depend on that, a gain at later objectives is at least as large.
    """
    why = Why.of(run)
    problem = opened(why.run.case, why.problem)
    margins = Margins(problem, solve(problem))
    return OneMore(
        tuple(_seats(why, problem, margins, most)),
        tuple(_people(why, problem, margins, most)),
        tuple(sorted(_waivers(why.run, progress or _silence), key=_by_seats)),
    )


def _silence(_: str) -> None:
    """Say nothing."""


def _by_seats(waiver: Waiver) -> tuple[int, int, int, str]:
    return waiver.shortage, waiver.mismatches, waiver.moves, waiver.rule


def seat_gains(margins: Margins) -> Gains:
    """What one more seat of each group brings, int64[m]: a cycle through the new room back to the group."""
    problem = margins.problem
    left = np.arange(problem.n_positions)
    level, points = np.full(len(left), -1, np.int64), np.zeros(len(left), np.int64)
    for turn in range(min(len(problem.levels), margins.proven)):
        graph = margins.graph(turn)
        away = np.full(len(left), FAR, np.int64)
        for above in np.unique(graph.above[left]):
            inside = graph.above[left] == above
            away[inside] = graph.out.search(int(above)).weight[left[inside]]
        left, away = left[away < FAR], away[away < FAR]
        gain = graph.slope[left] - away
        level[left[gain > 0]], points[left[gain > 0]] = turn, gain[gain > 0]
        left = left[gain == 0]
    return level, points


def person_gains(margins: Margins) -> Gains:
    """What one more person of each class brings, int64[classes]: a way from the class out to a seat that was free."""
    problem = margins.problem
    left = np.nonzero(margins.graph(0).prices.by_class < FAR)[0]
    level, points = np.full(problem.n_classes, -1, np.int64), np.zeros(problem.n_classes, np.int64)
    for turn in range(min(len(problem.levels), margins.proven)):
        graph = margins.graph(turn)
        away = graph.back.search(graph.root).weight[problem.n_positions + left]
        left, away = left[away < FAR], away[away < FAR]
        gain = -(graph.prices.by_class[left] + away)
        level[left[gain > 0]], points[left[gain > 0]] = turn, gain[gain > 0]
        left = left[gain == 0]
    return level, points


def _best(gains: Gains) -> list[int]:
    """Places with a gain, the best first."""
    level, points = gains
    order = np.lexsort((np.arange(len(level)), -points, level))
    return [int(k) for k in order if level[k] >= 0]


def _seats(why: Why, problem: Problem, margins: Margins, most: int) -> Iterator[Gain]:
    level, points = seat_gains(margins)
    for g in _best((level, points))[:most]:
        yield _gain(
            why,
            margins,
            np.array([g]),
            int(level[g]),
            int(points[g]),
            partial(with_seat, problem, g),
        )


def _people(why: Why, problem: Problem, margins: Margins, most: int) -> Iterator[Gain]:
    """The best class of each job."""
    level, points = person_gains(margins)
    names: set[str] = set()
    for c in _best((level, points)):
        groups = problem.members[c]
        groups = groups[problem.capacity[groups] > 0]
        if not len(groups):
            continue
        name = str(why.run.case.positions.name[groups[0]])
        if name in names:
            continue
        names.add(name)
        yield _gain(
            why,
            margins,
            groups,
            int(level[c]),
            int(points[c]),
            partial(with_person, problem, c),
        )
        if len(names) == most:
            return


def _gain(
    why: Why, margins: Margins, groups: Index, level: int, points: int, more: Callable[[int], Problem]
) -> Gain:
    case = why.run.case
    units = case.units.name[np.unique(case.positions.unit[groups])]
    return Gain(
        tuple(case.positions.code[groups].tolist()), str(case.positions.name[groups[0]]), tuple(units.tolist()),
        margins.levels[level].name, points, margins.problem.cap is None, _holds_for(margins, level, points, more),
    )  # fmt: skip


def _holds_for(margins: Margins, level: int, points: int, more: Callable[[int], Problem]) -> int:
    """How many further ones in turn bring the same, by solving anew with one more each time."""
    before = [claim.total for claim in margins.solution.claims[: level + 1]]
    for extra in range(1, MOST_SEATS + 1):
        after = best_totals(more(extra), level + 1)
        expected = [*before[:-1], before[-1] + extra * points]
        if after != expected:
            return extra - 1
    return MOST_SEATS


def _waivers(run: Run, say: Callable[[str], None]) -> Iterator[Waiver]:
    case = run.case
    before = run.baselines.plan
    was = (before.shortage, before.mismatches, before.moves)
    for rule in run.formulation.eligibility.hard:
        off = case.scenario.eligibility.rules_off
        if rule.code in off:
            continue
        say(rule.code)
        choice = case.scenario.eligibility.model_copy(update={"rules_off": (*off, rule.code)})
        waived = replace(case, scenario=case.scenario.model_copy(update={"eligibility": choice}))
        found = _replanned(waived)
        if found is None:
            continue
        formulation, seat = found
        after = figures(waived, formulation, seat)
        moved = np.nonzero(formulation.problem.moves(seat))[0]
        rows = formulation.rows[moved]
        against = run.formulation.eligibility.failures(rows, seat[moved])
        place = run.formulation.eligibility.hard.index(rule)
        exceptions = int((against >> np.uint64(place) & np.uint64(1)).sum())
        if (after.shortage, after.mismatches, after.moves) != was:
            yield Waiver(rule.code, exceptions, after.shortage, after.mismatches, after.moves, was)


def _replanned(case: Case) -> tuple[Formulation, np.ndarray[Any, np.dtype[np.int32]]] | None:
    """The Problem of a Case and its best seats; None where decisions cannot hold together."""
    formulation = formulate(case)
    solution = solve(formulation.problem)
    return None if solution.status == INFEASIBLE else (formulation, solution.seat)
