"""The engine for pairs that are asked, not stored."""

from placement.solver.factored.blocks import forecast
from placement.solver.factored.solve import Effort, Progress, solve_factored

__all__ = ["Effort", "Progress", "forecast", "solve_factored"]
