"""Units of the organisation: a forest by parent, each unit in one agency."""

from dataclasses import dataclass

import numpy as np

from placement.model.arrays import BoolArray, IndexArray, IntArray, TextArray, freeze_fields


@dataclass(frozen=True)
class Units:
    """Working units by column.

    code, name, kind : text[u]
    parent : int32[u], -1 for a root; acyclic
    agency : int32[u], the ancestor right below the root (a root is its own agency)
    district : int32[u], index into `districts` (kecamatan), -1 unknown
    remote : bool[u], lies in a district named as left behind (daerah tertinggal)
    minimum : int64[u], least staff of the unit and all units below it, 0 = none asked
    """

    code: TextArray
    name: TextArray
    kind: TextArray
    parent: IndexArray
    agency: IndexArray
    district: IndexArray
    districts: tuple[str, ...]
    remote: BoolArray
    minimum: IntArray

    def __post_init__(self) -> None:
        freeze_fields(self)

    def __len__(self) -> int:
        return len(self.code)

    def line(self, unit: int) -> list[int]:
        """The unit and its ancestors, bottom up."""
        chain = []
        while unit >= 0:
            chain.append(unit)
            unit = int(self.parent[unit])
        return chain

    def spans(self) -> tuple[IndexArray, IndexArray]:
        """Place of each unit in a walk through the forest, and the last place below it: int32[u] each.

        Unit a lies in the subtree of b iff start[b] <= start[a] <= end[b].
        """
        order = np.argsort(self.parent, kind="stable")
        bounds = np.searchsorted(self.parent[order], np.arange(len(self) + 1))
        start, end = np.zeros(len(self), np.int32), np.zeros(len(self), np.int32)
        place = 0
        stack = [(int(unit), False) for unit in np.nonzero(self.parent < 0)[0][::-1]]
        while stack:
            unit, left = stack.pop()
            if left:
                end[unit] = place - 1
                continue
            start[unit] = place
            place += 1
            stack.append((unit, True))
            stack.extend((int(child), False) for child in order[bounds[unit] : bounds[unit + 1]])
        return start, end
