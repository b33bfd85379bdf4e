"""A workbook: its sheets as people see them, and each table in it as a Grid."""

import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from placement.io.asides import Asides
from placement.io.columns import columns
from placement.io.faults import Faults
from placement.io.grid import Cell, Grid, word_of
from placement.io.header import specs_of
from placement.io.header_row import REACH, HeaderRow, Headings, Merge, find_header
from placement.io.strikes import struck_cells
from placement.io.workbook_scan import Part, RefusedError, Scanned, scan

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

Rows = Sequence[Sequence[Cell]]


@dataclass(frozen=True)
class Sheet:
    """A sheet as it stands: rows from the first, all of one width, and its merged cells."""

    rows: Rows
    merges: tuple[Merge, ...]
    part: Part


class Workbook:
    """An opened workbook; `shown` is its name in faults."""

    def __init__(self, shown: str, scanned: Scanned, book: "CalamineWorkbook") -> None:
        from python_calamine import SheetTypeEnum, SheetVisibleEnum

        self.shown = shown
        self._scanned, self._book = scanned, book
        sheets = [sheet for sheet in book.sheets_metadata if sheet.typ == SheetTypeEnum.WorkSheet]
        self.visible = tuple(sheet.name for sheet in sheets if sheet.visible == SheetVisibleEnum.Visible)
        self.hidden = tuple(sheet.name for sheet in sheets if sheet.name not in self.visible)

    @property
    def since_1904(self) -> bool:
        """Whether days are counted from 1904."""
        return self._scanned.since_1904

    def sheet(self, name: str, faults: Faults) -> Sheet | None:
        """The cells of a sheet; None, with a fault, where it is broken."""
        from python_calamine import CalamineError, XmlError

        try:
            with _panics_are_errors():
                found = self._book.get_sheet_by_name(name)
                rows: list[Sequence[Cell]] = list(found.iter_rows())
                merges = tuple(found.merged_cell_ranges or ())
        except (CalamineError, XmlError) as error:
            faults.error("workbook_broken", f"{self.shown} > {name}", str(error))
            return None
        return Sheet(rows, merges, self._scanned.sheets.get(name, Part()))

    def struck(self, name: str) -> frozenset[tuple[int, int]]:
        """Row and column, from 0, of the cells of a sheet whose text is struck through."""
        return struck_cells(self._scanned, name)

    def grid(self, table: str, name: str, faults: Faults) -> Grid | None:
        """The table of a sheet; None, with a fault, where there is no header."""
        shown = f"{self.shown} > {name}"
        faults.place(shown, lambda fault: replace(fault, file=self.shown, sheet=name))
        sheet = self.sheet(name, faults)
        if sheet is None:
            return None
        if not any(map(filled, sheet.rows)):
            faults.error("file_empty", shown)
            return None
        header = find_header(Headings.of(table), text_of(sheet.rows[: 2 * REACH]), sheet.merges)
        if header is None:
            wanted = ", ".join(spec.name for spec in columns(table) if spec.required)
            faults.error("header_missing", shown, expected=wanted)
            return None
        return self._grid(table, shown, sheet, header, faults)

    def _grid(self, table: str, shown: str, sheet: Sheet, header: HeaderRow, faults: Faults) -> Grid:
        body = [row for row in range(header.last + 1, len(sheet.rows)) if filled(sheet.rows[row])]
        headings = _trimmed(header, [sheet.rows[row] for row in body])
        asides = Asides(specs_of(table, headings), headings, header.last + 1)
        body = _of_data(asides, sheet, body)
        asides.report(shown, faults)
        warn_of_hidden(shown, sheet, body, faults)
        kept = [sheet.rows[row] for row in body]
        return Grid(
            name=shown,
            table=table,
            header=headings,
            header_row=header.last + 1,
            numbers=np.array(body, np.int64) + 1,
            cells=list(zip(*kept, strict=True))[: len(headings)] if kept else [()] * len(headings),
            errors=sheet.part.errors,
            unsaved=frozenset(sheet.part.unsaved),
            since_1904=self.since_1904,
        )


def open_workbook(shown: str, data: bytes, faults: Faults) -> Workbook | None:
    """Look at a workbook and open it; None, with a fault, where that is not safe or not possible."""
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError, XmlError, ZipError

    try:
        scanned = scan(data)
        with _panics_are_errors():
            return Workbook(shown, scanned, CalamineWorkbook.from_filelike(io.BytesIO(scanned.data)))
    except RefusedError as error:
        faults.error(error.code, shown, error.value)
    except (CalamineError, PasswordError, XmlError, ZipError) as error:
        faults.error("workbook_broken", shown, str(error))
    return None


@contextmanager
def _panics_are_errors() -> Iterator[None]:
    """A panic of the compiled reader is no Exception, and its class cannot be imported; it is said as an error."""
    from python_calamine import CalamineError

    try:
        yield
    except BaseException as error:
        if type(error).__name__ == "PanicException":
            raise CalamineError(str(error)) from error
        raise


def filled(row: Sequence[Cell]) -> bool:
    """Whether a row holds more than blanks."""
    return any(not isinstance(cell, str) or cell.strip() for cell in row)


def text_of(rows: Sequence[Sequence[Cell]]) -> list[list[str]]:
    """Rows as text."""
    return [[word_of(cell, "text") for cell in row] for row in rows]


def _trimmed(header: HeaderRow, body: Rows) -> list[str]:
    """Headings without empty columns at the end; one that is only spread over an empty column is none."""
    used = {place for row in body for place, cell in enumerate(row) if cell != ""}
    headings = [
        "" if place in header.spread and place not in used else heading
        for place, heading in enumerate(header.headings)
    ]
    last = max((place for place, heading in enumerate(headings) if heading or place in used), default=-1)
    return headings[: last + 1]


def _of_data(asides: Asides, sheet: Sheet, body: list[int]) -> list[int]:
    """The rows that hold data."""
    kept = []
    for row in body:
        cells = sheet.rows[row]
        key = cells[asides.key] if asides.key >= 0 else ""
        looked = asides.signing or asides.key < 0 or (isinstance(key, str) and asides.suspects(key))
        looked = looked or (isinstance(key, (int, float)) and abs(key) < 1_000)
        if not (looked and asides.passes(row + 1, text_of([cells])[0])):
            kept.append(row)
    return kept


def warn_of_hidden(shown: str, sheet: Sheet, rows: Sequence[int], faults: Faults) -> None:
    """A warning with the count of those rows that the spreadsheet does not show; they were read like all others."""
    hidden = sorted(sheet.part.hidden.intersection(rows))
    if hidden:
        faults.warning("rows_hidden", shown, row=hidden[0] + 1, count=len(hidden))
