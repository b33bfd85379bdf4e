"""Integer draws, shuffles and shares that give the same answer on every machine.

Only the raw stream of PCG64 is used: NumPy promises never to change it, and no float comes near it.
"""

import zlib
from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]


class Draws:
    """Streams of random integers, one per topic: what one topic draws never moves another."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._streams: dict[str, np.random.PCG64] = {}

    def below(self, topic: str, count: int, bound: int) -> Ints:
        """`count` integers in 0 .. bound - 1."""
        if topic not in self._streams:
            entropy = [self._seed, zlib.crc32(topic.encode())]
            self._streams[topic] = np.random.PCG64(np.random.SeedSequence(entropy))
        raw = self._streams[topic].random_raw(count)
        return (np.asarray(raw, np.uint64) % np.uint64(bound)).astype(np.int64)

    def between(self, topic: str, low: ArrayLike, high: ArrayLike) -> Ints:
        """One integer per element in low .. high, both included; `low` where the range is empty."""
        first, last = np.broadcast_arrays(np.asarray(low, np.int64), np.asarray(high, np.int64))
        width = np.maximum(last - first + 1, 1)
        return np.asarray(first + self.below(topic, first.size, 1 << 40).reshape(first.shape) % width)

    def order(self, topic: str, count: int) -> Ints:
        """A permutation of 0 .. count - 1."""
        return np.argsort(self.below(topic, count, 1 << 40), kind="stable")

    def deal(self, topic: str, counts: ArrayLike) -> Ints:
        """Category numbers in random order, category c exactly counts[c] times."""
        numbers = np.repeat(np.arange(np.size(counts)), np.asarray(counts, np.int64))
        return numbers[self.order(topic, len(numbers))]

    def pick(self, topic: str, mask: Bools, count: int, first: Ints | None = None) -> Ints:
        """Indices of at most `count` elements of `mask`, at random; small values of `first` go before."""
        places = np.flatnonzero(mask)
        key = self.below(topic, len(places), 1 << 40)
        chosen = np.lexsort((key,) if first is None else (key, first[places]))[: max(count, 0)]
        return places[chosen]


def share(total: int, weights: ArrayLike, tie: Ints | None = None) -> Ints:
    """`total` divided in proportion to `weights` by largest remainder; ties go to small `tie`, then to the first."""
    weight = np.asarray(weights, np.int64)
    whole = int(weight.sum())
    if whole == 0:
        weight, whole = np.ones_like(weight), weight.size
    parts = total * weight // whole
    rest = total * weight % whole
    order = np.lexsort((np.arange(weight.size) if tie is None else tie, -rest))
    parts[order[: total - int(parts.sum())]] += 1
    return parts


def deal_scale(
    quotas: Sequence[int], low: Ints, high: Ints, order: Ints, *, spare_deadlines: bool = False
) -> Ints:
    """Places 0 .. on a scale for everyone within low .. high, each place `quotas` times as far as the ranges allow.

    Places are filled bottom up, earliest `high` first (that order keeps every quota whenever it can be kept), then by
    `order`. With `spare_deadlines`, `order` decides and `high` only speaks when it is the last chance. People who
    find no quota take the place in their range that is nearest below the end of it.
    """
    given = np.full(len(low), -1, np.int64)
    queue = np.lexsort((order,) if spare_deadlines else (order, high))
    for place, quota in enumerate(quotas):
        if not quota or not len(queue):
            continue
        able = low[queue] <= place
        able &= high[queue] >= place
        rank = np.cumsum(able)
        if spare_deadlines:
            last = able & (high[queue] == place)
            late = np.cumsum(last)
            forced = min(int(late[-1]), quota)
            rank = np.cumsum(able & ~last)
            taken = (last & (late <= forced)) | (able & ~last & (rank <= quota - forced))
        else:
            taken = able & (rank <= quota)
        given[queue[taken]] = place
        queue = queue[~taken]
    given[queue] = np.minimum(np.maximum(low[queue], 0), len(quotas) - 1)
    return given


def mingle(draws: Draws, topic: str, given: Ints, low: Ints, high: Ints, rounds: int = 40) -> Ints:
    """The same places in another order: random pairs exchange theirs where both ranges allow it.

    Dealing by deadline keeps every quota but lines people up; exchanging forgets the line and keeps the quotas.
    """
    mixed = given.copy()
    half = len(mixed) // 2
    for _ in range(rounds if half else 0):
        order = draws.order(topic, len(mixed))
        one, other = order[:half], order[half : 2 * half]
        fits = (low[one] <= mixed[other]) & (mixed[other] <= high[one])
        fits &= (low[other] <= mixed[one]) & (mixed[one] <= high[other])
        one, other = one[fits], other[fits]
        mixed[one], mixed[other] = mixed[other], mixed[one]
    return mixed
