"""Margins by exchange path against plans enumerated with the pair forced."""

import numpy as np
import pytest

from placement.explain import margin
from placement.model.problem import tie_level
from placement.solver import solve
from tests.solver.small import options, plans, random_problem


@pytest.mark.parametrize("block", range(4))
def test_margin_is_what_the_plan_loses(block):
    """For every eligible pair: the first level that loses when she is given the post, and by exactly how much."""
    looked_at = 0
    for seed in range(block, 240, 4):
        problem = random_problem(np.random.default_rng(seed))
        solution = solve(problem)
        if solution.status != "optimal":
            continue
        everything = plans(problem)
        for i, seats in enumerate(options(problem)):
            for g in seats:
                if g < 0 or g == solution.seat[i] or problem.only[i] >= 0:
                    continue
                found = margin(problem, solution, i, g)
                assert (found.level, found.points) == _loss(
                    problem, solution, [p for p in everything if p[i] == g]
                )
                looked_at += 1
    assert looked_at > 200


def _loss(problem, solution, forced):
    draws = [tie_level(problem, turn) for turn in range(len(solution.claims) - len(problem.levels))]
    for level, claim in zip([*problem.levels, *draws], solution.claims, strict=True):
        values = [problem.total(level, seat) for seat in forced]
        if not values:
            break
        if max(values) < claim.total:
            return level.name, claim.total - max(values)
        forced = [seat for seat, value in zip(forced, values, strict=True) if value == max(values)]
    return "", 0


def test_chain_is_a_plan_with_that_loss():
    """The people named move where the margin says, and the plan so changed loses just as much."""
    for seed in range(80):
        problem = random_problem(np.random.default_rng(seed))
        solution = solve(problem)
        if solution.status != "optimal":
            continue
        for i, seats in enumerate(options(problem)):
            for g in seats:
                if g < 0 or g == solution.seat[i] or problem.only[i] >= 0:
                    continue
                found = margin(problem, solution, i, g)
                if not found.level or found.level.startswith("draw-"):
                    continue
                changed = solution.seat.copy()
                for who, to in found.chain:
                    changed[who] = to
                names = [level.name for level in problem.levels]
                level = problem.levels[names.index(found.level)]
                claim = solution.claims[names.index(found.level)]
                assert problem.total(level, changed) == claim.total - found.points
