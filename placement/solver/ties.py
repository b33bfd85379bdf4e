"""Is a plan the only one left? The graph of tight exchanges has no cycle."""

import numpy as np

from placement.model.arrays import BoolArray, IndexArray, IntArray
from placement.model.problem import Problem
from placement.solver.face import Face
from placement.solver.prices import parent_nodes


def only_one(problem: Problem, face: Face, seat: IndexArray) -> bool:
    """Whether no exchange along open pairs leads to another plan; `face` must be expanded.

    Nodes are groups, quotas and outside. An employee seated at a with another open option b is an edge a -> b; room
    and floors link a group with the node above it. Nodes linked both ways count as one; another plan exists iff an
    employee's edge then lies on a cycle. Where the cap on moves is met exactly, one lone cycle that changes the
    number of moves is no other plan either.
    """
    root = problem.n_positions + len(problem.quotas)
    at = np.where(seat >= 0, seat, root).astype(np.int64)
    o = np.nonzero(face.outside)[0]
    person = np.concatenate((face.own_i, o))
    tail = at[person]
    head = np.concatenate((face.own_g.astype(np.int64), np.full(len(o), root)))
    other = tail != head
    person, tail, head = person[other], tail[other], head[other]
    home = problem.home[person]
    change = ((head != root) & (head != home)).astype(np.int64) - ((tail != root) & (tail != home))
    up, down, above = _links(problem, face, seat)
    merged = _merge(np.nonzero(up & down)[0], above, root + 1)
    rise, fall = np.nonzero(up & ~down)[0], np.nonzero(down & ~up)[0]
    tail = merged[np.concatenate((tail, rise, above[fall]))]
    head = merged[np.concatenate((head, above[rise], fall))]
    change = np.concatenate((change, np.zeros(len(rise) + len(fall), np.int64)))
    left = _on_cycles(tail, head, root + 1)
    if not left.any():
        return True
    return face.exact_cap and _lone_cycle(tail[left], head[left]) and int(change[left].sum()) != 0


def _links(problem: Problem, face: Face, seat: IndexArray) -> tuple[BoolArray, BoolArray, IntArray]:
    """May one more, may one less pass between each group or quota and the node above it, and which node that is."""
    x = problem.filled(seat)
    slack = np.array([int(x[q.members].sum()) > q.least for q in problem.quotas], bool)
    up = np.append(x < face.high, ~face.exact)
    down = np.append(x > face.low, slack & ~face.exact)
    root = problem.n_positions + len(problem.quotas)
    return up, down, np.concatenate(parent_nodes(problem, problem.n_positions, root))


def _merge(both: IntArray, above: IntArray, nodes: int) -> IntArray:
    """Name of the merged node of each node, when the nodes `both` count as one with the node above them."""
    name = np.arange(nodes)
    name[both] = above[both]
    while (name != name[name]).any():
        name = name[name]
    return name


def _on_cycles(tail: IntArray, head: IntArray, nodes: int) -> BoolArray:
    """Edges that remain when nodes that nothing enters or nothing leaves are peeled off, again and again."""
    left = np.ones(len(tail), bool)
    while left.any():
        enters = np.bincount(head[left], minlength=nodes) > 0
        leaves = np.bincount(tail[left], minlength=nodes) > 0
        stays = left & (enters & leaves)[tail] & (enters & leaves)[head]
        if (stays == left).all():
            break
        left = stays
    return left


def _lone_cycle(tail: IntArray, head: IntArray) -> bool:
    """Whether the edges form exactly one simple cycle."""
    follow = dict(zip(tail.tolist(), head.tolist(), strict=True))
    if len(follow) != len(tail):
        return False
    start = node = int(tail[0])
    for steps in range(1, len(tail) + 1):
        node = follow[node]
        if node == start:
            return steps == len(tail)
    return False
