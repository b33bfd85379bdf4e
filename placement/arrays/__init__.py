"""The doors for other systems: arrays in, arrays out, with no domain in them."""

from placement.arrays.assign import assign
from placement.arrays.factored import assign_factored
from placement.arrays.result import Assignment

__all__ = ["Assignment", "assign", "assign_factored"]
