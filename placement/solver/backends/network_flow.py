"""OR-Tools' min-cost flow (cost-scaling push-relabel; Goldberg 1997, doi:10.1006/jagm.1995.0805)."""

from typing import ClassVar

import numpy as np

from placement.errors import CostRange, SolverError
from placement.model.arrays import IntArray


class NetworkFlow:
    """`ortools.graph.python.min_cost_flow.SimpleMinCostFlow` behind a typed door."""

    code: ClassVar[str] = "ortools-min-cost-flow"

    def solve(
        self, tail: IntArray, head: IntArray, capacity: IntArray, cost: IntArray, supply: IntArray
    ) -> IntArray | None:
        """Cheapest flow per arc, or None when infeasible; see `FlowBackend.solve`."""
        from ortools.graph.python import min_cost_flow

        for array in (tail, head, capacity, cost, supply):
            if array.dtype.kind != "i":  # the vectorised adders truncate floats without a word
                raise SolverError(f"flow data must be integers, not {array.dtype}")
        solver = min_cost_flow.SimpleMinCostFlow()
        arcs = solver.add_arcs_with_capacity_and_unit_cost(
            tail.astype(np.int32), head.astype(np.int32), capacity.astype(np.int64), cost.astype(np.int64)
        )
        solver.set_nodes_supplies(np.arange(len(supply), dtype=np.int32), supply.astype(np.int64))
        status = solver.solve()
        if status == solver.BAD_COST_RANGE:
            raise CostRange(
                f"costs up to {int(np.abs(cost).max())} on {len(supply)} nodes exceed the solver's range"
            )
        if status == solver.INFEASIBLE:
            return None
        if status != solver.OPTIMAL:
            raise SolverError(f"the flow solver answered {status}")
        return np.asarray(solver.flows(arcs), np.int64)
