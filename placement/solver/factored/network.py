"""One level on sparse arcs as a min-cost flow; costs are what an option lacks against the best, not its value."""

import numpy as np

from placement.errors import SolverError
from placement.model.arrays import IntArray
from placement.solver.backends import FlowBackend
from placement.solver.factored.prices import Arcs, Room


def best_plan(
    room: Room, arcs: Arcs, prices: IntArray, backend: FlowBackend, gap: int | None = None
) -> IntArray:
    """Column of each employee (c = outside) in a plan of largest value on the arcs: int64[n].

    prices : int64[c], any; good ones make the costs small, and the flow quick. The arcs must hold a plan.
    gap : distance of some plan from the bound of `prices`; what lacks more than that is in no best plan
    """
    n, c = len(room.outside), len(room.columns)
    at = np.full(n, c, np.int64)
    net = arcs.value - prices[arcs.column]
    best = np.where(room.outside, 0, np.int64(-(2**61)))
    np.maximum.at(best, arcs.person, net)
    outside, least, most = room.outside, room.low, room.high
    if gap is not None:
        outside = outside & (best <= gap)
        near = best[arcs.person] - net <= gap
        arcs, net = arcs.where(near), net[near]
        least, most = np.where(prices > gap, most, least), np.where(prices < -gap, least, most)
    options = np.bincount(arcs.person, minlength=n) + outside
    if (options == 0).any():
        raise SolverError("somebody who must be placed has no arc")
    alone = (options == 1)[arcs.person] & ~outside[arcs.person]
    at[arcs.person[alone]] = arcs.column[alone]
    taken = np.bincount(at, minlength=c + 1)[:c]
    people = np.unique(arcs.person[~alone])
    if not len(people):
        return at
    row = np.full(n, -1, np.int64)
    row[people] = np.arange(len(people))
    live = np.nonzero(~alone)[0]
    node = np.full(c, -1, np.int64)
    used = np.unique(arcs.column[live])
    node[used] = len(people) + np.arange(len(used))
    sink = len(people) + len(used)
    supply = np.zeros(sink + 1, np.int64)
    supply[: len(people)] = 1
    supply[sink] = -len(people)
    away = people[outside[people]]
    low, high = np.maximum(least - taken, 0)[used], (most - taken)[used]
    supply[node[used]] -= low
    supply[sink] += int(low.sum())
    spare = high > low
    tail = np.concatenate((row[arcs.person[live]], row[away], node[used[spare]]))
    head = np.concatenate((node[arcs.column[live]], np.full(len(away) + int(spare.sum()), sink)))
    capacity = np.concatenate((np.ones(len(live) + len(away), np.int64), (high - low)[spare]))
    cost = np.concatenate((best[arcs.person[live]] - net[live], best[away], -prices[used[spare]]))
    flow = backend.solve(tail, head, capacity, cost, supply)
    if flow is None:
        raise SolverError("the arcs hold no plan")
    chosen = live[flow[: len(live)] > 0]
    at[arcs.person[chosen]] = arcs.column[chosen]
    return at
