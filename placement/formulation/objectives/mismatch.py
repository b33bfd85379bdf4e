"""Third: people whose post does not fit their qualification come to one that does."""

from typing import ClassVar

import numpy as np

from placement.formulation.objectives.objective import Draft
from placement.model.problem import Level, RankOne


class Mismatch:
    """Mend as many mismatches as possible: a mismatched holder on any lawful seat counts 1, on her own 0."""

    code: ClassVar[str] = "mismatch"
    title: ClassVar[dict[str, str]] = {
        "id": "sebanyak mungkin ketidaksesuaian kualifikasi diperbaiki",
        "en": "as many qualification mismatches mended as possible",
    }

    @staticmethod
    def level(draft: Draft) -> Level | None:
        """One point per mismatched employee who leaves her seat for a lawful one."""
        mismatched = draft.standings.mismatched[draft.rows].astype(np.int64)
        if not mismatched.any():
            return None
        ones = np.ones(len(draft.case.positions), np.int64)
        return Level(Mismatch.code, RankOne(mismatched, ones), np.zeros(len(draft.rows), np.int64))
