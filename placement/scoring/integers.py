"""Integer arithmetic of scores: points, millionths, and one way to round."""

from collections.abc import Iterable, Mapping
from fractions import Fraction

from placement.model.arrays import IntArray

FULL = 100_000
"""Points of full marks."""

ONE = 1_000_000
"""Weights are in millionths of this."""

POINTS_PER_MARK = 1_000
"""Law and regulations speak in marks of 0..100."""


def half_up(numerator: IntArray, denominator: int) -> IntArray:
    """`numerator / denominator` to the nearest integer, halves up; exact for |2 * numerator| < 2**63."""
    return (2 * numerator + denominator) // (2 * denominator)


def points_of(mark: object) -> int:
    """Marks of 0..100 as they stand in the law (integer, decimal or text) -> points, halves up."""
    return int(Fraction(str(mark)) * POINTS_PER_MARK + Fraction(1, 2))


def reweighted(weights: Mapping[str, int], counted: Iterable[str]) -> dict[str, int]:
    """Weights of the criteria that count, scaled to sum exactly ONE again; empty where nothing with a weight counts.

    Nothing dropped: the weights as given. Otherwise largest remainder in units of ten millionths, ties to the
    criterion that stands first: ten millionths are one point of full marks, so full values still give exactly FULL.
    """
    kept = {code: weights[code] for code in counted if weights.get(code, 0) > 0}
    whole = sum(kept.values())
    if whole in (0, ONE):
        return kept
    unit = ONE // FULL
    scaled = {code: divmod(weight * FULL, whole) for code, weight in kept.items()}
    missing = FULL - sum(share for share, _ in scaled.values())
    first = sorted(scaled, key=lambda code: -scaled[code][1])[:missing]
    return {code: unit * (share + (code in first)) for code, (share, _) in scaled.items()}


def apportioned(shares: Mapping[str, Fraction | int], whole: int = ONE) -> dict[str, int]:
    """Whole numbers in the ratio of `shares` that sum exactly `whole`: largest remainder, ties to who stands first.

    Nothing where no share is above 0.
    """
    kept = {code: Fraction(share) for code, share in shares.items() if share > 0}
    total = sum(kept.values(), Fraction(0))
    parts = {code: divmod(share * whole, total) for code, share in kept.items()}
    missing = whole - sum(int(part) for part, _ in parts.values())
    first = sorted(parts, key=lambda code: -parts[code][1])[:missing]
    return {code: int(part) + (code in first) for code, (part, _) in parts.items()}
