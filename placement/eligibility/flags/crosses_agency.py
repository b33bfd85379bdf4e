"""A move to another agency."""

from typing import ClassVar

from placement.eligibility.context import Context
from placement.eligibility.gate import crosses, crossing
from placement.eligibility.rule import Confidence, Kind, Rule
from placement.model.arrays import BoolArray, Index
from placement.model.positions import Position
from placement.model.roster import Employee


class CrossesAgency(Rule):
    """She stays in her agency."""

    code: ClassVar[str] = "crosses_agency"
    kind: ClassVar[Kind] = "flag"
    title: ClassVar[dict[str, str]] = {"id": "Pindah perangkat daerah", "en": "Moves to another agency"}
    reason: ClassVar[dict[str, str]] = {
        "id": "Pindah ke perangkat daerah lain: pertimbangan Tim Penilai Kinerja diperlukan.",
        "en": "A move to another agency: the performance committee is heard.",
    }
    source: ClassVar[str] = "PP 11/2017 Ps 191"
    confidence: ClassVar[Confidence] = "text"
    basis: ClassVar[tuple[str, ...]] = ("pp-11-2017",)
    doubts: ClassVar[tuple[dict[str, str], ...]] = (
        {
            "id": "Apakah PP 17/2020 mengubah pasal ini, belum diperiksa; PP pelaksana UU 20/2023 belum ditemukan.",
            "en": "Whether PP 17/2020 changed this article was not checked; no regulation under UU 20/2023 was found.",
        },
    )

    def one(self, employee: Employee, position: Position, _context: Context) -> bool:
        return not crosses(employee, position)

    def many(self, context: Context, i: Index, g: Index) -> BoolArray:
        return ~crossing(context, i, g)
