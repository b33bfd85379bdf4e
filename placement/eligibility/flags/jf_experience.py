"""Experience in the field before a transfer into a functional post."""

from typing import ClassVar

import numpy as np

from placement.eligibility.context import Context
from placement.eligibility.move import Move
from placement.eligibility.rule import Confidence, Kind, Rule
from placement.model.arrays import BoolArray, Index
from placement.model.positions import Position
from placement.model.roster import Employee


class JfExperience(Rule):
    """Every JF transfer is marked: earlier posts are not in the data, so the experience must be shown on paper."""

    code: ClassVar[str] = "jf_experience"
    kind: ClassVar[Kind] = "flag"
    moves: ClassVar[tuple[Move, ...]] = (Move.JF_TRANSFER,)
    law: ClassVar[tuple[str, ...]] = ("jf.transfer_experience_years",)
    title: ClassVar[dict[str, str]] = {"id": "Pengalaman di bidang tugas", "en": "Experience in the field"}
    reason: ClassVar[dict[str, str]] = {
        "id": "Pengalaman di bidang tugas paling singkat {transfer_experience_years} tahun harus dibuktikan.",
        "en": "At least {transfer_experience_years} years of experience in the field must be shown.",
    }
    source: ClassVar[str] = "PermenPANRB 1/2023"
    confidence: ClassVar[Confidence] = "text"
    basis: ClassVar[tuple[str, ...]] = ("permenpanrb-1-2023",)
    doubts: ClassVar[tuple[dict[str, str], ...]] = (
        {
            "id": "Dibaca dari tanya jawab resmi BKN. Boleh 1 tahun bila ada penataan birokrasi.",
            "en": "Read in BKN's official questions and answers. One year suffices where the bureaucracy is restructured.",
        },
    )

    def one(self, _employee: Employee, _position: Position, _context: Context) -> bool:
        return False

    def many(self, _context: Context, i: Index, g: Index) -> BoolArray:
        return np.zeros(np.broadcast_shapes(i.shape, g.shape), bool)
