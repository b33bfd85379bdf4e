"""What a component of fit promises."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Protocol

from placement.model.arrays import IndexArray
from placement.model.education import Education
from placement.model.positions import Positions
from placement.model.roster import Roster
from placement.scoring.basis import Law
from placement.scoring.lookup import Lookup
from placement.scoring.merit import Scores


@dataclass(frozen=True)
class Pairing:
    """What components may look at. pool_of_group : int32[m] into scores.pools."""

    roster: Roster
    positions: Positions
    education: Education
    scores: Scores
    pool_of_group: IndexArray
    law: Law
    as_of: dt.date


class Component(Protocol):
    """One component of fit: full marks of it are `weight` millionths of 100 000 points."""

    code: ClassVar[str]
    kind: ClassVar[str]
    title: ClassVar[Mapping[str, str]]
    anchor: ClassVar[Mapping[str, str]]
    """Which case earns which share of the marks, and why, in words."""
    keys: ClassVar[tuple[str, ...]]
    """Keys of law it reads."""
    source: ClassVar[str]
    confidence: ClassVar[str]
    moves: ClassVar[tuple[str, ...]]

    def lookup(self, pairing: Pairing, weight: int) -> Lookup:
        """The table of weighted points, rounded half up once, with the codes of everyone and every group."""
