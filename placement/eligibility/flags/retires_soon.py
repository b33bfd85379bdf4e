"""Somebody who soon retires."""

from typing import ClassVar

import numpy as np

from placement.eligibility.context import Context
from placement.eligibility.months import completed_months
from placement.eligibility.rule import Confidence, Kind, Rule
from placement.model.arrays import BoolArray, DateArray, Index, IntArray
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

    def one(self, employee: Employee, _position: Position, context: Context) -> bool:
        return completed_months(context.planned, employee.retirement) >= context.settings.soon_months

    def many(self, context: Context, i: Index, _g: Index) -> BoolArray:
        return context.column("serves_on", _serves_on)[i]


def _serves_on(context: Context) -> BoolArray:
    months, days = _split(context.roster.retirement)
    month, day = _split(np.array(context.day))
    left = np.maximum(months - month - (day > days), 0)
    serves: BoolArray = left >= context.settings.soon_months
    return serves


def _split(dates: DateArray) -> tuple[IntArray, IntArray]:
    """Months since 1970, and days into the month."""
    months = dates.astype("datetime64[M]")
    return months.astype(np.int64), (dates - months).astype(np.int64)
