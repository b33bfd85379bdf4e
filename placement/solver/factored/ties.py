"""Whether any other plan is left: the graph of tight pairs over columns and the outside."""

import numpy as np

from placement.model.arrays import IntArray
from placement.solver.factored.prices import Arcs, Room

MOST_EDGES = 2_000_000
"""Above this every node that peeling leaves counts as on a cycle."""


def another_plan(room: Room, pairs: Arcs, at: IntArray, free: IntArray) -> bool:
    """Whether an exchange along tight pairs leads to another plan.

    pairs : tight pairs; free : people for whom the outside is as good as what they have
    A column of several groups in which anybody sits can be filled in another way.
    """
    c = len(room.columns)
    filled = np.bincount(at, minlength=c + 1)[:c]
    return bool(((room.columns.groups > 1) & (filled > 0)).any() or exchanging(room, pairs, at, free).any())


def exchanging(room: Room, pairs: Arcs, at: IntArray, free: IntArray) -> IntArray:
    """Columns, and last the outside, that lie on no cycle of tight pairs have 0, others the number of their cycles' part.

    int64[c + 1]; two nodes with the same number, not 0, can each be reached from the other.
    """
    c = len(room.columns)
    filled = np.bincount(at, minlength=c + 1)[:c]
    more, less = filled < room.high, filled > room.low
    name = np.arange(c + 1)
    name[np.nonzero(more & less)[0]] = c
    away = free[at[free] != c]
    tail = np.concatenate((at[pairs.person], at[away]))
    head = np.concatenate((pairs.column.astype(np.int64), np.full(len(away), c)))
    other = tail != head
    up, down = np.nonzero(more & ~less)[0], np.nonzero(less & ~more)[0]
    tail = name[np.concatenate((tail[other], up, np.full(len(down), c)))]
    head = name[np.concatenate((head[other], np.full(len(up), c), down))]
    part: IntArray = _parts(*_core(tail, head, c + 1), c + 1)[name]
    return part


def _core(tail: IntArray, head: IntArray, nodes: int) -> tuple[IntArray, IntArray]:
    """Edges left when nodes that nothing enters or nothing leaves are taken away, again and again."""
    key = np.unique(tail * nodes + head)
    tail, head = key // nodes, key % nodes
    while len(tail):
        enters, leaves = np.zeros(nodes, bool), np.zeros(nodes, bool)
        enters[head], leaves[tail] = True, True
        keep = enters[tail] & leaves[head]
        if keep.all():
            break
        tail, head = tail[keep], head[keep]
    return tail, head


def _parts(tail: IntArray, head: IntArray, nodes: int) -> IntArray:
    """Strongly connected parts of two nodes or with an edge to themselves, numbered from 1: int64[nodes] (Kosaraju; Sharir 1981)."""
    part = np.zeros(nodes, np.int64)
    if len(tail) > MOST_EDGES:
        part[tail] = 1
        return part
    last = _finished(tail, head, nodes)
    order = np.argsort(head, kind="stable")
    first = np.searchsorted(head[order], np.arange(nodes + 1)).tolist()
    back = tail[order].tolist()
    found = [0] * nodes
    number = 0
    for root in reversed(last):
        if found[root]:
            continue
        number += 1
        found[root] = number
        stack = [root]
        while stack:
            node = stack.pop()
            for other in back[first[node] : first[node + 1]]:
                if not found[other]:
                    found[other] = number
                    stack.append(other)
    part[:] = found
    size = np.bincount(part, minlength=number + 1)
    to_itself = np.zeros(nodes, bool)
    to_itself[tail[tail == head]] = True
    return np.where((size[part] > 1) | to_itself, part, 0)


def _finished(tail: IntArray, head: IntArray, nodes: int) -> list[int]:
    """Nodes with edges in the order in which a walk in depth leaves them."""
    order = np.argsort(tail, kind="stable")
    first = np.searchsorted(tail[order], np.arange(nodes + 1)).tolist()
    ahead = head[order].tolist()
    seen, last = [False] * nodes, []
    place = list(first[:-1])
    for root in np.unique(np.concatenate((tail, head))).tolist():
        if seen[root]:
            continue
        seen[root] = True
        stack = [root]
        while stack:
            node = stack[-1]
            if place[node] == first[node + 1]:
                last.append(node)
                stack.pop()
                continue
            other = ahead[place[node]]
            place[node] += 1
            if not seen[other]:
                seen[other] = True
                stack.append(other)
    return last
