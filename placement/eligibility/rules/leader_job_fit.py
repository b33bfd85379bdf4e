"""From one high leader's post to another by a competency test, without open selection."""

from typing import ClassVar

from placement.eligibility.context import Context
from placement.eligibility.months import completed_months
from placement.eligibility.move import Move
from placement.eligibility.move_kind import leader
from placement.eligibility.rule import Confidence, Rule, Sides
from placement.eligibility.rules.leader_age import leaders
from placement.model.arrays import BoolArray, Index
from placement.model.positions import Position
from placement.model.roster import Employee, months_between

WINDOW = "leader.job_fit_months"


class LeaderJobFit(Rule):
    """No high leader yet, or the other post is of the same class and she has held hers for the least time.

    Classes: JPT utama and madya, and pratama. Who holds no post waits for one and has no time to serve.
    """

    code: ClassVar[str] = "leader_job_fit"
    moves: ClassVar[tuple[Move, ...]] = (Move.SELECTION,)
    law: ClassVar[tuple[str, ...]] = (WINDOW,)
    title: ClassVar[dict[str, str]] = {
        "id": "Uji kompetensi antar-JPT: klasifikasi sama dan masa jabatan cukup",
        "en": "Between high leaders: same classification, long enough in post",
    }
    reason: ClassVar[dict[str, str]] = {
        "id": "Klasifikasi JPT tidak sama, atau belum {job_fit_months[LEAST]} bulan di jabatannya.",
        "en": "Not the same class of leaders, or less than {job_fit_months[LEAST]} months in her post.",
    }
    source: ClassVar[str] = "PP 11/2017 Ps 131"
    confidence: ClassVar[Confidence] = "text"
    basis: ClassVar[tuple[str, ...]] = ("pp-11-2017",)
    doubts: ClassVar[tuple[dict[str, str], ...]] = (
        {
            "id": "Apakah PP 17/2020 mengubah pasal ini, belum diperiksa; PP pelaksana UU 20/2023 belum ditemukan.",
            "en": "Whether PP 17/2020 changed this article was not checked; no regulation under UU 20/2023 was found.",
        },
        {
            "id": "SE MenPANRB 19/2023 melonggarkan 2 tahun itu; sumbernya saling bertentangan.",
            "en": "Circular MenPANRB 19/2023 relaxes the 2 years; the sources contradict each other.",
        },
        {
            "id": "Klasifikasi dibaca sebagai kelompok JPT (pratama, madya/utama): penafsiran.",
            "en": "Classification is read as the group of leaders (pratama, madya/utama): an interpretation.",
        },
    )

    def one(self, employee: Employee, position: Position, context: Context) -> bool:
        if not leader(employee) or not leader(position):
            return True
        if employee.echelon // 10 != position.echelon // 10:
            return False
        since = employee.post_since
        months = completed_months(since, context.planned) if since else 0
        return employee.home < 0 or bool(months >= context.value(WINDOW)["LEAST"])

    def sides(self, employee: Employee, position: Position, context: Context, lang: str) -> Sides:
        since, unit = employee.post_since, {"id": "bulan", "en": "months"}[lang]
        words = {"id": "JPT {e}, {months} di jabatannya", "en": "JPT {e}, {months} in post"}[lang]
        months = completed_months(since, context.planned) if since else 0
        least = context.value(WINDOW)["LEAST"]
        return (
            words.format(e=_class_of(position.echelon), months=f"{least} {unit}"),
            words.format(e=_class_of(employee.echelon), months=f"{months} {unit}"),
        )

    def many(self, context: Context, i: Index, g: Index) -> BoolArray:
        roster, positions = context.roster, context.positions
        between = leaders(roster)[i] & context.column("leading_posts", lambda c: leaders(c.positions))[g]
        if not between.any():
            return ~between
        same = roster.echelon[i] // 10 == positions.echelon[g] // 10
        ready: BoolArray = ~between | (same & context.column("leaders_ready", _ready)[i])
        return ready


def _class_of(echelon: int) -> str:
    """The class of a high leader's post."""
    return "madya/utama" if echelon // 10 == 1 else "pratama"


def _ready(context: Context) -> BoolArray:
    months = months_between(context.roster.post_since, context.day)
    ready: BoolArray = (context.roster.home < 0) | (months >= context.value(WINDOW)["LEAST"])
    return ready
