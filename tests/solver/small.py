"""Small random Problems, and the documented rule carried out by enumeration."""

from dataclasses import dataclass
from itertools import product

import numpy as np

from placement.model.problem import Level, MoveCap, Problem, Quota, Steps, Zero, tie_level


@dataclass(frozen=True)
class Grid:
    """Eligibility and points from dense tables, for tests."""

    table: np.ndarray
    allowed: np.ndarray | None = None

    def codes(self, i, g):
        return np.where(self.allowed[i, g], 0, 1)

    def one(self, i, g):
        return () if self.allowed[i, g] else ("grid",)

    def eligible(self, first, last, g):
        rows, columns = np.nonzero(self.allowed[first:last][:, g])
        return (rows + first).astype(np.int32), np.asarray(g)[columns].astype(np.int32)

    def points(self, i, g):
        return self.table[i, g]


def random_problem(rng: np.random.Generator, cap: bool = False) -> Problem:
    """A feasible-looking Problem of at most 5 employees and 4 groups, with every feature in play."""
    n, m = int(rng.integers(1, 6)), int(rng.integers(1, 5))
    classes = np.sort(rng.integers(0, m, m))
    classes = np.unique(classes, return_inverse=True)[1].astype(np.int32)
    by_class = rng.random((n, classes.max() + 1)) < 0.7
    capacity = rng.integers(0, 3, m).astype(np.int64)
    home = np.where(rng.random(n) < 0.6, rng.integers(0, m, n), -1).astype(np.int32)
    for g in range(m):
        holders = np.nonzero(home == g)[0]
        home[holders[capacity[g] :]] = -1
    may_wait = (home < 0) | (rng.random(n) < 0.3)
    before = np.bincount(home[home >= 0], minlength=m)
    floor = np.where(rng.random(m) < 0.5, before, 0).astype(np.int64)
    only = np.full(n, -1, np.int32)
    if rng.random() < 0.15:
        only[rng.integers(n)] = rng.integers(m)
    allowed = by_class[:, classes]
    unit = rng.integers(0, 2, m)
    near = [
        [g for g in range(m) if home[i] >= 0 and unit[g] == unit[home[i]] and allowed[i, g] and g != home[i]]
        for i in range(n)
    ]
    levels = []
    for number in range(int(rng.integers(1, 4))):
        values = rng.integers(-3, 4, (n, classes.max() + 1))[:, classes]
        for i in range(n):
            values[i, near[i]] += rng.integers(0, 3)
        own = np.array([values[i, home[i]] + rng.integers(0, 3) if home[i] >= 0 else 0 for i in range(n)])
        steps = None
        if rng.random() < 0.5:
            first = np.concatenate(([0], np.cumsum(capacity)))
            value = np.concatenate(
                [np.sort(rng.integers(0, 6, c))[::-1] for c in capacity] + [np.zeros(0, int)]
            )
            steps = Steps(first.astype(np.int64), value.astype(np.int64))
        levels.append(
            Level(f"level-{number}", Zero() if rng.random() < 0.2 and steps else Grid(values), own, steps)
        )
        if isinstance(levels[-1].pairs, Zero):
            levels[-1] = Level(f"level-{number}", Zero(), None, steps)
    quotas = ()
    if m > 1 and rng.random() < 0.4:
        members = np.sort(rng.choice(m, int(rng.integers(1, m + 1)), replace=False)).astype(np.int32)
        quotas = (Quota("unit", members, int(before[members].sum())),)
        if len(members) > 1 and rng.random() < 0.5:
            quotas = (*quotas, Quota("part", members[:1], int(before[members[0]])))
    return Problem(
        employee_key=np.array([f"e{k}" for k in range(n)]),
        position_key=np.array([f"g{k}" for k in range(m)]),
        home=home,
        may_wait=may_wait,
        only=only,
        capacity=capacity,
        floor=floor,
        position_class=classes,
        near_first=np.concatenate(([0], np.cumsum([len(x) for x in near]))).astype(np.int64),
        near=np.array([g for x in near for g in x], np.int32),
        pairs=Grid(np.zeros(0), allowed),
        levels=tuple(levels),
        quotas=quotas,
        cap=MoveCap("max_moves", int(rng.integers(0, n + 1))) if cap else None,
        seed=f"s{rng.integers(9)}",
    )


def options(problem: Problem) -> list[list[int]]:
    """All seats each employee may take."""
    result = []
    for i in range(problem.n_employees):
        if problem.only[i] >= 0:
            result.append([int(problem.only[i])])
            continue
        seats = [g for g in range(problem.n_positions) if not problem.pairs.one(i, g) or g == problem.home[i]]
        result.append(seats + ([-1] if problem.may_wait[i] else []))
    return result


def plans(problem: Problem) -> list[np.ndarray]:
    """Every feasible plan."""
    found = []
    for seats in product(*options(problem)):
        seat = np.array(seats, np.int32)
        x = problem.filled(seat)
        if (x < problem.floor).any() or (x > problem.capacity).any():
            continue
        if any(x[q.members].sum() < q.least for q in problem.quotas):
            continue
        if problem.cap is not None and problem.moves(seat).sum() > problem.cap.most:
            continue
        found.append(seat)
    return found


def best_plans(problem: Problem) -> tuple[list[np.ndarray], list[int]]:
    """The plans best at every level in turn, before any draw, and the totals."""
    left, totals = plans(problem), []
    for level in problem.levels:
        if not left:
            break
        values = [problem.total(level, seat) for seat in left]
        totals.append(max(values))
        left = [seat for seat, value in zip(left, values, strict=True) if value == totals[-1]]
    return left, totals


def the_plan(problem: Problem) -> np.ndarray | None:
    """The one plan of the documented rule: levels in order, then draws until one is left."""
    left, _ = best_plans(problem)
    turn = 0
    while len(left) > 1:
        values = [problem.total(tie_level(problem, turn), seat) for seat in left]
        left = [seat for seat, value in zip(left, values, strict=True) if value == max(values)]
        turn += 1
    return left[0] if left else None
