"""Open selection: evaluators' marks made one ranking, relatives left out, the best names for the deciding official."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np

from placement.model.arrays import BoolArray, Index, IndexArray, IntArray, freeze_fields
from placement.model.intake import ONE
from placement.selection.integration import FULL, check_weights
from placement.selection.ladder import Ranking, rank

Opening = Literal["ranked", "extend", "fallback", "cancelled"]


@dataclass(frozen=True)
class Marks:
    """One row per mark: candidate, component, evaluator int32[r]; mark int64[r] in thousandths, 0 or more."""

    candidate: IndexArray
    component: IndexArray
    evaluator: IndexArray
    mark: IntArray

    def __post_init__(self) -> None:
        freeze_fields(self)


@dataclass(frozen=True)
class Panelled:
    """What a panel concludes.

    counted : bool[r], marks that count; parts : int64[n, c], points; total : int64[n]; complete : bool[n], has every part
    places : within her vacancy; best : bool[n], among the names sent to the deciding official
    tied : bool[n], equal at the last of those names, for the panel to settle
    uneven : int64[u, 2], candidate and component where some of those who may mark her have not
    alone : int64[a, 2], candidate and component whose evaluators are all relatives or may not mark
    """

    counted: BoolArray
    parts: IntArray
    total: IntArray
    complete: BoolArray
    places: Ranking
    best: BoolArray
    tied: BoolArray
    uneven: IntArray
    alone: IntArray

    def __post_init__(self) -> None:
        freeze_fields(self)


def judge_panel(
    vacancy: Index,
    gate: BoolArray,
    marks: Marks,
    weights: IntArray,
    full: IntArray,
    may_mark: BoolArray,
    related: IntArray,
    ladder: tuple[int, ...],
    names: int,
    committee: IntArray | None = None,
) -> Panelled:
    """Mean of the marks that count, weighed, each part rounded half up once.

    vacancy : int[n]; gate : bool[n], meets the requirements; weights : int64[c], millionths summing to ONE
    full : int64[c], full mark of each component, thousandths; may_mark : bool[e], guests may not
    related : int64[k, 2], evaluator and candidate who are kin: her marks of that candidate do not count
    ladder : components by which equals of the same total are told apart, in order; committee : int64[n], the panel's own
    order of equals, larger first
    """
    n, components = len(vacancy), len(weights)
    key = marks.evaluator.astype(np.int64) * n + marks.candidate
    counted = may_mark[marks.evaluator] & ~np.isin(key, related[:, 0] * n + related[:, 1])
    cell = marks.candidate.astype(np.int64) * components + marks.component
    given = np.bincount(cell, minlength=n * components).reshape(n, components)
    count = np.bincount(cell[counted], minlength=n * components).reshape(n, components)
    sums = np.zeros(n * components, np.int64)
    np.add.at(sums, cell[counted], marks.mark[counted])
    below = np.maximum(count, 1) * full * ONE
    parts = (2 * sums.reshape(n, components) * weights * FULL + below) // (2 * below)
    complete = gate & (count > 0).all(axis=1)
    total = np.where(complete, parts.sum(axis=1), 0)
    keys = [total, *(parts[:, c] for c in ladder), *([committee] if committee is not None else [])]
    places = rank(vacancy, keys, complete)
    limit = np.full(n, names)
    return Panelled(
        counted=np.asarray(counted, bool),
        parts=np.where(complete[:, None], parts, 0),
        total=total,
        complete=np.asarray(complete, bool),
        places=places,
        best=places.sure(limit),
        tied=places.contested(limit),
        uneven=_uneven(vacancy, marks, counted, may_mark, related, count),
        alone=np.argwhere((given > 0) & (count == 0)),
    )


def _uneven(
    vacancy: Index, marks: Marks, counted: BoolArray, may_mark: BoolArray, related: IntArray, count: IntArray
) -> IntArray:
    """Where a candidate lacks a mark of somebody who marked her rivals in that component and may mark her too."""
    n, components = count.shape
    evaluators = len(may_mark)
    panel = np.zeros((int(np.max(vacancy, initial=-1)) + 1) * components * evaluators, bool)
    vacancies = np.asarray(vacancy, np.int64)
    place = vacancies[marks.candidate] * components + marks.component
    panel[place[counted] * evaluators + marks.evaluator[counted]] = True
    panel = panel.reshape(-1, components, evaluators)
    kin = np.zeros((n, evaluators), bool)
    kin[related[:, 1], related[:, 0]] = True
    expected = (panel[vacancies] & ~kin[:, None, :]).sum(axis=2)
    return np.argwhere((count > 0) & (count != expected))


def opening(
    applicants: int, extensions: int, least: Mapping[str, int], extension: Mapping[str, int]
) -> Opening:
    """Whether a vacancy has enough applicants to go on.

    extensions : how often registration was extended already; least : `first`, and `fallback` after the last extension
    """
    if applicants >= least["first"]:
        return "ranked"
    if extensions < extension["times"]:
        return "extend"
    return "fallback" if applicants >= least["fallback"] else "cancelled"


def weights_outside(weights: Mapping[str, int], ranges: Mapping[str, Any]) -> list[str]:
    """Components whose weight lies outside the range of the regulation or that it does not know; sum checked first."""
    check_weights(weights)
    unit = ONE // 100
    return [
        name
        for name, weight in weights.items()
        if name not in ranges or not ranges[name][0] * unit <= weight <= ranges[name][1] * unit
    ]


def papua_seats(allocation: int, bands: tuple[tuple[int, int, int], ...]) -> int | None:
    """Seats for Papuans of a central agency's allocation; None where the wording leaves a gap."""
    return next((seats for low, high, seats in bands if low <= allocation <= high), None)
