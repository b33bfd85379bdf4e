"""Fifth: people in the posts that fit them best."""

from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from placement.formulation.objectives.objective import Draft
from placement.model.arrays import Index, IndexArray, IntArray, freeze_fields
from placement.model.problem import Level
from placement.scoring import Fit


@dataclass(frozen=True)
class FitPoints:
    """Points of fit for employees of the Problem: rows of the roster behind them."""

    fit: Fit
    rows: IndexArray

    def __post_init__(self) -> None:
        freeze_fields(self)

    def points(self, i: Index, g: Index) -> IntArray:
        """Broadcast int64 points, 100 000 = full marks."""
        return self.fit.points(self.rows[i], g)


class BestFit:
    """Largest total of fit; a seat held in spite of a mismatch counts 0."""

    code: ClassVar[str] = "fit"
    title: ClassVar[dict[str, str]] = {
        "id": "kesesuaian jabatan setinggi mungkin",
        "en": "fit as high as possible",
    }

    @staticmethod
    def level(draft: Draft) -> Level | None:
        """Fit of every lawful pair, and of the own seat."""
        home = np.zeros(len(draft.rows), np.int64)
        own = np.nonzero((draft.home >= 0) & ~draft.standings.mismatched[draft.rows])[0]
        home[own] = draft.fit.points(draft.rows[own], draft.home[own])
        return Level(BestFit.code, FitPoints(draft.fit, draft.rows), home)
