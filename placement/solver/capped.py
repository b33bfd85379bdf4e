"""A cap on moves: a price per move, found by bisection, and exchanges that meet the cap exactly.

The cap is one linear row beside the network. At the right price per move the best plans of the network range from
fewer to more moves than the cap allows; exchanges between two of them often add up to the cap exactly, and then the
plan is proven best. Where they do not, the gap is stated.
"""

from dataclasses import dataclass

import numpy as np

from placement.errors import SolverError
from placement.model.arrays import Index, IndexArray, IntArray
from placement.model.problem import Level, Problem
from placement.solver.backends import FlowBackend
from placement.solver.face import Face, face_points
from placement.solver.network import best_seats
from placement.solver.prices import narrow, parent_nodes, rebuild


@dataclass(frozen=True)
class _Moves:
    """sign * (1 for every employee who does not stay as she is)."""

    home: IndexArray
    sign: int

    def points(self, i: Index, g: Index) -> IntArray:
        return np.where(self.home[i] == g, 0, self.sign) + np.zeros(
            np.broadcast_shapes(i.shape, g.shape), np.int64
        )


@dataclass(frozen=True)
class _Probe:
    price: int
    fewest: IndexArray
    most: IndexArray
    least_moves: int
    most_moves: int


def moves_of(problem: Problem, seat: IndexArray) -> int:
    """Employees who do not stay as they are: int."""
    return int(problem.moves(seat).sum())


@dataclass(frozen=True)
class LevelSeats:
    """seat : the plan; best : a plan that is best at the price per move `cap_price`, from which prices are rebuilt."""

    seat: IndexArray
    best: IndexArray
    cap_price: int = 0


def seats_of_level(
    problem: Problem, face: Face, level: Level, backend: FlowBackend, before: IndexArray | None
) -> LevelSeats | None:
    """Seats best at a level, under the cap if there is one; None = infeasible.

    before : the plan of the level before, kept where the cap must be met exactly and no exchange does so
    """
    if problem.cap is None:
        seat = best_seats(problem, face, level, face_points(problem, face, level), backend)
        return None if seat is None else LevelSeats(seat, seat)
    start = _probe(problem, face, level, 0, backend)
    if start is None:
        return None
    most = problem.cap.most
    if not face.exact_cap and start.least_moves <= most:
        seat = start.most if start.most_moves <= most else start.fewest
        return LevelSeats(seat, seat)
    within = start.least_moves <= most <= start.most_moves
    probe = start if within else _bisect(problem, face, level, backend, start, most)
    if probe is None:
        return None
    seat = _meet(problem, probe, most)
    if face.exact_cap and before is not None and moves_of(problem, seat) != most:
        seat = before
    return LevelSeats(seat, probe.fewest, probe.price)


def _probe(problem: Problem, face: Face, level: Level, price: int, backend: FlowBackend) -> _Probe | None:
    points = face_points(problem, face, level, price)
    seat = best_seats(problem, face, level, points, backend)
    if seat is None:
        return None
    prices = rebuild(problem, face, level, points, seat, price)
    best = narrow(problem, face, level, points, prices, price)
    ends = []
    for sign in (-1, 1):
        values = _Moves(problem.home, sign)
        ends.append(_extreme(problem, best, Level("moves", values), backend))
    return _Probe(price, ends[0], ends[1], moves_of(problem, ends[0]), moves_of(problem, ends[1]))


def _extreme(problem: Problem, face: Face, level: Level, backend: FlowBackend) -> IndexArray:
    points = face_points(problem, face, level)
    at_home = problem.home[face.own_i] == face.own_g
    points = type(points)(points.by_class, np.where(at_home, 0, points.own), points.outside)
    seat = best_seats(problem, face, level, points, backend)
    if seat is None:
        raise SolverError("a face that held a plan holds none any more")
    return seat


