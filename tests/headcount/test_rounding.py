"""From exact need to seats."""

from dataclasses import replace
from fractions import Fraction
from math import floor

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from placement.errors import ScenarioError
from placement.headcount import ROUNDINGS, HeadcountSettings
from placement.headcount.rounding import apportion, ceiling, half_up, largest_remainder
from tests.scoring.town import positions

NEEDS = st.lists(
    st.tuples(
        st.fractions(0, 6, max_denominator=12),
        st.integers(0, 2),
        st.integers(0, 2),
        st.sampled_from([-1, 0, 1]),
    ),
    min_size=1,
    max_size=14,
)
STANDARD = ((0, 0, 0),) * 3


def offices(rows):
    """Posts of (exact need, agency, job, decreed)."""
    posts = positions(*({"agency": a, "job": j, "decreed": d} for _, a, j, d in rows), standard=STANDARD)
    return {g: row[0] for g, row in enumerate(rows)}, posts


def archivists(decreed=-1):
    return offices([(Fraction(2, 5), 0, 0, decreed)] * 24)


def test_24_offices_with_four_tenths_of_an_archivist_need_10_archivists():
    seats = largest_remainder(*archivists())
    assert sum(seats.values()) == 10
    assert [g for g, seat in sorted(seats.items()) if seat] == list(range(10))


def test_half_up_gives_them_none_and_ceiling_24():
    assert sum(half_up(*archivists()).values()) == 0
    assert sum(ceiling(*archivists()).values()) == 24


def test_other_posts_of_the_agency_do_not_take_the_archivists_seats():
    """24 x 0.4 archivists and 24 x 0.6 clerks are 24 seats: 10 and 14, not 0 and 24."""
    seats = largest_remainder(*offices([(Fraction(2, 5), 0, 0, -1)] * 24 + [(Fraction(3, 5), 0, 1, -1)] * 24))
    assert sum(seats[g] for g in range(24)) == 10
    assert sum(seats[g] for g in range(24, 48)) == 14


def test_an_approved_post_gets_at_least_one():
    assert list(largest_remainder(*archivists(decreed=1)).values()) == [1] * 24


def test_a_post_approved_with_no_seat_has_no_minimum():
    assert sum(largest_remainder(*archivists(decreed=0)).values()) == 10


def test_minima_are_paid_out_of_the_agencys_sum():
    """0.2 approved, 2.5 and 2.6 are 5.3, so 5 seats: 1, 2 and 2."""
    rows = [(Fraction(1, 5), 0, 0, 1), (Fraction(5, 2), 0, 1, -1), (Fraction(13, 5), 0, 2, -1)]
    assert largest_remainder(*offices(rows)) == {0: 1, 1: 2, 2: 2}


def test_ties_go_by_code():
    exact, posts = offices([(Fraction(1, 2), 0, 0, -1)] * 3)
    posts = replace(posts, code=np.array(["c", "a", "b"]))
    assert largest_remainder(exact, posts) == {0: 0, 1: 1, 2: 1}


def test_ties_between_jobs_go_by_the_code_of_the_job():
    assert largest_remainder(*offices([(Fraction(1, 2), 0, 1, -1), (Fraction(1, 2), 0, 0, -1)])) == {
        0: 0,
        1: 1,
    }


def test_a_workload_of_nothing_needs_nobody():
    assert largest_remainder(*offices([(Fraction(0), 0, 0, -1)])) == {0: 0}


@given(NEEDS)
def test_the_sum_of_every_agency_is_kept(rows):
    exact, posts = offices(rows)
    seats = largest_remainder(exact, posts)
    assert seats.keys() == exact.keys()
    for agency in {row[1] for row in rows}:
        members = [g for g in exact if posts.agency[g] == agency]
        minima = sum(max(floor(exact[g]), int(posts.decreed[g] > 0)) for g in members)
        asked = floor(sum(exact[g] for g in members) + Fraction(1, 2))
        floors = sum(
            max(
                floor(sum(exact[g] for g in job)),
                sum(max(floor(exact[g]), int(posts.decreed[g] > 0)) for g in job),
            )
            for j in range(3)
            if (job := [g for g in members if posts.job[g] == j])
        )
        assert sum(seats[g] for g in members) == max(asked, floors) >= minima


@given(NEEDS)
def test_without_minima_the_sum_is_exact_for_agency_and_within_one_for_job(rows):
    rows = [(need, agency, job, -1) for need, agency, job, _ in rows]
    exact, posts = offices(rows)
    seats = largest_remainder(exact, posts)
    for agency in {row[1] for row in rows}:
        members = [g for g in exact if posts.agency[g] == agency]
        assert sum(seats[g] for g in members) == floor(sum(exact[g] for g in members) + Fraction(1, 2))
        for j in range(3):
            job = [g for g in members if posts.job[g] == j]
            assert abs(sum(seats[g] for g in job) - sum(exact[g] for g in job)) < 1


@given(NEEDS)
def test_each_post_gets_its_floor_or_one_more(rows):
    exact, posts = offices(rows)
    for g, seats in largest_remainder(exact, posts).items():
        least = max(floor(exact[g]), int(posts.decreed[g] > 0))
        assert least <= seats <= max(least, floor(exact[g]) + 1)


@given(NEEDS, st.randoms(use_true_random=False))
def test_the_order_of_the_file_changes_nothing(rows, random):
    exact, posts = offices(rows)
    order = list(range(len(rows)))
    random.shuffle(order)
    shuffled_exact, shuffled = offices([rows[k] for k in order])
    shuffled = replace(shuffled, code=posts.code[order])
    for name, rounding in ROUNDINGS.items():
        seats, again = rounding(exact, posts), rounding(shuffled_exact, shuffled)
        assert [seats[k] for k in order] == [again[g] for g in range(len(rows))], name


@given(NEEDS)
def test_half_up_and_ceiling_round_each_post_alone(rows):
    exact, posts = offices(rows)
    for g, need in exact.items():
        assert -Fraction(1, 2) < half_up(exact, posts)[g] - need <= Fraction(1, 2)
        assert 0 <= ceiling(exact, posts)[g] - need < 1


def test_apportioning_prefers_the_largest_remainder():
    assert apportion(4, [Fraction("1.2"), Fraction("1.9"), Fraction("0.9")], [0, 0, 0]) == [1, 2, 1]


@pytest.mark.parametrize(("field", "value"), [("rounding", "bankers"), ("source", "guess")])
def test_unknown_choices_are_refused(field, value):
    with pytest.raises(ScenarioError, match=value):
        replace(HeadcountSettings("decree", "half_up", 5), **{field: value})
