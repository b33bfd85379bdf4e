"""Qualification: the level of formal education."""

from collections.abc import Mapping
from typing import ClassVar

import numpy as np

from placement.model.arrays import CodeArray, IntArray
from placement.scoring.basis import Basis
from placement.scoring.criteria.criterion import Measure
from placement.scoring.integers import points_of

KEY = "scoring.education_points"


class Qualification:
    """value(i) = points of the highest level in the law's table that is not above the level on record.

    The sources name S-3, S-2, S-1/D-IV, D-III and SLTA only. D-I and D-II count as SLTA, the next lower level named;
    below the lowest level named there are 0 points. Both are flagged.
    """

    code: ClassVar[str] = "qualification"
    kind: ClassVar[str] = "criterion"
    title: ClassVar[Mapping[str, str]] = {
        "id": "Kualifikasi: jenjang pendidikan formal",
        "en": "Qualification: level of formal education",
    }
    missing: ClassVar[Mapping[str, str]] = {
        "id": "Jenjang tidak tercatat: tidak ada nilai, tidak pernah diisi perkiraan. Jenjang yang tidak disebut "
        "tabel dinilai menurut jenjang di bawahnya yang disebut (tanpa itu 0) dan diberi catatan.",
        "en": "Level not on record: no value, never an estimate. A level the table does not name counts as the next "
        "lower one named (0 without one) and is flagged.",
    }
    missing_flag: ClassVar[str] = "no_education"
    keys: ClassVar[tuple[str, ...]] = (KEY,)
    source: ClassVar[str] = "Keputusan Kepala BKN 411/2025 (manajemen talenta), subunsur pendidikan"
    confidence: ClassVar[str] = "unverified"
    moves: ClassVar[tuple[str, ...]] = ()

    def measure(self, basis: Basis) -> Measure:
        """A look-up by code of level (5 SD .. 50 S-3)."""
        points = {int(level): points_of(value) for level, value in basis.law.value(KEY).items()}
        level = basis.roster.education_level
        known = level > 0
        return Measure(
            climbed(points, level), known, {"education_not_named": known & ~np.isin(level, sorted(points))}
        )


def climbed(points: Mapping[int, int], level: CodeArray) -> IntArray:
    """Points of the highest level named that is not above each `level`; 0 below the lowest, and for no level."""
    named = np.array(sorted(points), np.int16)
    ladder = np.array([0] + [points[int(code)] for code in named], np.int64)
    return np.where(level > 0, ladder[np.searchsorted(named, level, side="right")], 0)
