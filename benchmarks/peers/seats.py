"""For peers that know no capacities: every seat a column of its own."""

import numpy as np

from benchmarks.instances import Arguments
from benchmarks.yardstick import eligible_pairs


def seat_columns(arguments: Arguments) -> np.ndarray:
    """Position of each seat; no position needs more seats than there are people."""
    capacity = np.minimum(arguments["capacity"], len(arguments["employee_class"]))
    return np.repeat(np.arange(len(capacity)), capacity)


def table(arguments: Arguments) -> tuple[np.ndarray, np.ndarray]:
    """Points of everyone on every seat, 0 where she may not sit (float64[n, seats]), and the position of each seat.

    MemoryError above 4 GiB. Who gets a seat at 0 points where she may not sit counts as unplaced.
    """
    seats = seat_columns(arguments)
    n = len(arguments["employee_class"])
    if n * len(seats) * 8 > 4 * 2**30:
        raise MemoryError
    i, g, points = eligible_pairs(arguments)
    wide = np.zeros((n, len(arguments["capacity"])))
    wide[i, g] = points
    return wide[:, seats], seats


def taken(arguments: Arguments, rows: np.ndarray, columns: np.ndarray, seats: np.ndarray) -> np.ndarray:
    """Positions of matched rows; pairs that are not eligible are dropped."""
    position = np.full(len(arguments["employee_class"]), -1, np.int64)
    g = seats[columns]
    accepts = arguments["accepts"]
    allowed = accepts[arguments["position_class"][g], arguments["employee_class"][rows]]
    position[rows[allowed]] = g[allowed]
    return position


def pair_seats(arguments: Arguments) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Every eligible pair once per seat: employee, seat, points; and the position of each seat. MemoryError above 60 million."""
    seats = seat_columns(arguments)
    i, g, points = eligible_pairs(arguments)
    capacity = np.bincount(seats, minlength=len(arguments["capacity"]))
    first = np.cumsum(capacity) - capacity
    size = capacity[g]
    if size.sum() > 60_000_000:
        raise MemoryError
    start = np.repeat(first[g] - np.cumsum(size) + size, size)
    return np.repeat(i, size), start + np.arange(len(start)), np.repeat(points, size), seats
