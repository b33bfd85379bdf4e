"""Eligibility seen from the Problem: rows of free employees, and what decisions add or take away."""

from dataclasses import dataclass

import numpy as np

from placement.eligibility import Eligibility
from placement.formulation.wishes import Wishes
from placement.model.arrays import BoolArray, Index, IndexArray, IntArray, freeze_fields

DECISION_CODE = 255
"""Code of a pair refused by a decision."""

WISH_CODE = 252
"""Code of a post outside the unit that she asked for, when her request is her only cause."""

OWN_CODE = 253
"""Code of the own seat where no other group is like it; staying there is an option of its own, not a pair."""

CLOSED_CODE = 254
"""Code of a post whose seats are all held by people who stay."""


@dataclass(frozen=True)
class CasePairs:
    """Pairs of the Problem's employees and all position groups.

    rows : int32[n], roster row of each employee; refused : int64[r], keys i * m + g taken away by decisions, sorted
    granted : int64[s], keys given by decisions in spite of time in post, sorted
    closed : bool[m], groups without a seat open to decision
    wishes : of those whose only cause to move is a request that names a unit
    own : int32[n], group held, -1 = none; twin : int32[m], another group of the same class, -1 = none
    The own seat is answered as its twin, as a post to move to: staying is allowed in spite of rules that bar the move.
    """

    eligibility: Eligibility
    rows: IndexArray
    refused: IntArray
    granted: IntArray
    closed: BoolArray
    wishes: Wishes
    own: IndexArray
    twin: IndexArray

    @property
    def width(self) -> int:
        """Groups, for keys of pairs."""
        return len(self.twin)

    def __post_init__(self) -> None:
        freeze_fields(self)

    def codes(self, i: Index, g: Index) -> IntArray:
        """0 = eligible, else 1 + index of the first rule against, or DECISION_CODE."""
        codes = np.array(self.eligibility.codes(self.rows[i], g), np.int64)
        at_home = np.nonzero(np.broadcast_to(self.own[i] == g, codes.shape))
        if len(at_home[0]):
            people, posts = np.broadcast_to(i, codes.shape)[at_home], np.broadcast_to(g, codes.shape)[at_home]
            twins = self.twin[posts]
            codes[at_home] = np.where(twins < 0, OWN_CODE, self.eligibility.codes(self.rows[people], twins))
        codes[(codes == 0) & self.closed[g]] = CLOSED_CODE
        codes[(codes == 0) & ~self.wishes.met(i, g)] = WISH_CODE
        if len(self.refused) or len(self.granted):
            key = np.asarray(i, np.int64) * self.width + g
            codes = np.where(np.isin(key, self.refused), DECISION_CODE, codes)
            codes = np.where(np.isin(key, self.granted), 0, codes)
        return codes

    def one(self, i: int, g: int) -> tuple[str, ...]:
        """Codes of all rules against one pair, by the rules' own words."""
        key = i * self.width + g
        if (self.granted == key).any():
            return ()
        if (self.refused == key).any():
            return ("decision",)
        asked = int(self.twin[g]) if self.own[i] == g else g
        if asked < 0:
            return ("own_seat",)
        against = self.eligibility.one(int(self.rows[i]), asked)
        if not against and self.closed[g]:
            return ("no_open_seat",)
        return against or (() if self.wishes.met(np.array(i), np.array(g)) else ("not_wished",))

    def eligible(self, first: int, last: int, g: IndexArray) -> tuple[IndexArray, IndexArray]:
        """All eligible pairs of a block of employees with the given groups.

        Rules are asked of the pairs that may pass; own seats and what decisions grant stand beside them.
        """
        g = np.asarray(g)
        block = np.arange(first, last)
        row, column = self.eligibility.candidates(self.rows[block], g)
        place = np.full(max(self.width, 1), -1, np.int64)
        place[g] = np.arange(len(g))
        housed = np.nonzero(self.own[block] >= 0)[0]
        start, end = np.searchsorted(self.granted, (first * self.width, last * self.width))
        given_i, given_g = np.divmod(self.granted[start:end], max(self.width, 1))
        more_row = np.concatenate((housed, given_i - first))
        more_column = place[np.concatenate((self.own[block[housed]].astype(np.int64), given_g))]
        listed = more_column >= 0
        key = np.concatenate((row * len(g) + column, more_row[listed] * len(g) + more_column[listed]))
        key.sort()
        key = key[np.append(True, key[1:] != key[:-1])] if len(key) else key
        i, k = key // max(len(g), 1) + first, key % max(len(g), 1)
        fine = self.codes(i, g[k]) == 0
        return i[fine].astype(np.int32), g[k[fine]].astype(np.int32)
