"""Why not everyone who must be placed can be: people who share too few seats, none of whom can be spared."""

import numpy as np

from placement.model.arrays import Index
from placement.model.factored import Factored

CELLS = 1_000_000


def conflict(problem: Factored, seat: Index) -> tuple[str, ...]:
    """Keys of people who cannot all be placed, though without any one of them the others can.

    seat : int64[n], positions of a plan that seats as many of those who must be placed as possible, and nobody else

    From one who is left, everyone who could give way to her: they sit on all the seats that any of them may take, and
    are one more than the seats. Whoever of them were not there, the others could move up to her seat (Hall 1935).
    """
    left = np.nonzero(problem.must_place & (seat < 0))[0]
    m = problem.n_positions
    inside = np.zeros(problem.n_employees, bool)
    reach = np.zeros(m, bool)
    front = left[:1]
    while len(front):
        inside[front] = True
        new = np.zeros(m, bool)
        rows = max(1, CELLS // max(m, 1))
        for first in range(0, len(front), rows):
            people = front[first : first + rows]
            open_here = np.nonzero(~reach)[0].astype(np.int32)
            i = np.repeat(people, len(open_here)).astype(np.int32)
            worth = problem.points(i, np.tile(open_here, len(people))).reshape(len(people), -1)
            new[open_here[(worth >= 0).any(axis=0)]] = True
        reach |= new
        front = np.nonzero((seat >= 0) & reach[np.maximum(seat, 0)] & ~inside)[0] if m else front[:0]
    return tuple(problem.employee_key[inside].tolist())
