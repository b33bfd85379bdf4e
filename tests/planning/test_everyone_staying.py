"""Everyone staying is a plan: without decisions no city is infeasible, in either mode."""

import pytest

from placement.io import read
from placement.planning import plan
from placement.synthetic import generate


@pytest.mark.parametrize("mode", ["limited", "full"])
@pytest.mark.parametrize(("seed", "shape"), [(1, "kota"), (7, "kota"), (7, "kabupaten")])
def test_a_city_can_always_be_planned(tmp_path, seed, shape, mode):
    """Fixed holders, holders bound by time in post and holders beyond need in one post do not crowd each other out."""
    generate(tmp_path / "city", 3000, seed, shape)
    run = plan(read(tmp_path / "city", choices={"mode": mode}))
    assert run.verdict.ok, run.verdict.findings
    assert run.verdict.unique
