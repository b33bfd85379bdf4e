"""Cells that a spreadsheet spoils, as words that a CSV file can hold: the copy of a workbook tells the same faults.

A number where an identifier belongs is written as a spreadsheet would compute it (`=1985`), a formula without its
result as `=`, an error as itself (`#REF!`).
"""

import re

from placement.io.columns import ColumnSpec
from placement.io.values import Bad

IDENTIFIERS = frozenset({"nip", "id", "list"})
"""Kinds whose digits are names, not quantities."""

ERRORS = frozenset({"#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!"})

UNSAVED = "="

MARKS = "=#"
"""What every spoiled word begins with."""

_QUANTITY = re.compile(r'=[^="].*', re.DOTALL)
_LONG_QUANTITY = re.compile(r"=-?\d{16,}(?:,\d+)?", re.ASCII)


def quantity(word: str) -> str:
    """The word of a number, a date or a truth that stands where an identifier belongs."""
    return f"={word}"


def written(word: str) -> str:
    """The word without its mark, as the spreadsheet shows it."""
    return word[1:] if word == UNSAVED or _QUANTITY.fullmatch(word) else word


def spoiled(spec: ColumnSpec, word: str) -> Bad | None:
    """What a spreadsheet did to the cell; None for a word of its own."""
    if word[0] not in MARKS:
        return None
    if word in ERRORS:
        return Bad("cell_error")
    if word == UNSAVED:
        return Bad("formula_unsaved")
    if spec.kind in IDENTIFIERS and _QUANTITY.fullmatch(word):
        return Bad("id_numeric_cell")
    if spec.kind == "text" and _LONG_QUANTITY.fullmatch(word):
        return Bad("id_numeric_cell")
    return None
