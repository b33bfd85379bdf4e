"""A higher job class."""

from typing import ClassVar

from placement.eligibility.context import Context
from placement.eligibility.rule import Confidence, Kind, Rule
from placement.model.arrays import BoolArray, Index
from placement.model.positions import Position
from placement.model.roster import Employee


class ClassUp(Rule):
    """The job class does not rise."""

    code: ClassVar[str] = "class_up"
    kind: ClassVar[Kind] = "flag"
    title: ClassVar[dict[str, str]] = {"id": "Kelas jabatan naik", "en": "Job class goes up"}
    reason: ClassVar[dict[str, str]] = {
        "id": "Kelas jabatan naik: periksa anggaran tunjangan dan kewajaran usulan.",
        "en": "The job class goes up: check the allowance budget and why.",
    }
    source: ClassVar[str] = "Evaluasi jabatan; praktik kepegawaian"
    confidence: ClassVar[Confidence] = "unverified"
    doubts: ClassVar[tuple[dict[str, str], ...]] = (
        {
            "id": "Kelas jabatan ditetapkan per jabatan; tidak ada angka nasional per jenjang.",
            "en": "Job classes are set per post; there is no national figure per tier.",
        },
    )

    def one(self, employee: Employee, position: Position, _context: Context) -> bool:
        return position.job_class <= employee.job_class

    def many(self, context: Context, i: Index, g: Index) -> BoolArray:
        lower: BoolArray = context.positions.job_class[g] <= context.roster.job_class[i]
        return lower
