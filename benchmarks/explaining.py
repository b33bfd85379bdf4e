"""`python -m benchmarks.explaining`: questions a second on a generated city whose people may all move.

One process makes the city, plans it, prepares the answers once and asks random pairs. It prints the table that stands in
`benchmarks/README.md` and writes `explaining.json`.
"""

import argparse
import json
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import numpy as np

from benchmarks.reading import peak_mib
from placement.explain import Vacancies, Why
from placement.explain.alternative import alternative
from placement.formulation import formulate
from placement.io import read
from placement.planning import Run
from placement.planning.need import with_need
from placement.planning.path import judged
from placement.solver import solve
from placement.synthetic import generate

HERE = Path(__file__).parent

T = TypeVar("T")


def main() -> None:
    """Plan, prepare, ask, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--employees", type=int, default=20_000)
    parser.add_argument("--shape", default="kota", choices=("kota", "kabupaten"))
    parser.add_argument("--mode", default="full", choices=("full", "limited"))
    chosen = parser.parse_args()
    results: dict[str, str] = {}
    with tempfile.TemporaryDirectory() as folder:
        generate(f"{folder}/city", chosen.employees, 7, chosen.shape)
        run = timed(results, "plan and verdict", lambda: planned(f"{folder}/city", chosen.mode))
    problem = run.formulation.problem
    results["size"] = (
        f"{chosen.employees} employees, {problem.n_employees} of them free, {problem.n_positions} groups in "
        f"{problem.n_classes} classes"
    )
    why = timed(results, "preparation", lambda: prepared(run))
    ask(results, why)
    print(f"peak {peak_mib():.0f} MiB")
    for what, said in results.items():
        print(f"| {what} | {said} |")
    (HERE / "explaining.json").write_text(json.dumps(results, indent=1) + "\n")


def planned(city: str, mode: str) -> Run:
    """A run by the library."""
    case = with_need(read(city, choices={"mode": mode}))
    formulation = formulate(case)
    return judged(case, formulation, solve(formulation.problem))


def prepared(run: Run) -> Why:
    """The graphs of every level."""
    why = Why(run)
    why.margins.prepare()
    return why


def ask(results: dict[str, str], why: Why) -> None:
    """Random pairs: all of them for rule, level and bound; eligible ones for margin and chain."""
    problem, rng = why.problem, np.random.default_rng(11)
    rows = why.run.formulation.rows
    people = rng.integers(0, problem.n_employees, 20_000)
    groups = rng.integers(0, problem.n_positions, 20_000)
    start, cpu = time.perf_counter(), time.process_time()
    why.ask(rows[people], groups)
    results["rule, level and bound, pairs a second"] = speed(len(people), start, cpu)
    pairs = eligible(why, rng, 200)
    start, cpu = time.perf_counter(), time.process_time()
    for i, g in pairs:
        why.margins.margin(i, g)
    results["exact margin and chain, pairs a second"] = speed(len(pairs), start, cpu)
    start, cpu = time.perf_counter(), time.process_time()
    for i, g in pairs[:100]:
        alternative(why, int(rows[i]), g)
    results["the same in words, with every objective's loss"] = speed(100, start, cpu)
    short = Vacancies(why)
    empty = short.groups()[:50]
    timed(results, "graphs of shortages, and one post", lambda: short.of(empty[0], 0))
    start, cpu = time.perf_counter(), time.process_time()
    for g in empty[1:]:
        short.of(g, 0)
    results["empty posts (funnel and shortage) a second"] = speed(len(empty) - 1, start, cpu)


def eligible(why: Why, rng: np.random.Generator, count: int) -> list[tuple[int, int]]:
    """Random people, each with a random post that she may hold and does not."""
    problem, seat = why.problem, why.run.solution.seat
    every = np.arange(problem.n_positions)
    pairs: list[tuple[int, int]] = []
    while len(pairs) < count:
        i = int(rng.integers(problem.n_employees))
        may = every[(problem.pairs.codes(np.full(1, i), every) == 0) & (every != seat[i])]
        if len(may) and problem.only[i] < 0:
            pairs.append((i, int(rng.choice(may))))
    return pairs


def speed(count: int, start: float, cpu: float) -> str:
    """Questions a second, by wall clock and by the processor's time."""
    wall, used = time.perf_counter() - start, time.process_time() - cpu
    return f"{count / wall:.0f} ({count / used:.0f} by CPU time)"


def timed(results: dict[str, str], what: str, do: Callable[[], T]) -> T:
    """Do it and note the seconds."""
    start, cpu = time.perf_counter(), time.process_time()
    done = do()
    results[what] = f"{time.perf_counter() - start:.1f} s ({time.process_time() - cpu:.1f} s CPU)"
    return done


if __name__ == "__main__":
    main()
