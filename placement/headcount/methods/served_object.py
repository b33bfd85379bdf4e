"""Object (objek kerja): posts that serve people, areas or things."""

from collections.abc import Mapping
from fractions import Fraction
from typing import ClassVar


class ServedObject:
    """need = objects / standard ability: objects to be served over objects one person serves in the same period."""

    code: ClassVar[str] = "object"
    kind: ClassVar[str] = "headcount"
    title: ClassVar[Mapping[str, str]] = {"id": "Objek kerja", "en": "Object"}
    source: ClassVar[str] = "Peraturan BKN 9/2022"
    confidence: ClassVar[str] = "secondary"
    moves: ClassVar[tuple[str, ...]] = ()

    def need(self, objects: Fraction, ability: Fraction) -> Fraction:
        """Exact need; both in the same unit and period."""
        return objects / ability
