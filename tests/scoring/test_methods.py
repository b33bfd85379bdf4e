"""What holds for every method on the shelf, and where the one door to rankings stands."""

import datetime as dt
import re
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import settings as bounds
from hypothesis import strategies as st

import placement
from placement.errors import ScenarioError
from placement.regulation import Law
from placement.scoring import FULL, METHODS, ONE, fit, may_rank, merit, score_rows
from placement.scoring.basis import Basis
from placement.scoring.integers import apportioned
from placement.scoring.methods_page import methods_page
from tests.scoring.town import AS_OF, SETTINGS, day, education, people, positions, random_town, roster

ROOT = Path(placement.__file__).parent.parent
REAL = Law.load().at(AS_OF)
SHELF = {method.code: method for method in METHODS}
SEEDS = st.integers(0, 10_000)
EVERY = pytest.mark.parametrize("method", METHODS, ids=lambda method: method.code)
FORBIDDEN = re.compile(r"\b(harga|tarif|lelang|undian|non-?job|nol)\b", re.IGNORECASE)


def scored(method, staff, posts=None, law=REAL, settings=SETTINGS):
    chosen = replace(settings, method=method.code)
    return merit(staff, posts or positions({}), law, chosen, AS_OF, report=True)


@EVERY
def test_every_text_stands_in_both_languages(method):
    texts = [
        method.title,
        method.page.why,
        *method.page.doubts,
        *([method.refusal] if method.refusal else []),
    ]
    for text in texts:
        assert set(text) == {"id", "en"}
        assert all(text.values())
        assert text["id"] != text["en"]
        assert re.findall(r"{\w*}", text["id"]) == re.findall(r"{\w*}", text["en"])
        assert not FORBIDDEN.search(text["id"])
    assert method.page.doubts
    assert method.page.formula
    assert method.source


@EVERY
def test_criteria_of_a_method_say_what_they_are(method):
    for criterion in method.criteria(Basis(roster({}), positions({}), REAL, SETTINGS, AS_OF)):
        assert set(criterion.title) == set(criterion.missing) == {"id", "en"}
        assert criterion.source
        assert criterion.confidence in {"text", "secondary", "unverified"}
        for key in criterion.keys:
            REAL.value(key)
    for key in method.keys:
        REAL.value(key)


