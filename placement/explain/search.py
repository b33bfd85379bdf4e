"""Shortest ways in a graph of exchanges."""

import heapq
from dataclasses import dataclass

import numpy as np

from placement.model.arrays import IndexArray, IntArray

FAR = 2**62
"""Weight of a node that cannot be reached."""


@dataclass(frozen=True)
class Edges:
    """Edges sorted by their first node, at most one between two nodes; weights are 0 or more.

    first : int64[nodes + 1], where each node's edges begin; tail, head : int32; weight : int64; person : int32, -1 = nobody
    """

    first: IntArray
    tail: IndexArray
    head: IndexArray
    weight: IntArray
    person: IndexArray

    @classmethod
    def of(cls, tail: IntArray, head: IntArray, weight: IntArray, person: IntArray, nodes: int) -> "Edges":
        """From columns already sorted by tail."""
        first = np.searchsorted(tail, np.arange(nodes + 1)).astype(np.int64)
        return cls(
            first,
            tail.astype(np.int32),
            head.astype(np.int32),
            weight.astype(np.int64),
            person.astype(np.int32),
        )

    def turned(self) -> "Edges":
        """Every edge the other way round."""
        order = np.argsort(self.head, kind="stable")
        head, tail, person = (
            column[order].astype(np.int64) for column in (self.head, self.tail, self.person)
        )
        return Edges.of(head, tail, self.weight[order], person, len(self.first) - 1)

    def search(self, start: int, goal: int = -1) -> "Search":
        """Least weights from one node to all others, or as far as the goal (Dijkstra 1959).

        Where a goal is given, weights of nodes farther away than it are upper bounds.
        """
        best = np.full(len(self.first) - 1, FAR, np.int64)
        came = np.full(len(self.first) - 1, -1, np.int64)
        best[start] = 0
        done = np.zeros(len(best), bool)
        queue = [(0, start)]
        while queue:
            weight, node = heapq.heappop(queue)
            if done[node]:
                continue
            done[node] = True
            if node == goal:
                break
            begin, end = self.first[node], self.first[node + 1]
            to = self.head[begin:end]
            length = self.weight[begin:end] + weight
            better = np.nonzero(length < best[to])[0]
            if not len(better):
                continue
            to, length = to[better], length[better]
            best[to], came[to] = length, begin + better
            for entry in zip(length.tolist(), to.tolist(), strict=True):
                heapq.heappush(queue, entry)
        return Search(best, came)


@dataclass(frozen=True)
class Search:
    """weight : int64[nodes], FAR = out of reach; edge : int64[nodes], the last edge on the way, -1 = none."""

    weight: IntArray
    edge: IntArray

    def way(self, edges: Edges, start: int, goal: int) -> list[tuple[int, int]]:
        """Person and node of each step from start to goal."""
        steps, node = [], goal
        while node != start:
            edge = int(self.edge[node])
            steps.append((int(edges.person[edge]), node))
            node = int(edges.tail[edge])
        return steps[::-1]

    def way_back(self, turned: Edges, start: int, goal: int) -> list[tuple[int, int]]:
        """The same from goal to start, where the search went along edges turned round."""
        steps, node = [], goal
        while node != start:
            edge = int(self.edge[node])
            node = int(turned.tail[edge])
            steps.append((int(turned.person[edge]), node))
        return steps
