"""Merit: pools, coverage, parts that add up, and independence from who else is there."""

import pickle
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import settings as bounds
from hypothesis import strategies as st

from placement.model.codes import JobKind, Tier
from placement.scoring import FULL, ONE, Scores, merit, pool_rows, score_rows
from tests.scoring.town import AS_OF, LAW, SETTINGS, day, people, positions, random_town, roster

UNTESTED = {"tested_on": day("NaT")}
SEEDS = st.integers(0, 10_000)


def score(staff, posts=None, settings=SETTINGS):
    return merit(staff, posts or positions({}), LAW, settings, AS_OF)


def pool(scores, code):
    return next(pool for pool in scores.pools if pool.code == code)


def test_a_score_by_hand():
    """S-1 80, match 9/9 100, Baik and Sangat Baik 90, no sanction 100, at 30 : 30 : 30 : 10."""
    scores = score(roster({"rating": 5}))
    assert {code: int(part[0]) for code, part in scores.parts.items()} == {
        "qualification": 24_000,
        "competency": 30_000,
        "performance": 27_000,
        "discipline": 10_000,
    }
    assert scores.total[0] == 91_000


def test_a_dropped_criterion_by_hand():
    """Nobody tested: 42.857 % of 80, 42.857 % of 80, 14.286 % of 100."""
    scores = score(roster(UNTESTED))
    assert {code: int(part[0]) for code, part in scores.parts.items()} == {
        "qualification": 34_286,
        "competency": 0,
        "performance": 34_286,
        "discipline": 14_286,
    }
    assert scores.total[0] == 82_858
    assert not scores.flags["untested"][0]


@bounds(max_examples=40)
@given(SEEDS)
def test_parts_add_up_exactly(seed):
    staff, posts, _ = random_town(seed)
    scores = score(staff, posts)
    assert (sum(scores.parts.values()) == scores.total).all()
    assert ((scores.total >= 0) & (scores.total <= FULL)).all()
    assert (
        scores.by_set[np.arange(len(staff)), [scores.pools[p].criteria for p in scores.pool]] == scores.total
    ).all()


@bounds(max_examples=40)
@given(SEEDS)
def test_every_pool_states_its_criteria(seed):
    staff, posts, _ = random_town(seed)
    scores = score(staff, posts)
    for index, one in enumerate(scores.pools):
        assert one.size == (scores.pool == index).sum()
        assert sum(one.weights.values()) == ONE
        assert set(one.weights) | set(one.dropped) == set(SETTINGS.merit)
        assert one.weights == scores.sets[one.criteria]
        for code, count in one.valid.items():
            assert (code in one.weights) == (count * 100 >= 80 * (one.size or len(staff)))


@bounds(max_examples=40)
@given(SEEDS)
def test_everyone_in_a_pool_has_the_same_criteria(seed):
    staff, posts, _ = random_town(seed)
    scores = score(staff, posts)
    for index, one in enumerate(scores.pools):
        for code in one.dropped:
            assert not scores.parts[code][scores.pool == index].any()


@bounds(max_examples=40)
@given(SEEDS, st.randoms(use_true_random=False))
def test_the_order_of_the_file_changes_nothing(seed, random):
    staff, posts, _ = random_town(seed)
    order = list(range(len(staff)))
    random.shuffle(order)
    scores, shuffled = score(staff, posts), score(people(staff, order), posts)
    assert (shuffled.total == scores.total[order]).all()
    assert (shuffled.pool == scores.pool[order]).all()
    assert shuffled.pools == scores.pools
    for name, flag in scores.flags.items():
        assert (shuffled.flags[name] == flag[order]).all()


@bounds(max_examples=40)
@given(SEEDS, st.integers(0, 39))
def test_adding_a_person_never_changes_anothers_score_while_the_criteria_stay(seed, newcomer):
    staff, posts, _ = random_town(seed)
    others = [i for i in range(len(staff)) if i != newcomer]
    everyone, before = score(staff, posts), score(people(staff, others), posts)
    for position, i in enumerate(others):
        if before.pools[before.pool[position]].weights == everyone.pools[everyone.pool[i]].weights:
            assert before.total[position] == everyone.total[i]


@pytest.mark.parametrize(
    ("worse", "better"),
    [
        ({"education_level": 30}, {"education_level": 45}),
        ({"competency": (2, 3, 3)}, {"competency": (3, 3, 3)}),
        ({"rating": 3}, {"rating": 4}),
        ({"sanction": 1, "sanction_since": day("2026-01-01")}, {}),
        (
            {"sanction": 3, "sanction_since": day("2026-01-01")},
            {"sanction": 2, "sanction_since": day("2026-01-01")},
        ),
    ],
)
def test_better_is_more(worse, better):
    total = score(roster(worse, better)).total
    assert total[0] < total[1]


def test_the_untested_get_nothing_for_a_criterion_that_counts_and_are_shown():
    scores = score(roster({}, {}, {}, {}, UNTESTED))
    assert scores.pools[0].coverage["competency"] == 800_000
    assert "competency" in scores.pools[0].weights
    assert scores.flags["untested"].tolist() == [False] * 4 + [True]
    assert scores.parts["competency"].tolist() == [30_000] * 4 + [0]


def test_below_the_coverage_the_criterion_is_dropped_for_the_tested_too():
    scores = score(roster({}, {}, {}, UNTESTED))
    assert scores.pools[0].dropped == ("competency",)
    assert len(set(scores.total.tolist())) == 1
    assert not scores.flags["untested"].any()


