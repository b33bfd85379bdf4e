"""The workbooks of a scenario's folders, each opened once, and which tables their sheets hold."""

from pathlib import Path

from placement.io.columns import ALL_FILES, fold
from placement.io.faults import Faults
from placement.io.scenario_file import Layer
from placement.io.workbook import Workbook, open_workbook
from placement.io.workbook_scan import MOST_BYTES

ENDINGS = (".xlsx", ".xlsm")
"""Endings of workbooks whose sheets are looked through."""

POSITION_MAP = "petajabatan"
"""Name, folded, of the workbook that holds the positions with one sheet for each agency."""

OWN_SHEETS = frozenset({"petunjuk", "readme"})
"""Sheets of our templates that hold no table."""


class Workbooks:
    """Workbooks by their path; None where one could not be opened, which is complained of once."""

    def __init__(self, faults: Faults) -> None:
        self._faults = faults
        self._opened: dict[Path, Workbook | None] = {}
        self._used: dict[Path, set[str]] = {}

    @property
    def broken(self) -> bool:
        """Whether a workbook could not be opened: what it holds is not known to be missing."""
        return None in self._opened.values()

    @property
    def used(self) -> frozenset[Path]:
        """Files of which at least one sheet was read."""
        return frozenset(self._used)

    def open(self, path: Path, shown: str) -> Workbook | None:
        """The workbook at `path`."""
        if path not in self._opened:
            self._opened[path] = self._open(path, shown)
        return self._opened[path]

    def sheet_for(self, table: str, path: Path, shown: str) -> str | None:
        """The sheet of a table's own workbook: the one that bears its name, else the first visible one."""
        book = self.open(path, shown)
        if book is None:
            return None
        if not book.visible:
            self._faults.error("file_empty", shown)
            return None
        return next(iter([*self.named(table, path, shown), *book.visible]))

    def named(self, table: str, path: Path, shown: str) -> list[str]:
        """Visible sheets that bear the name of a table."""
        book = self.open(path, shown)
        wanted = {fold(table), fold(ALL_FILES[table])}
        return [sheet for sheet in book.visible if fold(sheet) in wanted] if book else []

    def use(self, path: Path, sheet: str) -> None:
        """Remember that a sheet was read."""
        self._used.setdefault(path, set()).add(sheet)

    def warn_of_strangers(self) -> None:
        """A warning for each sheet, of the workbooks in use, that nothing reads."""
        for path, used in self._used.items():
            book = self._opened[path]
            if book is None:
                continue
            for sheet in book.visible:
                if sheet not in used and fold(sheet) not in OWN_SHEETS:
                    self._faults.warning("sheet_unknown", book.shown, sheet)
            for sheet in book.hidden:
                if not sheet.startswith("_"):
                    self._faults.warning("sheet_hidden", book.shown, sheet)

    def _open(self, path: Path, shown: str) -> Workbook | None:
        try:
            size = path.stat().st_size
            if size > MOST_BYTES:
                self._faults.error("workbook_unsafe", shown, f"{size >> 20} > {MOST_BYTES >> 20} MB")
                return None
            data = path.read_bytes()
        except OSError as error:
            self._faults.error("file_unreadable", shown, error.strerror or "")
            return None
        return open_workbook(shown, data, self._faults)


def workbooks_of(layer: Layer) -> list[Path]:
    """Files of a folder whose sheets may hold tables; what a spreadsheet keeps open beside them is none."""
    return sorted(
        path
        for path in layer.folder.iterdir()
        if path.suffix.casefold() in ENDINGS
        and not path.name.startswith(("~$", "."))
        and path.is_file()
        and fold(path.stem) != POSITION_MAP
    )
