"""Checks of the plan itself, one function per thing that must hold, in the words of the Problem."""

from hashlib import blake2b

import numpy as np

from placement.model.arrays import BoolArray, Index, IntArray
from placement.model.problem import Level, Problem, Steps, tie_level
from placement.model.solution import FEASIBLE, OPTIMAL, Solution
from placement.verify.findings import Notes
from placement.verify.options import Classes, allowed, own_unit, worth
from placement.verify.quotas import Tree, known, seated


def shape(problem: Problem, solution: Solution, notes: Notes) -> None:
    """Arrays have the lengths and types of the Problem, and every seat exists."""
    _array(notes, "seat", solution.seat, problem.n_employees)
    if not notes.has("shape"):
        outside = np.nonzero((solution.seat < -1) | (solution.seat >= problem.n_positions))[0]
        limits = f"-1..{problem.n_positions - 1}"
        notes.find_each("shape", ((problem.employee_key[i], limits, solution.seat[i]) for i in outside))
    for claim in solution.claims:
        _array(notes, f"{claim.name} prices", claim.prices, problem.n_positions)
        _array(notes, f"{claim.name} quota_prices", claim.quota_prices, len(problem.quotas))
    notes.checked(
        "shape", 1 + 2 * len(solution.claims), "length and type of every array, range of every seat"
    )


def _array(notes: Notes, where: str, array: Index, length: int) -> None:
    """One array of signed integers of the given length."""
    if array.shape != (length,) or array.dtype.kind != "i":
        notes.find("shape", where, f"int[{length}]", f"{array.dtype}{list(array.shape)}")


def steps(problem: Problem, notes: Notes) -> None:
    """Seat values are there for every seat and never rise: the bound stands on it."""
    with_steps = [level for level in problem.levels if level.steps is not None]
    for level in with_steps:
        if level.steps is not None:
            _steps(problem, level.name, level.steps, notes)
    notes.checked("steps", len(with_steps), "seat values of each level, group by group")


def _steps(problem: Problem, name: str, values: Steps, notes: Notes) -> None:
    """Seat values of one level."""
    length = np.diff(values.first)
    if len(length) != problem.n_positions or values.first[0] != 0 or values.first[-1] != len(values.value):
        notes.find("steps", name, problem.n_positions, len(length))
        return
    short = np.nonzero(length < problem.capacity)[0]
    notes.find_each(
        "steps", ((f"{name} {problem.position_key[g]}", problem.capacity[g], length[g]) for g in short)
    )
    group = np.repeat(np.arange(len(length)), np.maximum(length, 0))
    rising = np.nonzero((np.diff(values.value) > 0) & (group[1:] == group[:-1]))[0]
    places = (
        (f"{name} {problem.position_key[group[s]]}", values.value[s], values.value[s + 1]) for s in rising
    )
    notes.find_each("steps", places)


def options(problem: Problem, solution: Solution, notes: Notes) -> None:
    """Everyone sits at one of her options: by the rules' codes, and by their own words."""
    seat, keys = solution.seat, problem.employee_key
    refused = np.nonzero(~allowed(problem, seat))[0]
    notes.find_each("option", ((keys[i], _seat_name(problem, int(seat[i])), "-") for i in refused))
    notes.checked(
        "option", problem.n_employees, "every seat by the rules' codes, waiting, own seats, decisions"
    )
    # an own seat stays hers though a rule speaks against it; a decision stands above the rules
    placed = np.nonzero((seat >= 0) & (seat != problem.home) & (problem.only < 0))[0]
    for i in placed:
        against = problem.pairs.one(int(i), int(seat[i]))
        if against:
            notes.find("option", keys[i], _seat_name(problem, int(seat[i])), ",".join(against), "words")
    notes.checked(
        "option", len(placed), "every placed pair by the rules' own words, but own seats and decisions"
    )


