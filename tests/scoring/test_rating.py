"""Ratings from matrix and number, functional credit, and the categories of job-person match."""

from fractions import Fraction

import numpy as np
import pytest

from placement.errors import ScenarioError
from placement.model.codes import Rating, Tier
from placement.regulation import Law
from placement.scoring import (
    band_rating,
    credit,
    match_category,
    match_points,
    matrix_rating,
    weighted_number,
)
from placement.scoring.job_person_match import USES
from tests.scoring.town import AS_OF

LAW = Law.load().at(AS_OF)
SB, B, BP, K, SK = (
    Rating[name] for name in ("SANGAT_BAIK", "BAIK", "BUTUH_PERBAIKAN", "KURANG", "SANGAT_KURANG")
)


@pytest.mark.parametrize(
    ("results", "row"),
    [("ABOVE", (SB, B, K)), ("AT", (B, B, K)), ("BELOW", (BP, BP, SK))],
)
def test_nine_cells(results, row):
    found = matrix_rating(LAW, np.array([results] * 3), np.array(["ABOVE", "AT", "BELOW"]))
    assert found.tolist() == list(row)


def test_half_a_pair_is_no_rating():
    assert matrix_rating(LAW, np.array(["", "AT"]), np.array(["AT", ""])).tolist() == [0, 0]


@pytest.mark.parametrize(
    ("skp", "behaviour", "peers", "idea", "number", "rating"),
    [
        pytest.param(105, 95, False, False, 102_000, B, id="P10"),
        pytest.param(92, 85, True, False, 89_200, BP, id="P11"),
        pytest.param(115, 112, True, False, 113_800, B, id="P12 without the idea"),
        pytest.param(115, 112, True, True, 113_800, SB, id="P12 with the idea"),
    ],
)
def test_numbers_of_the_older_rule(skp, behaviour, peers, idea, number, rating):
    found = weighted_number(LAW, np.array([skp * 1000]), np.array([behaviour * 1000]), with_peers=peers)
    assert found.tolist() == [number]
    assert band_rating(LAW, found, np.array([idea])).tolist() == [rating]


@pytest.mark.parametrize(
    ("number", "rating"),
    [(120_000, SB), (110_000, SB), (109_999, B), (90_000, B), (89_999, BP), (70_000, BP), (69_999, K), (50_000, K),
     (49_999, SK), (0, SK)],
)  # fmt: skip
def test_bands_have_no_holes(number, rating):
    assert band_rating(LAW, np.array([number]), np.array([True])).tolist() == [rating]


@pytest.mark.parametrize("number", [120_001, -1])
def test_a_number_outside_its_scale_is_named(number):
    with pytest.raises(ScenarioError, match="0 to 120") as refused:
        band_rating(LAW, np.array([90_000, number]), np.array([False, False]))
    assert "di luar skala" in refused.value.message("id")


@pytest.mark.parametrize(
    ("tier", "rating", "months", "points"),
    [
        pytest.param(Tier.MA, B, 9, "28.125", id="P15"),
        pytest.param(Tier.UT, SB, 12, "75", id="P16"),
        pytest.param(Tier.PM, SK, 12, "0.9375", id="P16, Pemula"),
        (Tier.PT, BP, 12, "9.375"), (Tier.TR, K, 6, "1.25"), (Tier.MH, B, 12, "12.5"), (Tier.PY, B, 12, "25"),
        (Tier.MU, B, 1, "25/12"),
    ],
)  # fmt: skip
def test_functional_credit(tier, rating, months, points):
    assert credit(LAW, tier, rating, months) == Fraction(points)


@pytest.mark.parametrize(
    ("achieved", "standard", "points", "selection", "mapping"),
    [
        pytest.param(25, 18, 138_889, "MS", "OPTIMAL", id="K1, printed 138.89"),
        pytest.param(25, 27, 92_593, "MS", "OPTIMAL", id="K2"),
        pytest.param(22, 27, 81_481, "MS", "CUKUP_OPTIMAL", id="K3"),
        pytest.param(18, 27, 66_667, "KMS", "KURANG_OPTIMAL", id="K4"),
        pytest.param(80, 100, 80_000, "MS", "CUKUP_OPTIMAL", id="K5: 80"),
        pytest.param(68, 100, 68_000, "MMS", "KURANG_OPTIMAL", id="K5: 68"),
        pytest.param(90, 100, 90_000, "MS", "OPTIMAL", id="K5: 90"),
        pytest.param(78, 100, 78_000, "MMS", "CUKUP_OPTIMAL", id="K5: 78"),
        pytest.param(
            66, 100, 66_000, "KMS", "KURANG_OPTIMAL", id="66 is MMS only by an application's slip of 65"
        ),
    ],
)
def test_what_a_match_means_depends_on_its_use(achieved, standard, points, selection, mapping):
    found = match_points(np.array([achieved]), np.array([standard]))
    assert found.tolist() == [points]
    assert match_category(LAW, "selection", found).tolist() == [selection]
    assert match_category(LAW, "mapping", found).tolist() == [mapping]


@pytest.mark.parametrize(
    ("points", "senior", "other"),
    [(91_000, "SANGAT_BAIK", "SANGAT_BAIK"), (90_999, "BAIK", "SANGAT_BAIK"), (85_000, "BAIK", "SANGAT_BAIK"),
     (84_999, "KURANG", "BAIK"), (75_000, "KURANG", "BAIK"), (74_999, "KURANG", "KURANG")],
)  # fmt: skip
def test_one_ministry_has_its_own(points, senior, other):
    assert match_category(LAW, "kkp_senior", np.array([points])).tolist() == [senior]
    assert match_category(LAW, "kkp_other", np.array([points])).tolist() == [other]


@pytest.mark.parametrize(
    ("points", "passed"), [(67_999, "TIDAK_LULUS"), (68_000, "LULUS"), (68_001, "LULUS")]
)
def test_the_pass_mark_of_a_functional_posts_test(points, passed):
    """JFKK: from 68 per cent."""
    assert match_category(LAW, "functional", np.array([points])).tolist() == [passed]


def test_every_use_reads_a_key_of_its_own():
    assert len({key for key, _ in USES.values()}) == len(USES)
