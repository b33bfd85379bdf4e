"""Pools: posts among which people can be exchanged, and the people in them."""

import numpy as np

from placement.model.arrays import IntArray
from placement.model.codes import JobKind
from placement.model.positions import Positions
from placement.model.roster import Roster


def pool_of_position(positions: Positions) -> IntArray:
    """Pool of each group: int64[m]. Structural posts of an echelon, a functional post and level, a class of pelaksana."""
    kind = positions.job_kind.astype(np.int64)
    structural, functional = kind == JobKind.STRUCTURAL, kind == JobKind.FUNCTIONAL
    detail = np.select(
        [structural, functional],
        [positions.echelon.astype(np.int64), positions.function.astype(np.int64) * 16 + positions.tier],
        positions.job_class.astype(np.int64),
    )
    return np.unique(kind + 8 * detail, return_inverse=True)[1].astype(np.int64)


def pool_of_employee(roster: Roster, pool: IntArray) -> IntArray:
    """Pool of the post each employee holds: int64[n], meaningless where she holds none."""
    if not len(pool):
        return np.zeros(len(roster), np.int64)
    return pool[np.maximum(roster.home, 0)]
