"""An own request within the first years of service."""

from collections.abc import Collection
from typing import ClassVar

import numpy as np

from placement.eligibility.context import Context
from placement.eligibility.months import completed_years
from placement.eligibility.move import Move
from placement.eligibility.rule import Confidence, Kind, Rule
from placement.model.arrays import BoolArray, Index
from placement.model.codes import Status
from placement.model.positions import Position
from placement.model.roster import Employee, months_between

YEARS = "move.bond_years"
BOUND = (Status.PNS, Status.CPNS)


class Bond(Rule):
    """She did not ask to move, is contract staff, or has served the years of her bond; an unknown first day is marked."""

    code: ClassVar[str] = "bond"
    kind: ClassVar[Kind] = "flag"
    law: ClassVar[tuple[str, ...]] = (YEARS,)
    title: ClassVar[dict[str, str]] = {
        "id": "Permohonan pindah dalam masa pengabdian awal",
        "en": "A request within the first years of service",
    }
    reason: ClassVar[dict[str, str]] = {
        "id": "Mohon pindah sebelum {bond_years} tahun: kepentingan pribadi tidak dapat menjadi dasar, perlu alasan kedinasan.",
        "en": "Asks to move before {bond_years} years: personal grounds do not count, an official reason is needed.",
    }
    source: ClassVar[str] = "Pernyataan pelamar CPNS 2024 (PermenPANRB 6/2024)"
    confidence: ClassVar[Confidence] = "secondary"
    basis: ClassVar[tuple[str, ...]] = ("permenpanrb-6-2024",)
    doubts: ClassVar[tuple[dict[str, str], ...]] = (
        {
            "id": "Sumbernya berbicara tentang meminta pindah; apakah pindah antar-unit di dalam satu daerah termasuk, tidak disebut. Karena itu catatan, bukan syarat mutlak.",
            "en": "The source speaks of asking to move; whether a move between units of one region is meant, it does not say. Therefore a flag, not a gate.",
        },
        {
            "id": "Masa itu dihitung sejak menjadi PNS; data memuat TMT CPNS, yang lebih awal.",
            "en": "The years run from the appointment as PNS; the data hold the first day as CPNS, which is earlier.",
        },
    )

    def one(self, employee: Employee, _position: Position, context: Context) -> bool:
        if not employee.asks_to_move or employee.status not in BOUND:
            return True
        first = employee.entered
        return first is not None and bool(completed_years(first, context.planned) >= context.value(YEARS))

    def many(self, context: Context, i: Index, _g: Index) -> BoolArray:
        return context.column("unbound", _unbound)[i]

    def reads(self, context: Context, _kinds: Collection[Move]) -> tuple[str, ...]:
        return self.law if _bound(context).any() else ()


def _bound(context: Context) -> BoolArray:
    """Who asked to move and may be under a bond."""
    asked: BoolArray = context.roster.asks_to_move & np.isin(context.roster.status, BOUND)
    return asked


def _unbound(context: Context) -> BoolArray:
    bound = _bound(context)
    if not bound.any():
        return ~bound
    years = months_between(context.roster.entered, context.day) // 12
    free: BoolArray = ~bound | (~np.isnat(context.roster.entered) & (years >= context.value(YEARS)))
    return free
