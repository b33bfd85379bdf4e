"""Classes of position groups that nobody outside their unit can tell apart, and the groups of one's own unit."""

import numpy as np

from placement.formulation.case import Case
from placement.formulation.pairs import CasePairs
from placement.model.arrays import BoolArray, IndexArray, IntArray
from placement.scoring import Fit


def classes(case: Case, fit: Fit, marked: IntArray, closed: BoolArray) -> IndexArray:
    """Class of each group: int32[m]. Equal job, requirements, agency and district, and no decision about one of them.

    marked : int64[m], 0, or a number of its own for a group that a decision names; closed : bool[m], no open seat
    """
    p = case.positions
    texts = [np.unique(column, return_inverse=True)[1] for column in (p.lock, p.consent)]
    columns = [p.job, p.job_kind, p.function, p.tier, p.job_class, p.echelon, p.agency, p.district, p.grade_min,
               p.grade_max, p.education_min, p.accepted, p.certificate, p.priority, *texts, marked, closed]  # fmt: skip
    if not len(p):
        return np.zeros(0, np.int32)
    columns += list(fit.signature().T)
    table = np.stack([np.asarray(column, np.int64) for column in columns], axis=1)
    _, first, inverse = np.unique(table, axis=0, return_index=True, return_inverse=True)
    rank = np.empty(len(first), np.int64)
    rank[np.argsort(first, kind="stable")] = np.arange(len(first))
    return rank[inverse.ravel()].astype(np.int32)


def twins(kinds: IndexArray) -> IndexArray:
    """Another group of the same class: int32[m], -1 = none."""
    order = np.argsort(kinds, kind="stable")
    first = np.searchsorted(kinds[order], kinds, side="left")
    last = np.searchsorted(kinds[order], kinds, side="right") - 1
    group = np.arange(len(kinds))
    twin = np.where(order[first] != group, order[first], order[last])
    return np.where(twin == group, -1, twin).astype(np.int32)


def near(case: Case, pairs: CasePairs, home: IndexArray) -> tuple[IntArray, IndexArray]:
    """Eligible groups of each employee's own unit, other than her own: bounds int64[n + 1] and groups int32."""
    unit = case.roster.unit[pairs.rows].astype(np.int64)
    order = np.argsort(case.positions.unit, kind="stable")
    bounds = np.searchsorted(case.positions.unit[order], np.arange(len(case.units) + 1))
    size = bounds[unit + 1] - bounds[unit]
    i = np.repeat(np.arange(len(unit)), size)
    offset = np.arange(len(i)) - np.repeat(np.cumsum(size) - size, size)
    g = order[bounds[unit[i]] + offset]
    keep = g != home[i]
    i, g = i[keep], g[keep]
    keep = pairs.codes(i, g) == 0
    count = np.bincount(i[keep], minlength=len(unit))
    return np.concatenate(([0], np.cumsum(count))).astype(np.int64), g[keep].astype(np.int32)