def _seat_name(problem: Problem, seat: int) -> str:
    """Key of a group, or a dash for outside."""
    return str(problem.position_key[seat]) if seat >= 0 else "-"


def counts(problem: Problem, solution: Solution, notes: Notes) -> None:
    """Seats of groups between floor and capacity, quotas met, moves within the cap."""
    filled = problem.filled(solution.seat)
    over, under = np.nonzero(filled > problem.capacity)[0], np.nonzero(filled < problem.floor)[0]
    keys = problem.position_key
    notes.find_each("capacity", ((keys[g], problem.capacity[g], filled[g]) for g in over))
    notes.find_each("floor", ((keys[g], problem.floor[g], filled[g]) for g in under))
    notes.checked("capacity", problem.n_positions, "people of every group counted")
    notes.checked("floor", problem.n_positions, "people of every group counted")
    within = seated(problem.quotas, filled)
    short = [t for t, quota in enumerate(problem.quotas) if within[t] < quota.least]
    notes.find_each("quota", ((problem.quotas[t].name, problem.quotas[t].least, within[t]) for t in short))
    notes.checked("quota", len(problem.quotas), "people of every quota counted")
    if problem.cap is not None:
        moves = int(((solution.seat >= 0) & (solution.seat != problem.home)).sum())
        if moves > problem.cap.most:
            notes.find("cap", problem.cap.name, problem.cap.most, moves)
        notes.checked("cap", problem.n_employees, "moves counted")


def members(problem: Problem, notes: Notes) -> None:
    """Every quota speaks of groups that exist."""
    strange = (quota.name for quota in problem.quotas if not known(quota, problem.n_positions))
    notes.find_each("quota", ((name, "groups", "-") for name in strange))


def nesting(problem: Problem, tree: Tree, notes: Notes) -> None:
    """Quotas are nested or disjoint, else node prices mean nothing."""
    notes.find_each("quota", ((problem.quotas[t].name, "-", "-") for t in tree.torn), "nested")


def claimed_levels(problem: Problem, solution: Solution, notes: Notes) -> tuple[Level, ...]:
    """The levels claimed, as far as names and order are those of the Problem and its draws."""
    draws = (tie_level(problem, k) for k in range(max(len(solution.claims) - len(problem.levels), 0)))
    expected = (*problem.levels, *draws)
    if solution.status not in {OPTIMAL, FEASIBLE}:
        notes.find("claims", "status", f"{OPTIMAL} | {FEASIBLE}", solution.status)
    agreed: list[Level] = []
    for level, claim in zip(expected, solution.claims, strict=False):
        if level.name != claim.name:
            notes.find("claims", f"#{len(agreed)}", claim.name, level.name)
            break
        agreed.append(level)
    if len(solution.claims) < len(problem.levels):
        notes.find("claims", "levels", len(solution.claims), len(problem.levels))
    notes.checked("claims", len(solution.claims), "name and order of every level and draw")
    return tuple(agreed)


def rules(problem: Problem, classes: Classes, solution: Solution, samples: int, notes: Notes) -> None:
    """The rules say the same in words and on arrays, and groups of a class are alike."""
    if not problem.n_employees or not problem.n_positions:
        return
    rng = np.random.default_rng(int.from_bytes(blake2b(problem.seed.encode(), digest_size=8).digest(), "big"))
    placed = np.nonzero(solution.seat >= 0)[0]
    i = np.concatenate((placed, rng.integers(problem.n_employees, size=samples)))
    g = np.concatenate(
        (solution.seat[placed].astype(np.int64), rng.integers(problem.n_positions, size=samples))
    )
    codes = problem.pairs.codes(i, g)
    _words(problem, i, g, codes, notes)
    notes.checked("rules", len(placed), "every placed pair by the rules' own words")
    notes.checked("rules", samples, "random pairs by seed, by the rules' own words")
    notes.checked(
        "rules", _alike(problem, classes, i, g, codes == 0, notes), "those pairs against their class"
    )
    notes.checked(
        "rules", _listed(problem, rng, samples, notes), "pairs of neighbouring employees, list against codes"
    )
    notes.checked("rules", _near(problem, notes), "every own-unit pair by the rules' codes")


