"""The solver: level after level, each proven before the next begins, until one plan is left."""

from collections.abc import Callable
from dataclasses import dataclass, replace

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
    asked, face = problem, first_face(problem)
    claims: list[LevelClaim] = []
    solved: _Solved | None = None
    for level in asked.levels:
        solved = _one_level(problem, face, level, backend, solved)
        if solved is None:
            return Solution(INFEASIBLE, np.full(problem.n_employees, -1, np.int32), ())
        claims.append(solved.claim)
        if progress:
            progress(level.name, solved.claim.total, solved.claim.bound)
        if solved.claim.bound != solved.claim.total:
            problem = _kept(problem, solved)
        face = solved.face
    if solved is None:
        raise SolverError("a Problem needs at least one level")
    face = face.expand(problem)
    for turn in range(MOST_DRAWS):
        if only_one(problem, face, solved.seat):
            return _closed(asked, solved.seat, claims, alone=True)
        drawn = _one_level(problem, face, tie_level(asked, turn), backend, solved)
        if drawn is None or drawn.claim.bound != drawn.claim.total:
            return _closed(asked, solved.seat, claims, alone=False)
        solved = drawn
        claims.append(solved.claim)
        face = solved.face
    raise SolverError("ties remain after the last draw; are the keys unique?")


def _closed(problem: Problem, seat: IndexArray, claims: list[LevelClaim], *, alone: bool) -> Solution:
    """Claims counted for the final plan: a level that a cap left open may have been reached by a later one."""
    draws = (tie_level(problem, turn) for turn in range(len(claims) - len(problem.levels)))
    final: list[LevelClaim] = []
    proven = True
    for level, claim in zip((*problem.levels, *draws), claims, strict=True):
        total = problem.total(level, seat)
        final.append(replace(claim, total=total, bound=claim.bound if proven else max(claim.bound, total)))
        proven = proven and total == claim.bound
    return Solution(OPTIMAL if proven and alone else FEASIBLE, seat, tuple(final))


def _kept(problem: Problem, solved: _Solved) -> Problem:
    """After a gap: as many moves as the plan has, exactly, so that later levels keep what this one reached."""
    if problem.cap is None:
        raise SolverError(
            f"level {solved.claim.name} is not proven although nothing stands beside the network"
        )
    return replace(problem, cap=replace(problem.cap, most=int(problem.moves(solved.seat).sum())))


def _one_level(
    problem: Problem, face: Face, level: Level, backend: FlowBackend, before: _Solved | None
) -> _Solved | None:
    found = seats_of_level(problem, face, level, backend, before.seat if before else None)
    if found is None:
        return None
    points = face_points(problem, face, level, found.cap_price)
    prices = rebuild(problem, face, level, points, found.best, found.cap_price)
    total = problem.total(level, found.seat)
    claim = LevelClaim(level.name, total, prices.bound, prices.group, prices.quota, found.cap_price)
    return _Solved(found.seat, claim, narrow(problem, face, level, points, prices, found.cap_price))
