"""A contest: what a route decides between, its two orders, and who sits where."""

from dataclasses import dataclass

import numpy as np

from placement.model.arrays import IndexArray, IntArray, TextArray, freeze_fields


@dataclass(frozen=True)
class Contest:
    """People, the posts they may have, and the two orders of the route.

    person, post : int32[k], pairs of somebody with a post she is eligible for (and applied for, where one applies)
    keys : int64[k] each, priority at the post, larger first, compared in order; comparable inside a ceiling
    liking : int64[k], larger is liked better, within a person
    hold : text[k], "" or why whoever sits by this pair is not measured against others: `protected` (her own seat),
        `pinned` (a decision), `official-choice`
    seat : int64[n], the pair by which each person sits, -1 = none; capacity : int64[m]
    ceilings : (name, posts, most), nested or disjoint
    """

    route: str
    person_key: TextArray
    post_key: TextArray
    person: IndexArray
    post: IndexArray
    keys: tuple[IntArray, ...]
    liking: IntArray
    hold: TextArray
    seat: IntArray
    capacity: IntArray
    ceilings: tuple[tuple[str, IndexArray, int], ...] = ()

    def __post_init__(self) -> None:
        freeze_fields(self)


def standing(keys: tuple[IntArray, ...] | list[IntArray], size: int) -> IntArray:
    """One number for each row that compares as its keys do, larger first: int64[size]."""
    place = np.zeros(size, np.int64)
    for key in keys:
        known, code = np.unique(key, return_inverse=True)
        _, place = np.unique(place * len(known) + code, return_inverse=True)
    return place.astype(np.int64)
