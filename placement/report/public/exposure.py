"""Which small groups published figures give away: an audit of every sum and difference of all tables at once.

A figure is a row of zeros and ones over kinds of people. Whoever adds and subtracts figures reaches exactly the space that
their rows span. A group of fewer than k people is exposed if that space holds a row of whole numbers, none negative, that
counts no more than k - 1 people: the group itself, or an upper bound of it. Such a row has at most k - 1 kinds in it, so all
of them can be looked at: a row lies in the span iff it is orthogonal to the null space, and that is tried with random
vectors of the null space modulo a prime, halves of a group matched against each other.
"""

import numpy as np

from placement.model.arrays import BoolArray, IntArray

PRIME = (1 << 31) - 1
WITNESSES = 3
"""Random vectors of the null space; a group is not exposed with certainty if one of them tells, and else by all of them."""
HALF = 2
"""Kinds in half a group: groups of up to four kinds are looked at, all there are for k up to 5."""
MOST_PAIRS = 6_000_000

Group = tuple[int, ...]


def exposed(figures: BoolArray, size: IntArray, k: int, seed: int = 0) -> list[Group]:
    """Groups of 1 to k - 1 people that sums and differences of figures count, each as the kinds in it.

    figures : bool[figures, kinds], what each published figure counts; size : int64[kinds], people of each kind
    """
    small = np.nonzero(size < k)[0]
    if not len(small) or not len(figures):
        return []
    tells = _null_vectors(figures.astype(np.int64), seed)[:, small]
    return [tuple(int(small[place]) for place in group) for group in _zero_sums(tells, size[small], k)]


def _null_vectors(rows: IntArray, seed: int) -> IntArray:
    """Random vectors orthogonal to every row, modulo the prime: int64[WITNESSES, kinds]."""
    reduced, pivots = _reduced(np.unique(rows, axis=0))
    kinds = rows.shape[1]
    free = np.setdiff1d(np.arange(kinds), pivots)
    draw = np.random.default_rng(seed)
    vectors = np.zeros((WITNESSES, kinds), np.int64)
    vectors[:, free] = draw.integers(1, PRIME, (WITNESSES, len(free)))
    for place, pivot in enumerate(pivots):
        products = reduced[place, free] * vectors[:, free] % PRIME
        vectors[:, pivot] = -products.sum(axis=1) % PRIME
    return vectors


def _reduced(rows: IntArray) -> tuple[IntArray, list[int]]:
    """Reduced row echelon form modulo the prime, with the columns of its pivots."""
    rows = rows % PRIME
    pivots: list[int] = []
    for column in range(rows.shape[1]):
        top = len(pivots)
        if top == len(rows):
            break
        found = np.nonzero(rows[top:, column])[0]
        if not len(found):
            continue
        rows[[top, top + int(found[0])]] = rows[[top + int(found[0]), top]]
        rows[top] = rows[top] * pow(int(rows[top, column]), -1, PRIME) % PRIME
        others = np.nonzero(rows[:, column])[0]
        others = others[others != top]
        rows[others] = (rows[others] - rows[others, column][:, None] * rows[top][None, :]) % PRIME
        pivots.append(column)
    return rows[: len(pivots)], pivots


def _zero_sums(tells: IntArray, size: IntArray, k: int) -> list[Group]:
    """Multisets of kinds of at most k - 1 people whose vectors sum to nothing."""
    count = tells.shape[1]
    half = HALF if count * (count + 1) // 2 <= MOST_PAIRS else 1
    members = [np.zeros((1, 0), np.int64)]
    for length in range(1, half + 1):
        made = (
            np.arange(count)[:, None] if length == 1
            else np.stack(np.triu_indices(count), axis=1)
        )  # fmt: skip
        members.append(made[size[made].sum(axis=1) < k])
    padded = np.concatenate(
        [np.pad(group, ((0, 0), (0, half - group.shape[1])), constant_values=-1) for group in members]
    )
    widened = np.append(tells, np.zeros((WITNESSES, 1), np.int64), axis=1)
    sums = widened[:, padded].sum(axis=2) % PRIME
    weight = np.append(size, 0)[padded].sum(axis=1)
    order = np.argsort(sums[0], kind="stable")
    wanted = -sums[0] % PRIME
    first = np.searchsorted(sums[0][order], wanted, side="left")
    last = np.searchsorted(sums[0][order], wanted, side="right")
    found: dict[Group, None] = {}
    for one in np.nonzero(last > first)[0].tolist():
        for other in order[first[one] : last[one]].tolist():
            total = int(weight[one] + weight[other])
            if 0 < total < k and not ((sums[:, one] + sums[:, other]) % PRIME).any():
                found[tuple(sorted(int(x) for x in (*padded[one], *padded[other]) if x >= 0))] = None
    return _smallest(list(found))


def _smallest(groups: list[Group]) -> list[Group]:
    """Groups of which no part is a group already."""
    kept: list[Group] = []
    for group in sorted(groups, key=lambda g: (len(g), g)):
        if not any(set(less) <= set(group) for less in kept):
            kept.append(group)
    return kept


__all__ = ["Group", "exposed"]
