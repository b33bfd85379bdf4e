"""Teaching hours after a plan: per subject and school, and the certified teachers whose allowance is at risk."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from placement.formulation import Case
from placement.headcount import TeachingHours, TeachingLoad, school_subjects, subject_hours, teaching_hours
from placement.headcount.workload import Form
from placement.model.arrays import BoolArray, IndexArray, IntArray, freeze_fields
from placement.model.plan import Plan, PlanStatus

HEADS = ("kepala sekolah", "kepala tk", "kepala skb", "kepala paud")
DEPUTIES = ("wakil kepala",)
"""How the additional duty (`tugas_tambahan`) of a head and of a deputy begins."""


@dataclass(frozen=True)
class Teaching:
    """Hours after a plan.

    subject : int32[m], subject at a school of each position group; hours : of each subject
    certified : int64[s], ordinary teachers with the certificate of the post
    at_risk : bool[n], certified teachers of the roster whose subject gives fewer than the least hours after the plan
    """

    subject: IndexArray
    hours: TeachingHours
    certified: IntArray
    at_risk: BoolArray

    def __post_init__(self) -> None:
        freeze_fields(self)

    def rows(self, case: Case) -> Sequence[Mapping[str, Any]]:
        """One row per subject at a school whose hours are known, in the order of the file."""
        first = np.unique(self.subject, return_index=True)[1]
        return [
            {
                "unit_nama": str(case.units.name[case.positions.unit[group]]),
                "jabatan_nama": case.positions.functions[case.positions.function[group]],
                "hours": self.hours.exact(int(self.subject[group])),
                "teachers": int(self.hours.teachers[self.subject[group]]),
                "certified": int(self.certified[self.subject[group]]),
                "hours_each": self.hours.each(int(self.subject[group])),
                "at_risk": bool(self.hours.at_risk[self.subject[group]]),
            }
            for group in np.sort(first).tolist()
            if self.hours.hours[self.subject[group]] >= 0
        ]


def teaching(case: Case, plan: Plan) -> Teaching | None:
    """Hours of the subjects that have rows of a school's method in the workload table; None where there are none."""
    workload = case.workload
    if workload is None or not len(workload.of(Form.TEACHER, Form.CLASS_TEACHER)):
        return None
    load = TeachingLoad.of(case.law_now)
    subject = school_subjects(case.positions)
    hours = subject_hours(workload, subject, load)
    there = (plan.after >= 0) & (plan.status != PlanStatus.LEAVING)
    place = np.where(there, subject[plan.after], -1).astype(np.int32)

    duty = [text.casefold().strip() for text in case.roster.extra_duty.tolist()]
    head = np.array([text.startswith(HEADS) for text in duty], bool)
    deputy = np.array([text.startswith(DEPUTIES) for text in duty], bool)
    licence = (case.roster.certificate >= 0) & (
        case.roster.certificate == case.positions.certificate[plan.after]
    )

    def count(chosen: BoolArray) -> IntArray:
        return np.bincount(place[there & chosen], minlength=len(hours)).astype(np.int64)

    ordinary = ~(head | deputy)
    certified = count(licence & ordinary)
    # A head has no class of her own: what she teaches is not taken from the class teachers.
    classes = np.zeros(len(hours), bool)
    classes[subject[workload.of(Form.CLASS_TEACHER).position]] = True
    found = teaching_hours(
        hours,
        np.where(classes, count(ordinary), count(np.ones(len(there), bool))),
        load,
        certified,
        np.where(classes, 0, count(head)),
        np.where(classes, 0, count(deputy)),
    )
    at_risk = there & licence & ordinary & (place >= 0)
    at_risk[at_risk] = found.at_risk[place[at_risk]]
    return Teaching(subject, found, certified, at_risk)
