"""Task by task (tugas per tugas jabatan)."""

from collections import defaultdict
from collections.abc import Mapping
from fractions import Fraction
from typing import ClassVar

import numpy as np

from placement.headcount.workload import MICRO, WorkloadTable
from placement.model.arrays import IntArray


class TaskByTask:
    """Load of a post = sum over its tasks of volume x frequency x time per product; need = load / effective time.

    All exact. Where rows of one post state different effective times, each row is divided by its own.
    """

    code: ClassVar[str] = "task-by-task"
    kind: ClassVar[str] = "headcount"
    title: ClassVar[Mapping[str, str]] = {"id": "Tugas per tugas jabatan", "en": "Task by task"}
    source: ClassVar[str] = "Peraturan BKN 9/2022; PermenPANRB 1/2020"
    confidence: ClassVar[str] = "secondary"
    moves: ClassVar[tuple[str, ...]] = ()

    def load(self, workload: WorkloadTable) -> dict[int, Fraction]:
        """Minutes a year of each position group that has tasks."""
        minutes: dict[int, int] = defaultdict(int)
        for group, load in zip(workload.position.tolist(), _loads(workload), strict=True):
            minutes[group] += load
        return {group: Fraction(load, MICRO**3) for group, load in minutes.items()}

    def need(self, workload: WorkloadTable, effective: IntArray) -> dict[int, Fraction]:
        """Exact need of each group that has tasks; effective : int64[m], micro-minutes where the form states none."""
        stated = np.where(workload.effective > 0, workload.effective, effective[workload.position])
        shares: dict[tuple[int, int], int] = defaultdict(int)
        for group, time, load in zip(
            workload.position.tolist(), stated.tolist(), _loads(workload), strict=True
        ):
            shares[group, time] += load
        need: dict[int, Fraction] = defaultdict(Fraction)
        for (group, time), load in shares.items():
            need[group] += Fraction(load, time * MICRO**2)
        return dict(need)


def _loads(workload: WorkloadTable) -> list[int]:
    """Load of each row in 10**-18 minutes, as Python integers: three numbers in millionths overflow int64."""
    rows = zip(workload.volume.tolist(), workload.frequency.tolist(), workload.time.tolist(), strict=True)
    return [volume * frequency * time for volume, frequency, time in rows]
