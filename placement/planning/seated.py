"""The seat that everyone counts for after a solution: held people at their own, those decided where the solution puts them."""

import numpy as np

from placement.formulation import Case, Formulation, Standing
from placement.model.arrays import IndexArray
from placement.model.solution import Solution


def seated(case: Case, formulation: Formulation, solution: Solution) -> IndexArray:
    """int32[n] of the roster, position group or -1 (beyond need, waiting, leaving)."""
    standing = formulation.standings
    away = (standing.standing == Standing.LEAVING) | standing.beyond
    seats: IndexArray = np.where(away, -1, case.roster.home).astype(np.int32)
    seats[formulation.rows] = solution.seat
    return seats
