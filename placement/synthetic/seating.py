"""Position groups: seats of the listed jobs spread over units and levels, and who is missing where."""

from dataclasses import dataclass

import numpy as np

from placement.synthetic.catalogue.line import Line
from placement.synthetic.catalogue.lines import LINES
from placement.synthetic.catalogue.offices import ROOMS
from placement.synthetic.catalogue.seats import OCCUPANCY
from placement.synthetic.draws import Bools, Draws, Ints, share
from placement.synthetic.jobs import JOB_NUMBER, JOBS
from placement.synthetic.quotas import Quotas
from placement.synthetic.tree import Tree

_ALL_LEVELS = 7
"""From so many seats of one job on, a unit has every level of it; below, its seats are mostly of one level."""

_PAIR = 2
"""Up to so many seats of one job in a unit are of different levels: a senior and a junior."""

_CROWD = 800
"""Handicap, in thousandths of a draw, of seats that share their group: single seats stand empty first."""


@dataclass(frozen=True)
class Groups:
    """Position groups by column, unit by unit: job (index into JOBS), unit, need, held."""

    job: Ints
    unit: Ints
    need: Ints
    held: Ints

    def __len__(self) -> int:
        return len(self.job)


def seat_groups(tree: Tree, quota: Quotas, draws: Draws) -> Groups:
    """All groups of the city."""
    central = np.array([unit.central for unit in tree.rows])
    offices = central & np.array([unit.agency in {"SETDA", "BKPSDM"} for unit in tree.rows])
    parts = [_leaders(tree, quota, draws)]
    for number, line in enumerate(LINES):
        if quota.need[number]:
            parts.append(_line_groups(tree, quota, draws, number, line, central if line.tiers else offices))
    job, unit, need, held = (np.concatenate(column) for column in zip(*parts, strict=True))
    row = np.argsort(unit, kind="stable")
    return Groups(job[row], unit[row], need[row], held[row])


def _leaders(tree: Tree, quota: Quotas, draws: Draws) -> tuple[Ints, Ints, Ints, Ints]:
    unit = np.array([number for number, row in enumerate(tree.rows) if row.seat], np.int64)
    job = np.array([JOB_NUMBER[tree.rows[number].seat] for number in unit], np.int64)
    held = np.zeros(len(unit), np.int64)
    # The city's secretary and the camat are the last seats to be left open.
    held_first = np.array(
        [JOBS[number].code not in {"ST-SEKDA", "ST-CAMAT"} for number in job.tolist()], np.int64
    )
    for family in OCCUPANCY:
        mine = np.array([JOBS[number].family == family for number in job.tolist()], bool)
        held[draws.pick("leaders", mine, quota.leaders[family], held_first)] = 1
    return job, unit, np.ones(len(unit), np.int64), held


def _line_groups(
    tree: Tree, quota: Quotas, draws: Draws, number: int, line: Line, central: Bools
) -> tuple[Ints, Ints, Ints, Ints]:
    seats = _seats_by_unit(tree, draws, line, int(quota.need[number]))
    if line.tiers:
        unit, tier, need = _levels(draws, line, seats)
        codes = [JOB_NUMBER[f"{line.code}-{name}"] for name, _ in line.tiers]
        job = np.array(codes, np.int64)[tier]
    else:
        unit = np.flatnonzero(seats)
        need = seats[unit]
        job = np.full(len(unit), JOB_NUMBER[line.code], np.int64)
    gap = int(quota.held[number] - quota.need[number])
    uneven = int(quota.uneven[number])
    extra = _extras(draws, need, central[unit], max(gap, 0) + uneven, line.central)
    # Wards are short of every level; a merely uneven job lacks at the edge what it has too much of at the centre.
    crowd = 0 if gap >= 0 or line.family == "Kesehatan" else _CROWD
    vacant = _vacancies(
        draws, need + extra, max(-gap, 0) + uneven, crowd, 120 * central[unit] + 5000 * (extra > 0)
    )
    return job, unit, need, need + extra - vacant


def _seats_by_unit(tree: Tree, draws: Draws, line: Line, need: int) -> Ints:
    """Seats of a job in each unit: places by their weights, units of a place by theirs."""
    seats = np.zeros(len(tree.rows), np.int64)
    weights = [weight for _, weight in line.places]
    for (place, _), count in zip(line.places, share(need, weights).tolist(), strict=True):
        units = tree.at(place)
        size = np.array([tree.rows[unit].weight for unit in units.tolist()], np.int64)
        percent = ROOMS.get(place, 0)
        if percent and not line.tiers:
            rooms = draws.order("rooms", len(units))[: max(len(units) * percent // 100, 1)]
            units, size = units[rooms], size[rooms] * (1 + draws.below("sizes", len(rooms), 10) ** 3)
        seats[units] += share(count, size, tie=draws.below("units", len(units), 1 << 20))
    return seats


def _levels(draws: Draws, line: Line, seats: Ints) -> tuple[Ints, Ints, Ints]:
    """Seats of a job by unit and level: large units have every level, in small ones a level fills up unit by unit."""
    weights = np.array([weight for _, weight in line.tiers], np.int64)
    table = np.zeros((len(seats), len(weights)), np.int64)
    for count in np.unique(seats[seats >= _ALL_LEVELS]).tolist():
        table[seats == count] = share(count, weights)
    small = np.flatnonzero((seats > 0) & (seats < _ALL_LEVELS))
    small = small[draws.order("levels", len(small))]
    owner = np.repeat(small, seats[small])
    turn = np.arange(len(owner)) - np.repeat(np.cumsum(seats[small]) - seats[small], seats[small])
    owner = owner[np.lexsort((np.arange(len(owner)), np.where(seats[owner] <= _PAIR, turn, _PAIR)))]
    left = np.maximum(share(int(seats.sum()), weights) - table.sum(axis=0), 0)
    tier = np.repeat(np.arange(len(weights)), share(len(owner), left))
    np.add.at(table, (owner, tier), 1)
    unit, level = np.nonzero(table)
    return unit, level, table[unit, level]


def _extras(draws: Draws, need: Ints, central: Bools, count: int, percent: int) -> Ints:
    """Holders too many by group: `percent` of them in central units, all in proportion to the seats."""
    extra = np.zeros(len(need), np.int64)
    if not count:
        return extra
    inside = (count * percent + 50) // 100
    if not central.any() or central.all():
        return share(count, need, tie=draws.below("extras", len(need), 1 << 20))
    for mask, part in ((central, inside), (~central, count - inside)):
        where = np.flatnonzero(mask)
        extra[where] = share(part, need[where], tie=draws.below("extras", len(where), 1 << 20))
    return extra


def _vacancies(draws: Draws, seats: Ints, count: int, crowd: int, spared: Ints) -> Ints:
    """Empty seats by group: a draw of 0 .. 999 per seat, later for groups of several seats and for those spared."""
    owner = np.repeat(np.arange(len(seats)), seats)
    key = draws.below("vacant", len(owner), 1000) + crowd * (seats[owner] > 1) + spared[owner]
    chosen = owner[np.argsort(key, kind="stable")[:count]]
    return np.bincount(chosen, minlength=len(seats)).astype(np.int64)
