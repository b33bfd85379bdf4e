"""Case, Run, and the straight path from one to the other."""

from placement.formulation import Case
from placement.planning.law import law_readers
from placement.planning.office import need, score
from placement.planning.path import plan
from placement.planning.routes import ROUTES
from placement.planning.run import Run
from placement.planning.select import Selection, select

__all__ = ["ROUTES", "Case", "Run", "Selection", "law_readers", "need", "plan", "score", "select"]
