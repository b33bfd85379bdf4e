"""People of the roster in a contest for posts: own seats, pairs, and the listing that follows."""

import numpy as np

from placement.formulation import Case
from placement.formulation.objectives.seniority import places
from placement.model.arrays import BoolArray, IntArray
from placement.scoring import FULL, ONE, Scores, merit


def scores_of(case: Case) -> Scores:
    """Merit of everyone."""
    settings = case.scenario.scoring.settings()
    return merit(case.roster, case.positions, case.law_now, settings, case.scenario.as_of)


def whole_scores(case: Case, scores: Scores) -> tuple[IntArray, BoolArray, IntArray, dict[str, IntArray]]:
    """Score under all criteria that have a weight, who has a value in each, the most the others could have, and parts.

    Rivals for one post are compared on the same parts; nobody's missing test is imputed (she is not yet ranked).
    """
    n = len(case.roster)
    total, most, tested = np.zeros(n, np.int64), np.zeros(n, np.int64), np.ones(n, bool)
    parts: dict[str, IntArray] = {}
    for code, weight in case.scenario.scoring.merit.items():
        if weight <= 0:
            continue
        measure = scores.measures[code]
        parts[code] = _points(np.where(measure.valid, measure.value, 0), weight)
        total += parts[code]
        most += np.where(measure.valid, parts[code], (2 * FULL * weight + ONE) // (2 * ONE))
        tested &= measure.valid
    return total, np.asarray(tested, bool), most, parts


def _points(value: IntArray, weight: int) -> IntArray:
    return np.asarray((2 * value * weight + ONE) // (2 * ONE), np.int64)


def seniority(case: Case) -> IntArray:
    """Place in the seniority list, higher = more senior."""
    return places(case.roster)