def _words(problem: Problem, i: IntArray, g: IntArray, codes: IntArray, notes: Notes) -> None:
    """Words and codes of the same pairs."""
    for employee, group, code in zip(i.tolist(), g.tolist(), codes.tolist(), strict=True):
        against = problem.pairs.one(employee, group)
        if bool(against) != bool(code):
            where = f"{problem.employee_key[employee]} {problem.position_key[group]}"
            notes.find("rules", where, code, ",".join(against) or "-")


def _alike(
    problem: Problem, classes: Classes, i: IntArray, g: IntArray, eligible: BoolArray, notes: Notes
) -> int:
    """Each pair has the eligibility of its class, and outside the own unit its points at every level."""
    keys = _aside_keys(problem)
    far = classes.far_member(
        i, problem.position_class[g], lambda a, b: np.isin(a * problem.n_positions + b, keys)
    )
    has = far >= 0
    i, g, far, eligible = i[has], g[has], far[has], eligible[has]
    differs = (problem.pairs.codes(i, far) == 0) != eligible
    unlike = [("eligible", differs)]
    judged = eligible & ~np.isin(i * problem.n_positions + g, keys)
    for level in problem.levels:
        points = np.zeros(len(i), np.bool_)
        here = np.nonzero(judged)[0]
        points[here] = worth(problem, level, i[here], g[here]) != worth(problem, level, i[here], far[here])
        unlike.append((level.name, points))
    for name, wrong in unlike:
        places = (
            (f"{problem.employee_key[i[k]]} {problem.position_key[g[k]]}", name) for k in np.nonzero(wrong)[0]
        )
        notes.find_each("rules", ((where, what, "-") for where, what in places), "class")
    return len(i)


def _aside_keys(problem: Problem) -> IntArray:
    """Own seats and own-unit groups of everyone, as employee * groups + group."""
    i, g = own_unit(problem, 0, problem.n_employees)
    housed = np.nonzero(problem.home >= 0)[0]
    return np.concatenate((i * problem.n_positions + g, housed * problem.n_positions + problem.home[housed]))


def _listed(problem: Problem, rng: np.random.Generator, samples: int, notes: Notes) -> int:
    """Pairs listed as eligible are those with code 0: employees in a row at a random place, with every class."""
    groups = problem.representatives()
    rows = min(problem.n_employees, max(1, samples // len(groups)))
    first = int(rng.integers(problem.n_employees - rows + 1))
    i, g = problem.pairs.eligible(first, first + rows, groups)
    row, column = np.nonzero(
        problem.pairs.codes(np.arange(first, first + rows)[:, None], groups[None, :]) == 0
    )
    by_codes = (row + first) * problem.n_positions + groups[column]
    by_list = i.astype(np.int64) * problem.n_positions + g
    for key in np.setxor1d(by_codes, by_list):
        employee, group = divmod(int(key), problem.n_positions)
        where = f"{problem.employee_key[employee]} {problem.position_key[group]}"
        notes.find(
            "rules",
            where,
            "eligible" if key in by_list else "-",
            "eligible" if key in by_codes else "-",
            "eligible",
        )
    return rows * len(groups)


def _near(problem: Problem, notes: Notes) -> int:
    """Groups listed as of the own unit are eligible ones."""
    i, g = own_unit(problem, 0, problem.n_employees)
    refused = np.nonzero(problem.pairs.codes(i, g) != 0)[0]
    places = (f"{problem.employee_key[i[k]]} {problem.position_key[g[k]]}" for k in refused)
    notes.find_each("rules", ((where, "eligible", "-") for where in places), "near")
    return len(i)
