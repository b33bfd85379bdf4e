"""The rank (golongan) that goes with a post."""

from collections.abc import Collection
from typing import ClassVar

import numpy as np

from placement.eligibility import move_kind
from placement.eligibility.context import Context
from placement.eligibility.move import Move
from placement.eligibility.rule import Confidence, Rule, Sides
from placement.model.arrays import BoolArray, CodeArray, Index
from placement.model.codes import ECHELONS, GRADES, JobKind, Status, Tier, grade_name
from placement.model.positions import Position
from placement.model.roster import Employee

LADDER = sorted(GRADES.values())
HIGHEST = len(LADDER) - 1


class Grade(Rule):
    """Structural: at most the allowed steps below the floor. Functional of a new function or level: in its range.

    The post's own grades come before the law's table. Contract staff have no rank floor.
    """

    code: ClassVar[str] = "grade"
    law: ClassVar[tuple[str, ...]] = (
        "grade.echelon_floor",
        "grade.echelon_slack",
        *(f"grade.functional.{tier.name}" for tier in Tier if tier != Tier.NONE),
    )
    title: ClassVar[dict[str, str]] = {
        "id": "Golongan ruang sesuai jabatan",
        "en": "A grade that goes with the post",
    }
    reason: ClassVar[dict[str, str]] = {
        "id": "Golongan ruangnya di luar rentang eselon atau jenjang jabatan.",
        "en": "Her grade is outside the range of the echelon or level.",
    }
    source: ClassVar[str] = "PP 13/2002; PP 100/2000 Ps 5; PermenPANRB 1/2023; Peraturan BKN 6/2020 Ps 10"
    confidence: ClassVar[Confidence] = "secondary"
    basis: ClassVar[tuple[str, ...]] = (
        "pp-13-2002",
        "pp-100-2000",
        "permenpanrb-1-2023",
        "peraturan-bkn-6-2020",
    )
    doubts: ClassVar[tuple[dict[str, str], ...]] = (
        {
            "id": "Apakah PP 100/2000 dan PP 13/2002 masih mengikat secara formal, belum terverifikasi; PP 11/2017 tidak menetapkan golongan bagi JPT dan JA.",
            "en": "Whether PP 100/2000 and PP 13/2002 still bind formally is unverified; PP 11/2017 sets no grade for leaders and administrators.",
        },
        {
            "id": "Golongan jenjang keterampilan (Pemula sampai Penyelia) dari ingatan.",
            "en": "Grades of the skills ladder (Pemula to Penyelia) are from memory.",
        },
        {
            "id": "Laman web menulis Madya IV/a-IV/b dan Utama IV/c-IV/e; yang dipakai IV/a-IV/c dan IV/d-IV/e menurut teks Peraturan BKN 6/2020.",
            "en": "Web pages say IV/a-IV/b for Madya and IV/c-IV/e for Utama; used are IV/a-IV/c and IV/d-IV/e by the text of Peraturan BKN 6/2020.",
        },
    )

    def one(self, employee: Employee, position: Position, context: Context) -> bool:
        if employee.status != Status.PNS or position.job_kind == JobKind.GENERAL:
            return True
        functional = position.job_kind == JobKind.FUNCTIONAL
        if functional and move_kind.one(employee, position, context) == Move.SHIFT:
            return True
        low, high = _range(position, context)
        return employee.grade in LADDER and low <= LADDER.index(employee.grade) <= high

    def sides(self, employee: Employee, position: Position, context: Context, _lang: str) -> Sides:
        low, high = _range(position, context)
        asked = f"{grade_name(LADDER[low])} - {grade_name(LADDER[high])}"
        return asked, grade_name(employee.grade)

    def reads(self, context: Context, _kinds: Collection[Move]) -> tuple[str, ...]:
        p = context.positions
        structural = p.job_kind == JobKind.STRUCTURAL
        levels = np.unique(p.tier[p.job_kind == JobKind.FUNCTIONAL])
        ladder = [f"grade.functional.{Tier(int(tier)).name}" for tier in levels if tier != Tier.NONE]
        slack = ["grade.echelon_slack"] if structural.any() else []
        floor = ["grade.echelon_floor"] if (structural & (p.grade_min == 0)).any() else []
        return (*floor, *slack, *ladder)

    def many(self, context: Context, i: Index, g: Index) -> BoolArray:
        roster, positions = context.roster, context.positions
        low, high = context.column("grade_ranges", _ranges)
        rung = _rungs()[roster.grade[i]]
        functional = positions.job_kind[g] == JobKind.FUNCTIONAL
        shift = move_kind.many(context, i, g) == Move.SHIFT.number
        silent = (roster.status[i] != Status.PNS) | (positions.job_kind[g] == JobKind.GENERAL)
        within = (rung >= 0) & (low[g] <= rung) & (rung <= high[g])
        passes: BoolArray = silent | (functional & shift) | within
        return passes


def _range(position: Position, context: Context) -> tuple[int, int]:
    """Lowest and highest rung of the ladder."""
    if position.job_kind == JobKind.STRUCTURAL:
        floor = _structural_floor(position.grade_min, position.echelon, context)
        return max(floor - context.value("grade.echelon_slack"), 0), HIGHEST
    low, high = _functional_range(position.tier, context)
    return (
        LADDER.index(position.grade_min) if position.grade_min else low,
        LADDER.index(position.grade_max) if position.grade_max else high,
    )


def _structural_floor(grade_min: int, echelon: int, context: Context) -> int:
    if grade_min:
        return LADDER.index(grade_min)
    name = context.value("grade.echelon_floor").get(ECHELONS.get(echelon, ""))
    return LADDER.index(GRADES[name]) if name else 0


def _functional_range(tier: Tier, context: Context) -> tuple[int, int]:
    if tier == Tier.NONE:
        return 0, HIGHEST
    low, high = context.value(f"grade.functional.{tier.name}")
    return LADDER.index(GRADES[low]), LADDER.index(GRADES[high])


def _ranges(context: Context) -> tuple[CodeArray, CodeArray]:
    """`_range` of every position, asked once for each kind of post."""
    p = context.positions
    columns = np.stack([p.job_kind, p.echelon, p.tier, p.grade_min, p.grade_max], axis=1)
    _, first, which = np.unique(columns, axis=0, return_index=True, return_inverse=True)
    ranges = np.array([_range(p[int(row)], context) for row in first], np.int16).reshape(-1, 2)
    return ranges[which, 0], ranges[which, 1]


def _rungs() -> CodeArray:
    """Grade code -> rung, -1 for codes that are not on the ladder of civil servants."""
    rungs = np.full(1000, -1, np.int16)
    rungs[LADDER] = np.arange(len(LADDER))
    return rungs
