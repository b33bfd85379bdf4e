"""Programmes of education and the sets of them that posts accept."""

import re
from collections.abc import Mapping

import numpy as np

from placement.io.columns import fold
from placement.io.table import Table, index_of, vocabulary
from placement.model.arrays import IndexArray
from placement.model.education import Education, match_table

OPEN = frozenset({"", "semua", "semuajurusan", "semuaprogram", "all"})
"""What a post writes that accepts every programme."""

_BETWEEN = re.compile(r"\s*[|;]\s*")


def programmes_in(word: str) -> tuple[str, ...]:
    """Codes named by a cell of `pendidikan_diterima`, in order and once each; none of them = every programme."""
    if fold(word) in OPEN:
        return ()
    return tuple(dict.fromkeys(filter(None, _BETWEEN.split(word))))


def build_education(
    education: Table | None, employees: Table, positions: Table
) -> tuple[Education, IndexArray, IndexArray]:
    """The programmes, the one of each employee (-1 = unknown), and the accepted set of each position.

    Without an education table the codes in use are the programmes, and their families are unknown.
    """
    if education is None:
        codes = _codes_in_use(employees, positions)
        names, families = _names_in_use(codes, employees), codes
    else:
        codes = education.words("pendidikan_id")
        first = _first_rows(education.codes("pendidikan_id"), len(codes))
        names = tuple(education.text("pendidikan_nama")[first].tolist())
        written = education.text("rumpun")[first].tolist()
        families = tuple(family or name for family, name in zip(written, names, strict=True))
    family, family_names = vocabulary(families)
    index = index_of(codes)
    cells = positions.words("pendidikan_diterima")
    accepted, of_cell = _accepted([programmes_in(cell) for cell in cells], index)
    of_position = np.append(of_cell, 0).astype(np.int32)[positions.codes("pendidikan_diterima")]
    programmes = Education(
        np.array(codes, np.str_),
        np.array(names, np.str_),
        family,
        family_names,
        accepted,
        match_table(family, accepted, families_known=education is not None),
    )
    return programmes, employees.lookup("pendidikan_id", index), of_position


def _accepted(
    cells: list[tuple[str, ...]], index: Mapping[str, int]
) -> tuple[tuple[frozenset[int], ...], IndexArray]:
    """Distinct sets, the open one first, and the set of each cell."""
    sets: dict[frozenset[int], int] = {frozenset(): 0}
    places = [sets.setdefault(frozenset(index[code] for code in codes), len(sets)) for codes in cells]
    return tuple(sets), np.array(places, np.int32)


def _codes_in_use(employees: Table, positions: Table) -> tuple[str, ...]:
    accepted = (code for cell in positions.words("pendidikan_diterima") for code in programmes_in(cell))
    return tuple(dict.fromkeys((*employees.words("pendidikan_id"), *accepted)))


def _names_in_use(codes: tuple[str, ...], employees: Table) -> tuple[str, ...]:
    """Names of programmes as the first employee who has each writes them; the code itself where nobody does."""
    places = employees.codes("pendidikan_id")
    written = [*employees.words("pendidikan_nama"), ""]
    first = _first_rows(places, len(employees.words("pendidikan_id")))
    names = [written[code] for code in employees.codes("pendidikan_nama")[first].tolist()]
    return tuple(name or code for name, code in zip([*names, *[""] * len(codes)], codes, strict=False))


def _first_rows(codes: IndexArray, count: int) -> IndexArray:
    """The first row of each code."""
    rows = np.zeros(count, np.int32)
    known = np.nonzero(codes >= 0)[0][::-1]
    rows[codes[known]] = known
    return rows
