"""Marks of a first test against the least marks of a track."""

import numpy as np

from placement.model.arrays import BoolArray, Index, IntArray
from placement.model.intake import Thresholds


def met(least: Thresholds, marks: IntArray, track: Index) -> BoolArray:
    """Whether marks int64[n, p] reach what `track` int[n] asks, part by part and in total."""
    return np.asarray(
        (marks >= least.parts[track]).all(axis=1) & (marks.sum(axis=1) >= least.total[track]), bool
    )


def relaxed(admitted_by_mark: int, seats: int, multiple: int) -> tuple[int, int]:
    """How many enter the second test under the relaxation of 2018: (of those with the mark, of the others by rank).

    PermenPANRB 61/2018: where fewer met the mark than there are seats, each seat without one is opened to `multiple`
    others in the order of their total.
    """
    by_mark = min(admitted_by_mark, multiple * seats)
    return by_mark, multiple * max(seats - admitted_by_mark, 0)
