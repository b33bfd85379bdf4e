"""Job-person match in words: what a percentage means depends on what it is used for."""

from collections.abc import Mapping

import numpy as np

from placement.model.arrays import IntArray, TextArray
from placement.scoring.basis import Law
from placement.scoring.integers import FULL, POINTS_PER_MARK, half_up

USES: Mapping[str, tuple[str, str]] = {
    "selection": ("scoring.jpm_selection", "KMS"),
    "functional": ("scoring.jpm_functional", "TIDAK_LULUS"),
    "mapping": ("scoring.jpm_mapping", "KURANG_OPTIMAL"),
    "kkp_senior": ("scoring.jpm_kkp_senior", "KURANG"),
    "kkp_other": ("scoring.jpm_kkp_other", "KURANG"),
}
"""Key of law by use, and the word below its lowest bound."""


def match_points(achieved: IntArray, standard: IntArray) -> IntArray:
    """100 000 x sum of achieved levels / sum of standard levels, rounded half up, uncapped; 0 without a standard."""
    points = np.zeros(len(achieved), np.int64)
    for asked in np.unique(standard[standard > 0]):
        rows = standard == asked
        points[rows] = half_up(FULL * achieved[rows], int(asked))
    return points


def match_category(law: Law, use: str, points: IntArray) -> TextArray:
    """Category of each percentage in points; a value on a bound belongs to the higher category."""
    key, lowest = USES[use]
    category = np.full(len(points), lowest, "U16")
    for name, bound in sorted(law.value(key).items(), key=lambda item: int(item[1])):
        category[points >= bound * POINTS_PER_MARK] = name
    return category
