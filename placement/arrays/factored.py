"""The door for problems too large to list their pairs: factors in, the same answer out."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from placement.arrays.checks import bools, keys, whole
from placement.arrays.result import Assignment
from placement.errors import InputError
from placement.model.arrays import BoolArray, IndexArray, IntArray, frozen
from placement.model.factored import Factored
from placement.solver.factored import forecast, solve_factored

LARGEST = 2**40
"""Extra points beyond this could overflow a sum over employees."""

FACTOR = 2**31 - 1


def assign_factored(
    employee_factors: Any,
    position_factors: Any,
    employee_class: Any,
    accepts: Any,
    capacity: Any,
    position_class: Any = None,
    extra_employee: Any = None,
    extra_position: Any = None,
    extra_points: Any = None,
    must_place: Any = None,
    employee_key: Sequence[Any] | None = None,
    position_key: Sequence[Any] | None = None,
    seed: str = "",
    threads: int = 2,
    memory_limit_gib: float = 6.0,
    time_limit_s: float | None = None,
    progress: Callable[[str, int, int], None] | None = None,
) -> Assignment:
    """Place employees on positions for the largest total of points, points being products of factors.

    employee_factors, position_factors : int arrays[n, r] and [m, r]; points(i, g) = their product, below 0: never used
    employee_class : int array[n]; accepts : bool[position classes, employee classes], which pairs are eligible
    position_class : int array[m], row of `accepts` of each position; default: one row per position
    extra_employee, extra_position, extra_points : int arrays[k], pairs that replace the product, also where `accepts`
        says no
    capacity, must_place, employee_key, position_key, seed : as for `assign`, and so is the answer
    memory_limit_gib : refused beforehand when the forecast is above it; time_limit_s : after that the best plan so
        far is returned as "feasible", with the `bound` that its prices prove
    progress : called with phase, total of the plan so far, and bound
    Raises InputError that names the first offender.

    >>> result = assign_factored([[1], [2]], [[3], [1]], [0, 0], [[True], [True]], [1, 1])
    >>> result.position.tolist(), result.total, result.prices.tolist(), result.verify().ok
    ([1, 0], 7, [2, 0], True)
    """
    problem = problem_of(
        employee_factors, position_factors, employee_class, accepts, capacity, position_class,
        extra_employee, extra_position, extra_points, must_place, employee_key, position_key, seed,
    )  # fmt: skip
    m = problem.n_positions
    needed = forecast(problem, threads)
    if needed > memory_limit_gib * 2**30:
        raise InputError(
            f"about {needed / 2**30:.1f} GiB would be needed, above the limit of {memory_limit_gib:g}; "
            "raise memory_limit_gib, or solve parts that share no position one by one"
        )
    solution, effort = solve_factored(problem, threads, time_limit_s, progress)
    seat = frozen(solution.seat.astype(np.int64))
    if not solution.claims:
        return Assignment(
            seat, 0, frozen(np.zeros(m, np.int64)), solution.status, problem, solution, 0, effort
        )
    first = solution.claims[0]
    return Assignment(
        seat, first.total, first.prices, solution.status, problem, solution, first.bound, effort
    )


def problem_of(
    employee_factors: Any,
    position_factors: Any,
    employee_class: Any,
    accepts: Any,
    capacity: Any,
    position_class: Any = None,
    extra_employee: Any = None,
    extra_position: Any = None,
    extra_points: Any = None,
    must_place: Any = None,
    employee_key: Sequence[Any] | None = None,
    position_key: Sequence[Any] | None = None,
    seed: str = "",
) -> Factored:
    """The arguments of `assign_factored` checked and in their own types; InputError names the first offender."""
    left, right = (
        _factors("employee_factors", employee_factors),
        _factors("position_factors", position_factors),
    )
    n, m = len(left), len(right)
    if left.shape[1] != right.shape[1] and n and m:
        raise InputError(
            f"employee_factors and position_factors differ in columns: {left.shape[1]}, {right.shape[1]}"
        )
    room = _sized("capacity", capacity, m)
    if (room < 0).any():
        raise InputError(f"capacity[{int(np.argmax(room < 0))}] is negative")
    table = _table(accepts)
    kind = np.arange(m) if position_class is None else _sized("position_class", position_class, m)
    person = _sized("employee_class", employee_class, n)
    _within("position_class", kind, table.shape[0])
    _within("employee_class", person, table.shape[1])
    extra = _extra(extra_employee, extra_position, extra_points, n, m)
    if left.shape[1] != right.shape[1]:
        left, right = left[:, :0], right[:, :0]
    return Factored(
        employee_factors=left, position_factors=right,
        employee_class=person.astype(np.int32), position_class=kind.astype(np.int32), accepts=table,
        extra_employee=extra[0], extra_position=extra[1], extra_points=extra[2],
        capacity=np.minimum(room, n), must_place=bools("must_place", must_place, n),
        employee_key=keys("employee_key", employee_key, n), position_key=keys("position_key", position_key, m),
        seed=seed,
    )  # fmt: skip


def _factors(name: str, data: Any) -> IndexArray:
    array = whole(name, data if np.size(data) else np.zeros((len(data), 0), np.int64), 2)
    large = np.abs(array) > FACTOR
    if large.any():
        i, k = np.argwhere(large)[0]
        raise InputError(f"{name}[{i}, {k}] = {array[i, k]} is beyond the exact range of {FACTOR}")
    return array.astype(np.int32)


def _sized(name: str, data: Any, size: int) -> IntArray:
    array = whole(name, data)
    if len(array) != size:
        raise InputError(f"{name} must hold {size} numbers, not {len(array)}")
    return array


def _table(accepts: Any) -> BoolArray:
    array = np.asarray(accepts)
    if array.size == 0:
        return np.zeros(array.shape if array.ndim == 2 else (0, 0), bool)
    if array.ndim != 2 or array.dtype != bool:
        raise InputError(f"accepts must be a table of booleans, not {array.dtype}{list(array.shape)}")
    return array.copy()


def _within(name: str, index: IntArray, size: int) -> None:
    off = (index < 0) | (index >= size)
    if off.any():
        k = int(np.argmax(off))
        raise InputError(f"{name}[{k}] = {index[k]} is outside 0..{size - 1}")


def _extra(
    employee: Any, position: Any, points: Any, n: int, m: int
) -> tuple[IndexArray, IndexArray, IntArray]:
    given = [data for data in (employee, position, points) if data is not None]
    if not given:
        return np.zeros(0, np.int32), np.zeros(0, np.int32), np.zeros(0, np.int64)
    if len(given) < 3:
        raise InputError("extra_employee, extra_position and extra_points belong together")
    i, g, s = (
        whole("extra_employee", employee),
        whole("extra_position", position),
        whole("extra_points", points),
    )
    if not len(i) == len(g) == len(s):
        raise InputError(
            f"extra_employee, extra_position and extra_points differ in length: {len(i)}, {len(g)}, {len(s)}"
        )
    _within("extra_employee", i, n)
    _within("extra_position", g, m)
    large = np.abs(s) > LARGEST
    if large.any():
        k = int(np.argmax(large))
        raise InputError(f"extra_points[{k}] = {s[k]} is beyond the exact range of {LARGEST}")
    order = np.lexsort((g, i))
    twice = np.nonzero((np.diff(i[order]) == 0) & (np.diff(g[order]) == 0))[0]
    if len(twice):
        k = int(order[twice + 1].min())
        raise InputError(f"extra pair {k} (employee {i[k]}, position {g[k]}) is listed twice")
    return i[order].astype(np.int32), g[order].astype(np.int32), s[order]
