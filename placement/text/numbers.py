"""Numbers and dates as people write them: 1.204 and 87,5 in Indonesian, 1,204 and 87.5 in English."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction

from placement.text.catalog import Lang

POINTS_PER_MARK = 1_000
"""Scores are integers; 100 000 points are shown as 100.000 marks."""

MONTHS = (
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
    *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
)

_SWAP = str.maketrans(",.", ".,")


def number(value: int, lang: Lang) -> str:
    """An integer with thousands apart."""
    return _local(f"{value:,}", lang)


def decimal(value: float, places: int, lang: Lang) -> str:
    """A number with a fixed count of decimal places."""
    return _local(f"{value:,.{places}f}", lang)


def quotient(value: Fraction, places: int, lang: Lang) -> str:
    """An exact number to a fixed count of decimal places, halves up."""
    scale = 10**places
    units = (2 * value.numerator * scale + value.denominator) // (2 * value.denominator)
    whole, rest = divmod(abs(units), scale)
    return _local(f"{'-' if units < 0 else ''}{whole:,}.{rest:0{places}d}", lang)


def points(value: int, lang: Lang) -> str:
    """A score in marks, exactly: 87 500 points are 87,500 marks."""
    whole, rest = divmod(abs(value), POINTS_PER_MARK)
    sign = "-" if value < 0 else ""
    return _local(f"{sign}{whole:,}.{rest:03d}", lang)


def date_text(value: dt.date, lang: Lang) -> str:
    """A date: 1 Januari 2027 in Indonesian, 2027-01-01 in English."""
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}" if lang == "id" else value.isoformat()


def _local(text: str, lang: Lang) -> str:
    return text.translate(_SWAP) if lang == "id" else text
