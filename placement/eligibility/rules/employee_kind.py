"""Who may move how: civil servants, contract staff, candidates."""

from collections.abc import Collection
from typing import ClassVar

import numpy as np

from placement.eligibility import move_kind
from placement.eligibility.context import Context
from placement.eligibility.move import KINDS, LABELS, Move
from placement.eligibility.rule import Confidence, Rule, Sides
from placement.model.arrays import BoolArray, Index
from placement.model.codes import Status
from placement.model.positions import Position
from placement.model.roster import Employee

KEYS = {
    Status.PPPK: "status.pppk_moves",
    Status.PPPK_PW: "status.pppk_pw_moves",
    Status.CPNS: "status.cpns_moves",
}


class EmployeeKind(Rule):
    """She is a PNS, or the kind of move is one that the law leaves to her status."""

    code: ClassVar[str] = "employee_kind"
    law: ClassVar[tuple[str, ...]] = tuple(KEYS.values())
    title: ClassVar[dict[str, str]] = {
        "id": "Perpindahan sesuai status kepegawaian",
        "en": "A move open to her employment status",
    }
    reason: ClassVar[dict[str, str]] = {
        "id": "PPPK hanya pindah unit pada jabatan yang sama; PPPK paruh waktu dan CPNS tidak dipindahkan.",
        "en": "PPPK may only shift unit in the same job; part-time PPPK and CPNS are not moved.",
    }
    source: ClassVar[str] = "PP 49/2018 Ps 37; Kepmen PANRB 16/2025; PP 11/2017 Ps 105"
    confidence: ClassVar[Confidence] = "secondary"
    basis: ClassVar[tuple[str, ...]] = (
        "pp-49-2018",
        "kepmenpanrb-16-2025",
        "pp-11-2017",
    )
    doubts: ClassVar[tuple[dict[str, str], ...]] = (
        {
            "id": "Larangan pindah bagi PPPK sendiri dari ingatan; yang terbaca: tidak ada jenjang karier, perjanjian kerja untuk jabatan tertentu.",
            "en": "The ban on moving PPPK is itself from memory; what was read: no career ladder, a contract for a certain post.",
        },
        {
            "id": "CPNS dan PPPK paruh waktu tidak dipindahkan: belum terverifikasi.",
            "en": "That CPNS and part-time PPPK are not moved is unverified.",
        },
    )

    def one(self, employee: Employee, position: Position, context: Context) -> bool:
        if employee.status == Status.PNS:
            return True
        return move_kind.one(employee, position, context) in context.value(KEYS[employee.status])

    def sides(self, employee: Employee, position: Position, context: Context, lang: str) -> Sides:
        moves = context.value(KEYS[employee.status]) if employee.status in KEYS else ()
        allowed = ", ".join(LABELS[Move(kind)][lang] for kind in moves)
        name = employee.status.name.replace("_PW", " paruh waktu" if lang == "id" else " part-time")
        return f"{name}: {allowed or '-'}", move_kind.one(employee, position, context).label[lang]

    def reads(self, context: Context, _kinds: Collection[Move]) -> tuple[str, ...]:
        return tuple(key for status, key in KEYS.items() if (context.roster.status == status).any())

    def many(self, context: Context, i: Index, g: Index) -> BoolArray:
        allowed = context.column("open_moves", _open_moves)
        open_to_her: BoolArray = allowed[context.roster.status[i], move_kind.many(context, i, g)]
        return open_to_her


def _open_moves(context: Context) -> BoolArray:
    """Statuses x kinds of move; the law is asked only of those on the roster, a status is younger than the others."""
    table = np.ones((len(Status), len(KINDS)), bool)
    for status, key in KEYS.items():
        if np.any(context.roster.status == status):
            table[status] = [kind in context.value(key) for kind in KINDS]
    return table
