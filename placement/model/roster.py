"""The roster: employees by column; `Employee` is one row of it, for people and for rules in words."""

import datetime as dt
from dataclasses import dataclass, field

import numpy as np

from placement.model.arrays import (
    BoolArray,
    CodeArray,
    DateArray,
    IndexArray,
    IntArray,
    TextArray,
    freeze_fields,
)
from placement.model.codes import JobKind, Rating, Sanction, Status, Tier


@dataclass(frozen=True)
class Employee:
    """One employee in plain Python values; indices are those of the roster's vocabularies (-1 = none)."""

    nip: str
    name: str
    birth: dt.date
    status: Status
    legal_status: str
    grade: int
    grade_since: dt.date | None
    service_months: int
    job: int
    job_kind: JobKind
    function: int
    tier: Tier
    job_class: int
    echelon: int
    post_since: dt.date | None
    education_level: int
    programme: int
    certificate: int
    unit: int
    agency: int
    home: int
    retirement: dt.date
    extra_duty: str
    asks_to_move: bool
    wished_unit: int
    rating: Rating
    rating_before: Rating
    entered: dt.date | None
    sanction: Sanction
    sanction_since: dt.date | None
    sanction_until: dt.date | None


@dataclass(frozen=True)
class Roster:
    """Employees by column, in the order of the file.

    Codes follow `placement.model.codes`; indices point into Units, Positions and Education; -1 is "none".

    grade : int16, PNS 11..45, PPPK 101..117
    job : int32, index into `Positions.jobs`; function : int32, index into `Positions.functions` (named post without level)
    home : int32, the position group held, -1 = waiting for placement
    rating, rating_before : predicate of the last full year and of the year before, 0 = none
    sanction : heaviest sanction on record, with its first and last day (NaT = none)
    competency : int16[n, k], tested levels (0 = not tested) of `competencies`; tested_on : date of the newest valid test
    training_hours : int64, hours of training (JP) in the last two calendar years
    quarantine : text, code of the fault that keeps her where she is and out of everything else, "" = none; where her
        NIP cannot be used, `nip` is a key of her row's own
    """

    nip: TextArray
    name: TextArray
    birth: DateArray
    status: CodeArray
    legal_status: TextArray
    grade: CodeArray
    grade_since: DateArray
    service_months: IntArray
    job: IndexArray
    job_kind: CodeArray
    function: IndexArray
    tier: CodeArray
    job_class: CodeArray
    echelon: CodeArray
    post_since: DateArray
    education_level: CodeArray
    programme: IndexArray
    certificate: IndexArray
    unit: IndexArray
    agency: IndexArray
    home: IndexArray
    retirement: DateArray
    extra_duty: TextArray
    asks_to_move: BoolArray
    wished_unit: IndexArray
    rating: CodeArray
    rating_before: CodeArray
    entered: DateArray
    sanction: CodeArray
    sanction_since: DateArray
    sanction_until: DateArray
    competency: CodeArray
    competencies: tuple[str, ...]
    tested_on: DateArray
    training_hours: IntArray

    quarantine: TextArray = field(default_factory=lambda: np.zeros(0, "U1"))

    def __post_init__(self) -> None:
        if not len(self.quarantine):
            object.__setattr__(self, "quarantine", np.full(len(self.nip), "", "U1"))
        freeze_fields(self)

    def __len__(self) -> int:
        return len(self.nip)

    def __getitem__(self, row: int) -> Employee:
        """One employee, as plain values."""
        return Employee(
            nip=str(self.nip[row]),
            name=str(self.name[row]),
            birth=self.birth[row].item(),
            status=Status(int(self.status[row])),
            legal_status=str(self.legal_status[row]),
            grade=int(self.grade[row]),
            grade_since=self.grade_since[row].item(),
            service_months=int(self.service_months[row]),
            job=int(self.job[row]),
            job_kind=JobKind(int(self.job_kind[row])),
            function=int(self.function[row]),
            tier=Tier(int(self.tier[row])),
            job_class=int(self.job_class[row]),
            echelon=int(self.echelon[row]),
            post_since=self.post_since[row].item(),
            education_level=int(self.education_level[row]),
            programme=int(self.programme[row]),
            certificate=int(self.certificate[row]),
            unit=int(self.unit[row]),
            agency=int(self.agency[row]),
            home=int(self.home[row]),
            retirement=self.retirement[row].item(),
            extra_duty=str(self.extra_duty[row]),
            asks_to_move=bool(self.asks_to_move[row]),
            wished_unit=int(self.wished_unit[row]),
            rating=Rating(int(self.rating[row])),
            rating_before=Rating(int(self.rating_before[row])),
            entered=self.entered[row].item(),
            sanction=Sanction(int(self.sanction[row])),
            sanction_since=self.sanction_since[row].item(),
            sanction_until=self.sanction_until[row].item(),
        )


def months_between(first: DateArray, last: np.datetime64) -> IntArray:
    """Completed months from each date to `last`; 0 where the date is missing."""
    months = (last.astype("datetime64[M]") - first.astype("datetime64[M]")).astype(np.int64)
    day = (first - first.astype("datetime64[M]")).astype(np.int64)
    last_day = (last - last.astype("datetime64[M]")).astype(np.int64)
    months = months - (day > last_day)
    return np.where(np.isnat(first), 0, np.maximum(months, 0))
