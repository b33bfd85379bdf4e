"""A real year of two-sided placement (INFORMSJoC 2021.0058): 928 people, 46 centres, no seat to spare; both optima."""

import json
import os
from pathlib import Path

import numpy as np
import pytest

from placement.arrays import assign

FOLDER = Path(os.environ.get("PLACEMENT_CASES", "")) / "two_sided_2017"
pytestmark = pytest.mark.skipif(
    not os.environ.get("PLACEMENT_CASES"), reason="set PLACEMENT_CASES to the folder of published cases"
)


def table(name):
    return np.genfromtxt(FOLDER / f"{name}_preference.csv", delimiter=",", skip_header=1)[:, 1:]


@pytest.mark.parametrize(
    ("side", "unit", "key"),
    [("student", 2, "max_student_utility"), ("project", 10**9, "max_director_utility")],
)
def test_the_optimum_of_each_side(side, unit, key):
    liking = table(side)
    capacity = np.genfromtxt(FOLDER / "project_capacity.csv", delimiter=",", skip_header=1)[:, 1].astype(
        np.int64
    )
    n, m = liking.shape
    points = np.rint(liking * unit).astype(np.int64)
    i, g = np.divmod(np.arange(n * m), m)
    result = assign(i, g, points.ravel(), n, capacity, must_place=np.ones(n, bool))
    assert result.verify().ok
    expected = json.loads((FOLDER / "reference.json").read_text())[key]
    assert result.total / unit == pytest.approx(expected, abs=1e-6)
