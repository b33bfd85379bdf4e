"""Kinds: position groups that nobody can tell apart count as one column with the sum of their seats."""

from dataclasses import dataclass

import numpy as np

from placement.model.arrays import IndexArray, IntArray, freeze_fields
from placement.model.factored import Factored


@dataclass(frozen=True)
class Columns:
    """Columns of one level, each a set of groups alike so far.

    of_group : int32[m], column of each group
    first : int64[b + 1], column k of the level before was split into first[k] .. first[k + 1] - 1
    capacity : int64[c]; groups : int64[c], groups with room
    """

    of_group: IndexArray
    first: IntArray
    capacity: IntArray
    groups: IntArray

    def __post_init__(self) -> None:
        freeze_fields(self)

    def __len__(self) -> int:
        return len(self.capacity)

    def split(self, mark: IntArray, room: IntArray) -> "Columns":
        """The same columns, groups with different marks apart. mark : int64[m]; room : int64[m], seats of groups."""
        table = np.stack((self.of_group.astype(np.int64), mark), axis=1)
        rows, of_group = np.unique(table, axis=0, return_inverse=True)
        first = np.searchsorted(rows[:, 0], np.arange(len(self) + 1))
        return _columns(of_group.ravel(), first, len(rows), room)


def kinds(problem: Factored) -> Columns:
    """Groups with the same factors and the same eligibility; a group with extra pairs stays alone."""
    m = problem.n_positions
    alone = np.zeros(m, np.int64)
    alone[problem.extra_position] = problem.extra_position + 1
    asked = np.unique(np.packbits(problem.accepts, axis=1), axis=0, return_inverse=True)[1].ravel()
    row = asked[problem.position_class] if m else np.zeros(0, np.int64)
    table = np.concatenate((problem.position_factors, row[:, None], alone[:, None]), axis=1).astype(np.int32)
    if not m:
        return _columns(np.zeros(0, np.int64), np.zeros(1, np.int64), 0, problem.capacity)
    joined = np.ascontiguousarray(table).view([("", table.dtype)] * table.shape[1]).ravel()
    _, first, inverse = np.unique(joined, return_index=True, return_inverse=True)
    rank = np.empty(len(first), np.int64)
    rank[np.argsort(first, kind="stable")] = np.arange(len(first))
    return _columns(rank[inverse.ravel()], np.arange(len(first) + 1), len(first), problem.capacity)


def _columns(of_group: IntArray, first: IntArray, size: int, room: IntArray) -> Columns:
    capacity = np.zeros(size, np.int64)
    np.add.at(capacity, of_group, room)
    groups = np.bincount(of_group[room > 0], minlength=size).astype(np.int64)
    return Columns(of_group.astype(np.int32), first.astype(np.int64), capacity, groups)
