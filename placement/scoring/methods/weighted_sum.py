"""Weighted sum on fixed anchors (simple additive weighting)."""

from collections.abc import Mapping
from typing import ClassVar

from placement.model.arrays import IntArray
from placement.scoring.integers import ONE, half_up


class WeightedSum:
    """part(i, c) = round half up(weight(c) x value(i, c) / 1 000 000); score(i) = sum over c of part(i, c).

    Values come on scales anchored in law (0 and 100 000 mean the same in every pool), so nothing is divided by the best
    of those present, as textbook SAW does: adding a person never changes another's score. Rounding is once per part.
    """

    code: ClassVar[str] = "weighted-sum"
    kind: ClassVar[str] = "merit"
    title: ClassVar[Mapping[str, str]] = {
        "id": "Jumlah terbobot (SAW) dengan skala tetap",
        "en": "Weighted sum (SAW) on fixed scales",
    }
    source: ClassVar[str] = (
        "Hwang & Yoon (1981), Multiple Attribute Decision Making, doi:10.1007/978-3-642-48318-9"
    )
    confidence: ClassVar[str] = "secondary"
    moves: ClassVar[tuple[str, ...]] = ()
    pool_relative: ClassVar[bool] = False

    def parts(self, values: IntArray, weights: IntArray) -> IntArray:
        """Parts of `values` int64[n, k] in points under `weights` int64[k] in millionths -> int64[n, k] points."""
        return half_up(values * weights, ONE)
