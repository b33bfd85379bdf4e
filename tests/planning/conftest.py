"""A generated city that is small enough to plan in a second, planned once."""

import pytest

from placement.io import read, write_run
from placement.planning import plan
from placement.synthetic import generate


@pytest.fixture(scope="session")
def city(tmp_path_factory):
    """Folder of a made-up city of 400."""
    folder = tmp_path_factory.mktemp("city") / "kota"
    generate(folder, 400, 11, "kota")
    return folder


@pytest.fixture(scope="session")
def run(city):
    """Its plan."""
    return plan(read(city))


@pytest.fixture
def folder(run, tmp_path):
    """Its run folder, new for every test."""
    write_run(run, tmp_path / "run")
    return tmp_path / "run"
