"""From exact need to whole seats. Integer arithmetic only; a setting, because no rule text states one."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from math import ceil, floor

from placement.model.positions import Positions

Exact = Mapping[int, Fraction]
"""Exact need by position group."""

HALF = Fraction(1, 2)


def half_up(exact: Exact, positions: Positions) -> dict[int, int]:
    """Every post for itself, halves up; 24 offices with 0.4 archivists get none."""
    del positions
    return {group: floor(need + HALF) for group, need in exact.items()}


def ceiling(exact: Exact, positions: Positions) -> dict[int, int]:
    """Every post for itself, up; 24 offices with 0.4 archivists get 24."""
    del positions
    return {group: ceil(need) for group, need in exact.items()}


def largest_remainder(exact: Exact, positions: Positions) -> dict[int, int]:
    """Keep the sum of the agency: its exact need, rounded half up once, is handed out by largest remainders.

    First to the jobs of the agency, then inside each job to its posts, so that 24 offices with 0.4 archivists get 10
    archivists whatever else the agency needs. Ties by code of the job and of the post. A post approved by decree gets
    at least 1; only where these minima alone exceed the sum of the agency does the sum rise, to theirs.
    """
    agencies: dict[int, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for group in sorted(exact, key=lambda group: str(positions.code[group])):
        agencies[int(positions.agency[group])][int(positions.job[group])].append(group)
    least = {group: max(floor(need), int(positions.decreed[group] > 0)) for group, need in exact.items()}

    seats: dict[int, int] = {}
    for jobs in agencies.values():
        order = sorted(jobs, key=lambda job: positions.jobs[job])
        sums = [sum((exact[group] for group in jobs[job]), Fraction()) for job in order]
        minima = [sum(least[group] for group in jobs[job]) for job in order]
        shares = apportion(floor(sum(sums, HALF)), sums, minima)
        for job, share in zip(order, shares, strict=True):
            groups = jobs[job]
            parts = apportion(share, [exact[group] for group in groups], [least[group] for group in groups])
            seats.update(zip(groups, parts, strict=True))
    return seats


def apportion(total: int, exact: Iterable[Fraction], least: Iterable[int]) -> list[int]:
    """Whole seats that sum `total`: each its floor but at least `least`, the rest by largest remainder, first come on ties.

    Where the floors and minima already exceed `total`, they stand.
    """
    needs = list(exact)
    seats = [max(floor(need), minimum) for need, minimum in zip(needs, least, strict=True)]
    rest = max(total - sum(seats), 0)
    for index in sorted(range(len(seats)), key=lambda index: seats[index] - needs[index])[:rest]:
        seats[index] += 1
    return seats


ROUNDINGS: Mapping[str, Callable[[Exact, Positions], dict[int, int]]] = {
    "largest_remainder": largest_remainder,
    "half_up": half_up,
    "ceiling": ceiling,
}
