"""Related experience before a high leader's post."""

from typing import ClassVar

from placement.eligibility.context import Context
from placement.eligibility.move import Move
from placement.eligibility.move_kind import leader
from placement.eligibility.rule import Confidence, Kind, Rule
from placement.eligibility.rules.leader_age import leaders
from placement.model.arrays import BoolArray, Index
from placement.model.positions import Position
from placement.model.roster import Employee


class LeaderExperience(Rule):
    """She is a high leader already; everyone else must show experience that is related to the post."""

    code: ClassVar[str] = "leader_experience"
    kind: ClassVar[Kind] = "flag"
    moves: ClassVar[tuple[Move, ...]] = (Move.SELECTION,)
    law: ClassVar[tuple[str, ...]] = ("leader.experience_years",)
    title: ClassVar[dict[str, str]] = {
        "id": "Pengalaman jabatan terkait",
        "en": "Related experience",
    }
    reason: ClassVar[dict[str, str]] = {
        "id": "Pengalaman jabatan yang terkait, secara kumulatif paling singkat {experience_years} tahun, harus dibuktikan.",
        "en": "Related experience of at least {experience_years} years in all must be shown.",
    }
    source: ClassVar[str] = "PP 17/2020 Ps 107"
    confidence: ClassVar[Confidence] = "text"
    basis: ClassVar[tuple[str, ...]] = ("pp-17-2020",)
    doubts: ClassVar[tuple[dict[str, str], ...]] = (
        {
            "id": "Pengalaman terkait tidak dapat dilihat dalam data.",
            "en": "Related experience cannot be seen in the data.",
        },
    )

    def one(self, employee: Employee, _position: Position, _context: Context) -> bool:
        return leader(employee)

    def many(self, context: Context, i: Index, _g: Index) -> BoolArray:
        return context.column("held_by_leaders", lambda c: leaders(c.roster))[i]
