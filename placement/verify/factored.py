"""The judge for factored problems: every pair looked at once, all levels on the way, nothing taken from the solver.

A block of employees meets all positions of her class; what is best at the first level is kept as a list of pairs, on
which the later levels are judged. One look at all pairs proves every level, that the prices are those of the rule,
and that no other plan is left.
"""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np
from threadpoolctl import threadpool_limits

from placement.model.arrays import Index, IntArray
from placement.model.factored import DRAW, PLACED, POINTS, Factored
from placement.model.problem import draw
from placement.model.solution import FEASIBLE, INFEASIBLE, OPTIMAL, Solution
from placement.model.verdict import Verdict
from placement.verify.edges import Edges, leads_to, loops
from placement.verify.findings import Notes
from placement.verify.look import ClaimedLevel, Look

EXACT = 2**52


def judge_factored(problem: Factored, solution: Solution, threads: int = 2) -> Verdict:
    """Judge a plan with its prices, from the arrays alone. Time: about one look at every eligible pair."""
    notes = Notes()
    if solution.status == INFEASIBLE:
        _conflict(problem, solution, notes)
        return Verdict(notes.findings, notes.checks)
    _shape(problem, solution, notes)
    if not notes.has("shape"):
        _seats(problem, solution, notes)
    if notes.has("shape", "option", "capacity"):
        notes.checked("bound", 0, "levels not judged: the plan itself is not allowed")
        return Verdict(notes.findings, notes.checks)
    levels = _levels(problem, solution, notes)
    if notes.has("price"):
        return Verdict(notes.findings, notes.checks)
    return _sweep(problem, solution, levels, notes, threads)


def _conflict(problem: Factored, solution: Solution, notes: Notes) -> None:
    """The people named cannot all be placed: all their positions together have too few seats."""
    place = {str(key): i for i, key in enumerate(problem.employee_key)}
    people = [place[key] for key in solution.conflict if key in place]
    if not people:
        notes.checked("infeasible", 0, "not judged: that no plan exists is not confirmed here")
        return
    m = problem.n_positions
    reach = np.zeros(m, bool)
    for i in people:
        reach |= problem.points(np.full(m, i, np.int32), np.arange(m, dtype=np.int32)) >= 0
    if int(problem.capacity[reach].sum()) >= len(people) or not problem.must_place[people].all():
        notes.find("claims", "infeasible", len(people), int(problem.capacity[reach].sum()))
    notes.checked("infeasible", len(people), "seats of all positions open to the people named, counted")


def _shape(problem: Factored, solution: Solution, notes: Notes) -> None:
    arrays: list[tuple[str, Index, int]] = [("seat", solution.seat, problem.n_employees)]
    arrays += [(claim.name, claim.prices, problem.n_positions) for claim in solution.claims]
    for name, array, size in arrays:
        if array.shape != (size,) or array.dtype.kind != "i":
            notes.find("shape", name, f"int[{size}]", f"{array.dtype}{list(array.shape)}")
    if not notes.has("shape"):
        off = np.nonzero((solution.seat < -1) | (solution.seat >= problem.n_positions))[0]
        notes.find_each("shape", ((problem.employee_key[i], "-", solution.seat[i]) for i in off))
    notes.checked("shape", len(arrays), "length and type of every array, range of every seat")


def _seats(problem: Factored, solution: Solution, notes: Notes) -> None:
    seat, keys = solution.seat, problem.employee_key
    placed = np.nonzero(seat >= 0)[0].astype(np.int32)
    refused = placed[problem.points(placed, seat[placed]) < 0]
    notes.find_each("option", ((keys[i], problem.position_key[seat[i]], "-") for i in refused))
    left = np.nonzero(problem.must_place & (seat < 0))[0]
    notes.find_each("option", ((keys[i], "-", "-") for i in left))
    notes.checked("option", problem.n_employees, "every seat by factors, table and extra pairs")
    filled = np.bincount(seat[placed], minlength=problem.n_positions)
    over = np.nonzero(filled > problem.capacity)[0]
    notes.find_each("capacity", ((problem.position_key[g], problem.capacity[g], filled[g]) for g in over))
    notes.checked("capacity", problem.n_positions, "people of every position counted")


def _levels(problem: Factored, solution: Solution, notes: Notes) -> list[ClaimedLevel]:
    """The claimed levels with what their prices leave open; totals counted anew."""
    n, m = problem.n_employees, problem.n_positions
    seat, placed = solution.seat, np.nonzero(solution.seat >= 0)[0].astype(np.int32)
    low, high = np.zeros(m, np.int64), problem.capacity.astype(np.int64)
    outside = ~problem.must_place
    if solution.status not in {OPTIMAL, FEASIBLE}:
        notes.find("claims", "status", f"{OPTIMAL} | {FEASIBLE}", solution.status)
    levels: list[ClaimedLevel] = []
    for k, claim in enumerate(solution.claims):
        left = right = None
        if k == 1:
            left, right = np.ones(n, np.int64), np.ones(m, np.int64)
        elif k:
            left = draw(problem.seed, k - 2, problem.employee_key)
            right = draw(problem.seed, k - 2, problem.position_key)
        name = (POINTS, PLACED)[k] if k < 2 else f"{DRAW}-{k - 2}"
        if claim.name != name:
            notes.find("claims", f"#{k}", claim.name, name)
            break
        value = np.zeros(n, np.int64)
        value[placed] = (
            problem.points(placed, seat[placed])
            if left is None or right is None
            else left[placed] * right[seat[placed]]
        )
        if int(value.sum()) != claim.total:
            notes.find("total", name, claim.total, int(value.sum()))
        prices = claim.prices.astype(np.int64)
        largest = max(int(prices.max(initial=0)), -int(prices.min(initial=0)))
        if largest + int(value.max(initial=0)) >= EXACT // max(int(high.sum()), 1):
            notes.find("price", name, f"< {EXACT}", largest, "size")
            break
        surplus = value - np.append(prices, 0)[seat]
        levels.append(ClaimedLevel(name, left, right, prices, surplus, outside, low, high))
        low, high = np.where(prices > 0, high, low), np.where(prices < 0, low, high)
        outside = outside & (surplus == 0)
    if len(solution.claims) < 2 and solution.status == OPTIMAL:
        notes.find("claims", "levels", len(solution.claims), 2)
    notes.checked("total", len(levels), "every level counted anew from the seats")
    return levels


