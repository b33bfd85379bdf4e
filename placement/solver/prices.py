"""Node prices of a level, rebuilt from its plan, and the face they leave.

Prices satisfy `p[b] >= p[a] + w` on every edge; the outside node has price 0. Of all that do, the published ones are
those nearest to 0: a price below 0 is as high as the outside allows (a tight path leads from it to the outside), a
price above 0 as low as the others allow (a tight path leads to it from a price of 0 or less). In a plain
transportation problem those are the least dual prices.
"""

from dataclasses import dataclass, replace

import numpy as np

from placement.errors import SolverError
from placement.model.arrays import BoolArray, IndexArray, IntArray
from placement.model.problem import Level, Problem
from placement.solver.face import Face, FacePoints

FAR = np.int64(-(2**62))


@dataclass(frozen=True)
class Prices:
    """Prices of groups (int64[m]), of classes (int64[c], the least of their open groups), quotas, and the bound."""

    group: IntArray
    by_class: IntArray
    quota: IntArray
    surplus: IntArray
    bound: int


def rebuild(
    problem: Problem, face: Face, level: Level, points: FacePoints, seat: IndexArray, cap_price: int
) -> Prices:
    """Prices that prove `seat` best on the face; SolverError when there are none."""
    m, n_classes = problem.n_positions, problem.n_classes
    root = m + n_classes + len(problem.quotas)
    now = _points_now(problem, level, seat, cap_price)
    at = np.where(seat >= 0, seat, root).astype(np.int64)
    edges = [
        _strongest(
            at[face.class_i], m + face.class_c.astype(np.int64), points.by_class - now[face.class_i], root + 1
        ),
        _strongest(at[face.own_i], face.own_g.astype(np.int64), points.own - now[face.own_i], root + 1),
        _outside_edges(face, points, at, now, root),
        _class_edges(problem, face, m),
        _room_edges(problem, face, level, seat, m + n_classes, root),
    ]
    tail, head, weight = (np.concatenate(column) for column in zip(*edges, strict=True))
    node = nearest_to_zero(tail, head, weight, root)
    group = node[:m]
    by_class = class_prices(problem, face, group)
    quota = _quota_prices(problem, node[m + n_classes : root])
    surplus = now - np.append(group, 0)[seat]  # outside, seat -1, has price 0
    bound = int(surplus.sum()) + _room_worth(problem, face, level, group, quota)
    if problem.cap is not None:
        bound += cap_price * problem.cap.most
    return Prices(group, by_class, quota, surplus, bound)


def _points_now(problem: Problem, level: Level, seat: IndexArray, cap_price: int) -> IntArray:
    now = problem.option_points(level, seat)
    return now - cap_price * problem.moves(seat)


def _strongest(
    tail: IntArray, head: IntArray, weight: IntArray, nodes: int
) -> tuple[IntArray, IntArray, IntArray]:
    """One edge per pair of nodes: the one that binds most."""
    key = tail * nodes + head
    order = np.lexsort((-weight, key))
    key = key[order]
    first = np.ones(len(key), bool)
    first[1:] = key[1:] != key[:-1]
    keep = order[first]
    return tail[keep], head[keep].astype(np.int64), weight[keep]


def _outside_edges(
    face: Face, points: FacePoints, at: IntArray, now: IntArray, root: int
) -> tuple[IntArray, IntArray, IntArray]:
    i = np.nonzero(face.outside & (at != root))[0]
    return at[i], np.full(len(i), root), points.outside[i] - now[i]


def _class_edges(problem: Problem, face: Face, m: int) -> tuple[IntArray, IntArray, IntArray]:
    """Whoever may take a class may take any of its open groups."""
    g = np.nonzero(face.open_group)[0]
    return m + problem.position_class[g].astype(np.int64), g, np.zeros(len(g), np.int64)


def parent_nodes(problem: Problem, first_quota: int, root: int) -> tuple[IntArray, IntArray]:
    """Node above each group and above each quota: the innermost quota around it, else `root`."""
    above = np.full(problem.n_positions, root, np.int64)
    over = np.full(len(problem.quotas), root, np.int64)
    for t in sorted(range(len(problem.quotas)), key=lambda t: -len(problem.quotas[t].members)):
        members = problem.quotas[t].members
        if len(members):
            over[t] = above[members[0]]
            above[members] = first_quota + t
    return above, over


def _step_values(level: Level, g: IntArray, index: IntArray) -> IntArray:
    if level.steps is None:
        return np.zeros(len(g), np.int64)
    value: IntArray = level.steps.value[level.steps.first[g] + index]
    return value


