"""What a rule of eligibility is."""

from collections.abc import Collection
from typing import Any, ClassVar, Literal, Protocol

from numpy.typing import NDArray

from placement.eligibility.context import Context
from placement.eligibility.move import MOVES, Move
from placement.model.arrays import BoolArray, Index
from placement.model.positions import Position
from placement.model.roster import Employee

Kind = Literal["hard", "flag"]
Confidence = Literal["text", "secondary", "unverified"]
Sides = tuple[str, str]
"""What is asked and what she has, in words."""
Seen = list[NDArray[Any]]
"""Columns over all employees."""


class Rule(Protocol):
    """One rule, stated twice: for people and for machines.

    kind : a hard rule forbids, a flag only marks
    moves : kinds of move it speaks of; of others it is not asked
    law : keys it reads; basis : files of law it stands on, the one that gives the rule first; none = practice
    doubts : what was not verified, and how it was read all the same
    reason : the sentence for someone to whom it says no (or whom it marks); braces name the last part of a key, or a
        field of the settings
    """

    code: ClassVar[str]
    kind: ClassVar[Kind] = "hard"
    moves: ClassVar[tuple[Move, ...]] = MOVES
    law: ClassVar[tuple[str, ...]] = ()
    basis: ClassVar[tuple[str, ...]] = ()
    doubts: ClassVar[tuple[dict[str, str], ...]] = ()
    title: ClassVar[dict[str, str]]
    reason: ClassVar[dict[str, str]]
    source: ClassVar[str]
    confidence: ClassVar[Confidence]

    def one(self, employee: Employee, position: Position, context: Context, /) -> bool:
        """Whether nothing speaks against this pair."""
        ...

    def sides(self, _employee: Employee, _position: Position, _context: Context, lang: str, /) -> Sides:
        """What is asked and what she has, for somebody to whom a hard rule says no."""
        return self.title[lang], "-"

    def many(self, context: Context, i: Index, g: Index, /) -> BoolArray:
        """The same for arrays of employees and groups that broadcast; the answer broadcasts to their shape."""
        ...

    def reads(self, _context: Context, _kinds: Collection[Move], /) -> tuple[str, ...]:
        """Keys of law that it reads of these people and posts: all of `law` unless a rule knows better.

        kinds : kinds of move that occur
        """
        return self.law

    def sees(self, _context: Context, /) -> Seen | None:
        """Columns over all employees by which alone `many` knows a person, whatever the move; None = it does not say."""
        return None
