"""Seats and holders of each listed job for a city of any size."""

from collections import Counter
from dataclasses import dataclass

import numpy as np

from placement.synthetic.catalogue.lines import LINES, STANDARD_SIZE
from placement.synthetic.catalogue.seats import ECHELON_FAMILY, OCCUPANCY, SEATS
from placement.synthetic.draws import Ints, share
from placement.synthetic.tree import Tree

_STANDARD_NEED = 2850
_KABUPATEN_FILLED = 62
"""Percent of the seats that a kabupaten with remote kecamatan has filled."""

_KABUPATEN_CLERKS = 80
"""Weight of clerks' seats among the seats added for that: the shortage is in classrooms and wards, not in offices."""


@dataclass(frozen=True)
class Quotas:
    """need, held, uneven : int64 per line of `LINES`; leaders : holders of each structural family."""

    need: Ints
    held: Ints
    uneven: Ints
    leaders: dict[str, int]


def quotas(employees: int, shape: str, tree: Tree) -> Quotas:
    """Structural seats follow the units; all other seats and holders share what is left in proportion."""
    seats = Counter(ECHELON_FAMILY[SEATS[unit.seat].echelon] for unit in tree.rows if unit.seat)
    leaders = {family: seats[family] * held // need for family, (held, need) in OCCUPANCY.items()}
    if sum(leaders.values()) * 4 > employees:  # a hamlet with a full town hall would be all chiefs
        leaders = {
            family: count * employees // (10 * sum(seats.values())) for family, count in leaders.items()
        }
    held = share(employees - sum(leaders.values()), [line.held for line in LINES])
    total = (employees * _STANDARD_NEED + STANDARD_SIZE // 2) // STANDARD_SIZE
    weights = np.array([line.need * 100 for line in LINES], np.int64)
    if shape == "kabupaten":
        total = employees * 100 // _KABUPATEN_FILLED
        clerks = np.array([line.family == "Pelaksana" for line in LINES])
        weights = np.where(clerks, weights * _KABUPATEN_CLERKS // 100, weights)
    need = share(max(total - sum(seats.values()), int(held.sum())), weights)
    # Nobody holds a post that no decree knows.
    need = np.maximum(need, np.minimum(held, 1))
    uneven = np.array([line.uneven for line in LINES], np.int64) * employees // STANDARD_SIZE
    return Quotas(need, held, np.minimum(uneven, np.minimum(need, held) // 4), leaders)
