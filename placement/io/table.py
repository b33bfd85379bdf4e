"""A table in memory: columns by canonical name, every distinct cell read once, and the place of each row in its file."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from placement.errors import Fault, Level
from placement.headcount import micro
from placement.io.columns import ColumnSpec
from placement.io.faults import Faults, Place, Stain
from placement.io.values import Value
from placement.model.arrays import BoolArray, DateArray, Index, IndexArray, IntArray, TextArray

MISSING = np.iinfo(np.int64).min
"""Value of a word that could not be read."""


@dataclass(frozen=True)
class Column:
    """One field: distinct words, the word of each row (-1 = empty), and the value of each word where it has one."""

    spec: ColumnSpec
    place: Place
    words: tuple[str, ...]
    codes: IndexArray
    values: tuple[Value | None, ...] = ()


@dataclass(frozen=True)
class Table:
    """Rows of one file: `numbers` are the row numbers a spreadsheet shows; a field that is absent reads as empty."""

    name: str
    file: str
    numbers: IntArray
    columns: Mapping[str, Column]

    def __len__(self) -> int:
        return len(self.numbers)

    def words(self, name: str) -> tuple[str, ...]:
        """Distinct words of a field, in order of appearance."""
        return self.columns[name].words if name in self.columns else ()

    def codes(self, name: str) -> IndexArray:
        """int32[rows], place of each row's word, -1 = empty."""
        return self.columns[name].codes if name in self.columns else np.full(len(self), -1, np.int32)

    def empty(self, name: str) -> BoolArray:
        """bool[rows], where the field holds nothing."""
        return self.codes(name) < 0

    def text(self, name: str) -> TextArray:
        """text[rows], "" where empty."""
        return np.array([*self.words(name), ""], np.str_)[self.codes(name)]

    def ints(self, name: str, missing: int = 0) -> IntArray:
        """int64[rows] of a whole number or a code."""
        return self._take(name, missing, int)

    def micro(self, name: str, missing: int = 0) -> IntArray:
        """int64[rows] of a decimal, in millionths."""
        return self._take(name, missing, micro)

    def dates(self, name: str) -> DateArray:
        """datetime64[rows], NaT where empty."""
        return self._take(name, MISSING, int).view("datetime64[D]")

    def lookup(self, name: str, index: Mapping[str, int]) -> IndexArray:
        """int32[rows], what each row's word is in `index`; -1 where it is not there or empty."""
        return np.array([*(index.get(word, -1) for word in self.words(name)), -1], np.int32)[self.codes(name)]

    def report(
        self,
        faults: Faults,
        level: Level,
        code: str,
        name: str,
        rows: BoolArray | IndexArray | IntArray,
        *,
        expected: str = "",
        values: Sequence[str] | None = None,
        hint: Callable[[str], str] | None = None,
        show: Callable[[str], str] = str,
        keys: Sequence[Hashable] | None = None,
    ) -> None:
        """A fault in the given rows of a field; `values` replaces the words of those rows, `keys` groups them.

        An error is noted for every row, and a cell that has one already is passed over: one cell, one error.
        """
        chosen: Index = np.nonzero(rows)[0] if rows.dtype == np.bool_ else np.asarray(rows, np.int64)
        if level == "error" and len(chosen):
            fresh = faults.unstained(self.name, name, chosen, len(self))
            values = None if values is None else [v for v, new in zip(values, fresh, strict=True) if new]
            keys = None if keys is None else [k for k, new in zip(keys, fresh, strict=True) if new]
            chosen = chosen[fresh]
        if not len(chosen):
            return
        place = self.columns[name].place if name in self.columns else Place(self.file, name)
        words = (*self.words(name), "")
        said = [words[code] for code in self.codes(name)[chosen].tolist()] if values is None else list(values)
        stain = Stain(self.name, name, level, code, place, chosen, said, expected, hint, show)
        faults.cells(stain, self.numbers[chosen].tolist(), said, keys)

    def faults_of(self, stain: Stain, faults: Faults) -> list[Fault]:
        """One fault for each row of a stain, in its place."""
        return [
            faults.placed(stain, row, value, 1)
            for row, value in zip(self.numbers[stain.rows].tolist(), stain.values, strict=True)
        ]

    def blanked(self, cells: Mapping[str, BoolArray]) -> "Table":
        """The table with some cells (bool[rows] by field) empty."""
        columns = dict(self.columns)
        for name, rows in cells.items():
            if name in columns:
                codes = np.where(rows, -1, columns[name].codes).astype(np.int32)
                columns[name] = replace(columns[name], codes=codes)
        return replace(self, columns=columns)

    def kept(self, rows: BoolArray) -> "Table":
        """The table with some rows only; words that nobody uses any more are gone."""
        columns = {name: _used(column, column.codes[rows]) for name, column in self.columns.items()}
        return replace(self, numbers=self.numbers[rows], columns=columns)

    def with_words(self, name: str, rows: BoolArray, words: Sequence[str]) -> "Table":
        """The table with new words, each of its own, in some rows of a text field."""
        column = self.columns[name]
        codes = column.codes.copy()
        codes[rows] = len(column.words) + np.arange(len(words))
        changed = _used(replace(column, words=(*column.words, *words)), codes)
        return replace(self, columns={**self.columns, name: changed})

    def _take(self, name: str, missing: int, number: Callable[[Value], int]) -> IntArray:
        values = self.columns[name].values if name in self.columns else ()
        known = [missing if value is None else number(value) for value in values]
        return np.array([*known, missing], np.int64)[self.codes(name)]


def _used(column: Column, codes: IndexArray) -> Column:
    """The column with these codes, and of its words those in use, in their old order."""
    used = np.bincount(codes[codes >= 0], minlength=len(column.words)) > 0
    place = np.append(np.cumsum(used) - 1, -1)
    words = tuple(word for word, stays in zip(column.words, used.tolist(), strict=True) if stays)
    values = (
        tuple(v for v, stays in zip(column.values, used.tolist(), strict=True) if stays)
        if column.values
        else ()
    )
    return replace(column, words=words, codes=place[codes].astype(np.int32), values=values)


def index_of(words: Sequence[str]) -> dict[str, int]:
    """Place of each word."""
    return {word: place for place, word in enumerate(words)}


def vocabulary(
    words: Sequence[str], key: Callable[[str], str] = str.casefold
) -> tuple[IndexArray, tuple[str, ...]]:
    """Place of each word among the distinct ones (by `key`, first spelling kept), "" as -1, and those distinct ones."""
    known: dict[str, int] = {}
    names: list[str] = []
    places = np.full(len(words), -1, np.int32)
    for row, word in enumerate(words):
        if word:
            place = known.setdefault(key(word), len(names))
            if place == len(names):
                names.append(word)
            places[row] = place
    return places, tuple(names)
