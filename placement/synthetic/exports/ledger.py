"""What is dirty, cell by cell, and what is true instead: the answers to the exercise."""

import csv
from collections import Counter
from dataclasses import astuple, dataclass, fields
from pathlib import Path

from placement.synthetic.writing import NOTE

NOWHERE = "(tidak ada)"
"""Truth of a row or a cell that should not be there."""


@dataclass(frozen=True)
class Dirt:
    """One piece of dirt: `cell` is a cell, a range, or empty for a whole file; `truth` what should be read."""

    kind: str
    file: str
    sheet: str
    cell: str
    what: str
    truth: str


def count(found: list[Dirt]) -> dict[str, int]:
    """Rows of the ledger by kind, in the order of the first of each."""
    return dict(Counter(dirt.kind for dirt in found))


def write_ledger(path: Path, found: list[Dirt]) -> None:
    """A CSV file, marked as invented in every row."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow([*(field.name for field in fields(Dirt)), "catatan"])
        writer.writerows([*astuple(dirt), NOTE] for dirt in found)
