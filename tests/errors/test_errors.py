import inspect
import pickle
import re

import pytest

from placement import errors
from placement.errors import (
    CostRange,
    Fault,
    InfeasibleError,
    InputError,
    LawMissing,
    PlacementError,
    RunFolderError,
    ScenarioError,
    SolverError,
)

TREE = [
    thing for thing in vars(errors).values() if inspect.isclass(thing) and issubclass(thing, PlacementError)
]
FAULT = Fault("error", "unknown_value", file="pegawai.csv", row=1204, column="GOL", value="III/e", count=13)


def test_the_drawing_shows_every_class_with_its_exit_code():
    drawn = dict(re.findall(r"(\w+)\s+(\d+)  ", errors.__doc__))
    assert drawn == {error.__name__: str(error.exit_code) for error in TREE}


def test_exit_codes_are_those_that_scripts_rely_on():
    assert {error.exit_code for error in TREE} == {1, 2, 3, 4, 5, 70, 130}


def test_faults_of_scenario_and_run_folder_are_faults_of_input():
    assert issubclass(ScenarioError, InputError)
    assert issubclass(RunFolderError, InputError)
    assert issubclass(CostRange, SolverError)


def test_an_error_speaks_english_and_indonesian_where_it_was_written():
    error = LawMissing("no such law", indonesian="tidak ada aturan itu")
    assert (str(error), error.message(), error.message("id")) == (
        "no such law",
        "no such law",
        "tidak ada aturan itu",
    )
    assert LawMissing("only English").message("id") == "only English"


def test_an_input_error_lists_all_its_faults():
    error = InputError("2 faults", [FAULT, Fault("warning", "empty")])
    assert str(error).splitlines() == [
        "2 faults",
        "pegawai.csv > row 1204 > GOL: unknown_value 'III/e' (13 rows)",
        "empty",
    ]


def test_an_infeasible_error_names_the_conflict():
    assert str(InfeasibleError("too much", ["a", "b"])) == "too much\na\nb"


@pytest.mark.parametrize("error", TREE, ids=lambda error: error.__name__)
def test_errors_survive_the_way_between_processes(error):
    sent = error("said", indonesian="kata")
    arrived = pickle.loads(pickle.dumps(sent))  # noqa: S301 - our own bytes
    assert (type(arrived), str(arrived), arrived.message("id")) == (error, "said", "kata")


def test_faults_travel_with_their_error():
    arrived = pickle.loads(pickle.dumps(InputError("", [FAULT])))  # noqa: S301 - our own bytes
    assert arrived.faults == (FAULT,)


def test_a_fault_as_a_dict_has_every_field():
    assert FAULT.as_dict() == {
        "level": "error",
        "code": "unknown_value",
        "file": "pegawai.csv",
        "sheet": "",
        "row": 1204,
        "column": "GOL",
        "cell": "",
        "value": "III/e",
        "expected": "",
        "hint": "",
        "count": 13,
        "effect": "stops",
    }


def test_public_names_are_sorted():
    assert list(errors.__all__) == sorted(errors.__all__)
