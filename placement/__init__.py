"""Staff placement for the Indonesian civil service: plans that anyone can check.

>>> import placement as pl
>>> run = pl.plan(pl.read("scenarios/solok"))            # doctest: +SKIP
>>> print(run.summary())                                 # doctest: +SKIP

The functions load their rooms when they are called, so that importing this package costs next to nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from placement import errors

if TYPE_CHECKING:
    from placement.arrays import Assignment
    from placement.explain import Explanation
    from placement.model.verdict import Verdict
    from placement.planning import Case, Run, Selection

__all__ = [
    "__version__",
    "assign",
    "assign_factored",
    "errors",
    "explain",
    "plan",
    "read",
    "read_run",
    "select",
    "verify",
    "write_run",
]

__version__ = "0.1.0"


def assign(
    employee: Any,
    position: Any,
    points: Any,
    n_employees: int,
    capacity: Any,
    must_place: Any = None,
    employee_key: Sequence[Any] | None = None,
    position_key: Sequence[Any] | None = None,
    seed: str = "",
) -> Assignment:
    """Place employees on positions for the largest total of points: arrays in, arrays out.

    employee, position, points : int arrays[k], the eligible pairs; pairs with negative points are never used
    n_employees : n; capacity : int array[m], may hold zeros
    must_place : bool[n], who has no outside option (default: everyone may stay unplaced at 0 points)
    employee_key, position_key, seed : what ties are broken on; permuting rows with their keys permutes the answer
    At equal points placed is preferred to unplaced. Raises InputError that names the first offender.
    """
    from placement.arrays import assign

    return assign(
        employee, position, points, n_employees, capacity, must_place, employee_key, position_key, seed
    )


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
    """`assign` for problems too large to list their pairs: points(i, g) = employee_factors[i] @ position_factors[g].

    employee_factors, position_factors : int arrays[n, r] and [m, r]; products below 0 are never used
    employee_class : int array[n]; accepts : bool[position classes, employee classes], which pairs are eligible
    position_class : int array[m], row of `accepts` of each position; default: one row per position
    extra_employee, extra_position, extra_points : pairs that replace the product, also where `accepts` says no
    time_limit_s : after that the best plan so far is returned as "feasible", with the `bound` its prices prove
    The other arguments and the answer are those of `assign`. Raises InputError that names the first offender.
    """
    from placement.arrays import assign_factored

    return assign_factored(
        employee_factors, position_factors, employee_class, accepts, capacity, position_class,
        extra_employee, extra_position, extra_points, must_place, employee_key, position_key, seed,
        threads, memory_limit_gib, time_limit_s, progress,
    )  # fmt: skip


def explain(run: Run, employee: str, position: str | None = None) -> Explanation:
    """Why one person (by NIP) is placed as she is; with a position's code, why not there and by how many points."""
    from placement.explain import explain

    return explain(run, employee, position)


def plan(case: Case, progress: Callable[[str], None] | None = None) -> Run:
    """Plan a Case and have the plan judged; `progress` is called with one line of text per phase.

    Raises InputError for decisions against a rule, InfeasibleError for demands that cannot hold together.
    """
    from placement.planning import plan

    return plan(case, progress)


def read(path: str | Path, choices: Mapping[str, Any] | None = None) -> Case:
    """The Case of a scenario folder, with `choices` laid over its scenario; InputError lists every fault."""
    from placement.io import read

    return read(path, choices)


def read_run(directory: str | Path) -> Run:
    """The Run of a run folder, compiled and judged again from its own inputs."""
    from placement.io import read_run

    return read_run(directory)


def select(case: Case, progress: Callable[[str], None] | None = None) -> Selection:
    """Rank every post that the scenario's `[routes]` give to a selection, judged; InputError lists what is wrong."""
    from placement.planning import select

    return select(case, progress)


def verify(directory: str | Path) -> Verdict:
    """Judge a run folder from its inputs alone."""
    from placement.io import verify_folder
    from placement.report import papers_of

    return verify_folder(directory, papers_of)


def write_run(run: Run, directory: str | Path) -> None:
    """Write a run folder with the office's papers, complete or not at all, and enter it in the register beside it."""
    from placement.io import write_run
    from placement.report import papers_of

    write_run(run, directory, papers=papers_of(run))
