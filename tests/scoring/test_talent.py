"""The nine boxes: all of them, the axes to the point, and the numbers nobody should compute."""

from dataclasses import replace
from itertools import product

import numpy as np
import pytest

from placement.errors import ScenarioError
from placement.model.codes import JobKind, Rating, Tier
from placement.regulation import Law
from placement.scoring import merit
from placement.scoring.talent import (
    RECOMMENDATIONS,
    box,
    performance_axis,
    performance_by_weights,
    potential_axis,
)
from tests.scoring.town import AS_OF, SETTINGS, day, positions, roster

LAW = Law.load().at(AS_OF)
TALENT = replace(SETTINGS, method="talent")
BOXES = {
    ("ABOVE", "HIGH"): 9, ("AT", "HIGH"): 8, ("ABOVE", "MEDIUM"): 7, ("BELOW", "HIGH"): 6, ("AT", "MEDIUM"): 5,
    ("ABOVE", "LOW"): 4, ("BELOW", "MEDIUM"): 3, ("AT", "LOW"): 2, ("BELOW", "LOW"): 1,
}  # fmt: skip
UNTESTED = {"tested_on": day("NaT")}


def scored(*staff, law=LAW):
    return merit(roster(*staff), positions({}), law, TALENT, AS_OF, report=True)


@pytest.mark.parametrize(("pair", "number"), BOXES.items())
def test_nine_boxes(pair, number):
    assert box(LAW, np.array(pair[:1]), np.array(pair[1:])).tolist() == [number]


def test_the_numbering_that_swaps_is_not_ours():
    """Seen in an application: 8 = above and medium, 7 = above and low."""
    assert box(LAW, np.array(["ABOVE", "ABOVE"]), np.array(["MEDIUM", "LOW"])).tolist() != [8, 7]


def test_a_planner_who_swaps_boxes_is_told_so():
    with pytest.raises(ScenarioError, match=r"AT_HIGH = 8.*ABOVE_MEDIUM = 8.*each once") as refused:
        Law.load({"talent.boxes": {"ABOVE_MEDIUM": 8, "ABOVE_LOW": 7}})
    assert "masing-masing sekali" in refused.value.message("id")


def test_every_box_has_its_recommendation_in_both_languages():
    assert set(RECOMMENDATIONS) == set(range(1, 10))
    assert all(set(text) == {"id", "en"} and all(text.values()) for text in RECOMMENDATIONS.values())


@pytest.mark.parametrize(
    ("rating", "level"),
    [(0, ""), (Rating.SANGAT_BAIK, "ABOVE"), (Rating.BAIK, "AT"), (Rating.BUTUH_PERBAIKAN, "BELOW"),
     (Rating.KURANG, "BELOW"), (Rating.SANGAT_KURANG, "BELOW")],
)  # fmt: skip
def test_the_word_of_the_rating_is_the_axis(rating, level):
    assert performance_axis(LAW, np.array([rating])).tolist() == [level]


@pytest.mark.parametrize(
    ("points", "level"),
    [
        (100_000, "HIGH"),
        (80_000, "HIGH"),
        (79_999, "MEDIUM"),
        (60_000, "MEDIUM"),
        (59_999, "LOW"),
        (0, "LOW"),
    ],
)
def test_cutoffs_belong_to_the_higher_level(points, level):
    assert potential_axis(LAW, np.array([points])).tolist() == [level]


BAIK = {"RATING": 80, "FEEDBACK": 80, "AWARDS": None, "TASK_FORCES": None}


def test_two_absurd_readings_of_an_ordinary_baik():
    """Awards and task forces missing: 56 of 100, below expectation, as zeros; 80, above expectation, when left out."""
    zeros, left_out = (performance_by_weights(LAW, BAIK, leave_out=leave) for leave in (False, True))
    assert (zeros, left_out) == (56, 80)
    assert potential_axis(LAW, np.array([56_000, 80_000])).tolist() == ["LOW", "HIGH"]


def test_an_ordinary_baik_is_at_expectation():
    assert scored({}).labels["performance_axis"].tolist() == ["AT"]


def test_a_value_by_hand():
    """Baik twice 80 at 50 %; match 100, S-1 80, clean 100 at 20 : 10 : 15 of the other 50 %."""
    scores = scored({})
    assert {code: int(part[0]) for code, part in scores.parts.items() if part[0]} == {
        "performance": 40_000, "competency": 22_222, "qualification": 8_889, "discipline": 16_667,
    }  # fmt: skip
    assert scores.labels["box"].tolist() == ["8"]


def test_the_axes_stay_half_and_half_whatever_is_missing():
    """The untested pool loses the assessment: its weight stays on the axis of potential."""
    scores = scored(UNTESTED)
    (pool,) = scores.pools
    assert pool.weights["performance"] == 500_000
    assert sum(pool.weights.values()) == 1_000_000
    assert set(pool.dropped) == {"competency", "development", "experience", "potential", "field"}


def test_a_person_without_a_value_that_counts_has_no_box():
    scores = scored({}, {}, {}, {}, UNTESTED)
    assert scores.labels["box"].tolist() == ["8"] * 4 + [""]
    assert scores.flags["untested"].tolist() == [False] * 4 + [True]


def test_newcomers_are_at_expectation_and_the_unrated_nowhere():
    newcomer = {"rating": 0, "rating_before": 0, "entered": day("2026-03-01")}
    unrated = {"rating": 0, "rating_before": 0, "entered": day("2010-03-01")}
    last_year = {"rating": 0, "rating_before": 5}
    labels = scored({}, {}, {}, {}, newcomer, unrated, last_year, {}, {}, {}).labels
    assert labels["performance_axis"].tolist()[4:7] == ["AT", "", "ABOVE"]
    assert labels["box"].tolist()[5] == ""


def test_nobody_is_scored_without_performance():
    scores = scored({"rating": 0, "rating_before": 0})
    assert scores.flags["unscored"].all()
    assert scores.labels["box"].tolist() == [""]


def test_every_box_can_be_reached():
    ratings = {"ABOVE": 5, "AT": 4, "BELOW": 3}
    potentials = {
        "HIGH": {}, "MEDIUM": {"competency": (2, 2, 2), "education_level": 15},
        "LOW": {"competency": (1, 1, 1), "education_level": 15, "sanction": 2, "sanction_since": day("2026-01-01")},
    }  # fmt: skip
    for (word, rating), (level, person) in product(ratings.items(), potentials.items()):
        labels = scored({**person, "rating": rating}).labels
        assert labels["potential_axis"].tolist() == [level]
        assert labels["box"].tolist() == [str(BOXES[word, level])]


def test_pools_are_their_own():
    nurse = {"job_kind": JobKind.FUNCTIONAL, "tier": Tier.TR, **UNTESTED}
    assert scored(nurse, {}).labels["box"].tolist() == ["8", "8"]


def test_weights_multiplied_twice_are_told():
    """Seen in an application: indicator times component (20 x 40, 10 x 40, 25 x 25, 10 x 20, 15 x 15 per cent)."""
    doubled = {
        "ASSESSMENT": 8,
        "DEVELOPMENT": 4,
        "EXPERIENCE": 4,
        "POTENTIAL": 6,
        "EDUCATION": 2,
        "FIELD": 2,
        "INTEGRITY": 2,
    }
    with pytest.raises(
        ScenarioError, match=r"= 28, expected weights that sum to 100.*not multiplied"
    ) as refused:
        Law.load({"talent.potential_weights": doubled})
    assert "2 = 28, seharusnya bobot yang berjumlah 100" in refused.value.message("id")
    assert "tidak dikalikan lagi" in refused.value.message("id")
