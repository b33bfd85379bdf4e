"""Every ending has an exit code, one clear line, and one JSON document if that was asked for."""

import json

import pytest

from placement import errors
from placement.errors import Fault

FAULT = Fault("error", "unknown_value", file="pegawai.csv", row=2, column="GOL", value="III/e")


@pytest.fixture
def failing(room):
    """`need` fails with the error given."""

    def fail(error):
        def read(_path):
            raise error

        room("io", read=read)
        room("planning", need=None)

    return fail


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (errors.VerdictError("x"), 1),
        (errors.InfeasibleError("x"), 1),
        (errors.UsageError("x"), 2),
        (errors.InputError("x"), 3),
        (errors.ScenarioError("x"), 3),
        (errors.RunFolderError("x"), 3),
        (errors.LawMissing("x"), 4),
        (errors.OutputError("x"), 5),
        (errors.SolverError("x"), 70),
        (errors.CostRange("x"), 70),
        (errors.Interrupted("x"), 130),
        (KeyboardInterrupt(), 130),
        (ZeroDivisionError("x"), 70),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, BaseException) else str(value),
)
def test_each_error_has_its_exit_code_in_text_and_in_json(failing, call, error, code):
    failing(error)
    text, document = call("need", "x"), call("need", "x", "--json")
    assert (text.code, text.out, document.code) == (code, "", code)
    assert json.loads(document.out)["error"]["exit_code"] == code
    assert text.err
    assert "Traceback" not in text.err + document.err


def test_a_fault_of_our_own_says_how_to_report_it(failing, call):
    failing(ZeroDivisionError("division"))
    assert call("need", "x", "--lang", "en").err == (
        "Error: unexpected: ZeroDivisionError: division\n"
        "This is our own fault. Report it to the maintainers with the output of the same command and --debug "
        "(remove people's data first).\n"
    )


def test_only_debug_shows_the_traceback(failing, call):
    failing(errors.LawMissing("no such law"))
    assert "Traceback" in call("need", "x", "--debug").err


def test_faults_are_listed_in_the_language_of_the_caller(failing, call):
    failing(errors.InputError(faults=[FAULT, Fault("warning", "table_empty", file="b.csv")]))
    assert call("need", "x").err.splitlines() == [
        "Kesalahan: masukan tidak dapat dipakai; 1 hal perlu diperbaiki, 1 peringatan:",
        '  pegawai.csv > baris 2, kolom GOL: "III/e" tidak dikenal.',
        "  Peringatan: b.csv: Tabel tidak berisi baris.",
    ]


def test_faults_stand_in_the_document(failing, call):
    failing(errors.InputError(faults=[FAULT]))
    said = json.loads(call("need", "x", "--json", "--lang=en").out)["error"]
    assert said["kind"] == "InputError"
    assert said["faults"] == [
        FAULT.as_dict() | {"message": 'pegawai.csv > row 2, column GOL: "III/e" is unknown.'}
    ]


def test_a_conflict_is_listed(failing, call):
    failing(errors.InfeasibleError("", ["keep A", "release A"]))
    assert call("need", "x", "--lang", "en").err.splitlines() == [
        "Error: these demands cannot be met together:",
        "  keep A",
        "  release A",
    ]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["need"], "SCENARIO wajib diisi."),
        (["need", "x", "--colour"], "Opsi --colour tidak dikenal."),
        (["ned"], "Perintah ned tidak dikenal."),
        ([], "Sebutkan sebuah perintah."),
        (["plan", "x", "-o", "y", "--max-moves", "-1"], "Isian untuk --max-moves tidak dapat dipakai"),
        (["generate", "x", "--employees", "3"], "--seed wajib diisi."),
        (["need", "x", "--lang", "fr"], "Isian untuk --lang tidak dapat dipakai"),
    ],
)
def test_usage_is_corrected_in_the_language_of_the_caller(call, words, said):
    answer = call(*words)
    assert answer.code == 2
    assert said in answer.err
    assert "--help" in answer.err
    assert said in json.loads(call(*words, "--json").out)["error"]["message"]


@pytest.mark.parametrize(
    "words",
    [(), ("--empty", "--employee", "1"), ("--position", "A@B", "--one-more"), ("--empty", "--one-more", "3")],
)
def test_explain_answers_one_question(call, words):
    answer = call("explain", "x", *words)
    assert answer.code == 2
    assert "Sebutkan satu saja" in answer.err
    assert "Ask one thing" in call("explain", "x", *words, "--lang", "en").err


def test_control_characters_from_files_do_not_reach_the_terminal(failing, call):
    failing(errors.InputError(faults=[Fault("error", "unknown_value", value="\x1b[2J")]))
    assert "\x1b" not in call("need", "x").err
