"""A draw on a face that fits in a list: open pairs person x column, each column of several groups drawn apart.

Within a column the groups differ only by their drawn number, so the value of a pair is drawn(person) * drawn(group).
Who sits in the column before stays in it to begin with, the largest number on the largest; every pair starts with the
groups around the place where she would stand in that order. What else somebody would rather have is read off a table
of the 2047 numbers that a person can draw.
"""

from dataclasses import dataclass, replace

import numpy as np

from placement.errors import SolverError
from placement.model.arrays import Index, IntArray
from placement.solver.backends import FlowBackend
from placement.solver.factored.kinds import Columns
from placement.solver.factored.level import Solved
from placement.solver.factored.network import best_plan
from placement.solver.factored.prices import Arcs, NoPrices, Room, no_arcs, rebuilt
from placement.solver.factored.ties import exchanging

CELLS = 8_000_000
MOST_ROUNDS = 200
AROUND = 12
FEW = 200
"""Parts on either side of a wanted one that join the arcs with it (the next prices want one of them), where few
people of the column want another one; else one on either side."""


@dataclass(frozen=True)
class Drawing:
    """One draw: columns before and after the split, numbers of people int64[n] and of columns int64[c]."""

    before: Columns
    after: Columns
    person: IntArray
    column: IntArray


def spread(drawing: Drawing, at: IntArray) -> IntArray:
    """The plan on the split columns: whoever sits in a column sits in one of its parts, largest on largest: int64[n]."""
    c = len(drawing.before)
    seated = np.nonzero(at < c)[0]
    order = seated[np.lexsort((seated, -drawing.person[seated], at[seated]))]
    parts, seats = _ranked(drawing)
    ahead = np.cumsum(seats)
    first = drawing.after.first
    begin = np.append(0, ahead)[first[:-1]]
    start = np.searchsorted(at[order], np.arange(c))
    place = begin[at[order]] + np.arange(len(order)) - start[at[order]]
    new = np.full(len(at), len(drawing.after), np.int64)
    new[order] = parts[np.searchsorted(ahead, place, side="right")]
    return new


def _ranked(drawing: Drawing) -> tuple[IntArray, IntArray]:
    """Parts of every column, the largest number first, and their seats."""
    owner = np.repeat(np.arange(len(drawing.before)), np.diff(drawing.after.first))
    parts = np.lexsort((-drawing.column, owner))
    return parts, drawing.after.capacity[parts]


def solve_listed(
    drawing: Drawing, room: Room, before: Room, pairs: Arcs, at: IntArray, backend: FlowBackend
) -> tuple[Solved, Arcs]:
    """The draw on listed pairs (columns of before), and the pairs that stay open, as columns of after.

    room, before : what is asked of the columns after and before; at : int64[n], plan on the columns before
    Who sits in a column that no exchange passes stays in it, and there largest on largest is best: only the others
    go into the flow. All pairs bind the prices.
    """
    n, c = len(at), len(drawing.after)
    part = exchanging(before, pairs, at, np.nonzero(room.outside)[0])
    owner = np.append(
        np.repeat(np.arange(len(drawing.before)), np.diff(drawing.after.first)), len(drawing.before)
    )
    mine = part[at]
    moving, nowhere = mine > 0, at == len(drawing.before)
    outside = room.outside & ((moving & (mine == part[-1])) | nowhere)
    at = spread(drawing, at)
    start = _sorted_prices(drawing, at)
    arcs = _plan_arcs(drawing, at, c).joined(_first_arcs(drawing, pairs, at))
    gap, lowest = None, None
    for rounds in range(1, MOST_ROUNDS):
        if moving.any():
            loose = moving[arcs.person] & (mine[arcs.person] == part[owner[arcs.column]])
            chosen = arcs.where(loose | (at[arcs.person] == arcs.column))
            at = best_plan(replace(room, outside=outside), chosen, start, backend, gap)
        value = np.zeros(n, np.int64)
        seated = np.nonzero(at < c)[0]
        value[seated] = drawing.person[seated] * drawing.column[at[seated]]
        total, sized, known = int(value.sum()), len(arcs), None
        while True:
            try:
                known = rebuilt(room, arcs, at, value, known)
            except NoPrices:
                break
            prices = known.prices
            surplus = value - np.append(prices, 0)[at]
            missed = _wanted(drawing, pairs, prices, surplus, tight=False)
            best = surplus.copy()
            np.maximum.at(best, missed.person, missed.value - prices[missed.column])
            bound = int(best.sum()) + int((np.where(prices > 0, room.high, room.low) * prices).sum())
            if not len(missed):
                open_pairs = _wanted(drawing, pairs, prices, surplus, tight=True)
                return Solved(at, value, prices, surplus, total, bound, rounds, sized), open_pairs
            if lowest is None or bound < lowest:
                start, lowest = prices, bound
            arcs = arcs.joined(missed)
        gap = None if lowest is None else lowest - total
    raise SolverError("a draw found no end")


def _sorted_prices(drawing: Drawing, at: IntArray) -> IntArray:
    """Prices of the plan `spread` as if everyone were bound to her column: exact there, a start for the flow elsewhere.

    Between two parts in order the price falls by the difference of their numbers times the last person's of the upper.
    """
    c = len(drawing.after)
    parts, _ = _ranked(drawing)
    owner = np.repeat(np.arange(len(drawing.before)), np.diff(drawing.after.first))
    least = np.full(c + 1, 4096, np.int64)
    np.minimum.at(least, at, drawing.person)
    number, last = drawing.column[parts], least[:c][parts]
    drop = np.zeros(c, np.int64)
    same = owner[1:] == owner[:-1]
    drop[:-1] = np.where(same & (last[:-1] < 4096), (number[:-1] - number[1:]) * last[:-1], 0)
    total = np.cumsum(drop[::-1])[::-1]
    end = np.searchsorted(owner, owner, side="right")
    prices = np.zeros(c, np.int64)
    prices[parts] = total - np.append(total, 0)[end]
    return prices


