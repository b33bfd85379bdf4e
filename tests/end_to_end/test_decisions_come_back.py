"""The office's loop from the command line: plan, write on the papers, plan again, as often as it takes."""

import csv
import json
import shutil
from functools import partial
from pathlib import Path

import numpy as np
import pytest

from placement.cli import main
from placement.io import read_run
from placement.planning import path
from placement.verify import judge
from tests.io.hands import Hands

SOLOK = Path(__file__).parents[2] / "scenarios" / "solok"


def call(*words):
    return main([str(word) for word in words])


def decisions(folder):
    with (folder / "inputs" / "decisions.csv").open(encoding="utf-8", newline="") as file:
        return {row["nip"]: row for row in csv.DictReader(file)}


def files(folder):
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def edit(folder, change):
    """Write on the papers of a folder; what `change` answers."""
    path = folder / "usulan.xlsx"
    hands = Hands(path.read_bytes())
    answer = change(hands.sheet("Nominatif"))
    path.write_bytes(hands.data())
    return answer


@pytest.fixture(scope="module", autouse=True)
def few_samples():
    """The judge asks the rules' words of few random pairs: nothing here hangs on how many."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(path, "judge", partial(judge, samples=100))
        yield


@pytest.fixture(scope="module")
def first(tmp_path_factory):
    folder = tmp_path_factory.mktemp("office") / "run"
    assert call("plan", SOLOK, "-o", folder) == 0
    return folder


@pytest.fixture
def run(first, tmp_path):
    shutil.copytree(first, tmp_path / "run")
    return tmp_path / "run"


def open_to(made, nip):
    """A post with an empty seat, other than the one proposed, for which no rule bars her."""
    problem = made.formulation.problem
    groups = np.nonzero(problem.filled(made.solution.seat) < problem.capacity)[0]
    i = int(np.nonzero(problem.employee_key == nip)[0][0])
    free = groups[problem.pairs.codes(np.full(len(groups), i), groups) == 0]
    return str(problem.position_key[free[free != made.solution.seat[i]][0]])


def test_the_whole_loop(run, capsys):
    made = read_run(run)

    def answers(sheet):
        lines = sheet.lines
        told = {}
        for row, word in zip(lines, ("setuju", "tetap", "bukan ke sini"), strict=False):
            sheet.type(row, "Keputusan", word)
            told[sheet.text(row, "NIP")] = {"setuju": "agree", "tetap": "keep"}.get(word, "not-to")
        nip = sheet.text(lines[3], "NIP")
        sheet.type(lines[3], "Keputusan", "ubah")
        sheet.type(lines[3], "Kode jabatan", open_to(made, nip))
        told[nip] = "to"
        sheet.strike(lines[4])
        told[sheet.text(lines[4], "NIP")] = "keep"
        told[sheet.text(lines[5], "NIP")] = "keep"
        sheet.delete(lines[5])
        return told

    told = edit(run, answers)
    assert len(told) == 6
    capsys.readouterr()
    assert call("plan", SOLOK, "-o", run) == 0
    said = capsys.readouterr()
    assert "Keputusan dari usulan.xlsx (diubah oleh kantor): 6 baru dibaca" in said.err
    assert "Keputusan yang berlaku: 6 (usulan.xlsx > Nominatif: 6)" in said.out
    found = decisions(run)
    assert {nip: row["tindakan"] for nip, row in found.items()} == told
    assert all(row["sumber"].startswith("usulan.xlsx#") for row in found.values())
    record = json.loads((run / "run.json").read_text())["decisions"]
    assert {entry["nip"]: entry["action"] for entry in record} == told
    assert {entry["state"] for entry in record} == {"proven"}
    (kept,) = run.parent.glob("run.usulan-*.xlsx")
    assert kept.stat().st_mode & 0o077 == 0

    assert call("verify", run) == 0
    before = files(run)
    assert call("plan", SOLOK, "-o", run) == 0  # a third run, on papers as written
    assert files(run) == before
    assert call("plan", "--replay", run) == 0
    assert len(list(run.parent.glob("run.usulan-*.xlsx"))) == 1


def test_what_cannot_be_read_replaces_nothing(run, capsys):
    edit(run, lambda sheet: sheet.type(sheet.lines[0], "Keputusan", "setuju tapi"))
    before = files(run)
    assert call("plan", SOLOK, "-o", run) == 3
    assert "usulan.xlsx > Nominatif > baris 8" in capsys.readouterr().err
    assert files(run) == before


def test_papers_may_be_passed_over_but_are_kept(run):
    nip = edit(run, lambda sheet: (sheet.type(sheet.lines[0], "Keputusan", "tetap"), sheet.text(sheet.lines[0], "NIP"))[1])  # fmt: skip
    written = (run / "usulan.xlsx").read_bytes()
    assert call("plan", SOLOK, "-o", run, "--fresh") == 0
    assert not (run / "inputs" / "decisions.csv").exists()
    (kept,) = run.parent.glob("run.usulan-*.xlsx")
    assert kept.read_bytes() == written
    other = run.parent / "other"
    assert call("plan", SOLOK, "-o", other, "--decisions", kept) == 0
    assert decisions(other)[nip]["tindakan"] == "keep"


def test_two_papers_at_once_are_one_too_many(run, tmp_path):
    shutil.copy(run / "usulan.xlsx", tmp_path / "mail.xlsx")
    edit(run, lambda sheet: sheet.type(sheet.lines[0], "Keputusan", "tetap"))
    before = files(run)
    assert call("plan", SOLOK, "-o", run, "--decisions", tmp_path / "mail.xlsx") == 2
    assert call("plan", SOLOK, "-o", run, "--decisions", tmp_path / "none.xlsx") == 3
    assert call("plan", "--replay", run, "--fresh") == 2
    assert files(run) == before


def test_a_forged_difference_is_found(run):
    edit(run, lambda sheet: sheet.type(sheet.lines[1], "Keputusan", "tetap"))
    assert call("plan", SOLOK, "-o", run) == 0
    path = run / "run.json"
    record = json.loads(path.read_text())
    record["decisions"][0]["fit"] += 1
    path.write_text(json.dumps(record, ensure_ascii=False, indent=1) + "\n")
    (run.parent / "register.jsonl").unlink()
    assert call("verify", run) == 1
