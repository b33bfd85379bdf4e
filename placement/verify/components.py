"""Strongly connected components of a directed graph (Tarjan 1972, doi:10.1137/0201010), without recursion."""

import numpy as np

from placement.model.arrays import IntArray


def components(nodes: int, source: IntArray, target: IntArray) -> IntArray:
    """Number of each node's component: int64[nodes]. Two nodes share one iff each can be reached from the other."""
    walk = _Walk(nodes, source, target)
    for node in np.unique(source).tolist():
        if walk.number[node] < 0:
            walk.visit(node)
    found = np.array(walk.component)
    return np.where(found < 0, walk.found + np.arange(nodes), found)


class _Walk:
    """Depth-first, with an explicit stack."""

    def __init__(self, nodes: int, source: IntArray, target: IntArray) -> None:
        order = np.argsort(source, kind="stable")
        self.heads: list[int] = target[order].tolist()
        self.first: list[int] = np.searchsorted(source[order], np.arange(nodes + 1)).tolist()
        self.number, self.low, self.component = [-1] * nodes, [0] * nodes, [-1] * nodes
        self.stack: list[int] = []
        self.count = self.found = 0

    def visit(self, root: int) -> None:
        """Number everything that can be reached from a new root."""
        way = [(root, self.first[root])]
        while way:
            node, edge = way.pop()
            if self.number[node] < 0:
                self._open(node)
            if edge == self.first[node + 1]:
                self._close(node)
                if way:
                    above = way[-1][0]
                    self.low[above] = min(self.low[above], self.low[node])
                continue
            way.append((node, edge + 1))
            head = self.heads[edge]
            if self.number[head] < 0:
                way.append((head, self.first[head]))
            elif self.component[head] < 0:
                self.low[node] = min(self.low[node], self.number[head])

    def _open(self, node: int) -> None:
        self.number[node] = self.low[node] = self.count
        self.count += 1
        self.stack.append(node)

    def _close(self, node: int) -> None:
        if self.low[node] < self.number[node]:
            return
        while self.component[node] < 0:
            self.component[self.stack.pop()] = self.found
        self.found += 1
