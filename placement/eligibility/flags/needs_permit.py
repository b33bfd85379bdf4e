"""A practice permit holds for one place."""

from typing import ClassVar

from placement.eligibility.context import Context
from placement.eligibility.profession import health, is_health
from placement.eligibility.rule import Confidence, Kind, Rule
from placement.model.arrays import BoolArray, Index
from placement.model.positions import Position
from placement.model.roster import Employee


class NeedsPermit(Rule):
    """The post is not one of a health profession."""

    code: ClassVar[str] = "needs_permit"
    kind: ClassVar[Kind] = "flag"
    title: ClassVar[dict[str, str]] = {
        "id": "Memerlukan surat izin praktik baru",
        "en": "Needs a new practice permit",
    }
    reason: ClassVar[dict[str, str]] = {
        "id": "Pindah tempat praktik: surat izin praktik (SIP) baru diperlukan.",
        "en": "A new place of practice needs a new practice permit (SIP).",
    }
    source: ClassVar[str] = "Praktik kepegawaian bidang kesehatan"
    confidence: ClassVar[Confidence] = "unverified"
    doubts: ClassVar[tuple[dict[str, str], ...]] = (
        {
            "id": "Kewajiban izin praktik baru menurut praktik; peraturannya belum dibaca.",
            "en": "That a new permit is needed is practice; the regulation was not read.",
        },
    )

    def one(self, _employee: Employee, position: Position, context: Context) -> bool:
        return not is_health(position, context)

    def many(self, context: Context, _i: Index, g: Index) -> BoolArray:
        return ~health(context)[g]
