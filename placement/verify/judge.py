"""The judge: whether a plan is allowed, the best, and the only one, from Problem and Solution alone."""

import numpy as np

from placement.model.problem import Problem
from placement.model.solution import INFEASIBLE, Solution
from placement.model.verdict import Verdict
from placement.verify import checks
from placement.verify.findings import Notes
from placement.verify.levels import Levels
from placement.verify.options import Classes
from placement.verify.quotas import tree

BROKEN = ("shape", "option", "capacity", "floor", "quota", "cap", "steps")
"""Findings after which totals and bounds would mean nothing."""


def judge(problem: Problem, solution: Solution, samples: int = 10_000) -> Verdict:
    """Judge a plan with its prices; trusts nothing that the solver says.

    samples : pairs drawn by the Problem's seed on which the rules' own words are asked
    Time and memory grow with eligible (employee, class) pairs; employees x groups are never held at once.
    """
    notes = Notes()
    if solution.status == INFEASIBLE:
        notes.checked("infeasible", 0, "not judged: that no plan exists is not confirmed here")
        return Verdict(notes.findings, notes.checks)
    checks.shape(problem, solution, notes)
    checks.members(problem, notes)
    if notes.has("shape", "quota"):
        return _unjudged(notes)
    classes, quotas = Classes(problem), tree(problem)
    checks.nesting(problem, quotas, notes)
    checks.options(problem, solution, notes)
    checks.counts(problem, solution, notes)
    checks.steps(problem, notes)
    checks.rules(problem, classes, solution, samples, notes)
    levels = checks.claimed_levels(problem, solution, notes)
    if notes.has(*BROKEN):
        return _unjudged(notes)
    way = Levels(problem, classes, quotas, solution, notes)
    way.judge(levels)
    way.decided.flags.writeable = False
    return Verdict(
        notes.findings,
        notes.checks,
        way.proven,
        way.gaps,
        way.unique,
        {**_facts(problem, solution), "tied_after": way.tied},
        way.decided,
    )


def _unjudged(notes: Notes) -> Verdict:
    """The verdict on a plan whose levels are not worth judging."""
    notes.checked("bound", 0, "levels not judged: the plan itself is not allowed")
    return Verdict(notes.findings, notes.checks)


def _facts(problem: Problem, solution: Solution) -> dict[str, int]:
    """Employees seated, outside, and away from where they were."""
    seated = int((solution.seat >= 0).sum())
    moves = int(np.count_nonzero((solution.seat >= 0) & (solution.seat != problem.home)))
    return {"seated": seated, "outside": problem.n_employees - seated, "moves": moves}
