"""Who applies for what: vacancies of a recruitment, applicants, evaluators with their marks, relatives."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from placement.model.arrays import BoolArray, IndexArray, IntArray, TextArray, freeze_fields, frozen

NONE = -1
"""A mark that was not given."""


def _texts() -> TextArray:
    return np.zeros(0, np.str_)


@dataclass(frozen=True)
class Formations:
    """Seats opened in a recruitment year, one row per post, unit, qualification and track.

    seats : int64[m]; second_full : int64[m], full mark of the second test in thousandths
    """

    code: TextArray
    job: TextArray
    unit: TextArray
    agency: TextArray
    group: TextArray
    track: TextArray
    programme: TextArray
    seats: IntArray
    second_full: IntArray

    def __post_init__(self) -> None:
        freeze_fields(self)

    def __len__(self) -> int:
        return len(self.code)


@dataclass(frozen=True)
class Candidacies:
    """One row per applicant.

    number : text, participant number; nip : text, "" = not of this roster
    formation : int32 into Formations, -1; position : int32 into Positions, -1
    screened : bool, passed the administrative check; state : int64, `State` of an intake
    marks : int64 by column, whole marks of the first test, thousandths of the others, NONE = not given
    category : text; committee : int64, order settled by the committee, 0 = none; birth : int64, days since 1970
    row : int64, of the file
    """

    number: TextArray
    name: TextArray
    nip: TextArray
    formation: IndexArray
    position: IndexArray
    screened: BoolArray
    state: IntArray
    marks: Mapping[str, IntArray]
    category: TextArray
    committee: IntArray
    birth: IntArray
    row: IntArray
    file: str = "applicants"

    def __post_init__(self) -> None:
        freeze_fields(self)
        for column in self.marks.values():
            frozen(column)

    def __len__(self) -> int:
        return len(self.number)


@dataclass(frozen=True)
class PanelTable:
    """Evaluators, and one row per mark.

    code, name, nip : text[e]; may_mark : bool[e]
    candidate, evaluator : int32[r]; component : text[r]; mark : int64[r], thousandths; row : int64[r], of the file
    """

    code: TextArray
    name: TextArray
    nip: TextArray
    may_mark: BoolArray
    candidate: IndexArray
    evaluator: IndexArray
    component: TextArray
    mark: IntArray
    row: IntArray
    file: str = "marks"

    def __post_init__(self) -> None:
        freeze_fields(self)


@dataclass(frozen=True)
class Candidates:
    """All tables of a selection, as far as they are there; `kin` : text[k, 2], NIPs of relatives.

    wished : (nip, rank, position index) of every wish that names a post
    """

    formations: Formations | None = None
    applicants: Candidacies | None = None
    panel: PanelTable | None = None
    kin: TextArray = field(default_factory=lambda: _texts().reshape(0, 2))
    wished: tuple[tuple[str, int, int], ...] = ()
