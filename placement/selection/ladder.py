"""Places by a ladder of keys: equals share a place, and what the ladder leaves equal stays equal."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from placement.model.arrays import BoolArray, Index, IntArray, freeze_fields


@dataclass(frozen=True)
class Ranking:
    """Places within groups.

    order : int64[r], rows that are ranked, group after group, best first; equals in the order of their rows
    place : int64[n], 1 = first, equals share the place (1, 2, 2, 4), 0 = not ranked
    equals : int64[n], how many share the place, 0 = not ranked
    """

    order: IntArray
    place: IntArray
    equals: IntArray

    def __post_init__(self) -> None:
        freeze_fields(self)

    def within(self, limit: IntArray) -> BoolArray:
        """Who stands at a place of at most `limit` (int64[n]); equals at the edge come in together."""
        return np.asarray((self.place > 0) & (self.place <= limit), bool)

    def sure(self, seats: IntArray) -> BoolArray:
        """Who has a seat whatever becomes of ties: she and all her equals fit into `seats` (int64[n])."""
        return np.asarray((self.place > 0) & (self.place + self.equals - 1 <= seats), bool)

    def contested(self, seats: IntArray) -> BoolArray:
        """Whose tie straddles the last seat: a matter for the committee."""
        return self.within(seats) & ~self.sure(seats)


def rank(group: Index, keys: Sequence[IntArray], take: BoolArray | None = None) -> Ranking:
    """Places of rows within their `group` by `keys`, the first key first, larger before smaller.

    group : int[n]; keys : int64[n] each, in their lawful order; take : bool[n], who is ranked (default: all)
    O(r log r) for each key. Permuting the rows permutes the places and nothing else.
    """
    n = len(group)
    rows = np.arange(n) if take is None else np.nonzero(take)[0]
    columns = [np.asarray(key)[rows] for key in keys]
    of = np.asarray(group)[rows]
    order = np.lexsort((*(-column for column in reversed(columns)), of))
    fresh = np.ones(len(rows), bool)
    if len(rows):
        fresh[1:] = np.diff(of[order]) != 0
        begins = np.maximum.accumulate(np.where(fresh, np.arange(len(rows)), 0))
        for column in columns:
            fresh[1:] |= np.diff(column[order]) != 0
        run = np.nonzero(fresh)[0]
        size = np.diff(np.append(run, len(rows)))
        which = np.cumsum(fresh) - 1
        place, equals = np.zeros(n, np.int64), np.zeros(n, np.int64)
        place[rows[order]] = run[which] - begins[run[which]] + 1
        equals[rows[order]] = size[which]
    else:
        place, equals = np.zeros(n, np.int64), np.zeros(n, np.int64)
    return Ranking(rows[order], place, equals)
