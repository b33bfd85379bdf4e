"""Margins of Kota Solok against the same problem solved anew with the pair forced."""

from dataclasses import replace

import numpy as np
import pytest

from placement.explain import margin
from placement.io import read
from placement.model.problem import tie_level
from placement.planning import plan
from placement.solver import solve
from tests.independent.conftest import SOLOK


@pytest.fixture(scope="module")
def run():
    """The plan of Kota Solok by the library."""
    return plan(read(SOLOK))


def pairs(problem, seat, count):
    """Eligible pairs and own seats, by seed."""
    rng = np.random.default_rng(20261001)
    found = []
    everyone = np.arange(problem.n_positions)
    for i in rng.permutation(problem.n_employees).tolist():
        groups = everyone[problem.pairs.codes(np.full(problem.n_positions, i), everyone) == 0]
        if problem.home[i] >= 0 and problem.capacity[problem.home[i]] > 0:
            groups = np.append(groups, problem.home[i])
        groups = groups[(groups != seat[i]) & (problem.capacity[groups] > 0)]
        if len(groups):
            found.append((i, int(rng.choice(groups))))
        if len(found) == count:
            break
    return found


def loss(problem, solution, i, g):
    """First level that loses when she is given the post, and how much; the levels of the forced problem in order."""
    only = problem.only.copy()
    only[i] = g
    forced = solve(replace(problem, only=only))
    levels = [*problem.levels, *(tie_level(problem, turn) for turn in range(99))]
    for level, claim in zip(levels, solution.claims, strict=False):
        value = problem.total(level, forced.seat) if forced.status == "optimal" else None
        if value is None:
            return "", 0
        if value < claim.total:
            return level.name, claim.total - value
    return "none", 0


def test_margins_are_what_a_new_solution_loses(run):
    """Forty pairs, level and points."""
    problem, solution = run.formulation.problem, run.solution
    asked = pairs(problem, solution.seat, 40)
    assert len(asked) == 40
    levels = set()
    for i, g in asked:
        found = margin(problem, solution, i, g)
        assert found is not None
        assert (found.level, found.points) == loss(problem, solution, i, g), (i, g)
        assert found.exact or not found.level
        levels.add(found.level)
    assert len(levels) > 2
