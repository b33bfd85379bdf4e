"""From a scenario folder to a Case: files found, tables read, everything checked, nouns built."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from placement.errors import Fault, InputError, ScenarioError
from placement.formulation import Case
from placement.headcount import WorkloadTable
from placement.io.build_candidates import build_candidates
from placement.io.build_decisions import build_decisions
from placement.io.build_education import build_education
from placement.io.build_positions import Names, build_positions
from placement.io.build_roster import build_roster
from placement.io.build_units import build_units
from placement.io.build_workload import build_workload
from placement.io.check_candidates import check_candidates
from placement.io.check_employees import check_employees
from placement.io.check_links import check_links
from placement.io.check_records import check_records
from placement.io.check_units import check_scope, check_units
from placement.io.columns import TABLE_FILES
from placement.io.faults import Faults
from placement.io.position_index import PositionIndex
from placement.io.reader import Reader
from placement.io.scenario_file import SCENARIO, ScenarioFile, read_scenario
from placement.io.table import Table
from placement.model.candidates import Candidates
from placement.model.decision import Decision
from placement.model.education import Education
from placement.model.positions import Positions
from placement.model.roster import Roster
from placement.model.source import Source
from placement.model.units import Units
from placement.regulation import Law
from placement.scenario import Scenario

Choices = Mapping[str, Any]


@dataclass(frozen=True)
class Loaded:
    """Everything of a Case but the law."""

    scenario: Scenario
    units: Units
    roster: Roster
    positions: Positions
    education: Education
    workload: WorkloadTable | None
    decisions: tuple[Decision, ...]
    sources: tuple[Source, ...]
    candidates: Candidates | None
    warnings: tuple[Fault, ...]


@dataclass(frozen=True)
class _Gathered:
    """What could be read, checked but not yet built."""

    scenario: ScenarioFile | None
    tables: Mapping[str, Table]
    sources: tuple[Source, ...]


def read(path: str | Path, choices: Choices | None = None) -> Case:
    """The Case of a scenario folder, with `choices` laid over its scenario; InputError lists every fault."""
    faults = Faults()
    gathered = _gather(Path(path), choices or {}, faults)
    scenario = _scenario(gathered, faults)
    law = Law.load(scenario.law)
    return Case(law=law, **vars(_build(gathered, scenario, law, faults)))


def load(path: str | Path, choices: Choices | None = None, law: Law | None = None) -> Loaded:
    """As `read`, without the law; `law` is asked for age limits that the files leave open."""
    faults = Faults()
    gathered = _gather(Path(path), choices or {}, faults)
    scenario = _scenario(gathered, faults)
    return _build(gathered, scenario, law or Law.load(scenario.law), faults)


def check(path: str | Path) -> tuple[list[Fault], dict[str, int]]:
    """Every fault and warning of a scenario folder, and the rows of each table that could be read."""
    faults = Faults()
    gathered = _gather(Path(path), {}, faults)
    if not faults.failed:
        try:
            scenario = _scenario(gathered, faults)
            _build(gathered, scenario, Law.load(scenario.law), faults)
        except ScenarioError as error:  # a value of law that the scenario may not override
            faults.error("scenario_value", SCENARIO, "law", cell="law", expected=error.message("en"))
    return faults.found, {name: len(table) for name, table in gathered.tables.items()}


def _gather(path: Path, choices: Choices, faults: Faults) -> _Gathered:
    """Read and check all there is; nothing stops at the first fault."""
    found = read_scenario(path, choices, faults)
    if found is None:
        return _Gathered(None, {}, ())
    tables: dict[str, Table] = {}
    sources = [found.source]
    planned = found.scenario.planned if found.scenario else None
    reader = Reader(found.layers, planned, faults)
    for name in TABLE_FILES:
        read = reader.read(name, tables)
        if read is not None:
            tables[name] = read[0]
            sources.append(read[1])
    reader.warn_of_strangers()
    _check(tables, found.scenario, planned, faults)
    return _Gathered(found, tables, tuple(sources))


def _check(
    tables: Mapping[str, Table], scenario: Scenario | None, planned: dt.date | None, faults: Faults
) -> None:
    if "units" in tables:
        check_units(tables["units"], faults)
        if scenario is not None:
            check_scope(scenario.scope, SCENARIO, tables["units"], faults)
    if "employees" in tables and scenario is not None:
        check_employees(tables["employees"], scenario.as_of, faults)
    check_records(tables, planned, faults)
    check_candidates(tables, faults)
    check_links(tables, faults)


def _scenario(gathered: _Gathered, faults: Faults) -> Scenario:
    """The scenario, once nothing is wrong any more."""
    scenario = gathered.scenario.scenario if gathered.scenario else None
    if scenario is None:
        raise ScenarioError(faults=faults.found)
    if faults.failed:
        raise InputError(faults=faults.found)
    return scenario


def _build(gathered: _Gathered, scenario: Scenario, law: Law, faults: Faults) -> Loaded:
    """The nouns, from tables without faults."""
    tables = gathered.tables
    employees, standards = tables["employees"], tables.get("standards")
    units = build_units(tables["units"])
    names = Names.of(employees, tables["positions"], standards, tables.get("competencies"))
    education, programme, accepted = build_education(tables.get("education"), employees, tables["positions"])
    positions = build_positions(tables["positions"], units, names, accepted, standards)
    index = PositionIndex.of(tables["positions"], tables["units"])
    roster = build_roster(
        tables, units, positions, index, names, programme, law.at(scenario.planned), scenario.as_of, faults
    )
    return Loaded(
        scenario=scenario,
        units=units,
        roster=roster,
        positions=positions,
        education=education,
        workload=build_workload(tables.get("workload"), index),
        decisions=build_decisions(tables.get("decisions")),
        sources=gathered.sources,
        candidates=build_candidates(tables, index),
        warnings=tuple(faults.found),
    )
