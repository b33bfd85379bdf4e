"""Everyone of a run as figures count them: kinds of people that no published table tells apart, and the cells that count them."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from placement.model.arrays import BoolArray, IndexArray, IntArray
from placement.model.plan import PlanStatus
from placement.planning import Run

STAYS, INSIDE, OUT, LEAVES = range(4)
"""What becomes of somebody, seen from her agency: stays, moves inside, moves out or loses the post, leaves service."""

OUTCOMES = {"inside": INSIDE, "out": OUT, "leaves": LEAVES}

FIRST_TO_HIDE = (
    *(("agencies", column) for column in ("inside", "in", "leaves", "out", "beyond_after", "beyond")),
    *(("families", column) for column in ("beyond_after", "beyond", "mismatched_after", "mismatched")),
    ("agencies", "after"), ("families", "after"), ("agencies", "holders"), ("families", "holders"),
    *(("city", column) for column in ("cause", "status", "beyond_after", "beyond", "mismatched_after", "mismatched", "after",
                                      "holders", "people")),
)  # fmt: skip
"""Tables and columns in the order in which they are given up where a group must be protected."""


@dataclass(frozen=True)
class Cell:
    """One figure: table, row (index of an agency or family, or a code) and column, with the people it counts.

    kinds : bool[kinds]; count : people
    """

    table: str
    row: int | str
    column: str
    kinds: BoolArray
    count: int


@dataclass(frozen=True)
class Crowd:
    """kinds : int64[kinds, attributes]; size : int64[kinds], people of each; cells : every figure that might be shown."""

    kinds: IntArray
    size: IntArray
    cells: tuple[Cell, ...]


def crowd(run: Run) -> Crowd:
    """The people of a run by what public tables say of them."""
    plan, positions = run.plan, run.case.positions
    before = np.where(plan.before >= 0, np.append(positions.agency, -1)[plan.before], -1)
    after = np.where(plan.after >= 0, np.append(positions.agency, -1)[plan.after], -1)
    family = np.append(positions.family, -1)
    statuses, status = np.unique(plan.status, return_inverse=True)
    moved = np.isin(plan.status, (PlanStatus.MOVE, PlanStatus.ENTER))
    causes, cause = np.unique(np.where(moved, plan.cause, ""), return_inverse=True)
    mismatched = (
        run.formulation.standings.mismatched & (plan.status != PlanStatus.LEAVING) & (plan.before >= 0)
    )
    columns = {
        "before": before, "after": after, "family": family[plan.before], "family_after": family[plan.after],
        "outcome": _outcome(run, before, after), "status": status, "cause": cause,
        "beyond": _beyond(plan.before, positions.need), "beyond_after": _beyond(plan.after, positions.need),
        "mismatched": mismatched, "mismatched_after": mismatched & (plan.after == plan.before),
    }  # fmt: skip
    people = np.stack([column.astype(np.int64) for column in columns.values()], axis=1).reshape(
        -1, len(columns)
    )
    kinds, size = np.unique(people, axis=0, return_counts=True)
    by = {name: kinds[:, place] for place, name in enumerate(columns)}
    named = {"status": statuses.tolist(), "cause": causes.tolist()}
    rows = {
        "agencies": np.unique(positions.agency).tolist(),
        "families": list(range(len(positions.families))),
    }
    cells = tuple(
        Cell(table, row, column, mask, int(size[mask].sum()))
        for table, row, column, mask in (*_of_rows(by, rows), *_of_city(by, named))
    )
    return Crowd(kinds, size.astype(np.int64), cells)


Mask = tuple[str, int | str, str, BoolArray]


def _of_rows(by: dict[str, IntArray], rows: dict[str, list[int]]) -> Iterator[Mask]:
    """Figures of each agency and of each family of jobs."""
    for table, first, last in (("agencies", "before", "after"), ("families", "family", "family_after")):
        for row in rows[table]:
            here, there = by[first] == row, by[last] == row
            yield table, row, "holders", here
            yield table, row, "after", there
            yield table, row, "beyond", here & (by["beyond"] == 1)
            yield table, row, "beyond_after", there & (by["beyond_after"] == 1)
            if table == "families":
                yield table, row, "mismatched", here & (by["mismatched"] == 1)
                yield table, row, "mismatched_after", there & (by["mismatched_after"] == 1)
                continue
            for outcome, number in OUTCOMES.items():
                yield table, row, outcome, here & (by["outcome"] == number)
            yield table, row, "in", there & ~here


def _of_city(by: dict[str, IntArray], named: dict[str, list[str]]) -> Iterator[Mask]:
    """Figures of the whole city."""
    everyone = np.ones(len(by["before"]), bool)
    yield "city", "all", "people", everyone
    yield "city", "all", "holders", by["before"] >= 0
    yield "city", "all", "after", by["after"] >= 0
    for column in ("beyond", "beyond_after", "mismatched", "mismatched_after"):
        yield "city", "all", column, by[column] == 1
    for column in ("status", "cause"):
        for number, code in enumerate(named[column]):
            if code:
                yield "city", code, column, by[column] == number


def _outcome(run: Run, before: IntArray, after: IntArray) -> IntArray:
    """What becomes of everyone, by OUTCOMES; of those without a post that they stay."""
    status = run.plan.status
    moved = run.plan.before != run.plan.after
    return np.select(
        [status == PlanStatus.LEAVING, moved & (after == before), moved], [LEAVES, INSIDE, OUT], STAYS,
    ).astype(np.int64)  # fmt: skip


def _beyond(post: IndexArray, need: IntArray) -> BoolArray:
    """As many holders of each post as are beyond its need; which of them is of no weight, so those who stand last."""
    held = np.nonzero(post >= 0)[0]
    order = held[np.argsort(post[held], kind="stable")]
    sorted_posts = post[order]
    place = np.arange(len(order)) - np.searchsorted(sorted_posts, sorted_posts)
    beyond = np.zeros(len(post), bool)
    beyond[order] = place >= need[sorted_posts]
    return beyond
