"""A clean city of 80, small enough to be spoilt in hundreds of ways."""

import csv
import shutil
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest

from placement.planning import path as planning_path
from placement.synthetic import generate
from placement.verify import judge


@dataclass(frozen=True)
class Folder:
    path: Path

    def rows(self, table):
        """Every row of a CSV table as lists of words, header included."""
        with (self.path / f"{table}.csv").open(newline="", encoding="utf-8") as file:
            return list(csv.reader(file))

    def write(self, table, rows):
        with (self.path / f"{table}.csv").open("w", newline="", encoding="utf-8") as file:
            csv.writer(file, lineterminator="\n").writerows(rows)


@pytest.fixture(scope="session")
def clean(tmp_path_factory):
    """The generated city, with a row in each table that small cities leave empty."""
    path = tmp_path_factory.mktemp("bersih") / "kota"
    generate(path, 80, 3, "kota")
    folder = Folder(path)
    employees = folder.rows("employees")
    nip, unit = employees[9][0], employees[9][employees[0].index("unor_id")]
    for table, row in {
        "discipline": [nip, "ringan", "2019-02-01", "2019-08-01"],
        "wishes": [nip, "1", "", unit],
    }.items():
        rows = folder.rows(table)
        folder.write(table, [rows[0], row + [""] * (len(rows[0]) - len(row))])
    header = ["nip", "tindakan", "unor_id", "jabatan_id", "alasan", "pejabat", "tanggal"]
    folder.write(
        "decisions", [header, [nip, "keep", "", "", "menyelesaikan tugas", "Wali Kota", "2026-09-01"]]
    )
    return path


@pytest.fixture
def spoilt(clean, tmp_path):
    shutil.copytree(clean, tmp_path / "kota")
    return Folder(tmp_path / "kota")


@pytest.fixture(autouse=True)
def few_samples(monkeypatch):
    """The judge asks the rules' words of few random pairs: nothing here hangs on how many."""
    monkeypatch.setattr(planning_path, "judge", partial(judge, samples=50))
