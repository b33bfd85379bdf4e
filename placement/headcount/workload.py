"""Workload tables: what a post produces in a year, and how long one product takes.

Forms state volumes, frequencies and times as integers or decimals, in minutes or hours. They are kept as integers in
millionths, so that nothing is lost and 0.1 stays a tenth; products and quotients are then formed with Python integers
and `Fraction`, which neither overflow nor round. Rounding to seats is the only rounding there is.
"""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import floor

import numpy as np

from placement.errors import InputError
from placement.model.arrays import IndexArray, IntArray, freeze_fields

MICRO = 1_000_000
"""Quantities are in millionths: six decimals of a form are exact."""

MINUTES = {"menit": 1, "jam": 60}
"""Minutes in a unit of time (`satuan_waktu`)."""


@dataclass(frozen=True)
class WorkloadTable:
    """One row per task of a position group.

    position : int32[r], position group
    volume : int64[r], products per period, in millionths
    frequency : int64[r], periods per year, in millionths (1 000 000 where the form has no frequency)
    time : int64[r], micro-minutes per product (`waktu_penyelesaian`, the time norm)
    effective : int64[r], effective micro-minutes per year as stated in the form, 0 = as the law says
    """

    position: IndexArray
    volume: IntArray
    frequency: IntArray
    time: IntArray
    effective: IntArray

    def __post_init__(self) -> None:
        columns = (self.position, self.volume, self.frequency, self.time, self.effective)
        if len({len(column) for column in columns}) != 1:
            raise InputError("workload: columns differ in length", indonesian="abk: panjang kolom tidak sama")
        negative = np.any([column < 0 for column in columns], axis=0)
        if negative.any():
            row = int(np.argmax(negative))
            raise InputError(
                f"workload: row {row} (from 0) holds a negative number",
                indonesian=f"abk: baris ke-{row} (dari 0) berisi bilangan negatif",
            )
        freeze_fields(self)

    def __len__(self) -> int:
        return len(self.position)


def micro(value: int | Decimal | Fraction) -> int:
    """A quantity in millionths; beyond the sixth decimal rounded half up."""
    return floor(Fraction(value) * MICRO + Fraction(1, 2))


def micro_minutes(value: int | Decimal | Fraction, unit: str) -> int:
    """A time in micro-minutes; `unit` is `menit` or `jam`. 1250 jam and 75000 menit are the same."""
    if unit not in MINUTES:
        raise InputError(
            f"workload: unit of time {unit!r} is unknown; known: {', '.join(MINUTES)}",
            indonesian=f"abk: satuan waktu {unit!r} tidak dikenal; pilihan: {', '.join(MINUTES)}",
        )
    return micro(Fraction(value) * MINUTES[unit])
