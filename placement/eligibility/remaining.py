"""Months until retirement."""

import numpy as np

from placement.eligibility.context import Context
from placement.model.arrays import DateArray, IntArray


def months_left(context: Context) -> IntArray:
    """Completed months from the planned day to the retirement of everyone; 0 for those who have retired."""
    return context.column("months_left", _left)


def _left(context: Context) -> IntArray:
    months, days = _split(context.roster.retirement)
    month, day = _split(np.array(context.day))
    left: IntArray = np.maximum(months - month - (day > days), 0)
    return left


def _split(dates: DateArray) -> tuple[IntArray, IntArray]:
    """Months since 1970, and days into the month."""
    months = dates.astype("datetime64[M]")
    return months.astype(np.int64), (dates - months).astype(np.int64)
