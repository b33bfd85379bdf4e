"""The mathematics once more, slowly: every plan listed, prices by Bellman-Ford, plain Python integers throughout."""

from dataclasses import dataclass
from itertools import product

import numpy as np

from placement.model.problem import Problem, tie_level
from placement.model.solution import LevelClaim, Solution

ROOT = ("root",)
INFINITE = 10**15


def options_of(problem, i):
    """Seats that employee i may take."""
    if problem.only[i] >= 0:
        return [int(problem.only[i])]
    seats = [
        g
        for g in range(problem.n_positions)
        if g == problem.home[i] or problem.pairs.codes(*pair(i, g))[0] == 0
    ]
    return seats + ([-1] if problem.may_wait[i] else [])


def pair(i, g):
    return np.array([i]), np.array([g])


def value(problem, level, i, g):
    """Points of one option."""
    if g < 0:
        return 0
    if level.home is not None and g == problem.home[i]:
        return int(level.home[i])
    return int(level.pairs.points(*pair(i, g))[0])


def step(level, g, nth):
    """Value of the nth seat of a group, from 1."""
    return 0 if level.steps is None else int(level.steps.value[level.steps.first[g] + nth - 1])


def total(problem, level, plan):
    people = sum(value(problem, level, i, g) for i, g in enumerate(plan))
    return people + sum(
        step(level, g, k) for g in range(problem.n_positions) for k in range(1, plan.count(g) + 1)
    )


def moves(problem, plan):
    return sum(g >= 0 and g != problem.home[i] for i, g in enumerate(plan))


def fits(problem, plan):
    """All demands on a plan as a whole."""
    filled = [plan.count(g) for g in range(problem.n_positions)]
    return (
        all(problem.floor[g] <= x <= problem.capacity[g] for g, x in enumerate(filled))
        and all(sum(filled[g] for g in quota.members) >= quota.least for quota in problem.quotas)
        and (problem.cap is None or moves(problem, plan) <= problem.cap.most)
    )


def plans(problem):
    everyone = [options_of(problem, i) for i in range(problem.n_employees)]
    return [plan for plan in product(*everyone) if fits(problem, plan)]


def best_plans(problem, level, candidates):
    worths = [total(problem, level, plan) for plan in candidates]
    return [plan for plan, worth in zip(candidates, worths, strict=True) if worth == max(worths)]


@dataclass
class Face:
    """Options, seat intervals, and demands that have become equations, all written out."""

    options: list
    low: list
    high: list
    exact: list
    cap_exact: bool


@dataclass
class Proven:
    """A plan with its claims, whether it is the only one, and when each employee was decided."""

    solution: Solution
    unique: bool
    decided: list


class NoProof(Exception):  # noqa: N818 - says what happened
    """No integer prices prove the plan: a cap on moves leaves a gap."""


def solve(problem: Problem, draws: int = 3) -> Proven | None:
    """The best plan by listing all, with the prices that the rule picks; None where no plan exists."""
    left = plans(problem)
    if not left:
        return None
    levels = list(problem.levels)
    for level in levels:
        left = best_plans(problem, level, left)
    for turn in range(draws):
        levels.append(tie_level(problem, turn))
        left = best_plans(problem, levels[-1], left)
    return certify(problem, left[0], levels, len(left) == 1)


def certify(problem, plan, levels, unique):
    face = Face(
        [options_of(problem, i) for i in range(problem.n_employees)],
        problem.floor.tolist(),
        problem.capacity.tolist(),
        [False] * len(problem.quotas),
        False,
    )
    claims, counts = [], [[len(o) for o in face.options]]
    for level in levels:
        prices, cap_price = least_prices(problem, level, plan, face)
        claims.append(claim(problem, level, plan, prices, cap_price))
        face = narrowed(problem, level, face, claims[-1])
        counts.append([len(o) for o in face.options])
    solution = Solution("optimal", np.array(plan, np.int32), tuple(claims))
    return Proven(solution, unique, [decided(column, unique) for column in zip(*counts, strict=True)])


def decided(counts, unique):
    """Level after which one option was left."""
    levels = len(counts) - 1
    return counts.index(1) - 1 if 1 in counts else levels - 1 if unique else levels


def claim(problem, level, plan, prices, cap_price):
    quotas = [prices[above_quota(problem, t)] - prices["quota", t] for t in range(len(problem.quotas))]
    worth = total(problem, level, plan)
    groups = [prices[g] for g in range(problem.n_positions)]
    return LevelClaim(
        level.name, worth, worth, np.array(groups, np.int64), np.array(quotas, np.int64), cap_price
    )


def above_quota(problem, t):
    """Node above a quota: the smallest quota around it; of two alike the one listed first lies outside, an empty one at the root."""
    mine = set(problem.quotas[t].members.tolist())
    around = [
        (len(quota.members), -s)
        for s, quota in enumerate(problem.quotas)
        if mine
        and s != t
        and (mine < set(quota.members.tolist()) or (mine == set(quota.members.tolist()) and s < t))
    ]
    return ("quota", -min(around)[1]) if around else ROOT


