"""Agreements that cannot all hold beside the other decisions: which become orders, and which lapse.

What was agreed to was proposed together. Where another line of the same list was struck, a seat that it would have left
is not open, or a post that it would have filled is short.
"""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from placement.errors import InputError
from placement.formulation import Case, Formulation, formulate
from placement.model.arrays import BoolArray, IndexArray, IntArray
from placement.model.decision import BARE, Action
from placement.model.problem import Problem
from placement.model.solution import INFEASIBLE
from placement.solver import solve

LAPSED = BARE["lapsed"]
"""The reason of an agreement that cannot hold; it is taken back and binds nobody."""


def yielding(case: Case, formulation: Formulation) -> Iterator[Case]:
    """The case with fewer and fewer agreements as they were given, until they can hold; nothing where nobody agreed.

    First those lapse whose posts have fewer seats than people bound to them, so that the rules choose among these. Then
    those who leave a post below its floor are ordered, which counts them as gone. At last each is taken with
    those before it: ordered if it cannot hold otherwise, and if that does not help either, it lapses.
    """
    agreed = _agreed(case)
    if not agreed:
        return
    case = _named(case)
    problem = formulation.problem
    bound = np.bincount(problem.only[problem.only >= 0], minlength=problem.n_positions)
    crowded = _agreed_where(case, formulation, problem.only, bound > problem.capacity)
    if crowded:
        case = _lapsed(case, crowded)
        formulation = formulate(case)
        yield case
    leaving = _agreed_where(case, formulation, formulation.problem.home, _short(formulation.problem) > 0)
    if leaving:
        yield _ordered(case, leaving)
    yield _one_by_one(case)


def _named(case: Case) -> Case:
    """Each decision with the place where it was given, which the list in a run's inputs will name instead of its own rows."""
    file = next((source.filename for source in case.sources if source.name == "decisions"), "decisions")
    decisions = tuple(d if d.source else replace(d, source=f"{file}/{d.row}") for d in case.decisions)
    return replace(case, decisions=decisions)


def _agreed(case: Case) -> tuple[str, ...]:
    return tuple(decision.nip for decision in case.decisions if decision.action == "agree")


def _agreed_where(
    case: Case, formulation: Formulation, group: IndexArray, chosen: BoolArray
) -> frozenset[str]:
    """Who agreed and stands, by `group` of each employee of the Problem, at one of the chosen groups."""
    there = np.nonzero(group >= 0)[0]
    there = there[chosen[group[there]]]
    return frozenset(case.roster.nip[formulation.rows[there]].tolist()) & frozenset(_agreed(case))


def _short(problem: Problem) -> IntArray:
    """Seats of each group's floor that neither its holders nor those bound to it fill: int64[m]."""
    seat = np.where(problem.only >= 0, problem.only, problem.home)
    short: IntArray = np.maximum(problem.floor - problem.filled(seat), 0)
    return short


def _one_by_one(case: Case) -> Case:
    """As many agreements as can hold in the order they were given, found by halves; those that must be are ordered."""
    people = _agreed(case)
    made = _lapsed(case, frozenset(people))
    held: dict[str, Action] = {}
    waiting = [people]
    while waiting:
        some = waiting.pop()
        half = len(some) // 2
        for action in _ACTIONS[: 1 if half else 2]:
            tried = held | dict.fromkeys(some, action)
            if _possible(_held(case, tried)):
                held, made = tried, _held(case, tried)
                break
        else:
            waiting += [some[half:], some[:half]] if half else []
    return made


_ACTIONS: tuple[Action, ...] = ("agree", "to")


def _held(case: Case, held: dict[str, Action]) -> Case:
    gone = frozenset(_agreed(case)) - held.keys()
    return _ordered(_lapsed(case, gone), frozenset(nip for nip, action in held.items() if action == "to"))


def _possible(case: Case) -> bool:
    try:
        problem = formulate(case).problem
    except InputError:
        return False
    return solve(replace(problem, levels=problem.levels[:1])).status != INFEASIBLE


def _ordered(case: Case, people: frozenset[str]) -> Case:
    decisions = tuple(
        replace(decision, action="to") if decision.action == "agree" and decision.nip in people else decision
        for decision in case.decisions
    )
    return replace(case, decisions=decisions)


def _lapsed(case: Case, people: frozenset[str]) -> Case:
    decisions = tuple(
        replace(decision, action="withdraw", reason=LAPSED)
        if decision.action == "agree" and decision.nip in people
        else decision
        for decision in case.decisions
    )
    return replace(case, decisions=decisions)
