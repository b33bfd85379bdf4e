"""Answers that others printed. The cases are not part of this repository: PLACEMENT_CASES names their folder."""

import gzip
import json
import os
from pathlib import Path

import numpy as np
import pytest

from placement.arrays import assign

CASES = Path(os.environ.get("PLACEMENT_CASES", "")) / "assignment"
pytestmark = pytest.mark.skipif(
    not os.environ.get("PLACEMENT_CASES"), reason="set PLACEMENT_CASES to the folder of published cases"
)


@pytest.mark.parametrize(("size", "optimum"), [(100, 305), (200, 475), (300, 626), (400, 804)])
def test_beasley_assignment(size, optimum):
    """OR-Library linear assignment (Beasley 1990, doi:10.1057/jors.1990.166): the printed optimum, proven."""
    numbers = np.array(gzip.decompress((CASES / f"assign{size}.txt.gz").read_bytes()).split(), dtype=np.int64)
    cost = numbers[1:]
    i, g = np.divmod(np.arange(size * size), size)
    result = assign(i, g, 1000 - cost, size, np.ones(size, int), must_place=np.ones(size, bool))
    assert 1000 * size - result.total == optimum
    verdict = result.verify()
    assert verdict.ok
    assert verdict.proven[0] == "points"


def _small():
    if not os.environ.get("PLACEMENT_CASES"):
        return
    for number, case in enumerate(json.loads((CASES / "small.json").read_text())):
        if case["expected"] is None:
            continue  # no answer was printed
        sign = -1 if case["sense"] == "min" else 1
        yield pytest.param(case["cost"], sign, case["expected"], id=f"small-{number}")
    for number, case in enumerate(json.loads((CASES / "scipy.json").read_text())):
        yield pytest.param(case["cost"], -1, sum(case["expected_per_row"]), id=f"scipy-{number}")


@pytest.mark.parametrize(("table", "sign", "expected"), list(_small()))
def test_small_printed_cases(table, sign, expected):
    """Small and rectangular cases with forbidden cells, maximised and minimised: the printed optimum, proven."""
    listed = [(i, g, v) for i, row in enumerate(table) for g, v in enumerate(row) if v is not None]
    i, g, value = (np.array(column) for column in zip(*listed, strict=True))
    rows, columns = len(table), len(table[0])
    large = 1 + 2 * len(table) * int(
        abs(value).max()
    )  # above any difference of plans, so that all rows are used
    points = large + sign * value.astype(np.int64)
    result = assign(i, g, points, rows, np.ones(columns, int), must_place=np.full(rows, rows <= columns))
    assert sum(table[i][g] for i, g in enumerate(result.position.tolist()) if g >= 0) == expected
    assert result.verify().ok
