"""What prices prove: the bound of a level, the face they leave, and whether they are the ones of the rule."""

from dataclasses import dataclass

import numpy as np

from placement.model.arrays import BoolArray, IndexArray, IntArray
from placement.model.problem import Level, Problem, Steps
from placement.model.solution import LevelClaim
from placement.verify.face import Face, Narrowing, Offer
from placement.verify.graph import Graph, reached, together
from placement.verify.options import Classes, exact_sum, worth
from placement.verify.quotas import Tree

EXACT = 2**62
"""Prices times seats stay below this, so that 64-bit arithmetic cannot wrap round."""


def plan_total(problem: Problem, level: Level, seat: IndexArray, filled: IntArray) -> int:
    """Value of the plan at a level, counted anew."""
    i = np.nonzero(seat >= 0)[0]
    seats = _steps_taken(level.steps, filled) if level.steps else 0
    return exact_sum(worth(problem, level, i, seat[i])) + seats


def _steps_taken(steps: Steps, filled: IntArray) -> int:
    """Value of the seats filled, added up seat by seat."""
    group = np.repeat(np.arange(len(filled)), np.diff(steps.first))
    nth = np.arange(len(group)) - steps.first[group]
    return exact_sum(steps.value[nth < filled[group]])


def too_large(problem: Problem, level: Level, claim: LevelClaim) -> bool:
    """Prices so large that sums of 64 bits might wrap round."""
    step = _largest(level.steps.value) if level.steps else 0
    quotas = sum(abs(q) for q in claim.quota_prices.tolist())
    reach = _largest(claim.prices) + quotas + abs(int(claim.cap_price)) + step
    return bool(reach * (_largest(problem.capacity) + 1) >= EXACT)


def _largest(values: IntArray) -> int:
    """Largest absolute value, 0 of none."""
    return max(abs(int(values.max())), abs(int(values.min()))) if len(values) else 0


def wrong_signs(problem: Problem, face: Face, claim: LevelClaim) -> list[tuple[str, str, int]]:
    """Prices below 0 where only an excess is forbidden, and a cap price without a cap: (where, rule, price)."""
    bad = np.nonzero((claim.quota_prices < 0) & ~face.exact)[0]
    wrong = [(problem.quotas[t].name, ">= 0", int(claim.quota_prices[t])) for t in bad]
    if problem.cap is None and claim.cap_price != 0:
        wrong.append(("cap", "0", int(claim.cap_price)))
    elif problem.cap is not None and claim.cap_price < 0 and not face.cap_exact:
        wrong.append((problem.cap.name, ">= 0", int(claim.cap_price)))
    return wrong


@dataclass(frozen=True)
class Proof:
    """No plan on the face before is worth more than `bound`; those worth it are exactly the plans of the face after."""

    bound: int
    after: Face


def prove(
    problem: Problem, classes: Classes, tree: Tree, face: Face, claim: LevelClaim, offer: Offer
) -> Proof:
    """Weak duality: best net points of everyone, best seats of every group, less what quotas and cap give back."""
    people = Narrowing(problem, classes, face, offer)
    slope = claim.prices - tree.above_groups(tree.node_prices(claim.quota_prices))
    low, high, seats = _best_seats(offer.level.steps, slope, face.low, face.high)
    bound = people.best + exact_sum(seats)
    bound -= sum(
        int(q) * least for q, least in zip(claim.quota_prices.tolist(), tree.least.tolist(), strict=True)
    )
    bound += int(claim.cap_price) * problem.cap.most if problem.cap else 0
    exact = face.exact | (claim.quota_prices > 0)
    cap_exact = face.cap_exact or claim.cap_price > 0
    return Proof(bound, Face(people.blocks, people.open, low, high, exact, cap_exact, people.left))


def _best_seats(
    steps: Steps | None, slope: IntArray, low: IntArray, high: IntArray
) -> tuple[IntArray, IntArray, IntArray]:
    """Fewest and most seats that are best for each group, and their worth: steps plus `slope` a seat, concave."""
    if steps is None:
        best = np.where(slope > 0, high, low)
        return best, np.where(slope < 0, low, high), slope * best
    group = np.repeat(np.arange(len(slope)), np.diff(steps.first))
    nth = np.arange(len(group)) - steps.first[group] + 1
    gain = steps.value + slope[group]
    choice = (nth > low[group]) & (nth <= high[group])
    fewest = low + np.bincount(group[choice & (gain > 0)], minlength=len(slope))
    most = low + np.bincount(group[choice & (gain >= 0)], minlength=len(slope))
    # seats up to the floor are taken whatever they are worth
    taken = nth <= fewest[group]
    worth_of_seats = np.zeros(len(slope), np.int64)
    np.add.at(worth_of_seats, group[taken], steps.value[taken])
    return fewest, most, worth_of_seats + slope * fewest


def unsupported(graph: Graph, tree: Tree, claim: LevelClaim) -> BoolArray:
    """Nodes whose price is farther from 0 than it must be: bool[groups, then quotas, then the root].

    A price below 0 is as high as the outside allows iff a chain of tight options and seats leads from it to the
    outside; a price above 0 as low as the others allow iff such a chain leads to it from a price of 0 or less.
    """
    nodes = np.concatenate((claim.prices, tree.node_prices(claim.quota_prices), [0]))
    lifted: BoolArray = nodes > 0
    ways = reached(graph.size, ~lifted, together(graph.people(lifted), graph.seats()))
    loose = lifted & ~ways[: len(nodes)]
    if (nodes < 0).any():
        every = np.ones(graph.root + 1, np.bool_)
        source, target = together(graph.people(every), graph.seats())
        outside = np.arange(graph.size) == graph.root
        back = reached(graph.size, outside, (target, source))
        loose |= (nodes < 0) & ~back[: len(nodes)]
    return loose
