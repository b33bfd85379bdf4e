"""OR-Tools' linear assignment: square, so everyone brings a chair of her own and every seat a stand-in."""

import numpy as np

from benchmarks.instances import Arguments
from benchmarks.peers.seats import pair_seats


def solve(arguments: Arguments) -> np.ndarray:
    """People and stand-ins on one side, seats and chairs on the other; stand-ins may take any eligible person's chair."""
    from ortools.graph.python import linear_sum_assignment

    n = len(arguments["employee_class"])
    i, seat, points, seats = pair_seats(arguments)
    k = len(seats)
    # the mirrored pairs let the stand-in of a taken seat sit on the chair its person left
    left = np.concatenate((i, np.arange(n), n + np.arange(k), n + seat))
    right = np.concatenate((seat, k + np.arange(n), np.arange(k), k + i))
    cost = np.concatenate((-points, np.zeros(n + k + len(i), np.int64)))
    solver = linear_sum_assignment.SimpleLinearSumAssignment()
    solver.add_arcs_with_cost(left.astype(np.int32), right.astype(np.int32), cost)
    if solver.solve() != solver.OPTIMAL:
        raise RuntimeError("not solved")
    mate = np.array([solver.right_mate(row) for row in range(n)])
    return np.where(mate < k, np.append(seats, 0)[np.minimum(mate, k)], -1)
