"""A certificate of one subject does not serve another."""

from typing import ClassVar

from placement.eligibility.context import Context
from placement.eligibility.rule import Confidence, Rule, Sides
from placement.model.arrays import BoolArray, Index
from placement.model.positions import Position
from placement.model.roster import Employee

NO_ONE = {"id": "tidak ada", "en": "none"}


class Certificate(Rule):
    """The post asks no certificate, she holds none yet, or hers is of the subject it asks."""

    code: ClassVar[str] = "certificate"
    title: ClassVar[dict[str, str]] = {
        "id": "Sertifikat sesuai mata pelajaran atau bidang jabatan",
        "en": "A certificate of the post's subject",
    }
    reason: ClassVar[dict[str, str]] = {
        "id": "Sertifikatnya untuk mata pelajaran atau bidang lain.",
        "en": "Her certificate is for another subject.",
    }
    source: ClassVar[str] = "Linieritas sertifikat pendidik; praktik kepegawaian"
    confidence: ClassVar[Confidence] = "unverified"
    doubts: ClassVar[tuple[dict[str, str], ...]] = (
        {
            "id": "Linieritas sertifikat pendidik menurut praktik; Permendikdasmen 11/2025 belum dibaca.",
            "en": "That a teacher's certificate must be of the subject is practice; Permendikdasmen 11/2025 was not read.",
        },
    )

    def one(self, employee: Employee, position: Position, _context: Context) -> bool:
        return position.certificate < 0 or employee.certificate in {-1, position.certificate}

    def sides(self, employee: Employee, position: Position, context: Context, lang: str) -> Sides:
        names = (*context.positions.certificates, NO_ONE[lang])
        return names[position.certificate], names[employee.certificate]

    def many(self, context: Context, i: Index, g: Index) -> BoolArray:
        held, asked = context.roster.certificate[i], context.positions.certificate[g]
        serves: BoolArray = (asked < 0) | (held == -1) | (held == asked)
        return serves
