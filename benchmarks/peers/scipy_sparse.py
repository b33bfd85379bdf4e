"""SciPy's sparse full matching over single seats, everyone with a chair of her own."""

import numpy as np

from benchmarks.instances import Arguments
from benchmarks.peers.seats import pair_seats


def solve(arguments: Arguments) -> np.ndarray:
    """Points count from 1, because a stored 0 is no edge."""
    from scipy.sparse import csr_matrix
    from scipy.sparse.csgraph import min_weight_full_bipartite_matching

    n = len(arguments["employee_class"])
    i, seat, points, seats = pair_seats(arguments)
    k = len(seats)
    rows, columns = np.concatenate((i, np.arange(n))), np.concatenate((seat, k + np.arange(n)))
    graph = csr_matrix((np.concatenate((points + 1.0, np.ones(n))), (rows, columns)), shape=(n, k + n))
    row, column = min_weight_full_bipartite_matching(graph, maximize=True)
    position = np.full(n, -1, np.int64)
    placed = column < k
    position[row[placed]] = seats[column[placed]]
    return position
