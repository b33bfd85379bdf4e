"""Marks of law by code, as points: complete for the codes in use. `placement.regulation.units` keeps them in scale."""

from enum import IntEnum

import numpy as np

from placement.errors import ScenarioError
from placement.model.arrays import CodeArray, IntArray
from placement.scoring.basis import Law
from placement.scoring.integers import points_of


def marks(law: Law, key: str, kind: type[IntEnum], used: CodeArray) -> IntArray:
    """Points by code of `kind`; ScenarioError that names every code `used` for which the law has no mark.

    Code 0 of a kind means "none on record"; where the law does not name it, it earns nothing.
    """
    table = np.full(max(kind) + 1, -1, np.int64)
    for name, value in law.value(key).items():
        table[kind[name]] = points_of(value)
    without = [kind(code).name for code in np.unique(used).tolist() if code > 0 and table[code] < 0]
    if without:
        raise ScenarioError(
            f"{key}: no mark for {', '.join(without)}",
            indonesian=f"{key}: tidak ada nilai untuk {', '.join(without)}",
        )
    return np.maximum(table, 0)
