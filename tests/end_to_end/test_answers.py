"""What the program says: one JSON document, two languages, no word of corruption cases, usable in a terminal."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.end_to_end.conftest import rows_of

FORBIDDEN = re.compile(r"\b(harga|tarif|lelang|undian|non-?job)", re.IGNORECASE)


def test_every_verb_answers_with_one_document_or_in_words(template, planned_once, mover, call):
    for question in (
        ("check", template), ("need", template), ("score", template), ("verify", planned_once), ("rules",),
        ("methods",), ("explain", planned_once, "--employee", mover["nip"]), ("plan", "--replay", planned_once),
    ):  # fmt: skip
        said, document = call(*question), call(*question, "--json", "--lang", "en")
        assert (said.code, document.code) == (0, 0), question
        assert said.out
        assert isinstance(document.document, dict)
        assert not FORBIDDEN.search(said.out + said.err)


@pytest.mark.parametrize("verb", ["rules", "methods"])
def test_both_languages_are_spoken(call, verb):
    assert call(verb).out != call(verb, "--lang", "en").out


def test_the_environment_chooses_the_language(template, call, monkeypatch):
    monkeypatch.setenv("PLACEMENT_LANG", "en")
    assert "No faults." in call("check", template).out
    assert "Tidak ada kesalahan." in call("check", template, "--lang", "id").out


def test_no_file_of_a_run_uses_a_word_of_corruption_cases(planned_once):
    for path in planned_once.rglob("*"):
        if path.is_file() and path.suffix != ".xlsx":  # the papers are read cell by cell in tests/report
            assert not FORBIDDEN.search(path.read_text(encoding="utf-8"))


def test_everybody_can_be_explained(planned_once, call):
    """One person of each status and reason, with and without a post to compare."""
    kinds = {(row["status"], row["reason"]): row["nip"] for row in rows_of(planned_once / "placements.csv")}
    nips = dict(zip([status for status, _ in kinds], kinds.values(), strict=True)).values()
    for place, nip in enumerate(nips):
        words = ("--position", "PL-PLO@U0002") if place % 2 else ()
        asked = call("explain", planned_once, "--employee", nip, *words, "--json")
        assert asked.code == 0
        assert asked.document["nip"] == nip
        assert not words or len(asked.document["alternatives"]) == 1


@pytest.mark.parametrize(
    "words",
    [("--employee", "123"), ("--employee", ""), ()],
    ids=["unknown NIP", "empty NIP", "none"],
)
def test_a_person_that_is_not_there_is_a_question_put_wrongly(planned_once, call, words):
    answer = call("explain", planned_once, *words)
    assert answer.code == 2
    assert answer.err.startswith("Kesalahan: ")


def test_a_post_that_is_not_there_is_one_too(planned_once, call, mover):
    assert call("explain", planned_once, "--employee", mover["nip"], "--position", "X@Y").code == 2


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("plan", "x", "-o", "y", "--max-moves", "-1"), "sedikitnya 0"),
        (("generate", "x", "--employees", "banyak", "--seed", "1"), "sedikitnya 1"),
        (("generate", "x", "--employees", "3", "--seed", "satu"), "bilangan bulat"),
        (("generate", "x", "--employees", "3", "--seed", "1", "--shape", "desa"), "kota, kabupaten"),
    ],
)
def test_a_wrong_value_is_answered_in_the_language_of_the_question(call, words, said):
    answer = call(*words)
    assert answer.code == 2
    assert said in answer.err
    assert " is not " not in answer.err


def terminal(columns, *words):
    """What somebody reads whose terminal is so wide."""
    import pty

    ours, theirs = pty.openpty()
    environ = {**os.environ, "COLUMNS": str(columns), "NO_COLOR": "1"}
    with subprocess.Popen([sys.executable, "-m", "placement", *words], stdout=theirs, env=environ) as running:
        os.close(theirs)
        said = b""
        try:
            while part := os.read(ours, 65536):
                said += part
        except OSError:  # Linux says so when the other side has closed
            pass
        assert running.wait(timeout=30) == 0
    os.close(ours)
    return said.decode().splitlines()


@pytest.mark.skipif(os.name == "nt", reason="a pseudo-terminal is a matter of POSIX")
@pytest.mark.parametrize("columns", [100, 140])
def test_rules_fit_into_a_terminal(columns):
    lines = terminal(columns, "rules")
    assert max(map(len, lines)) <= columns
    assert [line for line in lines if line.startswith("time_in_post ")]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a disk that is always full is a matter of Linux")
@pytest.mark.parametrize("words", [("rules",), ("rules", "--json")])
def test_output_that_cannot_be_written_ends_with_5(words):
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "placement", *words], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )  # fmt: skip
    assert done.returncode == 5
    assert done.stderr == "Kesalahan: keluaran tidak dapat ditulis: ruang penyimpanan penuh\n"


@pytest.mark.skipif(os.name == "nt", reason="a closed descriptor is a matter of POSIX")
def test_a_closed_output_is_no_error():
    done = subprocess.run(
        ["/bin/sh", "-c", f"'{sys.executable}' -m placement rules >&-"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_a_reader_who_leaves_gets_no_trace(template):
    with subprocess.Popen(
        [sys.executable, "-m", "placement", "need", template, "--json"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    ) as running:  # fmt: skip
        running.stdout.read(1)
        running.stdout.close()
        said = running.stderr.read()
        assert running.wait(timeout=30) == 0
    assert not said


def test_a_generated_city_is_said_to_be_made_up(call, tmp_path):
    answer = call("generate", tmp_path / "kota", "--employees", "50", "--seed", "1", "--json")
    assert answer.code == 0
    assert json.loads(answer.out)["employees"] == 50
    assert "DATA SINTETIS" in (tmp_path / "kota" / "README.md").read_text()
