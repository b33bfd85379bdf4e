"""Every kind of post in the city: structural seats, functional posts by level, general posts by class."""

from dataclasses import dataclass

from placement.synthetic.catalogue.line import (
    TIER_CLASS,
    TIER_CLASS_HIGH,
    TIER_GRADES,
    TIER_NAME,
    TIERS,
    Line,
)
from placement.synthetic.catalogue.lines import LINES
from placement.synthetic.catalogue.seats import ECHELON_FAMILY, ECHELON_GRADES, LEADER_LEVEL, SEATS

NO_ECHELON = 99
SKILLED = ("PM", "TR", "MH", "PY")
GENERAL_LEVEL = {1: 5, 5: 15, 6: 30, 7: 40}
"""Least education of a general post by its class."""

LISTED_SHARE = {1: 0, 5: 40, 6: 65, 7: 60}
"""Percent of general groups that name fields of study; the others take every programme."""


@dataclass(frozen=True)
class Job:
    """A kind of post, the same in every unit; `line` is its row of the family table, -1 for structural seats."""

    code: str
    name: str
    family: str
    kind: int
    line: int = -1
    tier: str = ""
    job_class: int = 0
    echelon: int = NO_ECHELON
    grades: tuple[int, int] = (0, 0)
    level: int = 5
    fields: tuple[str, ...] = ()
    certificate: str = ""
    lock: str = ""
    retirement: int = 58

    @property
    def source(self) -> Line | None:
        return LINES[self.line] if self.line >= 0 else None


def _seat_job(code: str) -> Job:
    seat = SEATS[code]
    return Job(
        code=code,
        name=seat.name,
        family=ECHELON_FAMILY[seat.echelon],
        kind=1,
        job_class=seat.job_class,
        echelon=seat.echelon,
        grades=ECHELON_GRADES[seat.echelon],
        level=LEADER_LEVEL[seat.echelon],
        lock=seat.lock,
        retirement=60 if seat.echelon < 30 else 58,
    )


def _retirement(line: Line, tier: str) -> int:
    """Age limit: 60 for Ahli Madya and for teachers, doctors and school inspectors of every level, else 58."""
    own = line.name.startswith(("Guru", "Dokter", "Pengawas Sekolah"))
    return 60 if own or tier in {"MA", "UT"} else 58


def _functional(number: int, line: Line, tier: str) -> Job:
    # Fire brigade and city police have no school of their own: SLTA is the door to their skills tiers.
    guard = line.code in {"JF-POLPP", "JF-DAMKAR"}
    skilled = 15 if guard else 30
    return Job(
        code=f"{line.code}-{tier}",
        name=f"{line.name} {TIER_NAME[tier]}",
        family=line.family,
        kind=2,
        line=number,
        tier=tier,
        job_class=(TIER_CLASS_HIGH if line.high_class else TIER_CLASS)[tier],
        grades=TIER_GRADES[tier],
        level=skilled if tier in SKILLED else line.level,
        fields=line.fields,
        certificate=line.certificate,
        lock=line.lock,
        retirement=_retirement(line, tier),
    )


def _general(number: int, line: Line) -> Job:
    return Job(
        code=line.code,
        name=line.name,
        family=line.family,
        kind=4,
        line=number,
        job_class=line.job_class,
        level=GENERAL_LEVEL[line.job_class],
    )


def _all_jobs() -> tuple[Job, ...]:
    jobs = [_seat_job(code) for code in SEATS]
    for number, line in enumerate(LINES):
        if line.tiers:
            jobs.extend(_functional(number, line, tier) for tier, _ in line.tiers)
        else:
            jobs.append(_general(number, line))
    return tuple(jobs)


JOBS = _all_jobs()
JOB_NUMBER = {job.code: number for number, job in enumerate(JOBS)}
TIER_NUMBER = {tier: number for number, tier in enumerate(TIERS)}
