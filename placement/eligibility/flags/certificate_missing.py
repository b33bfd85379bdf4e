"""Certificate asked, none held."""

from typing import ClassVar

from placement.eligibility.context import Context
from placement.eligibility.rule import Confidence, Kind, Rule
from placement.model.arrays import BoolArray, Index
from placement.model.positions import Position
from placement.model.roster import Employee


class CertificateMissing(Rule):
    """The post asks no certificate, or she holds one."""

    code: ClassVar[str] = "certificate_missing"
    kind: ClassVar[Kind] = "flag"
    title: ClassVar[dict[str, str]] = {"id": "Sertifikat belum dimiliki", "en": "Certificate not held yet"}
    reason: ClassVar[dict[str, str]] = {
        "id": "Jabatan mensyaratkan sertifikat yang belum dimilikinya.",
        "en": "The post asks a certificate that she does not hold yet.",
    }
    source: ClassVar[str] = "Praktik kepegawaian (guru belum bersertifikat)"
    confidence: ClassVar[Confidence] = "unverified"
    doubts: ClassVar[tuple[dict[str, str], ...]] = (
        {
            "id": "Menurut praktik; belum diverifikasi.",
            "en": "By practice; unverified.",
        },
    )

    def one(self, employee: Employee, position: Position, _context: Context) -> bool:
        return position.certificate < 0 or employee.certificate >= 0

    def many(self, context: Context, i: Index, g: Index) -> BoolArray:
        held: BoolArray = (context.positions.certificate[g] < 0) | (context.roster.certificate[i] >= 0)
        return held
