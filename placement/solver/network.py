"""One level as a min-cost flow: employees -> classes -> groups -> quotas -> outside."""

import numpy as np

from placement.errors import SolverError
from placement.model.arrays import BoolArray, IndexArray, IntArray
from placement.model.problem import Level, Problem
from placement.solver.backends import FlowBackend
from placement.solver.bundles import Bundles, bundled, handed_out
from placement.solver.face import Face, FacePoints


class _Arcs:
    """Arcs collected in pieces; lower bounds are moved into the supplies."""

    def __init__(self, supply: IntArray) -> None:
        self.supply = supply
        self.pieces: list[tuple[IntArray, IntArray, IntArray, IntArray]] = []
        self.size = 0

    def add(self, tail: IntArray, head: IntArray, capacity: IntArray, cost: IntArray) -> slice:
        """Append arcs; returns where they stand."""
        self.pieces.append((tail, head, capacity, cost))
        start, self.size = self.size, self.size + len(tail)
        return slice(start, self.size)

    def oblige(self, tail: IntArray, head: IntArray, units: IntArray) -> None:
        """Send `units` from tail to head whatever they cost."""
        np.subtract.at(self.supply, tail, units)
        np.add.at(self.supply, head, units)

    def columns(self) -> tuple[IntArray, IntArray, IntArray, IntArray]:
        """tail, head, capacity, cost."""
        tail, head, capacity, cost = (np.concatenate(column) for column in zip(*self.pieces, strict=True))
        return tail, head, capacity, cost


def best_seats(
    problem: Problem, face: Face, level: Level, points: FacePoints, backend: FlowBackend
) -> IndexArray | None:
    """A plan of largest total on the face: int32[n] seats, -1 outside; None when the face is empty.

    Employees with a single explicit option are seated beforehand and leave the network.
    """
    n, m = problem.n_employees, problem.n_positions
    seat = np.full(n, -1, np.int32)
    single = face.options() == 1
    if (face.options() == 0).any():
        return None
    settled = single & ~_has_class(face, n)
    fixed_own = settled[face.own_i]
    seat[face.own_i[fixed_own]] = face.own_g[fixed_own]
    taken = problem.filled(seat)
    if (taken > face.high).any():
        return None
    active = np.nonzero(~settled)[0]
    if len(active) == 0 and (taken >= face.low).all() and not problem.quotas:
        return seat

    row = np.full(n, -1, np.int64)
    row[active] = np.arange(len(active))
    n_classes, n_quotas = problem.n_classes, len(problem.quotas)
    class_node = len(active)
    group_node = class_node + n_classes
    quota_node = group_node + m
    sink = quota_node + n_quotas
    k = np.nonzero(row[face.class_i] >= 0)[0]
    k, packs = _packed(problem, face, points, k)
    bundle_node = sink + 1
    supply = np.zeros(bundle_node + len(packs.size), np.int64)
    supply[: len(active)] = 1
    supply[sink] = -len(active)
    arcs = _Arcs(supply)
    one = np.ones(1, np.int64)

    at_class = arcs.add(row[face.class_i[k]], class_node + face.class_c[k].astype(np.int64),
                        np.broadcast_to(one, len(k)), -points.by_class[k])  # fmt: skip
    inside = arcs.add(
        row[packs.person], bundle_node + packs.bundle, np.broadcast_to(one, len(packs.person)), -packs.base
    )
    at_bundle = arcs.add(
        bundle_node + packs.owner, class_node + packs.column, packs.size[packs.owner], -packs.rest
    )
    e = np.nonzero(row[face.own_i] >= 0)[0]
    at_own = arcs.add(row[face.own_i[e]], group_node + face.own_g[e].astype(np.int64),
                      np.broadcast_to(one, len(e)), -points.own[e])  # fmt: skip
    o = active[face.outside[active]]
    arcs.add(row[o], np.full(len(o), sink), np.broadcast_to(one, len(o)), -points.outside[o])

    room = face.high - taken
    g = np.nonzero(face.open_group & (room > 0))[0]
    into = arcs.add(
        class_node + problem.position_class[g].astype(np.int64),
        group_node + g,
        room[g],
        np.zeros(len(g), np.int64),
    )
    parent = _parents(problem, quota_node, sink)
    _add_groups(arcs, face, level, taken, group_node, parent[:m])
    feasible = _add_quotas(arcs, problem, face, taken, quota_node, parent[m:])
    if not feasible:
        return None

    flow = backend.solve(*arcs.columns(), supply)
    if flow is None:
        return None
    chosen = e[flow[at_own] > 0]
    seat[face.own_i[chosen]] = face.own_g[chosen]
    through = k[flow[at_class] > 0]
    people, kinds = handed_out(packs, flow[inside], flow[at_bundle])
    people = np.concatenate((face.class_i[through].astype(np.int64), people))
    kinds = np.concatenate((face.class_c[through].astype(np.int64), kinds))
    _seat_classes(seat, people, kinds, g, problem.position_class[g], flow[into])
    return seat


