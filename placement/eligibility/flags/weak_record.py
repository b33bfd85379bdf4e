"""A weak rating on a lateral move: allowed, and marked."""

from typing import ClassVar

from placement.eligibility.context import Context
from placement.eligibility.rule import Confidence, Kind, Rule
from placement.eligibility.rules.performance import Performance, all_well_rated, well_rated
from placement.model.arrays import BoolArray, Index
from placement.model.positions import Position
from placement.model.roster import Employee


class WeakRecord(Rule):
    """Her ratings are those that a gated move would ask."""

    code: ClassVar[str] = "weak_record"
    kind: ClassVar[Kind] = "flag"
    law: ClassVar[tuple[str, ...]] = Performance.law
    title: ClassVar[dict[str, str]] = {"id": "Predikat kinerja rendah", "en": "A low rating"}
    reason: ClassVar[dict[str, str]] = {
        "id": "Predikat kinerja rendah: perpindahan setara diperbolehkan, sertai pembinaan.",
        "en": "A low rating: the lateral move is allowed, with coaching.",
    }
    source: ClassVar[str] = "PermenPANRB 1/2023; PP 30/2019 Ps 56-57"
    confidence: ClassVar[Confidence] = "text"
    basis: ClassVar[tuple[str, ...]] = ("permenpanrb-1-2023",)
    doubts: ClassVar[tuple[dict[str, str], ...]] = (
        {
            "id": "Bahwa perpindahan setara tetap terbuka bagi yang berpredikat rendah adalah pilihan.",
            "en": "That a lateral move stays open to those rated low is a choice.",
        },
    )

    def one(self, employee: Employee, _position: Position, context: Context) -> bool:
        return well_rated(employee, context)

    def many(self, context: Context, i: Index, _g: Index) -> BoolArray:
        return all_well_rated(context)[i]
