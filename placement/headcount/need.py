"""Need per position group: by decree and by workload, both kept."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction

import numpy as np

from placement.errors import InputError
from placement.headcount.agreed import agreed
from placement.headcount.complete import refuse_incomplete
from placement.headcount.methods import METHODS, TaskByTask
from placement.headcount.norms import TEACHERS, Law, Norms, norms_in_force
from placement.headcount.rounding import ROUNDINGS
from placement.headcount.settings import HeadcountSettings
from placement.headcount.teacher_rounding import round_teachers
from placement.headcount.workload import Form, WorkloadTable
from placement.model.arrays import BoolArray, CodeArray, IntArray, TextArray, freeze_fields
from placement.model.positions import Positions

NONE, DECREE, COMPUTED = 0, 1, 2
SOURCE_NAMES = ("none", "decree", "computed")

HEALTH_FAMILY = "kesehatan"
"""Family of posts (`rumpun_jabatan`) to which the effective time of the health sector applies."""


@dataclass(frozen=True)
class Worked:
    """What a workload table says of the groups in it.

    methods : codes of the methods that were used; load : minutes a year, of the groups with rows task by task
    exact : need before rounding; seats : whole need
    """

    methods: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    load: Mapping[int, Fraction] = field(default_factory=dict)
    exact: Mapping[int, Fraction] = field(default_factory=dict)
    seats: Mapping[int, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Need:
    """Seats needed by each position group.

    need : int64[m], the one that is used; source : int16[m], where it comes from (index into SOURCE_NAMES)
    decreed, computed : int64[m], -1 = absent
    load : minutes a year, exact : need before rounding, and methods : codes, of the groups in the workload table
    """

    need: IntArray
    source: CodeArray
    decreed: IntArray
    computed: IntArray
    load: Mapping[int, Fraction]
    exact: Mapping[int, Fraction]
    methods: Mapping[int, tuple[str, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        freeze_fields(self)

    def onto(self, positions: Positions) -> Positions:
        """The positions with this need."""
        return replace(positions, need=self.need, computed=self.computed)

    def efficiency(self, group: int, holders: int) -> Fraction | None:
        """EJ: load / (holders x effective time), which is exact need / holders; None without workload or holders."""
        exact = self.exact.get(group)
        return None if exact is None or holders <= 0 else exact / holders


def need(
    positions: Positions,
    workload: WorkloadTable | None,
    law: Law,
    settings: HeadcountSettings,
    health: BoolArray | None = None,
) -> Need:
    """Need of every group, from the source the scenario prefers, else from the other; 0 where there is neither.

    health : bool[m], groups with the effective time of the health sector; default: family "Kesehatan". A workload
    table replaces a computed need that came with the positions.
    """
    found = Worked()
    if workload is not None and len(workload):
        found = worked(positions, workload, law, settings, health)
    computed = positions.computed.copy()
    for group, seats in found.seats.items():
        computed[group] = seats

    by_decree, by_workload = positions.decreed >= 0, computed >= 0
    decree_used = by_decree if settings.source == "decree" else by_decree & ~by_workload
    source = np.select([decree_used, by_workload], [DECREE, COMPUTED], NONE).astype(np.int16)
    used = np.select([decree_used, by_workload], [positions.decreed, computed], 0)
    return Need(
        used.astype(np.int64), source, positions.decreed, computed, found.load, found.exact, found.methods
    )


def worked(
    positions: Positions,
    workload: WorkloadTable,
    law: Law,
    settings: HeadcountSettings,
    health: BoolArray | None = None,
) -> Worked:
    """Exact and whole need of the groups in the table, each row by its own method."""
    _refuse_unknown_groups(workload, positions)
    sector = health_posts(positions) if health is None else health
    norms = norms_in_force(law, workload, sector, settings, tuple(positions.code.tolist()))
    refuse_incomplete(workload, norms)
    exact: dict[int, Fraction] = defaultdict(Fraction)
    methods: dict[int, tuple[str, ...]] = {}
    for method in METHODS:
        rows = workload.of(*method.words)
        for group, part in method.of_rows(rows, norms).items() if len(rows) else ():
            exact[group] += part
            methods[group] = (*methods.get(group, ()), method.code)

    seats = _rounded(exact, workload, norms, positions, settings)
    led = _duty_seats(workload, norms) if settings.duty_seats else {}
    return Worked(
        methods=methods,
        load=TaskByTask().load(workload.of(Form.TASKS), norms),
        exact={group: part + led.get(group, 0) for group, part in exact.items()},
        seats={group: count + led.get(group, 0) for group, count in seats.items()},
    )


def _rounded(
    exact: Mapping[int, Fraction],
    workload: WorkloadTable,
    norms: Norms,
    positions: Positions,
    settings: HeadcountSettings,
) -> dict[int, int]:
    """Whole need: teachers by their own rule, everybody else by the setting."""
    most = _most(workload, norms) if settings.teacher_rounding != "general" else {}
    others = {group: part for group, part in exact.items() if group not in most}
    teachers = {group: exact[group] for group in most}
    return {
        **ROUNDINGS[settings.rounding](others, positions),
        **round_teachers(teachers, most, positions, settings.teacher_rounding),
    }


def _most(workload: WorkloadTable, norms: Norms) -> dict[int, Fraction]:
    """Largest load of one teacher over the least, of each group with rows of a school's method."""
    rows = workload.of(*TEACHERS)
    if not len(rows):
        return {}
    load = norms.teaching
    ratio = {
        Form.TEACHER: Fraction(load.most, load.least),
        Form.CLASS_TEACHER: Fraction(1),
        Form.COUNSELLOR: Fraction(load.pupils_most, load.pupils_least),
    }
    return {
        group: ratio[Form(form)]
        for group, form in zip(rows.position.tolist(), rows.form.tolist(), strict=True)
    }


def _duty_seats(workload: WorkloadTable, norms: Norms) -> dict[int, int]:
    """Seats held by heads and deputies: their duty belongs to the person, so that they sit on teachers' seats."""
    rows = workload.of(Form.TEACHER, Form.CLASS_TEACHER)
    heads = agreed(rows.position, rows.heads, "kepala_sekolah", norms.name)
    deputies = agreed(rows.position, rows.deputies, "wakil_kepala", norms.name)
    return {group: heads.get(group, 0) + deputies.get(group, 0) for group in heads.keys() | deputies.keys()}


def health_posts(positions: Positions) -> BoolArray:
    """Groups whose family is named "Kesehatan": bool[m]."""
    families: TextArray = np.array([name.strip().casefold() for name in positions.families], np.str_)
    return (families == HEALTH_FAMILY)[positions.family] if len(families) else np.zeros(len(positions), bool)


def _refuse_unknown_groups(workload: WorkloadTable, positions: Positions) -> None:
    largest = int(workload.position.max())
    if largest >= len(positions):
        raise InputError(
            f"workload: position index {largest}, but there are {len(positions)} position groups",
            indonesian=f"abk: indeks jabatan {largest}, padahal hanya ada {len(positions)} kelompok jabatan",
        )
