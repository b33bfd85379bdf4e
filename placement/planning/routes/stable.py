"""Placement by wishes: stable, with seats and nested upper quotas."""

from typing import ClassVar

import numpy as np

from placement.eligibility import Eligibility
from placement.errors import Fault, InputError
from placement.formulation import Case
from placement.formulation.standing import Standing, standings
from placement.model.arrays import BoolArray, IntArray
from placement.model.contest import Contest
from placement.model.verdict import Verdict
from placement.planning.routes.merit_order import judge_listing
from placement.planning.routes.route import Filling, Listing, Route, State, at, texts
from placement.planning.routes.seats import scores_of, seniority
from placement.selection.ladder import rank
from placement.selection.market import Ceiling, Market
from placement.selection.stable import employee_optimal, gain, position_optimal
from placement.verify.rank_lists import before

REFUSED = 1 << 40


class Stable(Route):
    """People who wished for posts; nobody is left who would rather have a post that would rather have her."""

    code: ClassVar[str] = "stable"
    title: ClassVar[dict[str, str]] = {
        "id": "Penempatan stabil menurut pilihan",
        "en": "Stable placement by wishes",
    }
    source: ClassVar[str] = "Gale & Shapley (1962), doi:10.1080/00029890.1962.11989827"
    confidence: ClassVar[str] = "text"

    def fill(self, problem: Case, state: State) -> State:
        return State((*state.fillings, _filling(problem, state)))

    def judge(self, _problem: Case, filling: Filling) -> Verdict:
        return judge_listing(filling)


def _ceilings(case: Case) -> tuple[Ceiling, ...]:
    units = case.units
    found, faults = [], []
    for choice in case.scenario.selection.ceilings:
        named = [u for u in range(len(units)) if choice.unit in (str(units.code[u]), str(units.name[u]))]
        if not named:
            faults.append(
                Fault(
                    "error",
                    "reference_missing",
                    "scenario.toml",
                    cell="selection.ceilings",
                    value=choice.unit,
                )
            )
            continue
        below = np.array([named[0] in units.line(u) for u in range(len(units))], bool)
        members = np.nonzero(below[case.positions.unit])[0].astype(np.int32)
        found.append(Ceiling(choice.unit, members, choice.most, choice.least))
    if faults:
        raise InputError(faults=faults)
    return tuple(found)


def _filling(case: Case, state: State) -> Filling:
    roster, positions = case.roster, case.positions
    eligible = Eligibility(case.context())
    standing = standings(case, eligible.context, eligible.mismatched(np.arange(len(roster)))).standing
    nip = {str(value): row for row, value in enumerate(roster.nip.tolist())}
    wished = sorted((nip[who], order, g) for who, order, g in (case.candidates.wished if case.candidates else ()) if who in nip)  # fmt: skip
    settled = state.seated
    wished = [w for w in wished if w[0] not in settled and standing[w[0]] in (Standing.FREE, Standing.HELD)]
    person = np.array([w[0] for w in wished], np.int64)
    post = np.array([w[2] for w in wished], np.int64)
    order_of = np.array([w[1] for w in wished], np.int64)
    own_post = roster.home[person] == post if len(person) else np.zeros(0, bool)
    person, post, order_of = person[~own_post], post[~own_post], order_of[~own_post]
    fine = eligible.codes(person, post) == 0 if len(person) else np.zeros(0, bool)
    scores = scores_of(case)
    criteria = np.array([pool.criteria for pool in scores.pools], np.int64)
    points = (
        scores.by_set[person, criteria[scores.pool_of_group[post]]] if len(person) else np.zeros(0, np.int64)
    )
    senior = seniority(case)[person]
    chosen = np.nonzero(fine)[0]
    people = np.unique(person[chosen])
    held = people[roster.home[people] >= 0]
    who = np.concatenate((person[chosen], held))
    where = np.concatenate((post[chosen], roster.home[held])).astype(np.int32)
    own = np.array([False] * len(chosen) + [True] * len(held))
    liking = np.concatenate((REFUSED - order_of[chosen], np.zeros(len(held), np.int64)))
    key = (np.concatenate((points[chosen], np.zeros(len(held), np.int64))), np.concatenate((senior[chosen], np.zeros(len(held), np.int64))))  # fmt: skip
    stays = (roster.home >= 0) & (standing != Standing.LEAVING)
    stays[people] = False
    stays[list(settled)] = False
    filled = np.bincount(roster.home[stays], minlength=len(positions))
    filled += np.bincount(list(settled.values()), minlength=len(positions)) if settled else 0
    capacity = np.maximum(positions.need - filled, 0).astype(np.int64)
    index = np.searchsorted(people, who)
    ranks = rank(np.zeros(len(who), np.int64), key)  # one order, comparable everywhere
    sequence = np.lexsort((where, -liking, own, index))
    market = Market(
        np.searchsorted(index[sequence], np.arange(len(people) + 1)), where[sequence], ranks.place[sequence], capacity,
        _ceilings(case), own[sequence],
    )  # fmt: skip
    best = employee_optimal(market)
    worst = position_optimal(market, best)
    seat = np.where(best.wish >= 0, sequence[np.maximum(best.wish, 0)], -1) if len(sequence) else np.zeros(len(people), np.int64)  # fmt: skip
    contest = Contest(
        "stable", roster.nip[people], positions.code, index.astype(np.int32), where, key, liking,
        np.where(own, "protected", "").astype("U16"), seat.astype(np.int64), capacity,
        tuple((c.name, c.members, c.most) for c in market.ceilings),
    )  # fmt: skip
    return _listed(case, contest, chosen, person, post, points, fine, order_of, best.tied, eligible,
                   {"strategy": gain(best, worst)["en"], "differ": int((best.position != worst.position).sum()),
                    "rounds": best.rounds})  # fmt: skip


