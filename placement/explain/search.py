"""Shortest ways in a graph of exchanges."""

import heapq
from dataclasses import dataclass

import numpy as np

from placement.model.arrays import BoolArray, IndexArray, IntArray

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

        Nodes at the same distance are taken together, so ways of weight 0 cost little. Where a goal is given, weights of
        nodes that are not nearer than it are upper bounds.
        """
        best = np.full(len(self.first) - 1, FAR, np.int64)
        came = np.full(len(self.first) - 1, -1, np.int64)
        best[start] = 0
        done = np.zeros(len(best), bool)
        queue = [(0, start)]
        while queue:
            weight, front = _nearest(queue, done)
            while len(front):
                if goal >= 0 and best[goal] <= weight:
                    return Search(best, came)
                done[front] = True
                front = self._relax(front, weight, best, came, queue, goal)
        return Search(best, came)

    def _relax(
        self,
        front: IntArray,
        weight: int,
        best: IntArray,
        came: IntArray,
        queue: list[tuple[int, int]],
        goal: int,
    ) -> IntArray:
        """Go along all edges that leave `front`; returns the nodes found at the same distance, and queues the others."""
        edges = self._edges_of(front)
        to, length = self.head[edges], self.weight[edges] + weight
        better = length < (best[to] if goal < 0 else np.minimum(best[to], best[goal]))
        to, length, edges = to[better], length[better], edges[better]
        if len(front) > 1:
            np.minimum.at(best, to, length)
            least = best[to] == length
            to, length, edges = to[least], length[least], edges[least]
        best[to], came[to] = length, edges
        later = length > weight
        for entry in zip(length[later].tolist(), to[later].tolist(), strict=True):
            heapq.heappush(queue, entry)
        same = to[~later].astype(np.int64)
        return np.unique(same) if len(front) > 1 else same

    def _edges_of(self, front: IntArray) -> IntArray:
        begin, count = self.first[front], self.first[front + 1] - self.first[front]
        edges: IntArray = np.arange(int(count.sum())) + np.repeat(begin - np.cumsum(count) + count, count)
        return edges


def _nearest(queue: list[tuple[int, int]], done: BoolArray) -> tuple[int, IntArray]:
    """Least distance in the queue and the nodes there that are not done yet."""
    weight, front = queue[0][0], set()
    while queue and queue[0][0] == weight:
        node = heapq.heappop(queue)[1]
        if not done[node]:
            front.add(node)
    return weight, np.array(sorted(front), np.int64)


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
