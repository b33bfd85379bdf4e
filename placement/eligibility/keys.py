"""Posts told apart by one number, so that a block of pairs is compared in one pass."""

import numpy as np

from placement.eligibility.context import Context
from placement.model.arrays import Index, IndexArray, IntArray
from placement.model.codes import JobKind
from placement.model.positions import Positions
from placement.model.roster import Roster


def same_job(context: Context) -> tuple[IndexArray, IndexArray]:
    """Numbers of employees and positions, equal where the job is the same.

    Functional: same function and level. Structural: same job and echelon. Pelaksana: same job.
    """
    return context.column("same_job", lambda c: _numbers(_job(c.roster), _job(c.positions)))


def same_standing(context: Context) -> tuple[IndexArray, IndexArray]:
    """Numbers of employees and positions, equal where the posts are peers, their classes apart.

    Functional: same function and level. Structural: same echelon. Pelaksana: all, or same job where no class is known.
    """
    return context.column("same_standing", lambda c: _numbers(_standing(c.roster), _standing(c.positions)))


def _job(of: Roster | Positions) -> IntArray:
    functional = of.job_kind == JobKind.FUNCTIONAL
    structural = of.job_kind == JobKind.STRUCTURAL
    return _packed(
        of.job_kind,
        np.where(functional, of.function, of.job),
        np.where(functional, of.tier, np.where(structural, of.echelon, 0)),
    )


def _standing(of: Roster | Positions) -> IntArray:
    functional = of.job_kind == JobKind.FUNCTIONAL
    structural = of.job_kind == JobKind.STRUCTURAL
    unknown = (of.job_kind == JobKind.GENERAL) & (of.job_class <= 0)
    return _packed(
        of.job_kind,
        np.select([functional, structural, unknown], [of.function, of.echelon, of.job], -2),
        np.select([functional, unknown], [of.tier, 1], 0),
    )


def _packed(kind: Index, major: Index, minor: Index) -> IntArray:
    """Three small numbers in one; `major` is an index or -1, -2."""
    packed = (np.asarray(kind, np.int64) << 40) + ((np.asarray(major, np.int64) + 2) << 8) + minor
    return packed.astype(np.int64)


def _numbers(of_employees: IntArray, of_positions: IntArray) -> tuple[IndexArray, IndexArray]:
    """Consecutive numbers; an employee whose post is not on the list gets -1."""
    known, numbers = np.unique(of_positions, return_inverse=True)
    place = np.minimum(np.searchsorted(known, of_employees), max(len(known) - 1, 0))
    found = known[place] == of_employees if len(known) else np.zeros(len(of_employees), bool)
    return np.where(found, place, -1).astype(np.int32), numbers.astype(np.int32)
