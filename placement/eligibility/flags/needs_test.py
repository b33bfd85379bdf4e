"""A competency test comes before a change of function or level."""

from typing import ClassVar

import numpy as np

from placement.eligibility.context import Context
from placement.eligibility.move import Move
from placement.eligibility.rule import Confidence, Kind, Rule
from placement.model.arrays import BoolArray, Index
from placement.model.positions import Position
from placement.model.roster import Employee


class NeedsTest(Rule):
    """Every JF transfer and promotion is marked: the data cannot show a test that has yet to be taken."""

    code: ClassVar[str] = "needs_test"
    kind: ClassVar[Kind] = "flag"
    moves: ClassVar[tuple[Move, ...]] = (Move.JF_TRANSFER, Move.PROMOTION)
    title: ClassVar[dict[str, str]] = {"id": "Memerlukan uji kompetensi", "en": "Needs a competency test"}
    reason: ClassVar[dict[str, str]] = {
        "id": "Pengangkatan menunggu kelulusan uji kompetensi.",
        "en": "The appointment waits for a passed competency test.",
    }
    source: ClassVar[str] = "PermenPANRB 1/2023"
    confidence: ClassVar[Confidence] = "text"
    basis: ClassVar[tuple[str, ...]] = ("permenpanrb-1-2023",)
    doubts: ClassVar[tuple[dict[str, str], ...]] = (
        {
            "id": "Daftar lengkap syarat promosi dalam jabatan fungsional (termasuk angka kredit) belum dibaca.",
            "en": "The full list of what a promotion within a function asks (credit points too) was not read.",
        },
    )

    def one(self, _employee: Employee, _position: Position, _context: Context) -> bool:
        return False

    def many(self, _context: Context, i: Index, g: Index) -> BoolArray:
        return np.zeros(np.broadcast_shapes(i.shape, g.shape), bool)
