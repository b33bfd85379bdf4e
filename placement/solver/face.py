"""The face: options still open to each employee after the levels solved so far, as sparse arrays."""

from dataclasses import dataclass, replace

import numpy as np

from placement.model.arrays import BoolArray, IndexArray, IntArray
from placement.model.problem import Level, Problem


@dataclass(frozen=True)
class Face:
    """Open options and room.

    class_i, class_c, class_g : int32[k], employee, class, and the member on which the class's points are read
    own_i, own_g : int32[l], explicit pairs: own seats, groups of the own unit, and after `expand` all pairs
    outside : bool[n]; open_group : bool[m], group may still be reached through its class
    low, high : int64[m], seats taken; exact : bool[q], quota holds with equality; exact_cap : cap holds with equality
    """

    class_i: IndexArray
    class_c: IndexArray
    class_g: IndexArray
    own_i: IndexArray
    own_g: IndexArray
    outside: BoolArray
    open_group: BoolArray
    low: IntArray
    high: IntArray
    exact: BoolArray
    exact_cap: bool = False

    def options(self) -> IntArray:
        """Number of open options of each employee (a class counts once)."""
        n = len(self.outside)
        return (
            np.bincount(self.class_i, minlength=n) + np.bincount(self.own_i, minlength=n) + self.outside
        ).astype(np.int64)

    def expand(self, problem: Problem) -> "Face":
        """The same face with every class option written out as pairs."""
        members = [groups[self.open_group[groups]] for groups in problem.members]
        sizes = np.array([len(groups) for groups in members], np.int64)
        i = np.repeat(self.class_i, sizes[self.class_c])
        g = np.concatenate([members[c] for c in self.class_c]) if len(self.class_c) else self.own_g[:0]
        width = max(problem.n_positions, 1)
        key = np.unique(
            np.concatenate((i.astype(np.int64) * width + g, self.own_i.astype(np.int64) * width + self.own_g))
        )
        empty = np.zeros(0, np.int32)
        return replace(
            self, class_i=empty, class_c=empty, class_g=empty,
            own_i=(key // width).astype(np.int32), own_g=(key % width).astype(np.int32),
        )  # fmt: skip


def first_face(problem: Problem) -> Face:
    """All options of the Problem, asked block by block."""
    free = problem.only < 0
    representatives = problem.representatives()
    blocks_i, blocks_g = [], []
    for first, last in problem.blocks():
        i, g = problem.pairs.eligible(first, last, representatives)
        keep = free[i]
        blocks_i.append(i[keep])
        blocks_g.append(g[keep])
    class_i = np.concatenate([np.zeros(0, np.int32), *blocks_i])
    class_g = np.concatenate([np.zeros(0, np.int32), *blocks_g])
    class_i, class_c, class_g = _read_outside_unit(problem, class_i, class_g)
    own_i, own_g = _explicit(problem, free)
    return Face(
        class_i, class_c, class_g, own_i, own_g,
        outside=problem.may_wait & free,
        open_group=np.ones(problem.n_positions, bool),
        low=problem.floor.copy(), high=problem.capacity.copy(),
        exact=np.zeros(len(problem.quotas), bool),
    )  # fmt: skip


def _explicit(problem: Problem, free: BoolArray) -> tuple[IndexArray, IndexArray]:
    n = problem.n_employees
    near_i = np.repeat(np.arange(n, dtype=np.int32), np.diff(problem.near_first))
    keep = free[near_i]
    home = np.nonzero((problem.home >= 0) & free)[0].astype(np.int32)
    bound = np.nonzero(~free)[0].astype(np.int32)
    own_i = np.concatenate((near_i[keep], home, bound))
    own_g = np.concatenate((problem.near[keep], problem.home[home], problem.only[bound]))
    return own_i, own_g.astype(np.int32)


def _read_outside_unit(
    problem: Problem, i: IndexArray, g: IndexArray
) -> tuple[IndexArray, IndexArray, IndexArray]:
    """Read a class's points on a member outside the employee's unit; drop classes that have none."""
    width = max(problem.n_positions, 1)
    near_i = np.repeat(np.arange(problem.n_employees, dtype=np.int64), np.diff(problem.near_first))
    home = np.nonzero(problem.home >= 0)[0]
    inside = np.concatenate((near_i * width + problem.near, home * width + problem.home[home]))
    c = problem.position_class[g]
    keep = np.ones(len(i), bool)
    for k in np.nonzero(np.isin(i.astype(np.int64) * width + g, inside))[0]:
        own = {int(problem.home[i[k]]), *_near_of(problem, int(i[k]))}
        other = next((member for member in problem.members[c[k]].tolist() if member not in own), -1)
        keep[k] = other >= 0
        g[k] = other
    return i[keep], c[keep], g[keep]


def _near_of(problem: Problem, i: int) -> list[int]:
    groups: list[int] = problem.near[problem.near_first[i] : problem.near_first[i + 1]].tolist()
    return groups


@dataclass(frozen=True)
class FacePoints:
    """Points of the open options at one level, less the price of a move: int64 per class option, pair, and outside."""

    by_class: IntArray
    own: IntArray
    outside: IntArray


def face_points(problem: Problem, face: Face, level: Level, cap_price: int = 0) -> FacePoints:
    """Points of all open options at a level."""
    by_class = level.pairs.points(face.class_i, face.class_g)
    own = level.pairs.points(face.own_i, face.own_g)
    at_home = problem.home[face.own_i] == face.own_g
    if level.home is not None:
        own = np.where(at_home, level.home[face.own_i], own)
    outside = np.zeros(len(face.outside), np.int64)
    if cap_price:
        by_class = by_class - cap_price
        own = own - cap_price * ~at_home
    return FacePoints(by_class, own, outside)
