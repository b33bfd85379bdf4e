"""Greatest age on becoming a high leader."""

from typing import ClassVar

from placement.eligibility.context import Context
from placement.eligibility.months import completed_years
from placement.eligibility.move import Move
from placement.eligibility.move_kind import ADMINISTRATOR, leader
from placement.eligibility.rule import Confidence, Rule, Sides
from placement.model.arrays import BoolArray, Index, IntArray
from placement.model.codes import JobKind
from placement.model.positions import Position, Positions
from placement.model.roster import Employee, Roster, months_between

LIMIT, MODE = "leader.age_limit", "leader.age_mode"


class LeaderAge(Rule):
    """A high leader already, or on the day of inauguration below the age limit of a JPT pratama.

    The law can be read in two ways; the mode says which: STRICT_LT = not yet the age, LE_YEARS = the whole year of it.
    """

    code: ClassVar[str] = "leader_age"
    moves: ClassVar[tuple[Move, ...]] = (Move.SELECTION,)
    law: ClassVar[tuple[str, ...]] = (LIMIT, MODE)
    title: ClassVar[dict[str, str]] = {
        "id": "Usia paling tinggi pada pelantikan JPT pratama",
        "en": "Greatest age at the inauguration as a high leader",
    }
    reason: ClassVar[dict[str, str]] = {
        "id": "Melewati usia paling tinggi {age_limit} tahun pada pelantikan JPT pratama.",
        "en": "Past the greatest age of {age_limit} years at the inauguration.",
    }
    source: ClassVar[str] = "PP 17/2020 Ps 107"
    confidence: ClassVar[Confidence] = "text"
    basis: ClassVar[tuple[str, ...]] = (
        "pp-17-2020",
        "pp-11-2017",
    )
    doubts: ClassVar[tuple[dict[str, str], ...]] = (
        {
            "id": '"Usia paling tinggi" dibaca ketat: pada hari ulang tahun itu batasnya sudah terlewati. Bunyi pasal dapat juga mencakup tahun itu.',
            "en": '"Greatest age" is read strictly: on that birthday the limit is passed. The words could also mean the whole year.',
        },
        {
            "id": "Presiden dapat mengecualikan (Pasal 107 ayat (2)).",
            "en": "The President may waive it (Article 107(2)).",
        },
    )

    def one(self, employee: Employee, position: Position, context: Context) -> bool:
        if leader(employee) or not _pratama(position):
            return True
        return completed_years(employee.birth, context.planned) < _ends(context)

    def sides(self, employee: Employee, _position: Position, context: Context, lang: str) -> Sides:
        words = {"id": "di bawah {age} tahun", "en": "under {age} years"}[lang]
        age = completed_years(employee.birth, context.planned)
        return words.format(age=_ends(context)), {"id": f"{age} tahun", "en": f"{age} years"}[lang]

    def many(self, context: Context, i: Index, g: Index) -> BoolArray:
        asked = context.column("pratama", lambda c: _all_pratama(c.positions))
        if not asked.any():
            return ~asked[g]
        young = context.column("young_leaders", _young)
        return young[i] | ~asked[g]


def _ends(context: Context) -> int:
    """The first age that is too high."""
    limit = int(context.value(LIMIT))
    return limit if context.value(MODE) == "STRICT_LT" else limit + 1


def _pratama(position: Position) -> bool:
    return position.job_kind == JobKind.STRUCTURAL and position.echelon // 10 == 2


def _all_pratama(positions: Positions) -> BoolArray:
    pratama: BoolArray = (positions.job_kind == JobKind.STRUCTURAL) & (positions.echelon // 10 == 2)
    return pratama


def leaders(of: Roster | Positions) -> BoolArray:
    """Who is a high leader, or which post is one."""
    held: BoolArray = (of.job_kind == JobKind.STRUCTURAL) & (of.echelon < ADMINISTRATOR)
    return held


def _young(context: Context) -> BoolArray:
    age: IntArray = months_between(context.roster.birth, context.day) // 12
    young: BoolArray = leaders(context.roster) | (age < _ends(context))
    return young
