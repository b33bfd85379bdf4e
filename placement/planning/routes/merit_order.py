"""Promotion to pengawas and administrator, strictly by rank, with the posts that promotions vacate."""

from typing import ClassVar

import numpy as np

from placement.formulation import Case
from placement.formulation.standing import Standing, standings
from placement.model.arrays import BoolArray, IntArray
from placement.model.codes import JobKind, Tier
from placement.model.contest import Contest
from placement.model.verdict import Verdict
from placement.planning.routes.gates import gates
from placement.planning.routes.route import Filling, Listing, Route, State, at, texts
from placement.planning.routes.seats import scores_of, seniority, whole_scores
from placement.scoring import fit
from placement.selection.merit_order import Promotions, chains, promote
from placement.selection.stable import gain, position_optimal
from placement.verify.contests import judge_contest

RANKS = {"ADMINISTRATOR": 3, "PENGAWAS": 4}
"""First digit of the echelon of each rank."""

WISHED = 1 << 50


class MeritOrder(Route):
    """Vacant posts of administrators and pengawas; whoever ranks first among the eligible gets the post she likes best."""

    code: ClassVar[str] = "merit-order"
    law: ClassVar[tuple[str, ...]] = ("promotion.administrator_posts", "promotion.pengawas_posts")
    title: ClassVar[dict[str, str]] = {
        "id": "Promosi menurut urutan nilai merit",
        "en": "Promotion in the order of merit",
    }
    source: ClassVar[str] = "PP 11/2017 Ps 54; UU 20/2023 (sistem merit)"
    confidence: ClassVar[str] = "secondary"

    def fill(self, problem: Case, state: State) -> State:
        return State((*state.fillings, _filling(problem, state)))

    def judge(self, _problem: Case, filling: Filling) -> Verdict:
        return judge_listing(filling)


def judge_listing(filling: Filling) -> Verdict:
    """Judge the listing of a contest among people of the roster, from the posts it claims."""
    assert filling.contest is not None  # noqa: S101 - every filling of these routes has one
    assert filling.rows is not None  # noqa: S101
    rows, listing = filling.rows, filling.listing
    listed = rows >= 0
    place = np.where(listed, listing.place[rows], -1)
    total = np.where(listed, listing.total[rows], -1)
    return judge_contest(filling.contest, place, total, np.asarray(filling.contest.hold != "protected", bool))


def _open_posts(case: Case, state: State) -> tuple[BoolArray, IntArray]:
    """Posts that this route fills, and their seats: vacant ones named by the scenario (or all), and those vacated."""
    positions, roster = case.positions, case.roster
    rank = positions.echelon // 10
    mine = (
        (positions.job_kind == JobKind.STRUCTURAL)
        & np.isin(rank, list(RANKS.values()))
        & (positions.lock == "")
    )
    stays = (roster.home >= 0) & (roster.retirement > case.planned)
    gone = list(state.seated)
    stays[gone] = False
    holders = np.bincount(roster.home[stays], minlength=len(positions))
    left = np.bincount(roster.home[[row for row in gone if roster.home[row] >= 0]], minlength=len(positions)) if gone else np.zeros(len(positions), np.int64)  # fmt: skip
    named = case.scenario.selection.vacancies
    opened = np.isin(positions.code, named) if named else np.ones(len(positions), bool)
    seats = np.where(opened, positions.need, np.minimum(positions.need, holders + left))
    return np.asarray(mine, bool), seats.astype(np.int64)


