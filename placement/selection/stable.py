"""Stable placement with wishes: deferred acceptance with seats and nested upper quotas, and both extremes.

Gale & Shapley (1962), doi:10.1080/00029890.1962.11989827; nested quotas with one common order inside each:
Fleiner & Kamiyama (2016), doi:10.1287/moor.2015.0754. Lower quotas are refused: a stable matching need not exist.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from placement.model.arrays import BoolArray, IndexArray, IntArray, freeze_fields
from placement.selection.market import Market, refused


@dataclass(frozen=True)
class Matching:
    """Who got which wish.

    wish : int64[n], index of the wish each applicant got, -1 = none; position : int32[n], -1 = none
    rounds : of proposals; tied : bool[n], she and somebody turned away by her post (or the other way round) are equal
    there, so that the order of the file decided: a matter for the committee
    """

    wish: IntArray
    position: IndexArray
    rounds: int
    tied: BoolArray

    def __post_init__(self) -> None:
        freeze_fields(self)


@dataclass(frozen=True)
class _Tree:
    """Posts and ceilings as a forest.

    root : int64[m], the tree of each post; start : int64[roots + 1], slots of each tree
    levels : from the posts upwards, the node of each post at that level (-1 = none), and the limits of the nodes
    """

    root: IntArray
    start: IntArray
    levels: tuple[tuple[IntArray, IntArray], ...]


def _tree(market: Market) -> _Tree:
    m = len(market.capacity)
    levels: list[tuple[IntArray, IntArray]] = [(np.arange(m), market.capacity)]
    holders = np.bincount(market.position[market.held], minlength=m)
    root, limit = np.arange(m), np.maximum(market.capacity, holders)
    inside = np.full(m, -1)
    for ceiling in sorted(market.ceilings, key=lambda ceiling: len(ceiling.members)):
        members = np.unique(ceiling.members)
        strange = members[(members < 0) | (members >= m)]
        if ceiling.most < 0 or len(strange):
            raise refused(f"ceiling {ceiling.name}: a negative limit or unknown posts",
                           f"batas {ceiling.name}: angka negatif atau jabatan tidak dikenal")  # fmt: skip
        below = np.unique(inside[members])
        if any(
            node >= 0 and np.isin(np.nonzero(inside == node)[0], members, invert=True).any() for node in below
        ):
            raise refused(f"ceiling {ceiling.name} cuts across another one",
                           f"batas {ceiling.name} berpotongan dengan batas lain")  # fmt: skip
        node = np.full(m, -1)
        node[members] = 0
        levels.append((node, np.array([ceiling.most], np.int64)))
        inside[members] = len(levels)
        root[members] = m + len(levels)
    _, root = np.unique(root, return_inverse=True)
    room = np.zeros(int(root.max(initial=-1)) + 1, np.int64)
    np.add.at(room, root, limit)
    return _Tree(root, np.concatenate(([0], np.cumsum(room))).astype(np.int64), tuple(levels))


def _choose(market: Market, tree: _Tree, wishes: IntArray, strict: IntArray) -> BoolArray:
    """Which of these wishes the posts keep, greedily in their order from the posts up through the ceilings: bool."""
    kept = np.ones(len(wishes), bool)
    post, own = market.position[wishes], market.held[wishes]
    for node_of, limit in tree.levels:
        node = node_of[post]
        rows = np.nonzero(kept & (node >= 0))[0]
        if not len(rows):
            continue
        order = rows[np.lexsort((strict[wishes[rows]], ~own[rows], node[rows]))]
        nodes = node[order]
        nth = np.arange(len(order)) - np.searchsorted(nodes, nodes)
        kept[order[(nth >= limit[nodes]) & ~own[order]]] = False
    return kept


def _strict(market: Market) -> IntArray:
    """Priorities with equals told apart by the order of the wishes, so that every round decides alike: int64[k]."""
    rank = np.empty(len(market.priority), np.int64)
    rank[np.argsort(market.priority, kind="stable")] = np.arange(len(market.priority))
    return rank


def employee_optimal(market: Market, progress: Callable[[int, int], None] | None = None) -> Matching:
    """The stable matching that every applicant likes best: applicants propose, posts keep whom they rank first.

    Each round handles all who are free at once: O(k log k) in all rounds together but for the sorting of the kept.
    progress : called with the round and the number of proposals
    """
    tree, strict = _tree(market), _strict(market)
    applicant = market.applicant.astype(np.int64)
    pointer, last = market.first[:-1].copy(), market.first[1:]
    held = np.full(int(tree.start[-1]), -1, np.int64)
    count = np.zeros(len(tree.start) - 1, np.int64)
    proposers = np.nonzero(pointer < last)[0]
    rounds = 0
    while len(proposers):
        rounds += 1
        if progress:
            progress(rounds, len(proposers))
        offers = pointer[proposers]
        roots = tree.root[market.position[offers]]
        touched = np.unique(roots)
        there = _slots(tree.start[touched], count[touched])
        pool = np.concatenate((held[there], offers))
        kept = _choose(market, tree, pool, strict)
        stay = pool[kept]
        by_root = tree.root[market.position[stay]]
        order = np.argsort(by_root, kind="stable")
        stay, by_root = stay[order], by_root[order]
        nth = np.arange(len(stay)) - np.searchsorted(by_root, by_root)
        held[tree.start[by_root] + nth] = stay
        count[touched] = np.bincount(by_root, minlength=len(count))[touched] if len(touched) > 64 else [
            int((by_root == root).sum()) for root in touched
        ]  # fmt: skip
        free = applicant[pool[~kept]]
        pointer[free] += 1
        proposers = free[pointer[free] < last[free]]
    wish = np.full(market.n, -1, np.int64)
    got = held[_slots(tree.start[:-1], count)]
    wish[applicant[got]] = got
    return _matching(market, tree, wish, rounds)


def _slots(start: IntArray, count: IntArray) -> IntArray:
    """Places start, start + 1, ... of each run."""
    total = np.repeat(start, count)
    first = np.cumsum(count) - count
    return total + np.arange(len(total)) - np.repeat(first, count)


def position_optimal(market: Market, best: Matching | None = None) -> Matching:
    """The other extreme, which every post likes best and every applicant least: posts offer, applicants keep.

    best : the employee-optimal matching; wishes that she prefers to it are out of her reach and are left out
    """
    best = best or employee_optimal(market)
    tree, strict = _tree(market), _strict(market)
    applicant = market.applicant
    reach = np.where(best.wish >= 0, best.wish, market.first[1:])
    alive = np.arange(len(market.position)) >= reach[applicant]
    wish = np.full(market.n, -1, np.int64)
    roots = np.unique(tree.root[market.position[alive]]) if alive.any() else np.zeros(0, np.int64)
    by_root = np.argsort(tree.root[market.position], kind="stable")
    bounds = np.searchsorted(tree.root[market.position][by_root], np.arange(len(tree.start)))
    rounds = 0
    while len(roots):
        rounds += 1
        listed = by_root[_slots(bounds[roots], bounds[roots + 1] - bounds[roots])]
        listed = listed[alive[listed]]
        offers = listed[_choose(market, tree, listed, strict)]
        people = applicant[offers]
        holds = wish[people]
        # of several offers of one round, and the one she holds, the smallest index is the one she likes best
        best_now = np.full(market.n, np.iinfo(np.int64).max)
        np.minimum.at(best_now, people, offers)
        np.minimum.at(best_now, people[holds >= 0], holds[holds >= 0])
        gone = np.unique(
            np.concatenate(
                (offers[best_now[people] != offers], holds[(holds >= 0) & (best_now[people] != holds)])
            )
        )
        wish[people] = best_now[people]
        alive[gone] = False
        roots = np.unique(tree.root[market.position[gone]])
    return _matching(market, tree, wish, rounds)


def _matching(market: Market, tree: _Tree, wish: IntArray, rounds: int) -> Matching:
    position = np.where(wish >= 0, market.position[wish], -1).astype(np.int32) if len(market.position) else np.full(market.n, -1, np.int32)  # fmt: skip
    return Matching(wish, position, rounds, _tied(market, tree, wish))


def _tied(market: Market, tree: _Tree, wish: IntArray) -> BoolArray:
    """Who is seated or turned away although somebody of the same tree and an equal priority fares otherwise."""
    tied = np.zeros(market.n, bool)
    if not len(market.position):
        return tied
    applicant = market.applicant
    got = wish[applicant]
    index = np.arange(len(market.position))
    inside = index == got
    refused = (got < 0) | (index < got)
    root = tree.root[market.position]
    rows = np.nonzero(inside | refused)[0]
    order = rows[np.lexsort((market.priority[rows], root[rows]))]
    fresh = np.ones(len(order), bool)
    fresh[1:] = (np.diff(root[order]) != 0) | (np.diff(market.priority[order]) != 0)
    run = np.cumsum(fresh) - 1
    both = np.zeros(int(run[-1]) + 1 if len(run) else 0, np.int64)
    np.bitwise_or.at(both, run, np.where(inside[order], 1, 2))
    tied[applicant[order[both[run] == 3]]] = True
    return tied


def gain(best: Matching, worst: Matching) -> dict[str, str]:
    """Which side can gain by misreporting, as the two extremes tell it, in Indonesian and English."""
    count = int((best.position != worst.position).sum())
    if count == 0:
        return {
            "id": "Hanya ada satu penempatan stabil. Pelamar tidak dapat memperoleh hasil lebih baik dengan menyamarkan pilihannya.",
            "en": "There is one stable placement only. No applicant can gain by misstating her wishes.",
        }
    return {
        "id": f"Pelamar tidak dapat memperoleh hasil lebih baik dengan menyamarkan pilihannya; pihak jabatan dapat: hasil {count} orang berbeda antara kedua penempatan stabil yang ekstrem.",
        "en": f"No applicant can gain by misstating her wishes; the side of the posts can: {count} people's results differ between the two extreme stable placements.",
    }
