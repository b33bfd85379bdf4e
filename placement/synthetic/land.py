"""Kecamatan and kelurahan: Solok's own names for a city of its size, invented ones for every other place."""

from dataclasses import dataclass

import numpy as np

from placement.synthetic.catalogue.agencies import PLACE_FIRST, PLACE_SECOND, SOLOK
from placement.synthetic.draws import share
from placement.synthetic.plot import Plot


@dataclass(frozen=True)
class District:
    """A kecamatan with its kelurahan; `weight` says how many schools and puskesmas it gets."""

    code: str
    name: str
    wards: tuple[str, ...]
    remote: bool
    weight: int


def is_solok(plan: Plot) -> bool:
    """A kota of Solok's size."""
    wards = sum(len(row[2]) for row in SOLOK)
    return plan.shape == "kota" and plan.districts == len(SOLOK) and plan.wards == wards


def districts(plan: Plot) -> list[District]:
    """The kecamatan of the place, centre first, remote ones last."""
    if is_solok(plan):
        return [District(code, name, wards, remote=False, weight=len(wards)) for code, name, wards in SOLOK]
    wards = share(plan.wards, np.ones(plan.districts, np.int64)).tolist()
    first_remote = plan.districts - plan.remote
    return [
        District(
            f"99{number + 1:05d}",
            _invented(number),
            tuple(f"{_invented(number + 3 * (ward + 1))} {ward + 1}" for ward in range(count)),
            remote=number >= first_remote,
            # A remote kecamatan has half the people, and schools for them all the same.
            weight=2 if number >= first_remote else 4,
        )
        for number, count in enumerate(wards)
    ]


def _invented(number: int) -> str:
    first = PLACE_FIRST[number % len(PLACE_FIRST)]
    second = PLACE_SECOND[(number // len(PLACE_FIRST) + number) % len(PLACE_SECOND)]
    pairs = len(PLACE_FIRST) * len(PLACE_SECOND)
    return f"{first} {second}" if number < pairs else f"{first} {second} {number // pairs + 1}"