@EVERY
@bounds(max_examples=25)
@given(seed=SEEDS)
def test_parts_add_up_and_stay_in_scale(method, seed):
    staff, posts, _ = random_town(seed)
    scores = scored(method, staff, posts)
    assert (sum(scores.parts.values()) == scores.total).all()
    assert all((part >= 0).all() for part in scores.parts.values())
    assert (scores.total <= FULL + len(scores.parts) // 2).all()
    for pool in scores.pools:
        assert sum(pool.weights.values()) in {0, ONE}
    for row in score_rows(staff, scores):
        assert row["total"] == sum(value for name, value in row.items() if name.startswith("part_"))


@EVERY
@bounds(max_examples=15)
@given(seed=SEEDS, random=st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_nothing(method, seed, random):
    staff, posts, _ = random_town(seed)
    order = list(range(len(staff)))
    random.shuffle(order)
    scores, shuffled = scored(method, staff, posts), scored(method, people(staff, order), posts)
    assert (shuffled.total == scores.total[order]).all()
    for code, part in scores.parts.items():
        assert (shuffled.parts[code] == part[order]).all()
    for name, label in scores.labels.items():
        assert (shuffled.labels[name] == label[order]).all()


@EVERY
@bounds(max_examples=25)
@given(seed=SEEDS, newcomer=st.integers(0, 39))
def test_a_newcomer_never_reorders_others_unless_declared(method, seed, newcomer):
    if method.pool_relative:
        return
    staff, posts, _ = random_town(seed)
    others = [i for i in range(len(staff)) if i != newcomer]
    everyone, before = scored(method, staff, posts), scored(method, people(staff, others), posts)
    for position, i in enumerate(others):
        if before.pools[before.pool[position]].weights == everyone.pools[everyone.pool[i]].weights:
            assert before.total[position] == everyone.total[i]


def test_a_newcomer_reorders_others_under_the_method_that_says_so():
    """Why TOPSIS may not rank: a third, who is last in one thing, turns the order of the first two."""
    topsis = SHELF["topsis"]
    weights = np.array([500_000, 500_000])
    found = False
    for worse in range(0, 100_000, 10_000):
        two = np.array([[90_000, 30_000], [50_000, 60_000]])
        three = np.vstack([two, [worse, 100_000]])
        before, after = topsis.parts(two, weights).sum(axis=1), topsis.parts(three, weights).sum(axis=1)
        found |= (before[0] - before[1]) * (after[0] - after[1]) < 0
    assert found
    assert topsis.pool_relative


BETTER = [
    ({"education_level": 30}, {"education_level": 45}),
    ({"competency": (2, 3, 3)}, {"competency": (3, 3, 3)}),
    ({"rating": 3}, {"rating": 4}),
    (
        {"sanction": 3, "sanction_since": day("2026-01-01")},
        {"sanction": 2, "sanction_since": day("2026-01-01")},
    ),
]


@EVERY
@pytest.mark.parametrize(("worse", "better"), BETTER)
def test_better_is_more_where_it_is_measured(method, worse, better):
    scores = scored(method, roster(worse, better))
    if method.code == "ip-asn" and "competency" in worse:
        assert scores.total[0] == scores.total[1]  # not on file
    else:
        assert scores.total[0] < scores.total[1]


@EVERY
@bounds(max_examples=40)
@given(data=st.data())
def test_a_higher_value_never_lowers_the_score_unless_declared(method, data):
    shape = (data.draw(st.integers(1, 5)), data.draw(st.integers(1, 4)))
    points = st.integers(0, FULL)
    values = np.array([[data.draw(points) for _ in range(shape[1])] for _ in range(shape[0])], np.int64)
    weights = apportioned({str(c): data.draw(st.integers(1, 100)) for c in range(shape[1])})
    raised = values.copy()
    row, column = data.draw(st.integers(0, shape[0] - 1)), data.draw(st.integers(0, shape[1] - 1))
    raised[row, column] = data.draw(st.integers(int(values[row, column]), FULL))
    before, after = (
        method.parts(v, np.array(list(weights.values()))).sum(axis=1)[row] for v in (values, raised)
    )
    slack = shape[1] if method.pool_relative else 0  # V itself does not fall, its rounded parts may
    assert after >= before - slack


def test_the_methods_that_are_not_monotone_have_a_witness():
    assert {m.code for m in METHODS if not m.monotone} == {"profile-matching", "topsis"}
    exact, above = scored(SHELF["profile-matching"], roster({}, {"competency": (4, 3, 3)})).total
    assert above < exact
    values = np.array([[50_000, 20_000, 10_000], [0, 0, 100_000], [100_000, 20_000, 100_000]])
    raised = values.copy()
    raised[0, 0] += 1
    weights = np.array([300_000, 300_000, 400_000])
    before, after = (SHELF["topsis"].parts(v, weights).sum(axis=1)[0] for v in (values, raised))
    assert after == before - 1


@EVERY
def test_integers_are_exact_at_the_extremes(method):
    weights = np.array([333_330, 333_330, 333_340])
    full = np.full((2, 3), FULL)
    if method.pool_relative:
        assert method.parts(full, weights).tolist() == [[0, 0, 0]] * 2  # nobody differs from anybody
        best = np.vstack([full[:1], np.zeros((1, 3), np.int64)])
        assert abs(int(method.parts(best, weights)[0].sum()) - FULL) <= 1
        assert method.parts(best, weights)[1].tolist() == [0, 0, 0]
    else:
        assert method.parts(full, weights).sum(axis=1).tolist() == [FULL, FULL]
        assert method.parts(np.full((1, 1), FULL), np.array([ONE])).tolist() == [[FULL]]
        assert method.parts(np.full((1, 1), 1), np.array([500_000])).tolist() == [[1]]  # a half goes up
        assert method.parts(np.full((1, 1), 1), np.array([499_999])).tolist() == [[0]]
    assert method.parts(np.zeros((2, 3), np.int64), weights).tolist() == [[0, 0, 0]] * 2
    assert method.parts(np.zeros((0, 3), np.int64), weights).shape == (0, 3)
    assert method.parts(full, weights).dtype == np.int64


@bounds(max_examples=60)
@given(values=st.lists(st.integers(0, FULL), min_size=3, max_size=3), weight=st.integers(0, ONE))
def test_parts_are_the_nearest_integers_recomputed_in_fractions(values, weight):
    weights = np.array([weight, (ONE - weight) // 2, ONE - weight - (ONE - weight) // 2])
    for method in METHODS:
        if not method.pool_relative:
            (parts,) = method.parts(np.array([values]), weights).tolist()
            assert parts == [
                int(Fraction(value * int(w), ONE) + Fraction(1, 2))
                for value, w in zip(values, weights, strict=True)
            ]


@EVERY
def test_only_methods_without_a_refusal_rank(method):
    staff, posts = roster({}, {"rating": 5}), positions({})
    chosen = replace(SETTINGS, method=method.code)
    assert may_rank(method) == (method.code in {"weighted-sum", "profile-matching"})
    if may_rank(method):
        scores = merit(staff, posts, REAL, chosen, AS_OF)
        points = fit(staff, posts, education(), scores, REAL, chosen, AS_OF).points(
            np.array([0, 1]), np.array([0, 0])
        )
        assert points[0] < points[1]
        return
    with pytest.raises(ScenarioError) as refused:
        merit(staff, posts, REAL, chosen, AS_OF)
    for lang in ("id", "en"):
        assert method.code in refused.value.message(lang)
        assert method.refusal[lang] in refused.value.message(lang)
    assert len(scored(method, staff, posts)) == 2


def test_methods_that_compare_people_never_rank():
    assert not [m.code for m in METHODS if m.pool_relative and may_rank(m)]


@EVERY
def test_an_empty_roster_is_scored(method):
    assert len(scored(method, roster())) == 0


@EVERY
def test_law_is_asked_at_its_date(method):
    """Before the oldest instrument that a method needs there is no score, and never a default."""
    early = Law.load().at(dt.date(2016, 1, 1))
    with pytest.raises(placement.errors.LawMissing):
        scored(method, roster({}), law=early)


def test_the_reference_page_is_current():
    page = methods_page()
    assert (ROOT / "docs" / "methods.md").read_text(encoding="utf-8") == page
    for method in METHODS:
        assert f"## {method.code}\n" in page


def test_profile_matching_shares_the_weight_of_competency_among_aspects():
    from placement.scoring.profile import Aspect, ProfileSettings

    profile = ProfileSettings(
        {
            "managerial": Aspect(600_000, ("Integritas",), ("Kerja Sama",)),
            "sociocultural": Aspect(400_000),
        }
    )
    settings = replace(SETTINGS, profile=profile)
    scores = scored(SHELF["profile-matching"], roster({"competency": (2, 3, 5)}), settings=settings)
    (pool,) = scores.pools
    assert pool.weights == {
        "qualification": 300_000, "aspect_managerial": 180_000, "aspect_sociocultural": 120_000,
        "performance": 300_000, "discipline": 100_000,
    }  # fmt: skip
    assert scores.parts["aspect_managerial"][0] == 18_000 * (6 * 40 + 4 * 50) // 500
    assert scores.parts["aspect_sociocultural"][0] == 12_000 * 35 // 50


def test_an_aspect_names_competencies_of_the_standard():
    from placement.scoring.profile import Aspect, ProfileSettings

    settings = replace(SETTINGS, profile=ProfileSettings({"a": Aspect(ONE, ("Keberanian",))}))
    with pytest.raises(ScenarioError, match=r"Keberanian.*known: Integritas") as refused:
        scored(SHELF["profile-matching"], roster({}), settings=settings)
    assert "Keberanian" in refused.value.message("id")


def test_a_rating_without_a_map_is_named_and_never_nothing():
    class Gap:
        def value(self, key):
            found = REAL.value(key)
            return (
                {k: v for k, v in found.items() if k != "KURANG"} if key == "scoring.rating_points" else found
            )

    assert scored(SHELF["weighted-sum"], roster({}), law=Gap()).total[0] > 0
    with pytest.raises(ScenarioError, match="no mark for KURANG") as refused:
        scored(SHELF["weighted-sum"], roster({"rating": 2}), law=Gap())
    assert "tidak ada nilai untuk KURANG" in refused.value.message("id")


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("scoring.rating_points", "BAIK"),
        ("scoring.discipline_points", "NONE"),
        ("scoring.education_points", "40"),
    ],
)
@pytest.mark.parametrize("mark", [101, -1, 5000])
def test_a_mark_outside_its_scale_is_named(key, name, mark):
    with pytest.raises(
        ScenarioError, match=rf"{re.escape(key)}.{name} = {mark}, expected 0 \.\. 100"
    ) as refused:
        Law.load({key: {name: mark}})
    assert "seharusnya 0 .. 100" in refused.value.message("id")


@EVERY
def test_people_in_quarantine_change_nobodys_score(method):
    """Whoever is set aside is neither the best nor the worst of a pool, nor counted in it."""
    ours = [{"rating": 4}, {"education_level": 30}, {"sanction": 1, "sanction_since": day("2026-01-01")}]
    aside = [
        {"education_level": 50, "rating": 5, "quarantine": "x"},
        {"education_level": 5, "quarantine": "x"},
    ]
    alone, beside = scored(method, roster(*ours)), scored(method, roster(*ours, *aside))
    assert beside.total[:3].tolist() == alone.total.tolist()
    assert [pool.size for pool in beside.pools] == [pool.size for pool in alone.pools]
    if method.pool_relative:
        assert beside.total[3:].tolist() == [0, 0]
        assert beside.flags["unscored"].tolist() == [False, False, False, True, True]
