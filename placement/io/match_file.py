"""The files of the match sheets: read where they lie, written whole in the format they have."""

import io
import os
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from placement.errors import OutputError
from placement.io.columns import columns
from placement.io.csv_out import csv_bytes
from placement.io.faults import Faults
from placement.io.match_sheet import Row
from placement.io.read_table import read_opened, read_table
from placement.io.table import Table
from placement.io.workbook import open_workbook
from placement.text import why

WIDE = 42
"""Width of a column of names."""


def read_filled(name: str, path: Path) -> list[Row]:
    """The rows of a match sheet in any folder; OutputError where it cannot be read."""
    faults = Faults()
    table = _read(name, path, faults)
    if table is None or faults.failed:
        raise refuse(path)
    texts = {spec.name: table.text(spec.name).tolist() for spec in columns(name)}
    return [{field: texts[field][row] for field in texts} for row in range(len(table)) if texts["name"][row]]


def write_sheet(target: Path, header: Sequence[str], rows: Iterable[Row]) -> None:
    """Write a sheet as CSV or XLSX, by its ending, whole or not at all."""
    cells = [[row.get(name, "") for name in header] for row in rows]
    spreadsheet = target.suffix.casefold() in {".xlsx", ".xlsm"}
    data = _workbook(target.stem, header, cells) if spreadsheet else csv_bytes(header, cells)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, scratch = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            Path(scratch).chmod(0o600)
            Path(scratch).replace(target)
        except OSError:
            Path(scratch).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise OutputError(
            f"{target} cannot be written: {why(error, 'en')}",
            indonesian=f"{target} tidak dapat ditulis: {why(error, 'id')}",
        ) from error


def refuse(path: Path) -> OutputError:
    """A sheet that is there but cannot be read as it is, so that adding to it could lose what it holds."""
    return OutputError(
        f"{path} is there but could not be read as a sheet of its own; mend or move it first, nothing was written",
        indonesian=f"{path} sudah ada tetapi tidak dapat dibaca sebagai berkas tersendiri; perbaiki atau pindahkan dahulu, "
        "tidak ada yang ditulis",
    )


def _read(name: str, path: Path, faults: Faults) -> Table | None:
    data = path.read_bytes()
    if path.suffix.casefold() == ".csv":
        read = read_table(name, path.name, data, None, faults)
        return read[0] if read else None
    book = open_workbook(path.name, data, faults)
    grid = book.grid(name, book.visible[0], faults) if book and book.visible else None
    return read_opened(name, grid, None, faults)[0] if grid else None


def _workbook(title: str, header: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    import xlsxwriter

    buffer = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}  # fmt: skip
    book = xlsxwriter.Workbook(buffer, options)
    text, head = book.add_format({"num_format": "@"}), book.add_format({"bold": True, "num_format": "@"})
    sheet = book.add_worksheet(title[:31])
    sheet.freeze_panes(1, 1)
    sheet.set_column(0, len(header) - 1, WIDE, text)
    for at, row in enumerate([header, *rows]):
        for place, cell in enumerate(row):
            sheet.write_string(at, place, cell, text if at else head)
    book.close()
    return buffer.getvalue()
