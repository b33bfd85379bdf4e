"""From workload to needed headcount per position, and who holds the seats."""

from placement.headcount.bezetting import Bezetting, incumbents
from placement.headcount.methods import METHODS
from placement.headcount.need import Need, health_posts, need
from placement.headcount.norms import LAW_KEYS, Law, Norms, TeachingLoad, law_keys
from placement.headcount.rounding import ROUNDINGS
from placement.headcount.rows import family_rows, need_rows
from placement.headcount.settings import HeadcountSettings
from placement.headcount.teaching import TeachingHours, school_subjects, subject_hours, teaching_hours
from placement.headcount.workload import Form, Period, WorkloadTable, micro, micro_minutes

__all__ = [
    "LAW_KEYS",
    "METHODS",
    "ROUNDINGS",
    "Bezetting",
    "Form",
    "HeadcountSettings",
    "Law",
    "Need",
    "Norms",
    "Period",
    "TeachingHours",
    "TeachingLoad",
    "WorkloadTable",
    "family_rows",
    "health_posts",
    "incumbents",
    "law_keys",
    "micro",
    "micro_minutes",
    "need",
    "need_rows",
    "school_subjects",
    "subject_hours",
    "teaching_hours",
]
