"""One table after the other, from whatever file or sheet holds it."""

import datetime as dt
from collections.abc import Mapping, Sequence

from placement.io.faults import Faults
from placement.io.files import SHEETS, Located, locate, read_bytes, warn_of_strangers
from placement.io.parquet import open_parquet
from placement.io.peta_jabatan import read_position_map
from placement.io.read_table import read_opened, read_table
from placement.io.scenario_file import Layer
from placement.io.table import Table
from placement.io.workbooks import Workbooks
from placement.model.source import Source

Read = tuple[Table, Source]


class Reader:
    """Reads the tables of a scenario; `planned` is the day up to which dates of the past may lie."""

    def __init__(self, layers: Sequence[Layer], planned: dt.date | None, faults: Faults) -> None:
        self._layers, self._planned, self._faults = layers, planned, faults
        self._workbooks = Workbooks(faults)
        self.absent: set[str] = set()
        self.located: dict[str, Located] = {}

    def read(self, name: str, tables: Mapping[str, Table]) -> Read | None:
        """A table and its source; `tables` are those read before it. None where there is none, or none readable."""
        located = locate(name, self._layers, self._workbooks, self._faults)
        if located is None:
            if not self._workbooks.broken:
                self.absent.add(name)
            return None
        self.located[name] = located
        if located.ending in SHEETS:
            return self._from_sheet(name, located, tables)
        data = read_bytes(located, self._faults)
        if data is None:
            return None
        if located.ending == ".csv":
            return read_table(name, located.shown, data, self._planned, self._faults)
        opened = open_parquet(name, located.shown, data, self._faults)
        return read_opened(name, opened, self._planned, self._faults) if opened else None

    def warn_of_strangers(self) -> None:
        """Warnings for files and sheets that nothing has read."""
        warn_of_strangers(self._layers[0], self._workbooks.used, self._faults)
        self._workbooks.warn_of_strangers()

    def _from_sheet(self, name: str, located: Located, tables: Mapping[str, Table]) -> Read | None:
        books, path = self._workbooks, located.path
        book = books.open(path, located.shown)
        if book is None:
            return None
        if name == "positions" and located.is_position_map:
            for sheet in book.visible:
                books.use(path, sheet)
            grid = read_position_map(book, tables, self._faults)
        else:
            chosen = located.sheet or books.sheet_for(name, path, located.shown)
            if chosen is None:
                return None
            books.use(path, chosen)
            grid = book.grid(name, chosen, self._faults)
        return read_opened(name, grid, self._planned, self._faults) if grid else None