def _listed(
    case: Case,
    contest: Contest,
    chosen: IntArray,
    person: IntArray,
    post: IntArray,
    points: IntArray,
    fine: BoolArray,
    order_of: IntArray,
    tied: BoolArray,
    eligible: Eligibility,
    facts: dict[str, object],
) -> Filling:
    """The listing of every wish, whether she may have the post or not."""
    roster, positions = case.roster, case.positions
    k = len(chosen)
    better, _ = before(
        contest.post.astype(np.int64), rank(np.zeros(len(contest.person), np.int64), [-x for x in contest.keys]).place,
        np.asarray(contest.hold == "", bool),
    )  # fmt: skip
    place = np.zeros(len(person), np.int64)
    place[chosen] = better[:k] + 1
    got = np.zeros(len(person), bool)
    got[chosen] = contest.seat[contest.person[:k]] == np.arange(k)
    level = np.zeros(len(person), bool)
    level[chosen] = tied[contest.person[:k]]
    code = np.select([got, level, fine], ["seated", "tie", "ranked"], "refused")
    order = np.lexsort((roster.nip[person], np.where(place > 0, place, REFUSED), post))
    row_of = np.empty(len(person), np.int64)
    row_of[order] = np.arange(len(person))
    reason = np.array(["" if good else " ".join(eligible.one(int(i), int(g))) for i, g, good in zip(person, post, fine, strict=True)], "U128")  # fmt: skip
    listing = Listing(
        position=at(positions.code, post.astype(np.int32))[order], person=roster.nip[person][order], name=roster.name[person][order],
        cut=order_of[order], place=place[order], total=np.where(fine, points, 0)[order], code=code[order],
        to=np.where(got, at(positions.code, post.astype(np.int32)), "")[order].astype(str), step=texts(len(order)),
        reason=reason[order], parts={},
    )  # fmt: skip
    rows = np.concatenate((row_of[chosen], np.full(len(contest.person) - k, -1)))
    taken = tuple((int(person[row]), int(post[row])) for row in np.nonzero(got)[0])
    posts = np.unique(post)
    funnel = tuple(
        (str(positions.code[g]), name, int(count))
        for g in posts.tolist()
        for name, count in (("seats", contest.capacity[g]), ("wished", (post == g).sum()),
                            ("eligible", (fine & (post == g)).sum()), ("seated", (got & (post == g)).sum()))
    )  # fmt: skip
    return Filling("stable", listing, funnel, taken, contest, rows, facts=facts)
