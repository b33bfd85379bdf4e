"""Three hundred kinds of bad input: each with its fault, its place, and how a plan ends."""

import contextlib
import io
import json

import pytest

from placement.cli import main
from tests.bad_inputs import cells, files, links, maps, scenarios, workbooks
from tests.bad_inputs.harmless import HARMLESS
from tests.bad_inputs.kind import GOES, HELD, STOPS

KINDS = tuple(kind for module in (cells, files, links, maps, scenarios, workbooks) for kind in module.KINDS)


def call(*words):
    """Exit code, the JSON document on stdout, what stderr says; a traceback fails the test."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = main([*map(str, words), "--json"])
    assert "Traceback" not in out.getvalue() + err.getvalue()
    return code, json.loads(out.getvalue())


def place_of(fault):
    """`file>sheet!cell`, or the row or the column where there is no cell."""
    sheet = f">{fault['sheet']}" if fault["sheet"] else ""
    inside = fault["cell"] or (str(fault["row"]) if fault["row"] else fault["column"])
    return f"{fault['file']}{sheet}!{inside}"


def stands_at(fault, place):
    """Whether a fault stands where the kind says; a kind may leave the inner place, or all of it, open."""
    if place is None or place == "":
        return True
    sheet = f">{fault['sheet']}" if fault["sheet"] else ""
    inner = (fault["cell"], str(fault["row"] or ""), fault["column"])
    file, _, inside = place.partition("!")
    return file == f"{fault['file']}{sheet}" and (not inside or inside in inner)


def test_there_are_three_hundred_and_none_twice():
    assert len(KINDS) >= 300
    assert len({kind.name for kind in KINDS}) == len(KINDS)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_each_is_named_with_its_place_and_ends_as_it_should(kind, spoilt, tmp_path):
    place = kind.spoil(spoilt) if kind.place == "" else (kind.spoil(spoilt), kind.place)[1]
    place = place if isinstance(place, str) else kind.place
    run = tmp_path / "out" / "run"

    code, document = call("check", spoilt.path)
    faults = document.get("faults") or document["error"]["faults"]
    found = [fault for fault in faults if fault["code"] == kind.code]
    assert found, sorted({(fault["code"], place_of(fault)) for fault in faults if fault["level"] == "error"})
    assert any(stands_at(fault, place) for fault in found), (place, [place_of(fault) for fault in found])
    assert code == (0 if kind.end == GOES else 3)
    assert all(fault["level"] == "warning" for fault in faults) == (kind.end == GOES)

    code, document = call("plan", spoilt.path, "-o", run)
    assert code == (3 if kind.end == STOPS else 0)
    assert run.exists() == (kind.end != STOPS)
    if kind.end == HELD:
        assert (run / "perbaikan.xlsx").exists()
    if kind.end == STOPS:
        assert kind.code in [fault["code"] for fault in document["error"]["faults"]]
        assert not run.parent.exists()


@pytest.mark.parametrize("name", HARMLESS)
def test_what_only_looks_odd_is_read_and_planned(name, spoilt, tmp_path):
    HARMLESS[name](spoilt)
    code, document = call("check", spoilt.path)
    assert (code, [fault for fault in document["faults"] if fault["level"] == "error"]) == (0, [])
    code, _ = call("plan", spoilt.path, "-o", tmp_path / "run")
    assert code == 0
    assert call("verify", tmp_path / "run")[0] == 0
