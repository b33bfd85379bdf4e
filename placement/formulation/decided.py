"""Decisions of officials as parts of the Problem, and the faults of those that no rule allows."""

from dataclasses import dataclass

import numpy as np

from placement.eligibility import Eligibility
from placement.errors import Fault, InputError
from placement.formulation.case import Case
from placement.formulation.standing import Standing, Standings
from placement.model.arrays import IndexArray, IntArray
from placement.model.decision import Decision

EXCUSED = ("time_in_post",)
"""Rules that a decision with a written reason may set aside (PP 11/2017 Art. 190: other needs of the organisation)."""


@dataclass(frozen=True)
class Decided:
    """only : int32[n], the group a decision gives, or -1; refused, granted : int64 keys i * m + g, sorted;
    marked : int64[m], groups named by a refusal; released : bool[n], has left her post by decision"""

    only: IndexArray
    refused: IntArray
    granted: IntArray
    marked: IntArray
    released: np.ndarray  # type: ignore[type-arg]


def decided(case: Case, standings: Standings, eligibility: Eligibility, rows: IndexArray) -> Decided:
    """Compile the decisions; InputError with every decision that contradicts a rule, a lock or another decision."""
    n, m = len(rows), len(case.positions)
    only = np.full(n, -1, np.int32)
    released = np.zeros(n, bool)
    marked = np.zeros(m, np.int64)
    refused: list[int] = []
    granted: list[int] = []
    faults: list[Fault] = []
    place = {str(case.roster.nip[row]): i for i, row in enumerate(rows)}
    everyone = {str(nip): row for row, nip in enumerate(case.roster.nip)}
    seen: dict[str, Decision] = {}
    for decision in case.decisions:
        if decision.action in ("keep", "to", "release", "defer-until"):
            if decision.nip in seen:
                faults.append(_fault("decision_twice", decision, f"{seen[decision.nip].action} / {decision.action}"))
                continue
            seen[decision.nip] = decision
        if decision.action in ("keep", "defer-until"):
            continue
        groups = _groups(case, decision)
        i = place.get(decision.nip)
        if decision.action == "not-to":
            marked[groups] = np.where(marked[groups] == 0, groups + 1, marked[groups])
            refused.extend(i * m + int(g) for g in groups if i is not None)
        elif i is None:
            row = everyone.get(decision.nip)
            if row is not None and standings.standing[row] != Standing.LEAVING:
                faults.append(_fault("decision_lock", decision, str(standings.why[row])))
            elif row is not None:
                faults.append(_fault("decision_leaving", decision, ""))
        elif decision.action == "release":
            released[i] = True
        elif len(groups) != 1:
            faults.append(_fault("decision_position", decision, f"{decision.position}@{decision.unit}"))
        else:
            only[i] = groups[0]
            _grant(case, eligibility, decision, int(rows[i]), i, int(groups[0]), granted, faults)
    if faults:
        raise InputError(faults=faults)
    return Decided(only, np.sort(np.array(refused, np.int64)), np.sort(np.array(granted, np.int64)), marked, released)


def _groups(case: Case, decision: Decision) -> IntArray:
    """Groups a decision names: all of a unit, or of a job in a unit."""
    positions, units = case.positions, case.units
    named = np.nonzero(units.code == decision.unit)[0]
    in_unit = np.isin(positions.unit, named)
    if decision.position:
        in_unit &= np.isin(positions.job, [k for k, job in enumerate(positions.jobs) if job == decision.position])
    return np.nonzero(in_unit)[0]


def _grant(
    case: Case, eligibility: Eligibility, decision: Decision, row: int, i: int, g: int,
    granted: list[int], faults: list[Fault],
) -> None:  # fmt: skip
    if g == int(case.roster.home[row]):
        return
    against = eligibility.one(row, g)
    if not against:
        return
    if decision.reason and set(against) <= set(EXCUSED):
        granted.append(i * len(case.positions) + g)
        return
    code = "decision_lock" if {"lock", "route"} & set(against) else "decision_rule"
    faults.append(_fault(code, decision, ", ".join(against)))


def _fault(code: str, decision: Decision, expected: str) -> Fault:
    masked = f"{decision.nip[:4]}********{decision.nip[-4:]}"
    return Fault("error", code, file="decisions", row=decision.row, column="nip", value=masked, expected=expected)
