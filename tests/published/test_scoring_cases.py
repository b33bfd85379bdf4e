"""Scores that others printed. The cases are not part of this repository: PLACEMENT_CASES names their folder."""

import json
import os
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from placement.scoring import FULL
from placement.scoring.profile import aspect_value, gap_points

PLACE = os.environ.get("PLACEMENT_CASES")
CASES = (
    json.loads((Path(PLACE) / "scoring" / "printed_cases.json").read_text())
    if PLACE and (Path(PLACE) / "scoring").is_dir()
    else []
)
PROFILES = [pytest.param(case, id=case["id"]) for case in CASES if case["method"] == "ProfileMatching"]


@pytest.mark.skipif(not CASES, reason="set PLACEMENT_CASES to the folder of published cases")
def test_profile_matching_cases_are_there():
    assert len(PROFILES) >= 2


@pytest.mark.parametrize("case", PROFILES)
def test_profile_matching_as_printed(case):
    tenths = {int(gap): int(10 * points) for gap, points in case["gap_table"].items()}
    gap = np.array(case["matrix"]) - np.array(case["ideal"])
    core = np.array([kind == "CF" for kind in case["types"]])
    values = aspect_value(
        gap_points(gap, tenths), np.ones(gap.shape, bool), core, round(100 * case["cf_weight"])
    )
    marks = [float(Fraction(int(value), FULL) * 5) for value in values]
    assert marks == pytest.approx(case["expected_scores"], abs=max(case["tol"], 5 / FULL))
    if "expected_rank" in case:
        order = np.argsort(-values, kind="stable")
        assert [case["alternatives"][i] for i in order] == case["expected_rank"]
