"""Tiny problems: pairs and points as tables, and a strategy that draws whole problems from them."""

from dataclasses import dataclass

import numpy as np
from hypothesis import strategies as st

from placement.model.problem import Level, MoveCap, Problem, Quota, Steps


@dataclass(frozen=True)
class Matrix:
    """Eligibility as a table; `words` is what the rules say one by one, `listed` what they list."""

    table: np.ndarray
    words: np.ndarray | None = None
    listed: np.ndarray | None = None

    def codes(self, i, g):
        return np.where(self.table[i, g], 0, 1)

    def one(self, i, g):
        says = self.table if self.words is None else self.words
        return () if says[i, g] else ("rule",)

    def eligible(self, first, last, g):
        says = self.table if self.listed is None else self.listed
        row, column = np.nonzero(says[first:last][:, g])
        return (row + first).astype(np.int32), g[column].astype(np.int32)


@dataclass(frozen=True)
class Table:
    """Points as a table."""

    table: np.ndarray

    def points(self, i, g):
        return self.table[i, g].astype(np.int64)


def problem_of(
    eligible,
    levels,
    capacity,
    *,
    home=None,
    may_wait=None,
    only=None,
    floor=None,
    position_class=None,
    near=None,
    quotas=(),
    cap=None,
    pairs=None,
    seed="tiny",
):
    """A Problem from lists; everyone may wait unless told otherwise, and each group is its own class."""
    n, m = np.shape(eligible)
    near = [[] for _ in range(n)] if near is None else near
    return Problem(
        employee_key=np.array([f"e{i}" for i in range(n)], dtype=np.str_),
        position_key=np.array([f"p{g}" for g in range(m)], dtype=np.str_),
        home=np.array([-1] * n if home is None else home, np.int32),
        may_wait=np.array([True] * n if may_wait is None else may_wait, np.bool_),
        only=np.array([-1] * n if only is None else only, np.int32),
        capacity=np.array(capacity, np.int64),
        floor=np.array([0] * m if floor is None else floor, np.int64),
        position_class=np.array(range(m) if position_class is None else position_class, np.int32),
        near_first=np.cumsum([0, *map(len, near)]).astype(np.int32),
        near=np.array([g for groups in near for g in groups], np.int32),
        pairs=Matrix(np.array(eligible, np.bool_).reshape(n, m)) if pairs is None else pairs,
        levels=tuple(levels),
        quotas=tuple(Quota(name, np.array(groups, np.int32), least) for name, groups, least in quotas),
        cap=None if cap is None else MoveCap("cap", cap),
        seed=seed,
    )


def level_of(name, points, home=None, steps=None):
    """A Level from lists; `steps` holds the seat values of each group."""
    values = None
    if steps is not None:
        first = np.cumsum([0, *map(len, steps)]).astype(np.int64)
        values = Steps(first, np.array([v for group in steps for v in group], np.int64))
    own = None if home is None else np.array(home, np.int64)
    return Level(name, Table(np.array(points, np.int64)), own, values)


@st.composite
def problems(draw, capped=False):
    """Up to 5 employees, 4 groups in classes, with floors, nested quotas, seat values, own units and decisions."""
    n, m = draw(st.integers(1, 5)), draw(st.integers(1, 4))
    kinds = draw(st.lists(st.integers(0, m - 1), min_size=m, max_size=m))
    position_class = [sorted(set(kinds)).index(kind) for kind in kinds]
    eligible = _by_class(draw, st.integers(0, 3).map(bool), n, position_class)
    capacity = draw(st.lists(st.integers(0, 3), min_size=m, max_size=m))
    floor = [min(draw(st.sampled_from([0, 0, 0, 1, 2])), c) for c in capacity]
    home = draw(st.lists(st.integers(-1, m - 1), min_size=n, max_size=n))
    near = [[g for g in range(m) if eligible[i][g] and draw(st.integers(0, 3)) == 0] for i in range(n)]
    levels = [_level(draw, k, n, capacity, position_class, near) for k in range(draw(st.integers(1, 3)))]
    return problem_of(
        eligible,
        levels,
        capacity,
        home=home,
        may_wait=[draw(st.integers(0, 2)) > 0 for _ in range(n)],
        only=[draw(st.sampled_from([-1] * 8 + [m - 1])) for _ in range(n)],
        floor=floor,
        position_class=position_class,
        near=near,
        quotas=draw(quotas(m)),
        cap=draw(st.integers(0, n)) if capped else None,
        seed=draw(st.sampled_from(["a", "b", "c"])),
    )


def _by_class(draw, cell, n, position_class):
    """A table whose columns are alike within a class."""
    wide = [[draw(cell) for _ in range(max(position_class) + 1)] for _ in range(n)]
    return [[row[kind] for kind in position_class] for row in wide]


def _level(draw, k, n, capacity, position_class, near):
    """A level whose points exceed those of the class in the own unit only."""
    points = _by_class(draw, st.integers(-2, 4), n, position_class)
    for i, groups in enumerate(near):
        for g in groups:
            points[i][g] += draw(st.integers(0, 2))
    home = [draw(st.integers(-2, 4)) for _ in range(n)] if draw(st.booleans()) else None
    steps = None
    if draw(st.booleans()):
        steps = [sorted((draw(st.integers(-2, 4)) for _ in range(c)), reverse=True) for c in capacity]
    return level_of(f"level-{k}", points, home, steps)


@st.composite
def quotas(draw, m):
    """None, one, one inside another, or two side by side."""
    cut, end = sorted((draw(st.integers(0, m)), draw(st.integers(0, m))))
    kind = draw(st.sampled_from(["none", "none", "one", "nested", "beside"]))
    inner = ("inner", list(range(cut)), draw(st.integers(0, 2)))
    outer = ("outer", list(range(end)), draw(st.integers(0, 3)))
    beside = ("beside", list(range(cut, m)), draw(st.integers(0, 2)))
    return {"none": [], "one": [inner], "nested": [inner, outer], "beside": [inner, beside]}[kind]
