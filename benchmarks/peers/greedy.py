"""Rank, then place: the strongest first, each on the best seat still free. What offices do by hand."""

import numpy as np

from benchmarks.instances import Arguments


def solve(arguments: Arguments) -> np.ndarray:
    """People by their best points anywhere, falling."""
    left, right = arguments["employee_factors"], arguments["position_factors"].T.astype(np.int64)
    accepts = arguments["accepts"][arguments["position_class"]]
    room = arguments["capacity"].copy()
    position = np.full(len(left), -1, np.int64)
    for i in np.argsort(-left.sum(axis=1), kind="stable"):
        points = left[i].astype(np.int64) @ right
        points[~accepts[:, arguments["employee_class"][i]] | (room == 0)] = -1
        best = int(points.argmax())
        if points[best] >= 0:
            position[i] = best
            room[best] -= 1
    return position
