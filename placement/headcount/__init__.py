"""From workload to needed headcount per position, and who holds the seats."""

from placement.headcount.bezetting import Bezetting, incumbents
from placement.headcount.methods import METHODS
from placement.headcount.need import Law, Need, health_posts, need
from placement.headcount.rounding import ROUNDINGS
from placement.headcount.rows import family_rows, need_rows
from placement.headcount.settings import HeadcountSettings
from placement.headcount.workload import WorkloadTable, micro, micro_minutes

__all__ = [
    "METHODS",
    "ROUNDINGS",
    "Bezetting",
    "HeadcountSettings",
    "Law",
    "Need",
    "WorkloadTable",
    "family_rows",
    "health_posts",
    "incumbents",
    "micro",
    "micro_minutes",
    "need",
    "need_rows",
]
