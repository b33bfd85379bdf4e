"""The Plan: where everyone is before and after, with what kind of move and for what cause."""

from dataclasses import dataclass
from enum import StrEnum

from placement.model.arrays import IndexArray, IntArray, TextArray, freeze_fields


class PlanStatus(StrEnum):
    """What the plan says of an employee."""

    STAY = "stay"
    MOVE = "move"
    ENTER = "enter"
    BEYOND_NEED = "beyond_need"
    WAITING = "waiting"
    FIXED = "fixed"
    LEAVING = "leaving"
    QUARANTINE = "quarantine"


@dataclass(frozen=True)
class Policy:
    """What was allowed and asked.

    mode; class_change : "up", "down"; open_locks : codes; rules_off : rules that a what-if switches off or rewrites
    least_level : (first digit of the echelon, level of education) asked by law; equal_level : (level, counts as)
    """

    mode: str
    class_change: tuple[str, ...] = ()
    open_locks: tuple[str, ...] = ()
    rules_off: tuple[str, ...] = ()
    least_level: tuple[tuple[int, int], ...] = ()
    equal_level: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True)
class Plan:
    """One row per employee of the roster.

    before, after : int32[n], position group or -1; after a plan someone beyond need keeps `after` = her post
    seated : int32[n], group whose need she counts for, -1 = none (beyond need, waiting, leaving)
    status, kind, cause, reason : text[n]; kind is a kind of move, cause why she may move, reason the code of the rule
        or objective that decided
    fit : int64[n], points at the post after the plan, 0 where none or mismatched
    """

    before: IndexArray
    after: IndexArray
    seated: IndexArray
    status: TextArray
    kind: TextArray
    cause: TextArray
    reason: TextArray
    fit: IntArray

    def __post_init__(self) -> None:
        freeze_fields(self)

    def filled(self, groups: int) -> IntArray:
        """Seats filled in each group: int64[m]."""
        import numpy as np

        return np.bincount(self.seated[self.seated >= 0], minlength=groups).astype(np.int64)
