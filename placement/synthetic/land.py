"""Kecamatan and kelurahan: own names for a place of Solok's or Mamuju's size, invented ones for every other place."""

from dataclasses import dataclass

import numpy as np

from placement.synthetic.catalogue.lands import MAMUJU, PLACE_FIRST, PLACE_SECOND, SOLOK
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
    wards = sum(len(row[2]) for row in SOLOK.districts)
    return plan.shape == SOLOK.shape and plan.districts == len(SOLOK.districts) and plan.wards == wards


def is_mamuju(plan: Plot) -> bool:
    """A kabupaten of as many kecamatan as Mamuju."""
    return plan.shape == MAMUJU.shape and plan.districts == len(MAMUJU.districts)


def own_name(plan: Plot) -> str | None:
    """The name that goes with the size of a place, where there is one."""
    if is_solok(plan):
        return SOLOK.name
    return MAMUJU.name if is_mamuju(plan) else None


def districts(plan: Plot) -> list[District]:
    """The kecamatan of the place, centre first, remote ones last."""
    if is_solok(plan):
        return [
            District(code, name, wards, remote=False, weight=len(wards))
            for code, name, wards in SOLOK.districts
        ]
    rows = MAMUJU.districts if is_mamuju(plan) else _invented_rows(plan)
    first_remote = plan.districts - plan.remote
    return [
        District(
            code,
            name,
            wards,
            remote=number >= first_remote,
            # A remote kecamatan has half the people, and schools for them all the same.
            weight=2 if number >= first_remote else 4,
        )
        for number, (code, name, wards) in enumerate(rows)
    ]


def _invented_rows(plan: Plot) -> list[tuple[str, str, tuple[str, ...]]]:
    wards = share(plan.wards, np.ones(plan.districts, np.int64)).tolist()
    return [
        (
            f"99{number + 1:05d}",
            _invented(number),
            tuple(f"{_invented(number + 3 * (ward + 1))} {ward + 1}" for ward in range(count)),
        )
        for number, count in enumerate(wards)
    ]


def _invented(number: int) -> str:
    first = PLACE_FIRST[number % len(PLACE_FIRST)]
    second = PLACE_SECOND[(number // len(PLACE_FIRST) + number) % len(PLACE_SECOND)]
    pairs = len(PLACE_FIRST) * len(PLACE_SECOND)
    return f"{first} {second}" if number < pairs else f"{first} {second} {number // pairs + 1}"
