"""Good ratings before a gated move."""

from typing import ClassVar

from placement.eligibility import gate
from placement.eligibility.context import Context
from placement.eligibility.rule import Confidence, Rule, Sides
from placement.model.arrays import BoolArray, Index
from placement.model.codes import Rating
from placement.model.positions import Position
from placement.model.roster import Employee


class Performance(Rule):
    """Each of the last years is rated at least as asked; a year without a rating is neutral.

    Speaks of JF transfer, promotion, selection and moves to another agency: who fails must stay movable at home.
    """

    code: ClassVar[str] = "performance"
    law: ClassVar[tuple[str, ...]] = ("performance.least_rating", "performance.years")
    title: ClassVar[dict[str, str]] = {
        "id": "Predikat kinerja paling rendah dalam tahun-tahun terakhir",
        "en": "Least rating in each of the last years",
    }
    reason: ClassVar[dict[str, str]] = {
        "id": "Predikat kinerja di bawah {least_rating} dalam {years} tahun terakhir.",
        "en": "Rated below {least_rating} within the last {years} years.",
    }
    source: ClassVar[str] = "PermenPANRB 1/2023; PP 11/2017 Ps 54; Peraturan BKN 5/2019"
    confidence: ClassVar[Confidence] = "text"
    basis: ClassVar[tuple[str, ...]] = (
        "permenpanrb-1-2023",
        "pp-11-2017",
    )
    doubts: ClassVar[tuple[dict[str, str], ...]] = (
        {
            "id": "Tahun tanpa predikat dianggap netral: pilihan sistem. Data memuat dua tahun; lebih dari dua tahun tidak dapat diperiksa.",
            "en": "A year without a rating is neutral: a choice of the program. The data hold two years; more cannot be checked.",
        },
        {
            "id": "Pasal 54 meminta setiap unsur bernilai baik; data hanya memuat predikat keseluruhan.",
            "en": "Article 54 asks for every element to be good; the data hold the overall rating only.",
        },
    )

    def one(self, employee: Employee, position: Position, context: Context) -> bool:
        return not gate.one(employee, position, context) or well_rated(employee, context)

    def sides(self, employee: Employee, _position: Position, context: Context, lang: str) -> Sides:
        years = context.value("performance.years")
        rated = [_rated(rating, lang) for rating in (employee.rating, employee.rating_before)[:years]]
        least = _rated(Rating[context.value("performance.least_rating")], lang)
        words = {"id": f"{least} dalam {years} tahun", "en": f"{least} for {years} years"}
        return words[lang], ", ".join(rated)

    def many(self, context: Context, i: Index, g: Index) -> BoolArray:
        return all_well_rated(context)[i] | ~gate.many(context, i, g)


def _rated(rating: Rating, lang: str) -> str:
    """A predicate as it is written; a year without one."""
    if rating == Rating.NONE:
        return {"id": "tanpa predikat", "en": "not rated"}[lang]
    return rating.name.replace("_", " ").capitalize()


def well_rated(employee: Employee, context: Context) -> bool:
    """Every rating of the years that count is good enough or missing."""
    least = context.named(Rating, "performance.least_rating", context.value("performance.least_rating"))
    ratings = (employee.rating, employee.rating_before)[: context.value("performance.years")]
    return all(rating == Rating.NONE or rating >= least for rating in ratings)


def all_well_rated(context: Context) -> BoolArray:
    """`well_rated` of everyone."""
    return context.column("well_rated", _well_rated)


def _well_rated(context: Context) -> BoolArray:
    least = context.named(Rating, "performance.least_rating", context.value("performance.least_rating"))
    good = [(r == Rating.NONE) | (r >= least) for r in (context.roster.rating, context.roster.rating_before)]
    well: BoolArray = good[0] & (good[1] if context.value("performance.years") > 1 else True)
    return well
