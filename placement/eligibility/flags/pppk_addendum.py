"""Contract staff move by addendum."""

from typing import ClassVar

import numpy as np

from placement.eligibility.context import Context
from placement.eligibility.rule import Confidence, Kind, Rule
from placement.model.arrays import BoolArray, Index
from placement.model.codes import Status
from placement.model.positions import Position
from placement.model.roster import Employee

CONTRACT = (Status.PPPK, Status.PPPK_PW)


class PppkAddendum(Rule):
    """She has no contract that a move would change."""

    code: ClassVar[str] = "pppk_addendum"
    kind: ClassVar[Kind] = "flag"
    title: ClassVar[dict[str, str]] = {
        "id": "Memerlukan addendum perjanjian kerja",
        "en": "Needs an addendum to the contract",
    }
    reason: ClassVar[dict[str, str]] = {
        "id": "PPPK: pindah unit memerlukan addendum perjanjian kerja.",
        "en": "PPPK: a shift to another unit needs an addendum to the contract.",
    }
    source: ClassVar[str] = "PP 49/2018 Ps 37; praktik kepegawaian"
    confidence: ClassVar[Confidence] = "secondary"
    basis: ClassVar[tuple[str, ...]] = ("pp-49-2018",)
    doubts: ClassVar[tuple[dict[str, str], ...]] = (
        {
            "id": "Bahwa pindah unit cukup dengan addendum adalah praktik.",
            "en": "That an addendum suffices is practice.",
        },
    )

    def one(self, employee: Employee, _position: Position, _context: Context) -> bool:
        return employee.status not in CONTRACT

    def many(self, context: Context, i: Index, _g: Index) -> BoolArray:
        return ~np.isin(context.roster.status[i], CONTRACT)
