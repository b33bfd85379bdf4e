"""Kinds of move."""

from enum import StrEnum


class Move(StrEnum):
    """What taking a post would be; the place in this list is its number in arrays."""

    STAY = "stay"
    SHIFT = "shift"
    ROTATION = "rotation"
    JF_TRANSFER = "jf_transfer"
    PROMOTION = "promotion"
    SELECTION = "selection"
    DEMOTION = "demotion"

    @property
    def number(self) -> int:
        """Its code in arrays."""
        return KINDS.index(self)

    @property
    def label(self) -> dict[str, str]:
        """Its name in both languages."""
        return LABELS[self]


KINDS = tuple(Move)
MOVES = KINDS[1:]
"""Every kind but staying."""

GATED = (Move.JF_TRANSFER, Move.PROMOTION, Move.SELECTION)
"""Kinds that need a good record (and so does every move to another agency)."""

LABELS: dict[Move, dict[str, str]] = {
    Move.STAY: {"id": "tetap", "en": "stays"},
    Move.SHIFT: {"id": "pindah unit, jabatan sama", "en": "shift: same job, other unit"},
    Move.ROTATION: {
        "id": "rotasi, jabatan lain yang setara",
        "en": "rotation: other job of the same standing",
    },
    Move.JF_TRANSFER: {"id": "perpindahan ke jabatan fungsional", "en": "transfer into a functional post"},
    Move.PROMOTION: {"id": "promosi", "en": "promotion"},
    Move.SELECTION: {"id": "seleksi jabatan pimpinan tinggi", "en": "selection for a high leader's post"},
    Move.DEMOTION: {"id": "penurunan jabatan", "en": "demotion"},
}
