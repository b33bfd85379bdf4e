"""The level of education that post and law ask."""

from collections.abc import Collection
from typing import ClassVar

import numpy as np

from placement.eligibility.context import Context
from placement.eligibility.move import Move
from placement.eligibility.rule import Confidence, Rule, Sides
from placement.model.arrays import BoolArray, CodeArray, Index
from placement.model.codes import EDUCATION_LEVELS, JobKind
from placement.model.positions import Position, Positions
from placement.model.roster import Employee

LEADER = "leader.education_min"
LEVELS = {name: level for level, name in EDUCATION_LEVELS.items()}


class EducationLevel(Rule):
    """Her level of education is at least the post's, and the law's for high leaders, administrators and supervisors.

    Levels that the law puts side by side (S-1/D-IV) count as equal.
    """

    code: ClassVar[str] = "education_level"
    law: ClassVar[tuple[str, ...]] = ("education.managerial_min", "education.equivalent", LEADER)
    title: ClassVar[dict[str, str]] = {
        "id": "Tingkat pendidikan paling rendah",
        "en": "Least level of education",
    }
    reason: ClassVar[dict[str, str]] = {
        "id": "Tingkat pendidikannya di bawah syarat jabatan.",
        "en": "Her level of education is below what the post asks.",
    }
    source: ClassVar[str] = "PP 11/2017 Ps 54; PP 17/2020 Ps 107; syarat jabatan pada peta jabatan"
    confidence: ClassVar[Confidence] = "secondary"
    basis: ClassVar[tuple[str, ...]] = (
        "pp-11-2017",
        "pp-17-2020",
    )
    doubts: ClassVar[tuple[dict[str, str], ...]] = (
        {
            "id": "Pengecualian bagi daerah 3T dan lulusan sekolah kader (Pasal 54-55) serta masa peralihan Pasal 353 tidak diterapkan: belum terverifikasi.",
            "en": "Exemptions for remote regions and cadre schools (Articles 54-55) and the transition of Article 353 are not applied: unverified.",
        },
    )

    def one(self, employee: Employee, position: Position, context: Context) -> bool:
        least = max(position.education_min, _by_law(position.job_kind, position.echelon, context))
        return _counted(employee.education_level, context) >= least

    def sides(self, employee: Employee, position: Position, context: Context, _lang: str) -> Sides:
        least = max(position.education_min, _by_law(position.job_kind, position.echelon, context))
        return EDUCATION_LEVELS.get(least, "-"), EDUCATION_LEVELS.get(employee.education_level, "-")

    def reads(self, context: Context, _kinds: Collection[Move]) -> tuple[str, ...]:
        return self.law if leads(context.positions) else self.law[:-1]

    def many(self, context: Context, i: Index, g: Index) -> BoolArray:
        held, least = context.column("education_held", _held), context.column("education_asked", _asked)
        enough: BoolArray = held[i] >= least[g]
        return enough


def leads(positions: Positions) -> bool:
    """Whether there are posts of JPT pratama (eselon II)."""
    return bool(((positions.job_kind == JobKind.STRUCTURAL) & (positions.echelon // 10 == 2)).any())


def _by_law(job_kind: int, echelon: int, context: Context) -> int:
    """Least level of JPT pratama (eselon II), administrators (III) and supervisors (IV), 0 for other posts."""
    if job_kind == JobKind.STRUCTURAL and echelon // 10 == 2:
        return LEVELS[context.value(LEADER)]
    rank = {3: "ADMINISTRATOR", 4: "PENGAWAS"}.get(echelon // 10)
    if job_kind != JobKind.STRUCTURAL or rank is None:
        return 0
    return LEVELS[context.value("education.managerial_min")[rank]]


def _counted(level: int, context: Context) -> int:
    """The level as the law counts it: D-IV as S-1."""
    equal = context.value("education.equivalent").get(EDUCATION_LEVELS.get(level, ""))
    return max(level, LEVELS[equal]) if equal else level


def _held(context: Context) -> CodeArray:
    levels, which = np.unique(context.roster.education_level, return_inverse=True)
    return np.array([_counted(int(level), context) for level in levels], np.int16)[which]


def _asked(context: Context) -> CodeArray:
    positions = context.positions
    structural = positions.job_kind == JobKind.STRUCTURAL
    echelons, which = np.unique(np.where(structural, positions.echelon, 0), return_inverse=True)
    by_law = np.array([_by_law(JobKind.STRUCTURAL, int(e), context) for e in echelons], np.int16)[which]
    return np.maximum(positions.education_min, by_law).astype(np.int16)
