"""Which posts are peers, and the way back to one's profession."""

from typing import ClassVar

import numpy as np

from placement.eligibility.context import Context
from placement.eligibility.keys import same_standing
from placement.eligibility.move_kind import is_same_job
from placement.eligibility.profession import is_profession, professions
from placement.eligibility.rule import Confidence, Rule, Seen, Sides
from placement.model.arrays import BoolArray, Index, IntArray
from placement.model.codes import ECHELONS, NO_ECHELON, JobKind, Status
from placement.model.education import EXACT, FAMILY, OTHER
from placement.model.positions import Position
from placement.model.roster import Employee

KIND_WORDS = {
    JobKind.STRUCTURAL: {"id": "struktural eselon", "en": "structural, echelon"},
    JobKind.FUNCTIONAL: {"id": "fungsional", "en": "functional:"},
    JobKind.GENERAL: {"id": "pelaksana", "en": "pelaksana:"},
}


class Interchangeable(Rule):
    """Same job class (or an allowed change), and either a peer of her post or a return to her profession.

    Peers: structural of the same known echelon, functional of the same function and level, pelaksana with a known class.
    Return: a civil servant who sits as pelaksana, or in a function her programme does not fit, takes a functional post
    of a health or teaching profession that names her programme or its family.
    """

    code: ClassVar[str] = "interchangeable"
    title: ClassVar[dict[str, str]] = {
        "id": "Jabatan setara, atau kembali ke profesi",
        "en": "A peer post, or a return to one's profession",
    }
    reason: ClassVar[dict[str, str]] = {
        "id": "Jabatan tidak setara (jenis, eselon atau jenjang, kelas jabatan) dan bukan kembali ke profesinya.",
        "en": "Not a peer post (kind, echelon or level, job class) nor a return to her profession.",
    }
    source: ClassVar[str] = (
        "PP 11/2017 Ps 131, Ps 190 (klasifikasi jabatan dan pola karier); ukuran setara: praktik"
    )
    confidence: ClassVar[Confidence] = "unverified"
    basis: ClassVar[tuple[str, ...]] = ("pp-11-2017",)
    doubts: ClassVar[tuple[dict[str, str], ...]] = (
        {
            "id": "Pasal 131 dan 190 meminta klasifikasi dan pola karier yang sama; ukuran setara (eselon, jenjang, kelas jabatan) adalah praktik, bukan bunyi pasal.",
            "en": "Articles 131 and 190 ask for the same classification and career pattern; what counts as equal (echelon, level, job class) is practice, not the wording.",
        },
    )

    def one(self, employee: Employee, position: Position, context: Context) -> bool:
        if not _class_allowed(employee.job_class, position.job_class, context):
            return False
        return _peers(employee, position) or _returns(employee, position, context)

    def sides(self, employee: Employee, position: Position, context: Context, lang: str) -> Sides:
        asked = _standing(position, context.positions.functions, lang)
        return asked, _standing(employee, context.positions.functions, lang)

    def sees(self, context: Context) -> Seen:
        roster = context.roster
        candidate = context.column("candidates", _candidates)
        known = [np.where(candidate, of, -1) for of in (roster.programme, roster.function, roster.job_kind)]
        return [same_standing(context)[0], roster.job_class, candidate, *known]

    def many(self, context: Context, i: Index, g: Index) -> BoolArray:
        hers, asked = same_standing(context)
        was, to = context.roster.job_class[i], context.positions.job_class[g]
        allowed = was == to
        if "up" in context.settings.class_change:
            allowed |= (was > 0) & (to > was)
        if "down" in context.settings.class_change:
            allowed |= (to > 0) & (to < was)
        blind = (context.positions.job_kind == JobKind.STRUCTURAL) & (context.positions.echelon == NO_ECHELON)
        passes: BoolArray = (hers[i] == asked[g]) & allowed & ~blind[g]
        return (
            _with_returns(passes, allowed, context, i, g) if context.settings.return_to_profession else passes
        )


def _standing(of: Position | Employee, functions: tuple[str, ...], lang: str) -> str:
    """Kind of post with its echelon, or its function and level, and its class."""
    job_class = {"id": "kelas", "en": "class"}[lang] + f" {of.job_class or '-'}"
    if of.job_kind == JobKind.STRUCTURAL:
        return f"{KIND_WORDS[of.job_kind][lang]} {ECHELONS.get(of.echelon, '-')}, {job_class}"
    function = functions[of.function] if of.function >= 0 else "-"
    tier = f" {of.tier.name}" if of.tier else ""
    return f"{KIND_WORDS[of.job_kind][lang]} {function}{tier}, {job_class}"


def _class_allowed(was: int, to: int, context: Context) -> bool:
    if was == to:
        return True
    return min(was, to) > 0 and ("up" if to > was else "down") in context.settings.class_change


