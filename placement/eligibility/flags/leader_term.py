"""A high leader past the term of a post."""

from typing import ClassVar

from placement.eligibility.context import Context
from placement.eligibility.months import completed_months
from placement.eligibility.move import Move
from placement.eligibility.move_kind import leader
from placement.eligibility.rule import Confidence, Kind, Rule
from placement.eligibility.rules.leader_age import leaders
from placement.eligibility.rules.leader_job_fit import WINDOW
from placement.model.arrays import BoolArray, Index
from placement.model.positions import Position
from placement.model.roster import Employee, months_between


class LeaderTerm(Rule):
    """No high leader, or not longer in the post than the competency test between leaders allows."""

    code: ClassVar[str] = "leader_term"
    kind: ClassVar[Kind] = "flag"
    moves: ClassVar[tuple[Move, ...]] = (Move.SELECTION,)
    law: ClassVar[tuple[str, ...]] = (WINDOW,)
    title: ClassVar[dict[str, str]] = {
        "id": "Melewati masa jabatan JPT",
        "en": "Past a high leader's term",
    }
    reason: ClassVar[dict[str, str]] = {
        "id": "Lebih dari {job_fit_months[MOST]} bulan di jabatannya: diperlakukan sebagai akhir masa jabatan (Pasal 133).",
        "en": "More than {job_fit_months[MOST]} months in her post: treated as the end of the term (Article 133).",
    }
    source: ClassVar[str] = "PP 11/2017 Ps 131, Ps 133"
    confidence: ClassVar[Confidence] = "text"
    basis: ClassVar[tuple[str, ...]] = ("pp-11-2017",)
    doubts: ClassVar[tuple[dict[str, str], ...]] = (
        {
            "id": "Akhir masa jabatan (Pasal 133) dari sumber kedua.",
            "en": "The end of the term (Article 133) comes from a second source.",
        },
    )

    def one(self, employee: Employee, _position: Position, context: Context) -> bool:
        since = employee.post_since
        if not leader(employee) or since is None:
            return True
        return bool(completed_months(since, context.planned) <= context.value(WINDOW)["MOST"])

    def many(self, context: Context, i: Index, _g: Index) -> BoolArray:
        return context.column("leaders_in_term", _in_term)[i]


def _in_term(context: Context) -> BoolArray:
    months = months_between(context.roster.post_since, context.day)
    within: BoolArray = ~leaders(context.roster) | (months <= context.value(WINDOW)["MOST"])
    return within
