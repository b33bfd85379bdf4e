"""Too long in one post."""

from typing import ClassVar

from placement.eligibility.context import Context
from placement.eligibility.months import completed_months
from placement.eligibility.move import Move
from placement.eligibility.rule import Confidence, Kind, Rule
from placement.model.arrays import BoolArray, Index
from placement.model.positions import Position
from placement.model.roster import Employee, months_between

KEY = "move.max_post_months"


class OverFiveYears(Rule):
    """She has not yet passed the greatest time in a post."""

    code: ClassVar[str] = "over_five_years"
    kind: ClassVar[Kind] = "flag"
    moves: ClassVar[tuple[Move, ...]] = (Move.STAY,)
    law: ClassVar[tuple[str, ...]] = (KEY,)
    title: ClassVar[dict[str, str]] = {
        "id": "Melewati masa jabatan paling lama",
        "en": "Past the greatest time in a post",
    }
    reason: ClassVar[dict[str, str]] = {
        "id": "Lebih dari {max_post_months} bulan di jabatan yang sama: perlu dipertimbangkan untuk rotasi atau perpanjangan.",
        "en": "More than {max_post_months} months in the same post: due for rotation or an extension.",
    }
    source: ClassVar[str] = "PP 11/2017 Ps 190(3), Ps 133"
    confidence: ClassVar[Confidence] = "text"
    basis: ClassVar[tuple[str, ...]] = ("pp-11-2017",)
    doubts: ClassVar[tuple[dict[str, str], ...]] = (
        {
            "id": "Apakah PP 17/2020 mengubah pasal ini, belum diperiksa; PP pelaksana UU 20/2023 belum ditemukan.",
            "en": "Whether PP 17/2020 changed this article was not checked; no regulation under UU 20/2023 was found.",
        },
    )

    def one(self, employee: Employee, _position: Position, context: Context) -> bool:
        since = employee.post_since
        return since is None or bool(completed_months(since, context.planned) <= context.value(KEY))

    def many(self, context: Context, i: Index, _g: Index) -> BoolArray:
        return context.column("within_term", _within_term)[i]


def _within_term(context: Context) -> BoolArray:
    within: BoolArray = months_between(context.roster.post_since, context.day) <= context.value(KEY)
    return within
