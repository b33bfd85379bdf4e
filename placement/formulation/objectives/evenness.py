"""Second: the shortage that remains is spread evenly, relative to need."""

from typing import ClassVar

import numpy as np

from placement.formulation.objectives.objective import Draft, seat_steps
from placement.formulation.pools import pool_of_employee, pool_of_position
from placement.formulation.standing import Standing
from placement.model.arrays import IntArray
from placement.model.problem import Level, Zero

SCALE = 1000


def targets(draft: Draft) -> IntArray:
    """Seats each group may fairly expect: its need, or where its pool is short need x people / need of the pool.

    int64[m], at least 1 where there is need. Rounded half up.
    """
    positions, roster = draft.case.positions, draft.case.roster
    pool = pool_of_position(positions)
    need = np.bincount(pool, weights=positions.need).astype(np.int64)
    there = (roster.home >= 0) & (draft.standings.standing != Standing.LEAVING)
    people = np.bincount(pool_of_employee(roster, pool)[there], minlength=len(need)).astype(np.int64)
    total, have = np.maximum(need[pool], 1), people[pool]
    share = (2 * positions.need * have + total) // (2 * total)
    target = np.where(have < need[pool], np.maximum(share, 1), positions.need)
    return np.where(positions.need > 0, np.minimum(target, positions.need), 0)


def step_values(need: IntArray, target: IntArray) -> tuple[IntArray, IntArray]:
    """Value of the 1st, 2nd, ... seat filled of each group, and where each group's values begin (int64[m + 1]).

    The shortage s = target - filled costs SCALE * s**2 / target; each seat is worth the difference, rounded half up,
    and at least 1, also between target and need. Convex: the second empty desk hurts more than the first.
    """
    first = np.concatenate(([0], np.cumsum(need)))
    owner = np.repeat(np.arange(len(need)), need)
    seat = np.arange(len(owner)) - first[owner] + 1
    aim = target[owner]
    missing = np.maximum(aim - seat + 1, 0)
    value = (2 * SCALE * (2 * missing - 1) + aim) // (2 * np.maximum(aim, 1))
    return np.where(missing > 0, np.maximum(value, 1), 1), first


class Evenness:
    """Spread the relative shortage evenly: the emptier a post, the more its next seat is worth."""

    code: ClassVar[str] = "evenness"
    title: ClassVar[dict[str, str]] = {
        "id": "kekurangan relatif sekecil dan semerata mungkin",
        "en": "relative shortage as small and as even as possible",
    }

    @staticmethod
    def level(draft: Draft) -> Level | None:
        """Steps per group, falling with each seat filled."""
        value, first = step_values(draft.case.positions.need, targets(draft))
        return Level(Evenness.code, Zero(), None, seat_steps(draft, value, first))
