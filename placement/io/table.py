"""A table in memory: columns by canonical name, every distinct cell read once, and the place of each row in its file."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from placement.errors import Level
from placement.headcount import micro
from placement.io.columns import ColumnSpec
from placement.io.faults import Faults, Place
from placement.io.values import Value
from placement.model.arrays import BoolArray, DateArray, IndexArray, IntArray, TextArray

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
        """A fault in the given rows of a field; `values` replaces the words of those rows, `keys` groups them."""
        chosen = np.nonzero(rows)[0] if rows.dtype == np.bool_ else np.asarray(rows)
        if not len(chosen):
            return
        place = self.columns[name].place if name in self.columns else Place(self.file, name)
        words = (*self.words(name), "")
        said = [words[code] for code in self.codes(name)[chosen].tolist()] if values is None else values
        faults.cells(
            level,
            code,
            place,
            self.numbers[chosen].tolist(),
            said,
            expected=expected,
            hint=hint,
            show=show,
            keys=keys,
        )

    def _take(self, name: str, missing: int, number: Callable[[Value], int]) -> IntArray:
        values = self.columns[name].values if name in self.columns else ()
        known = [missing if value is None else number(value) for value in values]
        return np.array([*known, missing], np.int64)[self.codes(name)]


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