def _peers(employee: Employee, position: Position) -> bool:
    if employee.job_kind != position.job_kind:
        return False
    if position.job_kind == JobKind.STRUCTURAL:
        return employee.echelon == position.echelon != NO_ECHELON
    return is_same_job(employee, position) or (
        position.job_kind == JobKind.GENERAL and position.job_class > 0
    )


def _returns(employee: Employee, position: Position, context: Context) -> bool:
    settings, match = context.settings, context.education.match
    if not settings.return_to_profession or employee.status != Status.PNS:
        return False
    return (
        _misplaced(employee, position, context)
        and is_profession(position, context)
        and match[employee.programme, position.accepted] in {FAMILY, EXACT}
    )


def _misplaced(employee: Employee, position: Position, context: Context) -> bool:
    if employee.job_kind == JobKind.GENERAL:
        return True
    home = context.home(employee)
    if employee.job_kind != JobKind.FUNCTIONAL or home is None or employee.function == position.function:
        return False
    return bool(context.education.match[employee.programme, home.accepted] == OTHER)


def _with_returns(passes: BoolArray, allowed: BoolArray, context: Context, i: Index, g: Index) -> BoolArray:
    """The returns among the pairs, looked up only where a candidate meets a post of a profession."""
    roster, positions = context.roster, context.positions
    asked = context.column("candidates", _candidates)[i] & professions(context)[g] & allowed & ~passes
    where = np.nonzero(asked)
    people = np.broadcast_to(i, asked.shape)[where]
    posts = np.broadcast_to(g, asked.shape)[where]
    match = context.education.match[roster.programme[people], positions.accepted[posts]]
    new = (roster.job_kind[people] == JobKind.GENERAL) | (
        roster.function[people] != positions.function[posts]
    )
    passes = np.array(np.broadcast_to(passes, asked.shape))
    passes[where] = new & ((match == FAMILY) | (match == EXACT))
    return passes


def _candidates(context: Context) -> BoolArray:
    """Civil servants who sit as pelaksana, or in a function that their programme does not fit."""
    roster = context.roster
    at_home = context.positions.accepted[roster.home]
    unfit = (roster.home >= 0) & (context.education.match[roster.programme, at_home] == OTHER)
    misplaced = (roster.job_kind == JobKind.GENERAL) | ((roster.job_kind == JobKind.FUNCTIONAL) & unfit)
    candidates: BoolArray = (roster.status == Status.PNS) & misplaced
    return candidates


def partners(context: Context, people: Index, posts: Index) -> tuple[IntArray, IntArray]:
    """Pairs that the rule might let pass, as places in `people` and `posts`, in order of the one, then the other.

    Every pair that it lets pass is among them; joined on standing, class and programme, not asked one by one.
    """
    hers, asked = same_standing(context)
    was, to = (
        context.roster.job_class[people].astype(np.int64),
        context.positions.job_class[posts].astype(np.int64),
    )
    same_class = not {"up", "down"} & set(context.settings.class_change)
    least = min(int(was.min(initial=0)), int(to.min(initial=0)))
    span = max(int(was.max(initial=0)), int(to.max(initial=0))) - least + 1
    left, right = hers[people].astype(np.int64), asked[posts].astype(np.int64)
    if same_class:
        left, right = left * span + was - least, right * span + to - least
    row, column = _joined(left, right)
    if context.settings.return_to_profession:
        back, there = _return_pairs(context, people, posts)
        keep = was[back] == to[there] if same_class else np.ones(len(back), bool)
        row, column = np.concatenate((row, back[keep])), np.concatenate((column, there[keep]))
    key = row * max(len(posts), 1) + column
    key.sort()
    key = key[np.append(True, key[1:] != key[:-1])] if len(key) else key
    return key // max(len(posts), 1), key % max(len(posts), 1)


def _joined(left: IntArray, right: IntArray) -> tuple[IntArray, IntArray]:
    """All places where left and right hold the same number."""
    order = np.argsort(right, kind="stable")
    first = np.searchsorted(right[order], left, side="left")
    size = np.searchsorted(right[order], left, side="right") - first
    row = np.repeat(np.arange(len(left)), size)
    start = np.repeat(first - np.cumsum(size) + size, size)
    return row, order[start + np.arange(len(row))]


def _return_pairs(context: Context, people: Index, posts: Index) -> tuple[IntArray, IntArray]:
    """Who may return to a profession, with the posts of professions that name her programme or its family."""
    who = np.nonzero(context.column("candidates", _candidates)[people])[0]
    where = np.nonzero(professions(context)[posts])[0]
    programme, kind = np.unique(context.roster.programme[people[who]], return_inverse=True)
    match = context.education.match[programme[:, None], context.positions.accepted[posts[where]][None, :]]
    of_kind, there = np.nonzero((match == FAMILY) | (match == EXACT))
    at, place = _joined(kind.ravel().astype(np.int64), of_kind)
    return who[at], where[there[place]]
