"""Criteria of merit, in the order in which parts are shown."""

from placement.scoring.criteria.competency import Competency
from placement.scoring.criteria.criterion import Criterion, Measure
from placement.scoring.criteria.discipline import Discipline
from placement.scoring.criteria.performance import Performance
from placement.scoring.criteria.qualification import Qualification

__all__ = ["CRITERIA", "Criterion", "Measure"]

CRITERIA: tuple[Criterion, ...] = (Qualification(), Competency(), Performance(), Discipline())
