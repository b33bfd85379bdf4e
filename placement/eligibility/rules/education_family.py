"""The programme of education that the post accepts."""

from typing import ClassVar

import numpy as np

from placement.eligibility.context import Context
from placement.eligibility.keys import same_job
from placement.eligibility.move_kind import is_same_job
from placement.eligibility.rule import Confidence, Rule, Sides
from placement.model.arrays import BoolArray, Index
from placement.model.education import OTHER, UNKNOWN
from placement.model.positions import Position
from placement.model.roster import Employee

MOST_NAMES = 5
"""Programmes that a sentence names."""

NOT_KNOWN = {"id": "tidak diketahui", "en": "unknown"}


class EducationFamily(Rule):
    """The post accepts every programme, names hers, or names one of the same family. Unknown fits only the first.

    Where families are unknown, nobody fails at her own post or in the same job elsewhere, and nothing else is opened.
    """

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
    basis: ClassVar[tuple[str, ...]] = ("pp-11-2017",)
    doubts: ClassVar[tuple[dict[str, str], ...]] = (
        {
            "id": "Rumpun program studi mengikuti tabel pendidikan pada skenario, bukan peraturan.",
            "en": "Families of programmes follow the scenario's table of education, not a regulation.",
        },
    )

    def one(self, employee: Employee, position: Position, context: Context) -> bool:
        match = context.education.match[employee.programme, position.accepted]
        if match == UNKNOWN:
            return position.index == employee.home or is_same_job(employee, position)
        return bool(match != OTHER)

    def sides(self, employee: Employee, position: Position, context: Context, lang: str) -> Sides:
        education = context.education
        accepted = sorted(education.accepted[position.accepted]) if education.accepted else []
        names = [education.title(programme) for programme in accepted]
        asked = ", ".join(names[:MOST_NAMES]) + (", ..." if len(names) > MOST_NAMES else "")
        held = education.title(employee.programme) if employee.programme >= 0 else NOT_KNOWN[lang]
        return asked or "-", held

    def many(self, context: Context, i: Index, g: Index) -> BoolArray:
        fits = context.column("fits", _fits)
        accepted: BoolArray = fits[context.roster.programme[i], context.positions.accepted[g]]
        if not context.column("unjudged", _unjudged):
            return accepted
        match = context.education.match[context.roster.programme[i], context.positions.accepted[g]]
        hers, asked = same_job(context)
        judged: BoolArray = accepted & (
            (match != UNKNOWN) | (hers[i] == asked[g]) | (context.roster.home[i] == g)
        )
        return judged


def _unjudged(context: Context) -> bool:
    """Whether families are unknown for some programme and post."""
    return bool((context.education.match == UNKNOWN).any())


def _fits(context: Context) -> BoolArray:
    """Programmes (the last row stands for unknown) x accepted sets."""
    return np.ascontiguousarray(context.education.match != OTHER)
