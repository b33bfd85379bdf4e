"""Methods of the workload analysis: the four of the general forms, then those of the health sector and of schools."""

from placement.headcount.methods.class_teacher import ClassTeacher
from placement.headcount.methods.counsellor import Counsellor
from placement.headcount.methods.equipment import Equipment
from placement.headcount.methods.health_standard import HealthStandard
from placement.headcount.methods.method import Method
from placement.headcount.methods.output import Output
from placement.headcount.methods.served_object import ServedObject
from placement.headcount.methods.subject_teacher import SubjectTeacher
from placement.headcount.methods.task_by_task import TaskByTask
from placement.headcount.workload import Form

__all__ = [
    "METHODS",
    "ClassTeacher",
    "Counsellor",
    "Equipment",
    "HealthStandard",
    "Method",
    "Output",
    "ServedObject",
    "SubjectTeacher",
    "TaskByTask",
    "method_of",
]

METHODS: tuple[Method, ...] = (
    Output(),
    ServedObject(),
    Equipment(),
    TaskByTask(),
    HealthStandard(),
    SubjectTeacher(),
    ClassTeacher(),
    Counsellor(),
)


def method_of(form: Form) -> Method:
    """The method that reads rows of a form."""
    return next(method for method in METHODS if form in method.words)
