"""Where the header is: titles may stand above it, and merged cells may spread it over several rows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from placement.io.columns import columns
from placement.io.heading import fields_of, key_of

REACH = 30
"""Rows in which a header must begin."""

ENOUGH = 3
"""Known headings that make a row a header."""

Merge = tuple[tuple[int, int], tuple[int, int]]
"""First and last cell, each row and column from 0."""

Rows = Sequence[Sequence[str]]


@dataclass(frozen=True)
class HeaderRow:
    """The first and last row of a header, from 0, its headings, and the columns whose heading is only spread over them."""

    last: int
    headings: list[str]
    spread: frozenset[int]
    sure: bool
    first: int


@dataclass(frozen=True)
class Headings:
    """What makes a header: fields by the folded spellings of their headings, and those that must be there."""

    known: Mapping[str, str]
    required: frozenset[str]

    @classmethod
    def of(cls, table: str) -> "Headings":
        """Those of one of our tables."""
        return cls(fields_of(table), frozenset(spec.name for spec in columns(table) if spec.required))

    def field(self, heading: str) -> str:
        """The field that a heading names; "" for none."""
        return self.known.get(key_of(heading, self.known), "")

    def found(self, headings: Sequence[str]) -> set[str]:
        """The fields that headings name."""
        return {name for heading in headings if (name := self.field(heading))}


def find_header(wanted: Headings, rows: Rows, merges: Sequence[Merge] = ()) -> HeaderRow | None:
    """The first of the first rows that holds enough known headings, else the one with most; None where there is none.

    rows : the first rows of the sheet, as text, some more than REACH
    """
    near = [merge for merge in merges if merge[0][0] < REACH]
    best: tuple[int, HeaderRow] | None = None
    for number, row in enumerate(rows[:REACH]):
        if not any(row):
            continue
        first, last, headings, spread = _composed(rows, number, near)
        if first == last and (grouped := _grouped(rows, number)):
            last, headings, spread = number + 1, grouped, frozenset()
        found = wanted.found(headings)
        sure = len(found) >= ENOUGH or (bool(wanted.required) and found >= wanted.required)
        candidate = HeaderRow(last, headings, spread, sure, first)
        if sure:
            return candidate
        if found and (best is None or len(found) > best[0]):
            best = (len(found), candidate)
    return best[1] if best else None


def _composed(rows: Rows, number: int, merges: Sequence[Merge]) -> tuple[int, int, list[str], frozenset[int]]:
    """First and last row of the header of which row `number` is part, its headings, and columns that only share one."""
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
    return first, last, headings, frozenset(spread)


def _grouped(rows: Rows, number: int) -> list[str] | None:
    """Headings of a row of which some head a group named in the row below it, and of nothing else; None for others.

    A group is a heading with no other to its right; below it stand two or more texts, the first right under it.
    """
    if number + 1 >= len(rows):
        return None
    upper, lower = rows[number], rows[number + 1]
    below = {column for column, cell in enumerate(lower) if cell.strip()}
    headings = [" ".join(cell.split()) for cell in upper]
    members: set[int] = set()
    for column, heading in enumerate(headings):
        end = next((k for k in range(column + 1, len(upper)) if upper[k].strip()), len(upper))
        if heading and column in below and end > column + 1 and column + 1 in below:
            members.update(below & set(range(column, end)))
    single = {column for column, heading in enumerate(headings) if heading} - members
    if (
        not members
        or not single
        or members != below
        or any(any(map(str.isdigit, lower[column])) for column in below)
    ):
        return None
    over = ""
    for column in range(max(len(upper), len(lower))):
        own = headings[column] if column < len(headings) else ""
        over = own or over
        if column in members:
            text = f"{over} {' '.join(lower[column].split())}"
            headings[column] = text
    return headings
