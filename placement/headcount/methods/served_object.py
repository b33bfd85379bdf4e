"""Object (objek kerja): posts that serve people, areas or things."""

from collections.abc import Mapping
from fractions import Fraction
from typing import ClassVar

from placement.headcount.methods.ability import by_ability
from placement.headcount.norms import Norms
from placement.headcount.workload import Form, WorkloadTable


class ServedObject:
    """need = objects / standard ability: objects to be served over objects one person serves in the same period."""

    code: ClassVar[str] = "object"
    kind: ClassVar[str] = "headcount"
    title: ClassVar[Mapping[str, str]] = {"id": "Objek kerja", "en": "Object"}
    source: ClassVar[str] = "Peraturan BKN 9/2022"
    confidence: ClassVar[str] = "secondary"
    moves: ClassVar[tuple[str, ...]] = ()
    words: ClassVar[Mapping[Form, str]] = {Form.OBJECT: "objek"}
    asks: ClassVar[Mapping[Form, tuple[tuple[str, ...], ...]]] = {
        Form.OBJECT: (("volume",), ("standar_kemampuan",))
    }
    reads: ClassVar[tuple[str, ...]] = ("frekuensi",)
    alone: ClassVar[bool] = False

    def need(self, objects: Fraction, ability: Fraction) -> Fraction:
        """Exact need; both in the same unit and period."""
        return objects / ability

    def of_rows(self, rows: WorkloadTable, norms: Norms) -> dict[int, Fraction]:
        """Exact need of each group: the sum of its rows."""
        del norms
        return by_ability(rows)
