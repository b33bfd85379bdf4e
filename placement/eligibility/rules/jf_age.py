"""Greatest age for a transfer into a functional post."""

from collections.abc import Collection
from typing import ClassVar

import numpy as np

from placement.eligibility.context import Context
from placement.eligibility.months import completed_years
from placement.eligibility.move import Move
from placement.eligibility.rule import Confidence, Rule, Sides
from placement.model.arrays import BoolArray, CodeArray, Index
from placement.model.codes import Tier
from placement.model.positions import Position
from placement.model.roster import Employee, months_between

ANY_AGE = 999


class JfAge(Rule):
    """On the day the plan takes effect she has not yet reached the age of the level; a post without level asks none."""

    code: ClassVar[str] = "jf_age"
    moves: ClassVar[tuple[Move, ...]] = (Move.JF_TRANSFER,)
    law: ClassVar[tuple[str, ...]] = ("jf.transfer_age", "jf.transfer_age_between_utama")
    title: ClassVar[dict[str, str]] = {
        "id": "Usia paling tinggi perpindahan ke jabatan fungsional",
        "en": "Greatest age for a transfer into a functional post",
    }
    reason: ClassVar[dict[str, str]] = {
        "id": "Melewati usia paling tinggi untuk perpindahan ke jenjang ini.",
        "en": "Past the greatest age for a transfer to this level.",
    }
    source: ClassVar[str] = "PermenPANRB 1/2023"
    confidence: ClassVar[Confidence] = "text"
    basis: ClassVar[tuple[str, ...]] = ("permenpanrb-1-2023",)
    doubts: ClassVar[tuple[dict[str, str], ...]] = (
        {
            "id": '"Usia paling tinggi" dibaca ketat: pada hari ulang tahun itu batasnya sudah terlewati. Bunyi pasal dapat juga mencakup tahun itu.',
            "en": '"Greatest age" is read strictly: on that birthday the limit is passed. The words could also mean the whole year.',
        },
        {
            "id": "Dibaca dari tanya jawab resmi BKN tentang PermenPANRB 1/2023, bukan dari naskah peraturannya.",
            "en": "Read in BKN's official questions and answers on PermenPANRB 1/2023, not in the regulation itself.",
        },
    )

    def one(self, employee: Employee, position: Position, context: Context) -> bool:
        limit = _limit(employee, position, context)
        return bool(completed_years(employee.birth, context.planned) < limit)

    def sides(self, employee: Employee, position: Position, context: Context, lang: str) -> Sides:
        age, limit = completed_years(employee.birth, context.planned), _limit(employee, position, context)
        words = {"id": f"di bawah {limit} tahun", "en": f"under {limit} years"}
        return words[lang], {"id": f"{age} tahun", "en": f"{age} years"}[lang]

    def reads(self, context: Context, _kinds: Collection[Move]) -> tuple[str, ...]:
        between = (context.positions.tier == Tier.UT).any() and (context.roster.tier == Tier.UT).any()
        return self.law if between else self.law[:1]

    def many(self, context: Context, i: Index, g: Index) -> BoolArray:
        age = context.column("age", _age)[i]
        tier, held = context.positions.tier[g], context.roster.tier[i]
        limits = context.column("transfer_ages", _limits)
        between = (tier == Tier.UT) & (held == Tier.UT)
        younger: BoolArray = age < np.where(
            between, context.value("jf.transfer_age_between_utama"), limits[tier]
        )
        return younger


def _limit(employee: Employee, position: Position, context: Context) -> int:
    if employee.tier == position.tier == Tier.UT:
        return int(context.value("jf.transfer_age_between_utama"))
    return int(context.value("jf.transfer_age").get(position.tier.name, ANY_AGE))


def _age(context: Context) -> CodeArray:
    return (months_between(context.roster.birth, context.day) // 12).astype(np.int16)


def _limits(context: Context) -> CodeArray:
    """Greatest age by level."""
    limits = context.value("jf.transfer_age")
    return np.array([limits.get(tier.name, ANY_AGE) for tier in Tier], np.int16)
