"""A kind of bad input: how a folder is spoilt, and what must be said of it, where, with which end."""

from collections.abc import Callable
from dataclasses import dataclass

STOPS, HELD, GOES = "stops", "held", "goes"
"""How a run of the program ends: with 3 and no run folder; with 0 and the row in quarantine; with 0 and a warning."""


@dataclass(frozen=True)
class Kind:
    """`spoil` changes a folder; `code` is the fault it must draw, at `place`, and `end` is how a plan ends."""

    name: str
    spoil: Callable
    code: str
    place: str
    end: str


def letters(place):
    """The column as a spreadsheet names it; no column of these tables lies beyond AZ."""
    return f"A{chr(ord('A') + place - 26)}" if place >= 26 else chr(ord("A") + place)


def cell(table, column, word, code, end, row=6):
    """One cell of a CSV table; `row` is the number that a spreadsheet shows."""

    def spoil(folder):
        rows = folder.rows(table)
        rows[row - 1][rows[0].index(column)] = word
        folder.write(table, rows)
        return f"{table}.csv!{letters(rows[0].index(column))}{row}"

    shown = word if len(word) <= 30 else f"{word[:20]} ... ({len(word)})"
    return Kind(f"{table}.{column} = {shown!r}", spoil, code, "", end)


def bytes_of(name, table, change, code, end, place=None):
    """The bytes of one file, changed."""

    def spoil(folder):
        path = folder.path / f"{table}.csv"
        path.write_bytes(change(path.read_bytes()))

    return Kind(name, spoil, code, f"{table}.csv" if place is None else place, end)


def rows_of(name, table, change, code, end, place):
    """The rows of one CSV table, header included, changed in place or by others returned."""

    def spoil(folder):
        rows = folder.rows(table)
        changed = change(rows)
        folder.write(table, rows if changed is None else changed)

    return Kind(name, spoil, code, place, end)


def lines(name, text, code, place="scenario.toml", end=STOPS, old="", new=""):
    """The scenario's file, with lines at its end or others in the place of some."""

    def spoil(folder):
        file = folder.path / "scenario.toml"
        file.write_text(file.read_text(encoding="utf-8").replace(old, new) + text, encoding="utf-8")

    return Kind(name, spoil, code, place, end)


def folder(name, spoil, code, place, end):
    """Whatever else can be done to a folder."""
    return Kind(name, spoil, code, place, end)