@pytest.mark.parametrize(
    ("tested", "people_in_pool", "counts"), [(79, 99, False), (80, 100, True), (79, 98, True)]
)
def test_the_coverage_is_compared_exactly(tested, people_in_pool, counts):
    scores = score(roster(*[{}] * tested, *[UNTESTED] * (people_in_pool - tested)))
    assert ("competency" in scores.pools[0].weights) == counts


def test_coverage_is_a_setting():
    scores = score(roster({}, {}, {}, UNTESTED), settings=replace(SETTINGS, coverage_percent=75))
    assert scores.pools[0].dropped == ()


def test_pools_are_decided_one_by_one():
    """Structural posts by echelon group, functional by tier, pelaksana by class."""
    staff = roster(
        {"job_kind": JobKind.STRUCTURAL, "echelon": 21},
        {"job_kind": JobKind.STRUCTURAL, "echelon": 22},
        {"job_kind": JobKind.STRUCTURAL, "echelon": 12},
        {"job_kind": JobKind.STRUCTURAL, "echelon": 31},
        {"job_kind": JobKind.STRUCTURAL, "echelon": 32},
        {"job_kind": JobKind.STRUCTURAL, "echelon": 42},
        {"job_kind": JobKind.FUNCTIONAL, "tier": Tier.MU, **UNTESTED},
        {"job_kind": JobKind.FUNCTIONAL, "tier": Tier.PT},
        {"job_class": 5},
        {"job_class": 7, **UNTESTED},
        {"job_kind": JobKind.STRUCTURAL, "echelon": 52},
        {"job_kind": JobKind.STRUCTURAL},
    )
    scores = score(staff)
    assert [scores.pools[index].code for index in scores.pool] == [
        *("structural-jpt",) * 3,
        *("structural-administrator",) * 2,
        "structural-pengawas",
        "functional-MU",
        "functional-PT",
        "general-5",
        "general-7",
        "structural-eselon-v",
        "structural-no-echelon",
    ]
    assert pool(scores, "functional-MU").dropped == pool(scores, "general-7").dropped == ("competency",)
    assert pool(scores, "functional-PT").dropped == ()


def test_a_post_whose_pool_is_empty_borrows_the_coverage_of_the_whole_roster():
    scores = score(roster({}, {}, UNTESTED), positions({}, {"job_class": 9}))
    assert scores.pools[scores.pool_of_group[1]].borrowed
    assert pool(scores, "general-9").dropped == ("competency",)
    assert not pool(scores, "general-7").borrowed


def test_where_nothing_counts_people_are_marked_unscored():
    scores = score(roster(UNTESTED), settings=replace(SETTINGS, merit={"competency": ONE}))
    assert scores.flags["unscored"].all()
    assert scores.total.tolist() == [0]
    assert scores.pools[0].weights == {}


def test_a_criterion_without_a_weight_has_no_part():
    scores = score(roster({}), settings=replace(SETTINGS, merit={"performance": ONE - 1, "discipline": 1}))
    assert list(scores.parts) == list(scores.pools[0].coverage) == ["performance", "discipline"]


def test_an_unknown_kind_of_post_is_a_pool_of_its_own():
    assert score(roster({"job_kind": 0})).pools[0].code == "unknown"


def test_neutral_ratings_count_as_valid_and_are_shown():
    newcomer = {"rating": 0, "rating_before": 0, "entered": day("2026-03-01")}
    scores = score(roster(newcomer, newcomer))
    assert "performance" in scores.pools[0].weights
    assert scores.flags["neutral_rating"].all()


def test_an_empty_roster_is_scored():
    scores = score(roster())
    assert len(scores) == 0
    assert scores.by_set.shape == (0, 1)


def test_scores_are_read_only_and_picklable():
    scores = score(roster({}))
    with pytest.raises(ValueError, match="read-only"):
        scores.total[0] = 0
    with pytest.raises(ValueError, match="read-only"):
        scores.parts["qualification"][0] = 0
    again = pickle.loads(pickle.dumps(scores))  # noqa: S301 our own bytes
    assert isinstance(again, Scores)
    assert again.total.tolist() == scores.total.tolist()


@bounds(max_examples=40)
@given(SEEDS)
def test_rows_for_the_table_add_up(seed):
    staff, posts, _ = random_town(seed)
    rows = score_rows(staff, score(staff, posts))
    assert [row["nip"] for row in rows] == staff.nip.tolist()
    for row in rows:
        assert row["total"] == sum(value for name, value in row.items() if name.startswith("part_"))


def test_rows_say_pool_and_flags():
    (row,) = score_rows(roster(UNTESTED), score(roster({"sanction": 1})))
    assert list(row) == [
        "nip",
        "total",
        "part_qualification",
        "part_competency",
        "part_performance",
        "part_discipline",
        "pool",
        "flags",
    ]
    assert row["pool"] == "general-7"
    assert row["flags"] == "sanctioned undated_sanction"


def test_pools_are_printed_with_coverage_and_weights():
    (row,) = pool_rows(score(roster({}, {}, {}, UNTESTED)), "en")
    assert row["title"] == "General staff, class 7"
    assert (row["size"], row["valid_competency"], row["coverage_competency"]) == (4, 3, 750_000)
    assert (row["weight_competency"], row["weight_discipline"], row["dropped"]) == (0, 142_860, "competency")


def test_a_forged_part_no_longer_adds_up():
    scores = score(roster({}))
    forged = {**scores.parts, "discipline": scores.parts["discipline"] + 1}
    assert (sum(forged.values()) != replace(scores, parts=forged).total).any()
