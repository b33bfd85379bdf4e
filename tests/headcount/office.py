"""Offices, schools, posts and workload tables for the tests of headcount."""

from dataclasses import dataclass, field

import numpy as np

from placement.headcount import (
    Form,
    HeadcountSettings,
    Norms,
    Period,
    TeachingLoad,
    WorkloadTable,
    micro,
    micro_minutes,
)
from placement.model.units import Units

SETTINGS = HeadcountSettings(source="decree", rounding="largest_remainder", horizon_years=5)
COMPUTED = HeadcountSettings(source="computed", rounding="largest_remainder", horizon_years=5)


@dataclass(frozen=True)
class FakeLaw:
    values: dict = field(
        default_factory=lambda: {
            "headcount.effective_minutes": 75_000,
            "headcount.effective_minutes_health": 72_000,
            "headcount.working_days": {"5": 235, "6": 287},
            "headcount.teacher_hours": {"LEAST": 24, "MOST": 40},
            "headcount.duty_hours": {"HEAD": 6, "DEPUTY": 12},
            "headcount.counselling_pupils": {"LEAST": 150, "MOST": 225},
        }
    )

    def value(self, key):
        return self.values[key]


LAW = FakeLaw()
LOAD = TeachingLoad(least=24, most=40, head=6, deputy=12, pupils_least=150, pupils_most=225)


def norms(groups=4, minutes=75_000):
    """The law of LAW for so many groups."""
    return Norms(np.full(groups, micro(minutes), np.int64), micro(72_000), 235, LOAD)


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


ROW = {
    "position": 0, "form": Form.TASKS, "period": Period.YEAR, "volume": 0, "frequency": 1, "time": 0, "effective": 0,
    "ability": 0, "tools": 0, "people": 1, "shifts": 1, "classes": 0, "lessons": 0, "heads": 0, "deputies": 0,
    "allowance": 0,
}  # fmt: skip
IN_MICRO = {"volume", "frequency", "time", "effective", "ability", "lessons", "allowance"}
CODES = {"position": np.int32, "form": np.int16, "period": np.int16}


def form(*rows):
    """Rows of any method by the names of WorkloadTable, times in minutes."""
    full = [ROW | row for row in rows]
    return WorkloadTable(
        **{
            name: np.array(
                [micro(row[name]) if name in IN_MICRO else row[name] for row in full],
                CODES.get(name, np.int64),
            )
            for name in ROW
        }
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
