"""A lower job class."""

from typing import ClassVar

from placement.eligibility.context import Context
from placement.eligibility.rule import Confidence, Kind, Rule
from placement.model.arrays import BoolArray, Index
from placement.model.positions import Position
from placement.model.roster import Employee


class ClassDown(Rule):
    """The job class does not fall."""

    code: ClassVar[str] = "class_down"
    kind: ClassVar[Kind] = "flag"
    title: ClassVar[dict[str, str]] = {"id": "Kelas jabatan turun", "en": "Job class goes down"}
    reason: ClassVar[dict[str, str]] = {
        "id": "Kelas jabatan turun: tunjangan berkurang, diperlukan persetujuan yang bersangkutan.",
        "en": "The job class goes down: her allowance falls, she should consent.",
    }
    source: ClassVar[str] = "Evaluasi jabatan; praktik kepegawaian"
    confidence: ClassVar[Confidence] = "unverified"
    doubts: ClassVar[tuple[dict[str, str], ...]] = (
        {
            "id": "Persetujuan yang bersangkutan adalah praktik.",
            "en": "That she should consent is practice.",
        },
    )

    def one(self, employee: Employee, position: Position, _context: Context) -> bool:
        return position.job_class >= employee.job_class

    def many(self, context: Context, i: Index, g: Index) -> BoolArray:
        higher: BoolArray = context.positions.job_class[g] >= context.roster.job_class[i]
        return higher
