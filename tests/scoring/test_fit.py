"""Fit: a sum of look-ups, the same number by pair, by block and by matrix product."""

import pickle
import time
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import settings as bounds
from hypothesis import strategies as st

from placement.errors import ScenarioError
from placement.model.codes import JobKind, Tier
from placement.scoring import COMPONENTS, FULL, ONE, Fit, fit, merit
from tests.scoring.town import AS_OF, LAW, SETTINGS, day, education, people, positions, random_town, roster

SEEDS = st.integers(0, 10_000)
UNTESTED = {"tested_on": day("NaT")}


def fitted(staff, posts, settings=SETTINGS, studies=None):
    scores = merit(staff, posts, LAW, settings, AS_OF)
    return fit(staff, posts, studies or education(), scores, LAW, settings, AS_OF)


def town_fit(seed):
    staff, posts, studies = random_town(seed)
    return fitted(staff, posts, studies=studies), len(staff), len(posts)


def parts(staff, posts, i=0, g=0):
    return {name: int(p[0]) for name, p in fitted(staff, posts).parts(np.array([i]), np.array([g])).items()}


@pytest.mark.parametrize("component", COMPONENTS, ids=lambda item: item.code)
def test_every_component_states_its_anchor_in_both_languages(component):
    assert set(component.title) == set(component.anchor) == {"id", "en"}
    assert component.source
    assert component.confidence in {"text", "secondary", "unverified"}


def test_a_fit_by_hand():
    """Score 88.000 at 30 %, exact 35 %, six of ten years at 20 %, no certificate asked 10 %, 20 of 40 hours at 5 %."""
    staff = roster({"training_hours": 20})
    assert parts(staff, positions({})) == {
        "merit": 26_400,
        "education": 35_000,
        "experience": 12_000,
        "certificate": 10_000,
        "training": 2_500,
    }


@pytest.mark.parametrize(
    ("programme", "accepted", "points"),
    [(0, 0, 35_000), (1, 0, 24_500), (2, 0, 0), (-1, 0, 0), (2, 1, 21_000), (0, 1, 21_000), (-1, 1, 21_000)],
)
def test_education_exact_family_open_other(programme, accepted, points):
    assert parts(roster({"programme": programme}), positions({"accepted": accepted}))["education"] == points


@pytest.mark.parametrize(
    ("since", "points"),
    [
        ("2025-11-01", 2_000),
        ("2025-11-02", 0),
        ("2016-11-01", 20_000),
        ("2016-11-02", 18_000),
        ("1996-11-01", 20_000),
        ("NaT", 0),
    ],
)
def test_experience_in_completed_years(since, points):
    assert parts(roster({"post_since": day(since)}), positions({}))["experience"] == points


@pytest.mark.parametrize(("held", "asked"), [(0, 1), (-1, 0), (0, -1), (-1, -1)])
def test_experience_in_another_function_is_nothing(held, asked):
    assert parts(roster({"function": held}), positions({"function": asked}))["experience"] == 0


@pytest.mark.parametrize(
    ("held", "asked", "points"), [(0, 0, 10_000), (1, 0, 0), (-1, 0, 0), (0, -1, 10_000), (-1, -1, 10_000)]
)
def test_certificate(held, asked, points):
    assert parts(roster({"certificate": held}), positions({"certificate": asked}))["certificate"] == points


@pytest.mark.parametrize(("hours", "points"), [(0, 0), (1, 125), (39, 4_875), (40, 5_000), (400, 5_000)])
def test_training_hours(hours, points):
    assert parts(roster({"training_hours": hours}), positions({}))["training"] == points


def test_rivals_from_two_pools_are_compared_on_the_criteria_of_the_post():
    """A trained nurse who sits as a clerk: her score at a nurse's post has the parts that nurses' scores have."""
    nurse = {"job_kind": JobKind.FUNCTIONAL, "tier": Tier.TR, **UNTESTED}
    staff = roster(nurse, {"competency": (1, 1, 1)}, {})
    posts = positions({"job_kind": JobKind.FUNCTIONAL, "tier": Tier.TR}, {})
    scores = merit(staff, posts, LAW, SETTINGS, AS_OF)
    assert scores.total[0] > scores.total[1]
    everyone, post = np.arange(3), np.zeros(3, np.int64)
    at_nurse = fit(staff, posts, education(), scores, LAW, SETTINGS, AS_OF).parts(everyone, post)["merit"]
    assert len(set(at_nurse.tolist())) == 1


