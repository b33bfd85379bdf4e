"""Competency: job-person match of a valid test against the standard of the person's own job."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from placement.model.arrays import BoolArray, IntArray
from placement.scoring.basis import Basis
from placement.scoring.criteria.criterion import Measure
from placement.scoring.integers import FULL
from placement.scoring.job_person_match import match_points


class Competency:
    """value(i) = min(1, sum of achieved levels / sum of standard levels) x 100 000, rounded half up once.

    Both sums run over the competencies for which the standard of the job asks a level. A single competency is not
    capped, as the formula is used in practice: a strength may offset a gap. The ratio is capped at 100 %: no rule says
    so, but full marks are the top of the scale, and exceeding a standard is no reason to be moved away from it.
    """

    code: ClassVar[str] = "competency"
    kind: ClassVar[str] = "criterion"
    title: ClassVar[Mapping[str, str]] = {
        "id": "Kompetensi: job person match terhadap standar jabatan sendiri, paling tinggi 100 %",
        "en": "Competency: job-person match against the standard of the own job, at most 100 %",
    }
    missing: ClassVar[Mapping[str, str]] = {
        "id": "Belum diuji, hasil uji kedaluwarsa atau tidak lengkap, atau jabatan tanpa standar: tidak ada nilai, "
        "tidak pernah diisi perkiraan.",
        "en": "Untested, test out of date or incomplete, or job without a standard: no value, never an estimate.",
    }
    missing_flag: ClassVar[str] = "untested"
    keys: ClassVar[tuple[str, ...]] = ("scoring.test_valid_years",)
    source: ClassVar[str] = "PermenPANRB 38/2017; job person match sebagaimana dipakai dalam uji kompetensi"
    confidence: ClassVar[str] = "unverified"
    moves: ClassVar[tuple[str, ...]] = ()

    def measure(self, basis: Basis) -> Measure:
        """Valid: tested within the years allowed (the anniversary included), every competency of the standard."""
        test = tested(basis)
        standard = test.standard.sum(axis=1)
        complete = (standard > 0) & ((test.standard == 0) | (test.achieved > 0)).all(axis=1)
        valid = complete & test.recent
        value = np.where(valid, match_points(test.achieved.sum(axis=1), standard), 0)
        return Measure(np.minimum(value, FULL), valid)


@dataclass(frozen=True)
class Tested:
    """Levels asked and levels shown.

    standard : int64[n, competencies], asked by the own job, 0 = not asked
    achieved : the same shape, 0 = untested or not asked; recent : bool[n], tested within the years allowed
    """

    standard: IntArray
    achieved: IntArray
    recent: BoolArray


def tested(basis: Basis) -> Tested:
    """Standards beside test results."""
    roster, standards = basis.roster, basis.positions.standard
    job = roster.job
    asked = np.zeros((len(roster), standards.shape[1]), np.int64)
    asked[job >= 0] = standards[job[job >= 0]]
    achieved = np.where(asked > 0, roster.competency, 0).astype(np.int64)
    years = basis.settings.test_valid_years
    oldest = basis.months_ago(12 * (basis.law.value("scoring.test_valid_years") if years is None else years))
    recent = (roster.tested_on >= oldest) & (roster.tested_on <= basis.day)
    return Tested(asked, achieved, recent)