def _packed(problem: Problem, face: Face, points: FacePoints, k: IntArray) -> tuple[IntArray, Bundles]:
    """Class options that keep an arc of their own, and the bundles of the others.

    None under a cap: there the exchanges between two plans count, which depend on the plans that the flow finds.
    """
    if problem.cap is not None:
        return k, bundled(face.class_i[:0], face.class_c[:0], points.by_class[:0])
    packs = bundled(face.class_i[k], face.class_c[k], points.by_class[k])
    return k[packs.alone], packs


def _has_class(face: Face, n: int) -> BoolArray:
    return np.bincount(face.class_i, minlength=n) > 0


def _parents(problem: Problem, quota_node: int, sink: int) -> IntArray:
    """Node above each group, then above each quota: the innermost quota around it, else the sink."""
    m = problem.n_positions
    parent = np.full(m + len(problem.quotas), sink, np.int64)
    by_size = sorted(range(len(problem.quotas)), key=lambda t: -len(problem.quotas[t].members))
    for t in by_size:
        members = problem.quotas[t].members
        if len(members):
            parent[m + t] = parent[members[0]]
            parent[members] = quota_node + t
    return parent


def _add_groups(
    arcs: _Arcs,
    face: Face,
    level: Level,
    taken: IntArray,
    group_node: int,
    parent: IntArray,
) -> None:
    """Arcs from each group to its parent: what the floor obliges, then a parallel arc per run of equal steps."""
    low = np.maximum(face.low - taken, 0)
    room = face.high - taken
    g = np.nonzero(room > 0)[0]
    obliged = g[low[g] > 0]
    arcs.oblige(group_node + obliged, parent[obliged], low[obliged])
    if level.steps is None:
        spare = g[room[g] > low[g]]
        arcs.add(group_node + spare, parent[spare], room[spare] - low[spare], np.zeros(len(spare), np.int64))
        return
    width = room[g] - low[g]
    owner = np.repeat(g, width)
    offset = np.arange(len(owner)) - np.repeat(np.cumsum(width) - width, width)
    value = level.steps.value[level.steps.first[owner] + taken[owner] + low[owner] + offset]
    start = np.ones(len(owner), bool)
    start[1:] = (owner[1:] != owner[:-1]) | (value[1:] != value[:-1])
    first = np.nonzero(start)[0]
    units = np.diff(np.append(first, len(owner)))
    arcs.add(group_node + owner[first], parent[owner[first]], units, -value[first])


def _add_quotas(
    arcs: _Arcs, problem: Problem, face: Face, taken: IntArray, quota_node: int, parent: IntArray
) -> bool:
    """Arcs from each quota to the node above it; False when one cannot hold."""
    for t, quota in enumerate(problem.quotas):
        least = quota.least - int(taken[quota.members].sum())
        room = int((face.high - taken)[quota.members].sum())
        if least > room or (face.exact[t] and least < 0):
            return False
        tail = np.array([quota_node + t])
        if least > 0:
            arcs.oblige(tail, parent[t : t + 1], np.array([least]))
        if not face.exact[t]:
            spare = room - max(least, 0)
            arcs.add(tail, parent[t : t + 1], np.array([spare]), np.zeros(1, np.int64))
    return True


def _seat_classes(
    seat: IndexArray, i: IntArray, c: IntArray, g: IntArray, g_class: IndexArray, flow: IntArray
) -> None:
    """Hand the seats that a class sends into its groups to the employees that reach it, in order of index."""
    people = i[np.lexsort((i, c))]
    order = np.argsort(g_class, kind="stable")
    seats = np.repeat(g[order], flow[order])
    if len(seats) != len(people):
        raise SolverError(f"{len(people)} employees reach classes that pass on {len(seats)} seats")
    seat[people] = seats
