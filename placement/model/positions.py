"""Position groups by column: interchangeable seats of one job in one unit; `Position` is one row, for rules in words."""

from dataclasses import dataclass, field

import numpy as np

from placement.model.arrays import CodeArray, IndexArray, IntArray, TextArray, freeze_fields
from placement.model.codes import JobKind, Tier


@dataclass(frozen=True)
class Position:
    """One position group in plain Python values."""

    index: int
    code: str
    name: str
    job: int
    job_kind: JobKind
    function: int
    tier: Tier
    job_class: int
    echelon: int
    unit: int
    agency: int
    need: int
    grade_min: int
    grade_max: int
    education_min: int
    accepted: int
    certificate: int
    lock: str
    consent: str


@dataclass(frozen=True)
class Positions:
    """Position groups by column, in the order of the file.

    code : text, `<jabatan_id>@<unor_id>`
    job : int32 into `jobs` (`jabatan_id`); name : text, the job's name
    family : int32 into `families` (`rumpun_jabatan`), for summaries
    function : int32 into `functions`: the named post without its level (Perawat), for pelaksana its name
    need : int64, seats (K) by decree, else computed; decreed, computed : int64, -1 = absent
    grade_min, grade_max : int16, 0 = open; education_min : int16 (5 SD .. 50 S-3)
    accepted : int32, accepted set of Education; certificate : int32 into `certificates`, -1 = none asked
    priority : int16, 1 = first, 0 = none; lock, consent : text, empty = none; minimum : int64, least seats filled
    quarantine : text, code of the fault that closes the post for entering and leaving, "" = none
    """

    code: TextArray
    name: TextArray
    job: IndexArray
    jobs: tuple[str, ...]
    job_kind: CodeArray
    family: IndexArray
    families: tuple[str, ...]
    function: IndexArray
    functions: tuple[str, ...]
    tier: CodeArray
    job_class: CodeArray
    echelon: CodeArray
    unit: IndexArray
    agency: IndexArray
    district: IndexArray
    need: IntArray
    decreed: IntArray
    computed: IntArray
    grade_min: CodeArray
    grade_max: CodeArray
    education_min: CodeArray
    accepted: IndexArray
    certificate: IndexArray
    certificates: tuple[str, ...]
    priority: CodeArray
    lock: TextArray
    consent: TextArray
    minimum: IntArray
    standard: CodeArray
    """int16[jobs, k], level asked of each competency of the roster's list, 0 = no standard."""

    quarantine: TextArray = field(default_factory=lambda: np.zeros(0, "U1"))

    def __post_init__(self) -> None:
        if not len(self.quarantine):
            object.__setattr__(self, "quarantine", np.full(len(self.code), "", "U1"))
        freeze_fields(self)

    def __len__(self) -> int:
        return len(self.code)

    def __getitem__(self, row: int) -> Position:
        """One position group, as plain values."""
        return Position(
            index=row,
            code=str(self.code[row]),
            name=str(self.name[row]),
            job=int(self.job[row]),
            job_kind=JobKind(int(self.job_kind[row])),
            function=int(self.function[row]),
            tier=Tier(int(self.tier[row])),
            job_class=int(self.job_class[row]),
            echelon=int(self.echelon[row]),
            unit=int(self.unit[row]),
            agency=int(self.agency[row]),
            need=int(self.need[row]),
            grade_min=int(self.grade_min[row]),
            grade_max=int(self.grade_max[row]),
            education_min=int(self.education_min[row]),
            accepted=int(self.accepted[row]),
            certificate=int(self.certificate[row]),
            lock=str(self.lock[row]),
            consent=str(self.consent[row]),
        )
