"""A CSV file as people's spreadsheets write it: encoding, delimiter and quotes found out, rows numbered as they show.

Columns are kept coded, each distinct cell once, so that a million rows are parsed by their few distinct values.
"""

import csv
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import count, islice

import numpy as np

from placement.io.asides import Asides
from placement.io.csv_blocks import Block, BrokenError, Row, blocks, records
from placement.io.csv_out import plain_csv
from placement.io.faults import Faults
from placement.io.header import specs_of
from placement.io.header_row import REACH, HeaderRow, Headings, find_header
from placement.model.arrays import IndexArray, IntArray

DELIMITERS = (",", ";", "\t")


@dataclass(frozen=True)
class Coded:
    """A column as distinct cells and, for each row, the place of its cell among them."""

    words: list[str]
    codes: IndexArray


@dataclass(frozen=True)
class CsvFile:
    """An opened file: its text and header; `header_row` and all row numbers are those a spreadsheet shows."""

    name: str
    table: str
    text: str
    delimiter: str
    header: Row
    header_row: int

    def columns(self, places: Sequence[int], faults: Faults) -> tuple[IntArray, list[Coded]]:
        """Row numbers of the rows of data, and the columns at `places`; nothing else is kept."""
        codes = [_Codes() for _ in places]
        numbers: list[IntArray] = [np.empty(0, np.int64)]
        asides = Asides(specs_of(self.table, self.header), self.header, self.header_row)
        ragged: list[tuple[int, str]] = []
        for block in self._blocks(faults):
            aside, lost = _aside(block, asides)
            ragged += lost
            numbers.append(_without(np.array(block.numbers, np.int64), aside))
            for place, known in zip(places, codes, strict=True):
                known.add(block.column(place), aside)
        asides.report(self.name, faults)
        if ragged:
            rows, lengths = zip(*ragged, strict=True)
            faults.ragged(self.name, rows, lengths, str(len(self.header)))
        return np.concatenate(numbers), [known.coded() for known in codes]

    def without(self, places: Collection[int]) -> bytes:
        """The file with some columns left out, in our own CSV; every row keeps its number."""
        kept = [place for place in range(len(self.header)) if place not in places]
        parts: list[bytes] = []
        row = 1
        with suppress(BrokenError):  # already a fault; what follows cannot be read
            for block in blocks(self.text, self.delimiter, len(self.header), 0):
                lines = _lines(block, kept)
                if block.numbers and block.numbers[-1] - row + 1 != len(
                    lines
                ):  # blank and ragged rows between
                    whole = dict(zip(block.numbers, lines, strict=True))
                    lines = [whole.get(number, "") for number in range(row, block.numbers[-1] + 1)]
                parts += [f"{line}\n".encode() for line in ["\n".join(lines)] if lines]
                row += len(lines)
        return b"".join(parts)

    def _blocks(self, faults: Faults) -> Iterator[Block]:
        """Rows below the header; what comes after a broken one is not there."""
        try:
            yield from blocks(self.text, self.delimiter, len(self.header), self.header_row)
        except BrokenError as error:
            faults.error("csv_broken", self.name, error.why, row=error.row)


class _Codes:
    """A column that grows block by block: cells by their place in order of appearance."""

    def __init__(self) -> None:
        self._known: dict[str, int] = defaultdict(count().__next__)
        self._blocks: list[IndexArray] = [np.empty(0, np.int32)]

    def add(self, cells: list[str], aside: Collection[int]) -> None:
        """The next cells, without those at the places `aside`."""
        if aside:
            cells = [cell for place, cell in enumerate(cells) if place not in aside]
        self._blocks.append(np.fromiter(map(self._known.__getitem__, cells), np.int32, len(cells)))

    def coded(self) -> Coded:
        """The whole column."""
        return Coded(list(self._known), np.concatenate(self._blocks))


def _aside(block: Block, asides: Asides) -> tuple[set[int], list[tuple[int, str]]]:
    """Places of the block's rows that are no data; number and length of ragged rows that should be."""
    if asides.key < 0:
        return set(), [(number, str(len(row))) for number, row in block.ragged]
    keys = block.column(asides.key)
    suspect = asides.suspected(keys)
    if not (suspect or block.ragged or asides.signing):
        return set(), []
    rows = [(number, place) for place, number in enumerate(block.numbers)]
    ragged = dict(block.ragged)
    skipped: set[int] = set()
    lost: list[tuple[int, str]] = []
    for number, place in sorted([*rows, *((number, -1) for number in ragged)]):
        if place < 0:
            if not asides.passes(number, ragged[number]):
                lost.append((number, str(len(ragged[number]))))
        elif (asides.signing or keys[place] in suspect) and asides.passes(number, block.row(place)):
            skipped.add(place)
    return skipped, lost


def open_csv(name: str, data: bytes, faults: Faults, table: str = "") -> CsvFile | None:
    """Find encoding, delimiter and header, of `table` where one is named; None, with a fault, where that cannot be done."""
    text = _decode(name, data, faults)
    if text is None:
        return None
    tops = {sign: _top(text, sign) for sign in DELIMITERS}
    first = next((n for n, row in enumerate(tops[";"]) if any(cell.strip("\t ,") for cell in row)), -1)
    if first < 0 and not text.strip("\r\n\t ,;"):
        faults.error("file_empty", name)
        return None
    found = _best_header(Headings.of(table), tops) if table else None
    if found:
        sign, header = found
        return CsvFile(name, table, text, sign, header.headings, header.last + 1)
    split = _first_split(tops, max(first, 0))
    if split is None:
        faults.error("delimiter_unknown", name, row=max(first, 0) + 1)
        return None
    sign, row = split
    return CsvFile(name, table, text, sign, tops[sign][row], row + 1)


def _top(text: str, delimiter: str) -> list[Row]:
    """The first rows as a delimiter splits them."""
    rows: list[Row] = []
    with suppress(csv.Error):  # complained of when the rows are read
        rows.extend(islice(records(text, delimiter), 2 * REACH))
    return rows


def _best_header(wanted: Headings, tops: Mapping[str, list[Row]]) -> tuple[str, HeaderRow] | None:
    """The delimiter and header by which most headings are known; None where no header is sure."""
    found = [
        (sign, header) for sign, rows in tops.items() if (header := find_header(wanted, rows)) and header.sure
    ]
    return max(found, key=lambda pair: len(wanted.found(pair[1].headings)), default=None)


def _first_split(tops: Mapping[str, list[Row]], first: int) -> tuple[str, int] | None:
    """The delimiter that splits the first row it can into most cells, and that row."""
    for row in range(first, REACH):
        widths = {sign: len(rows[row]) for sign, rows in tops.items() if row < len(rows)}
        sign = max(widths, key=widths.__getitem__, default="")
        if widths.get(sign, 0) > 1:
            return sign, row
    return None


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


def _lines(block: Block, places: Sequence[int]) -> list[str]:
    """Each row in our own CSV, those columns alone."""
    rows = zip(*map(block.column, places), strict=True)
    text = "".join(block.cells)
    if not any(sign in text for sign in ',"\r\n'):
        return list(map(",".join, rows))
    return [_line(row) for row in rows]


def _line(row: Sequence[str]) -> str:
    """One row, without its line feed."""
    line = ",".join(row)
    if line.count(",") >= len(row) or any(sign in line for sign in '"\r\n'):
        return plain_csv([row]).decode().removesuffix("\n")
    return line


def _without(numbers: IntArray, aside: Collection[int]) -> IntArray:
    return np.delete(numbers, sorted(aside)) if aside else numbers
