"""Case, Run, and the straight path from one to the other."""

from placement.formulation import Case
from placement.planning.law import law_readers
from placement.planning.office import need, score
from placement.planning.path import plan
from placement.planning.run import Run

__all__ = ["Case", "Run", "law_readers", "need", "plan", "score"]
