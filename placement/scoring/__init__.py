"""Merit as integer points: criteria, pools and methods of a score; components of fit. One file per item, one shelf each."""

from placement.scoring.basis import Law
from placement.scoring.components import COMPONENTS
from placement.scoring.criteria import CRITERIA
from placement.scoring.fit import Fit, fit
from placement.scoring.integers import FULL, ONE
from placement.scoring.job_person_match import match_category, match_points
from placement.scoring.lookup import Lookup
from placement.scoring.merit import Scores, merit, method_named
from placement.scoring.methods import METHODS, Method
from placement.scoring.methods.ranking import may_rank, require_ranking
from placement.scoring.pools import PoolCriteria
from placement.scoring.rating import band_rating, credit, matrix_rating, weighted_number
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
    "Method",
    "PoolCriteria",
    "Scores",
    "ScoringSettings",
    "band_rating",
    "credit",
    "fit",
    "match_category",
    "match_points",
    "matrix_rating",
    "may_rank",
    "merit",
    "method_named",
    "pool_rows",
    "require_ranking",
    "score_rows",
    "weighted_number",
]
