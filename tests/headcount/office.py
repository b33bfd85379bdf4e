"""Offices, posts and workload tables for the tests of headcount."""

from dataclasses import dataclass, field

import numpy as np

from placement.headcount import HeadcountSettings, WorkloadTable, micro, micro_minutes
from placement.model.units import Units

SETTINGS = HeadcountSettings(source="decree", rounding="largest_remainder", horizon_years=5)
COMPUTED = HeadcountSettings(source="computed", rounding="largest_remainder", horizon_years=5)


@dataclass(frozen=True)
class FakeLaw:
    values: dict = field(
        default_factory=lambda: {
            "headcount.effective_minutes": 75_000,
            "headcount.effective_minutes_health": 72_000,
        }
    )

    def value(self, key):
        return self.values[key]


LAW = FakeLaw()


def workload(*tasks):
    """Tasks as (group, volume, time, unit) and, if wanted, frequency and (effective time, unit)."""
    rows = [(*task, 1, None)[:6] if len(task) == 4 else (*task, None)[:6] for task in tasks]
    return WorkloadTable(
        position=np.array([row[0] for row in rows], np.int32),
        volume=np.array([micro(row[1]) for row in rows], np.int64),
        time=np.array([micro_minutes(row[2], row[3]) for row in rows], np.int64),
        frequency=np.array([micro(row[4]) for row in rows], np.int64),
        effective=np.array([micro_minutes(*row[5]) if row[5] else 0 for row in rows], np.int64),
    )


def units(count):
    """Units without a tree."""
    text = np.array([f"u{u}" for u in range(count)])
    none = np.full(count, -1, np.int32)
    return Units(
        text,
        np.array([f"Unit {u}" for u in range(count)]),
        text,
        none,
        np.arange(count, dtype=np.int32),
        none,
        (),
        np.zeros(count, bool),
        np.zeros(count, np.int64),
    )
