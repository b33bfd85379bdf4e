"""Where the header is: titles may stand above it, and merged cells may spread it over several rows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from placement.io.columns import columns, fold

REACH = 30
"""Rows in which a header must begin."""

ENOUGH = 3
"""Known headings that make a row a header."""

Merge = tuple[tuple[int, int], tuple[int, int]]
"""First and last cell, each row and column from 0."""

Rows = Sequence[Sequence[str]]


@dataclass(frozen=True)
class HeaderRow:
    """The last row of a header, from 0, its headings, and the columns whose heading is only spread over them."""

    last: int
    headings: list[str]
    spread: frozenset[int]
    sure: bool


@dataclass(frozen=True)
class Headings:
    """What makes a header: fields by the folded spellings of their headings, and those that must be there."""

    known: Mapping[str, str]
    required: frozenset[str]

    @classmethod
    def of(cls, table: str) -> "Headings":
        """Those of one of our tables."""
        known = {name: spec.name for spec in columns(table) for name in spec.spellings | spec.stand_ins}
        return cls(known, frozenset(spec.name for spec in columns(table) if spec.required))


def find_header(wanted: Headings, rows: Rows, merges: Sequence[Merge] = ()) -> HeaderRow | None:
    """The first of the first rows that holds enough known headings, else the one with most; None where there is none.

    rows : the first rows of the sheet, as text, some more than REACH
    """
    near = [merge for merge in merges if merge[0][0] < REACH]
    best: tuple[int, HeaderRow] | None = None
    for number, row in enumerate(rows[:REACH]):
        if not any(row):
            continue
        last, headings, spread = _composed(rows, number, near)
        found = {wanted.known[name] for name in map(fold, headings) if name in wanted.known}
        sure = len(found) >= ENOUGH or (bool(wanted.required) and found >= wanted.required)
        candidate = HeaderRow(last, headings, spread, sure)
        if sure:
            return candidate
        if found and (best is None or len(found) > best[0]):
            best = (len(found), candidate)
    return best[1] if best else None


def _composed(rows: Rows, number: int, merges: Sequence[Merge]) -> tuple[int, list[str], frozenset[int]]:
    """Last row of the header of which row `number` is part, its headings, and columns that only share one."""
    tall = [
        merge
        for merge in merges
        if merge[0][0] <= number <= merge[1][0] < len(rows) and merge[0][0] < merge[1][0]
    ]
    first = min((merge[0][0] for merge in tall), default=number)
    last = max((merge[1][0] for merge in tall), default=number)
    inside = [merge for merge in merges if first <= merge[0][0] and merge[1][0] <= last]
    headings, spread = [], set()
    for column in range(len(rows[number])):
        parts: list[str] = []
        for row in range(first, last + 1):
            own = next(
                (m for m in inside if m[0][0] <= row <= m[1][0] and m[0][1] <= column <= m[1][1]), None
            )
            start = own[0] if own else (row, column)
            if own and start[1] < column and own[1][0] == last:
                spread.add(column)
            if own is None or start[0] == row:
                parts.append(rows[start[0]][start[1]])
        headings.append(" ".join(word for part in parts for word in part.split()))
    return last, headings, frozenset(spread)
