"""Cells of a sheet, typed as the spreadsheet keeps them, and the words we read them as.

An identifier kept as a number is refused: its digits may have changed, or lost their leading zeros.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from math import isfinite

import numpy as np

from placement.io.columns import ColumnSpec, columns
from placement.io.csv_file import Coded
from placement.io.csv_out import plain_csv
from placement.io.faults import Faults
from placement.io.header import match_header
from placement.io.marks import IDENTIFIERS, UNSAVED, quantity
from placement.model.arrays import IntArray

EXACT = 2**53
"""Whole numbers up to this are kept exactly in a cell."""

FIRST_SERIAL, LAST_SERIAL = 10_000, 73_050
"""Days that a bare number in a column of dates may mean: 1927 to 2099."""

_EPOCH = dt.date(1899, 12, 30)
_DAYS_TO_1904 = 1_462

Cell = object
"""str, bool, int, float, date, datetime, time or timedelta; "" where empty."""


@dataclass(frozen=True)
class Grid:
    """The rows of one table in a sheet.

    name : as faults show it; table : whose columns they are; numbers : rows as the spreadsheet shows them
    cells : one sequence for each column; errors : text of cells that hold an error; unsaved : formulas without result
    """

    name: str
    table: str
    header: list[str]
    header_row: int
    numbers: IntArray
    cells: Sequence[Sequence[Cell]]
    errors: Mapping[tuple[int, int], str] = field(default_factory=dict)
    unsaved: frozenset[tuple[int, int]] = frozenset()
    since_1904: bool = False

    def columns(self, places: Sequence[int], faults: Faults) -> tuple[IntArray, list[Coded]]:  # noqa: ARG002 - as every opened table
        """Row numbers, and the columns at `places` as words; cells that cannot be words are marked."""
        matched = match_header(self.table, self.name, self.header, self.header_row, Faults())
        specs = {
            matched.places[spec.name]: spec for spec in columns(self.table) if spec.name in matched.places
        }
        return self.numbers, [self._coded(specs[place], place) for place in places]

    def _coded(self, spec: ColumnSpec, place: int) -> Coded:
        """Each distinct cell read once; cells of two types are never the same one."""
        known: dict[tuple[type, Cell], int] = {}
        cells = self.cells[place]
        codes = np.fromiter(
            (known.setdefault((cell.__class__, cell), len(known)) for cell in cells), np.int32, len(cells)
        )
        words = [self._word(cell, spec.kind) for _, cell in known]
        for row, word in self._spoiled(place):
            codes[row] = len(words)
            words.append(word)
        return Coded(words, codes)

    def _word(self, cell: Cell, kind: str) -> str:
        """The cell's word; an identifier kept as a number is marked as one."""
        return (
            quantity(word_of(cell, "text"))
            if _is_inexact(cell, kind)
            else word_of(cell, kind, self.since_1904)
        )

    def _spoiled(self, place: int) -> list[tuple[int, str]]:
        """Places in the column, and words, of errors and of formulas without result."""
        found = {row: text for (row, column), text in self.errors.items() if column == place}
        found |= {row: UNSAVED for row, column in self.unsaved if column == place}
        if not found:
            return []
        at = {int(number) - 1: row for row, number in enumerate(self.numbers.tolist())}
        return [(at[row], text) for row, text in sorted(found.items()) if row in at]


def word_of(cell: Cell, kind: str, since_1904: bool = False) -> str:
    """The text that a CSV file would hold: numbers with a decimal comma, dates in ISO."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, (int, float)):
        day = _day(cell, since_1904) if kind == "date" else None
        return day.isoformat() if day else _number(cell)
    if isinstance(cell, dt.datetime) and cell.time() == dt.time():
        return cell.date().isoformat()
    return cell.isoformat() if isinstance(cell, (dt.date, dt.time)) else str(cell)


def canonical_csv(
    specs: Sequence[ColumnSpec], header_row: int, numbers: IntArray, coded: Sequence[Coded]
) -> bytes:
    """Columns as CSV under their canonical names; every row keeps its number."""
    rows: list[Sequence[str]] = [[]] * max(header_row, int(numbers.max(initial=0)))
    rows[header_row - 1] = [spec.name for spec in specs]
    words = [np.array(column.words, object)[column.codes].tolist() for column in coded]
    for number, row in zip(numbers.tolist(), zip(*words, strict=True), strict=True):
        rows[number - 1] = row
    return plain_csv(rows)


def _day(serial: float, since_1904: bool) -> dt.date | None:
    """The day of a spreadsheet's serial number; None where it can hardly be one."""
    days = serial + _DAYS_TO_1904 if since_1904 else serial
    if not FIRST_SERIAL <= days <= LAST_SERIAL or days != int(days):
        return None
    return _EPOCH + dt.timedelta(int(days))


def _number(value: float) -> str:
    if not isfinite(value):
        return str(value)
    if value == int(value):
        return str(int(value))
    return format(Decimal(repr(value)), "f").replace(".", ",")


def _is_inexact(cell: Cell, kind: str) -> bool:
    """Whether a cell's text may have been another one before the spreadsheet took it for a quantity."""
    if isinstance(cell, str):
        return False
    if kind in IDENTIFIERS:
        return True
    return kind == "text" and isinstance(cell, (int, float)) and abs(cell) > EXACT
