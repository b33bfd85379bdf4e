"""Who may hold which post: one file per rule, one shelf."""

from placement.eligibility import move_kind
from placement.eligibility.context import Context
from placement.eligibility.move import GATED, KINDS, MOVES, Move
from placement.eligibility.pairs import Eligibility
from placement.eligibility.rule import Rule
from placement.eligibility.settings import EligibilitySettings
from placement.eligibility.shelf import ASSIGNMENT, QUALIFICATION, RULES

__all__ = [
    "ASSIGNMENT",
    "GATED",
    "KINDS",
    "MOVES",
    "QUALIFICATION",
    "RULES",
    "Context",
    "Eligibility",
    "EligibilitySettings",
    "Move",
    "Rule",
    "move_kind",
]
