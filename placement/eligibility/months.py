"""Completed months and years between two days, for a single person."""

import datetime as dt


def completed_months(first: dt.date, last: dt.date) -> int:
    """Months that are over on `last`; 0 if it lies before `first`."""
    months = 12 * (last.year - first.year) + last.month - first.month
    return max(months - (first.day > last.day), 0)


def completed_years(first: dt.date, last: dt.date) -> int:
    """Years that are over on `last`: the age of someone born on `first`."""
    return completed_months(first, last) // 12