def _room_edges(
    problem: Problem, face: Face, level: Level, seat: IndexArray, first_quota: int, root: int
) -> tuple[IntArray, IntArray, IntArray]:
    """What room left and seats given say about a group and the node above it."""
    x = problem.filled(seat)
    above, over = parent_nodes(problem, first_quota, root)
    more = np.nonzero(x < face.high)[0]
    less = np.nonzero(x > face.low)[0]
    tails = [more, above[less]]
    heads = [above[more], less]
    weights = [_step_values(level, more, x[more]), -_step_values(level, less, x[less] - 1)]
    for t, quota in enumerate(problem.quotas):
        node = first_quota + t
        if not face.exact[t]:
            tails.append(np.array([node]))
            heads.append(over[t : t + 1])
            weights.append(np.zeros(1, np.int64))
            if int(x[quota.members].sum()) > quota.least:
                tails.append(over[t : t + 1])
                heads.append(np.array([node]))
                weights.append(np.zeros(1, np.int64))
    return np.concatenate(tails), np.concatenate(heads), np.concatenate(weights)


def nearest_to_zero(tail: IntArray, head: IntArray, weight: IntArray, root: int) -> IntArray:
    """Prices of nodes 0..root with p[root] = 0 that satisfy all edges: the least ones at or above min(0, greatest)."""
    start = np.full(root + 1, FAR)
    start[root] = 0
    to_root = raised(head, tail, weight, start)
    price = raised(tail, head, weight, np.where(to_root > FAR // 2, np.minimum(-to_root, 0), 0))
    if price[root] != 0:
        raise SolverError("no prices prove this plan: an exchange would improve it")
    return price


def raised(tail: IntArray, head: IntArray, weight: IntArray, start: IntArray) -> IntArray:
    """Least p >= start with p[head] >= p[tail] + weight on every edge; SolverError when there is none."""
    price = start.copy()
    order = np.argsort(head, kind="stable")
    tail, head, weight = tail[order], head[order], weight[order]
    if len(head) == 0:
        return price
    first = np.nonzero(np.append(True, head[1:] != head[:-1]))[0]
    target = head[first]
    for _ in range(len(price) + 1):
        asked = np.maximum.reduceat(price[tail] + weight, first)
        if (asked <= price[target]).all():
            return price
        price[target] = np.maximum(price[target], asked)
    raise SolverError("no prices prove this plan: an exchange would improve it")


def class_prices(problem: Problem, face: Face, group: IntArray) -> IntArray:
    """Least price among the open groups of each class; a class without one is out of reach."""
    least = np.full(problem.n_classes, -FAR)
    g = np.nonzero(face.open_group)[0]
    np.minimum.at(least, problem.position_class[g], group[g])
    return least


def _quota_prices(problem: Problem, node: IntArray) -> IntArray:
    """Node prices of quotas -> their own share: what the node above costs more."""
    root = problem.n_positions + len(problem.quotas)
    _, over = parent_nodes(problem, problem.n_positions, root)
    price = np.append(node, 0)
    return np.array([price[over[t] - problem.n_positions] - node[t] for t in range(len(node))], np.int64)


def slopes(problem: Problem, group: IntArray, quota: IntArray) -> IntArray:
    """What one more seat taken in each group is worth besides its step: int64[m]."""
    slope = group.copy()
    for t, q in enumerate(problem.quotas):
        slope[q.members] += quota[t]
    return slope


def room_interval(problem: Problem, face: Face, level: Level, slope: IntArray) -> tuple[IntArray, IntArray]:
    """Least and greatest numbers of seats in low..high at which each group's worth is largest."""
    if level.steps is None:
        return np.where(slope > 0, face.high, face.low), np.where(slope < 0, face.low, face.high)
    width = face.high - face.low
    owner = np.repeat(np.arange(problem.n_positions), width)
    offset = np.arange(len(owner)) - np.repeat(np.cumsum(width) - width, width)
    worth = level.steps.value[level.steps.first[owner] + face.low[owner] + offset] + slope[owner]
    gains = np.bincount(owner[worth > 0], minlength=problem.n_positions)
    ties = np.bincount(owner[worth >= 0], minlength=problem.n_positions)
    return face.low + gains, face.low + ties


def _room_worth(problem: Problem, face: Face, level: Level, group: IntArray, quota: IntArray) -> int:
    slope = slopes(problem, group, quota)
    _, most = room_interval(problem, face, level, slope)
    worth = int((slope * most).sum()) + (level.steps.total(most) if level.steps else 0)
    return worth - sum(int(price) * q.least for price, q in zip(quota, problem.quotas, strict=True))


def narrow(
    problem: Problem, face: Face, level: Level, points: FacePoints, prices: Prices, cap_price: int
) -> Face:
    """The optimal face of a level: what every best plan has in common, as a predicate on the options."""
    by_class = points.by_class - prices.by_class[face.class_c] == prices.surplus[face.class_i]
    own = points.own - prices.group[face.own_g] == prices.surplus[face.own_i]
    slope = slopes(problem, prices.group, prices.quota)
    low, high = room_interval(problem, face, level, slope)
    open_group: BoolArray = face.open_group & (prices.group == prices.by_class[problem.position_class])
    return replace(
        face,
        class_i=face.class_i[by_class], class_c=face.class_c[by_class], class_g=face.class_g[by_class],
        own_i=face.own_i[own], own_g=face.own_g[own],
        outside=face.outside & (points.outside == prices.surplus),
        open_group=open_group, low=low, high=high,
        exact=face.exact | (prices.quota > 0), exact_cap=face.exact_cap or cap_price > 0,
    )  # fmt: skip
