"""The registry of instances: arguments of the factored door, the same numbers for everyone.

Points are sixty parts how well nine competencies meet what the position asks, forty parts merit weighted by the tier of
the job; employees have one of thirty fields, a position takes one to four of them. Points are milli-points.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

Arguments = dict[str, Any]

FIELDS, COMPETENCIES, TIERS, LEVELS = 30, 9, 8, 5


@dataclass(frozen=True)
class Instance:
    """One instance: its name, who makes it, and whether it belongs to the small set."""

    name: str
    n: int
    m: int
    make: Callable[[int, int], Arguments]
    small: bool


def spread(rng: np.random.Generator, m: int) -> tuple[np.ndarray, int]:
    """Kind of each position and number of kinds: copies in blocks of 5 to 1500, a twentieth without any."""
    sizes: list[int] = []
    while sum(sizes) < 0.95 * m:
        sizes.append(int(min(rng.choice([5, 20, 60, 200, 1500], p=[0.4, 0.3, 0.15, 0.1, 0.05]), m)))
    blocks = np.repeat(np.arange(len(sizes)), sizes)[: int(0.95 * m)]
    lone = blocks.max() + 1 + np.arange(m - len(blocks))
    kind = np.concatenate((blocks, lone)).astype(np.int32)
    return kind, int(kind.max()) + 1


def city(n: int, m: int, seed: int = 1, *, copies: bool = False, seats: int | None = None) -> Arguments:
    """A city; draws are made in a fixed order, so that the same seed gives the same numbers everywhere.

    copies : positions in blocks of identical ones; seats : at least one a position, n unless told otherwise
    """
    rng = np.random.default_rng(seed)
    share = 1 / np.arange(1, FIELDS + 1) ** 0.7
    share /= share.sum()
    kind, kinds = spread(rng, m) if copies else (np.arange(m, dtype=np.int32), m)
    accepts = np.zeros((kinds, FIELDS), bool)
    for row in accepts:
        row[rng.choice(FIELDS, rng.integers(1, 5), replace=False, p=share)] = True
    held = _competencies(rng, n)
    asked = _competencies(rng, kinds)
    points = _gap_points()
    tier = rng.integers(0, TIERS, kinds)
    merit = rng.normal(70, 10, n)
    left = np.zeros((n, LEVELS * COMPETENCIES + TIERS), np.int32)
    right = np.zeros((kinds, LEVELS * COMPETENCIES + TIERS), np.int32)
    for k in range(COMPETENCIES):
        left[np.arange(n), LEVELS * k + held[:, k] - 1] = 1
        right[:, LEVELS * k : LEVELS * (k + 1)] = points[:, asked[:, k] - 1].T
    weighted = 0.4 * merit[:, None] * np.linspace(0.5, 1.5, TIERS) * 1000
    left[:, LEVELS * COMPETENCIES :] = np.round(weighted)
    right[np.arange(kinds), LEVELS * COMPETENCIES + tier] = 1
    field = rng.choice(FIELDS, n, p=share).astype(np.int32)
    total = n if seats is None else seats
    capacity = (rng.multinomial(max(total - m, 0), np.ones(m) / m) + 1).astype(np.int64)
    return {
        "employee_factors": left, "position_factors": right[kind], "employee_class": field,
        "position_class": kind, "accepts": accepts, "capacity": capacity,
    }  # fmt: skip


def _competencies(rng: np.random.Generator, rows: int) -> np.ndarray:
    return np.clip(rng.normal(3, 0.8, (rows, COMPETENCIES)).round(), 1, LEVELS).astype(int)


def _gap_points() -> np.ndarray:
    """Points for level held (row) against level asked (column)."""
    held, asked = np.arange(1, LEVELS + 1)[:, None], np.arange(1, LEVELS + 1)[None, :]
    ratio = np.where(held < asked, 1 + 0.25 * (held - asked), 1 - 0.1 * (held - asked))
    return np.round(ratio * 60 / COMPETENCIES * 1000).astype(np.int32)


def random(n: int, m: int) -> Arguments:
    """Every position different, as many seats as people."""
    return city(n, m)


def schools(n: int, m: int) -> Arguments:
    """Most positions are copies of others, about 2.3 seats each."""
    return city(n, m, copies=True)


def surplus_people(n: int, m: int) -> Arguments:
    """Seats for seven of ten."""
    return city(n, m, seats=max(7 * n // 10, m))


def surplus_seats(n: int, m: int) -> Arguments:
    """Thirteen seats for ten people."""
    return city(n, m, seats=13 * n // 10)


def tight(n: int, m: int) -> Arguments:
    """Everyone must be placed; every position takes every field, as many seats as people."""
    arguments = city(n, m)
    arguments["accepts"] = np.ones_like(arguments["accepts"])
    return {**arguments, "must_place": np.ones(n, bool)}


def heavy_ties(n: int, m: int) -> Arguments:
    """Points take a handful of values."""
    arguments = city(n, m)
    rng = np.random.default_rng(2)
    left, right = rng.integers(0, 2, (n, 3)), rng.integers(0, 2, (m, 3))
    return {
        **arguments,
        "employee_factors": left.astype(np.int32),
        "position_factors": right.astype(np.int32),
    }


def few_columns(n: int, m: int) -> Arguments:
    """Many people, few large positions."""
    return city(n, m)


def one_seat(n: int, m: int) -> Arguments:
    """One seat per position, as many positions as people."""
    return {**city(n, m), "capacity": np.ones(m, np.int64)}


INSTANCES = (
    Instance("random-5k", 5_000, 500, random, True),
    Instance("random-20k", 20_000, 1_000, random, True),
    Instance("schools-20k", 20_000, 8_600, schools, True),
    Instance("tight-5k", 5_000, 250, tight, True),
    Instance("surplus-people-20k", 20_000, 1_000, surplus_people, True),
    Instance("surplus-seats-20k", 20_000, 1_000, surplus_seats, True),
    Instance("heavy-ties-5k", 5_000, 250, heavy_ties, True),
    Instance("few-columns-20k", 20_000, 30, few_columns, True),
    Instance("one-seat-2k", 2_000, 2_000, one_seat, True),
    Instance("random-100k", 100_000, 5_000, random, False),
    Instance("schools-100k", 100_000, 43_000, schools, False),
    Instance("tight-20k", 20_000, 1_000, tight, False),
    Instance("heavy-ties-20k", 20_000, 1_000, heavy_ties, False),
    Instance("random-400k", 400_000, 20_000, random, False),
    Instance("random-1m", 1_000_000, 20_000, random, False),
)
