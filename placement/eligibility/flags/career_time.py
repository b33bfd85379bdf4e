"""The present post alone does not show the time that a promotion asks."""

from collections.abc import Collection
from typing import ClassVar

from placement.eligibility import career
from placement.eligibility.context import Context
from placement.eligibility.months import completed_months
from placement.eligibility.move import Move
from placement.eligibility.rule import Confidence, Kind, Rule
from placement.model.arrays import BoolArray, Index
from placement.model.positions import Position
from placement.model.roster import Employee, months_between


class CareerTime(Rule):
    """She has held her present post for the time that the step asks.

    The law says "is or has been": earlier posts count, but are not in the data. So this is a flag, never a refusal.
    """

    code: ClassVar[str] = "career_time"
    kind: ClassVar[Kind] = "flag"
    moves: ClassVar[tuple[Move, ...]] = (Move.PROMOTION, Move.SELECTION)
    law: ClassVar[tuple[str, ...]] = tuple(key for key in career.LAW if key.endswith("_months"))
    title: ClassVar[dict[str, str]] = {
        "id": "Masa di jabatan asal untuk promosi",
        "en": "Time in the post before a promotion",
    }
    reason: ClassVar[dict[str, str]] = {
        "id": "Masa di jabatan sekarang belum mencukupi: masa di jabatan setingkat sebelumnya harus dibuktikan.",
        "en": "Not long enough in the present post: time in earlier posts of that level must be shown.",
    }
    source: ClassVar[str] = "PP 11/2017 Ps 54; PP 17/2020 Ps 107"
    confidence: ClassVar[Confidence] = "secondary"
    basis: ClassVar[tuple[str, ...]] = (
        "pp-17-2020",
        "pp-11-2017",
    )
    doubts: ClassVar[tuple[dict[str, str], ...]] = (
        {
            "id": "Masa di jabatan sebelumnya ikut dihitung menurut peraturan, tetapi tidak ada dalam data.",
            "en": "Time in earlier posts counts by law but is not in the data.",
        },
    )

    def one(self, employee: Employee, position: Position, context: Context) -> bool:
        step = career.step(position)
        asked = step.months_asked(career.post_held(employee), context) if step else 0
        since = employee.post_since
        return (completed_months(since, context.planned) if since else 0) >= asked

    def many(self, context: Context, i: Index, g: Index) -> BoolArray:
        months = context.column("months_in_post", lambda c: months_between(c.roster.post_since, c.day))[i]
        asked = career.months_asked(context)[career.held(context)[i], career.targets(context)[g]]
        long: BoolArray = months >= asked
        return long

    def reads(self, context: Context, kinds: Collection[Move]) -> tuple[str, ...]:
        return tuple(key for key in career.keys_read(context, kinds) if key in self.law)
