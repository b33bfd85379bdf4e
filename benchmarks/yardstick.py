"""The yardstick: one look at all eligible pairs, without which nothing can be proven."""

import time

import numpy as np

from benchmarks.instances import Arguments

ROWS = 512


def pricing_pass(arguments: Arguments) -> tuple[float, int]:
    """Seconds and pairs of one pass: product of the factors less prices, best of each employee, float32."""
    left = arguments["employee_factors"].astype(np.float32)
    right = arguments["position_factors"].astype(np.float32)
    accepts = arguments["accepts"][arguments["position_class"]]
    price = np.zeros(len(right), np.float32)
    pairs = 0
    start = time.perf_counter()
    for kind in range(accepts.shape[1]):
        columns = np.nonzero(accepts[:, kind])[0]
        people = np.nonzero(arguments["employee_class"] == kind)[0]
        if not len(columns):
            continue
        factors = np.ascontiguousarray(right[columns].T)
        for first in range(0, len(people), ROWS):
            block = left[people[first : first + ROWS]] @ factors
            block -= price[columns]
            block.max(axis=1)
            pairs += block.size
    return time.perf_counter() - start, pairs


def eligible_pairs(arguments: Arguments) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """All eligible pairs written out, for peers that need them: employee, position, points; int64."""
    accepts = arguments["accepts"][arguments["position_class"]]
    left, right = arguments["employee_factors"], arguments["position_factors"]
    people, positions, points = [], [], []
    for kind in range(accepts.shape[1]):
        columns = np.nonzero(accepts[:, kind])[0]
        rows = np.nonzero(arguments["employee_class"] == kind)[0]
        block = left[rows].astype(np.float64) @ right[columns].T.astype(np.float64)
        use = block >= 0
        row, column = np.nonzero(use)
        people.append(rows[row])
        positions.append(columns[column])
        points.append(block[use].astype(np.int64))
    return np.concatenate(people), np.concatenate(positions), np.concatenate(points)
