"""Case + scenario + law -> Problem: what exactly is optimised."""

from placement.formulation.case import Case
from placement.formulation.compile import Formulation, formulate
from placement.formulation.objectives import OBJECTIVES
from placement.formulation.standing import Cause, Standing

__all__ = ["OBJECTIVES", "Case", "Cause", "Formulation", "Standing", "formulate"]
