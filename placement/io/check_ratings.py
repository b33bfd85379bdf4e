"""Two sources of one rating: the predicate, and the matrix of results and behaviour."""

from collections.abc import Mapping

import numpy as np

from placement.io.columns import fold
from placement.io.faults import Faults
from placement.io.table import Table
from placement.model.arrays import CodeArray, TextArray
from placement.model.codes import Rating
from placement.regulation import LawAt
from placement.scoring import matrix_rating

LEVELS: Mapping[str, str] = {
    **dict.fromkeys(("diatas", "diatasekspektasi", "above"), "ABOVE"),
    **dict.fromkeys(("sesuai", "sesuaiekspektasi", "at"), "AT"),
    **dict.fromkeys(("dibawah", "dibawahekspektasi", "below"), "BELOW"),
}
"""Words for a level, letters only."""


def rating_codes(table: Table, source: str, law: LawAt) -> CodeArray:
    """Rating of each row of `performance`: its predicate, or what the matrix makes of results and behaviour.

    By the matrix, a row without one of the two has its predicate.
    """
    predicate = table.ints("predikat").astype(np.int16)
    if source == "predicate":
        return predicate
    matrix = _matrix(table, law)
    return np.where(matrix > 0, matrix, predicate)


def check_ratings(table: Table, source: str, law: LawAt, faults: Faults) -> None:
    """A warning for each row where both are known and differ, naming both and which is used."""
    predicate, matrix = table.ints("predikat"), _matrix(table, law)
    for code in np.unique(matrix[matrix > 0]).tolist():
        rows = (matrix == code) & (predicate > 0) & (predicate != matrix)
        shown = Rating(code).name.replace("_", " ").title()
        table.report(faults, "warning", f"rating_differs_{source}", "predikat", rows, expected=shown)
    if source == "matrix":
        for name in ("hasil_kerja", "perilaku_kerja"):
            table.report(
                faults, "warning", "rating_unread", name, ~table.empty(name) & (_level(table, name) == "")
            )


def _matrix(table: Table, law: LawAt) -> CodeArray:
    return matrix_rating(law, _level(table, "hasil_kerja"), _level(table, "perilaku_kerja"))


def _level(table: Table, name: str) -> TextArray:
    """ABOVE, AT, BELOW of each row; '' where empty or not understood."""
    known = [LEVELS.get("".join(filter(str.isalpha, fold(word))), "") for word in table.words(name)]
    return np.array([*known, ""], "U5")[table.codes(name)]
