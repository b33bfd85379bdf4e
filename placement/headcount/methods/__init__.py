"""The four methods of the workload analysis. Workload tables are task by task; the others are for single posts."""

from placement.headcount.methods.equipment import Equipment
from placement.headcount.methods.method import Method
from placement.headcount.methods.output import Output
from placement.headcount.methods.served_object import ServedObject
from placement.headcount.methods.task_by_task import TaskByTask

__all__ = ["METHODS", "Equipment", "Method", "Output", "ServedObject", "TaskByTask"]

METHODS: tuple[Method, ...] = (Output(), ServedObject(), Equipment(), TaskByTask())
