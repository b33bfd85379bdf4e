"""Training in fit: hours of the last two calendar years."""

from collections.abc import Mapping
from typing import ClassVar

import numpy as np

from placement.scoring.components.component import Pairing
from placement.scoring.integers import FULL, ONE, half_up
from placement.scoring.lookup import Lookup

FULL_HOURS = 40
"""Hours (JP) in two years that earn full marks: our anchor, two years of the 20 JP understood to be everyone's due."""


class Training:
    """points(i) = round half up(weight x min(hours, 40) / 40 / 10), the same for every post."""

    code: ClassVar[str] = "training"
    kind: ClassVar[str] = "fit"
    title: ClassVar[Mapping[str, str]] = {
        "id": "Pelatihan dua tahun terakhir",
        "en": "Training of the last two years",
    }
    anchor: ClassVar[Mapping[str, str]] = {
        "id": "Setiap JP sebanding, 40 JP atau lebih 100 %.",
        "en": "Every hour (JP) in proportion, 40 or more 100 %.",
    }
    keys: ClassVar[tuple[str, ...]] = ()
    source: ClassVar[str] = "PP 11/2017 (20 JP setahun); angka adalah pilihan mesin"
    confidence: ClassVar[str] = "unverified"
    moves: ClassVar[tuple[str, ...]] = ()

    def lookup(self, pairing: Pairing, weight: int) -> Lookup:
        """Row = hours up to the cap, one column."""
        hours = np.clip(pairing.roster.training_hours, 0, FULL_HOURS).astype(np.int32)
        table = half_up(weight * FULL * np.arange(FULL_HOURS + 1), ONE * FULL_HOURS)[:, None]
        return Lookup(self.code, hours, np.zeros(len(pairing.positions), np.int32), table)
