"""The collector of faults: everything wrong at once, few samples of each kind, and counts that add up."""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from placement.errors import Effect, Fault, Level
from placement.model.arrays import BoolArray, Index

SAMPLES = 20
"""Most faults listed for one code in one column."""

SET_ASIDE = frozenset({
    "employees", "positions", "workload", "standards", "competencies", "performance", "discipline", "training",
    "relations", "wishes",
})  # fmt: skip
"""Tables whose bad rows go to quarantine. A unit, a programme or a decision that cannot be read stops the run."""

Spot = tuple[str, str, int | None, str, str]
"""File, sheet, row, heading and cell as the people who keep the file see them."""

Key = tuple[str, str, int]
"""Table, field and row number: the same in the file and in its copy."""


class Place:
    """A column of a file: the file's name, the heading as the file writes it, and its place from the left (or -1)."""

    def __init__(self, file: str, heading: str, index: int = -1) -> None:
        self.file, self.heading, self.index = file, heading, index


@dataclass(frozen=True)
class Stain:
    """The same fault in many cells of a field: `values` stand in `rows`, places in the table."""

    table: str
    column: str
    level: Level
    code: str
    place: Place
    rows: Index
    values: Sequence[str]
    expected: str = ""
    hint: Callable[[str], str] | None = None
    show: Callable[[str], str] = str

    @property
    def effect(self) -> Effect:
        """What it does to the run."""
        return "quarantine" if self.table in SET_ASIDE else "stops"


class Faults:
    """Faults found so far, in the order they were found."""

    def __init__(self) -> None:
        self.origins: Mapping[Key, Spot] = {}
        """Where cells of a copy stood in the file that was copied; none while that file itself is read."""
        self.loose: list[Fault] = []
        """Those of files, columns and keys."""
        self.spots: dict[Key, Spot] = {}
        """Where every cell that was complained of stands."""
        self.stains: dict[str, list[Stain]] = defaultdict(list)
        """Errors of every row, by table."""
        self._of_cells: list[Fault] = []
        self._stained: dict[tuple[str, str], BoolArray] = {}
        self._places: dict[str, Callable[[Fault], Fault]] = {}

    @property
    def found(self) -> list[Fault]:
        """All of them, errors before warnings, those of files before those of cells."""
        return sorted([*self.loose, *self._of_cells], key=lambda fault: fault.level != "error")

    @property
    def failed(self) -> bool:
        """Whether any of them stops the run."""
        return any(fault.level == "error" and fault.effect == "stops" for fault in self.found)

    def place(self, file: str, placed: Callable[[Fault], Fault]) -> None:
        """From now on a fault of `file` is put where `placed` says: a sheet of a workbook."""
        self._places[file] = placed

    def add(self, fault: Fault) -> None:
        """Take one fault, in its place."""
        self.loose.append(self._in_place(fault))

    def error(
        self, code: str, file: str, value: str = "", *, row: int | None = None, column: str = "", cell: str = "",
        expected: str = "", hint: str = "",
    ) -> None:  # fmt: skip
        """Something that stops the run."""
        self.add(Fault("error", code, file, "", row, column, cell, value, expected, hint))

    def warning(
        self, code: str, file: str, value: str = "", *, row: int | None = None, column: str = "", expected: str = "",
        count: int = 1,
    ) -> None:  # fmt: skip
        """Something worth knowing that does not stop the run."""
        self.add(Fault("warning", code, file, "", row, column, "", value, expected, "", count))

    def ragged(self, file: str, rows: Sequence[int], lengths: Sequence[str], expected: str) -> None:
        """Rows whose cells cannot be told apart: they name nobody, and so nobody could be set aside for them."""
        for row, length, count in samples(rows, lengths):
            self.add(Fault("error", "ragged_row", file, "", row, "", "", length, expected, "", count))

    def cells(
        self, stain: Stain, rows: Sequence[int], values: Sequence[str], keys: Sequence[Hashable] | None = None
    ) -> None:
        """The same fault in many cells of a column: `values` stand in the file's `rows`; one fault for each of `keys`."""
        if stain.level == "error":
            self.stains[stain.table].append(stain)
        for row, value, count in samples(rows, values, keys):
            self._of_cells.append(self.placed(stain, row, value, count))

    def placed(self, stain: Stain, row: int, value: str, count: int) -> Fault:
        """The fault of one cell, where the people who keep the file see it."""
        hint = stain.hint(value) if stain.hint and value else ""
        place = stain.place
        cell = f"{column_letters(place.index)}{row}" if place.index >= 0 else ""
        fault = self._in_place(
            Fault(stain.level, stain.code, place.file, "", row, place.heading, cell, stain.show(value),
                  stain.expected, hint, count, stain.effect)
        )  # fmt: skip
        key = (stain.table, stain.column, row)
        if key in self.origins:
            file, sheet, shown, heading, cell = self.origins[key]
            fault = replace(fault, file=file, sheet=sheet, row=shown, column=heading, cell=cell)
        self.spots[key] = (fault.file, fault.sheet, fault.row, fault.column, fault.cell)
        return fault

    def unstained(self, table: str, column: str, rows: Index, length: int) -> BoolArray:
        """Which of the rows have no error in this field yet; from now on all of them have."""
        known = self._stained.setdefault((table, column), np.zeros(length, np.bool_))
        fresh: BoolArray = ~known[rows]
        known[rows] = True
        return fresh

    def stained(self, table: str) -> dict[str, BoolArray]:
        """bool[rows] by field, cells with an error."""
        return {column: rows for (name, column), rows in self._stained.items() if name == table}

    def _in_place(self, fault: Fault) -> Fault:
        placed = self._places.get(fault.file)
        return placed(fault) if placed else fault


def samples(
    rows: Sequence[int], values: Sequence[str], keys: Sequence[Hashable] | None = None
) -> list[tuple[int, str, int]]:
    """(row, value, count) of at most SAMPLES cells, counts adding up to all of them.

    Every row by itself while they are few; otherwise one per distinct value, the last one speaking for those left out.
    With `keys`, always one for each distinct key, at its first row.
    """
    if keys is None and len(rows) <= SAMPLES:
        return [(int(row), value, 1) for row, value in zip(rows, values, strict=True)]
    keys = values if keys is None else keys
    counts = Counter(keys)
    pairs = list(zip(rows, values, strict=True))
    first = dict(zip(reversed(keys), reversed(pairs), strict=True))
    chosen = [(int(first[key][0]), first[key][1], count) for key, count in list(counts.items())[:SAMPLES]]
    row, value, count = chosen[-1]
    chosen[-1] = (row, value, count + len(rows) - sum(count for _, _, count in chosen))
    return chosen


def column_letters(index: int) -> str:
    """The column as a spreadsheet names it: 0 -> A, 26 -> AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
