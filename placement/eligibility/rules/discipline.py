"""No grave sanction before a gated move."""

from typing import ClassVar

import numpy as np

from placement.eligibility import gate
from placement.eligibility.context import Context
from placement.eligibility.months import completed_months
from placement.eligibility.rule import Confidence, Rule, Sides
from placement.model.arrays import BoolArray, Index
from placement.model.codes import Sanction
from placement.model.positions import Position
from placement.model.roster import Employee, months_between
from placement.text import date_text, language


class Discipline(Rule):
    """No sanction of a gate level began within the look-back or is still being served; without a date it counts.

    Speaks of JF transfer, promotion, selection and moves to another agency.
    """

    code: ClassVar[str] = "discipline"
    law: ClassVar[tuple[str, ...]] = ("discipline.gate_levels", "discipline.lookback_months")
    title: ClassVar[dict[str, str]] = {
        "id": "Bebas hukuman disiplin sedang atau berat",
        "en": "No medium or grave disciplinary sanction",
    }
    reason: ClassVar[dict[str, str]] = {
        "id": "Hukuman disiplin sedang atau berat dalam {lookback_months} bulan terakhir atau sedang dijalani.",
        "en": "A medium or grave sanction within the last {lookback_months} months, or being served.",
    }
    source: ClassVar[str] = "PP 94/2021 Ps 8; jangka waktu: tidak ada angka nasional"
    confidence: ClassVar[Confidence] = "unverified"
    basis: ClassVar[tuple[str, ...]] = ("pp-94-2021",)
    doubts: ClassVar[tuple[dict[str, str], ...]] = (
        {
            "id": "Tidak ditemukan satu angka nasional untuk jangka waktu; bawaan 24 bulan dapat diubah pada [law].",
            "en": "No single national look-back was found; the default of 24 months can be changed in [law].",
        },
    )

    def one(self, employee: Employee, position: Position, context: Context) -> bool:
        return not gate.one(employee, position, context) or clean(employee, context)

    def sides(self, employee: Employee, _position: Position, context: Context, lang: str) -> Sides:
        levels = "/".join(name.lower() for name in context.value("discipline.gate_levels"))
        months = context.value("discipline.lookback_months")
        days = " - ".join(
            date_text(day, language(lang))
            for day in (employee.sanction_since, employee.sanction_until)
            if day
        )
        asked = {
            "id": f"tanpa hukuman {levels} dalam {months} bulan terakhir",
            "en": f"no {levels} sanction within {months} months",
        }
        return asked[lang], f"{employee.sanction.name.lower()} {days}".strip()

    def many(self, context: Context, i: Index, g: Index) -> BoolArray:
        return all_clean(context)[i] | ~gate.many(context, i, g)


def clean(employee: Employee, context: Context) -> bool:
    """No sanction that bars a gated move."""
    if employee.sanction.name not in context.value("discipline.gate_levels"):
        return True
    since, until = employee.sanction_since, employee.sanction_until
    if since is None or (until is not None and until >= context.planned):
        return False
    return bool(completed_months(since, context.planned) >= context.value("discipline.lookback_months"))


def all_clean(context: Context) -> BoolArray:
    """`clean` of everyone."""
    return context.column("clean", _clean)


def _clean(context: Context) -> BoolArray:
    roster = context.roster
    levels = [
        context.named(Sanction, "discipline.gate_levels", name)
        for name in context.value("discipline.gate_levels")
    ]
    old = months_between(roster.sanction_since, context.day) >= context.value("discipline.lookback_months")
    over = ~(roster.sanction_until >= context.day)
    clean: BoolArray = ~np.isin(roster.sanction, levels) | (~np.isnat(roster.sanction_since) & old & over)
    return clean
