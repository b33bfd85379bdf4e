"""Attributes of posts as columns: what a vectorised step needs to know of the job and the unit of each holder."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from placement.synthetic.catalogue.lines import LINES
from placement.synthetic.catalogue.programmes import PROGRAMMES
from placement.synthetic.draws import Bools, Draws, Ints
from placement.synthetic.jobs import JOBS, LISTED_SHARE, TIER_NUMBER, Job
from placement.synthetic.seating import Groups
from placement.synthetic.tree import Tree, Unit

_OFFICE = ("ADMINISTRASI PUBLIK", "ADMINISTRASI PERKANTORAN", "EKONOMI DAN MANAJEMEN", "INFORMATIKA")
_SCHOOL_LEAVERS = ("ADMINISTRASI PERKANTORAN", "SEKOLAH MENENGAH UMUM")
_LEADER_LISTED = 50
"""Percent of structural seats with a field of their own; the others ask for any S-1."""


@dataclass(frozen=True)
class Traits:
    """Columns over JOBS and the sets of fields that position groups accept (set 0 accepts all)."""

    line: Ints
    """Row of the family table, -1 for structural seats."""

    family: Ints
    """Number of the family after the last line."""

    kind: Ints
    tier: Ints
    retirement: Ints
    low_grade: Ints
    high_grade: Ints
    accepts: Ints
    """int64 per group, index into `sets`."""

    sets: tuple[tuple[tuple[str, ...], int], ...]
    """(families, least level) of each accepted set."""


def traits(tree: Tree, groups: Groups, draws: Draws) -> Traits:
    """Columns over the jobs, and one accepted set per group."""
    sets: dict[tuple[tuple[str, ...], int], int] = {((), 0): 0}
    dice = draws.below("listed", len(groups), 100).tolist()
    accepts = [
        sets.setdefault(_fields(JOBS[job], tree.rows[unit], die), len(sets))
        for job, unit, die in zip(groups.job.tolist(), groups.unit.tolist(), dice, strict=True)
    ]

    families = sorted({job.family for job in JOBS})

    def column(values: Iterable[int]) -> Ints:
        return np.array(list(values), np.int64)

    return Traits(
        line=column(job.line for job in JOBS),
        family=column(len(LINES) + families.index(job.family) for job in JOBS),
        kind=column(job.kind for job in JOBS),
        tier=column(TIER_NUMBER.get(job.tier, -1) for job in JOBS),
        retirement=column(job.retirement for job in JOBS),
        low_grade=column(job.grades[0] for job in JOBS),
        high_grade=column(job.grades[1] for job in JOBS),
        accepts=column(accepts),
        sets=tuple(sets),
    )


def _fields(job: Job, unit: Unit, die: int) -> tuple[tuple[str, ...], int]:
    if job.kind == 2:
        fields: tuple[str, ...] = job.fields
    elif job.kind == 1:
        fields = unit.fields if die < _LEADER_LISTED and job.echelon > 30 else ()
    elif die < LISTED_SHARE[job.job_class] or (unit.agency == "DISDIK" and job.job_class == 7):
        fields = unit.fields or _OFFICE
        fields += tuple(name for name in _SCHOOL_LEAVERS if job.level == 15 and name not in fields)
    else:
        fields = ()
    return (fields, job.level) if fields else ((), 0)


def programmes_of(fields: tuple[str, ...], least: int) -> list[str]:
    """Programmes named by a post: those of its fields at its level or above."""
    return [
        PROGRAMME_ID[family, name]
        for family in fields
        for level, name in PROGRAMMES[family]
        if level >= least
    ]


def _identify() -> dict[tuple[str, str], str]:
    """An id per programme: its level and its place in the list of that level."""
    seen: dict[int, int] = {}
    ids = {}
    for family, rows in PROGRAMMES.items():
        for level, name in rows:
            seen[level] = seen.get(level, 0) + 1
            ids[family, name] = f"{level:02d}{seen[level]:03d}"
    return ids


PROGRAMME_ID = _identify()


def jobs_in(names: tuple[str, ...], tiers: tuple[str, ...] = (), job_class: int = 0) -> Bools:
    """Which of JOBS are meant by names of families, lines or prefixes of lines, levels and a class."""
    return np.array(
        [
            (
                job.family in names
                or any(job.code.startswith(f"{name}-") for name in names)
                or job.code in names
            )
            and (not tiers or job.tier in tiers)
            and (not job_class or job.job_class == job_class)
            for job in JOBS
        ],
        bool,
    )
