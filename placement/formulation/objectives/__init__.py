"""The shelf of objectives, in their default order; each is one level of the Problem."""

from placement.formulation.objectives.evenness import Evenness
from placement.formulation.objectives.fit import BestFit
from placement.formulation.objectives.mismatch import Mismatch
from placement.formulation.objectives.moves import FewestMoves
from placement.formulation.objectives.objective import Draft, Objective
from placement.formulation.objectives.priority import Priority
from placement.formulation.objectives.seniority import Seniority
from placement.model.problem import Level

OBJECTIVES: tuple[type[Objective], ...] = (Priority, Evenness, Mismatch, FewestMoves, BestFit, Seniority)


def objective_levels(draft: Draft, order: tuple[str, ...] | None = None) -> tuple[Level, ...]:
    """The levels of a draft that have something to decide; order : codes, by default the scenario's."""
    shelf = {objective.code: objective for objective in OBJECTIVES}
    levels = (shelf[code].level(draft) for code in order or draft.case.scenario.objectives.order)
    return tuple(level for level in levels if level is not None)


__all__ = ["OBJECTIVES", "Draft", "Objective", "objective_levels"]
