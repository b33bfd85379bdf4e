"""Problem -> Solution: classes, arcs, one flow per level, and the prices that prove it."""

from placement.solver.solve import Progress, solve

__all__ = ["Progress", "solve"]
