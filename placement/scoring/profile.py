"""Gaps between shown and asked levels, core and secondary factors: the arithmetic of profile matching."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from placement.errors import ScenarioError
from placement.model.arrays import BoolArray, IntArray
from placement.scoring.integers import FULL, ONE

GAP_TENTHS: Mapping[int, int] = {0: 50, 1: 45, -1: 40, 2: 35, -2: 30, 3: 25, -3: 20, 4: 15, -4: 10}
"""Tenths of a point by gap, as printed (Kusrini 2007): 0 earns 5, one level too much 4.5, one too little 4, ..."""

TOP_TENTHS = 50
"""Tenths of the best gap: full marks."""


@dataclass(frozen=True)
class Aspect:
    """An aspect of the profile: `weight` in millionths of competency, names of its core and secondary factors.

    core_percent : share of the core factors where the aspect has both kinds
    An aspect that names no factor takes all that no other aspect names, as core factors.
    """

    weight: int = ONE
    core: tuple[str, ...] = ()
    secondary: tuple[str, ...] = ()
    core_percent: int = 60


@dataclass(frozen=True)
class ProfileSettings:
    """Aspects by name, their weights summing ONE; gap_tenths : tenths of a point (0..50) by gap."""

    aspects: Mapping[str, Aspect] = field(default_factory=lambda: {"competency": Aspect()})
    gap_tenths: Mapping[int, int] = field(default_factory=lambda: dict(GAP_TENTHS))


def gap_points(gap: IntArray, tenths: Mapping[int, int]) -> IntArray:
    """Tenths of a point of each gap; ScenarioError that names the first gap outside the table."""
    known = np.array(sorted(tenths), np.int64)
    outside = ~np.isin(gap, known)
    if outside.any():
        first = int(gap[outside][0])
        raise ScenarioError(
            f"scoring.profile.gap_tenths: no points for a gap of {first}; known: {', '.join(map(str, known.tolist()))}",
            indonesian=f"scoring.profile.gap_tenths: tidak ada nilai untuk selisih {first}; yang ada: "
            f"{', '.join(map(str, known.tolist()))}",
        )
    return np.array([tenths[int(g)] for g in known], np.int64)[np.searchsorted(known, gap)]


def aspect_value(tenths: IntArray, asked: BoolArray, core: BoolArray, core_percent: int) -> IntArray:
    """Value of an aspect in points: 100 000 x N / 5, rounded half up once.

    tenths : int64[n, k] by factor; asked : bool[n, k], the person's job asks it; core : bool[k], else secondary
    N = x NCF + (1 - x) NSF, each a mean over the factors asked; where a person has only one kind, N is that mean;
    0 where her job asks none.
    """
    counts = [(asked & kind).sum(axis=1) for kind in (core, ~core)]
    sums = [np.where(asked & kind, tenths, 0).sum(axis=1) for kind in (core, ~core)]
    both = (counts[0] > 0) & (counts[1] > 0)
    share = np.where(both, core_percent, np.where(counts[0] > 0, 100, 0)).astype(np.int64)
    ones = [np.maximum(count, 1) for count in counts]
    numerator = FULL * (share * sums[0] * ones[1] + (100 - share) * sums[1] * ones[0])
    denominator = 100 * TOP_TENTHS * ones[0] * ones[1]
    value: IntArray = (2 * numerator + denominator) // (2 * denominator)
    return np.where(asked.any(axis=1), value, 0)
