"""Output (hasil kerja): posts with one countable product."""

from collections.abc import Mapping
from fractions import Fraction
from typing import ClassVar

from placement.headcount.methods.ability import by_ability
from placement.headcount.norms import Norms
from placement.headcount.workload import Form, WorkloadTable


class Output:
    """need = target / standard ability: products in a period over products one person makes in the same period."""

    code: ClassVar[str] = "output"
    kind: ClassVar[str] = "headcount"
    title: ClassVar[Mapping[str, str]] = {"id": "Hasil kerja", "en": "Output"}
    source: ClassVar[str] = "Peraturan BKN 9/2022"
    confidence: ClassVar[str] = "secondary"
    moves: ClassVar[tuple[str, ...]] = ()
    words: ClassVar[Mapping[Form, str]] = {Form.OUTPUT: "hasil"}
    asks: ClassVar[Mapping[Form, tuple[tuple[str, ...], ...]]] = {
        Form.OUTPUT: (("volume",), ("standar_kemampuan",))
    }
    reads: ClassVar[tuple[str, ...]] = ("frekuensi",)
    alone: ClassVar[bool] = False

    def need(self, target: Fraction, ability: Fraction) -> Fraction:
        """Exact need; both in the same unit and period."""
        return target / ability

    def of_rows(self, rows: WorkloadTable, norms: Norms) -> dict[int, Fraction]:
        """Exact need of each group: the sum of its rows."""
        del norms
        return by_ability(rows)
