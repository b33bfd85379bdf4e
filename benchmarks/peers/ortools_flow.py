"""OR-Tools' min-cost flow over all eligible pairs: what a skilled engineer writes today."""

import numpy as np

from benchmarks.instances import Arguments
from benchmarks.yardstick import eligible_pairs


def solve(arguments: Arguments) -> np.ndarray:
    """Employees -> positions -> sink, and employees -> sink at 0."""
    from ortools.graph.python import min_cost_flow

    capacity = arguments["capacity"]
    n, m = len(arguments["employee_class"]), len(capacity)
    i, g, points = eligible_pairs(arguments)
    flow = min_cost_flow.SimpleMinCostFlow()
    arcs = flow.add_arcs_with_capacity_and_unit_cost(
        i.astype(np.int32), (n + g).astype(np.int32), np.ones(len(i), np.int64), -points
    )
    sink, people, posts = n + m, np.arange(n, dtype=np.int32), np.arange(n, n + m, dtype=np.int32)
    waits = people if "must_place" not in arguments else people[~arguments["must_place"]]
    ones = np.ones(len(waits), np.int64)
    flow.add_arcs_with_capacity_and_unit_cost(waits, np.full(len(waits), sink, np.int32), ones, 0 * ones)
    flow.add_arcs_with_capacity_and_unit_cost(posts, np.full(m, sink, np.int32), capacity, 0 * capacity)
    supply = np.concatenate((np.ones(n, np.int64), np.zeros(m, np.int64), [-n]))
    flow.set_nodes_supplies(np.arange(n + m + 1, dtype=np.int32), supply)
    if flow.solve() != flow.OPTIMAL:
        raise RuntimeError("not solved")
    used = flow.flows(arcs) > 0
    position = np.full(n, -1, np.int64)
    position[i[used]] = g[used]
    return position
