"""Weights in millionths, rounding, and what the planner may choose."""

from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from placement.errors import ScenarioError
from placement.scoring import FULL, ONE
from placement.scoring.integers import half_up, points_of, reweighted
from placement.scoring.merit import method_named
from tests.scoring.town import AS_OF, LAW, SETTINGS, positions, roster

WEIGHTS = st.dictionaries(st.sampled_from("abcdef"), st.integers(0, ONE), min_size=1)


@given(WEIGHTS, st.sets(st.sampled_from("abcdef")))
def test_weights_of_what_counts_sum_exactly_one(weights, counted):
    new = reweighted(weights, sorted(counted))
    assert set(new) == {code for code in counted if weights.get(code, 0) > 0}
    assert sum(new.values()) in ({ONE} if new else {0})


@given(WEIGHTS)
def test_each_new_weight_is_within_ten_millionths_of_its_share(weights):
    new = reweighted(weights, sorted(weights))
    whole = sum(weights.values())
    assert all(abs(Fraction(weights[code] * ONE, whole) - weight) < 10 for code, weight in new.items())


def test_dropping_competency_leaves_three_weights():
    """300 : 300 : 100 are 42.857 : 42.857 : 14.286 per cent; the odd point goes to the largest remainder."""
    new = reweighted(SETTINGS.merit, ("qualification", "performance", "discipline"))
    assert new == {"qualification": 428_570, "performance": 428_570, "discipline": 142_860}


def test_ties_of_remainders_go_to_the_first_criterion():
    assert reweighted({"a": 1, "b": 1, "c": 1}, "abc") == {"a": 333_340, "b": 333_330, "c": 333_330}


def test_weights_stand_as_given_when_nothing_is_dropped():
    given_weights = {"a": 333_333, "b": 666_667}
    assert reweighted(given_weights, "ab") == given_weights


def test_full_values_give_exactly_full_marks_after_any_drop():
    for counted in (
        ("qualification",),
        ("qualification", "performance", "discipline"),
        ("performance", "discipline"),
    ):
        weights = np.array(list(reweighted(SETTINGS.merit, counted).values()))
        assert half_up(weights * FULL, ONE).sum() == FULL


@given(st.integers(0, 2**50), st.integers(1, 10**7))
def test_half_up_is_the_nearest_integer_and_halves_go_up(numerator, denominator):
    rounded = int(half_up(np.array(numerator), denominator))
    assert Fraction(-1, 2) <= rounded - Fraction(numerator, denominator) <= Fraction(1, 2)
    assert rounded - Fraction(numerator, denominator) != Fraction(-1, 2)


@pytest.mark.parametrize(
    ("mark", "points"), [(100, 100_000), ("87.5", 87_500), (22.5, 22_500), (0.0005, 1), (0, 0)]
)
def test_marks_of_law_become_points(mark, points):
    assert points_of(mark) == points


@pytest.mark.parametrize(
    "weights", [{"qualification": 999_999}, {"qualification": 1_100_000, "performance": -100_000}]
)
def test_weights_that_are_not_whole_are_refused(weights):
    for name in ("merit", "fit"):
        with pytest.raises(ScenarioError, match=f"scoring.{name}"):
            replace(SETTINGS, **{name: weights})


def test_a_method_nobody_knows_is_refused():
    with pytest.raises(ScenarioError, match="dice"):
        method_named("dice")


def test_a_criterion_nobody_knows_is_refused():
    from placement.scoring import merit

    with pytest.raises(ScenarioError, match="luck"):
        merit(roster({}), positions({}), LAW, replace(SETTINGS, merit={"luck": ONE}), AS_OF)
