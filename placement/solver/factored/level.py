"""One level over all pairs: few arcs, one flow, exact prices, and a look at every pair that adds what was missed.

1. Estimate prices; take the pairs that come close to each employee's best under them.
2. Solve on those arcs; rebuild exact prices nearest to 0.
3. Price all pairs. Where somebody would rather have another one, that pair joins the arcs, and the prices are rebuilt
   for the same plan: often only a price was too low.
4. No prices left for the plan: it can be improved. The best bound seen, less the value of the plan, is the gap; no
   pair that lacks more than the gap is in any best plan. While few pairs lack less, all of those are taken, and the
   next flow is the last one.
5. Nobody wants another pair: proven, and the prices are those of the whole problem.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from placement.model.arrays import BoolArray, IntArray
from placement.solver.backends import FlowBackend
from placement.solver.factored.blocks import Floats, Tile
from placement.solver.factored.estimate import Ask, estimate
from placement.solver.factored.network import best_plan
from placement.solver.factored.prices import Arcs, NoPrices, Room, no_arcs, rebuilt

FEW = 3.5
"""Arcs per employee to begin with."""

MANY = 12.0
"""Arcs per employee with which a flow is still worth while."""

SAMPLE = 20_000


@dataclass(frozen=True)
class Solved:
    """A level as it stands: proven when total == bound.

    at : int64[n], column, c = outside; value : int64[n], of her option; prices : int64[c]; surplus : int64[n]
    total, bound : int; rounds : flows; arcs : arcs of the last flow
    """

    at: IntArray
    value: IntArray
    prices: IntArray
    surplus: IntArray
    total: int
    bound: int
    rounds: int
    arcs: int

    @property
    def proven(self) -> bool:
        """Nothing is better."""
        return self.total == self.bound


@dataclass(frozen=True)
class Watch:
    """Who is told, and who may stop the work. tell(phase, total, bound); stop() -> bool."""

    tell: Callable[[str, int, int], None]
    stop: Callable[[], bool]


def solve_level(
    ask: Ask, room: Room, at: IntArray, value: IntArray, backend: FlowBackend, watch: Watch
) -> Solved:
    """The level on all pairs that `ask` shows. at, value : a plan that is allowed, with what each option is worth."""
    n = len(room.outside)
    exact = room.low == room.high
    around = estimate(ask, np.where(exact, room.high, room.columns.capacity), exact, ~room.outside, n, SAMPLE)
    slack = _slack(ask, around, room, FEW)
    best, arcs = _near(ask, around, slack, room)
    center = np.rint(around).astype(np.int64)
    bound = None
    plan = _arcs_of(room, at, value)
    arcs = arcs.joined(plan)
    start, rounds, fixed = center, 0, None
    while True:
        rounds += 1
        at = best_plan(room, arcs, start, backend, fixed)
        value = _values(arcs, at)
        total = int(value.sum())
        sized, known = len(arcs), None
        while True:
            try:
                known = rebuilt(room, arcs, at, value, known)
            except NoPrices:
                break
            prices = known.prices
            surplus = value - np.append(prices, 0)[at]
            best, missed = _priced(ask, prices, surplus, room)
            now = int(best.sum()) + _seats_worth(room, prices)
            if bound is None or now < bound:
                center, bound = prices, now
            watch.tell("prices", total, bound)
            if not len(missed):
                return Solved(at, value, prices, surplus, total, now, rounds, sized)
            arcs = arcs.joined(missed)
            if watch.stop():
                break
        if bound is None:
            best, _ = _near(ask, center.astype(np.float64), -1.0, room)
            bound = int(best.sum()) + _seats_worth(room, center)
        watch.tell("flow", total, bound)
        if watch.stop():
            surplus = value - np.append(center, 0)[at]
            return Solved(at, value, center, surplus, total, bound, rounds, sized)
        gap, wide = bound - total, _slack(ask, center, room, MANY)
        fixed = gap if gap <= wide else None
        slack = float(gap) if gap <= wide else min(max(2 * slack, 1.0), wide)
        _, more = _near(ask, center.astype(np.float64), slack, room)
        arcs = arcs.joined(more, _arcs_of(room, at, value))
        start = center


def _arcs_of(room: Room, at: IntArray, value: IntArray) -> Arcs:
    """The plan as arcs."""
    seated = np.nonzero(at < len(room.columns))[0]
    return Arcs(seated.astype(np.int32), at[seated].astype(np.int32), value[seated])


def _values(arcs: Arcs, at: IntArray) -> IntArray:
    value = np.zeros(len(at), np.int64)
    taken = at[arcs.person] == arcs.column
    value[arcs.person[taken]] = arcs.value[taken]
    return value


def _seats_worth(room: Room, prices: IntArray) -> int:
    return int((np.where(prices > 0, room.high, room.low) * prices).sum())


def _net(tile: Tile, prices: Floats, room: Room) -> tuple[Floats, Floats]:
    """Value less price, and the best of each employee, outside counted: exact as long as prices are whole."""
    near = prices[tile.columns]
    reach = float(np.abs(near).max(initial=0)) + float(tile.values.max(initial=0))
    kind = np.float32 if tile.values.dtype == np.float32 and reach < 2**24 else np.float64
    net = tile.values.astype(kind, copy=False) - near.astype(kind)
    best = net.max(axis=1, initial=-np.inf)
    return net, np.where(room.outside[tile.people], np.maximum(best, 0), best)


def _slack(ask: Ask, prices: Floats, room: Room, per_person: float) -> float:
    """How much pairs may lack so that about so many of each employee stay."""

    def look(tile: Tile) -> tuple[float, int]:
        net, best = _net(tile, prices, room)
        lack = (best[:, None] - net).ravel()
        lack = lack[np.isfinite(lack)]
        k = int(per_person * len(tile.people))
        if k >= len(lack):
            return float(lack.max(initial=0)), len(tile.people)
        return float(np.partition(lack, k)[k]), len(tile.people)

    seen = list(ask(look, min(1.0, 4096 / max(len(room.outside), 1))))
    people = sum(count for _, count in seen)
    slack: float = sum(slack * count for slack, count in seen) / max(people, 1)
    return slack


def _near(ask: Ask, prices: Floats, slack: float, room: Room) -> tuple[IntArray, Arcs]:
    """Surplus of everyone, and the pairs that lack at most `slack` against it; slack < 0: none of them."""

    def look(tile: Tile) -> tuple[IntArray, Floats, Arcs]:
        net, best = _net(tile, prices, room)
        if slack < 0:
            return tile.people, best, no_arcs()
        close = net >= (best - slack)[:, None].astype(net.dtype)
        close &= np.isfinite(net)
        return tile.people, best, _picked(tile, close)

    return _collected(ask, look, len(room.outside))


def _priced(ask: Ask, prices: IntArray, surplus: IntArray, room: Room) -> tuple[IntArray, Arcs]:
    """Surplus of everyone under exact prices, and the pairs worth more to somebody than what she has."""
    exact = prices.astype(np.float64)

    def look(tile: Tile) -> tuple[IntArray, Floats, Arcs]:
        net, best = _net(tile, exact, room)
        has = surplus[tile.people].astype(net.dtype)
        over = np.nonzero(best > has)[0]
        if not len(over):
            return tile.people, best, no_arcs()
        close = net[over] > has[over][:, None]
        if close.sum() > 4 * len(tile.people):
            close &= net[over] >= (best[over] - (best[over] - has[over]) / 8)[:, None]
        return tile.people, best, _picked(Tile(tile.people[over], tile.columns, tile.values[over]), close)

    return _collected(ask, look, len(room.outside))


def _picked(tile: Tile, close: BoolArray) -> Arcs:
    row, column = np.nonzero(close)
    value = tile.values[row, column].astype(np.int64)
    return Arcs(tile.people[row].astype(np.int32), tile.columns[column], value)


def _collected(ask: Ask, look: Callable[[Tile], Any], n: int) -> tuple[IntArray, Arcs]:
    best = np.zeros(n)
    pieces = [no_arcs()]
    seen: Iterator[tuple[IntArray, Floats, Arcs]] = ask(look, 1.0)
    for people, top, arcs in seen:
        best[people] = top
        pieces.append(arcs)
    joined = Arcs(
        np.concatenate([piece.person for piece in pieces]),
        np.concatenate([piece.column for piece in pieces]),
        np.concatenate([piece.value for piece in pieces]),
    )
    return np.where(np.isfinite(best), best, 0).astype(np.int64), joined


def tight_arcs(ask: Ask, prices: IntArray, room: Room, most: int) -> Arcs | None:
    """All pairs that are as good as the best of their employee; None when there are more than `most`."""
    exact, count = prices.astype(np.float64), [0]

    def look(tile: Tile) -> tuple[IntArray, Floats, Arcs]:
        net, best = _net(tile, exact, room)
        close = (net == best[:, None]) & np.isfinite(net)
        count[0] += int(close.sum())
        return tile.people, best, (_picked(tile, close) if count[0] <= most else no_arcs())

    _, arcs = _collected(ask, look, len(room.outside))
    return arcs if count[0] <= most else None
