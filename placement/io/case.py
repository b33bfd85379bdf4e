"""From a scenario folder to a Case: files found, tables read, everything checked, nouns built."""

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from placement.errors import Fault, InputError, ScenarioError
from placement.formulation import Case
from placement.headcount import WorkloadTable
from placement.io.absent import absent
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
from placement.io.check_profile import check_profile
from placement.io.check_ratings import check_ratings
from placement.io.check_records import check_records
from placement.io.check_retired import check_lawful, check_stated
from placement.io.check_rules import check_rules
from placement.io.check_units import check_scope, check_units
from placement.io.columns import ALL_FILES, CORE
from placement.io.crosswalk import Crosswalk, meet
from placement.io.faults import Faults
from placement.io.files import Located
from placement.io.intake import Intake, intake_of, read_intake
from placement.io.position_index import PositionIndex
from placement.io.quarantine import quarantined
from placement.io.reader import Reader
from placement.io.returned import Returned, take_back
from placement.io.scenario_file import SCENARIO, ScenarioFile, read_scenario
from placement.io.set_aside import Aside, set_aside, too_many
from placement.io.table import Table
from placement.io.units_from_names import units_from_names
from placement.model.candidates import Candidates
from placement.model.crosswalk import NameMatch
from placement.model.decision import Decision
from placement.model.education import Education
from placement.model.positions import Positions
from placement.model.quarantine import Quarantine
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
    quarantine: Quarantine
    matches: tuple[NameMatch, ...] = ()
    absent: tuple[str, ...] = ()


@dataclass(frozen=True)
class Examined:
    """What `check` finds.

    rows : rows of each table that could be read; plannable : whether what is left can be planned
    quarantine : every bad row, and how many people and posts are set aside
    absent : codes of tables and columns that are not there; open_names : names that meet nothing
    """

    faults: list[Fault]
    rows: dict[str, int]
    plannable: bool
    quarantine: Quarantine
    scenario: Scenario | None
    absent: tuple[str, ...] = ()
    open_names: int = 0


@dataclass(frozen=True)
class Gathered:
    """What could be read, checked but not yet built; `aside` where nothing but rows is wrong."""

    scenario: ScenarioFile | None
    tables: Mapping[str, Table]
    crosswalk: Crosswalk
    absent: tuple[str, ...]
    sources: tuple[Source, ...]
    intake: Intake | None = None
    aside: Aside | None = None
    located: Mapping[str, Located] = field(default_factory=dict)

    @property
    def layers(self) -> tuple[Path, ...]:
        """The folders that were looked through, the scenario's own first."""
        return tuple(layer.folder for layer in self.scenario.layers) if self.scenario else ()


def read(path: str | Path, choices: Choices | None = None, returned: Returned | None = None) -> Case:
    """The Case of a scenario folder, with `choices` laid over its scenario; InputError lists every fault.

    returned : papers of an earlier run, whose decisions are read too
    """
    faults = Faults()
    gathered = gather(Path(path), choices or {}, faults, returned)
    scenario = _scenario(gathered, faults)
    law = Law.load(scenario.law)
    return Case(law=law, **vars(_build(gathered, scenario, law, faults)))


def load(path: str | Path, choices: Choices | None = None, law: Law | None = None) -> Loaded:
    """As `read`, without the law; `law` is asked for age limits that the files leave open."""
    faults = Faults()
    gathered = gather(Path(path), choices or {}, faults)
    scenario = _scenario(gathered, faults)
    return _build(gathered, scenario, law or Law.load(scenario.law), faults)


def check(path: str | Path) -> tuple[list[Fault], dict[str, int]]:
    """Every fault and warning of a scenario folder, and the rows of each table that could be read."""
    found = examine(path)
    return found.faults, found.rows


def examine(path: str | Path) -> Examined:
    """As `check`, with every bad row, whether the rest can be planned, what is absent, and open names."""
    faults = Faults()
    gathered = gather(Path(path), {}, faults)
    if not faults.failed:
        scenario = _scenario(gathered, faults)
        _build(gathered, scenario, Law.load(scenario.law), faults)
    rows = {source.name: len(gathered.tables[source.name]) for source in gathered.sources
            if source.name in gathered.tables}  # fmt: skip
    return Examined(
        faults.found, rows, not faults.failed,
        quarantined(gathered.tables, gathered.aside, _headings(gathered), faults),
        gathered.scenario.scenario if gathered.scenario else None,
        gathered.absent, gathered.crosswalk.names.count(),
    )  # fmt: skip


