"""Factored problem -> Solution: points, then placed, then draws, each level proven on all pairs before the next.

The design in ten lines:
- groups that nobody can tell apart are one column (`kinds`), pairs are asked block by block, never stored (`blocks`);
- prices are estimated from smoothed demand (`estimate`), the pairs near each employee's best go into one sparse flow
  (`network`), exact prices nearest to 0 are rebuilt from its plan (`prices`), and a look at all pairs adds what was
  missed (`level`); the look that finds nothing is the proof;
- the pairs that stay tight are the face on which the next level is solved: as a list where they fit in one
  (`listed`), else as a predicate evaluated in each block;
- each draw splits the columns by the groups' drawn numbers, until the graph of tight pairs has no cycle (`ties`);
- prices nearest to 0 of all that satisfy every pair are one vector, whatever pairs the rounds happened to look at.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from placement.errors import SolverError
from placement.model.arrays import IntArray
from placement.model.factored import DRAW, PLACED, POINTS, Factored
from placement.model.problem import draw
from placement.model.solution import FEASIBLE, INFEASIBLE, OPTIMAL, LevelClaim, Solution
from placement.solver.backends import BACKENDS, FlowBackend
from placement.solver.factored.blocks import Blocks, Face
from placement.solver.factored.conflict import conflict
from placement.solver.factored.estimate import Ask
from placement.solver.factored.kinds import Columns, kinds
from placement.solver.factored.level import Solved, Watch, solve_level, tight_arcs
from placement.solver.factored.listed import Drawing, solve_listed, spread
from placement.solver.factored.prices import Arcs, Room
from placement.solver.factored.ties import another_plan

MOST_DRAWS = 64

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True)
class Effort:
    """What the answer took: flows, arcs of the largest flow, and looks at all pairs (in whole passes)."""

    rounds: int
    arcs: int
    passes: float


@dataclass(frozen=True)
class _State:
    """Between levels: columns, room, plan; faces so far, and the open pairs where they fit in a list."""

    room: Room
    at: IntArray
    faces: tuple[Face, ...]
    pairs: Arcs | None


class _Run:
    """One solve: the blocks, the claims so far, the clock."""

    def __init__(
        self, problem: Factored, threads: int, seconds: float | None, progress: Progress | None
    ) -> None:
        self.problem = problem
        self.columns = kinds(problem)
        self.blocks = Blocks(problem, self.columns, threads)
        self.backend: FlowBackend = BACKENDS[0]()
        self.claims: list[LevelClaim] = []
        self.rounds = self.arcs = 0
        self.until = None if seconds is None else time.monotonic() + seconds
        self.progress = progress
        self.most = max(4 * problem.n_employees, 100_000)

    def watch(self, name: str) -> Watch:
        def tell(phase: str, total: int, bound: int) -> None:
            if self.progress:
                self.progress(f"{name} {phase}", total, bound)

        return Watch(tell, lambda: self.until is not None and time.monotonic() > self.until)

    def ask(self, faces: tuple[Face, ...], level: tuple[Columns, IntArray, IntArray] | None) -> Ask:
        return lambda work, share: self.blocks.each(work, faces, level, share)

    def note(self, name: str, columns: Columns, solved: Solved) -> None:
        prices = solved.prices[columns.of_group]
        self.claims.append(
            LevelClaim(name, solved.total, solved.bound, prices.astype(np.int64), np.zeros(0, np.int64))
        )
        self.rounds += solved.rounds
        self.arcs = max(self.arcs, solved.arcs)

    def narrowed(
        self, state: _State, solved: Solved, left: IntArray | None, right: IntArray | None
    ) -> _State:
        """The face that a proven level leaves; pairs are listed where they are few."""
        room, prices = state.room, solved.prices
        low = np.where(prices > 0, room.high, room.low)
        high = np.where(prices < 0, room.low, room.high)
        outside = room.outside & (solved.surplus == 0)
        face = Face(room.columns, left, right, prices.astype(np.float64), solved.surplus.astype(np.float64))
        level = None if left is None or right is None else (room.columns, left, right)
        pairs = tight_arcs(self.ask(state.faces, level), prices, room, self.most)
        return _State(Room(room.columns, low, high, outside), solved.at, (*state.faces, face), pairs)


def solve_factored(
    problem: Factored, threads: int = 2, seconds: float | None = None, progress: Progress | None = None
) -> tuple[Solution, Effort]:
    """The one best plan with the prices of every level, and what it took.

    seconds : after so long the plan reached is returned as `feasible`, its bound proven by the claimed prices
    """
    run = _Run(problem, threads, seconds, progress)
    solution = _levels(run)
    return solution, Effort(run.rounds, run.arcs, run.blocks.asked / max(run.blocks.pairs, 1))


def _levels(run: _Run) -> Solution:
    problem, n = run.problem, run.problem.n_employees
    columns = run.columns
    room = Room(columns, np.zeros(len(columns), np.int64), columns.capacity, ~problem.must_place)
    at, value = np.full(n, len(columns), np.int64), np.zeros(n, np.int64)
    if problem.must_place.any():
        at = _everyone_bound(run, room)
        if (at[problem.must_place] == len(columns)).any():
            why = conflict(problem, _closed(run, columns, at, INFEASIBLE).seat)
            return Solution(INFEASIBLE, np.full(n, -1, np.int32), (), why)
        value = _points_at(run, at)
    solved = solve_level(run.ask((), None), room, at, value, run.backend, run.watch(POINTS))
    run.note(POINTS, columns, solved)
    state = _State(room, solved.at, (), None)
    if not solved.proven:
        return _unfinished(run, state)
    state = run.narrowed(state, solved, None, None)
    state, proven = _placed(run, state)
    if not proven:
        return _unfinished(run, state)
    return _draws(run, state)


def _points_at(run: _Run, at: IntArray) -> IntArray:
    """Points of a plan on columns: the points of a group of each."""
    columns, problem = run.columns, run.problem
    member = np.zeros(len(columns) + 1, np.int32)
    member[columns.of_group[::-1]] = np.arange(problem.n_positions, dtype=np.int32)[::-1]
    seated = np.nonzero(at < len(columns))[0].astype(np.int32)
    value = np.zeros(len(at), np.int64)
    value[seated] = problem.points(seated, member[at[seated]])
    return value


def _everyone_bound(run: _Run, room: Room) -> IntArray:
    """A plan that seats as many as possible of those who must be placed, and nobody else."""
    bound = run.problem.must_place
    left = np.where(bound, 1.0, -np.inf)
    level = (room.columns, left, np.ones(len(room.columns), np.int64))
    anyone = replace(room, outside=np.ones(len(bound), bool))
    nobody = np.full(len(bound), len(room.columns), np.int64)
    solved = solve_level(
        run.ask((), level),
        anyone,
        nobody,
        np.zeros(len(bound), np.int64),
        run.backend,
        run.watch("must_place"),
    )
    return solved.at


def _placed(run: _Run, state: _State) -> tuple[_State, bool]:
    """As many placed as the points allow."""
    n, c = run.problem.n_employees, len(state.room.columns)
    ones = np.ones(n, np.int64), np.ones(c, np.int64)
    value = (state.at < c).astype(np.int64)
    if state.pairs is not None:
        drawing = Drawing(state.room.columns, _same(state.room.columns), *ones)
        solved, pairs = solve_listed(
            drawing,
            replace(state.room, columns=drawing.after),
            state.room,
            state.pairs,
            state.at,
            run.backend,
        )
    else:
        ask = run.ask(state.faces, (state.room.columns, *ones))
        solved = solve_level(ask, state.room, state.at, value, run.backend, run.watch(PLACED))
        pairs = None
    run.note(PLACED, state.room.columns, solved)
    if not solved.proven:
        return replace(state, at=solved.at), False
    if pairs is None:
        return run.narrowed(state, solved, *ones), True
    return _listed_state(state, state.room.columns, solved, pairs), True


def _same(columns: Columns) -> Columns:
    """Columns split into themselves."""
    return replace(columns, first=np.arange(len(columns) + 1))


def _listed_state(state: _State, columns: Columns, solved: Solved, pairs: Arcs) -> _State:
    room, prices = state.room, solved.prices
    low, high = np.where(prices > 0, room.high, room.low), np.where(prices < 0, room.low, room.high)
    outside = room.outside & (solved.surplus == 0)
    return _State(Room(columns, low, high, outside), solved.at, (), pairs)


def _draws(run: _Run, state: _State) -> Solution:
    """Draw after draw, until no other plan is left."""
    problem = run.problem
    for turn in range(MOST_DRAWS):
        free = np.nonzero(state.room.outside)[0]
        if state.pairs is not None and not another_plan(state.room, state.pairs, state.at, free):
            return _closed(run, state.room.columns, state.at, OPTIMAL)
        person = draw(problem.seed, turn, problem.employee_key)
        group = draw(problem.seed, turn, problem.position_key)
        before = state.room.columns
        after = before.split(group, problem.capacity)
        column = np.zeros(len(after), np.int64)
        column[after.of_group] = group
        parent = np.repeat(np.arange(len(before)), np.diff(after.first))
        full = (state.room.low == state.room.high)[parent] & (state.room.low[parent] > 0)
        shut = state.room.high[parent] == 0
        high = np.where(shut, 0, after.capacity)
        room = Room(after, np.where(full, high, 0), high, state.room.outside)
        drawing = Drawing(before, after, person, column)
        name = f"{DRAW}-{turn}"
        inner = replace(state, room=room)
        if state.pairs is not None:
            solved, pairs = solve_listed(drawing, room, state.room, state.pairs, state.at, run.backend)
            run.note(name, after, solved)
            state = _listed_state(inner, after, solved, pairs)
        else:
            at = spread(drawing, state.at)
            value = np.where(at < len(after), person * np.append(column, 0)[at], 0)
            ask = run.ask(state.faces, (after, person, column))
            solved = solve_level(ask, room, at, value, run.backend, run.watch(name))
            run.note(name, after, solved)
            if not solved.proven:
                return _closed(run, after, solved.at, FEASIBLE)
            state = run.narrowed(inner, solved, person, column)
    raise SolverError("ties remain after the last draw; are the keys unique?")


def _unfinished(run: _Run, state: _State) -> Solution:
    """The plan at a limit: people of a column in its groups, in order."""
    columns = state.room.columns
    return _closed(run, columns, state.at, FEASIBLE)


def _closed(run: _Run, columns: Columns, at: IntArray, status: str) -> Solution:
    """Columns -> groups; where a column still has several, its people take their seats in order."""
    problem, c = run.problem, len(columns)
    order = np.argsort(columns.of_group, kind="stable")
    seats = np.repeat(order, problem.capacity[order])
    begin = np.append(0, np.cumsum(columns.capacity))
    seated = np.nonzero(at < c)[0]
    people = seated[np.argsort(at[seated], kind="stable")]
    start = np.searchsorted(at[people], np.arange(c + 1))
    seat = np.full(len(at), -1, np.int32)
    seat[people] = seats[begin[at[people]] + np.arange(len(people)) - start[at[people]]]
    return Solution(status, seat, tuple(run.claims))
