"""Merit as integer points: criteria, pools and methods of a score; components of fit. One file per item, one shelf each."""

from placement.scoring.basis import Law
from placement.scoring.components import COMPONENTS
from placement.scoring.criteria import CRITERIA
from placement.scoring.fit import Fit, fit
from placement.scoring.integers import FULL, ONE
from placement.scoring.lookup import Lookup
from placement.scoring.merit import Scores, merit
from placement.scoring.methods import METHODS
from placement.scoring.pools import PoolCriteria
from placement.scoring.rows import pool_rows, score_rows
from placement.scoring.settings import ScoringSettings

__all__ = [
    "COMPONENTS",
    "CRITERIA",
    "FULL",
    "METHODS",
    "ONE",
    "Fit",
    "Law",
    "Lookup",
    "PoolCriteria",
    "Scores",
    "ScoringSettings",
    "fit",
    "merit",
    "pool_rows",
    "score_rows",
]
