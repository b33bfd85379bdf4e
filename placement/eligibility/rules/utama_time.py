"""Who becomes ahli utama from another post must have time left to serve."""

from collections.abc import Collection
from typing import ClassVar

from placement.eligibility.context import Context
from placement.eligibility.months import completed_months
from placement.eligibility.move import Move
from placement.eligibility.remaining import months_left
from placement.eligibility.rule import Confidence, Rule, Sides
from placement.model.arrays import BoolArray, Index
from placement.model.codes import Tier
from placement.model.positions import Position
from placement.model.roster import Employee

LEAST = "jf.utama_least_months"


class UtamaTime(Rule):
    """The post is not one of ahli utama, she is ahli utama already, or her retirement is far enough away."""

    code: ClassVar[str] = "utama_time"
    moves: ClassVar[tuple[Move, ...]] = (Move.JF_TRANSFER,)
    law: ClassVar[tuple[str, ...]] = (LEAST,)
    title: ClassVar[dict[str, str]] = {
        "id": "Sisa masa kerja sebelum menjadi ahli utama",
        "en": "Time left before becoming ahli utama",
    }
    reason: ClassVar[dict[str, str]] = {
        "id": "Kurang dari {utama_least_months} bulan sebelum batas usia pensiunnya.",
        "en": "Less than {utama_least_months} months before she retires.",
    }
    source: ClassVar[str] = "PermenPANRB 1/2023"
    confidence: ClassVar[Confidence] = "text"
    basis: ClassVar[tuple[str, ...]] = ("permenpanrb-1-2023",)
    doubts: ClassVar[tuple[dict[str, str], ...]] = (
        {
            "id": "Dihitung terhadap tanggal pensiun dari jabatan sekarang; dibaca dari tanya jawab resmi BKN.",
            "en": "Counted to the retirement from the present post; read in BKN's official questions and answers.",
        },
    )

    def one(self, employee: Employee, position: Position, context: Context) -> bool:
        if position.tier != Tier.UT or employee.tier == Tier.UT:
            return True
        return bool(completed_months(context.planned, employee.retirement) >= context.value(LEAST))

    def sides(self, employee: Employee, _position: Position, context: Context, lang: str) -> Sides:
        left = completed_months(context.planned, employee.retirement)
        unit = {"id": "bulan sebelum pensiun", "en": "months before retirement"}[lang]
        return f"{context.value(LEAST)} {unit}", f"{left} {unit}"

    def reads(self, context: Context, _kinds: Collection[Move]) -> tuple[str, ...]:
        return self.law if (context.positions.tier == Tier.UT).any() else ()

    def many(self, context: Context, i: Index, g: Index) -> BoolArray:
        asked: BoolArray = (context.positions.tier[g] == Tier.UT) & (context.roster.tier[i] != Tier.UT)
        if not asked.any():
            return ~asked
        enough: BoolArray = ~asked | (months_left(context)[i] >= context.value(LEAST))
        return enough
