"""Discipline: the heaviest sanction on record, as long as it counts."""

from collections.abc import Mapping
from typing import ClassVar

import numpy as np

from placement.model.arrays import BoolArray
from placement.model.codes import Sanction
from placement.scoring.basis import Basis
from placement.scoring.criteria.criterion import Measure
from placement.scoring.marks import marks


class Discipline:
    """value(i) = points of the sanction's level if it began in the look-back or still runs; else of no sanction."""

    code: ClassVar[str] = "discipline"
    kind: ClassVar[str] = "criterion"
    title: ClassVar[Mapping[str, str]] = {
        "id": "Disiplin: hukuman disiplin terberat dalam masa penelusuran atau yang masih berjalan",
        "en": "Discipline: heaviest sanction within the look-back or still running",
    }
    missing: ClassVar[Mapping[str, str]] = {
        "id": "Tidak ada catatan berarti tidak ada hukuman. Hukuman tanpa tanggal tetap dihitung dan diberi catatan.",
        "en": "No record means no sanction. A sanction without a date counts and is flagged.",
    }
    missing_flag: ClassVar[str] = "no_discipline_record"
    keys: ClassVar[tuple[str, ...]] = ("scoring.discipline_points", "discipline.lookback_months")
    source: ClassVar[str] = (
        "PP 94/2021 (tingkat hukuman); Keputusan Kepala BKN 411/2025 (angka, kerangka Kementerian PU)"
    )
    confidence: ClassVar[str] = "unverified"
    moves: ClassVar[tuple[str, ...]] = ()

    def measure(self, basis: Basis) -> Measure:
        """Everyone has a value."""
        roster = basis.roster
        table = marks(basis.law, "scoring.discipline_points", Sanction, roster.sanction)
        counted, undated = counted_sanctions(basis, "discipline.lookback_months")
        value = table[np.where(counted, roster.sanction, Sanction.NONE)]
        return Measure(
            value, np.ones(len(roster), bool), {"sanctioned": counted, "undated_sanction": undated}
        )


def counted_sanctions(basis: Basis, lookback: str) -> tuple[BoolArray, BoolArray]:
    """Whose sanction counts, and whose has no date (those count too); `lookback` : key of law, in months."""
    roster = basis.roster
    undated = (roster.sanction > 0) & np.isnat(roster.sanction_since)
    begun = roster.sanction_since <= basis.day
    recent = roster.sanction_since >= basis.months_ago(basis.law.value(lookback))
    running = roster.sanction_until >= basis.day
    return (roster.sanction > 0) & ((begun & (recent | running)) | undated), undated
