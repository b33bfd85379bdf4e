"""Whether any other plan is left: the graph of tight pairs over columns and the outside."""

import numpy as np

from placement.model.arrays import BoolArray, IntArray
from placement.solver.factored.prices import Arcs, Room


def another_plan(room: Room, pairs: Arcs, at: IntArray, free: IntArray) -> bool:
    """Whether an exchange along tight pairs leads to another plan.

    pairs : tight pairs; free : people for whom the outside is as good as what they have
    A column of several groups in which anybody sits can be filled in another way.
    """
    c = len(room.columns)
    filled = np.bincount(at, minlength=c + 1)[:c]
    return bool(((room.columns.groups > 1) & (filled > 0)).any() or exchanging(room, pairs, at, free).any())


def exchanging(room: Room, pairs: Arcs, at: IntArray, free: IntArray) -> BoolArray:
    """Columns, and last the outside, on a cycle of tight pairs or between two: bool[c + 1]."""
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
    core: BoolArray = _core(tail, head, c + 1)[name]
    return core


def _core(tail: IntArray, head: IntArray, nodes: int) -> BoolArray:
    """Nodes left when those that nothing enters or nothing leaves are taken away, again and again: bool[nodes]."""
    key = np.unique(tail * nodes + head)
    tail, head = key // nodes, key % nodes
    left = np.zeros(nodes, bool)
    while len(tail):
        enters, leaves = np.zeros(nodes, bool), np.zeros(nodes, bool)
        enters[head], leaves[tail] = True, True
        keep = enters[tail] & leaves[head]
        if keep.all():
            left[tail] = True
            break
        tail, head = tail[keep], head[keep]
    return left
