"""Exact prices on sparse arcs: longest paths over columns, only what changed looked at again.

Nodes are columns and, last, the outside with price 0. An edge a -> b of weight w asks `p[b] >= p[a] + w`. Of all
prices that satisfy every edge, the ones nearest to 0 are published: a price below 0 is as high as the outside allows,
a price above 0 as low as the others allow.
"""

from dataclasses import dataclass

import numpy as np

from placement.model.arrays import BoolArray, IndexArray, IntArray
from placement.solver.factored.kinds import Columns

FAR = np.int64(-(2**61))


class NoPrices(Exception):  # noqa: N818 - a state of affairs, not a fault
    """An exchange would improve the plan."""


@dataclass(frozen=True)
class Arcs:
    """Open pairs: person int32[k], column int32[k], value int64[k]."""

    person: IndexArray
    column: IndexArray
    value: IntArray

    def __len__(self) -> int:
        return len(self.person)

    def joined(self, *others: "Arcs") -> "Arcs":
        """All arcs, each pair once, sorted by person, then column."""
        every = (self, *others)
        person = np.concatenate([arcs.person for arcs in every])
        column = np.concatenate([arcs.column for arcs in every])
        value = np.concatenate([arcs.value for arcs in every])
        key = person.astype(np.int64) * (int(column.max(initial=0)) + 1) + column
        _, first = np.unique(key, return_index=True)
        return Arcs(person[first], column[first], value[first])

    def where(self, keep: BoolArray) -> "Arcs":
        """The chosen ones."""
        return Arcs(self.person[keep], self.column[keep], self.value[keep])


def no_arcs() -> Arcs:
    """None at all."""
    return Arcs(np.zeros(0, np.int32), np.zeros(0, np.int32), np.zeros(0, np.int64))


@dataclass(frozen=True)
class Room:
    """What a level asks of columns and people. low, high : int64[c] seats; outside : bool[n], may stay unplaced."""

    columns: Columns
    low: IntArray
    high: IntArray
    outside: BoolArray


@dataclass(frozen=True)
class Rebuilt:
    """prices : int64[c]; start : int64[c + 1], from where they were raised."""

    prices: IntArray
    start: IntArray


def rebuilt(room: Room, arcs: Arcs, at: IntArray, value: IntArray, known: Rebuilt | None = None) -> Rebuilt:
    """Prices nearest to 0 that satisfy all arcs; NoPrices when none do.

    at : int64[n], column of each employee, c = outside; value : int64[n], value of her option
    known : prices of the same plan on some of the arcs, from where raising goes on
    """
    c = len(room.columns)
    filled = np.bincount(at, minlength=c + 1)[:c]
    away = np.nonzero(room.outside & (at != c))[0]
    more, less = np.nonzero(filled < room.high)[0], np.nonzero(filled > room.low)[0]
    tail = np.concatenate((at[arcs.person], at[away], more, np.full(len(less), c)))
    head = np.concatenate((arcs.column, np.full(len(away), c), np.full(len(more), c), less))
    weight = np.concatenate(
        (arcs.value - value[arcs.person], -value[away], np.zeros(len(more) + len(less), np.int64))
    )
    tail, head, weight = _strongest(tail, head, weight, c + 1)
    start = np.full(c + 1, FAR)
    start[c] = 0
    back = _raised(head, tail, weight, start, np.array([c]))
    start = np.where(back > FAR // 2, np.minimum(-back, 0), 0)
    goes_on = known is not None and np.array_equal(known.start, start)
    begin = np.append(known.prices, 0) if known is not None and goes_on else start
    prices = _raised(tail, head, weight, begin, np.arange(c + 1))
    if prices[c] != 0:
        raise NoPrices
    return Rebuilt(prices[:c], start)


def _strongest(
    tail: IntArray, head: IntArray, weight: IntArray, nodes: int
) -> tuple[IntArray, IntArray, IntArray]:
    """One edge per pair of nodes, the one that binds most; edges from a node to itself must not bind."""
    loop = tail == head
    if (weight[loop] > 0).any():
        raise NoPrices
    tail, head, weight = tail[~loop], head[~loop], weight[~loop]
    if not len(tail):
        return tail, head, weight
    key = tail * nodes + head
    order = np.argsort(key, kind="stable")
    key = key[order]
    first = np.nonzero(np.append(True, key[1:] != key[:-1]))[0]
    return key[first] // nodes, key[first] % nodes, np.maximum.reduceat(weight[order], first)


def _raised(tail: IntArray, head: IntArray, weight: IntArray, start: IntArray, front: IntArray) -> IntArray:
    """Least p >= start with p[head] >= p[tail] + weight on every edge; NoPrices when an edge lies on a gaining cycle."""
    order = np.argsort(tail, kind="stable")
    tail, head, weight = tail[order], head[order], weight[order]
    nodes = len(start)
    first = np.searchsorted(tail, np.arange(nodes + 1))
    price = start.copy()
    parent = np.full(nodes, -1, np.int64)
    turn = 0
    while len(front):
        size = first[front + 1] - first[front]
        edge = np.repeat(first[front] - np.cumsum(size) + size, size) + np.arange(int(size.sum()))
        asked = price[tail[edge]] + weight[edge]
        gains = asked > price[head[edge]]
        edge, asked = edge[gains], asked[gains]
        before = price.copy() if len(front) * 4 > nodes else None
        np.maximum.at(price, head[edge], asked)
        wins = asked == price[head[edge]]
        parent[head[edge[wins]]] = tail[edge[wins]]
        front = np.nonzero(price != before)[0] if before is not None else np.unique(head[edge])
        turn += 1
        if turn % 16 == 0 and _loops(parent):
            raise NoPrices
    return price


def _loops(parent: IntArray) -> bool:
    """Whether following parents ever comes round: bool."""
    ahead = parent.copy()
    for _ in range(max(len(parent), 2).bit_length()):
        known = ahead >= 0
        if not known.any():
            return False
        ahead[known] = ahead[ahead[known]]
    return bool((ahead >= 0).any())
