"""What must hold between tables: every unit, post, programme and person that is named is there."""

from collections import defaultdict
from collections.abc import Callable, Mapping

import numpy as np

from placement.errors import Level
from placement.io.acting import is_acting
from placement.io.build_education import programmes_in
from placement.io.faults import Faults
from placement.io.nip import mask
from placement.io.position_index import PositionIndex, pair_code
from placement.io.suggest import closest_of
from placement.io.table import Table, index_of

Tables = Mapping[str, Table]

LEVELS: dict[str, Level] = {
    "employees": "error", "positions": "error", "workload": "error", "decisions": "error", "wishes": "warning",
    "applicants": "error",
}  # fmt: skip
"""Tables that name units and posts, and what a name is worth that leads nowhere."""

PEOPLE: dict[str, tuple[str, ...]] = {
    "competencies": ("nip",), "performance": ("nip",), "discipline": ("nip",), "training": ("nip",),
    "decisions": ("nip",), "relations": ("nip_a", "nip_b"), "wishes": ("nip",),
    "applicants": ("nip",), "evaluators": ("nip",),
}  # fmt: skip
"""Tables that name employees. An unknown one is passed over with a warning, but a decision must reach its person."""


def check_links(tables: Tables, faults: Faults) -> None:
    """All references, as far as the tables they point to could be read."""
    employees, units, positions = (tables.get(name) for name in ("employees", "units", "positions"))
    if units is not None:
        _check_unit_names(tables, units, faults)
    if units is not None and positions is not None:
        index = PositionIndex.of(positions, units)
        _check_position_names(tables, units, positions, index, faults)
        if employees is not None:
            _check_incumbents(employees, positions, index, faults)
    if positions is not None:
        _check_job_names(tables, positions, faults)
    if employees is not None:
        _check_people(tables, employees, faults)
    if "education" in tables:
        _check_programmes(tables, tables["education"], faults)


def _check_unit_names(tables: Tables, units: Table, faults: Faults) -> None:
    known = index_of(units.words("unor_id"))
    for name, level in LEVELS.items():
        if name in tables:
            table = tables[name]
            lost = (table.lookup("unor_id", known) < 0) & ~table.empty("unor_id")
            table.report(faults, level, "reference_missing", "unor_id", lost, hint=closest_of(known))


def _check_position_names(
    tables: Tables, units: Table, positions: Table, index: PositionIndex, faults: Faults
) -> None:
    """Job and unit are named together, but there is no such post."""
    hint = _other_post(positions)
    known = index_of(units.words("unor_id"))
    for name in ("employees", "workload", "decisions", "wishes", "applicants"):
        if name not in tables:
            continue
        table = tables[name]
        named = ~table.empty("jabatan_id") & (table.lookup("unor_id", known) >= 0)
        lost = np.nonzero(named & (index.find(table) < 0))[0]
        values = pair_code(table)[lost].tolist() if len(lost) else []
        table.report(faults, LEVELS[name], "position_unknown", "jabatan_id", lost, values=values, hint=hint)


def _other_post(positions: Table) -> Callable[[str], str]:
    """The post of the same unit whose job looks most like the one named; the unit, being the same, says nothing."""
    by_unit: dict[str, list[str]] = defaultdict(list)

    def hint(code: str) -> str:
        if not by_unit:
            for known in pair_code(positions).tolist():
                job, _, unit = known.partition("@")
                by_unit[unit].append(job)
        named, _, unit = code.partition("@")
        job = closest_of(by_unit[unit], 0.75)(named)
        return f"{job}@{unit}" if job else ""

    return hint


def _check_incumbents(employees: Table, positions: Table, index: PositionIndex, faults: Faults) -> None:
    """The position map's own B and difference, where they are not what the employees' table says."""
    home = index.find(employees)
    seated = home[(home >= 0) & ~is_acting(employees)]
    holders = np.bincount(seated, minlength=len(positions))
    stated = positions.ints("bezetting", -1)
    differs = (stated >= 0) & (stated != holders)
    positions.report(faults, "warning", "incumbents_differ", "bezetting", differs)


def _check_job_names(tables: Tables, positions: Table, faults: Faults) -> None:
    """Jobs named without a unit: an order that names one must reach it."""
    if "decisions" in tables:
        table, known = tables["decisions"], index_of(positions.words("jabatan_id"))
        lost = (table.lookup("jabatan_id", known) < 0) & ~table.empty("jabatan_id") & table.empty("unor_id")
        table.report(faults, "error", "reference_missing", "jabatan_id", lost, hint=closest_of(known))
    if "standards" in tables:
        table = tables["standards"]
        lost = table.lookup("jabatan_id", index_of(positions.words("jabatan_id"))) < 0
        table.report(faults, "warning", "reference_missing", "jabatan_id", lost & ~table.empty("jabatan_id"))


def _check_people(tables: Tables, employees: Table, faults: Faults) -> None:
    known = index_of(employees.words("nip"))
    for name, columns in PEOPLE.items():
        level: Level = "error" if name == "decisions" else "warning"
        for column in columns if name in tables else ():
            table = tables[name]
            lost = (table.lookup(column, known) < 0) & ~table.empty(column)
            table.report(faults, level, "nip_unknown", column, lost, show=mask)


def _check_programmes(tables: Tables, education: Table, faults: Faults) -> None:
    known = index_of(education.words("pendidikan_id"))
    if "employees" in tables:
        table = tables["employees"]
        lost = (table.lookup("pendidikan_id", known) < 0) & ~table.empty("pendidikan_id")
        table.report(faults, "warning", "reference_missing", "pendidikan_id", lost)
    if "positions" in tables:
        table = tables["positions"]
        words = table.words("pendidikan_diterima")
        unknown = {cell: [code for code in programmes_in(cell) if code not in known] for cell in words}
        lost = table.lookup("pendidikan_diterima", {cell: len(codes) for cell, codes in unknown.items()}) > 0
        values = [unknown[cell][0] for cell in table.text("pendidikan_diterima")[lost].tolist()]
        table.report(faults, "error", "reference_missing", "pendidikan_diterima", lost, values=values,
                     hint=closest_of(known))  # fmt: skip
