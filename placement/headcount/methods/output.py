"""Output (hasil kerja): posts with one countable product."""

from collections.abc import Mapping
from fractions import Fraction
from typing import ClassVar


class Output:
    """need = target / standard ability: products in a period over products one person makes in the same period."""

    code: ClassVar[str] = "output"
    kind: ClassVar[str] = "headcount"
    title: ClassVar[Mapping[str, str]] = {"id": "Hasil kerja", "en": "Output"}
    source: ClassVar[str] = "Peraturan BKN 9/2022"
    confidence: ClassVar[str] = "secondary"
    moves: ClassVar[tuple[str, ...]] = ()

    def need(self, target: Fraction, ability: Fraction) -> Fraction:
        """Exact need; both in the same unit and period."""
        return target / ability
