"""Somebody else must agree."""

from typing import ClassVar

from placement.eligibility.context import Context
from placement.eligibility.gate import crosses, crossing
from placement.eligibility.rule import Confidence, Kind, Rule
from placement.model.arrays import BoolArray, Index
from placement.model.positions import Position
from placement.model.roster import Employee


class Consent(Rule):
    """The post asks nobody's consent and lies in her own agency."""

    code: ClassVar[str] = "consent"
    kind: ClassVar[Kind] = "flag"
    title: ClassVar[dict[str, str]] = {"id": "Memerlukan persetujuan", "en": "Needs consent"}
    reason: ClassVar[dict[str, str]] = {
        "id": "Memerlukan persetujuan pihak lain: pejabat yang disebut pada jabatan, atau perangkat daerah asal dan tujuan.",
        "en": "Needs the consent of others: the official named at the post, or both agencies.",
    }
    source: ClassVar[str] = "PP 11/2017 Ps 191; kolom consent peta jabatan"
    confidence: ClassVar[Confidence] = "text"
    basis: ClassVar[tuple[str, ...]] = ("pp-11-2017",)
    doubts: ClassVar[tuple[dict[str, str], ...]] = (
        {
            "id": "Persetujuan perangkat daerah asal dan tujuan di dalam satu daerah adalah praktik; Pasal 191 meminta Tim Penilai Kinerja didengar.",
            "en": "The consent of both agencies inside one region is practice; Article 191 asks that the performance committee be heard.",
        },
    )

    def one(self, employee: Employee, position: Position, _context: Context) -> bool:
        return not position.consent and not crosses(employee, position)

    def many(self, context: Context, i: Index, g: Index) -> BoolArray:
        asked = context.column("consent_asked", lambda c: c.positions.consent != "")
        free: BoolArray = ~(asked[g] | crossing(context, i, g))
        return free
