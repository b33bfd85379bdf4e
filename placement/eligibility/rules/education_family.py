"""The programme of education that the post accepts."""

from typing import ClassVar

import numpy as np

from placement.eligibility.context import Context
from placement.eligibility.rule import Confidence, Rule, Sides
from placement.model.arrays import BoolArray, Index
from placement.model.education import OTHER
from placement.model.positions import Position
from placement.model.roster import Employee

MOST_NAMES = 5
"""Programmes that a sentence names."""

UNKNOWN = {"id": "tidak diketahui", "en": "unknown"}


class EducationFamily(Rule):
    """The post accepts every programme, names hers, or names one of the same family. Unknown fits only the first."""

    code: ClassVar[str] = "education_family"
    title: ClassVar[dict[str, str]] = {
        "id": "Program studi sesuai jabatan",
        "en": "A programme that fits the post",
    }
    reason: ClassVar[dict[str, str]] = {
        "id": "Program studinya tidak serumpun dengan yang disyaratkan jabatan.",
        "en": "Her programme is not of a family that the post accepts.",
    }
    source: ClassVar[str] = "PP 11/2017 Ps 54, Ps 78; syarat jabatan pada peta jabatan"
    confidence: ClassVar[Confidence] = "secondary"

    def one(self, employee: Employee, position: Position, context: Context) -> bool:
        return bool(context.education.match[employee.programme, position.accepted] != OTHER)

    def sides(self, employee: Employee, position: Position, context: Context, lang: str) -> Sides:
        education = context.education
        accepted = sorted(education.accepted[position.accepted]) if education.accepted else []
        names = [str(education.name[programme]) for programme in accepted]
        asked = ", ".join(names[:MOST_NAMES]) + (", ..." if len(names) > MOST_NAMES else "")
        return asked, str(education.name[employee.programme]) if employee.programme >= 0 else UNKNOWN[lang]

    def many(self, context: Context, i: Index, g: Index) -> BoolArray:
        fits = context.column("fits", _fits)
        accepted: BoolArray = fits[context.roster.programme[i], context.positions.accepted[g]]
        return accepted


def _fits(context: Context) -> BoolArray:
    """Programmes (the last row stands for unknown) x accepted sets."""
    return np.ascontiguousarray(context.education.match != OTHER)
