"""Sixth: the lawful tie order. At equal fit the senior takes the post of the higher class."""

from typing import ClassVar

import numpy as np

from placement.formulation.objectives.objective import Draft
from placement.model.arrays import IntArray
from placement.model.codes import PPPK_GRADE
from placement.model.problem import Level, RankOne
from placement.model.roster import Roster


def places(roster: Roster) -> IntArray:
    """Place in the seniority list (daftar urut kepangkatan): int64[n], higher = more senior, equal = equal.

    Grade (PNS before PPPK), longest in the grade, months of service, level of education, then the older: one of the
    few places where the order names age. PP 15/1979 Art. 2-3; confidence: unverified.
    """
    never = np.datetime64("9999-12-31")
    grade = np.where(roster.grade > PPPK_GRADE, roster.grade - 10 * PPPK_GRADE, roster.grade).astype(np.int64)
    since = np.where(np.isnat(roster.grade_since), never, roster.grade_since).astype(np.int64)
    columns = np.stack([
        grade, -since, roster.service_months, roster.education_level.astype(np.int64), -roster.birth.astype(np.int64),
    ])  # fmt: skip
    order = np.lexsort(columns[::-1])
    ordered = columns[:, order]
    new = (
        np.append(False, (ordered[:, 1:] != ordered[:, :-1]).any(axis=0))
        if len(roster)
        else np.zeros(0, bool)
    )
    place = np.empty(len(roster), np.int64)
    place[order] = np.cumsum(new)
    return place


class Seniority:
    """Sum of place in the list x class of the post."""

    code: ClassVar[str] = "seniority"
    title: ClassVar[dict[str, str]] = {
        "id": "urutan penentu bila nilai sama: senioritas",
        "en": "tie order: seniority",
    }

    @staticmethod
    def level(draft: Draft) -> Level | None:
        """Rank one: places counted among those whose seat is open to decision."""
        place = places(draft.case.roster)[draft.rows]
        _, dense = np.unique(place, return_inverse=True)
        classes = draft.case.positions.job_class.astype(np.int64)
        values = RankOne(dense.astype(np.int64) + 1, classes)
        home = np.where(draft.home >= 0, values.left * classes[draft.home], 0)
        return Level(Seniority.code, values, home)
