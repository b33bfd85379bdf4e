"""Questions to a run folder: what is tampered with, incomplete or of another version is not explained."""

import json
import shutil

import pytest

from tests.end_to_end.conftest import rows_of


@pytest.fixture
def folder(planned_once, tmp_path):
    """A copy that may be bent."""
    shutil.copytree(planned_once, tmp_path / "run")
    return tmp_path / "run"


def test_every_question_has_an_answer_in_words_and_as_a_document(planned_once, call):
    said = call("explain", planned_once, "--empty")
    assert said.code == 0
    assert "kekurangan" in said.out.casefold()
    document = call("explain", planned_once, "--one-more", "1", "--json", "--lang", "en").document
    assert document["format"] == "placement-one-more/1"


def test_a_plan_that_was_changed_is_not_explained(folder, call, mover):
    """Exit 1 with what was found, before anything is said of her."""
    file = folder / "placements.csv"
    file.write_text(file.read_text().replace(",move,", ",stay,", 1))
    answer = call("explain", folder, "--employee", mover["nip"])
    assert answer.code == 1
    assert "hasil verifikasi menemukan" in answer.err
    assert "placements.csv" in answer.err
    assert not answer.out


def test_papers_that_were_changed_are_a_finding_too(folder, call):
    file = folder / "usulan.xlsx"
    file.write_bytes(file.read_bytes() + b"x")
    assert call("explain", folder, "--empty").code == 1


def test_a_folder_of_another_version_cannot_be_read(folder, call):
    record = json.loads((folder / "run.json").read_bytes())
    (folder / "run.json").write_text(json.dumps({**record, "format": "placement-run/9"}))
    answer = call("explain", folder, "--empty")
    assert answer.code == 3
    assert "placement-run/1" in answer.err


@pytest.mark.parametrize("name", ["run.json", "certificate.csv", "inputs/employees.csv"])
def test_an_incomplete_folder_cannot_be_read(folder, call, name):
    (folder / name).unlink()
    assert call("explain", folder, "--one-more").code == 3


def test_a_slip_of_the_pen_is_answered_with_the_nearest(planned_once, call, mover):
    nip = mover["nip"]
    slip = nip[:10] + ("1" if nip[10] != "1" else "2") + nip[11:]
    answer = call("explain", planned_once, "--employee", slip)
    assert answer.code == 2
    assert "maksudnya" in answer.err


def test_the_chain_names_places_that_exist(planned_once, call, mover):
    rows = rows_of(planned_once / "placements.csv")
    document = call("explain", planned_once, "--employee", mover["nip"], "--json").document
    nips, posts = {row["nip"] for row in rows}, {row["to_position"] for row in rows} | {""}
    for alternative in document["alternatives"]:
        assert alternative["chain"]
        assert {step["nip"] for step in alternative["chain"]} <= nips
        assert {step["from_position"] for step in alternative["chain"]} <= posts


@pytest.mark.parametrize("asked", [(), ("--empty", "--one-more"), ("--letter", "--empty")])
def test_one_thing_is_asked_at_a_time(planned_once, call, asked):
    answer = call("explain", planned_once, *asked)
    assert answer.code == 2
    assert "Sebutkan satu saja" in answer.err
