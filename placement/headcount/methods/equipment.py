"""Equipment (peralatan kerja): posts that operate tools, by ratio and shifts."""

from collections.abc import Mapping
from fractions import Fraction
from typing import ClassVar


class Equipment:
    """need = tools x people per tool x shifts; a ratio "8/1" (eight tools to one person) is 1/8 of a person per tool."""

    code: ClassVar[str] = "equipment"
    kind: ClassVar[str] = "headcount"
    title: ClassVar[Mapping[str, str]] = {"id": "Peralatan kerja", "en": "Equipment"}
    source: ClassVar[str] = "Peraturan BKN 9/2022"
    confidence: ClassVar[str] = "secondary"
    moves: ClassVar[tuple[str, ...]] = ()

    def need(self, tools: Fraction, per_tool: Fraction, shifts: int = 1) -> Fraction:
        """Exact need."""
        return tools * per_tool * shifts
