"""Experience in fit: completed years in the post now held, where the post is of the same named function."""

from collections.abc import Mapping
from typing import ClassVar

import numpy as np

from placement.model.arrays import IndexArray
from placement.model.roster import months_between
from placement.scoring.components.component import Pairing
from placement.scoring.integers import FULL, ONE, half_up
from placement.scoring.lookup import Lookup

FULL_YEARS = 10
"""Completed years that earn full marks; more earn no more, or long stays would outweigh qualification."""


class Experience:
    """points(i, g) = round half up(weight x min(years, 10) / 10 / 10) where the functions are the same, else 0.

    weight in millionths, 100 000 points = full marks; years = completed months since `post_since` // 12.
    """

    code: ClassVar[str] = "experience"
    kind: ClassVar[str] = "fit"
    title: ClassVar[Mapping[str, str]] = {
        "id": "Pengalaman pada fungsi jabatan yang sama",
        "en": "Experience in the same named function",
    }
    anchor: ClassVar[Mapping[str, str]] = {
        "id": "Setiap tahun genap dalam jabatan 10 %, paling tinggi 10 tahun; fungsi lain 0.",
        "en": "Every completed year in the post 10 %, at most 10 years; another function 0.",
    }
    keys: ClassVar[tuple[str, ...]] = ()
    source: ClassVar[str] = "UU 20/2023 (sistem merit); angka adalah pilihan mesin"
    confidence: ClassVar[str] = "unverified"
    moves: ClassVar[tuple[str, ...]] = ()

    def lookup(self, pairing: Pairing, weight: int) -> Lookup:
        """Row = function and years (0: neither), column = function (0: nobody holds it)."""
        held, asked = pairing.roster.function, pairing.positions.function
        shared = np.intersect1d(held[held >= 0], asked[asked >= 0])
        years = months_between(pairing.roster.post_since, np.datetime64(pairing.as_of)) // 12
        years = np.minimum(years, FULL_YEARS)
        holder = _place(held, shared)
        row = np.where((holder > 0) & (years > 0), (holder - 1) * FULL_YEARS + years, 0)
        table = np.zeros((1 + len(shared) * FULL_YEARS, 1 + len(shared)), np.int64)
        points = half_up(weight * FULL * np.arange(1, FULL_YEARS + 1), ONE * FULL_YEARS)
        for k in range(len(shared)):
            table[1 + k * FULL_YEARS : 1 + (k + 1) * FULL_YEARS, 1 + k] = points
        return Lookup(self.code, row.astype(np.int32), _place(asked, shared), table)


def _place(function: IndexArray, shared: IndexArray) -> IndexArray:
    """1 + the place of each function among the shared ones, 0 = not among them."""
    place = np.searchsorted(shared, function)
    among = np.isin(function, shared)
    return np.where(among, place + 1, 0).astype(np.int32)
