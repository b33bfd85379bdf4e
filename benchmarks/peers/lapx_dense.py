"""lapx: Jonker-Volgenant over single seats."""

import numpy as np

from benchmarks.instances import Arguments
from benchmarks.peers.seats import table, taken


def solve(arguments: Arguments) -> np.ndarray:
    """`lapjv` pads rectangles itself."""
    import lap

    points, seats = table(arguments)
    _, columns, _ = lap.lapjv(-points, extend_cost=True)
    rows = np.nonzero(columns >= 0)[0]
    return taken(arguments, rows, columns[rows], seats)
