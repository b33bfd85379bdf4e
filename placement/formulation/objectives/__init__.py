"""The shelf of objectives, in their default order; each is one level of the Problem."""

from placement.formulation.objectives.evenness import Evenness
from placement.formulation.objectives.fit import BestFit
from placement.formulation.objectives.mismatch import Mismatch
from placement.formulation.objectives.moves import FewestMoves
from placement.formulation.objectives.objective import Draft, Objective
from placement.formulation.objectives.priority import Priority
from placement.formulation.objectives.seniority import Seniority

OBJECTIVES: tuple[type[Objective], ...] = (Priority, Evenness, Mismatch, FewestMoves, BestFit, Seniority)

__all__ = ["OBJECTIVES", "Draft", "Objective"]
