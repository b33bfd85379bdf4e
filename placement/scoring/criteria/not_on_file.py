"""A criterion that a decree asks for and no table holds."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from placement.scoring.basis import Basis
from placement.scoring.criteria.criterion import Measure


@dataclass(frozen=True)
class NotOnFile:
    """No value for anybody: never an estimate, and never a silent zero."""

    code: str
    title: Mapping[str, str]
    source: str
    confidence: str = "unverified"

    kind: ClassVar[str] = "criterion"
    missing: ClassVar[Mapping[str, str]] = {
        "id": "Tidak ada tabel yang memuatnya: tidak ada nilai bagi siapa pun.",
        "en": "No table holds it: no value for anybody.",
    }
    missing_flag: ClassVar[str] = "not_on_file"
    keys: ClassVar[tuple[str, ...]] = ()
    moves: ClassVar[tuple[str, ...]] = ()

    def measure(self, basis: Basis) -> Measure:
        """Nothing."""
        count = len(basis.roster)
        return Measure(np.zeros(count, np.int64), np.zeros(count, bool))
