"""Need per position group: by decree and by workload, both kept."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any, Protocol

import numpy as np

from placement.errors import InputError
from placement.headcount.methods import TaskByTask
from placement.headcount.rounding import ROUNDINGS
from placement.headcount.settings import HeadcountSettings
from placement.headcount.workload import WorkloadTable, micro
from placement.model.arrays import BoolArray, CodeArray, IntArray, TextArray, freeze_fields
from placement.model.positions import Positions

NONE, DECREE, COMPUTED = 0, 1, 2
SOURCE_NAMES = ("none", "decree", "computed")

HEALTH_FAMILY = "kesehatan"
"""Family of posts (`rumpun_jabatan`) to which the effective time of the health sector applies."""


class Law(Protocol):
    """Law in force at one date (`placement.regulation.LawAt`)."""

    def value(self, key: str) -> Any:
        """The value of a key; LawMissing where none was in force."""


@dataclass(frozen=True)
class Need:
    """Seats needed by each position group.

    need : int64[m], the one that is used; source : int16[m], where it comes from (index into SOURCE_NAMES)
    decreed, computed : int64[m], -1 = absent
    load : minutes a year, and exact : need before rounding, of the groups in the workload table
    """

    need: IntArray
    source: CodeArray
    decreed: IntArray
    computed: IntArray
    load: Mapping[int, Fraction]
    exact: Mapping[int, Fraction]

    def __post_init__(self) -> None:
        freeze_fields(self)

    def onto(self, positions: Positions) -> Positions:
        """The positions with this need."""
        return replace(positions, need=self.need, computed=self.computed)


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
    computed = positions.computed.copy()
    load: dict[int, Fraction] = {}
    exact: dict[int, Fraction] = {}
    if workload is not None and len(workload):
        _refuse_unknown_groups(workload, positions)
        effective = effective_time(law, health_posts(positions) if health is None else health)
        load = TaskByTask().load(workload)
        exact = TaskByTask().need(workload, effective)
        for group, seats in ROUNDINGS[settings.rounding](exact, positions).items():
            computed[group] = seats

    by_decree, by_workload = positions.decreed >= 0, computed >= 0
    decree_used = by_decree if settings.source == "decree" else by_decree & ~by_workload
    source = np.select([decree_used, by_workload], [DECREE, COMPUTED], NONE).astype(np.int16)
    used = np.select([decree_used, by_workload], [positions.decreed, computed], 0)
    return Need(used.astype(np.int64), source, positions.decreed, computed, load, exact)


def effective_time(law: Law, health: BoolArray) -> IntArray:
    """Effective micro-minutes a year of each group by law: int64[m]."""
    general = micro(law.value("headcount.effective_minutes"))
    if not health.any():
        return np.full(len(health), general, np.int64)
    return np.where(health, micro(law.value("headcount.effective_minutes_health")), general).astype(np.int64)


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
