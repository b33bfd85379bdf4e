"""Ratings from their sources: the matrix of results and behaviour, the bands of a number, and functional credit."""

from fractions import Fraction

import numpy as np

from placement.errors import ScenarioError
from placement.model.arrays import BoolArray, CodeArray, IntArray, TextArray
from placement.model.codes import Rating, Tier
from placement.scoring.basis import Law
from placement.scoring.integers import POINTS_PER_MARK, half_up


def matrix_rating(law: Law, results: TextArray, behaviour: TextArray) -> CodeArray:
    """Predicate int16[n] of each pair of ABOVE, AT, BELOW (PermenPANRB 6/2022); 0 where either is ''."""
    rating = np.zeros(len(results), np.int16)
    for name, predicate in law.value("performance.matrix").items():
        row, column = name.split("_")
        rating[(results == row) & (behaviour == column)] = Rating[predicate]
    return rating


def weighted_number(law: Law, skp: IntArray, behaviour: IntArray, *, with_peers: bool) -> IntArray:
    """Performance number in thousandths of two numbers in thousandths, rounded half up (PP 30/2019 Pasal 41).

    with_peers : whether the agency uses the views of peers and subordinates
    """
    percent = law.value("performance.behaviour_percent")["WITH_PEERS" if with_peers else "WITHOUT_PEERS"]
    return half_up((100 - percent) * skp + percent * behaviour, 100)


def band_rating(law: Law, number: IntArray, new_idea: BoolArray) -> CodeArray:
    """Predicate of a performance number in thousandths (PP 30/2019 Pasal 41); ScenarioError outside 0..120.

    From 110 it is Sangat Baik only with a new idea that benefits the organisation, else Baik.
    """
    top = law.value("performance.ceiling")
    outside = (number < 0) | (number > top * POINTS_PER_MARK)
    if outside.any():
        value = Fraction(int(number[outside][0]), POINTS_PER_MARK)
        raise ScenarioError(
            f"performance number {float(value):g}: outside the scale of 0 to {top}",
            indonesian=f"angka kinerja {float(value):g}: di luar skala 0 sampai {top}",
        )
    bands = {**law.value("performance.bands"), **law.value("performance.bands_low")}
    rating = np.full(len(number), Rating.SANGAT_KURANG, np.int16)
    for name, bound in sorted(bands.items(), key=lambda item: int(item[1])):
        rating[number >= bound * POINTS_PER_MARK] = Rating[name]
    return np.where((rating == Rating.SANGAT_BAIK) & ~new_idea, np.int16(Rating.BAIK), rating)


def credit(law: Law, tier: Tier, rating: Rating, months: int) -> Fraction:
    """Functional credit of so many months of a year: months / 12 x per cent x coefficient (PermenPANRB 1/2023)."""
    hundredths = law.value("credit.coefficient")[tier.name]
    percent = law.value("credit.percent")[rating.name]
    return Fraction(months, 12) * Fraction(percent, 100) * Fraction(hundredths, 100)
