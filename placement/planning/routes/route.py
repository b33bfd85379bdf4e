"""What a route is, and what it leaves behind."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar, Protocol

import numpy as np

from placement.formulation import Case
from placement.model.arrays import Index, IntArray, TextArray, freeze_fields, frozen
from placement.model.contest import Contest
from placement.model.intake import Intake
from placement.model.verdict import Verdict


@dataclass(frozen=True)
class Listing:
    """A ranking, one row per candidate of a post, in the order in which it is printed.

    position, person, name, code, to, step, reason : text[r]; cut, place, total : int64[r]; parts : int64[r] by name
    code is the result; `to` the post she gets; reason the code of a rule against her, or of what she lacks
    """

    position: TextArray
    person: TextArray
    name: TextArray
    cut: IntArray
    place: IntArray
    total: IntArray
    code: TextArray
    to: TextArray
    step: TextArray
    reason: TextArray
    parts: Mapping[str, IntArray]

    def __post_init__(self) -> None:
        freeze_fields(self)
        for part in self.parts.values():
            frozen(part)

    def __len__(self) -> int:
        return len(self.person)


@dataclass(frozen=True)
class Filling:
    """What one route did.

    funnel : (position, step, count); taken : (row of the roster, position group) of everyone it seats on the roster
    contest, intake : what the verifier judges it by; facts : figures for the record
    """

    route: str
    listing: Listing
    funnel: tuple[tuple[str, str, int], ...]
    taken: tuple[tuple[int, int], ...] = ()
    contest: Contest | None = None
    rows: IntArray | None = None
    """int64[k], row of the listing of each pair of the contest, -1 = not listed."""
    intake: Intake | None = None
    facts: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class State:
    """A plan in the making: what the routes so far have filled."""

    fillings: tuple[Filling, ...] = ()

    @property
    def seated(self) -> dict[int, int]:
        """Position group by row of the roster, for everyone whom a route has seated."""
        return {row: group for filling in self.fillings for row, group in filling.taken}


class Route(Protocol):
    """A way of filling posts.

    law : keys it reads
    """

    code: ClassVar[str]
    kind: ClassVar[str] = "route"
    moves: ClassVar[tuple[str, ...]] = ()
    law: ClassVar[tuple[str, ...]] = ()
    title: ClassVar[dict[str, str]]
    source: ClassVar[str]
    confidence: ClassVar[str]

    def fill(self, problem: Case, state: State, /) -> State:
        """The state with the posts of this route filled."""
        ...

    def judge(self, problem: Case, filling: Filling, /) -> Verdict:
        """What the verifier says of the filling, from its listing as it stands."""
        ...


def texts(count: int, value: str = "") -> TextArray:
    """The same text for every row."""
    return np.full(count, value, "U64")


def at(codes: TextArray, index: Index) -> TextArray:
    """Code of each index, "" for -1."""
    return np.append(codes, "")[index].astype(str)
