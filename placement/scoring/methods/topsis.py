"""TOPSIS: closeness to the best of those present (Hwang & Yoon 1981)."""

from collections.abc import Collection, Mapping
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from placement.model.arrays import IntArray, TextArray
from placement.scoring.basis import Basis
from placement.scoring.criteria import CRITERIA, Criterion
from placement.scoring.integers import FULL, reweighted
from placement.scoring.methods.method import Example, Page, Scored, Texts

Distances = NDArray[np.float64]


class Topsis:
    """V = D- / (D+ + D-): distances to the worst and to the best value of each criterion among those present.

    part(i, c) = floor(V x share(c) x 100 000 + 1/2), where share(c) is c's part of the squared distance D-. Numbers are
    IEEE doubles, each step rounded by that standard and taken in a fixed order; sums over people are of integers. So
    the same pool gives the same points on every machine, whatever the order of its rows.
    """

    code: ClassVar[str] = "topsis"
    kind: ClassVar[str] = "merit"
    title: ClassVar[Texts] = {
        "id": "TOPSIS: kedekatan dengan nilai terbaik di dalam kelompok",
        "en": "TOPSIS: closeness to the best values in the pool",
    }
    source: ClassVar[str] = (
        "Hwang & Yoon (1981), Multiple Attribute Decision Making, doi:10.1007/978-3-642-48318-9"
    )
    confidence: ClassVar[str] = "secondary"
    moves: ClassVar[tuple[str, ...]] = ()
    pool_relative: ClassVar[bool] = True
    monotone: ClassVar[bool] = False
    refusal: ClassVar[Texts] = {
        "id": "nilai seseorang berubah bila orang lain masuk atau keluar dari kelompoknya, jadi urutannya tidak dapat "
        "dipertanggungjawabkan sebagai peringkat",
        "en": "a person's score changes when others join or leave the pool, so that its order cannot stand as a ranking",
    }
    own_weights: ClassVar[bool] = False
    keys: ClassVar[tuple[str, ...]] = ()
    page: ClassVar[Page] = Page(
        why={
            "id": "Untuk membandingkan dengan kajian yang memakai TOPSIS. Hanya laporan.",
            "en": "For comparison with studies that use TOPSIS. Reports only.",
        },
        formula="r = x / √Σx²;  y = w·r;  D± = √Σ(y − y±)²;  V = D⁻ / (D⁺ + D⁻);  "
        "part(c) = round_half_up(100 000 · V · (y(c) − y⁻(c))² / D⁻²);  total = Σ part(c)",
        doubts=(
            {
                "id": "Pembagian V atas unsur-unsur adalah pilihan kami agar bagian berjumlah tepat; metodenya hanya "
                "menyebut V. Karena tiap bagian dibulatkan sendiri, jumlahnya dapat berbeda dari 100 000 · V "
                "paling banyak setengah poin kali banyaknya unsur.",
                "en": "How V is shared among the criteria is our choice, so that parts add up; the method only knows V. "
                "Each part is rounded by itself, so the total may differ from 100 000 · V by at most half a "
                "point for each criterion.",
            },
            {
                "id": "Nilai V seseorang tidak turun bila salah satu unsurnya naik, tetapi jumlah bagian yang dibulatkan "
                "dapat turun kurang dari satu poin tiap unsur.",
                "en": "A person's own V never falls when one of her values rises, but the sum of rounded parts may fall, "
                "by less than a point for each criterion.",
            },
            {
                "id": "Bila semua orang sama pada setiap unsur, D⁺ = D⁻ = 0 dan V tidak ada; di sini nilainya 0.",
                "en": "Where everybody is equal on every criterion, D⁺ = D⁻ = 0 and there is no V; the score is 0 here.",
            },
        ),
        example=Example(("C1", "C2", "C3"), ((3, 4, 4), (5, 2, 3), (4, 4, 4)), (272_727, 272_727, 454_546)),
    )

    def criteria(self, basis: Basis) -> tuple[Criterion, ...]:
        """The shelf of criteria."""
        return CRITERIA

    def weights(self, basis: Basis, counted: Collection[str]) -> dict[str, int]:
        """The scenario's weights; what does not count leaves its weight to the others."""
        return reweighted(basis.settings.merit, (c.code for c in CRITERIA if c.code in counted))

    def parts(self, values: IntArray, weights: IntArray) -> IntArray:
        """Parts of one pool: `values` int64[n, k], all of benefit, `weights` int64[k] -> int64[n, k] points."""
        closeness, share = closeness_and_shares(values, weights)
        points: IntArray = np.floor(FULL * closeness[:, None] * share + 0.5).astype(np.int64)
        return points

    def labels(self, scored: Scored) -> Mapping[str, TextArray]:
        """Nothing beside the points."""
        return {}


def closeness_and_shares(values: IntArray, weights: IntArray) -> tuple[Distances, Distances]:
    """V float64[n], and float64[n, k] the share of each criterion in the squared distance from the worst."""
    worst, best = distances(values, weights)
    below, above = _summed(worst), _summed(best)
    both = np.sqrt(above) + np.sqrt(below)
    closeness = np.divide(np.sqrt(below), both, out=np.zeros(len(values)), where=both > 0)
    share = np.divide(worst, below[:, None], out=np.zeros(worst.shape), where=below[:, None] > 0)
    return closeness, share


def distances(values: IntArray, weights: IntArray) -> tuple[Distances, Distances]:
    """Squared distances float64[n, k] from the worst and from the best value of each criterion."""
    squares = np.array([int((values[:, c] * values[:, c]).sum()) for c in range(values.shape[1])], np.float64)
    norm = np.sqrt(np.maximum(squares, 1))
    scale = weights.astype(np.float64) / norm
    low = values.min(axis=0) if len(values) else np.zeros(values.shape[1], np.int64)
    high = values.max(axis=0) if len(values) else np.zeros(values.shape[1], np.int64)
    worst, best = (values - low).astype(np.float64) * scale, (high - values).astype(np.float64) * scale
    return worst * worst, best * best


def _summed(squared: Distances) -> Distances:
    """Row sums, column by column, so that the order of additions is the same everywhere."""
    total: Distances = np.zeros(len(squared))
    for column in range(squared.shape[1]):
        total = total + squared[:, column]
    return total
