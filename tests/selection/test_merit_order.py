"""Promotion: strictly by rank, chains in the same plan, and whom to test first."""

from itertools import product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from placement.selection.merit_order import Promotions, chains, promote


def office(home, capacity, pairs, score, tested=None, liking=None, ceiling=None):
    """Pairs of (person, post); one score for each person."""
    person, post = (np.array([pair[k] for pair in pairs], np.int32) for k in (0, 1))
    score = np.array(score, np.int64)
    n = len(home)
    return Promotions(
        np.array(home, np.int32), np.array(capacity, np.int64), person, post, (score[person],),
        np.array(liking, np.int64) if liking is not None else -post.astype(np.int64),
        np.ones(n, bool) if tested is None else np.array(tested),
        np.full(n, 100) if ceiling is None else np.array(ceiling),
    )  # fmt: skip


def test_a_vacancy_starts_a_chain():
    """The best pengawas rises, the best pelaksana takes her post: one plan, nothing left for a later patch."""
    done = promote(office([1, 1, 2, 2], [1, 2, 2], [(0, 0), (1, 0), (2, 1), (3, 1)], [70, 90, 60, 80]))
    assert done.position.tolist() == [1, 0, 2, 1]
    assert chains(np.array([1, 1, 2, 2], np.int32), done.position) == [[3, 1]]


def test_beyond_need_a_left_seat_is_not_filled_again():
    done = promote(office([1, 1, 2], [1, 1, 5], [(0, 0), (2, 1)], [70, 50, 90]))
    assert done.position.tolist() == [0, 1, 2]


def test_the_untested_are_not_ranked_and_those_who_matter_are_named():
    problem = office(
        [-1, -1, -1], [1, 0], [(0, 0), (1, 0), (2, 0)], [80, 0, 0], [True, False, False], ceiling=[80, 95, 79]
    )
    done = promote(problem)
    assert done.position.tolist() == [0, -1, -1]
    assert done.place.tolist() == [1, 0, 0]
    assert done.first_tests.tolist() == [[1, 0, 80]]


def test_equals_at_the_last_seat_are_shown():
    done = promote(office([-1, -1], [1], [(0, 0), (1, 0)], [80, 80]))
    assert done.matching.tied.tolist() == [True, True]


@st.composite
def offices(draw):
    m, n = draw(st.integers(2, 4)), draw(st.integers(1, 5))
    home = [draw(st.integers(0, m - 1)) for _ in range(n)]  # post 0 is the highest
    pairs = [(i, g) for i in range(n) for g in range(home[i]) if draw(st.booleans())]
    return (
        home,
        draw(st.lists(st.integers(0, 2), min_size=m, max_size=m)),
        pairs,
        draw(st.permutations(range(n))),
    )


@settings(derandomize=True, max_examples=60, deadline=None)
@given(offices())
def test_nobody_of_higher_rank_is_passed_over(city):
    """Whoever would rather have a post she is eligible for finds it full of better ranked people, or of its holders."""
    home, capacity, pairs, score = city
    done = promote(office(home, capacity, pairs, score))
    after = done.position.tolist()
    for i, g in pairs:
        if after[i] <= g:
            continue
        inside = [j for j, post in enumerate(after) if post == g]
        assert len(inside) >= capacity[g]
        assert all(home[j] == g or score[j] > score[i] for j in inside)
    for g in range(len(capacity)):
        stay = sum(after[j] == g == home[j] for j in range(len(home)))
        assert sum(post == g for post in after) <= max(capacity[g], stay)


@settings(derandomize=True, max_examples=60, deadline=None)
@given(offices())
def test_no_other_plan_without_leapfrogging_is_better_for_anyone(city):
    home, capacity, pairs, score = city
    after = promote(office(home, capacity, pairs, score)).position.tolist()
    options = [[home[i], *(g for j, g in pairs if j == i)] for i in range(len(home))]
    for plan in product(*options):
        if _lawful(plan, home, capacity, pairs, score):
            assert all(mine <= theirs for mine, theirs in zip(after, plan, strict=True))


def _lawful(plan, home, capacity, pairs, score):
    for g in range(len(capacity)):
        inside = [j for j, post in enumerate(plan) if post == g]
        if len(inside) > max(capacity[g], sum(home[j] == g for j in inside)):
            return False
        for i, post in pairs:
            if post == g and plan[i] > g and (
                len(inside) < capacity[g] or any(home[j] != g and score[j] < score[i] for j in inside)
            ):  # fmt: skip
                return False
    return True