def _sweep(
    problem: Factored, solution: Solution, levels: list[ClaimedLevel], notes: Notes, threads: int
) -> Verdict:
    """One look at all pairs: bounds, supports of the prices, and the exchanges left at the end."""
    look = Look(problem, solution, levels)
    with threadpool_limits(1), ThreadPoolExecutor(threads) as pool:
        waiting: list[Any] = []
        for part in look.parts():
            waiting.append(pool.submit(look.block, *part))
            if len(waiting) >= 4 * threads:
                look.take(waiting.pop(0).result())
        for job in waiting:
            look.take(job.result())
    proven: tuple[str, ...] = ()
    gaps: tuple[tuple[str, int], ...] = ()
    for k, (level, claim) in enumerate(zip(levels, solution.claims, strict=False)):
        bound = look.best[k] + int((np.where(level.prices > 0, level.high, level.low) * level.prices).sum())
        if bound != claim.bound:
            notes.find("bound", level.name, claim.bound, bound)
        if bound != claim.total:
            gaps = ((level.name, bound - claim.total),)
            if solution.status == OPTIMAL:
                notes.find("bound", level.name, claim.total, bound, "unproven")
            break
        proven += (level.name,)
        _supported(problem, solution, level, look.edges[k], notes)
    done = len(proven)
    notes.checked("bound", done, "every pair looked at, weak duality in exact integers")
    notes.checked("price", done, "every price nearest to 0, by chains of tight pairs")
    unique = False
    if levels and done == len(levels) and done >= 2:
        unique = not _exchange_left(problem, solution, levels[-1], look.edges[-1])
        notes.checked("unique", problem.n_employees, "no cycle in the graph of tight pairs")
    if not unique and solution.status == OPTIMAL:
        notes.find("unique", "plan", OPTIMAL, "-")
    seated = int((solution.seat >= 0).sum())
    facts = {"seated": seated, "outside": problem.n_employees - seated, "tied_after": look.tied_after(levels)}
    return Verdict(notes.findings, notes.checks, proven, gaps, unique, facts)


def _seat_edges(solution: Solution, level: ClaimedLevel) -> tuple[IntArray, IntArray]:
    """Room after a level: positions that could take one more, or spare one, and the outside."""
    m = len(level.prices)
    low, high = (
        np.where(level.prices > 0, level.high, level.low),
        np.where(level.prices < 0, level.low, level.high),
    )
    filled = np.bincount(solution.seat[solution.seat >= 0], minlength=m)
    more, fewer = np.nonzero(filled < high)[0], np.nonzero(filled > low)[0]
    tail = np.concatenate((more, np.full(len(fewer), m)))
    return tail, np.concatenate((np.full(len(more), m), fewer))


def _supported(
    problem: Factored, solution: Solution, level: ClaimedLevel, edges: Edges, notes: Notes
) -> None:
    """A price above 0 is held up by a chain from a price of 0 or less, one below 0 by a chain to the outside."""
    m = problem.n_positions
    prices = np.append(level.prices, 0)
    tail, head = edges.pairs()
    s, t = _seat_edges(solution, level)
    s, t = edges.node[s], edges.node[t]
    tail, head = np.concatenate((tail, s)), np.concatenate((head, t))
    start = np.zeros(edges.size, bool)
    start[edges.node[prices <= 0]] = True
    loose = (prices > 0) & ~leads_to(tail, head, start)[edges.node]
    if (prices < 0).any():
        goal = np.zeros(edges.size, bool)
        goal[edges.node[m]] = True
        loose |= (prices < 0) & ~leads_to(head, tail, goal)[edges.node]
    where = np.nonzero(loose)[0]
    notes.find_each("price", ((f"{level.name} {problem.position_key[g]}", prices[g], "-") for g in where))


def _exchange_left(problem: Factored, solution: Solution, level: ClaimedLevel, edges: Edges) -> bool:
    """Whether a cycle of tight pairs leads to another plan."""
    m = problem.n_positions
    s, t = _seat_edges(solution, level)
    up, down = np.zeros(m + 1, bool), np.zeros(m + 1, bool)
    up[s[t == m]], down[t[s == m]] = True, True
    name = np.arange(m + 1)
    name[up & down] = m
    tail, head = edges.pairs()
    tail, head = np.concatenate((tail, s)), np.concatenate((head, t))
    through = ~(
        (name[tail] == m)
        & (name[head] == m)
        & np.append(np.zeros(len(tail) - len(s), bool), np.ones(len(s), bool))
    )
    return loops(name[tail[through]], name[head[through]], m + 1)
