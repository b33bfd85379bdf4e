"""Need computed from workload, joined to the decreed."""

from dataclasses import replace

import numpy as np

from placement.formulation import Case
from placement.headcount import HeadcountSettings, Need, need
from placement.headcount.need import DECREE, NONE


def needed(case: Case) -> Need:
    """Need of every group by decree and by workload, and the one the scenario prefers.

    A post in quarantine needs what is decreed, else as many as hold it: nobody is to come, nobody is to go.
    """
    settings = HeadcountSettings(**case.scenario.headcount.model_dump())
    found = need(case.positions, case.workload, case.law_now, settings)
    aside = case.positions.quarantine != ""
    if not aside.any():
        return found
    decreed = found.decreed >= 0
    holders = np.bincount(case.roster.home[case.roster.home >= 0], minlength=len(aside))
    kept = np.where(decreed, found.decreed, holders)
    source = np.where(decreed, DECREE, NONE)
    return replace(
        found,
        need=np.where(aside, kept, found.need).astype(np.int64),
        source=np.where(aside, source, found.source).astype(np.int16),
    )


def with_need(case: Case) -> Case:
    """The Case with that need in its positions."""
    return replace(case, positions=needed(case).onto(case.positions))
