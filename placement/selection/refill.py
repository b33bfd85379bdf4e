"""Seats left empty are offered on, in the lawful order of steps; groups of seats stay closed."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from placement.model.arrays import BoolArray, IndexArray, IntArray, freeze_fields
from placement.model.intake import Seats, Step
from placement.selection.ladder import rank

GENERAL_FROM_SPECIAL = Step("general_from_special", False, True, True)
SPECIAL_FROM_OTHERS = Step("special_from_others", True, None, True)
OTHER_UNIT = Step("other_unit", None, None, False)

SHELF = {step.code: step for step in (GENERAL_FROM_SPECIAL, SPECIAL_FROM_OTHERS, OTHER_UNIT)}


@dataclass(frozen=True)
class Filled:
    """Who sits where.

    seat : int32[n], vacancy or -1; step : int64[n], 0 = own, s = s-th step of refilling, -1 = none
    contested : bool[n], equal at the last seat, which stays free for the committee
    empty : int64[m], seats neither held nor kept for a tie
    """

    seat: IndexArray
    step: IntArray
    contested: BoolArray
    empty: IntArray

    def __post_init__(self) -> None:
        freeze_fields(self)


def fill(
    seats: Seats,
    applied: IndexArray,
    keys: Sequence[IntArray],
    ranked: BoolArray,
    movable: BoolArray,
    steps: Sequence[Step],
) -> Filled:
    """Seat the ranked of each vacancy, then offer what is empty step by step.

    applied : int32[n], vacancy applied for; keys : the ladder, larger before smaller; ranked : bool[n], has a place
    movable : bool[n], may be offered a seat she did not apply for (meets the general mark)
    A tie at the last seat seats nobody of the tie and keeps the seat from being offered on.
    """
    n = len(applied)
    seat, step_of = np.full(n, -1, np.int32), np.full(n, -1, np.int64)
    contested = np.zeros(n, bool)
    empty = seats.seats.copy()
    own = rank(applied, keys, ranked)
    room = seats.seats[applied]
    sure = own.sure(room)
    seat[sure], step_of[sure] = applied[sure], 0
    contested |= own.contested(room)
    empty -= np.bincount(applied[sure], minlength=len(seats))
    empty[np.unique(applied[contested])] = 0
    for number, step in enumerate(steps, 1):
        pool = pools(seats, same_unit=step.same_unit)
        receives = _side(seats.special, step.to_special)
        open_seats = np.where(receives, empty, 0)
        room_of_pool = np.bincount(pool, weights=open_seats, minlength=len(seats)).astype(np.int64)
        her_pool = pool[applied]
        asked = (
            ranked
            & movable
            & (seat < 0)
            & ~contested
            & _side(seats.special, step.from_special)[applied]
            & (room_of_pool[her_pool] > 0)
        )
        places = rank(her_pool, keys, asked)
        room = room_of_pool[her_pool]
        sure, tied = places.sure(room), places.contested(room)
        given = _seats_in_order(pool, open_seats, her_pool, places.order[sure[places.order]])
        rows = places.order[sure[places.order]]
        seat[rows], step_of[rows] = given, number
        contested |= tied
        empty -= np.bincount(given, minlength=len(seats))
        kept = np.isin(pool, her_pool[tied]) & receives
        empty[kept] = 0
    return Filled(seat, step_of, contested, empty)


def pools(seats: Seats, *, same_unit: bool) -> IntArray:
    """Number of the pool in which the seats of each vacancy are offered on: int64[m]."""
    columns = [seats.agency, seats.group, seats.post, seats.programme, *([seats.unit] if same_unit else [])]
    key = np.zeros(len(seats), np.int64)
    for column in columns:
        _, code = np.unique(column, return_inverse=True)
        _, key = np.unique(key * (len(column) + 1) + code, return_inverse=True)
    return key.astype(np.int64)


def _seats_in_order(pool: IntArray, open_seats: IntArray, her_pool: IntArray, rows: IntArray) -> IndexArray:
    """The seat of each winner: winners of a pool best first, its open seats in the order of the vacancies."""
    by_pool = np.argsort(pool, kind="stable")
    listed = np.repeat(by_pool, open_seats[by_pool])
    first = np.searchsorted(pool[listed], her_pool[rows])
    nth = np.arange(len(rows)) - np.searchsorted(her_pool[rows], her_pool[rows])
    return listed[first + nth].astype(np.int32) if len(rows) else np.zeros(0, np.int32)


def _side(special: BoolArray, wanted: bool | None) -> BoolArray:
    if wanted is None:
        return np.ones(len(special), bool)
    return np.asarray(special == wanted, bool)
