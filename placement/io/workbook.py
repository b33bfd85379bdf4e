"""A workbook: its sheets as people see them, and each table in it as a Grid."""

import io
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from placement.io.columns import columns
from placement.io.faults import Faults
from placement.io.grid import Cell, Grid, word_of
from placement.io.header import match_header
from placement.io.header_row import ENOUGH, REACH, HeaderRow, Headings, Merge, find_header
from placement.io.strikes import struck_cells
from placement.io.workbook_scan import Part, RefusedError, Scanned, scan

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

Rows = Sequence[Sequence[Cell]]

_TOTAL = re.compile(r"\s*(grand |sub[ -]?)?(jumlah|total)\b")


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
        if body and is_numbering(sheet.rows[body[0]]):
            body = body[1:]
        headings = _trimmed(header, [sheet.rows[row] for row in body])
        if table == "positions":
            body = _without_totals(shown, sheet.rows, body, headings, faults)
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
        return Workbook(shown, scanned, CalamineWorkbook.from_filelike(io.BytesIO(scanned.data)))
    except RefusedError as error:
        faults.error(error.code, shown, error.value)
    except (CalamineError, PasswordError, XmlError, ZipError) as error:
        faults.error("workbook_broken", shown, str(error))
    return None


def filled(row: Sequence[Cell]) -> bool:
    """Whether a row holds more than blanks."""
    return any(not isinstance(cell, str) or cell.strip() for cell in row)


def text_of(rows: Sequence[Sequence[Cell]]) -> list[list[str]]:
    """Rows as text."""
    return [[word_of(cell, "text") for cell in row] for row in rows]


def is_numbering(row: Sequence[Cell]) -> bool:
    """Whether a row only numbers the columns, as forms do under their header: 1 2 3 or (1) (2) (3)."""
    words = [word_of(cell, "text").strip(" ()") for cell in row]
    numbers = [word for word in words if word]
    return len(numbers) >= ENOUGH and numbers == [str(number) for number in range(1, len(numbers) + 1)]


def is_total(row: Sequence[Cell]) -> bool:
    """Whether the first text of a row says that it adds up others."""
    first = next((cell for cell in row if isinstance(cell, str) and cell.strip(" \xa0-.")), "")
    return _TOTAL.match(str(first).casefold()) is not None


def _trimmed(header: HeaderRow, body: Rows) -> list[str]:
    """Headings without empty columns at the end; one that is only spread over an empty column is none."""
    used = {place for row in body for place, cell in enumerate(row) if cell != ""}
    headings = [
        "" if place in header.spread and place not in used else heading
        for place, heading in enumerate(header.headings)
    ]
    last = max((place for place, heading in enumerate(headings) if heading or place in used), default=-1)
    return headings[: last + 1]


def _without_totals(
    shown: str, rows: Rows, body: list[int], headings: list[str], faults: Faults
) -> list[int]:
    """The rows that are no sums of others: those name no job and begin with JUMLAH or TOTAL."""
    job = match_header("positions", shown, headings, 1, Faults()).places.get("jabatan_id")
    totals = [row for row in body if is_total(rows[row]) and (job is None or rows[row][job] in {"", "-"})]
    if totals:
        faults.warning("totals_skipped", shown, row=totals[0] + 1, count=len(totals))
    skipped = set(totals)
    return [row for row in body if row not in skipped]
