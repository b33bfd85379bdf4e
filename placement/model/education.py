"""Programmes of education, their families, and the sets of programmes that posts accept."""

from dataclasses import dataclass

import numpy as np

from placement.model.arrays import IndexArray, IntArray, TextArray, freeze_fields

OTHER, FAMILY, EXACT, OPEN, UNKNOWN = 0, 1, 2, 3, 4
"""How a programme meets a post: not at all, by its family, by its name, the post accepts every programme, or nobody
knows, because there are no families to go by."""


@dataclass(frozen=True)
class Education:
    """Programmes and accepted sets.

    code, name : text[p], family : int32[p] index into `families`
    accepted : tuple of frozensets of programme indices; the empty set accepts every programme ("semua jurusan")
    match : int64[p + 1, s], OTHER .. UNKNOWN of each programme (last row: programme unknown) under each accepted set
    """

    code: TextArray
    name: TextArray
    family: IndexArray
    families: tuple[str, ...]
    accepted: tuple[frozenset[int], ...]
    match: IntArray

    def __post_init__(self) -> None:
        freeze_fields(self)

    def title(self, programme: int) -> str:
        """The name of a programme."""
        return str(self.name[programme])


def match_table(
    family: IndexArray, accepted: tuple[frozenset[int], ...], *, families_known: bool = True
) -> IntArray:
    """How each programme meets each accepted set: int64[programmes + 1, sets]."""
    other = OTHER if families_known else UNKNOWN
    table = np.full((len(family) + 1, max(len(accepted), 1)), other, np.int64)
    for column, programmes in enumerate(accepted):
        if not programmes:
            table[:, column] = OPEN
            continue
        named = sorted(programmes)
        table[:-1, column][np.isin(family, np.unique(family[named]))] = FAMILY
        table[named, column] = EXACT
    return table
