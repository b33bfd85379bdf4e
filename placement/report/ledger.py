"""The peta jabatan in numbers: one entry per position group, summed by any grouping."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from placement.headcount import incumbents
from placement.model.arrays import Index, IntArray, freeze_fields
from placement.model.plan import PlanStatus
from placement.planning import Run


@dataclass(frozen=True)
class Ledger:
    """int64[m] each.

    need : K; pns, cpns, pppk : holders today, holders (B) their sum
    gone : retired on or before the planned day; year, horizon : retiring within 1 year and within the horizon after it
    entering, leaving : moved in and out by the plan
    after : B' = holders - gone - leaving + entering, people beyond need among them
    """

    need: IntArray
    pns: IntArray
    cpns: IntArray
    pppk: IntArray
    gone: IntArray
    year: IntArray
    horizon: IntArray
    entering: IntArray
    leaving: IntArray

    def __post_init__(self) -> None:
        freeze_fields(self)

    @property
    def holders(self) -> IntArray:
        """B."""
        return self.pns + self.cpns + self.pppk

    @property
    def gap(self) -> IntArray:
        """B - K."""
        return self.holders - self.need

    @property
    def after(self) -> IntArray:
        """B'."""
        return self.holders - self.gone - self.leaving + self.entering

    @property
    def gap_after(self) -> IntArray:
        """B' - K."""
        return self.after - self.need

    @property
    def shortfall(self) -> IntArray:
        """Empty seats."""
        return np.maximum(-self.gap, 0)

    @property
    def excess(self) -> IntArray:
        """People beyond need."""
        return np.maximum(self.gap, 0)

    @property
    def shortfall_after(self) -> IntArray:
        """Empty seats after the plan."""
        return np.maximum(-self.gap_after, 0)

    @property
    def excess_after(self) -> IntArray:
        """People beyond need after the plan."""
        return np.maximum(self.gap_after, 0)


def sums(values: Sequence[IntArray], grouping: Index, groups: int) -> list[list[int]]:
    """Each of `values` (int64[m]) summed over the groups that `grouping` (m) names: one list of sums per group."""
    totals = np.zeros((groups, len(values)), np.int64)
    for place, column in enumerate(values):
        np.add.at(totals[:, place], grouping, column)
    rows: list[list[int]] = totals.tolist()
    return rows


def ledger(run: Run) -> Ledger:
    """The peta jabatan of a Run, before and after."""
    case, plan = run.case, run.plan
    holders = incumbents(
        case.roster, case.positions, case.scenario.planned, case.scenario.headcount.horizon_years
    )
    moved = plan.before != plan.after
    retired = plan.status == PlanStatus.LEAVING
    return Ledger(
        need=case.positions.need,
        pns=holders.pns, cpns=holders.cpns, pppk=holders.pppk,
        gone=holders.gone, year=holders.within_year, horizon=holders.within_horizon,
        entering=_count(plan.after[moved], len(case.positions)),
        leaving=_count(plan.before[moved & ~retired], len(case.positions)),
    )  # fmt: skip


def _count(groups: Index, size: int) -> IntArray:
    return np.bincount(groups[groups >= 0], minlength=size).astype(np.int64)
