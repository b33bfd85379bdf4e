"""Kota Solok, planned once for all tests of this folder."""

from pathlib import Path

import pytest

from placement.io import read, write_run
from placement.planning import plan

SOLOK = Path(__file__).parents[2] / "scenarios" / "solok"


@pytest.fixture(scope="session")
def run():
    """The plan of Kota Solok in limited mode."""
    return plan(read(SOLOK))


@pytest.fixture
def folder(run, tmp_path):
    """Its run folder, new for every test, and taken out of its register: a careful forger leaves no ledger behind."""
    write_run(run, tmp_path / "run")
    (tmp_path / "register.jsonl").unlink()
    return tmp_path / "run"