def test_pools_of_posts_may_be_given():
    staff, posts = roster(UNTESTED, {"job_class": 5}), positions({})
    scores = merit(staff, posts, LAW, SETTINGS, AS_OF)
    other = np.array([scores.pool[1]], np.int32)
    given_pools = fit(staff, posts, education(), scores, LAW, SETTINGS, AS_OF, other)
    assert given_pools.parts(np.array([0]), np.array([0]))["merit"] == round(
        0.3 * scores.by_set[0, scores.pools[other[0]].criteria]
    )


def _one(staff, posts, studies, i, g):
    """Shares of full marks of a single pair in plain Python, from the anchors' own words."""
    programme, accepted = int(staff.programme[i]), studies.accepted[int(posts.accepted[g])]
    family = None if programme < 0 else studies.family[programme]
    if not accepted:
        education_share = 60
    elif programme in accepted:
        education_share = 100
    else:
        education_share = 70 if family in {studies.family[p] for p in accepted} else 0

    since = staff.post_since[i].item()
    same = staff.function[i] >= 0 and staff.function[i] == posts.function[g]
    years = AS_OF.year - since.year - ((AS_OF.month, AS_OF.day) < (since.month, since.day)) if since else 0
    asked = int(posts.certificate[g])
    return {
        "education": education_share * 1_000,
        "experience": 10_000 * min(years, 10) if same else 0,
        "certificate": FULL if asked in {-1, int(staff.certificate[i])} else 0,
        "training": 2_500 * min(int(staff.training_hours[i]), 40),
    }


@bounds(max_examples=40)
@given(SEEDS)
def test_many_say_what_one_says(seed):
    """Every component alone at full weight, against the plain words."""
    staff, posts, studies = random_town(seed, people=6, posts=5)
    i, g = (index.ravel() for index in np.indices((6, 5)))
    expected = [_one(staff, posts, studies, *pair) for pair in zip(i, g, strict=True)]
    for name in expected[0]:
        found = fitted(staff, posts, replace(SETTINGS, fit={name: ONE}), studies).points(i, g)
        assert found.tolist() == [pair[name] for pair in expected]


@bounds(max_examples=40)
@given(SEEDS)
def test_parts_add_up_and_stay_on_the_scale(seed):
    town, n, m = town_fit(seed)
    i, g = np.arange(n)[:, None], np.arange(m)[None, :]
    points = town.points(i, g)
    assert points.dtype == np.int64
    assert (sum(town.parts(i, g).values()) == points).all()
    assert ((points >= 0) & (points <= FULL)).all()


@bounds(max_examples=40)
@given(SEEDS)
def test_pairs_blocks_and_matrix_product_agree(seed):
    town, n, m = town_fit(seed)
    block = town.points(np.arange(n)[:, None], np.arange(m)[None, :])
    i, g = (index.ravel() for index in np.indices((n, m)))
    assert (town.points(i, g).reshape(n, m) == block).all()
    left, right = town.factors()
    assert left.dtype == right.dtype == np.int64
    assert (left @ right.T == block).all()
    assert (left.astype(np.float32) @ right.T.astype(np.float32) == block).all()


@bounds(max_examples=40)
@given(SEEDS)
def test_groups_with_one_signature_cannot_be_told_apart(seed):
    town, n, m = town_fit(seed)
    points = town.points(np.arange(n)[:, None], np.arange(m)[None, :])
    _, kind = np.unique(town.signature(), axis=0, return_inverse=True)
    for one in range(kind.max() + 1):
        assert len(np.unique(points[:, kind == one], axis=1).T) == 1


@bounds(max_examples=40)
@given(SEEDS, st.randoms(use_true_random=False))
def test_the_order_of_people_and_posts_changes_nothing(seed, random):
    staff, posts, studies = random_town(seed)
    order, places = list(range(len(staff))), list(range(len(posts)))
    random.shuffle(order)
    random.shuffle(places)
    scores = merit(staff, posts, LAW, SETTINGS, AS_OF)
    town = fit(staff, posts, studies, scores, LAW, SETTINGS, AS_OF)
    shuffled = fitted(people(staff, order), _posts(posts, places), studies=studies)
    i, g = np.arange(len(staff))[:, None], np.arange(len(posts))[None, :]
    assert (shuffled.points(i, g) == town.points(np.array(order)[:, None], np.array(places)[None, :])).all()


