"""Nobody is placed who will have retired."""

from typing import ClassVar

from placement.eligibility.context import Context
from placement.eligibility.rule import Confidence, Rule, Seen, Sides
from placement.model.arrays import BoolArray, Index
from placement.model.positions import Position
from placement.model.roster import Employee
from placement.text import date_text, language


class Retirement(Rule):
    """Her retirement lies after the day the plan takes effect."""

    code: ClassVar[str] = "retirement"
    title: ClassVar[dict[str, str]] = {
        "id": "Belum mencapai batas usia pensiun",
        "en": "Not yet retired",
    }
    reason: ClassVar[dict[str, str]] = {
        "id": "Sudah mencapai batas usia pensiun pada tanggal rencana.",
        "en": "Retired by the day the plan takes effect.",
    }
    source: ClassVar[str] = "UU 20/2023 Ps 55; PP 11/2017 Ps 239"
    confidence: ClassVar[Confidence] = "secondary"
    basis: ClassVar[tuple[str, ...]] = (
        "uu-20-2023",
        "pp-11-2017",
    )
    doubts: ClassVar[tuple[dict[str, str], ...]] = (
        {
            "id": "Batas usia jenjang fungsional (Pasal 239) dari ingatan; kolom bup atau tmt_pensiun pada berkas yang dipakai bila ada.",
            "en": "Age limits of functional levels (Article 239) are from memory; the file's own bup or tmt_pensiun is used where it is given.",
        },
    )

    def one(self, employee: Employee, _position: Position, context: Context) -> bool:
        return employee.retirement > context.planned

    def sides(self, employee: Employee, _position: Position, context: Context, lang: str) -> Sides:
        spoken = language(lang)
        asked = {"id": "pensiun sesudah {day}", "en": "retires after {day}"}[lang]
        return asked.format(day=date_text(context.planned, spoken)), date_text(employee.retirement, spoken)

    def sees(self, context: Context) -> Seen:
        return [context.roster.retirement > context.day]

    def many(self, context: Context, i: Index, _g: Index) -> BoolArray:
        later: BoolArray = context.roster.retirement[i] > context.day
        return later
