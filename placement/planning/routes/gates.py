"""Eligibility as a selection asks it: the rules that speak only of lateral placement are silent."""

from placement.eligibility import RULES, Eligibility
from placement.formulation import Case

LATERAL = ("route", "interchangeable", "time_in_post")
"""Rules about who is interchangeable with whom, which a promotion or selection is not about."""


def gates(case: Case) -> Eligibility:
    """The shelf without the rules of lateral placement."""
    return Eligibility(
        case.context(), tuple(rule for rule in RULES if rule.code not in LATERAL or rule.kind != "hard")
    )


def reasons(eligibility: Eligibility, row: int, group: int) -> str:
    """Codes of the rules against one pair, by their own words, "" = none."""
    return " ".join(eligibility.one(row, group))