def _bisect(
    problem: Problem, face: Face, level: Level, backend: FlowBackend, start: _Probe, most: int
) -> _Probe | None:
    """Least price at which some best plan keeps the cap; below 0 only where the cap must be met exactly."""
    sign = 1 if start.least_moves > most else -1

    def keeps(size: int) -> _Probe | None:
        probe = _probe(problem, face, level, sign * size, backend)
        if probe is None:
            raise SolverError("a face that held a plan holds none any more")
        kept = probe.least_moves <= most if sign > 0 else probe.most_moves >= most
        return probe if kept else None

    limit = 4 * (problem.n_employees + 1) * _largest(problem, face, level) + 4
    low, high, found = 0, 1, keeps(1)
    while found is None:
        if high > limit:
            return None
        low, high = high, 4 * high
        found = keeps(high)
    while high - low > 1:
        middle = (low + high) // 2
        probe = keeps(middle)
        if probe is None:
            low = middle
        else:
            high, found = middle, probe
    return found


def _largest(problem: Problem, face: Face, level: Level) -> int:
    points = face_points(problem, face, level)
    sizes = [points.by_class, points.own, level.steps.value if level.steps else points.own]
    return max((int(np.abs(size).max()) for size in sizes if len(size)), default=0)


def _meet(problem: Problem, probe: _Probe, most: int) -> IndexArray:
    """From the plan with fewest moves, the exchanges towards the one with most moves that come closest to the cap."""
    cycles = _exchanges(problem, probe.fewest, probe.most)
    moved = problem.moves(probe.most).astype(np.int64) - problem.moves(probe.fewest)
    reach: dict[int, tuple[int, ...]] = {probe.least_moves: ()}
    for number, people in enumerate(cycles):
        change = int(moved[people].sum())
        for count, chosen in list(reach.items()):
            reach.setdefault(count + change, (*chosen, number))
        if most in reach:
            break
    best = max(count for count in reach if count <= most)
    seat = probe.fewest.copy()
    for number in reach[best]:
        seat[cycles[number]] = probe.most[cycles[number]]
    return seat


def _exchanges(problem: Problem, before: IndexArray, after: IndexArray) -> list[IntArray]:
    """The difference of two plans as cycles of employees, any subset of which is again a plan."""
    m = problem.n_positions
    root = m + len(problem.quotas)
    above, over = parent_nodes(problem, m, root)
    parent = np.concatenate((above, over))
    i = np.nonzero(before != after)[0]
    out: list[list[tuple[int, int]]] = [[] for _ in range(root + 1)]
    change = np.zeros(root + 1, np.int64)
    for person in i:
        tail = int(before[person]) if before[person] >= 0 else root
        head = int(after[person]) if after[person] >= 0 else root
        out[tail].append((head, int(person)))
        change[tail] -= 1
        change[head] += 1
    inner = sorted(range(m, root), key=lambda t: len(problem.quotas[t - m].members))
    for node in [*range(m), *inner]:
        top = int(parent[node])
        out[node if change[node] > 0 else top].extend(
            [(top if change[node] > 0 else node, -1)] * abs(int(change[node]))
        )
        change[top] += change[node]
    return _closed_walks(out)


def _closed_walks(out: list[list[tuple[int, int]]]) -> list[IntArray]:
    """Split a balanced multigraph into simple cycles; keep the employees on each."""
    cycles = []
    for start in range(len(out)):
        while out[start]:
            path: list[tuple[int, int]] = []
            place = {start: 0}
            node = start
            while True:
                node, person = out[node].pop()
                path.append((node, person))
                if node in place:
                    cut = place[node]
                    cycles.append(np.array([p for _, p in path[cut:] if p >= 0], np.int64))
                    for dropped, _ in path[cut:-1]:
                        place.pop(dropped, None)
                    del path[cut:]
                    if not path and node == start:
                        break
                else:
                    place[node] = len(path)
    return [people for people in cycles if len(people)]
