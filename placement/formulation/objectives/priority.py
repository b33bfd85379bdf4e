"""First: seats of priority posts."""

from typing import ClassVar

import numpy as np

from placement.formulation.objectives.objective import Draft
from placement.model.problem import Level, Steps, Zero

WEIGHT = np.array([0, 3, 2, 1])
"""Value of a seat filled, by priority class (0 = none, 1 = first): one seat of class 1 outweighs one of class 2."""


class Priority:
    """Fill as many seats of priority posts as possible, weighted by their class."""

    code: ClassVar[str] = "priority"
    title: ClassVar[dict[str, str]] = {
        "id": "kekurangan jabatan prioritas sekecil mungkin",
        "en": "least shortage of priority posts",
    }

    @staticmethod
    def level(draft: Draft) -> Level | None:
        """Every open seat of a group earns its class's weight."""
        weight = WEIGHT[np.clip(draft.case.positions.priority, 0, 3)]
        if not (weight[draft.capacity > 0] > 0).any():
            return None
        first = np.concatenate(([0], np.cumsum(draft.capacity)))
        return Level(Priority.code, Zero(), None, Steps(first, np.repeat(weight, draft.capacity)))
