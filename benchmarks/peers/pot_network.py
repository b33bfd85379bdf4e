"""POT's network simplex: mass from people to positions, with a row and a column that take what is left over."""

import numpy as np

from benchmarks.instances import Arguments
from benchmarks.yardstick import eligible_pairs


def solve(arguments: Arguments) -> np.ndarray:
    """`ot.emd` on the dense table; a pair that is not eligible counts as unplaced."""
    import ot

    capacity = arguments["capacity"].astype(np.float64)
    n, m = len(arguments["employee_class"]), len(capacity)
    if n * m * 24 > 4 * 2**30:
        raise MemoryError
    i, g, points = eligible_pairs(arguments)
    cost = np.zeros((n + 1, m + 1))
    cost[i, g] = -points
    flow = ot.emd(
        np.append(np.ones(n), capacity.sum()), np.append(capacity, float(n)), cost, numItermax=10**8
    )
    row, column = np.nonzero(flow[:n, :m] > 0.5)
    allowed = arguments["accepts"][arguments["position_class"][column], arguments["employee_class"][row]]
    position = np.full(n, -1, np.int64)
    position[row[allowed]] = column[allowed]
    return position