def _plan_arcs(drawing: Drawing, at: IntArray, c: int) -> Arcs:
    seated = np.nonzero(at < c)[0]
    return Arcs(
        seated.astype(np.int32),
        at[seated].astype(np.int32),
        drawing.person[seated] * drawing.column[at[seated]],
    )


def _first_arcs(drawing: Drawing, pairs: Arcs, at: IntArray) -> Arcs:
    """Every pair with the parts around the person's place in the order of the column."""
    first = drawing.after.first
    count = first[pairs.column + 1] - first[pairs.column]
    single = count == 1
    lone = _arcs(drawing, pairs.person[single], first[pairs.column[single]])
    k = np.nonzero(count > 1)[0]
    if not len(k):
        return lone
    parts, _ = _ranked(drawing)
    place = np.empty(len(parts), np.int64)
    place[parts] = np.arange(len(parts))
    owner = np.repeat(np.arange(len(drawing.before)), np.diff(first))
    seated = np.nonzero(at < len(drawing.after))[0]
    scale = 4096
    key = owner[at[seated]] * scale + (scale - 1 - drawing.person[seated])
    order = np.argsort(key, kind="stable")
    key, stands = key[order], place[at[seated[order]]]
    wanted = pairs.column[k].astype(np.int64) * scale + (scale - 1 - drawing.person[pairs.person[k]])
    low, high = first[pairs.column[k]], first[pairs.column[k] + 1] - 1
    people, columns = [], []
    for side, step in (("left", -1), ("left", 0), ("right", -1), ("right", 0)):
        where = np.searchsorted(key, wanted, side=side) + (-1 if side == "right" else 0)  # type: ignore[call-overload]
        near = stands[np.clip(where, 0, max(len(stands) - 1, 0))] if len(stands) else low
        near = np.clip(near + step + (1 if side == "right" else 0), low, high)
        people.append(pairs.person[k])
        columns.append(parts[near])
    return lone.joined(_arcs(drawing, np.concatenate(people), np.concatenate(columns)))


def _arcs(drawing: Drawing, person: IntArray, column: IntArray) -> Arcs:
    return Arcs(
        person.astype(np.int32), column.astype(np.int32), drawing.person[person] * drawing.column[column]
    )


def _wanted(drawing: Drawing, pairs: Arcs, prices: IntArray, surplus: IntArray, *, tight: bool) -> Arcs:
    """Parts that somebody would rather have (the best for each pair), or, `tight`, that are as good as what she has."""
    first = drawing.after.first
    order = np.argsort(pairs.column, kind="stable")
    column = pairs.column[order]
    starts = (
        np.nonzero(np.append(True, column[1:] != column[:-1]))[0] if len(column) else np.zeros(0, np.int64)
    )
    found = [no_arcs()]
    ends = np.append(starts[1:], len(column))
    lone = np.diff(first)[column[starts]] == 1 if len(starts) else np.zeros(0, bool)
    alone = np.repeat(lone, ends - starts)
    person, part = pairs.person[order[alone]], first[column[alone]]
    net = drawing.person[person] * drawing.column[part] - prices[part]
    keep = net == surplus[person] if tight else net > surplus[person]
    found.append(_arcs(drawing, person[keep], part[keep]))
    for begin, end in zip(starts[~lone], ends[~lone], strict=True):
        people = pairs.person[order[begin:end]]
        mine = np.arange(first[column[begin]], first[column[begin] + 1])
        found.extend(_in_column(drawing, people, mine, prices, surplus, tight))
    return Arcs(
        np.concatenate([arcs.person for arcs in found]),
        np.concatenate([arcs.column for arcs in found]),
        np.concatenate([arcs.value for arcs in found]),
    )


def _in_column(
    drawing: Drawing, people: Index, parts: IntArray, prices: IntArray, surplus: IntArray, tight: bool
) -> list[Arcs]:
    """The same for the people of one column: one row per number drawn."""
    numbers, row = np.unique(drawing.person[people], return_inverse=True)
    found = []
    step = max(1, CELLS // len(parts))
    for begin in range(0, len(numbers), step):
        net = numbers[begin : begin + step, None] * drawing.column[parts] - prices[parts]
        top = net.max(axis=1)
        here = np.nonzero((row >= begin) & (row < begin + step))[0]
        mine = row[here] - begin
        if not tight:
            wants = top[mine] > surplus[people[here]]
            rank = np.lexsort((-drawing.column[parts],))
            place = np.empty(len(parts), np.int64)
            place[rank] = np.arange(len(parts))
            best = place[net.argmax(axis=1)[mine[wants]]]
            wide = AROUND if len(best) < FEW else 4
            around = np.clip(best[:, None] + np.arange(-wide, wide + 1), 0, len(parts) - 1)
            wanting = np.repeat(people[here[wants]], 2 * wide + 1)
            found.append(_arcs(drawing, wanting, parts[rank[around.ravel()]]))
            continue
        even = top[mine] == surplus[people[here]]
        here, mine = here[even], mine[even]
        number, part = np.nonzero(net == top[:, None])
        size = np.bincount(number, minlength=len(net))
        start = np.cumsum(size) - size
        take = size[mine]
        index = np.repeat(start[mine] - np.cumsum(take) + take, take) + np.arange(int(take.sum()))
        found.append(_arcs(drawing, np.repeat(people[here], take), parts[part[index]]))
    return found
