"""A component of fit: a table between one attribute of the employee and one of the position."""

from dataclasses import dataclass

import numpy as np

from placement.model.arrays import Index, IndexArray, IntArray, freeze_fields


@dataclass(frozen=True)
class Lookup:
    """points(i, g) = table[row[i], column[g]].

    row : int32[n], code of each employee; column : int32[m], code of each position group
    table : int64[rows, columns], points already weighted and rounded
    """

    name: str
    row: IndexArray
    column: IndexArray
    table: IntArray

    def __post_init__(self) -> None:
        freeze_fields(self)

    def points(self, i: Index, g: Index) -> IntArray:
        """Points of broadcast index arrays."""
        found: IntArray = self.table[self.row[i], self.column[g]]
        return found

    def block(self, i: Index, g: Index) -> IntArray:
        """Points of every pair of two index vectors: int64 that broadcasts to [len(i), len(g)]."""
        rows, columns = self.table.shape
        if rows == 1:
            return self.table[:, self.column[g]]
        if columns == 1:
            return self.table[self.row[i]]
        return self.table[self.row[i]].take(self.column[g], axis=1)

    def factors(self) -> tuple[IntArray, IntArray]:
        """U int64[n, r], V int64[m, r] with U @ V.T = points; r is the smaller side of the table, one-hot there."""
        rows, columns = self.table.shape
        if rows <= columns:
            return np.eye(rows, dtype=np.int64)[self.row], self.table.T[self.column]
        return self.table[self.row], np.eye(columns, dtype=np.int64)[self.column]

    def compact(self) -> "Lookup":
        """The same points from the smallest table: codes nobody uses are gone, codes with equal points are one."""
        rows, row = np.unique(self.row, return_inverse=True)
        columns, column = np.unique(self.column, return_inverse=True)
        table = self.table[rows][:, columns]
        if not table.size:
            return self
        table, merged_row = np.unique(table, axis=0, return_inverse=True)
        table, merged_column = np.unique(table, axis=1, return_inverse=True)
        return Lookup(
            self.name,
            merged_row[row].astype(np.int32),
            merged_column[column].astype(np.int32),
            np.ascontiguousarray(table),
        )

    def select(self, i: Index, g: Index) -> "Lookup":
        """The same for some employees and groups, renumbered in the order given."""
        return Lookup(self.name, self.row[i], self.column[g], self.table)
