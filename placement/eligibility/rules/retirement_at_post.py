"""A post of another kind has its own age limit."""

from datetime import date
from typing import ClassVar

import numpy as np

from placement.eligibility.context import Context
from placement.eligibility.move import Move
from placement.eligibility.rule import Confidence, Rule, Sides
from placement.model.arrays import BoolArray, DateArray, Index
from placement.model.codes import JobKind, Tier
from placement.model.positions import Position
from placement.model.roster import Employee
from placement.regulation import RETIREMENT_KEYS, retirement_age, retirement_dates
from placement.text import date_text, language


class RetirementAtPost(Rule):
    """By the age limit of the other post, too, her retirement lies after the day the plan takes effect.

    A shift and a rotation lead to a post of the same age limit; there her own day of retirement counts alone.
    """

    code: ClassVar[str] = "retirement_at_post"
    moves: ClassVar[tuple[Move, ...]] = (Move.JF_TRANSFER, Move.PROMOTION, Move.SELECTION, Move.DEMOTION)
    law: ClassVar[tuple[str, ...]] = RETIREMENT_KEYS
    title: ClassVar[dict[str, str]] = {
        "id": "Belum mencapai batas usia pensiun jabatan tujuan",
        "en": "Below the age limit of the other post",
    }
    reason: ClassVar[dict[str, str]] = {
        "id": "Pada tanggal rencana sudah melewati batas usia pensiun jabatan tujuan.",
        "en": "Past the age limit of the other post on the day the plan takes effect.",
    }
    source: ClassVar[str] = "UU 20/2023 Ps 55; PP 11/2017 Ps 239, Ps 240"
    confidence: ClassVar[Confidence] = "unverified"
    basis: ClassVar[tuple[str, ...]] = (
        "uu-20-2023",
        "pp-11-2017",
    )
    doubts: ClassVar[tuple[dict[str, str], ...]] = (
        {
            "id": "Batas usia jenjang fungsional dan jabatan tertentu dari ingatan; bahwa batas jabatan tujuan yang menentukan adalah kesimpulan.",
            "en": "Age limits of functional levels and of certain functions are from memory; that the limit of the other post decides is a conclusion.",
        },
    )

    def one(self, employee: Employee, position: Position, context: Context) -> bool:
        return _retires(employee, position, context) > context.planned

    def sides(self, employee: Employee, position: Position, context: Context, lang: str) -> Sides:
        asked = {"id": "pensiun di sana sesudah {day}", "en": "retires there after {day}"}[lang]
        day = _retires(employee, position, context)
        spoken = language(lang)
        return asked.format(day=date_text(context.planned, spoken)), date_text(day, spoken)

    def many(self, context: Context, i: Index, g: Index) -> BoolArray:
        last = context.column("last_births", _last_births)
        younger: BoolArray = context.roster.birth[i] >= last[g]
        return younger


def _retires(employee: Employee, position: Position, context: Context) -> date:
    """The day she would retire from that post."""
    born = np.array([employee.birth], "datetime64[D]")
    day: date = retirement_dates(born, np.array([_age(position, context)]))[0].item()
    return day


def _age(position: Position, context: Context) -> int:
    names = context.positions.functions
    function = names[position.function] if position.function >= 0 else ""
    return retirement_age(context.law, position.job_kind, position.echelon, position.tier, function)


def _last_births(context: Context) -> DateArray:
    """The first day of birth at which one still serves in each position.

    Retirement begins with the month after the age is reached, so it is the first of the planned day's month, so many
    years before.
    """
    p = context.positions
    posts = np.stack([p.job_kind, p.echelon, p.tier, p.function.astype(np.int64)])
    distinct, which = np.unique(posts, axis=1, return_inverse=True)
    names = (*p.functions, "")
    ages = [
        retirement_age(context.law, JobKind(kind), echelon, Tier(tier), names[function])
        for kind, echelon, tier, function in distinct.T.tolist()
    ]
    month = context.day.astype("datetime64[M]")
    births = [(month - np.timedelta64(12 * age, "M")).astype("datetime64[D]") for age in ages]
    return np.array(births, "datetime64[D]")[which.reshape(-1)]
