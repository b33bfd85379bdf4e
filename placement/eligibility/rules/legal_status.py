"""Study assignment, leave outside the state, suspension, retirement preparation: not placed."""

from typing import ClassVar

import numpy as np

from placement.eligibility.context import Context
from placement.eligibility.rule import Confidence, Rule, Seen, Sides
from placement.model.arrays import BoolArray, Index
from placement.model.positions import Position
from placement.model.roster import Employee


class LegalStatus(Rule):
    """Her legal status is one of those that may be placed."""

    code: ClassVar[str] = "legal_status"
    title: ClassVar[dict[str, str]] = {
        "id": "Kedudukan hukum aktif",
        "en": "Active legal status",
    }
    reason: ClassVar[dict[str, str]] = {
        "id": "Kedudukan hukumnya tidak memungkinkan penempatan (CLTN, tugas belajar, diberhentikan sementara, dsb.).",
        "en": "Her legal status does not allow a placement (leave outside the state, study, suspension and so on).",
    }
    source: ClassVar[str] = "PP 11/2017 Ps 144"
    confidence: ClassVar[Confidence] = "text"
    basis: ClassVar[tuple[str, ...]] = ("pp-11-2017",)
    doubts: ClassVar[tuple[dict[str, str], ...]] = (
        {
            "id": "Pasal 144 berbicara tentang JPT; aturan serupa bagi administrasi (Pasal 64) dari ingatan.",
            "en": "Article 144 speaks of high leaders; the like for administrators (Article 64) is from memory.",
        },
        {
            "id": "Tugas belajar dianggap lebih dari 6 bulan; MPP, diperbantukan dan sakit lama menurut praktik.",
            "en": "Study leave is taken to be longer than 6 months; retirement preparation, secondment and long illness follow practice.",
        },
    )

    def one(self, employee: Employee, _position: Position, context: Context) -> bool:
        return employee.legal_status in context.settings.active

    def sides(self, employee: Employee, _position: Position, context: Context, _lang: str) -> Sides:
        return ", ".join(context.settings.active), employee.legal_status or "-"

    def sees(self, context: Context) -> Seen:
        return [context.column("active", _active)]

    def many(self, context: Context, i: Index, _g: Index) -> BoolArray:
        return context.column("active", _active)[i]


def _active(context: Context) -> BoolArray:
    active: BoolArray = np.isin(context.roster.legal_status, context.settings.active)
    return active
