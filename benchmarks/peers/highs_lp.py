"""HiGHS on the linear programme: one column per eligible pair; the basis of a transportation problem is whole."""

import numpy as np

from benchmarks.instances import Arguments
from benchmarks.yardstick import eligible_pairs


def solve(arguments: Arguments) -> np.ndarray:
    """Rows: at most one position per person, at most its seats per position."""
    import highspy

    capacity = arguments["capacity"]
    n, m = len(arguments["employee_class"]), len(capacity)
    i, g, points = eligible_pairs(arguments)
    if len(i) > 20_000_000:
        raise MemoryError
    model = highspy.HighsLp()
    model.num_col_, model.num_row_ = len(i), n + m
    model.col_cost_, model.col_lower_, model.col_upper_ = (
        -points.astype(float),
        np.zeros(len(i)),
        np.ones(len(i)),
    )
    bound = arguments.get("must_place", np.zeros(n, bool)).astype(float)
    model.row_lower_ = np.concatenate((bound, np.zeros(m)))
    model.row_upper_ = np.concatenate((np.ones(n), capacity.astype(float)))
    model.a_matrix_.start_ = np.arange(0, 2 * len(i) + 1, 2)
    model.a_matrix_.index_ = np.stack((i, n + g), axis=1).ravel()
    model.a_matrix_.value_ = np.ones(2 * len(i))
    solver = highspy.Highs()
    solver.setOptionValue("output_flag", False)
    solver.passModel(model)
    solver.run()
    used = np.array(solver.getSolution().col_value) > 0.5
    position = np.full(n, -1, np.int64)
    position[i[used]] = g[used]
    return position
