"""The ledger of a plan by the definition, pair by pair; and of factored points."""

from collections import Counter

import numpy as np
import pytest

from placement import plan, read
from placement.verify.plan_ledger import factored_ledger, inversions_of, plan_ledger


@pytest.fixture(scope="module")
def run():
    from pathlib import Path

    import placement

    return plan(read(Path(placement.__file__).parents[1] / "scenarios" / "solok"))


def test_counts_of_a_city_are_those_of_the_definition(run):
    problem, seat = run.formulation.problem, run.solution.seat.astype(np.int64)
    level = next(one for one in problem.levels if one.name == "fit")
    own = problem.option_points(level, run.solution.seat)
    expected = Counter()
    everyone = np.arange(problem.n_employees)
    for g in np.unique(seat[seat >= 0]).tolist():
        inside = np.nonzero(seat == g)[0]
        points = level.pairs.points(everyone, np.full(len(everyone), g))
        fine = problem.pairs.codes(everyone, np.full(len(everyone), g)) == 0
        for i in np.nonzero(fine & (points > own) & (seat != g))[0].tolist():
            for j in inside.tolist():
                if own[j] < points[i]:
                    code = (
                        "pinned" if problem.only[j] >= 0 else "protected" if seat[j] == problem.home[j]
                        else "move-cost" if seat[i] == problem.home[i] and seat[i] >= 0 else "total"
                    )  # fmt: skip
                    expected[str(problem.position_key[g]), code] += 1
    found = plan_ledger(problem, seat)
    assert run.ledger() == found
    assert expected
    assert found.counts == dict(expected)
    assert found.uncoded == 0
    entry = found.worst[0]
    person = problem.employee_key.tolist().index(entry.person)
    assert inversions_of(problem, seat, person)[entry.post] >= entry.lack


def test_factored_points_give_the_same_counts():
    rng = np.random.default_rng(5)
    n, m, r = 300, 20, 4
    left, right = rng.integers(0, 30, (n, r)).astype(np.int32), rng.integers(0, 30, (m, r)).astype(np.int32)
    kind, accepts = rng.integers(0, 3, n), rng.random((m, 3)) < 0.6
    seat = np.where(rng.random(n) < 0.7, rng.integers(0, m, n), -1)
    names = np.array([f"p{i}" for i in range(n)]), np.array([f"g{g}" for g in range(m)])
    found = factored_ledger(left, right, kind, None, accepts, seat, *names)
    points = left.astype(np.int64) @ right.T
    own = np.where(seat >= 0, points[np.arange(n), np.maximum(seat, 0)], 0)
    expected = Counter()
    for i in range(n):
        for g in range(m):
            if accepts[g, kind[i]] and points[i, g] > own[i]:
                count = int(((seat == g) & (own < points[i, g])).sum())
                if count:
                    expected[f"g{g}", "total"] += count
    assert found.counts == dict(expected)
