"""Performance: predicates of the last two years."""

import datetime as dt
from collections.abc import Mapping
from typing import ClassVar

import numpy as np

from placement.model.codes import Rating
from placement.scoring.basis import Basis
from placement.scoring.criteria.criterion import Measure
from placement.scoring.integers import half_up
from placement.scoring.marks import marks


class Performance:
    """value(i) = mean of the points of the two predicates, rounded half up; of the only one where one is missing."""

    code: ClassVar[str] = "performance"
    kind: ClassVar[str] = "criterion"
    title: ClassVar[Mapping[str, str]] = {
        "id": "Kinerja: rata-rata predikat dua tahun terakhir",
        "en": "Performance: mean of the predicates of the last two years",
    }
    missing: ClassVar[Mapping[str, str]] = {
        "id": "Satu tahun kosong: tahun yang lain. Keduanya kosong karena baru masuk: netral, setara Baik, diberi "
        "catatan. Keduanya kosong tanpa sebab itu: tidak ada nilai.",
        "en": "One year missing: the other. Both missing because of entry: neutral, as Baik, flagged. Both missing "
        "without that cause: no value.",
    }
    missing_flag: ClassVar[str] = "unrated"
    keys: ClassVar[tuple[str, ...]] = ("scoring.rating_points",)
    source: ClassVar[str] = "PermenPANRB 6/2022 (predikat); Keputusan Kepala BKN 411/2025 (angka)"
    confidence: ClassVar[str] = "unverified"
    moves: ClassVar[tuple[str, ...]] = ()

    def measure(self, basis: Basis) -> Measure:
        """Because of entry: entered after the first day of the last full year, so no full year could be rated."""
        used = np.append(basis.roster.rating, basis.roster.rating_before)
        table = marks(basis.law, "scoring.rating_points", Rating, used)
        last, before = basis.roster.rating, basis.roster.rating_before
        years = (last > 0).astype(np.int64) + (before > 0)
        summed = table[last] + table[before]
        mean = np.where(years == 2, half_up(summed, 2), summed)
        last_full_year = np.datetime64(dt.date(basis.as_of.year - 1, 1, 1))
        neutral = (years == 0) & (basis.roster.entered > last_full_year)
        return Measure(
            np.where(neutral, table[Rating.BAIK], mean), (years > 0) | neutral, {"neutral_rating": neutral}
        )
