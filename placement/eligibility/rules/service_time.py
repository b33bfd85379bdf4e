"""Somebody whose whole service is shorter than the experience a post asks cannot have that experience."""

from collections.abc import Collection
from typing import ClassVar

import numpy as np

from placement.eligibility import career, move_kind
from placement.eligibility.context import Context
from placement.eligibility.move import Move
from placement.eligibility.rule import Confidence, Rule, Sides
from placement.model.arrays import BoolArray, Index, IntArray
from placement.model.positions import Position
from placement.model.roster import Employee

FIELD = "jf.transfer_experience_years"


class ServiceTime(Rule):
    """Her service in all is at least as long as the experience that the move asks; unknown service counts as none.

    This is what the data can prove. Whether the experience is of the right kind must be shown on paper, and is a flag.
    """

    code: ClassVar[str] = "service_time"
    moves: ClassVar[tuple[Move, ...]] = (Move.JF_TRANSFER, Move.PROMOTION, Move.SELECTION)
    law: ClassVar[tuple[str, ...]] = (FIELD, *(key for key in career.LAW if not key.endswith("_posts")))
    title: ClassVar[dict[str, str]] = {
        "id": "Masa kerja mencukupi pengalaman yang disyaratkan",
        "en": "Service as long as the experience asked",
    }
    reason: ClassVar[dict[str, str]] = {
        "id": "Masa kerja keseluruhannya lebih singkat daripada pengalaman yang disyaratkan.",
        "en": "Her service in all is shorter than the experience that is asked.",
    }
    source: ClassVar[str] = "PermenPANRB 1/2023; PP 11/2017 Ps 54; PP 17/2020 Ps 107"
    confidence: ClassVar[Confidence] = "secondary"
    basis: ClassVar[tuple[str, ...]] = (
        "permenpanrb-1-2023",
        "pp-11-2017",
        "pp-17-2020",
    )
    doubts: ClassVar[tuple[dict[str, str], ...]] = (
        {
            "id": "Hanya syarat perlu: masa kerja keseluruhan tidak membuktikan pengalaman di bidangnya.",
            "en": "A necessary condition only: service in all does not prove experience in the field.",
        },
        {
            "id": "Boleh 1 tahun bila ada penataan birokrasi atau kebutuhan strategis: ubah jf.transfer_experience_years pada [law].",
            "en": "One year suffices where the bureaucracy is restructured or a strategic need exists: change jf.transfer_experience_years in [law].",
        },
    )

    def one(self, employee: Employee, position: Position, context: Context) -> bool:
        return employee.service_months >= _months_asked(employee, position, context)

    def sides(self, employee: Employee, position: Position, context: Context, lang: str) -> Sides:
        unit = {"id": "bulan", "en": "months"}[lang]
        return f"{_months_asked(employee, position, context)} {unit}", f"{employee.service_months} {unit}"

    def many(self, context: Context, i: Index, g: Index) -> BoolArray:
        kinds = move_kind.many(context, i, g)
        transfer = kinds == Move.JF_TRANSFER.number
        months = context.roster.service_months[i]
        in_field = career.YEAR * context.value(FIELD) if transfer.any() else 0
        step: IntArray | int = 0
        if not transfer.all():
            step = career.service_asked(context)[career.held(context)[i], career.targets(context)[g]]
        long: BoolArray = months >= np.where(transfer, in_field, step)
        return long

    def reads(self, context: Context, kinds: Collection[Move]) -> tuple[str, ...]:
        return (FIELD, *(key for key in career.keys_read(context, kinds) if key in self.law))


def _months_asked(employee: Employee, position: Position, context: Context) -> int:
    """Months of service without which she cannot have the experience that the move asks."""
    if move_kind.one(employee, position, context) == Move.JF_TRANSFER:
        return career.YEAR * int(context.value(FIELD))
    step = career.step(position)
    return step.service_asked(career.post_held(employee), context) if step else 0
