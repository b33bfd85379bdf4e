"""Locked posts, and people whose extra duty binds them to their place."""

from typing import ClassVar

import numpy as np

from placement.eligibility.context import Context
from placement.eligibility.rule import Confidence, Rule, Seen, Sides
from placement.model.arrays import BoolArray, Index, TextArray
from placement.model.positions import Position
from placement.model.roster import Employee


class Lock(Rule):
    """The post, her own post and her extra duty are free, or their lock is one this run may open."""

    code: ClassVar[str] = "lock"
    title: ClassVar[dict[str, str]] = {
        "id": "Jabatan tidak dikunci",
        "en": "The post is not locked",
    }
    reason: ClassVar[dict[str, str]] = {
        "id": "Jabatan atau tugas tambahannya dikunci: perubahan memerlukan kewenangan atau penetapan tersendiri.",
        "en": "The post or her extra duty is locked: a change needs another authority or a decree of its own.",
    }
    source: ClassVar[str] = "Kolom lock peta jabatan; tugas tambahan kepala sekolah dan kepala puskesmas"
    confidence: ClassVar[Confidence] = "unverified"
    doubts: ClassVar[tuple[dict[str, str], ...]] = (
        {
            "id": "Daftar jabatan yang dikunci adalah praktik dan keputusan perencana, kecuali pejabat Dukcapil.",
            "en": "Which posts are locked is practice and the planner's decision, but for civil registry officials.",
        },
    )

    def one(self, employee: Employee, position: Position, context: Context) -> bool:
        home = context.home(employee)
        locks = (position.lock, home.lock if home else "", _duty_lock(employee.extra_duty, context))
        return all(not lock or lock in context.settings.open_locks for lock in locks)

    def sides(self, employee: Employee, position: Position, context: Context, lang: str) -> Sides:
        home = context.home(employee)
        locks = (position.lock, home.lock if home else "", _duty_lock(employee.extra_duty, context))
        held = [name for name in locks if name and name not in context.settings.open_locks]
        return {"id": "tidak dikunci", "en": "not locked"}[lang], ", ".join(dict.fromkeys(held)) or "-"

    def sees(self, context: Context) -> Seen:
        return [free_people(context)]

    def many(self, context: Context, i: Index, g: Index) -> BoolArray:
        return free_people(context)[i] & context.column("free_posts", _free_posts)[g]


def _duty_lock(duty: str, context: Context) -> str:
    """The duty itself where it locks its holder."""
    return duty if duty.casefold().startswith(context.settings.locked_duties) else ""


def _free_posts(context: Context) -> BoolArray:
    return _free(context.positions.lock, context)


def free_people(context: Context) -> BoolArray:
    """Whom neither her own post nor her extra duty locks: bool[employees]."""
    return context.column("free_people", _free_people)


def _free_people(context: Context) -> BoolArray:
    roster = context.roster
    duties, which = np.unique(roster.extra_duty, return_inverse=True)
    locks = np.array([_duty_lock(str(duty), context) for duty in duties], np.str_)
    at_home = np.append(_free_posts(context), True)
    free: BoolArray = at_home[roster.home] & _free(locks, context)[which]
    return free


def _free(locks: TextArray, context: Context) -> BoolArray:
    free: BoolArray = np.isin(locks, ["", *context.settings.open_locks])
    return free
