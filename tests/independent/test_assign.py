"""`pl.assign` against enumeration and answers known by heart."""

from itertools import product

import numpy as np
import pytest

import placement as pl
from placement.errors import InputError


def assign(points, capacity, **more):
    """From a matrix with None for pairs that are not eligible."""
    pairs = [(i, g, p) for i, row in enumerate(points) for g, p in enumerate(row) if p is not None]
    i, g, p = (
        (np.array(column, np.int64) for column in zip(*pairs, strict=True))
        if pairs
        else [np.zeros(0, np.int64)] * 3
    )
    return pl.assign(i, g, p, len(points), np.array(capacity, np.int64), **more)


def best(points, capacity, must):
    """Best (total, placed) by enumeration, None when no plan exists; negative points are never used."""
    options = [
        [*([-1] if not must[i] else []), *(g for g, p in enumerate(row) if p is not None and p >= 0)]
        for i, row in enumerate(points)
    ]
    found = None
    for plan in product(*options):
        if all(plan.count(g) <= c for g, c in enumerate(capacity)):
            value = sum(points[i][g] for i, g in enumerate(plan) if g >= 0), sum(g >= 0 for g in plan)
            found = value if found is None else max(found, value)
    return found


@pytest.mark.parametrize("seed", range(120))
def test_small_cases_by_enumeration(seed):
    """Total, number placed, infeasibility; verified by the result itself."""
    rng = np.random.default_rng(seed)
    n, m = int(rng.integers(1, 6)), int(rng.integers(1, 5))
    high = int(rng.choice([1, 3, 50]))
    points = [
        [None if rng.random() < 0.3 else int(rng.integers(-1, high + 1)) for _ in range(m)] for _ in range(n)
    ]
    capacity = rng.integers(0, 3, m).tolist()
    must = (rng.random(n) < 0.25).tolist()
    result = assign(points, capacity, must_place=np.array(must))
    wanted = best(points, capacity, must)
    if wanted is None:
        assert result.status == "infeasible"
        return
    assert result.status == "optimal"
    assert (result.total, int((result.position >= 0).sum())) == wanted
    assert result.verify().ok
    if not any(must):
        assert (result.prices >= 0).all()
        seated = np.bincount(result.position[result.position >= 0], minlength=m)
        assert (result.prices[seated < capacity] == 0).all()


@pytest.mark.parametrize("seed", range(25))
def test_permuted_with_keys_the_answer_permutes(seed):
    """Heavy ties: points 0 or 1 only, more people than seats."""
    rng = np.random.default_rng(1000 + seed)
    n, m = 12, 5
    eligible = rng.random((n, m)) < 0.8
    points = rng.integers(0, 2, (n, m))
    capacity = rng.integers(1, 3, m)
    people, posts = np.array([f"p{k}" for k in range(n)]), np.array([f"g{k}" for k in range(m)])

    def answer(order, places):
        i, g = np.nonzero(eligible[order][:, places])
        shuffle = rng.permutation(len(i))
        i, g = i[shuffle], g[shuffle]
        result = pl.assign(
            i, g, points[order][:, places][i, g], n, capacity[places],
            employee_key=people[order], position_key=posts[places], seed="SK 1",
        )  # fmt: skip
        assert result.verify().ok
        seats = {
            str(people[order][k]): str(posts[places][s]) if s >= 0 else ""
            for k, s in enumerate(result.position)
        }
        return seats, dict(zip(posts[places].tolist(), result.prices.tolist(), strict=True))

    first = answer(np.arange(n), np.arange(m))
    for _ in range(3):
        assert answer(rng.permutation(n), rng.permutation(m)) == first


def test_all_tied_is_one_answer_per_seed():
    """Equal points everywhere: the draw alone decides, and another seed decides otherwise for somebody."""
    points = [[7] * 4 for _ in range(10)]
    plans = [assign(points, [1, 1, 1, 1], seed=seed).position.tolist() for seed in ("a", "a", "b", "c", "d")]
    assert plans[0] == plans[1]
    assert len({tuple(plan) for plan in plans}) > 1


def test_nobody_and_nothing():
    """n = 0, m = 0, no pairs, no seats."""
    none = np.zeros(0, np.int64)
    for n, m in ((0, 0), (0, 3), (3, 0), (3, 2)):
        result = pl.assign(none, none, none, n, np.ones(m, np.int64))
        assert result.status == "optimal"
        assert result.total == 0
        assert result.position.tolist() == [-1] * n
        assert result.prices.tolist() == [0] * m
        assert result.verify().ok
    assert assign([[5, 5]], [0, 0]).position.tolist() == [-1]
    assert assign([[None]], [1], must_place=np.array([True])).status == "infeasible"


def test_answers_known_by_heart():
    """The classic three by three, a chain of displacements, and prices that are the next best bid."""
    assert assign([[7, 5, 11], [5, 4, 1], [9, 3, 2]], [1, 1, 1]).total == 24
    chain = assign([[10, 9, None], [9, None, None], [None, 8, 1]], [1, 1, 1])
    assert chain.position.tolist() == [1, 0, 2]
    auction = assign([[10], [8], [3]], [1])
    assert (auction.position.tolist(), auction.prices.tolist(), auction.total) == ([0, -1, -1], [8], 10)
    zero = assign([[0]], [1])
    assert zero.position.tolist() == [0], "at equal points placed is preferred"
    assert assign([[-5]], [1]).position.tolist() == [-1]


@pytest.mark.parametrize(
    "change",
    [
        {"points": np.array([1.5])}, {"capacity": np.array([-1])}, {"employee": np.array([1])},
        {"position": np.array([-1])}, {"employee": np.array([0, 0]), "position": np.array([0, 0]), "points": np.array([1, 1])},
        {"must_place": np.array([True, False])}, {"employee_key": np.array(["a", "a"]), "n_employees": 2},
        {"position_key": np.array(["a", "a"]), "capacity": np.array([1, 1])}, {"points": np.array([np.nan])},
        {"n_employees": -1}, {"capacity": np.array([1.0])}, {"points": np.array([1, 2])},
    ],
)  # fmt: skip
def test_what_is_no_problem_is_refused(change):
    """InputError that says what is wrong."""
    one = np.zeros(1, np.int64)
    words = {"employee": one, "position": one, "points": one + 1, "n_employees": 1, "capacity": one + 1}
    with pytest.raises(InputError):
        pl.assign(**{**words, **change})
