"""A year without a rating, which the gate takes as neutral."""

from typing import ClassVar

from placement.eligibility.context import Context
from placement.eligibility.rule import Confidence, Kind, Rule
from placement.model.arrays import BoolArray, Index
from placement.model.codes import Rating
from placement.model.positions import Position
from placement.model.roster import Employee


class Unrated(Rule):
    """Each of the last years has a rating."""

    code: ClassVar[str] = "unrated"
    kind: ClassVar[Kind] = "flag"
    title: ClassVar[dict[str, str]] = {
        "id": "Predikat kinerja belum lengkap",
        "en": "A year without a rating",
    }
    reason: ClassVar[dict[str, str]] = {
        "id": "Predikat kinerja belum lengkap; dianggap netral, periksa sebabnya.",
        "en": "A year has no rating; taken as neutral, look why.",
    }
    source: ClassVar[str] = "Praktik kepegawaian (pegawai baru)"
    confidence: ClassVar[Confidence] = "unverified"
    doubts: ClassVar[tuple[dict[str, str], ...]] = (
        {
            "id": "Pilihan sistem; belum diverifikasi.",
            "en": "A choice of the program; unverified.",
        },
    )

    def one(self, employee: Employee, _position: Position, _context: Context) -> bool:
        return Rating.NONE not in {employee.rating, employee.rating_before}

    def many(self, context: Context, i: Index, _g: Index) -> BoolArray:
        roster = context.roster
        rated: BoolArray = (roster.rating[i] != Rating.NONE) & (roster.rating_before[i] != Rating.NONE)
        return rated
