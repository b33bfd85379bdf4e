"""The dimensions of IP ASN as criteria: shares of the most that each dimension gives."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from placement.model.arrays import BoolArray, IntArray
from placement.model.codes import Sanction
from placement.scoring import professionalism
from placement.scoring.basis import Basis
from placement.scoring.criteria.criterion import Criterion, Measure
from placement.scoring.criteria.discipline import counted_sanctions
from placement.scoring.criteria.not_on_file import NotOnFile
from placement.scoring.integers import FULL, half_up

SOURCE = "Peraturan BKN 8/2019"


@dataclass(frozen=True)
class Dimension:
    """value(i) = 100 000 x points of the dimension / most points of it, rounded half up."""

    code: str
    title: Mapping[str, str]
    missing: Mapping[str, str]
    missing_flag: str
    keys: tuple[str, ...]
    read: Callable[[Basis], tuple[IntArray, BoolArray]]
    kind: str = "criterion"
    source: str = SOURCE
    confidence: str = "unverified"
    moves: tuple[str, ...] = ()

    def measure(self, basis: Basis) -> Measure:
        """Points as a share of full marks, so that the weight of law gives them back."""
        points, valid = self.read(basis)
        most = professionalism.dimension_points(basis.law)[self.code]
        return Measure(np.where(valid, half_up(FULL * points, most), 0), valid)


def _qualification(basis: Basis) -> tuple[IntArray, BoolArray]:
    level = basis.roster.education_level
    return professionalism.qualification(basis.law, level), level > 0


def _performance(basis: Basis) -> tuple[IntArray, BoolArray]:
    rating = basis.roster.rating
    return professionalism.performance(basis.law, rating), rating > 0


def _discipline(basis: Basis) -> tuple[IntArray, BoolArray]:
    counted, _ = counted_sanctions(basis, "ip_asn.discipline_months")
    sanction = np.where(counted, basis.roster.sanction, np.int16(Sanction.NONE))
    return professionalism.discipline(basis.law, sanction), np.ones(len(sanction), bool)


INDEX: tuple[Criterion, ...] = (
    Dimension(
        "qualification",
        {"id": "Kualifikasi", "en": "Qualification"},
        {"id": "Jenjang tidak tercatat: tidak ada nilai.", "en": "Level not on record: no value."},
        "no_education",
        ("ip_asn.qualification",),
        _qualification,
    ),
    NotOnFile("competency", {"id": "Kompetensi", "en": "Competency"}, SOURCE),
    Dimension(
        "performance",
        {"id": "Kinerja", "en": "Performance"},
        {"id": "Tahun terakhir tanpa predikat: tidak ada nilai.", "en": "Last year unrated: no value."},
        "unrated",
        ("ip_asn.performance",),
        _performance,
    ),
    Dimension(
        "discipline",
        {"id": "Disiplin", "en": "Discipline"},
        {"id": "Tidak ada catatan berarti tidak ada hukuman.", "en": "No record means no sanction."},
        "no_discipline_record",
        ("ip_asn.discipline", "ip_asn.discipline_months"),
        _discipline,
    ),
)
