"""Ranked recruitment from marks to seats: least marks, several times the seats, two tests, ladder, refilling."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from placement.model.arrays import BoolArray, IndexArray, IntArray, freeze_fields
from placement.model.intake import Applicants, Code, Scheme, Seats, State
from placement.selection.integration import part
from placement.selection.ladder import Ranking, rank
from placement.selection.marks import met
from placement.selection.refill import Filled, fill

THOUSAND = 1_000


@dataclass(frozen=True)
class Outcome:
    """What a recruitment ends in, by applicant and by vacancy.

    first_total : int64[n], sum of the first test; passed, admitted, complete, movable : bool[n]; cut : places of the cut
    parts : int64[n] by test or component; total : int64[n], their sum, or the sum of the only test
    final : places of those with a complete score; filled : seats; code : int64[n], `Code`
    funnel : int64[m] by step
    """

    first_total: IntArray
    passed: BoolArray
    admitted: BoolArray
    complete: BoolArray
    movable: BoolArray
    cut: Ranking
    parts: Mapping[str, IntArray]
    total: IntArray
    final: Ranking
    filled: Filled
    code: IntArray
    funnel: Mapping[str, IntArray]

    def __post_init__(self) -> None:
        freeze_fields(self)


FUNNEL = (
    "seats",
    "applied",
    "present",
    "passed",
    "admitted",
    "complete",
    "seated",
    "refilled",
    "tied",
    "empty",
)
"""Steps counted for each vacancy; `refilled` counts its seats taken by others, `empty` those nobody took."""


def recruit(seats: Seats, track: IndexArray, applicants: Applicants, scheme: Scheme) -> Outcome:
    """Rank and seat; time n log n, a few dozen arrays of n numbers. `track` : int32[m], of each vacancy."""
    applied, columns = applicants.applied, dict(applicants.columns)
    marks = np.stack([columns[name] for name in scheme.parts], axis=1)
    present = applicants.state == State.PRESENT
    columns["first_total"] = marks.sum(axis=1)
    passed, movable = present.copy(), present.copy()
    if scheme.thresholds is not None:
        passed &= met(scheme.thresholds, marks, track[applied])
        movable &= met(scheme.thresholds, marks, np.full(len(applied), scheme.general))
    cut = rank(applied, [columns[name] for name in scheme.cut], passed)
    admitted = cut.within(scheme.multiple * seats.seats[applied]) if scheme.multiple else passed
    complete = np.asarray(admitted & _taken(columns, scheme), bool)
    parts = _parts(columns, complete, scheme)
    columns["total"] = sum(parts.values(), np.zeros(len(applied), np.int64))
    keys = [columns[name] for name in scheme.ladder]
    final = rank(applied, keys, complete)
    filled = fill(seats, applied, keys, complete, movable, scheme.steps)
    code = np.select(
        [applicants.state == State.DISQUALIFIED, ~present, ~passed, admitted & ~complete, filled.contested,
         filled.step == 0, filled.step > 0],
        [Code.DISQUALIFIED, Code.ABSENT, Code.FAILED, Code.ABSENT, Code.TIED, Code.SEATED, Code.REFILLED],
        Code.NO_SEAT,
    ).astype(np.int64)  # fmt: skip
    funnel = _funnel(seats, applied, present, passed, admitted, complete, filled)
    return Outcome(columns["first_total"], passed, admitted, complete, np.asarray(movable, bool), cut, parts,
                   columns["total"], final, filled, code, funnel)  # fmt: skip


def _taken(columns: Mapping[str, IntArray], scheme: Scheme) -> BoolArray:
    """Who has every component of the second test."""
    taken = np.ones(len(next(iter(columns.values()))), bool)
    for name in scheme.second:
        taken &= columns[name] >= 0
    return taken


def _parts(columns: Mapping[str, IntArray], complete: BoolArray, scheme: Scheme) -> dict[str, IntArray]:
    """Points of the tests where the score is complete, 0 elsewhere; with one test its marks themselves."""
    if not scheme.second:
        return {name: np.where(complete, columns[name], 0) for name in scheme.parts}
    rows = np.nonzero(complete)[0]
    parts: dict[str, tuple[IntArray, IntArray | int, int]] = {
        "first": (columns["first_total"][rows] * THOUSAND, scheme.full * THOUSAND, scheme.first_weight)
    }
    for name, weight in scheme.second.items():
        parts[name] = columns[name][rows], columns[f"{name}_full"][rows], weight
    points = {}
    for name, (mark, full, weight) in parts.items():
        points[name] = np.zeros(len(complete), np.int64)
        points[name][rows] = part(mark, full, weight)
    return points


def _funnel(
    seats: Seats,
    applied: IndexArray,
    present: BoolArray,
    passed: BoolArray,
    admitted: BoolArray,
    complete: BoolArray,
    filled: Filled,
) -> dict[str, IntArray]:
    def count(of: IntArray | IndexArray) -> IntArray:
        return np.bincount(of, minlength=len(seats)).astype(np.int64)

    return {
        "seats": seats.seats,
        "applied": count(applied),
        "present": count(applied[present]),
        "passed": count(applied[passed]),
        "admitted": count(applied[admitted]),
        "complete": count(applied[complete]),
        "seated": count(filled.seat[filled.step == 0]),
        "refilled": count(filled.seat[filled.step > 0]),
        "tied": count(applied[filled.contested]),
        "empty": seats.seats - count(filled.seat[filled.seat >= 0]),
    }
