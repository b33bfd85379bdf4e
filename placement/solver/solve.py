"""The solver: level after level, each proven before the next begins, until one plan is left."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from placement.errors import SolverError
from placement.model.arrays import IndexArray
from placement.model.problem import Level, Problem, tie_level
from placement.model.solution import FEASIBLE, INFEASIBLE, OPTIMAL, LevelClaim, Solution
from placement.solver.backends import BACKENDS, FlowBackend
from placement.solver.capped import seats_of_level
from placement.solver.face import Face, face_points, first_face
from placement.solver.prices import narrow, rebuild
from placement.solver.ties import only_one

MOST_DRAWS = 64
"""Draws after which keys that still tie are taken to be no keys at all."""

Progress = Callable[[str, int, int], None]
"""Called after each level with its name, its total and its bound."""


@dataclass(frozen=True)
class _Solved:
    seat: IndexArray
    claim: LevelClaim
    face: Face


def solve(problem: Problem, progress: Progress | None = None, backend: FlowBackend | None = None) -> Solution:
    """The one best plan of a Problem, with the prices of every level.

    Levels are maximised in order, then open draws are added until no other plan is left. `infeasible` when floors,
    quotas and decisions cannot hold together; `feasible` when the cap on moves left a level unproven.
    """
    backend = backend or BACKENDS[0]()
    face = first_face(problem)
    claims: list[LevelClaim] = []
    solved: _Solved | None = None
    for level in problem.levels:
        solved = _one_level(problem, face, level, backend)
        if solved is None:
            return Solution(INFEASIBLE, np.full(problem.n_employees, -1, np.int32), ())
        claims.append(solved.claim)
        if progress:
            progress(level.name, solved.claim.total, solved.claim.bound)
        if solved.claim.bound != solved.claim.total:
            return Solution(FEASIBLE, solved.seat, tuple(claims))
        face = solved.face
    if solved is None:
        raise SolverError("a Problem needs at least one level")
    face = face.expand(problem)
    for turn in range(MOST_DRAWS):
        if only_one(problem, face, solved.seat):
            return Solution(OPTIMAL, solved.seat, tuple(claims))
        drawn = _one_level(problem, face, tie_level(problem, turn), backend)
        if drawn is None or drawn.claim.bound != drawn.claim.total:
            return Solution(FEASIBLE, solved.seat, tuple(claims))
        solved = drawn
        claims.append(solved.claim)
        face = solved.face
    raise SolverError("ties remain after the last draw; are the keys unique?")


def _one_level(problem: Problem, face: Face, level: Level, backend: FlowBackend) -> _Solved | None:
    found = seats_of_level(problem, face, level, backend)
    if found is None:
        return None
    seat, cap_price = found
    points = face_points(problem, face, level, cap_price)
    prices = rebuild(problem, face, level, points, seat, cap_price)
    claim = LevelClaim(
        level.name, problem.total(level, seat), prices.bound, prices.group, prices.quota, cap_price
    )
    return _Solved(seat, claim, narrow(problem, face, level, points, prices, cap_price))
