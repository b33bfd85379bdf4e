"""The nine boxes of talent mapping: two axes, a number, and what is recommended."""

from collections.abc import Mapping
from fractions import Fraction

import numpy as np

from placement.model.arrays import CodeArray, IntArray, TextArray
from placement.model.codes import Rating
from placement.scoring.basis import Law
from placement.scoring.integers import POINTS_PER_MARK

RECOMMENDATIONS: Mapping[int, Mapping[str, str]] = {
    9: {
        "id": "promosi dan dipertahankan; kelompok rencana suksesi instansi dan nasional; penghargaan",
        "en": "promote and retain; succession pool of the agency and of the nation; reward",
    },
    8: {
        "id": "dipertahankan; kelompok rencana suksesi instansi; rotasi atau perluasan jabatan; bimbingan kinerja",
        "en": "retain; succession pool of the agency; rotation or a wider job; performance coaching",
    },
    7: {
        "id": "dipertahankan; kelompok rencana suksesi instansi; rotasi atau pengayaan jabatan; pengembangan "
        "kompetensi; tugas belajar",
        "en": "retain; succession pool of the agency; rotation or a richer job; competency development; study leave",
    },
    6: {
        "id": "penempatan yang sesuai; bimbingan kinerja; konseling kinerja",
        "en": "a suitable post; coaching; performance counselling",
    },
    5: {
        "id": "penempatan yang sesuai; bimbingan kinerja; pengembangan kompetensi",
        "en": "a suitable post; coaching; competency development",
    },
    4: {"id": "rotasi; pengembangan kompetensi", "en": "rotation; competency development"},
    3: {
        "id": "bimbingan kinerja; konseling kinerja; pengembangan kompetensi; penempatan yang sesuai",
        "en": "coaching; counselling; competency development; a suitable post",
    },
    2: {
        "id": "bimbingan kinerja; pengembangan kompetensi; penempatan yang sesuai",
        "en": "coaching; competency development; a suitable post",
    },
    1: {"id": "diproses menurut peraturan", "en": "handled under the regulations"},
}
"""By number of the box (four concordant applications; PermenPANRB 20/2025 names the groups for succession)."""


def performance_axis(law: Law, rating: CodeArray) -> TextArray:
    """ABOVE, AT or BELOW expectation by the rating's own word; '' without a rating."""
    words = np.full(len(Rating), "", "U8")
    for name, level in law.value("talent.performance_axis").items():
        words[Rating[name]] = level
    found: TextArray = words[rating]
    return found


def axis_level(law: Law, points: IntArray, words: tuple[str, str, str]) -> TextArray:
    """One of three words, high to low, by the cut-offs; a value on a cut-off belongs to the higher level."""
    cutoffs = law.value("talent.cutoffs")
    high, medium = (cutoffs[name] * POINTS_PER_MARK for name in ("HIGH", "MEDIUM"))
    return np.where(points >= high, words[0], np.where(points >= medium, words[1], words[2]))


def potential_axis(law: Law, points: IntArray) -> TextArray:
    """HIGH, MEDIUM or LOW."""
    return axis_level(law, points, ("HIGH", "MEDIUM", "LOW"))


def box(law: Law, performance: TextArray, potential: TextArray) -> IntArray:
    """Number 1..9 of each pair of levels; 0 where either is ''."""
    number = np.zeros(len(performance), np.int64)
    for name, own in law.value("talent.boxes").items():
        above, high = name.split("_")
        number[(performance == above) & (potential == high)] = own
    return number


def performance_by_weights(law: Law, marks: Mapping[str, int | None], *, leave_out: bool) -> Fraction:
    """The performance axis as the noted weights of the talent decision have it, in marks of 0..100. Nothing rests on it.

    marks : by part (RATING, AWARDS, TASK_FORCES, FEEDBACK), None = missing
    leave_out : missing parts are left out and the rest re-weighted; else they count as 0
    Neither reading can be used: an ordinary Baik with feedback of Baik, without awards and task forces, falls below
    expectation by the one and above it by the other.
    """
    weights: Mapping[str, int] = law.value("talent.performance_weights")
    counted = [name for name in weights if marks.get(name) is not None or not leave_out]
    total = sum(weights[name] for name in counted)
    return Fraction(sum(weights[name] * (marks.get(name) or 0) for name in counted), max(total, 1))
