"""Nobody is placed who will have retired."""

from typing import ClassVar

from placement.eligibility.context import Context
from placement.eligibility.rule import Confidence, Rule
from placement.model.arrays import BoolArray, Index
from placement.model.positions import Position
from placement.model.roster import Employee


class Retirement(Rule):
    """Her retirement lies after the day the plan takes effect."""

    code: ClassVar[str] = "retirement"
    title: ClassVar[dict[str, str]] = {
        "id": "Belum mencapai batas usia pensiun",
        "en": "Not yet retired",
    }
    reason: ClassVar[dict[str, str]] = {
        "id": "Sudah mencapai batas usia pensiun pada tanggal rencana.",
        "en": "Retired by the day the plan takes effect.",
    }
    source: ClassVar[str] = "UU 20/2023 Ps 55; PP 11/2017 Ps 239"
    confidence: ClassVar[Confidence] = "secondary"

    def one(self, employee: Employee, _position: Position, context: Context) -> bool:
        return employee.retirement > context.planned

    def many(self, context: Context, i: Index, _g: Index) -> BoolArray:
        later: BoolArray = context.roster.retirement[i] > context.day
        return later
