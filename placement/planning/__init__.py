"""Case, Run, and the straight path from one to the other."""

from placement.formulation import Case
from placement.planning.office import need, score
from placement.planning.path import plan
from placement.planning.routes import ROUTES
from placement.planning.run import Run
from placement.planning.select import Selection, select

__all__ = ["ROUTES", "Case", "Run", "Selection", "need", "plan", "score", "select"]
