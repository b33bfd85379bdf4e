"""Marks of a first test against the least marks of a track."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from placement.errors import InputError
from placement.model.arrays import BoolArray, Index, IntArray, freeze_fields


@dataclass(frozen=True)
class Thresholds:
    """Least marks by track: parts int64[t, p], total int64[t]; 0 asks nothing."""

    parts: IntArray
    total: IntArray

    def __post_init__(self) -> None:
        freeze_fields(self)

    @classmethod
    def of(
        cls, tracks: Sequence[str], parts: Sequence[str], least: Mapping[str, Mapping[str, Any]]
    ) -> "Thresholds":
        """From words: `least[track]` names parts and `total`; a track without an entry is an InputError."""
        missing = [track for track in tracks if track not in least]
        if missing:
            raise InputError(f"no least marks for the tracks {', '.join(missing)}",
                             indonesian=f"nilai ambang batas tidak ada untuk jalur {', '.join(missing)}")  # fmt: skip
        return cls(
            np.array([[least[track].get(part, 0) for part in parts] for track in tracks], np.int64).reshape(
                len(tracks), len(parts)
            ),
            np.array([least[track].get("total", 0) for track in tracks], np.int64),
        )

    def met(self, marks: IntArray, track: Index) -> BoolArray:
        """Whether marks int64[n, p] reach what `track` int[n] asks, part by part and in total."""
        return np.asarray(
            (marks >= self.parts[track]).all(axis=1) & (marks.sum(axis=1) >= self.total[track]), bool
        )


def relaxed(admitted_by_mark: int, seats: int, multiple: int) -> tuple[int, int]:
    """How many enter the second test under the relaxation of 2018: (of those with the mark, of the others by rank).

    PermenPANRB 61/2018: where fewer met the mark than there are seats, each seat without one is opened to `multiple`
    others in the order of their total.
    """
    by_mark = min(admitted_by_mark, multiple * seats)
    return by_mark, multiple * max(seats - admitted_by_mark, 0)
