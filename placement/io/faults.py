"""The collector of faults: everything wrong at once, few samples of each kind, and counts that add up."""

from collections import Counter
from collections.abc import Callable, Hashable, Sequence

from placement.errors import Fault, Level

SAMPLES = 20
"""Most faults listed for one code in one column."""


class Faults:
    """Faults found so far, in the order they were found."""

    def __init__(self) -> None:
        self._found: list[Fault] = []
        self._places: dict[str, Callable[[Fault], Fault]] = {}

    @property
    def found(self) -> list[Fault]:
        """All of them, errors before warnings."""
        return sorted(self._found, key=lambda fault: fault.level != "error")

    @property
    def failed(self) -> bool:
        """Whether any of them is an error."""
        return any(fault.level == "error" for fault in self._found)

    def place(self, file: str, placed: Callable[[Fault], Fault]) -> None:
        """From now on a fault of `file` is put where `placed` says: a sheet of a workbook."""
        self._places[file] = placed

    def add(self, fault: Fault) -> None:
        """Take one fault, in its place."""
        placed = self._places.get(fault.file)
        self._found.append(placed(fault) if placed else fault)

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

    def cells(
        self,
        level: Level,
        code: str,
        place: "Place",
        rows: Sequence[int],
        values: Sequence[str],
        *,
        expected: str = "",
        hint: Callable[[str], str] | None = None,
        show: Callable[[str], str] = str,
        keys: Sequence[Hashable] | None = None,
    ) -> None:
        """The same fault in many cells of a column: `values` stand in the file's `rows`; one fault for each of `keys`."""
        for row, value, count in samples(rows, values, keys):
            suggestion = hint(value) if hint and value else ""
            cell = f"{column_letters(place.index)}{row}" if place.index >= 0 else ""
            self.add(
                Fault(
                    level,
                    code,
                    place.file,
                    "",
                    row,
                    place.heading,
                    cell,
                    show(value),
                    expected,
                    suggestion,
                    count,
                )
            )


class Place:
    """A column of a file: the file's name, the heading as the file writes it, and its place from the left (or -1)."""

    def __init__(self, file: str, heading: str, index: int = -1) -> None:
        self.file, self.heading, self.index = file, heading, index


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
