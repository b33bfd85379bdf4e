"""The solver against the documented rule carried out by enumeration."""

import numpy as np
import pytest

from placement.model.problem import tie_level
from placement.solver import solve
from tests.solver.small import best_plans, plans, random_problem, the_plan

SEEDS = range(400)


@pytest.mark.parametrize("block", range(8))
def test_finds_the_one_plan_of_the_rule(block):
    """Levels in order, then draws until one plan is left: the same plan as enumeration, level by level."""
    for seed in SEEDS[block::8]:
        problem = random_problem(np.random.default_rng(seed))
        solution, expected = solve(problem), the_plan(problem)
        if expected is None:
            assert solution.status == "infeasible"
            continue
        assert solution.status == "optimal"
        assert solution.seat.tolist() == expected.tolist(), seed
        totals = best_plans(problem)[1]
        assert [claim.total for claim in solution.claims[: len(totals)]] == totals


@pytest.mark.parametrize("block", range(4))
def test_cap_on_moves_is_met_and_its_bound_holds(block):
    """Under a cap the plan is the rule's own, or the level's bound encloses the best total there is."""
    gaps = 0
    for seed in SEEDS[block::4]:
        problem = random_problem(np.random.default_rng(seed), cap=True)
        solution = solve(problem)
        feasible = plans(problem)
        if not feasible:
            assert solution.status == "infeasible"
            continue
        assert any((solution.seat == plan).all() for plan in feasible)
        if solution.status == "optimal":
            assert solution.seat.tolist() == the_plan(problem).tolist(), seed
            continue
        gaps += 1
        totals, last = best_plans(problem)[1], solution.claims[-1]
        if len(solution.claims) <= len(totals) and last.bound != last.total:
            assert last.total <= totals[len(solution.claims) - 1] <= last.bound
    assert gaps < len(SEEDS) // 4 // 8


def test_row_order_does_not_matter():
    """Permuting employees with their keys permutes the plan and nothing else."""
    for seed in range(150):
        problem = random_problem(np.random.default_rng(seed))
        solution = solve(problem)
        if solution.status == "infeasible":
            continue
        order = np.random.default_rng(seed).permutation(problem.n_employees)
        again = solve(_permuted(problem, order))
        assert again.seat.tolist() == solution.seat[order].tolist()


def _permuted(problem, order):
    from dataclasses import replace

    from placement.model.problem import Level, Zero
    from tests.solver.small import Grid

    first = problem.near_first
    near = [problem.near[first[i] : first[i + 1]] for i in order]
    levels = tuple(
        Level(
            level.name,
            level.pairs if isinstance(level.pairs, Zero) else Grid(level.pairs.table[order]),
            None if level.home is None else level.home[order],
            level.steps,
        )
        for level in problem.levels
    )
    return replace(
        problem,
        employee_key=problem.employee_key[order],
        home=problem.home[order],
        may_wait=problem.may_wait[order],
        only=problem.only[order],
        near_first=np.concatenate(([0], np.cumsum([len(groups) for groups in near]))).astype(np.int64),
        near=np.concatenate([*near, np.zeros(0, np.int32)]).astype(np.int32),
        pairs=Grid(np.zeros(0), problem.pairs.allowed[order]),
        levels=levels,
    )


def test_draws_depend_on_seed_turn_and_key_alone():
    """The draw of a key is the same in any company, and within 1..2047."""
    problem = random_problem(np.random.default_rng(3))
    values = tie_level(problem, 0).pairs.left
    assert ((values >= 1) & (values <= 2047)).all()
    assert (tie_level(problem, 1).pairs.left != values).any()
