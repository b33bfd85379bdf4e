"""Exchanges between positions, collected block by block: a table where nodes are few, a list of keys where they are many."""

import numpy as np

from placement.model.arrays import BoolArray, IntArray

TABLE = 8192
MOST_KEYS = 20_000_000


class Edges:
    """Edges between nodes. node : int64[m + 1], node of each position and of the outside."""

    def __init__(self, node: IntArray) -> None:
        self.node = node
        self.size = int(node.max()) + 1
        self._table = np.zeros((self.size, self.size) if self.size <= TABLE else (0, 0), bool)
        self._keys: list[IntArray] = []
        self._waiting = 0

    def add(self, tail: IntArray, head: IntArray) -> None:
        """Note some edges."""
        if len(self._table):
            self._table[tail, head] = True
            return
        keys = np.unique(tail * self.size + head)
        self._keys.append(keys)
        self._waiting += len(keys)
        if self._waiting > MOST_KEYS:
            self._keys = [np.unique(np.concatenate(self._keys))]
            self._waiting = 0

    def pairs(self) -> tuple[IntArray, IntArray]:
        """Every edge once: tail, head."""
        if len(self._table):
            tail, head = np.nonzero(self._table)
            return tail, head
        keys = np.unique(np.concatenate([np.zeros(0, np.int64), *self._keys]))
        return keys // self.size, keys % self.size


def leads_to(tail: IntArray, head: IntArray, start: BoolArray) -> BoolArray:
    """Nodes that can be reached along edges from `start`: bool[nodes]."""
    reached = start.copy()
    while True:
        new = head[reached[tail] & ~reached[head]]
        if not len(new):
            return reached
        reached[new] = True


def loops(tail: IntArray, head: IntArray, nodes: int) -> bool:
    """Whether any edge is left when nodes without a way in or a way out go, again and again."""
    left = np.arange(len(tail))
    while len(left):
        way_in, way_out = np.zeros(nodes, bool), np.zeros(nodes, bool)
        way_in[head[left]], way_out[tail[left]] = True, True
        keep = way_in[tail[left]] & way_out[head[left]]
        if keep.all():
            return True
        left = left[keep]
    return False
