"""What one more seat or person brings, against plans enumerated with it."""

from dataclasses import replace

import numpy as np

from placement.explain import Margins
from placement.explain.one_more import person_gains, seat_gains
from placement.explain.what_if import best_totals, with_person, with_seat
from placement.model.problem import Level, Steps, Zero
from placement.solver import solve
from tests.solver.small import Grid, best_plans, random_problem


def gain(before, after):
    """First level that gains and by how much; (-1, 0) where none does or an earlier one would lose."""
    for level, (was, now) in enumerate(zip(before, after, strict=True)):
        if now != was:
            assert now > was
            return level, now - was
    return -1, 0


def another_seat(problem, g):
    """The same tables with one more seat, put together by hand."""
    capacity = problem.capacity.copy()
    capacity[g] += 1
    levels = []
    for level in problem.levels:
        steps = level.steps
        if steps:
            values = [steps.value[steps.first[k] : steps.first[k + 1]].tolist() for k in range(len(capacity))]
            values[g].append(0)
            first = np.concatenate(([0], np.cumsum(capacity)))
            steps = Steps(first, np.array([v for group in values for v in group], np.int64))
        levels.append(replace(level, steps=steps))
    return replace(problem, capacity=capacity, levels=tuple(levels))


def another_person(problem, kind):
    """The same tables with one more row: she may take the groups of one class for nothing, or wait."""
    row = (problem.position_class == kind)[None, :]
    levels = []
    for level in problem.levels:
        pairs = level.pairs
        if not isinstance(pairs, Zero):
            pairs = Grid(np.vstack((pairs.table, np.zeros_like(row, dtype=np.int64))))
        home = None if level.home is None else np.append(level.home, 0)
        levels.append(Level(level.name, pairs, home, level.steps))
    return replace(
        problem, employee_key=np.append(problem.employee_key, "new"), home=np.append(problem.home, -1).astype(np.int32),
        may_wait=np.append(problem.may_wait, True), only=np.append(problem.only, -1).astype(np.int32),
        near_first=np.append(problem.near_first, problem.near_first[-1]),
        pairs=Grid(np.zeros(0), np.vstack((problem.pairs.allowed, row))), levels=tuple(levels),
    )  # fmt: skip


def test_gains_are_what_another_plan_wins():
    """Every group with a further seat, every class with a further person."""
    gained = {"seat": 0, "person": 0}
    for seed in range(1000, 1080):
        problem = random_problem(np.random.default_rng(seed))
        solution = solve(problem)
        if solution.status != "optimal":
            continue
        margins = Margins(problem, solution)
        _, before = best_plans(problem)
        level, points = seat_gains(margins)
        for g in range(problem.n_positions):
            after = another_seat(problem, g)
            truth = gain(before, best_plans(after)[1])
            assert (level[g], points[g]) == truth, (seed, g)
            assert best_totals(with_seat(problem, g), 9) == best_plans(after)[1]
            gained["seat"] += truth[0] >= 0
        level, points = person_gains(margins)
        for kind in range(problem.n_classes):
            after = another_person(problem, kind)
            truth = gain(before, best_plans(after)[1])
            assert (level[kind], points[kind]) == truth, (seed, kind)
            assert best_totals(with_person(problem, kind), 9) == best_plans(after)[1]
            gained["person"] += truth[0] >= 0
    assert min(gained.values()) > 20
