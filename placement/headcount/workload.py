"""Workload tables: what a post produces, serves, operates or teaches, and what one person can do of it.

Forms state volumes, frequencies and times as integers or decimals, in minutes or hours. They are kept as integers in
millionths, so that nothing is lost and 0.1 stays a tenth; products and quotients are then formed with Python integers
and `Fraction`, which neither overflow nor round. Rounding to seats is the only rounding there is.
"""

from dataclasses import dataclass, field
from decimal import Decimal
from enum import IntEnum
from fractions import Fraction
from math import floor

import numpy as np

from placement.errors import InputError
from placement.model.arrays import BoolArray, CodeArray, IndexArray, IntArray, freeze_fields

MICRO = 1_000_000
"""Quantities are in millionths: six decimals of a form are exact."""

MINUTES = {"menit": 1, "jam": 60}
"""Minutes in a unit of time (`satuan_waktu`)."""


class Form(IntEnum):
    """What a row of the form is made for (`metode`)."""

    TASKS = 0
    OUTPUT = 1
    OBJECT = 2
    EQUIPMENT = 3
    HEALTH = 4
    SUPPORT = 5
    TEACHER = 6
    CLASS_TEACHER = 7
    COUNSELLOR = 8


class Period(IntEnum):
    """What the volume of a row, and an effective time that it states, are counted over (`periode`)."""

    YEAR = 0
    MONTH = 1
    WEEK = 2
    DAY = 3
    HOUR = 4


def _absent_code() -> CodeArray:
    return np.zeros(0, np.int16)


def _absent() -> IntArray:
    return np.zeros(0, np.int64)


DEFAULTS = {
    "form": Form.TASKS, "period": Period.YEAR, "ability": 0, "tools": 0, "people": 1, "shifts": 1, "classes": 0,
    "lessons": 0, "heads": 0, "deputies": 0, "allowance": 0,
}  # fmt: skip
"""What a column is filled with where a table leaves it out."""


@dataclass(frozen=True)
class WorkloadTable:
    """One row per task, product, object, tool or school subject of a position group.

    position : int32[r], position group
    volume : int64[r], products, objects, tools or pupils per period, in millionths
    frequency : int64[r], times per period, in millionths (1 000 000 where the form has no frequency)
    time : int64[r], micro-minutes per product (`waktu_penyelesaian`, the time norm)
    effective : int64[r], effective micro-minutes per period as stated in the form, 0 = as the law says
    form : int16[r], a Form; period : int16[r], a Period
    ability : int64[r], products or objects that one person does in the same period, in millionths, 0 = not stated
    tools, people : int64[r], ratio of the equipment method, `tools` to `people`; tools 0 = not stated
    shifts : int64[r], people who take turns at a tool
    classes : int64[r], classes (rombel); lessons : int64[r], hours a week (JP) of each class, in millionths
    heads, deputies : int64[r], holders of the post who lead the school and teach fewer hours
    allowance : int64[r], share of the time that goes to supporting tasks (FTP), percent in millionths

    The columns after `effective` may be left out: DEFAULTS.
    """

    position: IndexArray
    volume: IntArray
    frequency: IntArray
    time: IntArray
    effective: IntArray
    form: CodeArray = field(default_factory=_absent_code)
    period: CodeArray = field(default_factory=_absent_code)
    ability: IntArray = field(default_factory=_absent)
    tools: IntArray = field(default_factory=_absent)
    people: IntArray = field(default_factory=_absent)
    shifts: IntArray = field(default_factory=_absent)
    classes: IntArray = field(default_factory=_absent)
    lessons: IntArray = field(default_factory=_absent)
    heads: IntArray = field(default_factory=_absent)
    deputies: IntArray = field(default_factory=_absent)
    allowance: IntArray = field(default_factory=_absent)

    def __post_init__(self) -> None:
        for name, value in DEFAULTS.items():
            column = getattr(self, name)
            if not len(column):
                object.__setattr__(self, name, np.full(len(self.position), value, column.dtype))
        columns = tuple(vars(self).values())
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

    def of(self, *forms: Form) -> "WorkloadTable":
        """The rows of these forms."""
        return self.rows(np.isin(self.form, forms))

    def rows(self, chosen: BoolArray) -> "WorkloadTable":
        """The chosen rows."""
        return WorkloadTable(**{name: column[chosen] for name, column in vars(self).items()})


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
