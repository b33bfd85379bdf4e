"""A market of wishes and rank lists, with seats and nested ceilings; what no matching can be made of is refused."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from placement.errors import InputError
from placement.model.arrays import BoolArray, IndexArray, IntArray, freeze_fields


@dataclass(frozen=True)
class Ceiling:
    """At most `most` people in the posts `members`; ceilings are nested or disjoint."""

    name: str
    members: IndexArray
    most: int
    least: int = 0


@dataclass(frozen=True)
class Market:
    """Wishes and rank lists.

    first : int64[n + 1], bounds of each applicant's wishes, which stand in her order
    position : int32[k], post of each wish; priority : int64[k], smaller comes first, comparable inside one post and
        inside one ceiling; equal numbers are a tie
    capacity : int64[m]; ceilings : nested or disjoint
    own : bool[k], the wish is the seat she holds: she comes first there and is never turned away, also where a post has
        more holders than seats; default: nobody holds anything
    """

    first: IntArray
    position: IndexArray
    priority: IntArray
    capacity: IntArray
    ceilings: tuple[Ceiling, ...] = ()
    own: BoolArray | None = None

    def __post_init__(self) -> None:
        freeze_fields(self)
        self._check()

    @property
    def n(self) -> int:
        """Applicants."""
        return len(self.first) - 1

    @property
    def held(self) -> BoolArray:
        """`own`, spelled out: bool[k]."""
        return np.zeros(len(self.position), bool) if self.own is None else self.own

    @property
    def applicant(self) -> IndexArray:
        """Applicant of each wish: int32[k]."""
        return np.repeat(np.arange(self.n, dtype=np.int32), np.diff(self.first))

    def _check(self) -> None:
        """InputError for what no matching can be made of."""
        m = len(self.capacity)
        if len(self.capacity) and int(self.capacity.min()) < 0:
            raise refused(f"capacity of post {int(np.argmin(self.capacity))} is negative",
                           f"kapasitas jabatan {int(np.argmin(self.capacity))} negatif")  # fmt: skip
        strange = np.nonzero((self.position < 0) | (self.position >= m))[0]
        if len(strange):
            who = int(np.searchsorted(self.first, strange[0], "right")) - 1
            raise refused(f"applicant {who} wishes for post {int(self.position[strange[0]])}, which is not there",
                           f"pelamar {who} memilih jabatan {int(self.position[strange[0]])} yang tidak ada")  # fmt: skip
        key = np.sort(self.applicant.astype(np.int64) * max(m, 1) + self.position)
        twice = np.nonzero(np.diff(key) == 0)[0]
        if len(twice):
            who, post = divmod(int(key[twice[0]]), max(m, 1))
            raise refused(
                f"applicant {who} wishes twice for post {post}",
                f"pelamar {who} memilih jabatan {post} dua kali",
            )
        lower = [ceiling.name for ceiling in self.ceilings if ceiling.least > 0]
        if lower:
            raise refused(f"lower quotas are refused here, because a stable matching may not exist: {', '.join(lower)}",
                           f"kuota minimum ditolak pada jalur ini karena penempatan stabil belum tentu ada: {', '.join(lower)}")  # fmt: skip


def lists(wishes: Sequence[Sequence[int]], ranks: Sequence[Sequence[int]], capacity: Sequence[int]) -> Market:
    """A Market of small lists: `wishes[i]` posts in her order, `ranks[g]` applicants in its order; both must name a pair."""
    first, position, priority = [0], [], []
    for person, chosen in enumerate(wishes):
        for post in chosen:
            if person in ranks[post]:
                position.append(post)
                priority.append(list(ranks[post]).index(person))
        first.append(len(position))
    return Market(
        np.array(first, np.int64),
        np.array(position, np.int32),
        np.array(priority, np.int64),
        np.array(capacity, np.int64),
    )


def refused(english: str, indonesian: str) -> InputError:
    """The refusal of a market, in both languages."""
    return InputError(english, indonesian=indonesian)
