"""`python -m benchmarks.pairs CITY [--employees N] [--groups M]`: eligibility and fit of all pairs against a bare product.

The yardstick is the float32 matrix product of the very factors of fit, block by block; the other side asks, of the same
blocks, which rule speaks against each pair and how many points it has. Nothing of the size of all pairs is stored.
"""

import argparse
import time
from collections.abc import Callable

import numpy as np

from placement.eligibility import Eligibility
from placement.io import read
from placement.scoring import Fit, ScoringSettings, fit, merit

ROWS = 512


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("city")
    parser.add_argument("--employees", type=int, default=100_000)
    parser.add_argument("--groups", type=int, default=5_000)
    parser.add_argument("--times", type=int, default=3)
    chosen = parser.parse_args()
    eligibility, points = objects(chosen.city)
    draw = np.random.default_rng(1)
    people = np.sort(draw.permutation(len(eligibility.context.roster))[: chosen.employees])
    groups = np.sort(draw.permutation(len(eligibility.context.positions))[: chosen.groups])
    left, right = points.factors()
    left, right = left[people].astype(np.float32), np.ascontiguousarray(right[groups].T.astype(np.float32))
    print(f"{len(people)} employees x {len(groups)} groups, factors of rank {right.shape[0]}")
    bare = best(lambda first, last: left[first:last] @ right, len(people), chosen.times)
    print(f"bare float32 product: {bare:.2f} s")
    rules = best(
        lambda first, last: eligibility.codes(people[first:last, None], groups[None, :]),
        len(people), chosen.times,
    )  # fmt: skip
    marks = best(
        lambda first, last: points.points(people[first:last, None], groups[None, :]),
        len(people), chosen.times,
    )  # fmt: skip
    print(f"eligibility: {rules:.2f} s, {rules / bare:.1f} times")
    print(f"fit: {marks:.2f} s, {marks / bare:.1f} times")
    print(f"both: {rules + marks:.2f} s, {(rules + marks) / bare:.1f} times")


def objects(city: str) -> tuple[Eligibility, Fit]:
    """Eligibility and fit of a scenario folder."""
    case = read(city)
    settings = ScoringSettings(**case.scenario.scoring.model_dump())
    scores = merit(case.roster, case.positions, case.law_now, settings, case.scenario.as_of)
    points = fit(
        case.roster, case.positions, case.education, scores, case.law_now, settings, case.scenario.as_of
    )
    return Eligibility(case.context()), points


def best(block: Callable[[int, int], object], rows: int, times: int) -> float:
    """Seconds for all blocks of rows, the fastest of several passes; the first also builds what is kept."""
    block(0, min(ROWS, rows))
    seconds = []
    for _ in range(times):
        start = time.perf_counter()
        for first in range(0, rows, ROWS):
            block(first, min(first + ROWS, rows))
        seconds.append(time.perf_counter() - start)
    return min(seconds)


if __name__ == "__main__":
    main()
