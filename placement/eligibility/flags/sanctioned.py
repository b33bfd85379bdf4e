"""A grave sanction on a lateral move: allowed, and marked."""

from typing import ClassVar

from placement.eligibility.context import Context
from placement.eligibility.rule import Confidence, Kind, Rule
from placement.eligibility.rules.discipline import Discipline, all_clean, clean
from placement.model.arrays import BoolArray, Index
from placement.model.positions import Position
from placement.model.roster import Employee


class Sanctioned(Rule):
    """Her discipline record is one that a gated move would ask."""

    code: ClassVar[str] = "sanctioned"
    kind: ClassVar[Kind] = "flag"
    law: ClassVar[tuple[str, ...]] = Discipline.law
    title: ClassVar[dict[str, str]] = {
        "id": "Pernah dihukum disiplin sedang atau berat",
        "en": "Medium or grave sanction on record",
    }
    reason: ClassVar[dict[str, str]] = {
        "id": "Ada hukuman disiplin sedang atau berat: perpindahan setara diperbolehkan, perlu perhatian TPK.",
        "en": "A medium or grave sanction on record: the lateral move is allowed, the committee should know.",
    }
    source: ClassVar[str] = "PP 94/2021 Ps 8; jangka waktu: tidak ada angka nasional"
    confidence: ClassVar[Confidence] = "unverified"
    basis: ClassVar[tuple[str, ...]] = ("pp-94-2021",)
    doubts: ClassVar[tuple[dict[str, str], ...]] = (
        {
            "id": "Tidak ditemukan satu angka nasional untuk jangka waktu.",
            "en": "No single national look-back was found.",
        },
    )

    def one(self, employee: Employee, _position: Position, context: Context) -> bool:
        return clean(employee, context)

    def many(self, context: Context, i: Index, _g: Index) -> BoolArray:
        return all_clean(context)[i]
