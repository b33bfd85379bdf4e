"""What both doors answer with."""

from dataclasses import dataclass

from placement.model.arrays import IntArray
from placement.model.factored import Factored
from placement.model.problem import Problem
from placement.model.solution import Solution
from placement.model.verdict import Verdict
from placement.solver.factored import Effort
from placement.verify import judge, judge_factored


@dataclass(frozen=True)
class Assignment:
    """A plan for plain arrays.

    position : int64[n], -1 = unplaced; total : points of the plan; prices : int64[m], least prices of the points level
    status : "optimal", "infeasible", or "feasible" at a limit, as claimed by the solver; `verify()` proves it
    bound : no plan has more points, by the claimed prices; equal to `total` when optimal
    conflict : under "infeasible", employee keys that cannot all be placed, none of whom can be spared
    """

    position: IntArray
    total: int
    prices: IntArray
    status: str
    problem: Problem | Factored
    solution: Solution
    bound: int = 0
    effort: Effort | None = None

    @property
    def conflict(self) -> tuple[str, ...]:
        """Keys of employees who must be placed and cannot all be."""
        return self.solution.conflict

    def verify(self) -> Verdict:
        """Judge the plan from the input arrays alone."""
        if isinstance(self.problem, Factored):
            return judge_factored(self.problem, self.solution)
        return judge(self.problem, self.solution)
