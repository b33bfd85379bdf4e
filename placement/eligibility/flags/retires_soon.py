"""Somebody who soon retires."""

from typing import ClassVar

from placement.eligibility.context import Context
from placement.eligibility.months import completed_months
from placement.eligibility.remaining import months_left
from placement.eligibility.rule import Confidence, Kind, Rule
from placement.model.arrays import BoolArray, Index
from placement.model.positions import Position
from placement.model.roster import Employee


class RetiresSoon(Rule):
    """She serves for a while after the plan takes effect."""

    code: ClassVar[str] = "retires_soon"
    kind: ClassVar[Kind] = "flag"
    title: ClassVar[dict[str, str]] = {"id": "Segera pensiun", "en": "Retires soon"}
    reason: ClassVar[dict[str, str]] = {
        "id": "Kurang dari {soon_months} bulan menuju batas usia pensiun.",
        "en": "Less than {soon_months} months until she retires.",
    }
    source: ClassVar[str] = "Kebijakan bawaan (24 bulan), bukan peraturan"
    confidence: ClassVar[Confidence] = "unverified"
    doubts: ClassVar[tuple[dict[str, str], ...]] = (
        {
            "id": "24 bulan adalah kebijakan bawaan, bukan peraturan.",
            "en": "24 months is a default of ours, not a rule.",
        },
    )

    def one(self, employee: Employee, _position: Position, context: Context) -> bool:
        return completed_months(context.planned, employee.retirement) >= context.settings.soon_months

    def many(self, context: Context, i: Index, _g: Index) -> BoolArray:
        return context.column("serves_on", _serves_on)[i]


def _serves_on(context: Context) -> BoolArray:
    serves: BoolArray = months_left(context) >= context.settings.soon_months
    return serves
