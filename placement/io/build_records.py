"""What the other tables say of each employee: ratings, sanctions, tests, training, wishes; rows of strangers fall away."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from placement.io.build_positions import places
from placement.io.check_ratings import rating_codes
from placement.io.table import Table, index_of
from placement.model.arrays import CodeArray, DateArray, IndexArray, IntArray
from placement.model.roster import months_between
from placement.regulation import LawAt

TRAINING_YEARS = 2
"""Training counts from this many calendar years before the year of `as_of`."""


@dataclass(frozen=True)
class Sanctions:
    """The sanction that weighs on each employee, with its first and last day; NaT = none or still open."""

    level: CodeArray
    since: DateArray
    until: DateArray


class Records:
    """The other tables of a case, asked for one array per employee."""

    def __init__(self, tables: Mapping[str, Table], nips: tuple[str, ...], as_of: dt.date) -> None:
        self._tables, self._index, self._count, self._as_of = tables, index_of(nips), len(nips), as_of

    def rating(self, years_before: int, source: str, law: LawAt) -> CodeArray:
        """Rating of the year that lies so many years before the year of `as_of`, by its source; 0 = none."""
        ratings = np.zeros(self._count, np.int16)
        if table := self._tables.get("performance"):
            person = table.lookup("nip", self._index)
            rows = (person >= 0) & (table.ints("tahun") == self._as_of.year - years_before)
            ratings[person[rows]] = rating_codes(table, source, law)[rows]
        return ratings

    def sanctions(self, planned: dt.date, lookback_months: int) -> Sanctions:
        """Of several the heaviest that is in force on the planned day or began within the look-back, then the newest."""
        level, since, until = np.zeros(self._count, np.int16), self._no_dates(), self._no_dates()
        if table := self._tables.get("discipline"):
            person, end = table.lookup("nip", self._index), table.dates("akhir")
            day, began = np.datetime64(planned), table.dates("tmt")
            recent = np.isnat(began) | (months_between(began, day) < lookback_months)
            weighs = np.isnat(end) | (end >= day) | recent
            rows = _ordered(person, began.view(np.int64), table.ints("tingkat"), weighs)
            level[person[rows]] = table.ints("tingkat")[rows]
            since[person[rows]] = table.dates("tmt")[rows]
            until[person[rows]] = end[rows]
        return Sanctions(level, since, until)

    def competency(self, names: tuple[str, ...]) -> CodeArray:
        """int16[n, k], level of the newest test of each competency, 0 = not tested."""
        levels = np.zeros((self._count, len(names)), np.int16)
        if table := self._tables.get("competencies"):
            person = table.lookup("nip", self._index)
            rows = _ordered(person, table.dates("tanggal").view(np.int64))
            levels[person[rows], places(table, "kompetensi", names)[rows]] = table.ints("level")[rows]
        return levels

    def tested_on(self) -> DateArray:
        """Day of the newest test, NaT = none or no day given."""
        newest = self._no_dates()
        if table := self._tables.get("competencies"):
            person = table.lookup("nip", self._index)
            rows = _ordered(person, table.dates("tanggal").view(np.int64))
            newest[person[rows]] = table.dates("tanggal")[rows]
        return newest

    def training_hours(self) -> IntArray:
        """Hours since the first day of the calendar year TRAINING_YEARS before that of `as_of`."""
        hours = np.zeros(self._count, np.int64)
        if table := self._tables.get("training"):
            person = table.lookup("nip", self._index)
            rows = (person >= 0) & (table.ints("tahun") >= self._as_of.year - TRAINING_YEARS)
            np.add.at(hours, person[rows], table.ints("jp")[rows])
        return hours

    def wished_unit(self, units: tuple[str, ...]) -> IndexArray:
        """Unit of the first wish that names a known one, -1 = none."""
        wished = np.full(self._count, -1, np.int32)
        if table := self._tables.get("wishes"):
            unit = table.lookup("unor_id", index_of(units))
            person = np.where(unit >= 0, table.lookup("nip", self._index), -1)
            rows = _ordered(person, -table.ints("urutan"))
            wished[person[rows]] = unit[rows]
        return wished

    def _no_dates(self) -> DateArray:
        return np.full(self._count, np.datetime64("NaT"), "datetime64[D]")


def _ordered(person: IndexArray, *keys: IntArray | np.ndarray) -> IntArray:
    """Rows of known persons, the one that counts last: by the last key, then the one before, then the file's order."""
    order = np.lexsort((np.arange(len(person)), *keys))
    return order[person[order] >= 0]
