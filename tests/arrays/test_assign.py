"""The door for plain arrays: totals, prices, one answer, and clear refusals."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from placement.arrays import assign
from placement.errors import InputError
from placement.model.problem import draw


@st.composite
def instances(draw_):
    """At most 4 employees, 3 positions, with forbidden pairs, zero capacities and people who must be placed."""
    n, m = draw_(st.integers(0, 4)), draw_(st.integers(0, 3))
    pairs = [(i, g) for i in range(n) for g in range(m) if draw_(st.booleans())]
    points = [draw_(st.integers(-2, 4)) for _ in pairs]
    capacity = [draw_(st.integers(0, 2)) for _ in range(m)]
    must = [draw_(st.integers(0, 4)) == 0 for _ in range(n)]
    return n, m, pairs, points, capacity, must


def _arrays(instance):
    n, _, pairs, points, capacity, must = instance
    i = np.array([i for i, _ in pairs], np.int64)
    g = np.array([g for _, g in pairs], np.int64)
    return i, g, np.array(points, np.int64), n, np.array(capacity, np.int64), np.array(must, bool)


def _best(instance, seed, employee_key, position_key):
    """The documented rule by enumeration: points, then placed, then draws."""
    n, m, pairs, points, capacity, must = instance
    value = {pair: s for pair, s in zip(pairs, points, strict=True) if s >= 0}
    plans = []
    for plan in product(
        *([*[g for g in range(m) if (i, g) in value], *([] if must[i] else [-1])] for i in range(n))
    ):
        if all(plan.count(g) <= capacity[g] for g in range(m)):
            plans.append(plan)  # noqa: PERF401
    if not plans:
        return None
    score = lambda plan: (sum(value[i, g] for i, g in enumerate(plan) if g >= 0), sum(g >= 0 for g in plan))  # noqa: E731
    top = max(map(score, plans))
    plans = [plan for plan in plans if score(plan) == top]
    turn = 0
    while len(plans) > 1:
        r, q = draw(seed, turn, np.array(employee_key)), draw(seed, turn, np.array(position_key))
        worth = [sum(int(r[i] * q[g]) for i, g in enumerate(plan) if g >= 0) for plan in plans]
        plans = [plan for plan, w in zip(plans, worth, strict=True) if w == max(worth)]
        turn += 1
    return plans[0], top[0]


@given(instances(), st.sampled_from(["", "SK 1/2026"]))
def test_is_the_documented_rule(instance, seed):
    """Status, plan and total by enumeration; the verdict finds nothing; prices prove the total."""
    i, g, s, n, capacity, must = _arrays(instance)
    result = assign(i, g, s, n, capacity, must_place=must, seed=seed)
    expected = _best(instance, seed, [str(k) for k in range(n)], [str(k) for k in range(len(capacity))])
    if expected is None:
        assert result.status == "infeasible"
        return
    assert (tuple(result.position.tolist()), result.total) == expected
    verdict = result.verify()
    assert verdict.ok, verdict.findings
    assert verdict.unique
    assert (result.prices >= 0).all()


@given(instances(), st.randoms(use_true_random=False))
def test_permuting_rows_with_their_keys_permutes_the_answer(instance, random):
    """Employees and positions in another order, with their keys: the same people in the same posts, the same prices."""
    i, g, s, n, capacity, must = _arrays(instance)
    people, posts = list(range(n)), list(range(len(capacity)))
    random.shuffle(people)
    random.shuffle(posts)
    keys, codes = [f"nip{k}" for k in range(n)], [f"post{k}" for k in range(len(capacity))]
    one = assign(i, g, s, n, capacity, must, keys, codes, "seed")
    new_person, new_post = np.argsort(people), np.argsort(posts)
    other = assign(
        new_person[i] if len(i) else i, new_post[g] if len(g) else g, s, n, capacity[posts], must[people],
        [keys[k] for k in people], [codes[k] for k in posts], "seed",
    )  # fmt: skip
    assert other.status == one.status
    if one.status == "optimal":
        back = [posts[p] if p >= 0 else -1 for p in other.position.tolist()]
        assert back == [int(one.position[k]) for k in people]
        assert other.prices.tolist() == one.prices[posts].tolist()


def test_prices_are_least():
    """Any positive price lowered by one no longer proves the total."""
    rng = np.random.default_rng(5)
    i, g = np.divmod(np.arange(48), 6)
    s = rng.integers(0, 9, 48)
    result = assign(i, g, s, 8, np.ones(6, int))
    table = s.reshape(8, 6)

    def proves(prices):
        best = np.maximum((table - prices).max(axis=1), 0)
        return int(best.sum() + prices.sum()) == result.total

    assert proves(result.prices)
    for post in np.nonzero(result.prices > 0)[0]:
        lowered = result.prices.copy()
        lowered[post] -= 1
        assert not proves(lowered)


BAD = {
    "float points": ({"points": [1.5, 2.0]}, "points must hold integers"),
    "float employee": ({"employee": [0.0, 1.0]}, "employee must hold integers"),
    "nan": ({"points": np.array([np.nan, 1])}, "points must hold integers"),
    "bool": ({"points": [True, False]}, "points must hold integers"),
    "two dimensions": ({"points": [[1, 2]]}, "one dimension"),
    "negative capacity": ({"capacity": [1, -1]}, r"capacity\[1\] is negative"),
    "index high": ({"position": [0, 2]}, r"position\[1\] = 2 is outside"),
    "index low": ({"employee": [-1, 1]}, r"employee\[0\] = -1 is outside"),
    "twice": ({"employee": [0, 0], "position": [1, 1]}, r"pair 1 .* listed twice"),
    "length": ({"points": [1]}, "differ in length"),
    "huge": ({"points": [2**41, 0]}, r"points\[0\] .* beyond"),
    "keys twice": ({"employee_key": ["a", "a"]}, r"employee_key\[1\] = 'a' was used before"),
    "keys short": ({"position_key": ["a"]}, "must hold 2 keys"),
    "must place": ({"must_place": [1, 0]}, "2 booleans"),
    "count": ({"n_employees": -1}, "whole number"),
    "count float": ({"n_employees": 2.0}, "whole number"),
}


@pytest.mark.parametrize("name", BAD)
def test_refuses_and_names_the_first_offender(name):
    """Bad arrays end in InputError with the place of the first offender."""
    usual = {"employee": [0, 1], "position": [0, 1], "points": [1, 2], "n_employees": 2, "capacity": [1, 1]}
    change, message = BAD[name]
    with pytest.raises(InputError, match=message):
        assign(**{**usual, **change})


def test_empty_problems_have_the_empty_answer():
    """No employees, no positions, no pairs, no room."""
    assert assign([], [], [], 0, []).position.tolist() == []
    assert assign([], [], [], 2, []).position.tolist() == [-1, -1]
    assert assign([0], [0], [5], 1, [0]).position.tolist() == [-1]
    assert assign([0], [0], [5], 1, [0], must_place=[True]).status == "infeasible"
    assert assign([0], [0], [-5], 1, [1]).position.tolist() == [-1]
    assert assign([0], [0], [0], 1, [1]).position.tolist() == [0]


def test_verify_catches_a_changed_plan():
    """Swapping two people in the result is found by the bound, not only by the total."""
    from dataclasses import replace

    result = assign([0, 0, 1, 1], [0, 1, 0, 1], [5, 4, 3, 1], 2, [1, 1])
    seat = result.solution.seat[::-1].copy()
    claims = list(result.solution.claims)
    claims[0] = replace(claims[0], total=result.problem.total(result.problem.levels[0], seat))
    forged = replace(result, solution=replace(result.solution, seat=seat, claims=tuple(claims)))
    assert "bound" in {finding.check for finding in forged.verify().findings}
