"""Two tests made one score: weights in millionths, marks in thousandths, each part rounded half up once."""

from collections.abc import Mapping

import numpy as np

from placement.errors import InputError
from placement.model.arrays import IntArray
from placement.model.intake import ONE

FULL = 100_000
"""Points of full marks."""

LARGEST = 10_000_000
"""Marks in thousandths stay below this, so that products stay below 2**63."""


def part(mark: IntArray, full: IntArray | int, weight: int) -> IntArray:
    """Points of one part: round half up(weight x mark / full), FULL points for full marks at weight ONE.

    mark, full : thousandths, 0 <= mark <= full < LARGEST; InputError for the first mark above its full mark.
    """
    most = np.broadcast_to(np.asarray(full, np.int64), mark.shape)
    wrong = np.nonzero((mark < 0) | (mark > most) | (most <= 0) | (most >= LARGEST))[0]
    if len(wrong):
        row = int(wrong[0])
        said = f"row {row}: mark {int(mark[row])} of at most {int(most[row])} thousandths"
        raise InputError(said, indonesian=f"baris {row}: nilai {int(mark[row])} dari paling banyak {int(most[row])} (perseribu)")  # fmt: skip
    below = most * ONE
    return (2 * mark * weight * FULL + below) // (2 * below)


def check_weights(weights: Mapping[str, int]) -> None:
    """InputError unless the weights are not negative and sum to ONE: 80 % of a test is not a test."""
    if sum(weights.values()) != ONE or min(weights.values(), default=0) < 0:
        shown = ", ".join(f"{name} {weight / 10_000:g} %" for name, weight in weights.items())
        raise InputError(f"the weights sum to {sum(weights.values()) / 10_000:g} %, not 100 %: {shown}",
                         indonesian=f"bobot berjumlah {sum(weights.values()) / 10_000:g} %, bukan 100 %: {shown}")  # fmt: skip


def shares(weight: int, components: Mapping[str, int]) -> dict[str, int]:
    """Weights of a test's components in the whole score; InputError where they do not come out in millionths."""
    check_weights(components)
    uneven = [name for name, share in components.items() if weight * share % ONE]
    if uneven:
        raise InputError(f"weights finer than a millionth: {', '.join(uneven)}",
                         indonesian=f"bobot lebih halus daripada sepersejuta: {', '.join(uneven)}")  # fmt: skip
    return {name: weight * share // ONE for name, share in components.items()}
