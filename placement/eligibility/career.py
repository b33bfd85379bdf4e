"""Steps up the ladder of structural posts: from which post, after how long (PP 11/2017 Ps 54, Ps 107)."""

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np

from placement.eligibility.context import Context
from placement.eligibility.move import Move
from placement.model.arrays import BoolArray, CodeArray, IntArray
from placement.model.codes import JobKind, Tier
from placement.model.positions import Position, Positions
from placement.model.roster import Employee, Roster

YEAR = 12
PELAKSANA = "PELAKSANA"
RANKS = {1: "JPT", 2: "JPT", 3: "ADMINISTRATOR", 4: "PENGAWAS", 5: PELAKSANA}
"""Rank of a structural post by the first digit of its echelon; eselon V is level with general staff."""

POSTS = (
    "",
    "JPT",
    "ADMINISTRATOR",
    "PENGAWAS",
    PELAKSANA,
    *(tier.name for tier in Tier if tier != Tier.NONE),
)
"""Names under which the law speaks of a post held; the place in this tuple is its number in arrays."""

LAW = (
    "leader.held_posts", "leader.crosswalk_posts", "leader.held_months", "leader.experience_years",
    "promotion.administrator_posts", "promotion.administrator_months",
    "promotion.pengawas_posts", "promotion.pengawas_months",
)  # fmt: skip


@dataclass(frozen=True)
class Step:
    """A step up: the rank it leads to, keys of the posts it starts from, of the time there, of experience in all."""

    rank: str
    posts: tuple[str, ...]
    months: str
    experience: str = ""

    @property
    def keys(self) -> tuple[str, ...]:
        """Keys of law that this step reads."""
        return (*self.posts, self.months, *((self.experience,) if self.experience else ()))

    def starts(self, context: Context) -> set[str]:
        """Posts from which it may be taken; from a lower echelon of the same rank as well."""
        return {self.rank, *(post for key in self.posts for post in context.value(key))}

    def months_asked(self, held: str, context: Context) -> int:
        """Months in the post held; none where the rank stays the same."""
        return 0 if held == self.rank else int(context.value(self.months))

    def service_asked(self, held: str, context: Context) -> int:
        """Months of service without which neither time nor experience can be there."""
        years = context.value(self.experience) if self.experience else 0
        return 0 if held == self.rank else max(self.months_asked(held, context), YEAR * int(years))


STEPS = {
    2: Step(
        "JPT",
        ("leader.held_posts", "leader.crosswalk_posts"),
        "leader.held_months",
        "leader.experience_years",
    ),
    3: Step("ADMINISTRATOR", ("promotion.administrator_posts",), "promotion.administrator_months"),
    4: Step("PENGAWAS", ("promotion.pengawas_posts",), "promotion.pengawas_months"),
}
"""By the first digit of the echelon. Eselon I does not occur in a city or a regency."""


def step(position: Position) -> Step | None:
    """The step that leads to a post, if the law knows one."""
    return STEPS.get(position.echelon // 10) if position.job_kind == JobKind.STRUCTURAL else None


def post_held(employee: Employee) -> str:
    """The name of the post held, as the law has it; empty for a functional post without level."""
    if employee.job_kind == JobKind.STRUCTURAL:
        return RANKS.get(employee.echelon // 10, "")
    if employee.job_kind == JobKind.FUNCTIONAL:
        return employee.tier.name if employee.tier != Tier.NONE else ""
    return PELAKSANA


def keys_read(context: Context, kinds: Collection[Move]) -> tuple[str, ...]:
    """Keys of law that the steps to posts of this city read, where promotion or selection occurs."""
    if Move.PROMOTION not in kinds and Move.SELECTION not in kinds:
        return ()
    return tuple(key for digit in _digits(context.positions) for key in STEPS[digit].keys)


def targets(context: Context) -> IntArray:
    """First digit of the echelon of each position whose step the law knows, else 0."""
    return context.column("step_targets", lambda c: _targets(c.positions))


def held(context: Context) -> CodeArray:
    """`post_held` of everyone, as places in POSTS."""
    return context.column("posts_held", lambda c: _held(c.roster))


def rises(context: Context) -> BoolArray:
    """Whether a step may start from a post: POSTS x first digits."""
    return context.column("steps_open", _rises)


def months_asked(context: Context) -> IntArray:
    """Months in the post held: POSTS x first digits."""
    return context.column("steps_months", lambda c: _table(c, "months_asked"))


def service_asked(context: Context) -> IntArray:
    """Months of service: POSTS x first digits."""
    return context.column("steps_service", lambda c: _table(c, "service_asked"))


def _digits(positions: Positions) -> tuple[int, ...]:
    return tuple(digit for digit in STEPS if (_targets(positions) == digit).any())


def _targets(positions: Positions) -> IntArray:
    digit = positions.echelon.astype(np.int64) // 10
    known = (positions.job_kind == JobKind.STRUCTURAL) & np.isin(digit, list(STEPS))
    return np.where(known, digit, 0)


def _held(roster: Roster) -> CodeArray:
    ranks = np.zeros(11, np.int16)
    for digit, rank in RANKS.items():
        ranks[digit] = POSTS.index(rank)
    tiers = np.array([POSTS.index(tier.name) if tier else 0 for tier in Tier], np.int16)
    return np.select(
        [roster.job_kind == JobKind.STRUCTURAL, roster.job_kind == JobKind.FUNCTIONAL],
        [ranks[np.minimum(roster.echelon // 10, 10)], tiers[roster.tier]],
        np.int16(POSTS.index(PELAKSANA)),
    ).astype(np.int16)


def _rises(context: Context) -> BoolArray:
    table = np.ones((len(POSTS), 10), bool)
    for digit in _digits(context.positions):
        starts = STEPS[digit].starts(context)
        table[:, digit] = [post in starts for post in POSTS]
    return table


def _table(context: Context, asked: str) -> IntArray:
    table = np.zeros((len(POSTS), 10), np.int64)
    for digit in _digits(context.positions):
        ask = STEPS[digit].months_asked if asked == "months_asked" else STEPS[digit].service_asked
        table[:, digit] = [ask(post, context) for post in POSTS]
    return table
