"""People who see the same classes at the same points, but for a constant of their own, enter the flow together.

Where a level pays seats rather than pairs, whole professions are alike: a person then needs one arc into her bundle, and
the bundle one arc per class, instead of one arc per person and class. The plans that can be reached are the same.
"""

from dataclasses import dataclass

import numpy as np

from placement.model.arrays import BoolArray, Index, IntArray

CHUNK = 4_000_000


@dataclass(frozen=True)
class Bundles:
    """Who shares options with whom.

    alone : bool[k], class options that keep an arc of their own
    person, bundle, base : int64[p], people in bundles, the bundle of each, and her constant
    owner, column, rest : int64[b], options of bundles: bundle, class, and points less the constant
    size : int64[bundles], people in each
    """

    alone: BoolArray
    person: IntArray
    bundle: IntArray
    base: IntArray
    owner: IntArray
    column: IntArray
    rest: IntArray
    size: IntArray


def bundled(person: Index, column: Index, points: IntArray) -> Bundles:
    """Bundles of class options sorted by person, each person's classes in the same order for everyone."""
    if not len(person) or (np.diff(person) < 0).any():
        return _none(len(person))
    first = np.nonzero(np.append(True, person[1:] != person[:-1]))[0]
    size = np.diff(np.append(first, len(person)))
    base = points[first]
    rest = points - np.repeat(base, size)
    mixed = (column.astype(np.uint64) + np.uint64(1)) * np.uint64(0x9E3779B97F4A7C15)
    mixed ^= (rest.astype(np.uint64) + np.uint64(7)) * np.uint64(0xC2B2AE3D27D4EB4F)
    mixed *= mixed | np.uint64(1)
    look = np.add.reduceat(mixed, first)
    order = np.lexsort((look, size))
    new = np.append(True, (look[order][1:] != look[order][:-1]) | (size[order][1:] != size[order][:-1]))
    number = np.empty(len(first), np.int64)
    number[order] = np.cumsum(new) - 1
    model = order[np.nonzero(new)[0]]
    alike = _alike(first, size, column, rest, model[number])
    count = np.bincount(number[alike], minlength=len(model))
    joins = alike & (count[number] > 1)
    kept = np.unique(number[joins])
    renumber = np.full(len(model), -1, np.int64)
    renumber[kept] = np.arange(len(kept))
    take = size[model[kept]]
    index = np.repeat(first[model[kept]] - np.cumsum(take) + take, take) + np.arange(int(take.sum()))
    return Bundles(
        np.repeat(~joins, size), person[first[joins]].astype(np.int64), renumber[number[joins]], base[joins],
        np.repeat(np.arange(len(kept)), take), column[index].astype(np.int64), rest[index], count[kept].astype(np.int64),
    )  # fmt: skip


def _alike(first: IntArray, size: IntArray, column: Index, rest: IntArray, model: IntArray) -> BoolArray:
    """Whether each person's options are exactly those of the model of her bundle: equal sums alone prove nothing."""
    alike = np.ones(len(first), bool)
    ends = np.cumsum(size)
    start = 0
    while start < len(first):
        stop = max(int(np.searchsorted(ends, ends[start] + CHUNK)), start + 1)
        some = slice(start, stop)
        width = size[some]
        offset = np.arange(int(width.sum())) - np.repeat(np.cumsum(width) - width, width)
        mine = np.repeat(first[some], width) + offset
        other = np.repeat(first[model[some]], width) + offset
        same = (column[mine] == column[other]) & (rest[mine] == rest[other])
        alike[some] = np.logical_and.reduceat(same, np.cumsum(width) - width)
        start = stop
    return alike


def _none(options: int) -> Bundles:
    empty = np.zeros(0, np.int64)
    return Bundles(np.ones(options, bool), empty, empty, empty, empty, empty, empty, empty)


def handed_out(bundles: Bundles, inside: IntArray, flow: IntArray) -> tuple[IntArray, IntArray]:
    """People of bundles and the class each takes: seats of a bundle go to its people in order.

    inside : int64[p], flow into the bundles per person; flow : int64[b], per option of a bundle
    """
    goes = np.nonzero(inside > 0)[0]
    goes = goes[np.argsort(bundles.bundle[goes], kind="stable")]
    return bundles.person[goes], np.repeat(bundles.column, flow)
