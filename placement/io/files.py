"""Where each table's file is: named in `[files]`, or under its English or Indonesian name, own folder first."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from placement.io.columns import CORE, TABLE_FILES
from placement.io.faults import Faults
from placement.io.scenario_file import Layer

FORMATS = (".csv", ".xlsx", ".xls", ".parquet")
"""Endings under which a table is looked for; only the first can be read."""

OTHERS = ("feedback", "skm", "match_positions", "match_units", "match_education")
"""Files of a scenario folder that other verbs read."""


@dataclass(frozen=True)
class Located:
    """A file: its name as people know it, and where it is."""

    shown: str
    path: Path


def locate(table: str, layers: Sequence[Layer], faults: Faults) -> Located | None:
    """The file of a table in the first folder of the chain that has one; None, a fault for the core tables."""
    for layer in layers:
        names = [layer.files[table]] if table in layer.files else _names(layer, table)
        if len(names) > 1:
            faults.error("file_twice", layer.shown, ", ".join(names))
            return None
        if names:
            return _file(layer, names[0], table in layer.files, faults)
    if table in CORE:
        faults.error("file_missing", f"{table}.csv", expected=f"{table}.csv, {TABLE_FILES[table]}.csv")
    return None


def read_bytes(located: Located, faults: Faults) -> bytes | None:
    """The file's bytes; None, with a fault, where it cannot be read."""
    try:
        return located.path.read_bytes()
    except FileNotFoundError:
        faults.error("file_missing", located.shown)
    except OSError as error:
        faults.error("file_unreadable", located.shown, error.strerror or "")
    return None


def warn_of_strangers(layer: Layer, faults: Faults) -> None:
    """A warning for each table-like file of the own folder that nothing will read."""
    known = {*TABLE_FILES, *TABLE_FILES.values(), *OTHERS}
    named = {(layer.folder / name).resolve() for name in layer.files.values()}
    for path in sorted(layer.folder.iterdir()):
        stranger = path.stem.casefold() not in known or any(
            path.stem.casefold() in {table, TABLE_FILES[table]} for table in layer.files
        )
        if path.suffix.casefold() in FORMATS and stranger and path.resolve() not in named:
            faults.warning("file_unknown", layer.shown, path.name)


def _names(layer: Layer, table: str) -> list[str]:
    """Names in the folder that stand for the table, whatever their case."""
    wanted = {f"{stem}{ending}" for stem in (table, TABLE_FILES[table]) for ending in FORMATS}
    return sorted(path.name for path in layer.folder.iterdir() if path.name.casefold() in wanted)


def _file(layer: Layer, name: str, named: bool, faults: Faults) -> Located | None:
    path, shown = layer.folder / name, f"{layer.shown}{name}"
    if named and not path.resolve().is_relative_to(layer.folder.resolve()):
        faults.error("file_outside", shown, name)
    elif path.is_dir():
        faults.error("file_is_directory", shown)
    elif path.suffix.casefold() != ".csv":
        faults.error("file_not_csv", shown, path.suffix)
    else:
        return Located(shown, path)
    return None
