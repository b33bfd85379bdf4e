"""CSV as we write it, and read it back: UTF-8, LF, comma, ISO dates, and no text that a spreadsheet would run."""

import csv
import datetime as dt
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import numpy as np

from placement.errors import RunFolderError

DANGEROUS = ("=", "+", "-", "@", "\t", "\r")
"""A spreadsheet runs a cell that begins with one of these."""

_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)?", re.ASCII)


def csv_bytes(header: Sequence[str], rows: Iterable[Sequence[Any]]) -> bytes:
    """A table as CSV; None and NaT are empty, text that a spreadsheet would run begins with an apostrophe."""
    return plain_csv([header, *([_cell(value) for value in row] for row in rows)])


def plain_csv(rows: Iterable[Sequence[str]]) -> bytes:
    """Rows of text as CSV, each cell as it is but for line breaks, which become LF."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerows([[_line_feeds(cell) for cell in row] for row in rows])
    return buffer.getvalue().encode()


def csv_rows(data: bytes, header: Sequence[str], name: str) -> Iterator[dict[str, str]]:
    """Rows of a table written by `csv_bytes` with this header; RunFolderError names the file and what is wrong."""
    try:
        rows = csv.reader(io.StringIO(data.decode(), newline=""), strict=True)
        first = next(rows, [])
        if first != list(header):
            said = ",".join(first), ",".join(header)
            raise _unreadable(
                name, "header {!r} instead of {!r}".format(*said), "judul {!r}, bukan {!r}".format(*said)
            )
        for number, row in enumerate(rows, 2):
            if len(row) != len(header):
                raise _unreadable(
                    name,
                    f"row {number} has {len(row)} cells instead of {len(header)}",
                    f"baris {number} memuat {len(row)} sel, bukan {len(header)}",
                )
            yield {column: _as_meant(cell) for column, cell in zip(header, row, strict=True)}
    except (UnicodeDecodeError, csv.Error) as error:
        raise _unreadable(name, str(error), str(error)) from error


def _cell(value: Any) -> str:
    if isinstance(value, str):
        return _harmless(str(value))
    if value is None or (isinstance(value, np.datetime64) and np.isnat(value)):
        return ""
    if isinstance(value, (bool, np.bool_)):
        return str(int(value))
    return value.isoformat() if isinstance(value, dt.date) else str(value)


def _harmless(text: str) -> str:
    """Free text with an apostrophe in front where a spreadsheet would run it; numbers stay numbers."""
    return f"'{text}" if text.startswith(DANGEROUS) and not _NUMBER.fullmatch(text) else text


def _as_meant(text: str) -> str:
    """The text that `_harmless` was given."""
    return text[1:] if text.startswith("'") and text[1:].startswith(DANGEROUS) else text


def _unreadable(name: str, en: str, indonesian: str) -> RunFolderError:
    return RunFolderError(
        f"{name} cannot be read: {en}", indonesian=f"{name} tidak dapat dibaca: {indonesian}"
    )


def _line_feeds(text: str) -> str:
    """The text without carriage returns, which Python's writer would leave unquoted."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
