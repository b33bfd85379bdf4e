"""A CSV file as people's spreadsheets write it: encoding, delimiter and quotes found out, rows numbered as they show.

Columns are kept coded, each distinct cell once, so that a million rows are parsed by their few distinct values.
"""

import csv
import io
from collections.abc import Collection, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import islice

import numpy as np

from placement.io.csv_out import plain_csv
from placement.io.faults import Faults
from placement.model.arrays import IndexArray, IntArray

DELIMITERS = (",", ";", "\t")
BLOCK = 50_000
"""Rows held as text at any one time."""

HEADER_REACH = 100_000
"""Characters in which a header must end."""

Row = list[str]


@dataclass(frozen=True)
class Coded:
    """A column as distinct cells and, for each row, the place of its cell among them."""

    words: list[str]
    codes: IndexArray


@dataclass(frozen=True)
class CsvFile:
    """An opened file: its text and header; `header_row` and all row numbers are those a spreadsheet shows."""

    name: str
    text: str
    delimiter: str
    header: Row
    header_row: int

    def columns(self, places: Sequence[int], faults: Faults) -> tuple[IntArray, list[Coded]]:
        """Row numbers of the rows that hold something, and the columns at `places`; nothing else is kept."""
        ids: list[dict[str, int]] = [{} for _ in places]
        codes: list[list[IndexArray]] = [[np.empty(0, np.int32)] for _ in places]
        numbers: list[IntArray] = [np.empty(0, np.int64)]
        for rows, row_numbers in self._blocks(faults):
            numbers.append(row_numbers)
            cells = list(zip(*rows, strict=True))
            for place, known, blocks in zip(places, ids, codes, strict=True):
                blocks.append(_code(cells[place], known))
        return np.concatenate(numbers), [
            Coded(list(known), np.concatenate(blocks)) for known, blocks in zip(ids, codes, strict=True)
        ]

    def without(self, places: Collection[int]) -> bytes:
        """The file with some columns left out, in our own CSV; every row keeps its number."""
        kept = [place for place in range(len(self.header)) if place not in places]
        rows: list[Row] = []
        with suppress(csv.Error):  # already a fault; what follows cannot be read
            rows.extend(self.records())
        whole = len(self.header)
        return plain_csv([row[place] for place in kept] if len(row) == whole else [] for row in rows)

    def records(self) -> Iterator[Row]:
        """The rows as they stand, the first one first; csv.Error where the file is broken."""
        return csv.reader(io.StringIO(self.text, newline=""), delimiter=self.delimiter, strict=True)

    def _blocks(self, faults: Faults) -> Iterator[tuple[list[Row], IntArray]]:
        """Rows of full length, block by block; rows of another length are faults, blank ones are passed over."""
        reader, first, broken = self.records(), 1, False
        ragged: list[tuple[int, str]] = []
        while not broken:
            rows: list[Row] = []
            try:
                rows.extend(islice(reader, BLOCK))
            except csv.Error as error:
                faults.error("csv_broken", self.name, str(error), row=first + len(rows))
                broken = True
            if not rows:
                break
            kept = [k for k, row in enumerate(rows) if first + k > self.header_row and any(row)]
            whole = [k for k in kept if len(rows[k]) == len(self.header)]
            if len(whole) < len(kept):
                ragged += [(first + k, str(len(rows[k]))) for k in kept if len(rows[k]) != len(self.header)]
            if whole:
                yield [rows[k] for k in whole], np.array(whole, np.int64) + first
            first += len(rows)
        if ragged:
            numbers, lengths = zip(*ragged, strict=True)
            faults.ragged(self.name, numbers, lengths, str(len(self.header)))


def open_csv(name: str, data: bytes, faults: Faults) -> CsvFile | None:
    """Find encoding, delimiter and header; None, with a fault, where that cannot be done."""
    text = _decode(name, data, faults)
    if text is None:
        return None
    start = 0
    for number, line in enumerate(io.StringIO(text, newline=""), 1):
        if line.strip("\r\n\t ,;"):
            return _with_header(CsvFile(name, text, "", [], number), start, faults)
        start += len(line)
    faults.error("file_empty", name)
    return None


def _with_header(file: CsvFile, start: int, faults: Faults) -> CsvFile | None:
    """The file with its delimiter: the one that splits the header, which begins at `start`, into most cells."""
    headers = {sign: _first_record(file.text[start : start + HEADER_REACH], sign) for sign in DELIMITERS}
    delimiter = max(DELIMITERS, key=lambda sign: len(headers[sign]))
    if len(headers[delimiter]) == 1:
        faults.error("delimiter_unknown", file.name, row=file.header_row)
        return None
    return replace(file, delimiter=delimiter, header=headers[delimiter])


def _first_record(text: str, delimiter: str) -> Row:
    return next(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), [])


def _decode(name: str, data: bytes, faults: Faults) -> str | None:
    if b"\0" in data:
        faults.error("nul_bytes", name)
        return None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        faults.error("encoding_unknown", name)
        return None
    faults.warning("encoding_fallback", name, "cp1252")
    return text


def _code(cells: Sequence[str], known: dict[str, int]) -> IndexArray:
    """Codes of cells, new ones added to `known` in order of appearance."""
    for cell in dict.fromkeys(cells):
        known.setdefault(cell, len(known))
    return np.fromiter(map(known.__getitem__, cells), np.int32, len(cells))
