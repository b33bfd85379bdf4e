"""Papers on integrity that the data do not hold."""

from typing import ClassVar

import numpy as np

from placement.eligibility.context import Context
from placement.eligibility.move import Move
from placement.eligibility.rule import Confidence, Kind, Rule
from placement.model.arrays import BoolArray, Index
from placement.model.positions import Position
from placement.model.roster import Employee


class IntegrityPapers(Rule):
    """Every promotion and selection is marked: lawsuits, wealth report and tax return are not in the data."""

    code: ClassVar[str] = "integrity_papers"
    kind: ClassVar[Kind] = "flag"
    moves: ClassVar[tuple[Move, ...]] = (Move.PROMOTION, Move.SELECTION)
    title: ClassVar[dict[str, str]] = {
        "id": "Surat keterangan integritas",
        "en": "Papers on integrity",
    }
    reason: ClassVar[dict[str, str]] = {
        "id": "Harus ditunjukkan: tidak sedang dalam proses hukum, LHKPN/LHKASN, dan SPT tahunan.",
        "en": "To be shown: no court process, the wealth report and the tax return.",
    }
    source: ClassVar[str] = "Pengumuman seleksi JPT (Kementan, KPU, Sumsel)"
    confidence: ClassVar[Confidence] = "secondary"
    doubts: ClassVar[tuple[dict[str, str], ...]] = (
        {
            "id": "Dari pengumuman beberapa instansi; bukan satu ketentuan nasional.",
            "en": "From announcements of several agencies; not one national rule.",
        },
    )

    def one(self, _employee: Employee, _position: Position, _context: Context) -> bool:
        return False

    def many(self, _context: Context, i: Index, g: Index) -> BoolArray:
        return np.zeros(np.broadcast_shapes(i.shape, g.shape), bool)