def above_group(problem, g):
    around = [(len(quota.members), -s) for s, quota in enumerate(problem.quotas) if g in quota.members]
    return ("quota", -min(around)[1]) if around else ROOT


def constraints(problem, level, plan, face, cap_price):
    """Triples (a, b, w): the price of b is at least the price of a plus w."""
    node = lambda g: g if g >= 0 else ROOT  # noqa: E731
    worth = lambda i, g: value(problem, level, i, g) - cap_price * (g >= 0 and g != problem.home[i])  # noqa: E731
    for i, g in enumerate(plan):
        yield from ((node(g), node(b), worth(i, b) - worth(i, g)) for b in face.options[i] if b != g)
    for g in range(problem.n_positions):
        above, x = above_group(problem, g), plan.count(g)
        if x < face.high[g]:
            yield g, above, step(level, g, x + 1)
        if x > face.low[g]:
            yield above, g, -step(level, g, x)
    for t, quota in enumerate(problem.quotas):
        above = above_quota(problem, t)
        if not face.exact[t]:
            yield ("quota", t), above, 0
        if sum(plan.count(g) for g in quota.members) > quota.least:
            yield above, ("quota", t), 0


def raised(problem, edges):
    """Prices under the constraints nearest to 0, the root's 0; None where a cycle lifts for ever or lifts the root."""
    nodes = [*range(problem.n_positions), *(("quota", t) for t in range(len(problem.quotas))), ROOT]
    to_root = lifted({**dict.fromkeys(nodes, -INFINITE), ROOT: 0}, [(b, a, w) for a, b, w in edges])
    if to_root is None:
        return None
    start = {node: min(0, -far) if far > -INFINITE // 2 else 0 for node, far in to_root.items()}
    prices = lifted(start, edges)
    return prices if prices is not None and prices[ROOT] == 0 else None


def lifted(start, edges):
    """Least values at or above the start under the constraints; None where a cycle lifts for ever."""
    prices = dict(start)
    for _ in range(len(prices) + 1):
        before = dict(prices)
        for a, b, w in edges:
            prices[b] = max(prices[b], prices[a] + w)
        if prices == before:
            return prices
    return None


def least_prices(problem, level, plan, face):
    """Prices of the nodes, with the least price of the cap that allows any; of an equation's, the one nearest 0."""
    cap_price = 0
    if problem.cap is not None and moves(problem, plan) == problem.cap.most:
        least, most = cap_prices(problem, level, plan, face)
        cap_price = max(least, 0) if not face.cap_exact else min(max(least, 0), most)
        if not least <= cap_price <= most:
            raise NoProof
    prices = raised(problem, list(constraints(problem, level, plan, face, cap_price)))
    if prices is None:
        raise NoProof
    return prices, cap_price


def cap_prices(problem, level, plan, face):
    """Least and greatest price of a move at which no plan on the face with more or fewer moves is worth more."""
    worth, used = total(problem, level, plan), moves(problem, plan)
    least, most = -(10**12), 10**12
    for other in product(*face.options):
        if not on_face(problem, face, other):
            continue
        gain, more = total(problem, level, other) - worth, moves(problem, other) - used
        if more > 0:
            least = max(least, -(-gain // more))
        elif more < 0:
            most = min(most, -gain // -more)
    return least, most


def on_face(problem, face, plan):
    """Seats within the face's intervals, quotas met, exactly where they must be; the cap is left aside."""
    filled = [plan.count(g) for g in range(problem.n_positions)]
    within = [sum(filled[g] for g in quota.members) - quota.least for quota in problem.quotas]
    return all(face.low[g] <= x <= face.high[g] for g, x in enumerate(filled)) and all(
        over == 0 if exact else over >= 0 for over, exact in zip(within, face.exact, strict=True)
    )


def narrowed(problem, level, face, said):
    """The face after a level, from its prices alone."""
    net = [
        {
            g: value(problem, level, i, g)
            - (int(said.prices[g]) if g >= 0 else 0)
            - said.cap_price * (g >= 0 and g != problem.home[i])
            for g in options
        }
        for i, options in enumerate(face.options)
    ]
    kept = [[g for g in each if each[g] == max(each.values())] for each in net]
    low, high = [], []
    for g in range(problem.n_positions):
        slope = int(said.prices[g]) + sum(
            int(q) for quota, q in zip(problem.quotas, said.quota_prices, strict=True) if g in quota.members
        )
        worth = {
            x: sum(step(level, g, k) for k in range(1, x + 1)) + slope * x
            for x in range(face.low[g], face.high[g] + 1)
        }
        best = [x for x in worth if worth[x] == max(worth.values())]
        low.append(best[0])
        high.append(best[-1])
    exact = [was or q > 0 for was, q in zip(face.exact, said.quota_prices.tolist(), strict=True)]
    return Face(kept, low, high, exact, face.cap_exact or said.cap_price > 0)
