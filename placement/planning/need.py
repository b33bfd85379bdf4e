"""Need computed from workload, joined to the decreed."""

from dataclasses import replace

from placement.formulation import Case
from placement.headcount import HeadcountSettings, Need, need


def needed(case: Case) -> Need:
    """Need of every group by decree and by workload, and the one the scenario prefers."""
    settings = HeadcountSettings(**case.scenario.headcount.model_dump())
    return need(case.positions, case.workload, case.law_now, settings)


def with_need(case: Case) -> Case:
    """The Case with that need in its positions."""
    return replace(case, positions=needed(case).onto(case.positions))
