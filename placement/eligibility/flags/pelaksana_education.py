"""Least education of general staff."""

from typing import ClassVar

from placement.eligibility.context import Context
from placement.eligibility.rule import Confidence, Kind, Rule
from placement.eligibility.rules.education_level import LEVELS
from placement.model.arrays import BoolArray, Index
from placement.model.codes import JobKind
from placement.model.positions import Position
from placement.model.roster import Employee

LEAST = "education.pelaksana_min"


class PelaksanaEducation(Rule):
    """The post is not one of general staff, or she has at least the level that the law is remembered to ask."""

    code: ClassVar[str] = "pelaksana_education"
    kind: ClassVar[Kind] = "flag"
    law: ClassVar[tuple[str, ...]] = (LEAST,)
    title: ClassVar[dict[str, str]] = {
        "id": "Pendidikan paling rendah pelaksana",
        "en": "Least education of general staff",
    }
    reason: ClassVar[dict[str, str]] = {
        "id": "Pendidikannya di bawah {pelaksana_min} untuk jabatan pelaksana; ketentuannya belum terverifikasi.",
        "en": "Her education is below {pelaksana_min} for a post of general staff; the rule itself is unverified.",
    }
    source: ClassVar[str] = "PP 11/2017 Ps 54"
    confidence: ClassVar[Confidence] = "unverified"
    basis: ClassVar[tuple[str, ...]] = ("pp-11-2017",)
    doubts: ClassVar[tuple[dict[str, str], ...]] = (
        {
            "id": "Syarat pelaksana dari ingatan; belum dicocokkan dengan Pasal 54.",
            "en": "What is asked of general staff is from memory; not compared with Article 54.",
        },
    )

    def one(self, employee: Employee, position: Position, context: Context) -> bool:
        if position.job_kind != JobKind.GENERAL:
            return True
        return employee.education_level >= LEVELS[context.value(LEAST)]

    def many(self, context: Context, i: Index, g: Index) -> BoolArray:
        low = context.roster.education_level < LEVELS[context.value(LEAST)]
        enough: BoolArray = ~(low[i] & (context.positions.job_kind[g] == JobKind.GENERAL))
        return enough
