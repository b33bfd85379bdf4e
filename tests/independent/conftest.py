"""The run folder of Kota Solok as the command line writes it, and the city read independently of the package."""

import csv
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.independent.city import City

ROOT = Path(__file__).parents[2]
SOLOK = ROOT / "scenarios" / "solok"


class Folder:
    """A run folder's own files, read with csv and json."""

    def __init__(self, path):
        self.path = path
        self.record = json.loads((path / "run.json").read_text(encoding="utf-8"))
        self.placements, self.positions, self.certificate = (
            self._rows(name) for name in ("placements", "positions", "certificate")
        )
        self.totals = {level["name"]: level["total"] for level in self.record["claim"]["levels"]}
        self.moves = [row for row in self.placements if row["status"] in {"move", "enter"}]

    def _rows(self, name):
        with (self.path / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))


def placement(*words, threads="1"):
    """The program in a process of its own."""
    env = {
        **os.environ,
        "OMP_NUM_THREADS": threads,
        "OPENBLAS_NUM_THREADS": threads,
        "PYTHONHASHSEED": threads,
    }
    return subprocess.run(
        [sys.executable, "-m", "placement", *map(str, words)],
        cwd=ROOT,
        env=env,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="session")
def folder(tmp_path_factory):
    """`placement plan scenarios/solok -o DIR`."""
    target = tmp_path_factory.mktemp("solok") / "run"
    done = placement("plan", SOLOK, "-o", target)
    assert done.returncode == 0, done.stderr
    return Folder(target)


@pytest.fixture(scope="session")
def city(folder):
    """The city of the folder's own inputs."""
    return City(folder.path / "inputs")
