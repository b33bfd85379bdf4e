"""The plan as an inspector reads it: from roster, posts and the plan alone, in the words of the policy.

Nothing here looks at prices or asks the solver's room; what the rules say of pairs is asked of the Problem.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np

from placement.model.arrays import BoolArray, IndexArray, IntArray
from placement.model.codes import JobKind, Status
from placement.model.education import Education
from placement.model.plan import Plan, PlanStatus, Policy
from placement.model.positions import Positions
from placement.model.problem import Problem, Zero
from placement.model.roster import Roster
from placement.model.units import Units
from placement.model.verdict import Check, Finding, Verdict

CAUSES = ("assignment", "mismatch", "surplus", "shortage", "request", "waiting")
MOST = 50


def audit(
    verdict: Verdict,
    roster: Roster,
    positions: Positions,
    units: Units,
    education: Education,
    problem: Problem,
    rows: IndexArray,
    plan: Plan,
    policy: Policy,
) -> Verdict:
    """The verdict with the inspector's checks, findings and figures added.

    rows : int32[n], roster row of each employee of the Problem
    """
    moved = np.isin(plan.status, (PlanStatus.MOVE, PlanStatus.ENTER))
    decided = plan.cause == "assignment"
    aside = roster.quarantine != ""
    mismatched = unfit(roster, positions, education, policy, plan.before) & ~aside
    book = _Book(roster, policy)
    book.check(
        "status", len(roster), "every row against the posts before and after", ~_consistent(plan, moved)
    )
    book.check("one_seat", len(positions), "people per post against its need, counted from the plan",
               plan.filled(len(positions)) > np.maximum(positions.need, _fixed_seats(plan, positions)),
               names=positions.code)  # fmt: skip
    book.check("quarantine", int(aside.sum()), "who is in quarantine stays, takes part in nothing, and nobody else is so called",
               _taken_from_quarantine(roster, plan))  # fmt: skip
    book.check("quarantined_post", int((positions.quarantine != "").sum() + aside.sum()),
               "posts in quarantine neither gain nor lose anybody, and seats held from quarantine are given to nobody",
               _seats_of_quarantine(roster, positions, plan), names=positions.code)  # fmt: skip
    book.check("cause", int(moved.sum()), "every move has one cause, and the cause is true of it",
               moved & ~_true_cause(roster, positions, units, plan, mismatched, policy.mode))  # fmt: skip
    locked = _locked(positions, plan.before, policy) | _locked(positions, plan.after, policy)
    book.check("lock", int(moved.sum()), "no move out of or into a locked post", moved & locked & ~decided)
    book.check("status_kind", int(moved.sum()), "PPPK keep their job, CPNS and part-time PPPK stay",
               moved & ~_kind_allowed(roster, positions, plan))  # fmt: skip
    same = _same_standing(positions, plan, policy)
    book.check("standing", int(moved.sum()), "echelon and job class before and after each move, compared",
               moved & (plan.before >= 0) & ~same & ~decided)  # fmt: skip
    worse = unfit(roster, positions, education, policy, plan.after)
    book.check(
        "qualification", int(moved.sum()), "level, family and certificate at the new post", moved & worse
    )
    before, floor_now = _filled_before(positions, plan), plan.filled(len(positions))
    drained = floor_now < np.minimum(before - _pulled(positions, plan), positions.need)
    book.check(
        "drained",
        len(positions),
        "no post below min(before, need), counted from the plan",
        drained,
        names=positions.code,
    )
    left, spared = _left_behind(problem, rows, plan, mismatched)
    book.check(
        "mismatch_left",
        spared,
        "mismatched who stay, against every open seat that leaves their post on its floor",
        left,
    )
    facts = _facts(roster, positions, units, plan, moved, mismatched, before, floor_now)
    return replace(
        verdict,
        findings=(*verdict.findings, *book.findings),
        checks=(*verdict.checks, *book.checks),
        facts={**verdict.facts, **facts},
    )


SPOKEN_BY = {
    "lock": ("lock",),
    "status_kind": ("employee_kind",),
    "standing": ("interchangeable",),
    "qualification": ("education_level", "education_family", "certificate"),
}
"""Rules whose promise a check repeats; a rule switched off for a what-if promises nothing."""


class _Book:
    """Findings and checks as they come."""

    def __init__(self, roster: Roster, policy: Policy) -> None:
        self.off = set(policy.rules_off)
        self.names = roster.nip
        self.findings: list[Finding] = []
        self.checks: list[Check] = []

    def check(self, name: str, count: int, how: str, wrong: BoolArray, names: Any = None) -> None:
        """Note a check, and a finding for everything `wrong` about rows of the roster (or of `names`)."""
        if self.off & set(SPOKEN_BY.get(name, ())):
            self.checks.append(
                Check(f"audit.{name}", 0, "not checked: its rule is switched off in this scenario")
            )
            return
        self.checks.append(Check(f"audit.{name}", count, how))
        hits = np.nonzero(wrong)[0]
        text = TEXTS[name]
        for hit in hits[:MOST]:
            where = str((self.names if names is None else names)[hit])
            self.findings.append(Finding(f"audit.{name}", where, "", "", text["id"], text["en"]))


TEXTS: dict[str, dict[str, str]] = {
    "status": {"id": "status tidak cocok dengan jabatan sebelum dan sesudah", "en": "status does not follow from the posts"},
    "one_seat": {"id": "terisi melebihi kebutuhan", "en": "filled beyond its need"},
    "quarantine": {
        "id": "karantina data tidak sesuai dengan berkas masukan, atau pegawainya tidak tetap di tempat",
        "en": "quarantine is not what the inputs say, or the person does not stay",
    },
    "quarantined_post": {
        "id": "jabatan dalam karantina berubah pemangkunya, atau kursi pegawai dalam karantina diberikan kepada orang lain",
        "en": "a post in quarantine changes its holders, or a seat held from quarantine is given away",
    },
    "cause": {"id": "berpindah tanpa sebab yang benar", "en": "moves without a true cause"},
    "lock": {"id": "jabatan terkunci tersentuh", "en": "a locked post is touched"},
    "status_kind": {"id": "status kepegawaian tidak boleh berpindah begini", "en": "this employment status may not move so"},
    "standing": {"id": "eselon atau kelas jabatan berubah", "en": "echelon or job class changes"},
    "qualification": {"id": "kualifikasi tidak memenuhi jabatan baru", "en": "qualification does not meet the new post"},
    "drained": {"id": "terisi di bawah batas minimum", "en": "filled below its floor"},
    "mismatch_left": {
        "id": "tetap pada jabatan yang tidak sesuai padahal ada kursi kosong yang sah",
        "en": "stays mismatched although a lawful open seat exists",
    },
}  # fmt: skip


def unfit(
    roster: Roster, positions: Positions, education: Education, policy: Policy, post: IndexArray
) -> BoolArray:
    """Whose level, programme or certificate does not meet the post she is given: bool[n], False without a post."""
    g = np.maximum(post, 0)
    if not len(positions):
        return np.zeros(len(roster), bool)
    asked_level = positions.education_min.copy()
    for rank, least in policy.least_level:
        of_rank = (positions.job_kind == JobKind.STRUCTURAL) & (positions.echelon // 10 == rank)
        asked_level[of_rank] = np.maximum(asked_level[of_rank], least)
    held = roster.education_level.copy()
    for named, counts_as in policy.equal_level:
        held[roster.education_level == named] = counts_as
    level = held < asked_level[g]
    programme = education.match[roster.programme, positions.accepted[g]] == 0
    asked = positions.certificate[g]
    certificate = (asked >= 0) & (roster.certificate >= 0) & (roster.certificate != asked)
    return np.asarray((post >= 0) & (level | programme | certificate), bool)


def _taken_from_quarantine(roster: Roster, plan: Plan) -> BoolArray:
    """In quarantine by name and not by data, or the other way round, or anywhere but where she was: bool[n]."""
    aside = roster.quarantine != ""
    touched = (
        (plan.after != plan.before) | (plan.before != roster.home) | (plan.kind != "") | (plan.cause != "")
    )
    return np.asarray(
        (aside != (plan.status == PlanStatus.QUARANTINE)) | (aside & (touched | (plan.fit != 0))), bool
    )


def _seats_of_quarantine(roster: Roster, positions: Positions, plan: Plan) -> BoolArray:
    """Closed posts whose holders change but for retirement, and posts overfull by somebody who came: bool[m]."""
    m = len(positions)
    came = (plan.after >= 0) & (plan.after != plan.before)
    went = (plan.before >= 0) & (plan.after != plan.before) & (plan.status != PlanStatus.LEAVING)
    coming = np.bincount(plan.after[came], minlength=m)
    going = np.bincount(plan.before[went], minlength=m)
    closed = (positions.quarantine != "") & ((coming > 0) | (going > 0))
    aside = roster.quarantine != ""
    held = np.bincount(roster.home[aside & (roster.home >= 0)], minlength=m)
    others = np.bincount(plan.seated[~aside & (plan.seated >= 0)], minlength=m)
    given_away = (held > 0) & (coming > 0) & (others + held > positions.need)
    let_go = plan.filled(m) < np.minimum(held, positions.need)
    return np.asarray(closed | given_away | let_go, bool)


def _consistent(plan: Plan, moved: BoolArray) -> BoolArray:
    stays = np.isin(
        plan.status, (PlanStatus.STAY, PlanStatus.FIXED, PlanStatus.BEYOND_NEED, PlanStatus.QUARANTINE)
    )
    ok = ~stays | (plan.after == plan.before)
    ok &= ~moved | ((plan.after >= 0) & (plan.after != plan.before))
    ok = ok & ((plan.status != PlanStatus.ENTER) | (plan.before < 0))
    return np.asarray(ok, bool)


def _fixed_seats(plan: Plan, positions: Positions) -> IntArray:
    """Holders nobody may move can exceed the need of their post by themselves."""
    staying = np.isin(plan.status, (PlanStatus.FIXED, PlanStatus.STAY, PlanStatus.QUARANTINE))
    held = staying & (plan.before >= 0) & (plan.seated >= 0)
    return np.bincount(plan.before[held], minlength=len(positions))


def _true_cause(
    roster: Roster, positions: Positions, units: Units, plan: Plan, mismatched: BoolArray, mode: str
) -> BoolArray:
    """The named cause holds of the person or of the post; in full mode a move may be without one."""
    before = _filled_before(positions, plan)
    holders = np.bincount(
        plan.before[(plan.before >= 0) & (plan.status != PlanStatus.LEAVING)], minlength=len(positions)
    )
    short = (before < positions.need)[np.maximum(plan.after, 0)] & (plan.after >= 0)
    over = (holders > positions.need)[np.maximum(plan.before, 0)] & (plan.before >= 0)
    true = {
        "assignment": np.ones(len(roster), bool),
        "mismatch": mismatched,
        "surplus": over,
        "shortage": short,
        "waiting": plan.before < 0,
        "request": roster.asks_to_move & _where_wished(roster, positions, units, plan),
    }
    result = (plan.cause == "none") | (plan.cause == "") if mode == "full" else np.zeros(len(roster), bool)
    for cause in CAUSES:
        result |= (plan.cause == cause) & true[cause]
    return result


def _where_wished(roster: Roster, positions: Positions, units: Units, plan: Plan) -> BoolArray:
    """Whoever named a unit came to it, or below it: bool[n]."""
    found = np.ones(len(roster), bool)
    for row in np.nonzero((plan.cause == "request") & (roster.wished_unit >= 0) & (plan.after >= 0))[0]:
        found[row] = int(roster.wished_unit[row]) in units.line(int(positions.unit[plan.after[row]]))
    return found


def _locked(positions: Positions, post: IndexArray, policy: Policy) -> BoolArray:
    if not len(positions):
        return np.zeros(len(post), bool)
    return (post >= 0) & ~np.isin(positions.lock[np.maximum(post, 0)], ("", *policy.open_locks))


def _kind_allowed(roster: Roster, positions: Positions, plan: Plan) -> BoolArray:
    """PNS, or PPPK who keep their job; someone waiting has one by the function and level of her appointment."""
    a, b = plan.before, plan.after
    same_job = np.where(
        a >= 0,
        positions.job[a] == positions.job[b],
        (roster.function == positions.function[b]) & (roster.tier == positions.tier[b]),
    )
    pppk = (roster.status == Status.PPPK) & (b >= 0) & same_job
    return np.asarray((roster.status == Status.PNS) | pppk, bool)


def _same_standing(positions: Positions, plan: Plan, policy: Policy) -> BoolArray:
    """Echelon unchanged, and job class but for the changes that the planner allowed."""
    a, b = plan.before, plan.after
    rise = positions.job_class[b].astype(np.int64) - positions.job_class[a]
    allowed = (
        (rise == 0)
        | ((rise > 0) & ("up" in policy.class_change))
        | ((rise < 0) & ("down" in policy.class_change))
    )
    return np.asarray((positions.echelon[a] == positions.echelon[b]) & allowed, bool)


def _filled_before(positions: Positions, plan: Plan) -> IntArray:
    there = (plan.before >= 0) & (plan.status != PlanStatus.LEAVING)
    holders = np.bincount(plan.before[there], minlength=len(positions))
    return np.minimum(holders, positions.need)


def _pulled(positions: Positions, plan: Plan) -> IntArray:
    """Holders whom a decision took out of their post."""
    gone = (plan.cause == "assignment") & (plan.before >= 0) & (plan.after != plan.before)
    gone |= (plan.status == PlanStatus.WAITING) & (plan.before >= 0)
    return np.bincount(plan.before[gone], minlength=len(positions))


def _left_behind(
    problem: Problem, rows: IndexArray, plan: Plan, mismatched: BoolArray
) -> tuple[BoolArray, int]:
    """Mismatched people who stay although an eligible seat is open and their own post would keep its floor."""
    seat = plan.seated[rows]
    x = problem.filled(seat)
    room = np.nonzero(x < problem.capacity)[0].astype(np.int32)
    stays = np.nonzero(mismatched[rows] & (plan.after[rows] == plan.before[rows]) & (problem.only < 0))[0]
    can_go = (seat[stays] < 0) | (x[seat[stays]] > problem.floor[seat[stays]])
    left = np.zeros(len(plan.before), bool)
    names = [level.name for level in problem.levels]
    earlier = problem.levels[: names.index("mismatch")] if "mismatch" in names else problem.levels
    if problem.cap is not None or not all(isinstance(level.pairs, Zero) for level in earlier):
        return left, 0
    worth = _earlier_worth(problem, x)
    for i in stays[can_go]:
        ok = problem.pairs.codes(np.full(len(room), i), room) == 0
        ok &= worth(int(seat[i]), room)
        left[rows[i]] = bool(ok.any())
    return left, len(stays)


def _earlier_worth(problem: Problem, x: IntArray) -> Callable[[int, IndexArray], BoolArray]:
    """Tells whether a seat taken in one group and left in another costs no objective before `mismatch`."""
    names = [level.name for level in problem.levels]
    before = problem.levels[: names.index("mismatch")]
    earlier = [level.steps for level in before if level.steps is not None]

    def no_loss(own: int, room: IndexArray) -> BoolArray:
        verdict = np.ones(len(room), bool)
        undecided = np.ones(len(room), bool)
        for steps in earlier:
            gain = steps.value[steps.first[room] + x[room]]
            loss = steps.value[steps.first[own] + x[own] - 1] if own >= 0 else 0
            verdict &= ~(undecided & (gain < loss))
            undecided &= gain == loss
        return verdict

    return no_loss


def _facts(
    roster: Roster, positions: Positions, units: Units, plan: Plan, moved: BoolArray, mismatched: BoolArray,
    before: IntArray, now: IntArray,
) -> dict[str, Any]:  # fmt: skip
    there = plan.status != PlanStatus.LEAVING
    after = mismatched & there & ~moved
    families = {}
    for index, family in enumerate(positions.families):
        rows = positions.family == index
        families[family] = {
            "before": int(np.maximum(positions.need - before, 0)[rows].sum()),
            "after": int(np.maximum(positions.need - now, 0)[rows].sum()),
        }
    causes, counts = np.unique(plan.cause[moved], return_counts=True)
    crossing = moved & (plan.before >= 0)
    agencies = units.agency[positions.unit[plan.before]] != units.agency[positions.unit[plan.after]]
    return {
        "employees": len(roster),
        "moves": int(moved.sum()),
        "moves_permille": 1000 * int(moved.sum()) // max(len(roster), 1),
        "moves_by_cause": {
            cause or "none": count for cause, count in zip(causes.tolist(), counts.tolist(), strict=True)
        },
        "moves_between_agencies": int((crossing & agencies).sum()),
        "mismatched_before": int((mismatched & there).sum()),
        "mismatched_after": int(after.sum()),
        "shortage_by_family": families,
    }
