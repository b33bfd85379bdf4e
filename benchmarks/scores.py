"""`python -m benchmarks.scores [--employees N]`: merit scores of N made-up employees by every method on the shelf.

Only the scoring is measured, from columns in memory to points, parts, flags and words; each method the best of three.
"""

import argparse
import datetime as dt
import resource
import time

import numpy as np

from placement.model.codes import NO_ECHELON, JobKind
from placement.model.positions import Positions
from placement.model.roster import Roster
from placement.regulation import Law
from placement.scoring import METHODS, merit
from placement.scoring.choice import ScoringChoice

AS_OF = dt.date(2026, 10, 1)
COMPETENCIES = tuple(f"Kompetensi {number}" for number in range(1, 10))
JOBS = 400


def main() -> None:
    """Measure and print the lines that stand in `benchmarks/README.md`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--employees", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=7)
    chosen = parser.parse_args()
    staff, posts = made_up(chosen.employees, np.random.default_rng(chosen.seed))
    law = Law.load().at(AS_OF)
    for method in METHODS:
        settings = ScoringChoice(method=method.code).settings()
        seconds = []
        for _ in range(3):
            start = time.perf_counter()
            scores = merit(staff, posts, law, settings, AS_OF, report=True)
            seconds.append(time.perf_counter() - start)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(
            f"| {method.code} | {min(seconds):.2f} s | {peak:.0f} MiB | {int(scores.total.sum())} |",
            flush=True,
        )


def made_up(count: int, rng: np.random.Generator) -> tuple[Roster, Positions]:
    """Employees of all kinds of post, a fifth of them without a valid test, and one post of each job."""
    kind = rng.choice([JobKind.STRUCTURAL, JobKind.FUNCTIONAL, JobKind.GENERAL], count, p=[0.05, 0.65, 0.3])
    day = np.datetime64(AS_OF)

    def codes(low: int, high: int, size: int = count) -> np.ndarray:
        return rng.integers(low, high, size).astype(np.int16)

    def days(first: int, last: int) -> np.ndarray:
        return day - rng.integers(first, last, count).astype("timedelta64[D]")

    nowhere, untold = np.full(count, -1, np.int32), np.full(count, np.datetime64("NaT"), "datetime64[D]")
    sanction = rng.choice(4, count, p=[0.97, 0.015, 0.01, 0.005]).astype(np.int16)
    staff = Roster(
        nip=np.arange(count).astype("U18"), name=np.full(count, "", "U1"), birth=days(9_000, 21_000),
        status=np.zeros(count, np.int16), legal_status=np.full(count, "01", "U2"), grade=codes(21, 45),
        grade_since=days(30, 2_000), service_months=rng.integers(0, 400, count),
        job=rng.integers(0, JOBS, count).astype(np.int32), job_kind=kind.astype(np.int16), function=nowhere,
        tier=np.where(kind == JobKind.FUNCTIONAL, codes(1, 9), 0).astype(np.int16), job_class=codes(5, 16),
        echelon=np.where(kind == JobKind.STRUCTURAL, rng.choice([21, 22, 31, 32, 41, 42], count), NO_ECHELON).astype(np.int16),
        post_since=days(30, 4_000), education_level=rng.choice([15, 30, 35, 40, 45, 50], count).astype(np.int16),
        programme=nowhere, certificate=nowhere, unit=nowhere, agency=nowhere, home=nowhere, retirement=days(-9_000, -30),
        extra_duty=np.full(count, "", "U1"), asks_to_move=np.zeros(count, bool), wished_unit=nowhere,
        rating=codes(0, 6), rating_before=codes(0, 6), entered=days(30, 12_000), sanction=sanction,
        sanction_since=np.where(sanction > 0, days(1, 2_000), untold), sanction_until=untold,
        competency=codes(1, 6, count * len(COMPETENCIES)).reshape(count, -1), competencies=COMPETENCIES,
        tested_on=days(1, 1_340), training_hours=rng.integers(0, 80, count),
    )  # fmt: skip
    none, one, text = np.full(JOBS, -1, np.int32), np.ones(JOBS, np.int64), np.full(JOBS, "", "U1")
    posts = Positions(
        code=np.arange(JOBS).astype("U8"), name=text, job=np.arange(JOBS, dtype=np.int32),
        job_kind=np.full(JOBS, JobKind.GENERAL, np.int16), family=np.zeros(JOBS, np.int32), function=none,
        tier=np.zeros(JOBS, np.int16), job_class=codes(5, 16, JOBS), echelon=np.full(JOBS, NO_ECHELON, np.int16),
        unit=none, agency=none, district=none, need=one, decreed=one, computed=-one, grade_min=np.zeros(JOBS, np.int16),
        grade_max=np.zeros(JOBS, np.int16), education_min=np.zeros(JOBS, np.int16), accepted=none, certificate=none,
        priority=np.zeros(JOBS, np.int16), lock=text, consent=text, minimum=np.zeros(JOBS, np.int64),
        jobs=tuple(map(str, range(JOBS))), families=("Umum",), functions=(), certificates=(),
        standard=codes(1, 6, JOBS * len(COMPETENCIES)).reshape(JOBS, -1),
    )  # fmt: skip
    return staff, posts


if __name__ == "__main__":
    main()
