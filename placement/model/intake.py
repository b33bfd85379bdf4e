"""An intake: vacancies with seats, applicants with marks, and the scheme by which the law ranks them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from types import MappingProxyType
from typing import Any

import numpy as np

from placement.errors import InputError
from placement.model.arrays import BoolArray, IndexArray, IntArray, TextArray, freeze_fields, frozen

ONE = 1_000_000
"""Weights are in millionths of this."""


@dataclass(frozen=True)
class Thresholds:
    """Least marks by track: parts int64[t, p], total int64[t]; 0 asks nothing."""

    parts: IntArray
    total: IntArray

    def __post_init__(self) -> None:
        freeze_fields(self)

    @classmethod
    def of(
        cls, tracks: Sequence[str], parts: Sequence[str], least: Mapping[str, Mapping[str, Any]]
    ) -> "Thresholds":
        """From words: `least[track]` names parts and `total`; a track without an entry is an InputError."""
        missing = [track for track in tracks if track not in least]
        if missing:
            raise InputError(f"no least marks for the tracks {', '.join(missing)}",
                             indonesian=f"nilai ambang batas tidak ada untuk jalur {', '.join(missing)}")  # fmt: skip
        return cls(
            np.array([[least[track].get(part, 0) for part in parts] for track in tracks], np.int64).reshape(
                len(tracks), len(parts)
            ),
            np.array([least[track].get("total", 0) for track in tracks], np.int64),
        )


@dataclass(frozen=True)
class Seats:
    """Vacancies by column, one row per post, programme, unit and track.

    seats : int64[m]; special : bool[m], of a special track; agency, group, post, programme, unit : int32[m], group -1 =
    in no group
    """

    seats: IntArray
    special: BoolArray
    agency: IndexArray
    group: IndexArray
    post: IndexArray
    programme: IndexArray
    unit: IndexArray

    def __post_init__(self) -> None:
        freeze_fields(self)

    def __len__(self) -> int:
        return len(self.seats)


@dataclass(frozen=True)
class Step:
    """One step of refilling: which empty seats are offered, to whom, and how far away they may be.

    to_special, from_special : True, False, or None = both
    """

    code: str
    to_special: bool | None
    from_special: bool | None
    same_unit: bool


class State(IntEnum):
    """What became of an applicant apart from her marks."""

    PRESENT = 0
    ABSENT = 1
    DISQUALIFIED = 2


class Code(IntEnum):
    """Result codes, as announced; `WORDS` writes them."""

    SEATED = 0
    REFILLED = 1
    TIED = 2
    NO_SEAT = 3
    FAILED = 4
    ABSENT = 5
    DISQUALIFIED = 6


WORDS = MappingProxyType(
    {Code.SEATED: "P/L", Code.REFILLED: "P/L-2", Code.TIED: "SERI", Code.NO_SEAT: "P", Code.FAILED: "TL",
     Code.ABSENT: "TH", Code.DISQUALIFIED: "DIS"}
)  # fmt: skip
"""P/L seated, P/L-2 seated by refilling, P met the mark without a seat, TL below it, TH absent, DIS disqualified; SERI
is ours: equal at the last seat, left to the committee."""


@dataclass(frozen=True)
class Scheme:
    """How a recruitment ranks.

    parts : names of the first test's parts; full : its full mark; first_weight : its weight in the whole, millionths
    second : weight of each component of the second test in the whole, millionths; empty = one test only
    thresholds : least marks by track, None = pure ranking; general : the track whose marks are asked of who is moved
    multiple : so many times the seats enter the second test, 0 = all
    cut, ladder : names of columns, in lawful order, of the cut and of the final ranking
    steps : how empty seats are offered on
    """

    parts: tuple[str, ...]
    full: int
    first_weight: int
    second: Mapping[str, int]
    thresholds: Thresholds | None
    general: int
    multiple: int
    cut: tuple[str, ...]
    ladder: tuple[str, ...]
    steps: tuple[Step, ...]

    def __post_init__(self) -> None:
        if self.second and self.first_weight + sum(self.second.values()) != ONE:
            raise InputError("the weights of the two tests do not sum to 100 %",
                             indonesian="bobot kedua tes tidak berjumlah 100 %")  # fmt: skip


@dataclass(frozen=True)
class Applicants:
    """applied : int32[n], vacancy; state : int64[n]; columns : int64[n] each, larger is better.

    Parts of the first test in whole marks; components of the second in thousandths, -1 = not taken, with their full
    mark as `<name>_full`; other columns are rungs of the ladder (`mean`, `older`, `category`, `committee`).
    """

    applied: IndexArray
    state: IntArray
    columns: Mapping[str, IntArray]

    def __post_init__(self) -> None:
        freeze_fields(self)
        for column in self.columns.values():
            frozen(column)

    def __len__(self) -> int:
        return len(self.applied)


@dataclass(frozen=True)
class Intake:
    """Everything a rank list follows from. track : int32[m], of each vacancy, into `tracks`."""

    person_key: TextArray
    post_key: TextArray
    seats: Seats
    track: IndexArray
    applicants: Applicants
    scheme: Scheme
    tracks: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        freeze_fields(self)


@dataclass(frozen=True)
class RankClaim:
    """What a published list says of each applicant.

    seat : int64[n], vacancy or -1; step : int64[n], 0 = own, s = s-th step of refilling, -1 = none; code : int64[n]
    cut_place, place : int64[n], places of the cut and of the final list, 0 = none; total : int64[n]
    """

    seat: IntArray
    step: IntArray
    code: IntArray
    cut_place: IntArray
    place: IntArray
    total: IntArray

    def __post_init__(self) -> None:
        freeze_fields(self)
