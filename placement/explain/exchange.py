"""The exchange graph of a level: who could move where, and what each step would cost the level's total."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from placement.explain.search import FAR, Edges
from placement.model.arrays import IndexArray, IntArray
from placement.model.problem import Level, Problem
from placement.model.solution import LevelClaim
from placement.solver.face import Face, FacePoints, face_points
from placement.solver.prices import Prices, class_prices, narrow, parent_nodes, slopes

NOBODY = -1


@dataclass(frozen=True)
class Exchange:
    """Edges between groups, classes, quotas and outside; weight 0 or more, employee or NOBODY.

    out : edges by the node they leave; surplus : int64[n], points of each employee's own option less its price
    above : int64[m], node above each group; slope : int64[m], what one more seat there is worth besides its step
    """

    out: Edges
    surplus: IntArray
    points: FacePoints
    prices: Prices
    root: int
    above: IntArray
    slope: IntArray

    @cached_property
    def back(self) -> Edges:
        """The same edges by the node they enter, for searches towards a seat."""
        return self.out.turned()

    def shortest(self, start: int, goal: int) -> tuple[int, list[tuple[int, int]]] | None:
        """Least weight from start to goal with the employees on the way, each with the node she goes to."""
        found = self.out.search(start, goal)
        if found.weight[goal] >= FAR:
            return None
        return int(found.weight[goal]), found.way(self.out, start, goal)


def level_prices(problem: Problem, face: Face, level: Level, seat: IndexArray, claim: LevelClaim) -> Prices:
    """The prices of a claim in the shape the solver uses."""
    now = problem.option_points(level, seat) - claim.cap_price * problem.moves(seat)
    surplus = now - np.append(claim.prices, 0)[seat]
    return Prices(
        claim.prices, class_prices(problem, face, claim.prices), claim.quota_prices, surplus, claim.bound
    )


def exchange(
    problem: Problem, face: Face, level: Level, seat: IndexArray, claim: LevelClaim
) -> tuple[Exchange, Face]:
    """The exchange graph of a level on the face that earlier levels left, and the face that this one leaves."""
    m, n_classes = problem.n_positions, problem.n_classes
    root = m + n_classes + len(problem.quotas)
    points = face_points(problem, face, level, claim.cap_price)
    prices = level_prices(problem, face, level, seat, claim)
    at = np.where(seat >= 0, seat, root).astype(np.int64)
    by_class = prices.surplus[face.class_i] - (points.by_class - prices.by_class[face.class_c])
    own = prices.surplus[face.own_i] - (points.own - prices.group[face.own_g])
    waits = np.nonzero(face.outside)[0]
    pieces = [
        (at[face.class_i], m + face.class_c.astype(np.int64), by_class, face.class_i.astype(np.int64)),
        (at[face.own_i], face.own_g.astype(np.int64), own, face.own_i.astype(np.int64)),
        (at[waits], np.full(len(waits), root), prices.surplus[waits] - points.outside[waits], waits),
        _members(problem, face, prices),
        _room(problem, face, level, seat, prices, m + n_classes, root),
    ]
    tail, head, weight, person = (np.concatenate(column) for column in zip(*pieces, strict=True))
    keep = _lightest(tail, head, weight, root + 1)
    tail, head, weight, person = tail[keep], head[keep], weight[keep], person[keep]
    graph = Exchange(
        Edges.of(tail, head, weight, person, root + 1), prices.surplus, points, prices, root,
        parent_nodes(problem, m + n_classes, root)[0], slopes(problem, prices.group, prices.quota),
    )  # fmt: skip
    return graph, narrow(problem, face, level, points, prices, claim.cap_price)


def _lightest(tail: IntArray, head: IntArray, weight: IntArray, nodes: int) -> IntArray:
    key = tail * nodes + head
    order = np.lexsort((weight, key))
    first = np.append(True, key[order][1:] != key[order][:-1]) if len(order) else np.zeros(0, bool)
    keep: IntArray = order[first]
    between: IntArray = keep[tail[keep] != head[keep]]
    return between


def _members(problem: Problem, face: Face, prices: Prices) -> tuple[IntArray, IntArray, IntArray, IntArray]:
    g = np.nonzero(face.open_group)[0]
    c = problem.position_class[g].astype(np.int64)
    return problem.n_positions + c, g, prices.group[g] - prices.by_class[c], np.full(len(g), NOBODY)


def _room(
    problem: Problem, face: Face, level: Level, seat: IndexArray, prices: Prices, first_quota: int, root: int
) -> tuple[IntArray, IntArray, IntArray, IntArray]:
    """One seat more or less in a group, or through a quota."""
    x = problem.filled(seat)
    above, over = parent_nodes(problem, first_quota, root)
    slope = slopes(problem, prices.group, prices.quota)
    step = level.steps

    def worth(g: IntArray, index: IntArray) -> IntArray:
        return slope[g] + (step.value[step.first[g] + index] if step else 0)

    more, less = np.nonzero(x < face.high)[0], np.nonzero(x > face.low)[0]
    tails, heads = [more, above[less]], [above[more], less]
    weights = [-worth(more, x[more]), worth(less, x[less] - 1)]
    for t, quota in enumerate(problem.quotas):
        if not face.exact[t]:
            node = np.array([first_quota + t])
            tails.append(node)
            heads.append(over[t : t + 1])
            weights.append(prices.quota[t : t + 1])
            if int(x[quota.members].sum()) > quota.least:
                tails.append(over[t : t + 1])
                heads.append(node)
                weights.append(-prices.quota[t : t + 1])
    tail = np.concatenate(tails)
    return tail, np.concatenate(heads), np.concatenate(weights), np.full(len(tail), NOBODY)
