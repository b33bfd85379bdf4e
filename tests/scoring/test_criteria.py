"""Each criterion: its scale, its rule for a missing value, and its boundaries to the day."""

import datetime as dt
from dataclasses import replace

import numpy as np
import pytest

from placement.model.codes import EDUCATION_LEVELS, Rating, Sanction
from placement.scoring import CRITERIA, METHODS
from placement.scoring.basis import Basis
from tests.scoring.town import AS_OF, LAW, SETTINGS, FakeLaw, day, positions, roster

SHELF = {criterion.code: criterion for criterion in CRITERIA}


def measure(code, *people, posts=None, law=LAW, settings=SETTINGS, as_of=AS_OF):
    return SHELF[code].measure(Basis(roster(*people), posts or positions({}), law, settings, as_of))


@pytest.mark.parametrize("item", [*CRITERIA, *METHODS], ids=lambda item: item.code)
def test_every_item_says_what_it_is_in_both_languages(item):
    assert set(item.title) == {"id", "en"}
    assert item.source
    assert item.confidence in {"text", "secondary", "unverified"}


@pytest.mark.parametrize("criterion", CRITERIA, ids=lambda item: item.code)
def test_every_criterion_states_its_rule_for_a_missing_value(criterion):
    assert all(criterion.missing[lang] for lang in ("id", "en"))


@pytest.mark.parametrize("criterion", CRITERIA, ids=lambda item: item.code)
def test_a_criterion_reads_no_law_but_its_keys(criterion):
    law = FakeLaw({key: LAW.value(key) for key in criterion.keys})
    criterion.measure(Basis(roster({}), positions({}), law, SETTINGS, AS_OF))


@pytest.mark.parametrize("criterion", CRITERIA, ids=lambda item: item.code)
def test_an_empty_roster_is_measured(criterion):
    found = criterion.measure(Basis(roster(), positions({}), LAW, SETTINGS, AS_OF))
    assert len(found.value) == len(found.valid) == 0


# qualification


@pytest.mark.parametrize(("level", "points"), [(50, 100), (45, 90), (40, 80), (35, 80), (30, 70), (15, 60)])
def test_levels_named_by_the_law(level, points):
    found = measure("qualification", {"education_level": level})
    assert (found.value[0], found.valid[0]) == (points * 1_000, True)
    assert not found.flags["education_not_named"][0]


@pytest.mark.parametrize(("level", "points"), [(25, 60), (20, 60), (10, 0), (5, 0)])
def test_levels_the_law_does_not_name_count_as_the_next_lower_one_and_are_flagged(level, points):
    found = measure("qualification", {"education_level": level})
    assert (found.value[0], found.valid[0]) == (points * 1_000, True)
    assert found.flags["education_not_named"][0]


def test_no_level_on_record_is_no_value():
    found = measure("qualification", {"education_level": 0})
    assert (found.value[0], found.valid[0]) == (0, False)
    assert not found.flags["education_not_named"][0]


def test_more_education_never_scores_less():
    value = measure(
        "qualification", *({"education_level": level} for level in sorted(EDUCATION_LEVELS))
    ).value
    assert (np.diff(value) >= 0).all()


# competency: scoring.md 8.4; percentages of K1 printed, of K2 to K4 derived


@pytest.mark.parametrize(
    ("achieved", "standard", "points"),
    [
        pytest.param((9, 9, 7), (6, 6, 6), 100_000, id="K1: printed 138.89 %, capped at 100 by our rule"),
        pytest.param((9, 9, 7), (9, 9, 9), 92_593, id="K2: 92.59 %"),
        pytest.param((9, 9, 4), (9, 9, 9), 81_481, id="K3: 81.48 %"),
        pytest.param((6, 6, 6), (9, 9, 9), 66_667, id="K4: 66.67 %"),
        pytest.param((80, 0, 0), (100, 0, 0), 80_000, id="K5: exactly 80"),
        pytest.param((68, 0, 0), (100, 0, 0), 68_000, id="K5: exactly 68"),
        pytest.param((90, 0, 0), (100, 0, 0), 90_000, id="K5: exactly 90"),
        pytest.param((78, 0, 0), (100, 0, 0), 78_000, id="K5: exactly 78"),
        pytest.param((1, 1, 1), (2, 2, 4), 37_500, id="a quarter and an eighth"),
        pytest.param((1, 1, 1), (8, 8, 16), 9_375, id="exact"),
        pytest.param((5, 1, 3), (3, 3, 3), 100_000, id="a strength offsets a gap"),
    ],
)
def test_job_person_match(achieved, standard, points):
    found = measure("competency", {"competency": achieved}, posts=positions({}, standard=(standard,)))
    assert (found.value[0], found.valid[0]) == (points, True)


def test_a_competency_the_job_does_not_ask_for_adds_nothing():
    posts = positions({}, standard=((4, 0, 0),))
    found = measure("competency", {"competency": (2, 5, 5)}, {"competency": (2, 0, 0)}, posts=posts)
    assert found.value.tolist() == [50_000, 50_000]


@pytest.mark.parametrize(
    "person",
    [
        pytest.param({"competency": (3, 0, 3)}, id="one competency of the standard untested"),
        pytest.param({"competency": (0, 0, 0)}, id="untested"),
        pytest.param({"tested_on": day("NaT")}, id="date of the test unknown"),
        pytest.param({"tested_on": day("2023-10-31")}, id="a day too old"),
        pytest.param({"tested_on": day("2026-11-02")}, id="after the day of the data"),
        pytest.param({"job": -1}, id="no job"),
        pytest.param({"job": 1}, id="job without a standard"),
    ],
)
def test_a_test_result_is_never_imputed(person):
    found = measure("competency", person, posts=positions({}, standard=((3, 3, 3), (0, 0, 0))))
    assert (found.value[0], found.valid[0]) == (0, False)