def gather(path: Path, choices: Choices, faults: Faults, returned: Returned | None = None) -> Gathered:
    """Read and check all there is; nothing stops at the first fault."""
    found = read_scenario(path, choices, faults)
    if found is None:
        return Gathered(None, {}, Crosswalk({}), (), ())
    tables: dict[str, Table] = {}
    sources: dict[str, Source] = {}
    planned = found.scenario.planned if found.scenario else None
    intake = read_intake(found.layers[0].folder, faults)
    if intake:
        faults.origins = intake.spots
    reader = Reader(found.layers, planned, faults)
    for name in ALL_FILES:
        read = reader.read(name, tables)
        if read is not None:
            tables[name], sources[name] = read
    reader.warn_of_strangers()
    if returned is not None and found.scenario is not None:
        _take_back(returned, found.scenario.name, tables, sources, reader.absent, faults)
    if intake:  # what the copies say of themselves was said better of the files that were copied
        stopping = [fault for fault in faults.loose if fault.level == "error" and fault.effect == "stops"]
        faults.loose = [*intake.loose, *stopping]
        sources[""] = intake.source
    missing = absent(tables, reader.absent - tables.keys())
    _make_units(tables, reader.absent, faults)
    crosswalk = meet(tables, faults)
    tables = dict(crosswalk.tables)
    _check(tables, found.scenario, planned, faults)
    lacking = [name for name in CORE if name not in tables]
    if lacking and not faults.failed:  # a position map of which no row could be placed
        faults.error("table_empty", f"{lacking[0]}.csv")
    aside = None
    if found.scenario is not None and not faults.failed:
        aside = set_aside(tables, found.scenario.headcount.source, faults)
        too_many(aside, tables, found.scenario.inputs.quarantine_percent, faults)
    in_order = (found.source, *(sources[name] for name in (*ALL_FILES, "") if name in sources))
    return Gathered(found, tables, crosswalk, missing, in_order, intake, aside, reader.located)


def _take_back(
    returned: Returned,
    scenario: str,
    tables: dict[str, Table],
    sources: dict[str, Source],
    missing: Collection[str],
    faults: Faults,
) -> None:
    """Put the papers' decisions among the tables; papers name posts by the codes that names have met."""
    met = dict(tables)
    _make_units(met, missing, Faults())
    filed = (tables["decisions"], sources["decisions"]) if "decisions" in tables else None
    taken = take_back(returned, scenario, meet(met, Faults()).tables, filed, faults)
    if taken is not None:
        tables["decisions"], sources["decisions"] = taken


def _make_units(tables: dict[str, Table], missing: Collection[str], faults: Faults) -> None:
    """Units from the names of the positions, where there is no table of units at all."""
    if "units" in missing:
        made = units_from_names(tables["positions"]) if "positions" in tables else None
        if made is not None:
            tables["units"] = made
        elif "positions" in tables or "positions" in missing:
            faults.error("file_missing", "units.csv", expected="units.csv, unor.csv")


def _headings(gathered: Gathered) -> Mapping[str, Mapping[str, str]]:
    return gathered.intake.headings if gathered.intake else {}


def _check(
    tables: Mapping[str, Table], scenario: Scenario | None, planned: dt.date | None, faults: Faults
) -> None:
    if scenario is not None:
        check_rules(scenario.eligibility.rules_off, SCENARIO, faults)
        check_profile(scenario.scoring.profile, tables, SCENARIO, faults)
    if "units" in tables:
        check_units(tables["units"], faults)
        if scenario is not None:
            check_scope(scenario.scope, SCENARIO, tables["units"], faults)
    if "employees" in tables and scenario is not None:
        check_employees(tables["employees"], scenario.as_of, faults)
        check_stated(tables["employees"], scenario, faults)
    check_records(tables, planned, faults)
    check_candidates(tables, faults)
    check_links(tables, faults)


def _scenario(gathered: Gathered, faults: Faults) -> Scenario:
    """The scenario, once nothing is wrong any more."""
    scenario = gathered.scenario.scenario if gathered.scenario else None
    if scenario is None:
        raise ScenarioError(faults=faults.found)
    if faults.failed:
        raise InputError(faults=faults.found)
    return scenario


def _build(gathered: Gathered, scenario: Scenario, law: Law, faults: Faults) -> Loaded:
    """The nouns, from what can be used of the tables."""
    aside = gathered.aside
    if aside is None:
        raise InputError(faults=faults.found)
    tables = aside.tables
    if "performance" in tables:
        check_ratings(tables["performance"], scenario.scoring.rating_source, law.at(scenario.planned), faults)
    employees, standards = tables["employees"], tables.get("standards")
    units = build_units(tables["units"])
    names = Names.of(employees, tables["positions"], standards, tables.get("competencies"))
    education, programme, accepted = build_education(tables.get("education"), employees, tables["positions"])
    positions = build_positions(tables["positions"], units, names, accepted, standards, aside.post)
    index = PositionIndex.of(tables["positions"], tables["units"])
    roster = build_roster(
        tables,
        units,
        positions,
        index,
        names,
        programme,
        law.at(scenario.planned),
        scenario.as_of,
        aside.person,
        scenario.scoring.rating_source,
        faults,
    )
    check_lawful(employees, roster, scenario, faults)
    quarantine = quarantined(gathered.tables, aside, _headings(gathered), faults)
    intake = None if gathered.intake else intake_of(gathered.tables, faults)
    return Loaded(
        scenario=scenario,
        units=units,
        roster=roster,
        positions=positions,
        education=education,
        workload=build_workload(tables.get("workload"), index),
        decisions=build_decisions(tables.get("decisions")),
        sources=(*gathered.sources, intake) if intake else gathered.sources,
        candidates=build_candidates(tables, index),
        warnings=tuple(fault for fault in faults.found if fault.level == "warning"),
        quarantine=quarantine,
        matches=gathered.crosswalk.matches,
        absent=gathered.absent,
    )
