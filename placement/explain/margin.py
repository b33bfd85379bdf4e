"""What someone lacks for a post: the first objective that would lose, and by exactly how much."""

from dataclasses import dataclass

import numpy as np

from placement.explain.exchange import NOBODY, exchange
from placement.model.problem import Level, Problem, tie_level
from placement.model.solution import LevelClaim, Solution
from placement.solver.face import first_face


@dataclass(frozen=True)
class Margin:
    """How far someone is from a post.

    level : name of the first objective that loses, "" when no plan gives her the post at all
    points : what it loses; exact : False where a cap on moves makes it a lower bound
    chain : employees (rows of the Problem) who would move, each with the group she goes to, -1 = outside
    """

    level: str
    points: int
    exact: bool
    chain: tuple[tuple[int, int], ...]


def margin(problem: Problem, solution: Solution, i: int, g: int) -> Margin | None:
    """Margin of employee i for group g by the shortest exchange path, or None when she sits there.

    The pair must be eligible (`problem.pairs.one` empty). Levels are read in order: as long as giving her the post
    costs a level nothing, the next one decides, on the exchanges that cost none of the earlier ones anything.
    """
    if solution.seat[i] == g:
        return None
    face = first_face(problem)
    for turn, (level, claim) in enumerate(zip(_levels(problem, solution), solution.claims, strict=False)):
        if turn == len(problem.levels):  # draws tell the groups of a class apart
            face = face.expand(problem)
        graph, after = exchange(problem, face, level, solution.seat, claim)
        own = _own_loss(problem, level, i, g, int(graph.surplus[i]), claim)
        seat = int(solution.seat[i])
        way = graph.shortest(g, seat if seat >= 0 else graph.root)
        if way is None:
            return Margin("", 0, True, ())
        loss = int(own + way[0])
        if loss > 0:
            exact = not any(c.cap_price for c in solution.claims)
            return Margin(level.name, loss, exact, _people(problem, i, g, way[1]))
        face = after
    return Margin("", 0, False, ())


def _levels(problem: Problem, solution: Solution) -> list[Level]:
    draws = range(len(solution.claims) - len(problem.levels))
    return [*problem.levels, *(tie_level(problem, turn) for turn in draws)]


def _own_loss(problem: Problem, level: Level, i: int, g: int, surplus: int, claim: LevelClaim) -> int:
    """What she herself would lose against her own option."""
    one, other = np.array([i]), np.array([g])
    points = int(level.pairs.points(one, other)[0])
    if problem.home[i] == g and level.home is not None:
        points = int(level.home[i])
    move = claim.cap_price if problem.home[i] != g else 0
    return surplus - (points - move - int(claim.prices[g]))


def _people(problem: Problem, i: int, g: int, path: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """The path as moves of people: a class on the way is passed through to the group behind it."""
    chain = [(i, g)]
    waiting = NOBODY
    m, classes = problem.n_positions, problem.n_classes
    for person, node in path:
        if person != NOBODY:
            waiting = person
        if m <= node < m + classes or waiting == NOBODY:
            continue
        chain.append((waiting, node if node < m else -1))
        waiting = NOBODY
    return tuple(chain)
