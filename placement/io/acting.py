"""Who only acts in a post: as the column of tenure says, or the name of the job itself (Plt. Kepala Dinas)."""

import re

import numpy as np

from placement.io.codes import DEFINITIVE
from placement.io.faults import Faults
from placement.io.table import Table
from placement.model.arrays import BoolArray

_ACTING = re.compile(
    r"\W*(?:plt|plh|pj|pelaksana tugas|pelaksana harian|penjabat)(?:\.\s*|\s+)(?=\w)", re.IGNORECASE
)


def is_acting(employees: Table) -> BoolArray:
    """bool[rows], who is not the incumbent of the post her row names."""
    return np.asarray((employees.ints("status_jabatan", DEFINITIVE) != DEFINITIVE) | _by_name(employees))


def check_acting(employees: Table, faults: Faults) -> None:
    """A warning where the job's name says acting and the column of tenure does not: the name counts."""
    unsaid = _by_name(employees) & (employees.ints("status_jabatan", DEFINITIVE) == DEFINITIVE)
    employees.report(faults, "warning", "acting_by_name", "jabatan_nama", unsaid)


def _by_name(employees: Table) -> BoolArray:
    words = employees.words("jabatan_nama")
    acting = np.array([*(_ACTING.match(word) is not None for word in words), False], np.bool_)
    return np.asarray(acting[employees.codes("jabatan_nama")])
