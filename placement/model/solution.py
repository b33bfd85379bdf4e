"""The Solution: a plan with what the solver claims of it; nothing here is proven."""

from dataclasses import dataclass

from placement.model.arrays import IndexArray, IntArray, freeze_fields

OPTIMAL, FEASIBLE, INFEASIBLE = "optimal", "feasible", "infeasible"


@dataclass(frozen=True)
class LevelClaim:
    """What is claimed of one level.

    total : value of the plan; bound : no plan that is best at all earlier levels is worth more
    prices : int64[m], node price of each group; quota_prices : int64[q], of each quota's node; cap_price : of the cap
        on moves, 0 or more; all relative to the outside option, whose price is 0
    """

    name: str
    total: int
    bound: int
    prices: IntArray
    quota_prices: IntArray
    cap_price: int = 0

    def __post_init__(self) -> None:
        freeze_fields(self)


@dataclass(frozen=True)
class Solution:
    """seat : int32[n], group of each employee of the Problem, -1 = outside; claims : one per level, draws included."""

    status: str
    seat: IndexArray
    claims: tuple[LevelClaim, ...]
    conflict: tuple[str, ...] = ()
    """Under `infeasible`: demands that cannot hold together, none of which can be spared."""

    def __post_init__(self) -> None:
        freeze_fields(self)
