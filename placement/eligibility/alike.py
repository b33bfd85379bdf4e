"""People whom the first rules of the shelf cannot tell apart: their pairs are judged once, not person by person."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from placement.eligibility import move_kind
from placement.eligibility.context import Context
from placement.eligibility.move import MOVES
from placement.eligibility.rule import Rule, Seen
from placement.model.arrays import BoolArray, Index, IndexArray

MOST = 1 << 27
"""Cells of a table of kinds of people x positions; beyond it there is none."""

ROWS = 256


@dataclass(frozen=True)
class Alike:
    """Kinds of people and what the first rules say of them.

    kind : int32[n], number of each employee's kind; codes : uint8[kinds, m], as `Eligibility.codes` of these rules
    told : how many rules of the shelf the table speaks for
    """

    kind: IndexArray
    codes: NDArray[np.uint8]
    told: int


def alike(context: Context, asked: Sequence[tuple[int, Rule]]) -> Alike | None:
    """The table of the first rules that say by what they know a person; None where it would be too large or empty."""
    name = "alike:" + ",".join(rule.code for _, rule in asked)
    return context.column(name, lambda c: _built(c, asked))


def _built(context: Context, asked: Sequence[tuple[int, Rule]]) -> Alike | None:
    told = 0
    seen: Seen = []
    for _, rule in asked:
        columns = rule.sees(context)
        if columns is None:
            break
        seen += columns
        told += 1
    m = len(context.positions)
    if not told or not m or not len(context.roster):
        return None
    table = np.stack([np.asarray(column, np.int64) for column in seen], axis=1)
    _, first, kind = np.unique(table, axis=0, return_index=True, return_inverse=True)
    if len(first) * m > MOST:
        return None
    codes = np.zeros((len(first), m), np.uint8)
    groups = np.arange(m)[None, :]
    for start in range(0, len(first), ROWS):
        people = first[start : start + ROWS][:, None]
        for place, rule in reversed(asked[:told]):
            block = codes[start : start + ROWS]
            np.copyto(block, np.uint8(place + 1), where=against(rule, context, people, groups))
    return Alike(kind.reshape(-1).astype(np.int32), codes, told)


def against(rule: Rule, context: Context, i: Index, g: Index) -> BoolArray:
    """Where a rule says no, among the kinds of move it speaks of; an own post may come out either way.

    A rule none of whose kinds occurs is not asked: its law may not have been in force.
    """
    if rule.moves == MOVES:
        return ~rule.many(context, i, g)
    spoken = move_kind.among(move_kind.many(context, i, g), rule.moves)
    return spoken & ~rule.many(context, i, g) if spoken.any() else spoken