@pytest.mark.parametrize("tested", ["2023-11-01", "2026-11-01"])
def test_the_anniversary_and_the_day_itself_still_count(tested):
    assert measure("competency", {"tested_on": day(tested)}).valid[0]


def test_the_scenario_may_shorten_the_validity_of_a_test():
    settings = replace(SETTINGS, test_valid_years=2)
    assert measure("competency", {"tested_on": day("2024-11-01")}, settings=settings).valid[0]
    assert not measure("competency", {"tested_on": day("2024-10-31")}, settings=settings).valid[0]


def test_three_years_before_a_leap_day_is_the_last_of_february():
    leap = dt.date(2028, 2, 29)
    assert measure("competency", {"tested_on": day("2025-02-28")}, as_of=leap).valid[0]
    assert not measure("competency", {"tested_on": day("2025-02-27")}, as_of=leap).valid[0]


# performance


@pytest.mark.parametrize(
    ("last", "before", "points"),
    [
        (Rating.SANGAT_BAIK, Rating.SANGAT_BAIK, 100),
        (Rating.BAIK, Rating.SANGAT_BAIK, 90),
        (Rating.SANGAT_BAIK, Rating.BAIK, 90),
        (Rating.BUTUH_PERBAIKAN, Rating.BAIK, 70),
        (Rating.KURANG, Rating.SANGAT_KURANG, 30),
        (Rating.SANGAT_BAIK, Rating.NONE, 100),
        (Rating.NONE, Rating.KURANG, 40),
    ],
)
def test_mean_of_two_years_or_the_only_one(last, before, points):
    found = measure("performance", {"rating": last, "rating_before": before})
    assert (found.value[0], found.valid[0]) == (points * 1_000, True)
    assert not found.flags["neutral_rating"][0]


@pytest.mark.parametrize(
    ("entered", "neutral"),
    [("2026-03-01", True), ("2025-01-02", True), ("2025-01-01", False), ("NaT", False)],
)
def test_a_rating_missing_because_of_entry_is_neutral_and_flagged(entered, neutral):
    found = measure("performance", {"rating": 0, "rating_before": 0, "entered": day(entered)})
    assert found.flags["neutral_rating"][0] == found.valid[0] == neutral
    assert found.value[0] == (80_000 if neutral else 0)


def test_a_new_entrant_with_a_rating_keeps_it():
    found = measure(
        "performance", {"rating": Rating.KURANG, "rating_before": 0, "entered": day("2025-06-01")}
    )
    assert found.value[0] == 40_000
    assert not found.flags["neutral_rating"][0]


# discipline


@pytest.mark.parametrize(
    ("level", "since", "until", "points"),
    [
        pytest.param(Sanction.NONE, "NaT", "NaT", 100, id="none"),
        pytest.param(Sanction.RINGAN, "2026-01-01", "NaT", 75, id="light"),
        pytest.param(Sanction.SEDANG, "2026-01-01", "NaT", 50, id="moderate"),
        pytest.param(Sanction.BERAT, "2026-01-01", "NaT", 25, id="severe"),
        pytest.param(Sanction.BERAT, "2024-11-01", "NaT", 25, id="last day of the look-back"),
        pytest.param(Sanction.BERAT, "2024-10-31", "NaT", 100, id="a day before the look-back"),
        pytest.param(Sanction.BERAT, "2020-01-01", "2026-11-01", 25, id="old, still running"),
        pytest.param(Sanction.BERAT, "2020-01-01", "2026-10-31", 100, id="old, over"),
        pytest.param(Sanction.BERAT, "2026-11-01", "NaT", 25, id="begun today"),
        pytest.param(Sanction.BERAT, "2026-11-02", "2027-11-02", 100, id="not yet begun"),
        pytest.param(Sanction.BERAT, "NaT", "NaT", 25, id="no date: counts"),
    ],
)
def test_sanctions(level, since, until, points):
    person = {"sanction": level, "sanction_since": day(since), "sanction_until": day(until)}
    found = measure("discipline", person)
    assert (found.value[0], found.valid[0]) == (points * 1_000, True)
    assert found.flags["sanctioned"][0] == (points < 100)
    assert found.flags["undated_sanction"][0] == (since == "NaT" and level > 0)


# every value of law matters

TOUCHED = roster(
    *({"education_level": level} for level in (50, 45, 40, 35, 30, 15)),
    *({"rating": rating, "rating_before": rating} for rating in (1, 2, 3, 4, 5)),
    *({"sanction": level, "sanction_since": day("2026-01-01")} for level in (1, 2, 3)),
    {"tested_on": day("2023-11-01")},
    {"sanction": 3, "sanction_since": day("2024-11-01")},
)


def _values(law):
    basis = Basis(TOUCHED, positions({}), law, SETTINGS, AS_OF)
    return [criterion.measure(basis) for criterion in CRITERIA]


@pytest.mark.parametrize("key", sorted(LAW.values))
def test_one_step_in_any_value_of_law_changes_a_score(key):
    value = LAW.values[key]
    entries = [None] if isinstance(value, int) else sorted(value)
    for entry in entries:
        changed = value - 1 if entry is None else {**value, entry: value[entry] - 1}
        pairs = zip(_values(LAW), _values(FakeLaw({**LAW.values, key: changed})), strict=True)
        assert any((a.value != b.value).any() or (a.valid != b.valid).any() for a, b in pairs), (key, entry)
