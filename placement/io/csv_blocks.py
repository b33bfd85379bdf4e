"""Rows of a CSV text, block by block: lines are split all at once, those with quotes by the csv module.

A block whose records and lines are not the same thing is left to the csv module as a whole, which is the reference.
"""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import repeat

CHARACTERS = 4 * 2**20
"""Characters of a block, but for the rest of its last line."""

BETWEEN = "\x1f"
"""Stands between cells where the delimiter may stand inside them."""

Row = list[str]


@dataclass(frozen=True)
class Block:
    """Rows of one width: row k is `cells[k * width : (k + 1) * width]`, and its number is `numbers[k]`.

    ragged : number and cells of rows of another width; rows without any text are nowhere
    """

    width: int
    numbers: list[int]
    cells: list[str]
    ragged: list[tuple[int, Row]]

    def column(self, place: int) -> list[str]:
        """One column."""
        return self.cells[place :: self.width]

    def row(self, k: int) -> Row:
        """One row."""
        return self.cells[k * self.width : (k + 1) * self.width]


class BrokenError(Exception):
    """Quotes that do not close: the number of the row, and what the csv module says."""

    def __init__(self, row: int, why: str) -> None:
        super().__init__(why)
        self.row, self.why = row, why


def records(text: str, delimiter: str) -> Iterator[Row]:
    """All rows as they stand, blank ones too; csv.Error where the text is broken."""
    return csv.reader(_Lines(text), delimiter=delimiter, strict=True)


def blocks(text: str, delimiter: str, width: int, header_row: int) -> Iterator[Block]:
    """Rows below row `header_row`, which count from 1 with blank ones; BrokenError where the text is."""
    start, first = 0, 1
    while start < len(text):
        end = _line_end(text, start + CHARACTERS)
        split = _split(text[start:end], delimiter)
        if split is None:
            rows, end, why = _read(text, start, end, delimiter)
            yield _of_rows(rows, width, first, header_row)
            first += len(rows)
            if why:
                raise BrokenError(first, why)
        else:
            between, lines = split
            yield _of_lines(lines, between, width, first, header_row)
            first += len(lines)
        start = end


class _Lines:
    """The lines of a text from `at` on, read as they are asked for; `at` is where the next one begins."""

    def __init__(self, text: str, at: int = 0) -> None:
        self._text, self.at = text, at
        self._lines: Iterator[str] = iter(())

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        line = next(self._lines, "")
        if not line:
            if self.at >= len(self._text):
                raise StopIteration
            end = _line_end(self._text, self.at + 2**16)
            self._lines = io.StringIO(self._text[self.at : end], newline="")
            line = next(self._lines)
        self.at += len(line)
        return line


def _line_end(text: str, near: int) -> int:
    """Where the line ends that holds the character at `near`."""
    return text.find("\n", min(near, len(text)) - 1) + 1 or len(text)


def _split(text: str, delimiter: str) -> tuple[str, list[str]] | None:
    """What stands between cells, and the lines; None where only the csv module can tell records."""
    if "\r" in text:
        text = text.replace("\r\n", "\n")
    if "\r" in text or BETWEEN in text:
        return None
    lines = text.split("\n")
    if not lines[-1]:
        lines.pop()
    if max(map(len, lines)) > csv.field_size_limit():
        return None
    return (delimiter, lines) if '"' not in text else _unquoted(lines, delimiter)


def _unquoted(lines: list[str], delimiter: str) -> tuple[str, list[str]] | None:
    """The lines with other signs between cells, and without quotes; None where a cell goes on in the next line."""
    places = [place for place, line in enumerate(lines) if '"' in line]
    try:
        rows = list(csv.reader([lines[place] for place in places], delimiter=delimiter, strict=True))
    except csv.Error:
        return None
    if len(rows) < len(places):
        return None
    lines = [line.replace(delimiter, BETWEEN) for line in lines]
    for place, row in zip(places, rows, strict=True):
        lines[place] = BETWEEN.join(row)
    return BETWEEN, lines


def _of_lines(lines: list[str], between: str, width: int, first: int, header_row: int) -> Block:
    numbers = range(first, first + len(lines))
    signs = list(map(str.count, lines, repeat(between)))
    even = min(signs) == max(signs) == width - 1 and min(map(len, lines)) >= width  # a longer line holds text
    if even and first > header_row:
        return Block(width, list(numbers), between.join(lines).split(between), [])
    kept = [k for k, line in enumerate(lines) if numbers[k] > header_row and line.strip(between)]
    whole = [k for k in kept if signs[k] == width - 1]
    ragged = [(numbers[k], lines[k].split(between)) for k in kept if signs[k] != width - 1]
    cells = between.join(lines[k] for k in whole).split(between) if whole else []
    return Block(width, [numbers[k] for k in whole], cells, ragged)


def _of_rows(rows: list[Row], width: int, first: int, header_row: int) -> Block:
    kept = [(number, row) for number, row in enumerate(rows, first) if number > header_row and any(row)]
    whole = [(number, row) for number, row in kept if len(row) == width]
    cells = [cell for _, row in whole for cell in row]
    return Block(
        width,
        [number for number, _ in whole],
        cells,
        [(number, row) for number, row in kept if len(row) != width],
    )


def _read(text: str, start: int, end: int, delimiter: str) -> tuple[list[Row], int, str]:
    """The rows that begin before `end`, where the next one begins, and what is broken there."""
    lines, rows = _Lines(text, start), list[Row]()
    try:
        for row in csv.reader(lines, delimiter=delimiter, strict=True):
            rows.append(row)
            if lines.at >= end:
                break
    except csv.Error as error:
        return rows, lines.at, str(error)
    return rows, lines.at, ""
