"""Tables of scenario folders, read with the standard library alone."""

import csv
import tomllib
from pathlib import Path
from types import SimpleNamespace

import pytest

import placement
from placement.synthetic import generate

SOLOK = Path(placement.__file__).parents[1] / "scenarios" / "solok"
TABLES = (
    "units", "positions", "employees", "education", "standards", "competencies", "performance", "discipline",
    "training", "workload", "wishes",
)  # fmt: skip


def read_folder(folder):
    """Every table as a list of dicts, and the scenario."""
    tables = {}
    for name in TABLES:
        with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            tables[name] = list(csv.DictReader(file, strict=True))
    scenario = tomllib.loads((folder / "scenario.toml").read_text(encoding="utf-8"))
    return SimpleNamespace(folder=folder, scenario=scenario, **tables)


@pytest.fixture(scope="session")
def read_city():
    return read_folder


@pytest.fixture(scope="session")
def solok():
    return read_folder(SOLOK)


@pytest.fixture(scope="session", params=["kota", "kabupaten"])
def shape(request):
    return request.param


@pytest.fixture(scope="session", params=[1, 7, 50, 1300, 20_000])
def place(request, shape, tmp_path_factory):
    """A made-up place of every size and shape."""
    folder = tmp_path_factory.mktemp("places") / f"{shape}-{request.param}"
    rows = generate(folder, request.param, seed=11, shape=shape)
    made = read_folder(folder)
    made.rows, made.size, made.shape = rows, request.param, shape
    return made


@pytest.fixture(scope="session")
def seat():
    """The position group that an employee holds."""

    def find(made):
        groups = {(row["jabatan_id"], row["unor_id"]): row for row in made.positions}
        return lambda person: groups[person["jabatan_id"], person["unor_id"]]

    return find
