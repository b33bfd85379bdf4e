"""Task by task (tugas per tugas jabatan)."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import ClassVar

from placement.headcount.norms import Norms
from placement.headcount.workload import MICRO, Form, WorkloadTable


class TaskByTask:
    """Load of a post = sum over its tasks of volume x frequency x time per product; need = load / effective time.

    All exact. Each row is divided by the effective time of its own period: the one that it states, else the law's.
    """

    code: ClassVar[str] = "task-by-task"
    kind: ClassVar[str] = "headcount"
    title: ClassVar[Mapping[str, str]] = {"id": "Tugas per tugas jabatan", "en": "Task by task"}
    source: ClassVar[str] = "Peraturan BKN 9/2022; PermenPANRB 1/2020"
    confidence: ClassVar[str] = "secondary"
    moves: ClassVar[tuple[str, ...]] = ()
    words: ClassVar[Mapping[Form, str]] = {Form.TASKS: "tugas"}
    asks: ClassVar[Mapping[Form, tuple[tuple[str, ...], ...]]] = {
        Form.TASKS: (("volume",), ("waktu_penyelesaian",))
    }
    reads: ClassVar[tuple[str, ...]] = ("frekuensi", "satuan_waktu", "periode", "waktu_efektif")
    alone: ClassVar[bool] = False

    def need(self, load: Fraction, effective: Fraction) -> Fraction:
        """Exact need; both in minutes of the same period."""
        return load / effective

    def load(self, rows: WorkloadTable, norms: Norms) -> dict[int, Fraction]:
        """Minutes a year of each position group that has tasks."""
        minutes: dict[int, Fraction] = defaultdict(Fraction)
        for (group, period, _), load in summed(rows):
            minutes[group] += load * norms.times(int(norms.effective[group]), period)
        return dict(minutes)

    def of_rows(self, rows: WorkloadTable, norms: Norms) -> dict[int, Fraction]:
        """Exact need of each group that has tasks."""
        need: dict[int, Fraction] = defaultdict(Fraction)
        for (group, period, stated), load in summed(rows):
            need[group] += self.need(load, norms.minutes(int(norms.effective[group]), period, stated))
        return dict(need)


def summed(rows: WorkloadTable) -> Iterator[tuple[tuple[int, int, int], Fraction]]:
    """Minutes per group, period and stated effective time.

    Summed as Python integers in 10**-18 minutes: three numbers in millionths overflow int64.
    """
    loads: dict[tuple[int, int, int], int] = defaultdict(int)
    columns = (rows.position, rows.period, rows.effective, rows.volume, rows.frequency, rows.time)
    for group, period, stated, volume, frequency, time in zip(
        *(column.tolist() for column in columns), strict=True
    ):
        loads[group, period, stated] += volume * frequency * time
    for key, load in loads.items():
        yield key, Fraction(load, MICRO**3)
