"""`match`: lists the names that meet nothing, with suggestions, in sheets that the office fills in."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from placement.errors import OutputError, ScenarioError
from placement.io.case import Gathered, gather
from placement.io.columns import columns
from placement.io.crosswalk import SHEETS, Crosswalk
from placement.io.faults import Faults
from placement.io.match_file import read_filled, refuse, write_sheet
from placement.io.match_sheet import Row
from placement.io.names import plain
from placement.io.open_names import OpenName
from placement.io.suggestions import Suggester
from placement.io.table import Table
from placement.model.crosswalk import Matched

SUGGESTIONS = 3


@dataclass(frozen=True)
class Matching:
    """What `match` did: names still open and rows kept on each sheet, and the files written."""

    open_names: dict[Matched, int]
    kept: dict[Matched, int]
    written: tuple[Path, ...]


def write_match(path: str | Path, directory: str | Path | None = None, *, xlsx: bool = False) -> Matching:
    """Write the match sheets of a scenario into its folder, or into `directory`; filled rows stay as they are.

    A sheet is written only where names are to be added. ScenarioError without a readable scenario; OutputError where
    a sheet cannot be read or written, and then none is.
    """
    faults = Faults()
    gathered = gather(Path(path), {}, faults)
    if gathered.scenario is None:
        raise ScenarioError(faults=faults.found)
    folder = Path(directory) if directory is not None else gathered.scenario.layers[0].folder
    open_names: dict[Matched, int] = {}
    kept: dict[Matched, int] = {}
    content: list[tuple[Path, str, list[Row]]] = []
    for kind in SHEETS:
        name = f"match_{kind}"
        target = _target(gathered, name, folder, xlsx=xlsx)
        before = _before(gathered, name, target, folder)
        new = gathered.crosswalk.names.listed(kind)
        known = {(plain(row["name"]), plain(row["context"]) if kind == "units" else "") for row in before}
        added = [entry for entry in new if _key(kind, entry) not in known]
        open_names[kind], kept[kind] = len(new), sum(bool(row["chosen"]) for row in before)
        if added and name in gathered.tables and not _is_sound(gathered.tables[name], faults):
            raise refuse(target)
        if added:
            ordered = sorted(added, key=lambda entry: (-entry.rows, plain(entry.name), plain(entry.context)))
            content.append((target, name, [*before, *_rows(kind, ordered, gathered.crosswalk)]))
    for target, name, rows in content:
        write_sheet(target, [spec.name for spec in columns(name)], rows)
    return Matching(open_names, kept, tuple(target for target, _, _ in content))


def _is_sound(table: Table, faults: Faults) -> bool:
    """Whether a sheet was read whole, so that writing it again loses nothing that was chosen."""
    return {"name", "chosen"} <= table.columns.keys() and not any(
        fault.file == table.file and fault.level == "error" and not fault.code.startswith("match_")
        for fault in faults.found
    )


def _key(kind: Matched, entry: OpenName) -> tuple[str, str]:
    return plain(entry.name), plain(entry.context) if kind == "units" else ""


def _target(gathered: Gathered, name: str, folder: Path, *, xlsx: bool) -> Path:
    """The file of a sheet: the one that is there, else a new one; one that could not be read is left alone."""
    located = gathered.located.get(name)
    if located is not None and located.path.parent.resolve() == folder.resolve():
        if name not in gathered.tables or located.sheet:
            raise refuse(located.path)
        return located.path
    target = folder / f"{name}{'.xlsx' if xlsx else '.csv'}"
    own = folder.resolve() == gathered.layers[0].resolve()
    if own and any((folder / f"{name}{ending}").exists() for ending in (".csv", ".xlsx", ".xlsm")):
        raise refuse(target)
    return target


def _before(gathered: Gathered, name: str, target: Path, folder: Path) -> list[Row]:
    """Rows that are there: those of the scenario, then those of another folder that is written to."""
    rows = _filled(gathered, name)
    if target.exists() and folder.resolve() != gathered.layers[0].resolve():
        known = {(plain(row["name"]), plain(row["context"])) for row in rows}
        rows += [
            row for row in read_filled(name, target)
            if (plain(row["name"]), plain(row["context"])) not in known
        ]  # fmt: skip
    return rows


def _filled(gathered: Gathered, name: str) -> list[Row]:
    if name not in gathered.tables:
        return []
    table = gathered.tables[name]
    texts = {spec.name: table.text(spec.name).tolist() for spec in columns(name)}
    return [{field: texts[field][row] for field in texts} for row in range(len(table)) if texts["name"][row]]


def _rows(kind: Matched, names: list[OpenName], crosswalk: Crosswalk) -> Iterator[Row]:
    suggest = {"units": _unit_suggestions, "positions": _job_suggestions, "education": _programmes}[kind]
    for entry, suggested in zip(names, suggest(names, crosswalk), strict=True):
        row = {"name": entry.name, "source": entry.source, "context": entry.context, "rows": str(entry.rows)}
        row |= {f"suggestion_{number}": word for number, word in enumerate(suggested, 1)}
        yield row


def _unit_suggestions(names: list[OpenName], crosswalk: Crosswalk) -> Iterator[list[str]]:
    units = crosswalk.units
    if units is None:
        yield from ([] for _ in names)
        return
    agency = np.array(units.codes, np.str_)[np.array(units.agency, np.int64)].tolist() if units.codes else []
    suggester = Suggester(units.names, agency)
    for entry in names:
        inside = units.named(entry.context) if entry.context else None
        group = agency[inside] if inside is not None else ""
        rows = suggester.nearest(entry.name, SUGGESTIONS, group)
        yield [units.shown(row, entry.context) for row in rows]


def _job_suggestions(names: list[OpenName], crosswalk: Crosswalk) -> Iterator[list[str]]:
    jobs = crosswalk.jobs
    if jobs is None:
        yield from ([] for _ in names)
        return
    unmet = {plain(entry.name): entry.rows for entry in crosswalk.names.found["positions"].values()}
    codes = list(jobs.names)
    codes += sorted(jobs.known - jobs.names.keys())
    known = [jobs.names.get(code, code) for code in codes]
    suggester = Suggester(known, kinds=[jobs.kinds.get(code, "") for code in codes])
    for entry in names:
        rows = suggester.nearest(entry.name, 3 * SUGGESTIONS, kind=entry.kind)
        met = [row for row in rows if _comes_before(known[row], entry, unmet)]
        yield list(dict.fromkeys(jobs.shown(codes[row]) for row in met))[:SUGGESTIONS]


def _comes_before(name: str, entry: OpenName, unmet: Mapping[str, int]) -> bool:
    """Whether a name is known, or open as well but written more often: two open names must not stand for each other."""
    rows = unmet.get(plain(name))
    return rows is None or (-rows, plain(name)) < (-entry.rows, plain(entry.name))


def _programmes(names: list[OpenName], crosswalk: Crosswalk) -> Iterator[list[str]]:
    known = list(dict.fromkeys(crosswalk.programmes.values()))
    suggester = Suggester(known)
    for entry in names:
        yield [known[row] for row in suggester.nearest(entry.name, SUGGESTIONS)]


__all__ = ["Matching", "OutputError", "write_match"]