def _pairs(case: Case, free: IntArray, posts: IntArray) -> tuple[IntArray, IntArray]:
    """Eligible pairs of somebody with a post one rank above her own."""
    roster, positions = case.roster, case.positions
    eligibility = gates(case)
    law = {name: case.law_now.value(f"promotion.{name.lower()}_posts") for name in RANKS}
    tiers = {
        name: [int(Tier[word]) for word in words if word in Tier.__members__] for name, words in law.items()
    }
    people, groups = [], []
    structural = roster.job_kind[free] == JobKind.STRUCTURAL
    for group in posts.tolist():
        name = next(word for word, digit in RANKS.items() if digit == positions.echelon[group] // 10)
        below = structural & (roster.echelon[free] > positions.echelon[group]) & (roster.echelon[free] < (positions.echelon[group] // 10 + 2) * 10)  # fmt: skip
        below |= (roster.job_kind[free] == JobKind.FUNCTIONAL) & np.isin(roster.tier[free], tiers[name])
        if "PELAKSANA" in law[name]:
            below |= roster.job_kind[free] == JobKind.GENERAL
        asked = free[below]
        fine = asked[eligibility.codes(asked, np.full(len(asked), group)) == 0]
        people.append(fine)
        groups.append(np.full(len(fine), group))
    if not people:
        return np.zeros(0, np.int64), np.zeros(0, np.int64)
    return np.concatenate(people), np.concatenate(groups)


def _filling(case: Case, state: State) -> Filling:
    roster, positions = case.roster, case.positions
    eligible = gates(case)
    standing = standings(case, eligible.context, eligible.mismatched(np.arange(len(roster)))).standing
    settled = np.array(sorted(state.seated), np.int64)
    mine, seats = _open_posts(case, state)
    free = np.isin(standing, (Standing.FREE, Standing.HELD)) & (roster.home >= 0)
    free[settled] = False
    free_rows = np.nonzero(free)[0]
    posts = np.nonzero(mine)[0]
    person, post = _pairs(case, free_rows, posts)
    scores = scores_of(case)
    total, tested, most, parts = whole_scores(case, scores)
    settings = case.scenario.scoring.settings()
    fits = fit(roster, positions, case.education, scores, case.law_now, settings, case.scenario.as_of)
    senior = seniority(case)
    liking = positions.job_class[post].astype(np.int64) * 10_000_000 + fits.points(person, post) if len(person) else np.zeros(0, np.int64)  # fmt: skip
    liking = liking + _wished(case, person, post)
    holds = (roster.home >= 0) & mine[roster.home] & (standing != Standing.LEAVING)
    holds[settled] = False
    home = np.where(holds, roster.home, -1).astype(np.int32)
    problem = Promotions(home, np.where(mine, seats, 0), person.astype(np.int32), post.astype(np.int32), (total[person], senior[person]), liking, tested, most)  # fmt: skip
    done = promote(problem)
    got = done.matching.wish
    pair_of = np.where(got >= 0, done.wishes[np.maximum(got, 0)], -1)
    order = np.lexsort((roster.nip[person], np.where(done.place > 0, done.place, 1 << 40), post))
    row_of = np.empty(len(person), np.int64)
    row_of[order] = np.arange(len(person))
    mine_now = np.arange(len(person)) == pair_of[person]
    tied = done.matching.tied[person] & (done.place > 0)
    code = np.select([mine_now, tied, done.place > 0], ["promoted", "tie", "ranked"], "not_ranked").astype(
        "U16"
    )
    to = np.where(pair_of[person] >= 0, at(positions.code, post[np.maximum(pair_of[person], 0)]) if len(person) else "", "")  # fmt: skip
    listing = Listing(
        position=at(positions.code, post)[order], person=roster.nip[person][order], name=roster.name[person][order],
        cut=np.zeros(len(order), np.int64), place=done.place[order],
        total=np.where(done.place > 0, total[person], 0)[order], code=code[order], to=to[order].astype(str),
        step=texts(len(order)), reason=np.where(tested[person], "", "untested")[order],
        parts={name: np.where(tested[person], part[person], 0)[order] for name, part in parts.items()},
    )  # fmt: skip
    ranked = np.nonzero(tested[person])[0]
    held = np.nonzero(home >= 0)[0]
    k = len(ranked)
    seat = np.full(len(roster), -1, np.int64)
    place_in = np.full(len(person), -1)
    place_in[ranked] = np.arange(k)
    sits = np.nonzero(pair_of >= 0)[0]
    seat[sits] = place_in[pair_of[sits]]
    stays = np.nonzero((home >= 0) & (pair_of < 0))[0]
    seat[stays] = k + np.searchsorted(held, stays)
    contest = Contest(
        "merit-order", roster.nip, positions.code, np.concatenate((person[ranked], held)).astype(np.int32),
        np.concatenate((post[ranked], home[held])).astype(np.int32),
        (np.concatenate((total[person[ranked]], np.zeros(len(held), np.int64))),
         np.concatenate((senior[person[ranked]], np.zeros(len(held), np.int64)))),
        np.concatenate((liking[ranked], np.zeros(len(held), np.int64))),
        np.array([""] * k + ["protected"] * len(held), "U16"), seat, np.where(mine, seats, 0).astype(np.int64),
    )  # fmt: skip
    rows = np.concatenate((row_of[ranked], np.full(len(held), -1)))
    after = np.where(pair_of >= 0, post[np.maximum(pair_of, 0)] if len(post) else -1, roster.home).astype(
        np.int32
    )
    taken = tuple((int(row), int(after[row])) for row in sits)
    facts = {
        "promoted": len(sits),
        "chains": [[str(roster.nip[row]) for row in chain] for chain in chains(roster.home, after)],
        "test_first": [
            {"nip": str(roster.nip[i]), "post": str(positions.code[g]), "needs": int(least)}
            for i, g, least in _once(done.first_tests)
        ],
        "strategy": gain(done.matching, position_optimal(done.market, done.matching))["en"],
    }
    return Filling("merit-order", listing, _funnel(case, posts, seats, post, tested[person], mine_now), taken, contest,
                   rows, facts=facts)  # fmt: skip


def _once(tests: IntArray) -> list[list[int]]:
    """Each person once, at the post that asks least of her."""
    seen: set[int] = set()
    kept = []
    for row in tests.tolist():
        if row[0] not in seen:
            seen.add(row[0])
            kept.append(row)
    return kept


def _wished(case: Case, person: IntArray, post: IntArray) -> IntArray:
    """Wishes come before class and fit: int64[k]."""
    extra = np.zeros(len(person), np.int64)
    wished = {(nip, g): rank for nip, rank, g in (case.candidates.wished if case.candidates else ())}
    if wished:
        for row, (i, g) in enumerate(zip(person.tolist(), post.tolist(), strict=True)):
            rank = wished.get((str(case.roster.nip[i]), g))
            extra[row] = WISHED - rank if rank is not None else 0
    return extra


def _funnel(
    case: Case, posts: IntArray, seats: IntArray, post: IntArray, tested: BoolArray, promoted: BoolArray
) -> tuple[tuple[str, str, int], ...]:
    m = len(case.positions)
    counts = {
        "seats": seats,
        "eligible": np.bincount(post, minlength=m),
        "ranked": np.bincount(post[tested], minlength=m),
        "promoted": np.bincount(post[promoted], minlength=m),
    }
    shown = [g for g in posts.tolist() if counts["eligible"][g] or counts["promoted"][g]]
    return tuple(
        (str(case.positions.code[g]), name, int(count[g])) for g in shown for name, count in counts.items()
    )
