"""A transportation problem too large to list its pairs: points are products of factors, eligibility a table of classes.

points(i, g) = employee_factors[i] @ position_factors[g] where `accepts[position_class[g], employee_class[i]]`; extra
pairs replace the product, also where the table says no. Pairs below 0 points are never used. Everyone without
`must_place` may stay unplaced at 0 points.
"""

from dataclasses import dataclass

import numpy as np

from placement.model.arrays import BoolArray, IndexArray, IntArray, TextArray, freeze_fields

POINTS, PLACED, DRAW = "points", "placed", "draw"


@dataclass(frozen=True)
class Factored:
    """The numbers, checked and in their own types.

    employee_factors : int32[n, r]; position_factors : int32[m, r]
    employee_class : int32[n]; position_class : int32[m]; accepts : bool[position classes, employee classes]
    extra_employee, extra_position : int32[k], sorted by employee, then position; extra_points : int64[k]
    capacity : int64[m], at most n; must_place : bool[n]; employee_key : text[n]; position_key : text[m]
    """

    employee_factors: IndexArray
    position_factors: IndexArray
    employee_class: IndexArray
    position_class: IndexArray
    accepts: BoolArray
    extra_employee: IndexArray
    extra_position: IndexArray
    extra_points: IntArray
    capacity: IntArray
    must_place: BoolArray
    employee_key: TextArray
    position_key: TextArray
    seed: str = ""

    def __post_init__(self) -> None:
        freeze_fields(self)

    @property
    def n_employees(self) -> int:
        """Employees."""
        return len(self.must_place)

    @property
    def n_positions(self) -> int:
        """Position groups, also those without room."""
        return len(self.capacity)

    def points(self, i: IndexArray, g: IndexArray) -> IntArray:
        """Points of pairs, extra pairs by their own; -1 where the pair may not be used: int64[len(i)]."""
        left, right = self.employee_factors[i].astype(np.int64), self.position_factors[g].astype(np.int64)
        worth = np.einsum("kr,kr->k", left, right)
        worth = np.where(self.accepts[self.position_class[g], self.employee_class[i]], worth, -1)
        width = max(self.n_positions, 1)
        key = self.extra_employee.astype(np.int64) * width + self.extra_position
        if len(key):
            wanted = np.asarray(i, np.int64) * width + g
            at = np.minimum(np.searchsorted(key, wanted), len(key) - 1)
            worth = np.where(key[at] == wanted, self.extra_points[at], worth)
        return np.maximum(worth, -1)
