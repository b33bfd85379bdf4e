"""The program as a user meets it, on small made-up cities; every test bends a copy of one."""

import csv
import json
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from placement.cli import main
from placement.synthetic import generate

DECISIONS = ("nip", "tindakan", "unor_id", "jabatan_id", "alasan", "pejabat", "tanggal")


@dataclass(frozen=True)
class Answer:
    code: int
    out: str
    err: str

    @property
    def document(self):
        """The one JSON document on stdout."""
        return json.loads(self.out)


def rows_of(path):
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


class City:
    """A copy of a generated city, and where its runs go."""

    def __init__(self, path, call):
        self.path, self.call = path, call
        self.run = path.parent / "out" / "run"

    def rows(self, table):
        return rows_of(self.path / f"{table}.csv")

    def write(self, table, rows, columns=None):
        with (self.path / f"{table}.csv").open("w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, columns or list(rows[0]), lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)

    def bend(self, table, change):
        """Change the rows of a table, in place or by returning others."""
        rows = self.rows(table)
        changed = change(rows)
        self.write(table, rows if changed is None else changed)
        return self

    def choose(self, text, old="", new=""):
        """Put lines at the end of the scenario, or others in the place of some."""
        file = self.path / "scenario.toml"
        file.write_text(file.read_text().replace(old, new) + text)
        return self

    def decide(self, *decisions):
        rows = [dict(zip(DECISIONS, (*d, *("",) * (4 - len(d)), "alasan", "Wali Kota", "2026-09-01"), strict=True))
                for d in decisions]  # fmt: skip
        self.write("decisions", rows, DECISIONS)
        return self

    def plan(self, *words):
        return self.call("plan", self.path, "-o", self.run, *words)

    def placements(self):
        return {row["nip"]: row for row in rows_of(self.run / "placements.csv")}

    def record(self):
        return json.loads((self.run / "run.json").read_bytes())


@pytest.fixture
def call(capsys):
    """Run the program as a shell would: exit code, stdout, stderr."""

    def run(*words):
        capsys.readouterr()
        code = main([str(word) for word in words])
        said = capsys.readouterr()
        assert "Traceback" not in said.out + said.err
        return Answer(code, said.out, said.err)

    return run


@pytest.fixture(scope="session")
def template(tmp_path_factory):
    """A city of 300 in whose plan a handful of people move."""
    folder = tmp_path_factory.mktemp("kota") / "asal"
    generate(folder, 300, 3, "kota")
    return folder


@pytest.fixture
def city(template, tmp_path, call):
    shutil.copytree(template, tmp_path / "kota")
    return City(tmp_path / "kota", call)


@pytest.fixture(scope="session")
def planned_once(template, tmp_path_factory):
    """Its run folder, for tests that only read; to be copied by those that touch it."""
    folder = tmp_path_factory.mktemp("hasil") / "run"
    assert main(["plan", str(template), "-o", str(folder)]) == 0
    return folder


@pytest.fixture
def planned(planned_once, tmp_path):
    folder = tmp_path / "hasil" / "run"
    shutil.copytree(planned_once.parent, folder.parent)
    return folder


def movers(folder):
    return [row for row in rows_of(Path(folder) / "placements.csv") if row["status"] == "move"]


@pytest.fixture(scope="session")
def mover(planned_once):
    """Somebody whom the plan moves."""
    return movers(planned_once)[0]
