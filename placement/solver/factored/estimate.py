"""Good prices before anything is solved: demand smoothed by a temperature, prices moved until it meets the seats.

Every employee spreads over her options in proportion to exp((value - price) / T), and a column wanted more often than
it has seats becomes dearer by T log(demand / seats): the scaling of Sinkhorn for optimal transport (Cuturi 2013,
arXiv:1306.0895), with T falling. Between the steps all prices move together to where as many employees want a seat as
seats have a price; without that the common level of prices creeps. The result is an estimate: nothing depends on it
but the number of rounds.
"""

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from placement.model.arrays import BoolArray, IntArray
from placement.solver.factored.blocks import Floats, Tile

Ask = Callable[[Callable[[Tile], Any], float], Iterator[Any]]
"""Runs a function on the blocks of a share of the employees."""

STEPS = ((12.0, 3), (25.0, 2), (50.0, 2), (100.0, 2), (200.0, 3), (400.0, 3), (800.0, 4))
"""Range of values divided by the temperature, and turns at it."""

POLISH = ((400.0, 2), (800.0, 2), (1600.0, 2))
FAINT = -40.0


def estimate(
    ask: Ask, seats: IntArray, exact: BoolArray, bound: BoolArray, n: int, sample: int
) -> NDArray[np.float64]:
    """Prices: float64[c]. seats : int64[c]; exact : bool[c], must be full; bound : bool[n], has no outside option.

    sample : employees that the first turns look at
    """
    prices = np.zeros(len(seats))
    room = seats > 0
    if not n or not room.any():
        return prices
    width = _width(ask, min(1.0, 2000 / n))
    share = min(1.0, sample / max(n, 1))
    plan = [(share, STEPS)] + ([(1.0, POLISH)] if share < 1 else [])
    for part, steps in plan:
        for divisor, turns in steps:
            heat = width / divisor
            for _ in range(turns):
                demand, best, looked = _demand(ask, prices, heat, part, bound)
                have = seats * (looked / n)
                wanted = np.maximum(demand, 1e-3 * have)
                step = np.zeros(len(seats))
                step[room] = heat * np.log(wanted[room] / have[room])
                prices = _level(prices + step, have, exact, best)
    return prices


def _width(ask: Ask, share: float) -> float:
    """Range of the values of open pairs, at least 1."""

    def look(tile: Tile) -> tuple[float, float]:
        known = tile.values[tile.values > -np.inf]
        return float(known.min(initial=np.inf)), float(known.max(initial=-np.inf))

    seen = list(ask(look, share))
    low = min((low for low, _ in seen), default=0.0)
    high = max((high for _, high in seen), default=0.0)
    return max(high - low, 1.0)


def _demand(
    ask: Ask, prices: Floats, heat: float, share: float, bound: BoolArray
) -> tuple[Floats, Floats, int]:
    """Smoothed demand per column, surplus of everyone looked at, and how many those are."""
    demand = np.zeros(len(prices))
    best: list[Floats] = []

    def look(tile: Tile) -> tuple[NDArray[np.int32], Floats, Floats]:
        net = tile.values - prices[tile.columns].astype(tile.values.dtype)
        top = net.max(axis=1, initial=-np.inf)
        free = ~bound[tile.people]
        top = np.where(free, np.maximum(top, 0), np.where(np.isfinite(top), top, 0))
        net -= top[:, None].astype(net.dtype)
        net *= net.dtype.type(1 / heat)
        np.maximum(net, FAINT, out=net)
        np.exp(net, out=net)
        away = np.where(free, np.exp(np.clip(-top / heat, FAINT, 0)), 0)
        weight = 1 / (net.sum(axis=1) + away + 1e-30)
        return tile.columns, weight.astype(net.dtype) @ net, np.where(free, top, np.inf)

    for columns, wanted, top in ask(look, share):
        demand[columns] += wanted
        best.append(top)
    every = np.concatenate(best) if best else np.zeros(0)
    return demand, every, max(len(every), 1)


def _level(prices: Floats, seats: Floats, exact: BoolArray, best: Floats) -> NDArray[np.float64]:
    """Prices moved together until as many employees want a seat as columns with a price have."""
    rising = np.sort(best)
    fixed = float(seats[exact].sum())
    order = np.argsort(-prices[~exact], kind="stable")
    opens = -prices[~exact][order]
    have = np.concatenate(([0.0], np.cumsum(seats[~exact][order]))) + fixed
    finite = rising[np.isfinite(rising)]
    low = min(float(opens[0]) if len(opens) else 0.0, -float(np.abs(prices).max(initial=0))) - 1
    high = max(float(finite[-1]) if len(finite) else 0.0, float(opens[-1]) if len(opens) else 0.0) + 1
    if len(finite) == 0 and not len(opens):
        return prices
    for _ in range(50):
        middle = (low + high) / 2
        people = len(rising) - np.searchsorted(rising, middle, side="right")
        if people > have[np.searchsorted(opens, middle, side="left")]:
            low = middle
        else:
            high = middle
    return np.where(exact, prices + high, np.maximum(prices + high, 0.0))
