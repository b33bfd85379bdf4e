"""What an objective is given, and what it answers."""

from dataclasses import dataclass
from typing import ClassVar, Protocol

from placement.formulation.case import Case
from placement.formulation.standing import Standings
from placement.model.arrays import IndexArray, IntArray
from placement.model.problem import Level, Steps
from placement.scoring import Fit


@dataclass(frozen=True)
class Draft:
    """What is known before the levels are written.

    rows : int32[n], roster row of each employee of the Problem; home : int32[n], own group or -1
    held : int64[m], seats taken by people who stay; capacity : int64[m], seats open to decision
    before : int64[m], holders on the planned day, at most the need
    """

    case: Case
    standings: Standings
    fit: Fit
    rows: IndexArray
    home: IndexArray
    held: IntArray
    capacity: IntArray
    before: IntArray


class Objective(Protocol):
    """One level: a code, its words, and the Level it makes."""

    code: ClassVar[str]
    title: ClassVar[dict[str, str]]

    @staticmethod
    def level(draft: Draft) -> Level | None:
        """The level, or None where it has nothing to decide."""


def seat_steps(draft: Draft, value_of: IntArray, first: IntArray) -> Steps:
    """Cut values of all seats of each group (int64, `first` int64[m + 1]) down to the seats open to decision."""
    import numpy as np

    start = first[:-1] + draft.held
    width = draft.capacity
    offset = np.arange(int(width.sum())) - np.repeat(np.cumsum(width) - width, width)
    return Steps(np.concatenate(([0], np.cumsum(width))), value_of[np.repeat(start, width) + offset])
