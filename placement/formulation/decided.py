"""Decisions of officials as parts of the Problem, and the faults of those that no rule allows."""

from dataclasses import dataclass

import numpy as np

from placement.eligibility import Eligibility
from placement.errors import Fault, InputError
from placement.formulation.case import Case
from placement.formulation.standing import Standing, Standings
from placement.model.arrays import BoolArray, IndexArray, IntArray
from placement.model.decision import Decision

EXCUSED = ("time_in_post",)
"""Rules that a decision with a written reason may set aside (PP 11/2017 Art. 190: other needs of the organisation)."""


BY_ROUTE = "route"
"""Official and reason of a decision that an earlier route has taken; that route asked its own gates."""


@dataclass(frozen=True)
class Decided:
    """What decisions make of the Problem.

    only : int32[n], the group a decision gives, or -1; agreed : bool[n], it was proposed by the rules and agreed to
    released : bool[n], has left her post by decision
    refused, granted : int64, keys i * m + g, sorted; marked : int64[m], not 0 for groups that a refusal names
    """

    only: IndexArray
    agreed: BoolArray
    refused: IntArray
    granted: IntArray
    marked: IntArray
    released: BoolArray


class _Desk:
    """Decisions worked off one by one; faults are collected."""

    def __init__(self, case: Case, standings: Standings, eligibility: Eligibility, rows: IndexArray) -> None:
        self.case, self.standings, self.eligibility, self.rows = case, standings, eligibility, rows
        self.only = np.full(len(rows), -1, np.int32)
        self.agreed = np.zeros(len(rows), bool)
        self.released = np.zeros(len(rows), bool)
        self.marked = np.zeros(len(case.positions), np.int64)
        self.refused: list[int] = []
        self.granted: list[int] = []
        self.faults: list[Fault] = []
        self.file = next((s.filename for s in case.sources if s.name == "decisions"), "decisions")
        self.place = {str(case.roster.nip[row]): i for i, row in enumerate(rows)}
        self.everyone = {str(nip): row for row, nip in enumerate(case.roster.nip)}

    def take(self, decision: Decision) -> None:
        """Put one decision into effect, or note why it cannot be."""
        if decision.action in ("keep", "defer-until", "withdraw"):
            return
        groups, i = _groups(self.case, decision), self.place.get(decision.nip)
        if decision.action == "not-to":
            self.marked[groups] = groups + 1
            if i is not None:
                self.refused.extend(i * len(self.case.positions) + int(g) for g in groups)
        elif i is None:
            self._held(decision)
        elif decision.action == "release":
            self.released[i] = True
            self._not_back(i)
        elif len(groups) != 1:
            self._fault("decision_position", decision, f"{decision.position}@{decision.unit}")
        else:
            self._give(decision, i, int(groups[0]))

    def _not_back(self, i: int) -> None:
        """Who is released does not come back to the same post."""
        home = int(self.case.roster.home[self.rows[i]])
        if home >= 0:
            self.marked[home] = home + 1
            self.refused.append(i * len(self.case.positions) + home)

    def _held(self, decision: Decision) -> None:
        row = self.everyone.get(decision.nip)
        if row is None:
            self._fault("nip_unknown", decision, "")
        elif self.standings.standing[row] == Standing.LEAVING:
            self._fault("decision_leaving", decision, "")
        else:
            why = str(self.standings.why[row])
            held = self.standings.standing[row] == Standing.QUARANTINE
            self._fault("decision_lock", decision, f"quarantine ({why})" if held else why)

    def _give(self, decision: Decision, i: int, g: int) -> None:
        row = int(self.rows[i])
        self.only[i], self.agreed[i] = g, decision.action == "agree"
        closed = str(self.case.positions.quarantine[g])
        if closed:
            self._fault("decision_lock", decision, f"quarantine ({closed})")
            return
        against = () if g == int(self.case.roster.home[row]) else self.eligibility.one(row, g)
        routed = decision.official == BY_ROUTE and decision.row == 0
        if against and (routed or (decision.reasoned and set(against) <= set(EXCUSED))):
            self.granted.append(i * len(self.case.positions) + g)
            self.marked[g] = g + 1  # open to her against a rule, so it is like no other group
        elif against:
            code = "decision_lock" if {"lock", "route"} & set(against) else "decision_rule"
            self._fault(code, decision, ", ".join(against))

    def _fault(self, code: str, decision: Decision, expected: str) -> None:
        masked = f"{decision.nip[:4]}********{decision.nip[-4:]}"
        file, sheet, row = self._place(decision)
        self.faults.append(
            Fault(
                "error",
                code,
                file=file,
                sheet=sheet,
                row=row,
                column="nip",
                value=masked,
                expected=expected,
            )
        )

    def _place(self, decision: Decision) -> tuple[str, str, int | None]:
        """File, sheet and row in which people find it."""
        return decision.given if decision.source else (self.file, "", decision.row)


def decided(case: Case, standings: Standings, eligibility: Eligibility, rows: IndexArray) -> Decided:
    """Compile the decisions; InputError with every one that contradicts a rule, a lock or a status."""
    desk = _Desk(case, standings, eligibility, rows)
    for decision in case.decisions:
        desk.take(decision)
    if desk.faults:
        raise InputError(faults=desk.faults)
    refused, granted = (np.sort(np.array(keys, np.int64)) for keys in (desk.refused, desk.granted))
    return Decided(desk.only, desk.agreed, refused, granted, desk.marked, desk.released)


def _groups(case: Case, decision: Decision) -> IntArray:
    """Groups a decision names: a job in a unit, a job anywhere, or all of a unit with what lies below it."""
    positions, units = case.positions, case.units
    start, end = units.spans()
    place = start[positions.unit]
    found = np.ones(len(positions), bool)
    if decision.unit:
        found[:] = False
        for unit in np.nonzero(units.code == decision.unit)[0]:
            below = (start[unit] <= place) & (place <= end[unit])
            found |= positions.unit == unit if decision.position else below
    if decision.position:
        found &= np.isin(
            positions.job, [k for k, job in enumerate(positions.jobs) if job == decision.position]
        )
    return np.nonzero(found)[0]
