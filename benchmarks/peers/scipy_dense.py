"""SciPy's dense linear assignment over single seats."""

import numpy as np

from benchmarks.instances import Arguments
from benchmarks.peers.seats import table, taken


def solve(arguments: Arguments) -> np.ndarray:
    """`linear_sum_assignment` takes rectangles."""
    from scipy.optimize import linear_sum_assignment

    points, seats = table(arguments)
    rows, columns = linear_sum_assignment(points, maximize=True)
    return taken(arguments, rows, columns, seats)
