"""A late vacancy: the plan solved again from the top, and who would have been leapfrogged by filling from the rest only."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from placement.errors import Fault, InputError
from placement.formulation import Case, Standing
from placement.model.plan import PlanStatus
from placement.planning.carried import filled
from placement.planning.need import with_need
from placement.planning.path import plan
from placement.planning.routes import Filling
from placement.planning.run import Run


@dataclass(frozen=True)
class LateVacancy:
    """Two plans side by side.

    changes : NIP, post before and after the vacancy, of everyone whose result differs, the leaver apart
    left : NIP of whoever leaves each post; leapfrogged : by post, who stands before the best of the rest and likes it
    better than what the earlier plan gave her; by how many points of fit, or places where the post is filled by rank
    """

    before: Run
    after: Run
    left: tuple[tuple[str, str], ...]
    changes: tuple[tuple[str, str, str], ...]
    rest: tuple[tuple[str, str], ...]
    leapfrogged: tuple[tuple[str, str, int], ...]

    def as_dict(self) -> dict[str, Any]:
        """Plain values."""
        return {
            "left": [{"post": post, "nip": nip} for post, nip in self.left],
            "changes": [{"nip": nip, "before": old, "after": new} for nip, old, new in self.changes],
            "best_of_the_rest": [{"post": post, "nip": nip} for post, nip in self.rest],
            "leapfrogged": [{"post": post, "nip": nip, "ahead": gap} for post, nip, gap in self.leapfrogged],
            "ok": self.after.verdict.ok,
        }


def late_vacancy(run: Run, codes: Sequence[str], case: Case) -> LateVacancy:
    """Plan again after the holder of each named post has left it; InputError for unknown posts and empty ones.

    run : the plan as it stood; case : what it was made from, as read
    """
    positions = run.case.positions
    index = {str(code): g for g, code in enumerate(positions.code.tolist())}
    faults, leavers = [], []
    for code in codes:
        held = np.nonzero(run.plan.after == index[code])[0] if code in index else np.zeros(0, np.int64)
        if not len(held):
            kind = "position_unknown" if code not in index else "vacancy_empty"
            faults.append(Fault("error", kind, "--vacancy", value=code))
            continue
        # of several holders the one nearest to retirement
        leavers.append(
            int(held[np.lexsort((run.case.roster.nip[held], run.case.roster.retirement[held]))[0]])
        )
    if faults:
        raise InputError(faults=faults)
    retirement = case.roster.retirement.copy()
    retirement[leavers] = case.planned
    changed = replace(case, roster=replace(case.roster, retirement=retirement))
    again = plan(changed)
    left = tuple((code, str(case.roster.nip[row])) for code, row in zip(codes, leavers, strict=True))
    fillings = filled(with_need(changed)).fillings
    ranked = {post for filling in fillings for post in _by_rank(filling)}
    rest, leapfrogged = _leapfrogged(
        run, again, [index[code] for code in codes if code not in ranked], leavers
    )
    for filling in fillings:
        more = _passed_over(run, filling, [code for code in codes if code in _by_rank(filling)])
        rest, leapfrogged = (*rest, *more[0]), (*leapfrogged, *more[1])
    return LateVacancy(run, again, left, _changes(run, again, leavers), rest, leapfrogged)


def _changes(run: Run, again: Run, leavers: list[int]) -> tuple[tuple[str, str, str], ...]:
    codes = np.append(run.case.positions.code, "")
    differs = run.plan.seated != again.plan.seated
    differs[leavers] = False
    return tuple(
        (str(run.case.roster.nip[row]), str(codes[run.plan.after[row]]), str(codes[again.plan.after[row]]))
        for row in np.nonzero(differs)[0]
    )


def _by_rank(filling: Filling) -> set[str]:
    """Posts that a route fills by rank."""
    return set(filling.listing.position.tolist()) if filling.route == "merit-order" else set()


def _passed_over(
    run: Run, filling: Filling, codes: list[str]
) -> tuple[list[tuple[str, str]], list[tuple[str, str, int]]]:
    """The same for posts filled by rank: the first of the list whom the earlier plan left, and who stands before her.

    The figure is how many places she stands before; who got a post that she likes at least as well is left out.
    """
    listing, contest, rows = filling.listing, filling.contest, filling.rows
    if contest is None or rows is None:
        return [], []
    nip = {str(value): row for row, value in enumerate(run.case.roster.nip.tolist())}
    liking = {
        (int(person), str(contest.post_key[post])): int(value)
        for person, post, value in zip(contest.person, contest.post, contest.liking, strict=True)
    }
    rest, found = [], []
    for code in codes:
        here = [k for k in np.nonzero(listing.position == code)[0].tolist() if listing.place[k] > 0]
        stayed = [
            k
            for k in here
            if run.plan.status[nip[str(listing.person[k])]] not in (PlanStatus.MOVE, PlanStatus.ENTER)
        ]
        if not stayed:
            continue
        first = stayed[0]
        rest.append((code, str(listing.person[first])))
        for k in here:
            row = nip[str(listing.person[k])]
            got = str(run.case.positions.code[run.plan.after[row]])
            if k in stayed or listing.place[k] >= listing.place[first]:
                continue
            if liking[row, code] > liking.get((row, got), 0):
                found.append((code, str(listing.person[k]), int(listing.place[first] - listing.place[k])))
    return rest, found


def _leapfrogged(
    run: Run, again: Run, posts: list[int], leavers: list[int]
) -> tuple[tuple[tuple[str, str], ...], tuple[tuple[str, str, int], ...]]:
    """The best of those whom the earlier plan left where they were, and who among the moved stands before that person."""
    roster, fits, eligibility = run.case.roster, again.formulation.fit, again.formulation.eligibility
    rows = np.nonzero(again.formulation.standings.standing == Standing.FREE)[0]
    rows = rows[~np.isin(rows, leavers)]
    moved = np.isin(run.plan.status[rows], (PlanStatus.MOVE, PlanStatus.ENTER))
    rest, found = [], []
    for g in posts:
        code = str(run.case.positions.code[g])
        there = np.full(len(rows), g)
        fine = (eligibility.codes(rows, there) == 0) & (run.plan.after[rows] != g)
        points = np.where(fine, fits.points(rows, there), -1)
        best = np.where(moved, -1, points)
        highest = int(best.max(initial=-1))
        if highest >= 0:
            rest.append((code, str(roster.nip[rows[int(np.argmax(best))]])))
        before = moved & (points > highest) & (points > run.plan.fit[rows])
        found += [
            (code, str(roster.nip[rows[k]]), int(points[k] - max(highest, 0))) for k in np.nonzero(before)[0]
        ]
    return tuple(rest), tuple(found)
