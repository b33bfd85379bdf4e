"""Rows that could not be used: what is wrong with each, and whom and which posts it holds where they are."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from placement.errors import Fault


@dataclass(frozen=True)
class BadRow:
    """A row as it stands in its file: its number, the cells of its known columns, and faults by the place of a cell."""

    number: int
    cells: tuple[str, ...]
    faults: tuple[tuple[int, Fault], ...]


@dataclass(frozen=True)
class BadTable:
    """The bad rows of one file or sheet, under the headings that the file bears."""

    table: str
    file: str
    sheet: str
    headings: tuple[str, ...]
    rows: tuple[BadRow, ...]


@dataclass(frozen=True)
class Quarantine:
    """What was set aside.

    people : faults by row of the roster, those of the post they hold included; posts : faults by position group
    tables : every bad row
    employees, positions : rows in quarantine; of_employees, of_positions : all rows
    """

    people: Mapping[int, tuple[Fault, ...]] = field(default_factory=dict)
    posts: Mapping[int, tuple[Fault, ...]] = field(default_factory=dict)
    tables: tuple[BadTable, ...] = ()
    employees: int = 0
    positions: int = 0
    of_employees: int = 0
    of_positions: int = 0

    @property
    def rows(self) -> int:
        """Bad rows of all tables."""
        return sum(len(table.rows) for table in self.tables)


def as_written(nip: str) -> str:
    """The NIP of a roster's key: a row whose number is unusable bears `<as written>#<row>`."""
    return nip.rpartition("#")[0] if "#" in nip else nip
