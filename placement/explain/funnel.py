"""The funnel of a post: how many people are left after each rule, and whom each rule alone keeps away."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from placement.explain.why import Why
from placement.formulation import Standing
from placement.model.arrays import BoolArray, IntArray


@dataclass(frozen=True)
class Stage:
    """One gate.

    code : a rule, what holds people in this run, or "decision" (decisions and wishes)
    left : people left after it and all gates before it
    alone : people for whom it is the only thing in the way: so many more candidates if it were waived
    """

    code: str
    left: int
    alone: int

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        return dict(vars(self))


@dataclass(frozen=True)
class Funnel:
    """Stages in order: rules as on the shelf, then what the run itself allows.

    people : everybody outside quarantine who does not hold the post; candidates : who may be moved there in this run
    """

    people: int
    stages: tuple[Stage, ...]
    candidates: int

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        return {
            "people": self.people,
            "stages": [stage.as_dict() for stage in self.stages],
            "candidates": self.candidates,
        }


def funnel(why: Why, g: int) -> tuple[Funnel, IntArray]:
    """The funnel of a position group, and its candidates as employees of the Problem, int64."""
    run, roster = why.run, why.run.case.roster
    rows = np.nonzero((roster.quarantine == "") & (roster.home != g))[0]
    gates = [*_rules(why, rows, g), *_run(why, rows, g)]
    against = np.zeros(len(rows), np.int64)
    for _, bars in gates:
        against += bars
    left = np.ones(len(rows), bool)
    stages = []
    for code, bars in gates:
        left &= ~bars
        stages.append(Stage(code, int(left.sum()), int((bars & (against == 1)).sum())))
    place = np.full(len(roster), -1, np.int64)
    place[run.formulation.rows] = np.arange(len(run.formulation.rows))
    return Funnel(len(rows), tuple(stages), int(left.sum())), place[rows[left]]


def _rules(why: Why, rows: IntArray, g: int) -> list[tuple[str, BoolArray]]:
    """Hard rules that are asked in this run, each with the people it bars."""
    eligibility = why.run.formulation.eligibility
    mask = eligibility.failures(rows, np.full(1, g))
    off = eligibility.context.settings.rules_off
    return [
        (rule.code, (mask >> np.uint64(place) & np.uint64(1)).astype(bool))
        for place, rule in enumerate(eligibility.hard)
        if rule.code not in off
    ]


def _run(why: Why, rows: IntArray, g: int) -> list[tuple[str, BoolArray]]:
    """What the run itself allows: who may be moved at all, and decisions and wishes about the post.

    Whoever a rule of the shelf holds already (retirement, lock, legal status) is not counted twice.
    """
    run, problem = why.run, why.problem
    standing = run.formulation.standings.standing[rows]
    held = run.formulation.standings.why[rows]
    shelf = {rule.code for rule in run.formulation.eligibility.hard}
    fixed = (standing != Standing.FREE) & ~np.isin(held, sorted(shelf))
    gates = [(str(code), fixed & (held == code)) for code in np.unique(held[fixed])]
    place = np.array([why.place.get(int(row), -1) for row in rows], np.int64)
    free = np.nonzero(place >= 0)[0]
    refused = np.zeros(len(rows), bool)
    pairs = problem.pairs.codes(place[free], np.full(1, g))
    by_rule = run.formulation.eligibility.codes(rows[free], np.full(1, g)) > 0
    elsewhere = (problem.only[place[free]] >= 0) & (problem.only[place[free]] != g)
    refused[free] = elsewhere | ((pairs > 0) & ~by_rule)
    return [*gates, ("decision", refused)]
