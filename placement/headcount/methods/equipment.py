"""Equipment (peralatan kerja): posts that operate tools, by ratio and shifts."""

from collections import defaultdict
from collections.abc import Mapping
from fractions import Fraction
from typing import ClassVar

from placement.headcount.norms import Norms
from placement.headcount.workload import MICRO, Form, WorkloadTable


class Equipment:
    """need = tools x people per tool x shifts; a ratio "8/1" (eight tools to one person) is 1/8 of a person per tool."""

    code: ClassVar[str] = "equipment"
    kind: ClassVar[str] = "headcount"
    title: ClassVar[Mapping[str, str]] = {"id": "Peralatan kerja", "en": "Equipment"}
    source: ClassVar[str] = "Peraturan BKN 9/2022"
    confidence: ClassVar[str] = "secondary"
    moves: ClassVar[tuple[str, ...]] = ()
    words: ClassVar[Mapping[Form, str]] = {Form.EQUIPMENT: "alat"}
    asks: ClassVar[Mapping[Form, tuple[tuple[str, ...], ...]]] = {Form.EQUIPMENT: (("volume",), ("rasio",))}
    reads: ClassVar[tuple[str, ...]] = ("frekuensi", "giliran")
    alone: ClassVar[bool] = False

    def need(self, tools: Fraction, per_tool: Fraction, shifts: int = 1) -> Fraction:
        """Exact need."""
        return tools * per_tool * shifts

    def of_rows(self, rows: WorkloadTable, norms: Norms) -> dict[int, Fraction]:
        """Exact need of each group: the sum of its rows."""
        del norms
        need: dict[int, Fraction] = defaultdict(Fraction)
        columns = (rows.position, rows.volume, rows.frequency, rows.tools, rows.people, rows.shifts)
        for group, volume, frequency, tools, people, shifts in zip(
            *(column.tolist() for column in columns), strict=True
        ):
            operated = Fraction(volume * frequency, MICRO**2)
            need[group] += self.need(operated, Fraction(people, tools), shifts)
        return dict(need)
