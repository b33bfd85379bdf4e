"""The position groups by their code `<jabatan_id>@<unor_id>`: which row is meant by a job and a unit."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from placement.io.table import Table, index_of
from placement.model.arrays import IndexArray, IntArray, TextArray


@dataclass(frozen=True)
class PositionIndex:
    """Rows of the positions table, found by (job, unit): `keys` sorted, `rows` in the same order."""

    jobs: Mapping[str, int]
    units: Mapping[str, int]
    keys: IntArray
    rows: IndexArray

    @classmethod
    def of(cls, positions: Table, units: Table) -> "PositionIndex":
        """The index of a positions table; of equal codes the first row counts."""
        jobs, places = index_of(positions.words("jabatan_id")), index_of(units.words("unor_id"))
        keys = _keys(positions, jobs, places)
        rows = np.argsort(keys, kind="stable").astype(np.int32)
        return cls(jobs, places, keys[rows], rows)

    def find(self, table: Table) -> IndexArray:
        """int32[rows of the table], position group of its `jabatan_id` and `unor_id`; -1 = there is none."""
        keys = _keys(table, self.jobs, self.units)
        if not len(self.keys):
            return np.full(len(keys), -1, np.int32)
        place = np.minimum(np.searchsorted(self.keys, keys), len(self.keys) - 1)
        return np.where((self.keys[place] == keys) & (keys >= 0), self.rows[place], -1).astype(np.int32)


def pair_code(table: Table) -> TextArray:
    """text[rows], `<jabatan_id>@<unor_id>`."""
    return np.char.add(np.char.add(table.text("jabatan_id"), "@"), table.text("unor_id"))


def _keys(table: Table, jobs: Mapping[str, int], units: Mapping[str, int]) -> IntArray:
    """One number for each pair of job and unit, -1 where either is unknown."""
    job, unit = table.lookup("jabatan_id", jobs).astype(np.int64), table.lookup("unor_id", units)
    return np.where((job >= 0) & (unit >= 0), job * (len(units) + 1) + unit, -1)
