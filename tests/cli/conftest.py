"""Fakes of the rooms behind the command line: what each promises, and nothing more."""

import sys
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from placement.cli import main
from placement.model.quarantine import Quarantine
from placement.model.verdict import Check, Finding, Verdict


@dataclass(frozen=True)
class Answer:
    code: int
    out: str
    err: str


@pytest.fixture
def call(capsys):
    """Run the program as a shell would: exit code, stdout, stderr."""

    def run(*words):
        capsys.readouterr()
        code = main([str(word) for word in words])
        said = capsys.readouterr()
        return Answer(code, said.out, said.err)

    return run


@pytest.fixture
def room(monkeypatch):
    """Put a fake in the place of a room of the house."""

    def furnish(name, **contents):
        fake = ModuleType(f"placement.{name}")
        vars(fake).update(contents)
        monkeypatch.setitem(sys.modules, f"placement.{name}", fake)

    return furnish


CLEAN = Verdict(findings=(), checks=(Check("capacity", 1204, "counted"),))
FOUND = Verdict(
    findings=(
        Finding("capacity", "11@7", "1", "2", id="satu orang terlalu banyak", en="one person too many"),
    ),
    checks=CLEAN.checks,
)


@dataclass
class House:
    """A house in which every plan is the same file, with what was asked of it."""

    verdict: Verdict = CLEAN
    content: str = "same"
    read: tuple = ()
    choices: object = None


@pytest.fixture
def house(room):
    house = House()

    def read(path, choices=None):
        house.read, house.choices = (*house.read, Path(path)), choices
        return SimpleNamespace(warnings=(), quarantine=Quarantine())

    def plan(_case, progress=None):
        progress("solving")
        return SimpleNamespace(
            verdict=house.verdict,
            summary=lambda lang="id": f"summary in {lang}",
            as_dict=lambda: {"format": 1},
        )

    def write_run(_run, directory, when, papers):
        assert when
        assert papers
        (Path(directory) / "inputs").mkdir(parents=True, exist_ok=True)
        (Path(directory) / "inputs" / "scenario.toml").write_text("name = 'x'")
        (Path(directory) / "run.json").write_text(house.content)

    room(
        "io",
        read=read,
        refuse_others=lambda _: None,
        papers_in=lambda _directory, _name: None,
        write_run=write_run,
        verify_folder=lambda _, _papers=None, _views=None: house.verdict,
        VIEWS=(),
    )
    room("planning", plan=plan)
    room("report", NAME="usulan.xlsx", papers_of=lambda _: {"usulan.xlsx": b"papers"}, views=lambda *_: {})
    return house


@pytest.fixture
def found():
    return FOUND
