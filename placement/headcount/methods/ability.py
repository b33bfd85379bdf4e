"""Volumes over what one person does of them: the sum that output and object have in common."""

from collections import defaultdict
from fractions import Fraction

from placement.headcount.workload import MICRO, WorkloadTable


def by_ability(rows: WorkloadTable) -> dict[int, Fraction]:
    """Sum of volume x frequency / ability of each group."""
    need: dict[int, Fraction] = defaultdict(Fraction)
    columns = (rows.position, rows.volume, rows.frequency, rows.ability)
    for group, volume, frequency, ability in zip(*(column.tolist() for column in columns), strict=True):
        need[group] += Fraction(volume * frequency, ability * MICRO)
    return dict(need)
