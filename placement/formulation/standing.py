"""Standing: who may move in this run and why, who is held, and who is beyond need."""

from dataclasses import dataclass
from enum import IntEnum

import numpy as np

from placement.eligibility import Context
from placement.eligibility.rules.lock import free_people
from placement.formulation.case import Case
from placement.model.arrays import BoolArray, IntArray, TextArray, freeze_fields
from placement.model.codes import Status
from placement.model.roster import months_between


class Standing(IntEnum):
    """What a run may do with an employee."""

    FREE = 0
    HELD = 1
    """May move by rule, has no cause to in limited mode."""
    FIXED = 2
    LEAVING = 3
    QUARANTINE = 4
    """Stays where she is, whatever else is known of her."""


class Cause(IntEnum):
    """Why someone may move; the first that applies, in this order."""

    NONE = 0
    ASSIGNMENT = 1
    MISMATCH = 2
    SURPLUS = 3
    WAITING = 4
    REQUEST = 5
    SHORTAGE = 6
    """Given afterwards, in full mode, to a move into a post that was short."""


@dataclass(frozen=True)
class Standings:
    """Standing and cause of everyone, by column.

    standing, cause : int64[n]; mismatched : bool[n]; beyond : bool[n], holder beyond the need
    why : text[n], code of what fixes or holds them
    """

    standing: IntArray
    cause: IntArray
    mismatched: BoolArray
    beyond: BoolArray
    why: TextArray

    def __post_init__(self) -> None:
        freeze_fields(self)


def standings(case: Case, context: Context, mismatched: BoolArray) -> Standings:
    """Decide who takes part. `mismatched` : bool[n], whose own post fails a qualification rule."""
    roster = case.roster
    n = len(roster)
    standing = np.full(n, Standing.FREE, np.int64)
    why = np.full(n, "", "U32")

    def fix(rows: BoolArray, code: str, to: Standing = Standing.FIXED) -> None:
        hit = rows & (standing == Standing.FREE)
        standing[hit] = to
        why[hit] = code

    aside = roster.quarantine != ""
    standing[aside], why[aside] = Standing.QUARANTINE, roster.quarantine[aside]
    mismatched = mismatched & ~aside
    fix(roster.retirement <= case.planned, "retirement", Standing.LEAVING)
    decided, agreed = _decisions(case, ("to", "release")), _decisions(case, ("agree",))
    fix(~np.isin(roster.legal_status, case.scenario.eligibility.active), "legal_status")
    fix(_decisions(case, ("keep",)) | _deferred(case), "decision")
    fix(np.isin(roster.status, (Status.CPNS, Status.PPPK_PW)), "employee_kind")
    fix(~units_in_scope(case)[roster.unit] & ~decided & ~agreed, "scope")
    fix((roster.home < 0) & (roster.job >= 0), "acting")
    fix(~free_people(context), "lock")
    beyond = beyond_need(case, standing)
    waiting = roster.home < 0
    cause = np.select(
        [decided, mismatched & ~waiting, beyond, waiting, roster.asks_to_move, agreed],
        [Cause.ASSIGNMENT, Cause.MISMATCH, Cause.SURPLUS, Cause.WAITING, Cause.REQUEST, Cause.ASSIGNMENT],
        Cause.NONE,
    ).astype(np.int64)
    cause[aside] = Cause.NONE
    if case.scenario.mode == "limited":
        fix(cause == Cause.NONE, "no_cause", Standing.HELD)
    return Standings(standing, cause, mismatched, beyond, why)


def beyond_need(case: Case, standing: IntArray) -> BoolArray:
    """Holders beyond the need of their post, by the retention order: bool[n].

    Kept first: those who cannot move or have been in the post too short a time, a certificate that matches, an additional duty, near retirement (two years),
    then time in the post. Never merit, or the best would be sent away.
    """
    roster, positions = case.roster, case.positions
    rows = np.nonzero((roster.home >= 0) & (standing != Standing.LEAVING))[0]
    home = roster.home[rows]
    asked = positions.certificate[home]
    matches = (asked >= 0) & (roster.certificate[rows] == asked)
    bound = _bound_by_time(case)[rows]
    near = roster.retirement[rows] < case.planned + np.timedelta64(730, "D")
    since = np.where(np.isnat(roster.post_since[rows]), np.datetime64("9999-12-31"), roster.post_since[rows])
    order = np.lexsort((roster.nip[rows], since, ~near, roster.extra_duty[rows] == "", ~matches,
                        (standing[rows] == Standing.FREE) & ~bound, standing[rows] == Standing.FREE, home))  # fmt: skip
    rows, home = rows[order], home[order]
    first = np.searchsorted(home, home)
    beyond = np.zeros(len(roster), bool)
    beyond[rows] = np.arange(len(rows)) - first >= positions.need[home]
    return beyond


def _bound_by_time(case: Case) -> BoolArray:
    """Less than the least time in their post: bool[n]."""
    if "time_in_post" in case.scenario.eligibility.rules_off:
        return np.zeros(len(case.roster), bool)
    least = case.context().value("move.min_post_months")
    months = months_between(case.roster.post_since, case.planned)
    return months < np.int64(least)


def _decisions(case: Case, actions: tuple[str, ...]) -> BoolArray:
    named = [decision.nip for decision in case.decisions if decision.action in actions]
    return np.isin(case.roster.nip, named)


def _deferred(case: Case) -> BoolArray:
    named = [
        d.nip for d in case.decisions
        if d.action == "defer-until" and d.date is not None and d.date > case.scenario.planned
    ]  # fmt: skip
    return np.isin(case.roster.nip, named)


def units_in_scope(case: Case) -> BoolArray:
    """Units that take part: all, or those named in `scope` (by code or name) with everything below them."""
    units, scope = case.units, set(case.scenario.scope)
    if not scope:
        return np.ones(len(units), bool)
    named = {u for u in range(len(units)) if str(units.code[u]) in scope or str(units.name[u]) in scope}
    return np.array([any(up in named for up in units.line(u)) for u in range(len(units))], bool)
