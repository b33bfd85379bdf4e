"""Where each table is: a file named in `[files]`, or a file or a sheet under its English or Indonesian name."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from placement.io.columns import ALL_FILES, CORE, fold
from placement.io.faults import Faults
from placement.io.scenario_file import Layer
from placement.io.workbooks import ENDINGS, POSITION_MAP, Workbooks, workbooks_of

SHEETS = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods")
"""Endings of spreadsheets; those that cannot be read are told from what they hold."""

FORMATS = (".csv", ".parquet", *SHEETS)
"""Endings under which a table is looked for."""

OTHERS = ("feedback", "skm", "ahp")
"""Files of a scenario folder that other verbs read."""

MADE_UP = "data_sintetis"
"""In the name of a file that speaks of made-up data: what is wrong in it, or what the answer is; nothing to read."""


@dataclass(frozen=True)
class Located:
    """A file: its name as people know it, where it is, and the sheet that bears the table's name, if one does."""

    shown: str
    path: Path
    sheet: str = ""

    @property
    def ending(self) -> str:
        """How the file's name ends."""
        return self.path.suffix.casefold()

    @property
    def is_position_map(self) -> bool:
        """Whether this is the workbook with one sheet for each agency."""
        return self.ending in ENDINGS and fold(self.path.stem) == POSITION_MAP


def locate(table: str, layers: Sequence[Layer], workbooks: Workbooks, faults: Faults) -> Located | None:
    """A table's place in the first folder of the chain that has one; None, a fault for the core tables."""
    for layer in layers:
        if table in layer.files:
            return _file(layer, layer.files[table], named=True, faults=faults)
        names, sheets = _names(layer, table), _sheets(layer, table, workbooks)
        if len(names) + len(sheets) > 1:
            places = [*names, *(f"{place.path.name} > {place.sheet}" for place in sheets)]
            faults.error("file_twice", layer.shown, ", ".join(places))
            return None
        if names:
            return _file(layer, names[0], named=False, faults=faults)
        if sheets:
            return sheets[0]
    if table in CORE and table != "units" and not workbooks.broken:
        faults.error("file_missing", f"{table}.csv", expected=f"{table}.csv, {ALL_FILES[table]}.csv")
    return None


def read_bytes(located: Located, faults: Faults) -> bytes | None:
    """The file's bytes; None, with a fault, where it cannot be read."""
    if located.path.exists() and not located.path.is_file():  # a pipe would wait for ever
        faults.error("file_unreadable", located.shown, "not a regular file")
        return None
    try:
        return located.path.read_bytes()
    except FileNotFoundError:
        faults.error("file_missing", located.shown)
    except OSError as error:
        faults.error("file_unreadable", located.shown, error.strerror or "")
    return None


def warn_of_strangers(layer: Layer, used: Collection[Path], faults: Faults) -> None:
    """A warning for each table-like file of the own folder that nothing has read."""
    known = {*ALL_FILES, *ALL_FILES.values(), *OTHERS}
    named = {(layer.folder / name).resolve() for name in layer.files.values()}
    for path in sorted(layer.folder.iterdir()):
        stranger = path.stem.casefold() not in known or any(
            path.stem.casefold() in {table, ALL_FILES[table]} for table in layer.files
        )
        if path in used or path.name.startswith("~$") or MADE_UP in path.stem.casefold():
            continue
        if path.suffix.casefold() in FORMATS and stranger and path.resolve() not in named:
            faults.warning("file_unknown", layer.shown, path.name)


def _names(layer: Layer, table: str) -> list[str]:
    """Names in the folder that stand for the table, whatever their case."""
    wanted = {f"{stem}{ending}" for stem in (table, ALL_FILES[table]) for ending in FORMATS}
    found = (Located(path.name, path) for path in layer.folder.iterdir())
    return sorted(
        place.shown
        for place in found
        if place.shown.casefold() in wanted or (table == "positions" and place.is_position_map)
    )


def _sheets(layer: Layer, table: str, workbooks: Workbooks) -> list[Located]:
    """Sheets that bear the table's name, in workbooks that do not."""
    own = {table, ALL_FILES[table]}
    return [
        Located(f"{layer.shown}{path.name}", path, sheet)
        for path in workbooks_of(layer)
        if path.stem.casefold() not in own
        for sheet in workbooks.named(table, path, f"{layer.shown}{path.name}")
    ]


def _file(layer: Layer, name: str, *, named: bool, faults: Faults) -> Located | None:
    path, shown = layer.folder / name, f"{layer.shown}{name}"
    if named and not path.resolve().is_relative_to(layer.folder.resolve()):
        faults.error("file_outside", shown, name)
    elif path.is_dir():
        faults.error("file_is_directory", shown)
    elif path.suffix.casefold() not in FORMATS:
        faults.error("file_not_csv", shown, path.suffix)
    else:
        return Located(shown, path)
    return None
