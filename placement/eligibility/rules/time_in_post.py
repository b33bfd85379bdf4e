"""Two years in a post before the next move."""

from typing import ClassVar

from placement.eligibility.context import Context
from placement.eligibility.months import completed_months
from placement.eligibility.rule import Confidence, Rule, Seen, Sides
from placement.model.arrays import BoolArray, Index
from placement.model.positions import Position
from placement.model.roster import Employee, months_between


class TimeInPost(Rule):
    """She waits for a placement, or has held her post for the least time; an unknown first day counts as no time."""

    code: ClassVar[str] = "time_in_post"
    law: ClassVar[tuple[str, ...]] = ("move.min_post_months",)
    title: ClassVar[dict[str, str]] = {
        "id": "Masa jabatan paling singkat",
        "en": "Least time in the post",
    }
    reason: ClassVar[dict[str, str]] = {
        "id": "Belum {min_post_months} bulan di jabatannya: memerlukan alasan tertulis (keputusan).",
        "en": "Less than {min_post_months} months in her post: needs a written reason (a decision).",
    }
    source: ClassVar[str] = "PP 11/2017 Ps 190(3); Peraturan BKN 5/2019 Ps 2(3)"
    confidence: ClassVar[Confidence] = "text"
    basis: ClassVar[tuple[str, ...]] = ("pp-11-2017",)
    doubts: ClassVar[tuple[dict[str, str], ...]] = (
        {
            "id": "Apakah PP 17/2020 mengubah pasal ini, belum diperiksa; PP pelaksana UU 20/2023 belum ditemukan.",
            "en": "Whether PP 17/2020 changed this article was not checked; no regulation under UU 20/2023 was found.",
        },
        {
            "id": "SE MenPANRB 19/2023 melonggarkan batas ini bagi JPT; sumbernya saling bertentangan. Keputusan tertulis mengesampingkannya.",
            "en": "Circular MenPANRB 19/2023 relaxes this for high leaders; the sources contradict each other. A written decision sets it aside.",
        },
        {
            "id": "TMT jabatan yang tidak diketahui dihitung nol bulan.",
            "en": "An unknown first day in the post counts as no time.",
        },
    )

    def one(self, employee: Employee, _position: Position, context: Context) -> bool:
        if employee.home < 0:
            return True
        since = employee.post_since
        months = completed_months(since, context.planned) if since else 0
        return bool(months >= context.value("move.min_post_months"))

    def sides(self, employee: Employee, _position: Position, context: Context, lang: str) -> Sides:
        held = completed_months(employee.post_since, context.planned) if employee.post_since else 0
        unit = {"id": "bulan", "en": "months"}[lang]
        return f"{context.value('move.min_post_months')} {unit}", f"{held} {unit}"

    def sees(self, context: Context) -> Seen:
        return [context.column("long_in_post", _long_in_post)]

    def many(self, context: Context, i: Index, _g: Index) -> BoolArray:
        return context.column("long_in_post", _long_in_post)[i]


def _long_in_post(context: Context) -> BoolArray:
    months = months_between(context.roster.post_since, context.day)
    long: BoolArray = (context.roster.home < 0) | (months >= context.value("move.min_post_months"))
    return long
