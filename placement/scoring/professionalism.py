"""IP ASN: the index of professionalism, dimension by dimension, in points (100 000 = an index of 100)."""

import numpy as np

from placement.model.arrays import BoolArray, CodeArray, IntArray, TextArray
from placement.model.codes import JobKind, Rating, Sanction
from placement.scoring.basis import Law
from placement.scoring.criteria.qualification import climbed
from placement.scoring.integers import POINTS_PER_MARK

POINTS_PER_TENTH = POINTS_PER_MARK // 10

DIMENSIONS = {
    "qualification": "QUALIFICATION", "competency": "COMPETENCY", "performance": "PERFORMANCE",
    "discipline": "DISCIPLINE",
}  # fmt: skip
"""Dimensions in the order of the regulation, by their names in law."""


def dimension_points(law: Law) -> dict[str, int]:
    """Most points of each dimension; together 100 (`placement.regulation.units` refuses another sum)."""
    most = law.value("ip_asn.weights")
    return {code: most[name] * POINTS_PER_MARK for code, name in DIMENSIONS.items()}


def qualification(law: Law, level: CodeArray) -> IntArray:
    """By code of the education level; a level not named counts as the next lower one."""
    marks = {int(code): mark * POINTS_PER_MARK for code, mark in law.value("ip_asn.qualification").items()}
    return climbed(marks, level)


def competency(
    law: Law, job_kind: CodeArray, own: BoolArray, technical: BoolArray, seminar: BoolArray
) -> IntArray:
    """By what was attended.

    own : leadership training for the echelon held (one below it counts as not attended), or functional training;
    it earns nothing for a pelaksana, whose other two earn more
    """
    holders, general = law.value("ip_asn.training"), law.value("ip_asn.training_general")
    held = own * holders["OWN"] + technical * holders["TECHNICAL"] + seminar * law.value("ip_asn.seminar")
    pelaksana = technical * general["TECHNICAL"] + seminar * general["SEMINAR"]
    tenths: IntArray = np.where(job_kind == JobKind.GENERAL, pelaksana, held).astype(np.int64)
    return tenths * POINTS_PER_TENTH


def performance(law: Law, rating: CodeArray) -> IntArray:
    """By predicate; 0 without one."""
    table = np.zeros(len(Rating), np.int64)
    for name, mark in law.value("ip_asn.performance").items():
        table[Rating[name]] = mark * POINTS_PER_MARK
    points: IntArray = table[rating]
    return points


def discipline(law: Law, sanction: CodeArray) -> IntArray:
    """By the heaviest sanction that counts."""
    table = np.zeros(len(Sanction), np.int64)
    for name, mark in law.value("ip_asn.discipline").items():
        table[Sanction[name]] = mark * POINTS_PER_MARK
    points: IntArray = table[sanction]
    return points


def category(law: Law, index: IntArray) -> TextArray:
    """Class of an index in points; it begins at its lower bound, so that no index falls between two classes."""
    found = np.full(len(index), "SANGAT_RENDAH", "U16")
    for name, bound in sorted(law.value("ip_asn.categories").items(), key=lambda item: int(item[1])):
        found[index >= bound * POINTS_PER_MARK] = name
    return found
