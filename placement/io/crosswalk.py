"""Names meet codes, once, between reading the tables and checking what they say of each other.

The order is: the row's own code, the exact name, the name by the office's match sheet; nothing else.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from placement.io.faults import Faults
from placement.io.job_names import JobNames
from placement.io.match_sheet import MatchSheet
from placement.io.meet_education import EducationMeets
from placement.io.meet_jobs import JobsMeet, fill_kinds
from placement.io.meet_units import LEVELS, UnitsMeet
from placement.io.open_names import OpenNames
from placement.io.table import Table
from placement.io.unit_names import UnitNames
from placement.model.crosswalk import Matched, NameMatch

SHEETS: tuple[Matched, ...] = ("units", "positions", "education")


@dataclass(frozen=True)
class Crosswalk:
    """The tables with codes in the place of names, names that are open, choices used, and what names are known."""

    tables: Mapping[str, Table]
    names: OpenNames = field(default_factory=OpenNames)
    matches: tuple[NameMatch, ...] = ()
    units: UnitNames | None = None
    jobs: JobNames | None = None
    programmes: Mapping[str, str] = field(default_factory=dict)


def meet(tables: Mapping[str, Table], faults: Faults) -> Crosswalk:
    """Resolve all names of units, jobs and programmes, as far as the tables could be read."""
    met, names = dict(tables), OpenNames()
    sheets = {kind: MatchSheet(kind, tables.get(f"match_{kind}"), faults) for kind in SHEETS}
    units = UnitNames.of(met["units"]) if "units" in met else None
    if units is not None:
        meets = UnitsMeet(units, sheets["units"], names, faults)
        met |= {name: meets.table(met[name]) for name in LEVELS if name in met}
    jobs = _jobs(met, sheets["positions"], names, faults)
    programmes = _education(met, sheets["education"], names, faults)
    matches = tuple(match for kind in SHEETS for match in sheets[kind].finish())
    return Crosswalk(met, names, matches, units, jobs, programmes)


def _jobs(met: dict[str, Table], sheet: MatchSheet, names: OpenNames, faults: Faults) -> JobNames:
    jobs = JobNames.of(met)
    meets = JobsMeet(jobs, sheet, names, faults)
    if "positions" in met:
        met["positions"] = meets.positions(met["positions"])
    if "employees" in met:
        met["employees"] = meets.employees(met["employees"], met.get("positions"))
    for name in ("workload", "standards", "wishes", "decisions"):
        if name in met:
            met[name] = meets.others(met[name])
    if "positions" in met:
        met["positions"] = fill_kinds(met["positions"], met.get("employees"), faults)
    return jobs


def _education(
    met: dict[str, Table], sheet: MatchSheet, names: OpenNames, faults: Faults
) -> Mapping[str, str]:
    meets = EducationMeets(met.get("education"), met.get("employees"), sheet, names, faults)
    if "employees" in met:
        met["employees"] = meets.employees(met["employees"])
    if "positions" in met:
        met["positions"] = meets.positions(met["positions"])
    return meets.known()
