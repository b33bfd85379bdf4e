"""What a solution means for everyone: status, kind of move, cause, and the code that decided."""

import numpy as np

from placement.eligibility import KINDS
from placement.formulation import Case, Cause, Formulation, Standing
from placement.formulation.pairs import CLOSED_CODE, DECISION_CODE, OWN_CODE, WISH_CODE
from placement.formulation.wishes import wishes
from placement.model.arrays import IndexArray, IntArray, TextArray
from placement.model.plan import Plan, PlanStatus
from placement.model.problem import tie_level
from placement.model.solution import Solution
from placement.model.verdict import Verdict
from placement.planning.seated import seated


def outcome(case: Case, formulation: Formulation, solution: Solution, verdict: Verdict) -> Plan:
    """Spell a solution out for the whole roster."""
    roster, rows, standing = case.roster, formulation.rows, formulation.standings
    before = roster.home
    seats = seated(case, formulation, solution)
    released = (formulation.problem.home < 0) & (before[rows] >= 0)
    after = np.where(seats >= 0, seats, before).astype(np.int32)
    after[rows[released]] = solution.seat[released]
    after[standing.standing == Standing.LEAVING] = -1
    status = _status(formulation, before, after, seats)
    moved = np.nonzero((status == PlanStatus.MOVE) | (status == PlanStatus.ENTER))[0]
    kind = np.full(len(roster), "", "U16")
    kind[moved] = [str(KINDS[number]) for number in formulation.eligibility.moves(moved, after[moved])]
    reason = standing.why.astype("U32")
    reason[rows] = _reasons(formulation, verdict)
    points = np.zeros(len(roster), np.int64)
    aside = standing.standing == Standing.QUARANTINE
    held = np.nonzero((after >= 0) & ~((after == before) & standing.mismatched) & ~aside)[0]
    points[held] = formulation.fit.points(held, after[held])
    return Plan(
        before.copy(), after, seats, status, kind, _causes(case, formulation, moved, after), reason, points
    )


def _status(formulation: Formulation, before: IndexArray, after: IndexArray, seated: IndexArray) -> TextArray:
    standing = formulation.standings
    free = standing.standing == Standing.FREE
    conditions = [
        (standing.standing == Standing.QUARANTINE, PlanStatus.QUARANTINE),
        (standing.standing == Standing.LEAVING, PlanStatus.LEAVING),
        (standing.standing == Standing.FIXED, PlanStatus.FIXED),
        (free & (after < 0), PlanStatus.WAITING),
        (free & (before < 0) & (after >= 0), PlanStatus.ENTER),
        (free & (after != before), PlanStatus.MOVE),
        (free & (seated < 0), PlanStatus.BEYOND_NEED),
    ]
    return np.select([c for c, _ in conditions], [str(s) for _, s in conditions], str(PlanStatus.STAY))


def _causes(case: Case, formulation: Formulation, moved: IntArray, after: IndexArray) -> TextArray:
    """Cause of each move: why she was free to move; for those who wait or had no cause, the shortage that they fill."""
    causes = np.full(len(case.roster), "", "U16")
    cause = formulation.standings.cause
    short = formulation.before < case.positions.need
    given = np.zeros(len(case.roster), bool)
    given[formulation.rows] = formulation.problem.only >= 0
    met = np.ones(len(case.roster), bool)
    met[moved] = wishes(case, moved).met(np.arange(len(moved)), after[moved])
    for row in moved:
        named = Cause(int(cause[row]))
        if named == Cause.REQUEST and not met[row]:
            named = Cause.ASSIGNMENT if given[row] else Cause.NONE
        if named in (Cause.NONE, Cause.WAITING) and short[after[row]]:
            named = Cause.SHORTAGE
        causes[row] = named.name.lower()
    return causes


def _reasons(formulation: Formulation, verdict: Verdict) -> list[str]:
    """Code of the level that decided, or of the rule that left no other option, per employee of the Problem."""
    problem, decided = formulation.problem, verdict.decided
    if decided is None:
        return [""] * problem.n_employees
    names = [level.name for level in problem.levels]
    draws = int(decided.max(initial=-1)) + 1 - len(names)
    names += [tie_level(problem, turn).name for turn in range(draws)]
    furthest = _furthest_rule(formulation, np.nonzero(decided < 0)[0])
    return [names[level] if level >= 0 else furthest[i] for i, level in enumerate(decided.tolist())]


def _furthest_rule(formulation: Formulation, people: IntArray) -> dict[int, str]:
    """For people without any other option: the rule against them at the post that passed most rules."""
    problem = formulation.problem
    representatives, hard = problem.representatives(), formulation.eligibility.hard
    codes: dict[int, str] = {}
    for first in range(0, len(people), 256):
        block = people[first : first + 256]
        if not len(representatives):
            continue
        grid = problem.pairs.codes(block[:, None], representatives[None, :])
        grid = np.where(np.isin(grid, (DECISION_CODE, OWN_CODE, WISH_CODE)), 0, grid)
        for i, code in zip(block.tolist(), grid.max(axis=1).tolist(), strict=True):
            codes[i] = "no_open_seat" if code == CLOSED_CODE else hard[code - 1].code if code else "decision"
    return {i: codes.get(i, "decision") if problem.only[i] < 0 else "decision" for i in people.tolist()}