def _posts(posts, places):
    columns = {
        name: column
        for name, column in vars(posts).items()
        if isinstance(column, np.ndarray) and name != "standard"
    }
    return replace(posts, **{name: column[places].copy() for name, column in columns.items()})


@bounds(max_examples=40)
@given(SEEDS)
def test_a_selection_keeps_the_points(seed):
    town, n, m = town_fit(seed)
    rng = np.random.default_rng(seed)
    i, g = rng.permutation(n)[: n // 2], rng.permutation(m)[: m // 3]
    some = town.select(i, g)
    block = some.points(np.arange(len(i))[:, None], np.arange(len(g))[None, :])
    assert (block == town.points(i[:, None], g[None, :])).all()
    left, right = some.factors()
    assert (left @ right.T == block).all()


def test_nobody_and_nothing_can_be_fitted():
    for staff, posts in ((roster(), positions({})), (roster({}), positions()), (roster(), positions())):
        empty = fitted(staff, posts)
        left, right = empty.factors()
        assert (left @ right.T).shape == (len(staff), len(posts))
        assert empty.points(np.arange(len(staff))[:, None], np.arange(len(posts))[None, :]).size == 0


def test_fit_survives_pickling():
    town, n, m = town_fit(1)
    again = pickle.loads(pickle.dumps(town))  # noqa: S301 our own bytes
    assert isinstance(again, Fit)
    i, g = np.arange(n)[:, None], np.arange(m)[None, :]
    assert (again.points(i, g) == town.points(i, g)).all()


def test_weights_may_leave_components_out():
    settings = replace(SETTINGS, fit={"education": ONE})
    town = fitted(roster({}), positions({}), settings)
    found = town.parts(np.array([0]), np.array([0]))
    assert {name: int(p[0]) for name, p in found.items()} == {
        "merit": 0,
        "education": FULL,
        "experience": 0,
        "certificate": 0,
        "training": 0,
    }


def test_a_component_nobody_knows_is_refused():
    with pytest.raises(ScenarioError, match="luck"):
        fitted(roster({}), positions({}), replace(SETTINGS, fit={"luck": ONE}))


def test_the_inner_dimension_is_some_tens():
    left, right = town_fit(3)[0].factors()
    assert left.shape[1] == right.shape[1] <= 30


def test_codes_that_make_no_difference_are_one():
    """Two sets that accept the same programmes, certificates nobody is asked for, a function nobody holds."""
    studies = education(accepted=(frozenset({0}), frozenset({0}), frozenset({2})))
    posts = positions({}, {"accepted": 1, "function": 3}, {"accepted": 2})
    town = fitted(roster({"certificate": 1}, {"certificate": 0}, {"programme": 2}), posts, studies=studies)
    shapes = {lookup.name: lookup.table.shape for lookup in town.lookups}
    assert shapes == {
        "merit": (1, 1),
        "education": (2, 2),
        "experience": (1, 2),
        "certificate": (1, 1),
        "training": (1, 1),
    }
    first, second, third = town.signature()[:, 1].tolist()
    assert first == second != third


def test_a_changed_table_is_seen_by_the_sum_of_parts():
    town, n, m = town_fit(5)
    bent = replace(town.lookups[1], table=town.lookups[1].table + 1)
    other = Fit((town.lookups[0], bent, *town.lookups[2:]))
    i, g = np.arange(n)[:, None], np.arange(m)[None, :]
    assert (other.points(i, g) == town.points(i, g) + 1).all()


def test_thirty_million_pairs_in_blocks_take_seconds():
    """30.7 million pairs in 40 blocks of 512 x 1500; measured 0.5 s, the bound leaves room for a busy machine."""
    staff, posts, studies = random_town(11, people=512, posts=1500)
    town = fitted(staff, posts, studies=studies)
    i, g = np.arange(512)[:, None], np.arange(1500)[None, :]
    start = time.perf_counter()
    for _ in range(40):
        town.points(i, g)
    assert time.perf_counter() - start < 3
