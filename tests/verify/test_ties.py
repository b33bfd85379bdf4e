"""How many people's place hangs on a tie, against plans enumerated."""

import numpy as np

from placement.solver import solve
from placement.verify import judge
from placement.verify.components import components
from tests.solver.small import plans, random_problem


def test_tied_after_counts_those_whose_place_differs_between_best_plans():
    """After each of the last two levels: people who do not sit alike in all plans best so far."""
    hanging = 0
    for seed in range(300):
        problem = random_problem(np.random.default_rng(seed))
        solution = solve(problem)
        if solution.status != "optimal":
            continue
        tied = judge(problem, solution, 20).facts["tied_after"]
        left = plans(problem)
        for level in problem.levels:
            values = [problem.total(level, seat) for seat in left]
            left = [seat for seat, value in zip(left, values, strict=True) if value == max(values)]
            if level.name in tied:
                differ = sum(len({int(seat[i]) for seat in left}) > 1 for i in range(problem.n_employees))
                assert tied[level.name] == differ, seed
                hanging += differ
        assert len(tied) == min(len(problem.levels), 2)
    assert hanging > 50


def test_components_are_mutual_reach():
    """Two nodes share a number iff each reaches the other."""
    rng = np.random.default_rng(1)
    for _ in range(50):
        nodes, edges = int(rng.integers(1, 12)), int(rng.integers(0, 25))
        source, target = rng.integers(0, nodes, edges), rng.integers(0, nodes, edges)
        reach = np.eye(nodes, dtype=bool)
        reach[source, target] = True
        for k in range(nodes):
            reach |= reach[:, [k]] & reach[[k], :]
        found = components(nodes, source, target)
        assert ((found[:, None] == found[None, :]) == (reach & reach.T)).all()
