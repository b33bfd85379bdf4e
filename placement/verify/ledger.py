"""The ledger: whoever is eligible, likes a post better than what she got, and stands before somebody seated there.

It reads two orders, `priority_g(i)` and `preference_i(g)`, and a plan; no solver, no rank list of others. Pairs are
counted against the sorted standings of those seated, never listed: O(k log k) for k pairs of people and posts.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np

from placement.model.arrays import BoolArray, Index, IntArray, TextArray
from placement.model.contest import Contest, standing
from placement.model.verdict import Check, Finding

NONE = ""
"""Code of an inversion that nothing excuses."""

CODES = ("total", "protected", "pinned", "move-cost", "quota", "tie", "official-choice", "refill-group", NONE)

MEANING = {
    "total": ("rencana seluruhnya akan kehilangan poin", "the plan as a whole would lose points"),
    "protected": ("pejabat tetap pada jabatannya sendiri", "the holder keeps her own post"),
    "pinned": ("ditetapkan dengan keputusan", "settled by a decision"),
    "move-cost": ("perpindahan lebih sedikit didahulukan", "fewer moves come first"),
    "quota": ("batas kuota telah penuh", "a ceiling is full"),
    "tie": ("nilai sama, menunggu Tim Penilai Kinerja", "equal, left to the committee"),
    "official-choice": ("pilihan pejabat yang berwenang, dengan alasan", "the official's choice, with a reason"),
    "refill-group": ("kelompok kebutuhan tertutup", "the group of seats is closed"),
    NONE: ("pelampauan urutan tanpa dasar", "passed over without a reason"),
}  # fmt: skip
"""What each code says: Indonesian, English."""

HOLDS = ("protected", "pinned", "official-choice", NONE)
"""Why somebody who sits there is not measured against others."""

WORST = 20
"""Entries kept for each post."""


@dataclass(frozen=True)
class Entry:
    """One inversion: `person` would rather have `post`, where `over` sits behind her; `lack` is how many sit behind her."""

    person: str
    post: str
    over: str
    code: str
    lack: int


@dataclass(frozen=True)
class Ledger:
    """counts : inversions by post and code; worst : at most WORST entries a post, the largest first."""

    route: str
    counts: dict[tuple[str, str], int] = field(default_factory=dict)
    worst: tuple[Entry, ...] = ()
    looked_at: int = 0

    @property
    def uncoded(self) -> int:
        """Inversions that nothing excuses."""
        return sum(count for (_, code), count in self.counts.items() if code == NONE)

    def of(self, person: str) -> tuple[Entry, ...]:
        """The kept entries of one person."""
        return tuple(entry for entry in self.worst if entry.person == person)

    def findings(self) -> Iterator[Finding]:
        """One finding for each kept inversion without a code."""
        for entry in self.worst:
            if entry.code == NONE:
                indonesian, english = MEANING[NONE]
                yield Finding("ledger", f"{entry.person} {entry.post}", entry.over, str(entry.lack),
                              f"{indonesian}: {entry.over or 'kursi kosong'}", f"{english}: {entry.over or 'an empty seat'}")  # fmt: skip

    def check(self) -> Check:
        """What was looked at."""
        return Check(
            f"ledger.{self.route}",
            self.looked_at,
            "pairs that somebody likes better, against those seated there",
        )


class Book:
    """Inversions as they come: all counted, the largest of each post kept."""

    def __init__(self, route: str, people: TextArray, posts: TextArray) -> None:
        self.route, self.people, self.posts = route, people, posts
        self.counts: dict[tuple[str, str], int] = {}
        self.kept: list[Entry] = []
        self.looked_at = 0

    def enter(self, code: str, person: Index, post: Index, over: Index, lack: IntArray) -> None:
        """Inversions of one code: person, post, who sits there behind her (-1 = nobody), how many do; int[r] each."""
        inside = np.nonzero(lack > 0)[0]
        sums = np.zeros(len(self.posts), np.int64)
        np.add.at(sums, post[inside], lack[inside])
        for g in np.nonzero(sums)[0].tolist():
            place = str(self.posts[g]), code
            self.counts[place] = self.counts.get(place, 0) + int(sums[g])
        order = inside[np.lexsort((person[inside], -lack[inside], post[inside]))]
        nth = np.arange(len(order)) - np.searchsorted(post[order], post[order])
        rows = order[nth < WORST]
        behind = np.append(self.people, "")[over[rows]].tolist()
        columns = (
            self.people[person[rows]].tolist(),
            self.posts[post[rows]].tolist(),
            behind,
            lack[rows].tolist(),
        )
        self.kept.extend(
            Entry(who, where, other, code, count) for who, where, other, count in zip(*columns, strict=True)
        )

    def close(self) -> Ledger:
        """The ledger: at each post those that nothing excuses first, then the largest."""
        by_post: dict[str, list[Entry]] = {}
        for entry in sorted(self.kept, key=lambda e: (e.post, e.code != NONE, -e.lack, e.person, e.code)):
            by_post.setdefault(entry.post, []).append(entry)
        worst = tuple(entry for entries in by_post.values() for entry in entries[:WORST])
        return Ledger(self.route, dict(sorted(self.counts.items())), worst, self.looked_at)


def ledger(contest: Contest) -> Ledger:
    """All inversions of a contest, by post and code; empty seats that somebody would rather have are among them."""
    rank = standing(contest.keys, len(contest.person))
    got = contest.seat[contest.person]
    liked = np.where(got >= 0, contest.liking[got], np.iinfo(np.int64).min)
    wants = np.nonzero((np.arange(len(rank)) != got) & (contest.liking > liked))[0]
    seated = contest.seat[contest.seat >= 0]
    node, inside = _tight(contest, seated)
    book = Book(contest.route, contest.person_key, contest.post_key)
    book.looked_at = len(wants)
    person, post = contest.person[wants], contest.post[wants]
    around = node[post]
    uncoded = np.zeros(len(wants), np.int64)
    for code in HOLDS:
        rows, at = _listed(contest, seated[contest.hold[seated] == code], inside)
        behind, over = _behind(rank, wants, around, rows, at)
        book.enter(code, person, post, np.where(over >= 0, contest.person[over], -1), behind)
        uncoded = behind if code == NONE else uncoded
        level = (
            _behind(rank, wants, around, rows, at, equal=True)[0]
            if code == NONE
            else np.zeros(len(wants), np.int64)
        )
        book.enter("tie", person, post, np.full(len(wants), -1), level)
    nobody, one = np.full(len(wants), -1), np.ones(len(wants), np.int64)
    book.enter(NONE, person, post, nobody, np.where(around < 0, one, 0))
    room = np.bincount(contest.post[seated], minlength=len(contest.capacity)) < contest.capacity
    book.enter("quota", person, post, nobody, np.where((around >= 0) & room[post] & (uncoded == 0), one, 0))
    return book.close()


def _tight(contest: Contest, seated: IntArray) -> tuple[IntArray, list[tuple[int, BoolArray]]]:
    """The smallest full node around each post (itself, m + t for ceiling t, -1 = room), and the posts of full ceilings."""
    m = len(contest.capacity)
    filled = np.bincount(contest.post[seated], minlength=m)
    node = np.where(filled >= contest.capacity, np.arange(m), -1)
    full: list[tuple[int, BoolArray]] = []
    sizes = [len(members) for _, members, _ in contest.ceilings]
    for number in np.argsort(sizes, kind="stable").tolist():
        _, members, most = contest.ceilings[number]
        if int(filled[members].sum()) >= most:
            inside = np.zeros(m, bool)
            inside[members] = True
            node = np.where(inside & (node < 0), m + number, node)
            full.append((m + number, inside))
    return node, full


def _listed(
    contest: Contest, seated: IntArray, full: list[tuple[int, BoolArray]]
) -> tuple[IntArray, IntArray]:
    """Seated pairs once for their post and once for every full ceiling around it: rows and nodes."""
    rows, nodes = [seated], [contest.post[seated].astype(np.int64)]
    for node, inside in full:
        chosen = seated[inside[contest.post[seated]]]
        rows.append(chosen)
        nodes.append(np.full(len(chosen), node))
    return np.concatenate(rows), np.concatenate(nodes)


def _behind(
    rank: IntArray, wants: IntArray, around: IntArray, rows: IntArray, nodes: IntArray, *, equal: bool = False
) -> tuple[IntArray, IntArray]:
    """How many of those listed at the node around each wanted pair stand behind it (or level with it), and the last one."""
    width = int(rank.max(initial=0)) + 2
    key = nodes * width + rank[rows]
    order = np.argsort(key, kind="stable")
    key = key[order]
    asked = around * width + rank[wants]
    first = np.searchsorted(key, around * width)
    upto = np.searchsorted(key, asked)
    if equal:
        first, upto = upto, np.searchsorted(key, asked, "right")
    count = np.where(around >= 0, upto - first, 0)
    last = np.full(len(wants), -1)
    found = np.nonzero(count > 0)[0]
    last[found] = rows[order[first[found]]]
    return count.astype(np.int64), last
