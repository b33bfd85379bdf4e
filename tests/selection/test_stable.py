"""Stable placement: printed cases, brute force, no blocking pair, and who can gain."""

import csv
import gzip
import io
import json
import os
from itertools import product
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from placement.errors import InputError
from placement.selection.market import Ceiling, Market, lists
from placement.selection.stable import employee_optimal, gain, position_optimal

FOLDER = os.environ.get("PLACEMENT_CASES")
CASES = Path(FOLDER or "") / "stable_matching"
published = pytest.mark.skipif(not FOLDER, reason="set PLACEMENT_CASES to the folder of published cases")


def cases(name):
    return (
        [pytest.param(case, id=case["id"]) for case in json.loads((CASES / name).read_text())]
        if FOLDER
        else []
    )


def by_name(people, posts, matching):
    return {
        person: posts[p] if p >= 0 else None
        for person, p in zip(people, matching.position.tolist(), strict=True)
    }


@published
@pytest.mark.parametrize("case", cases("hospital_residents.json"))
def test_residents_and_hospitals(case):
    people, posts = list(case["residents"]), list(case["hospitals"])
    market = lists(
        [[posts.index(p) for p in case["residents"][who] if p in posts] for who in people],
        [[people.index(i) for i in case["hospitals"][p]["prefs"] if i in people] for p in posts],
        [case["hospitals"][p]["capacity"] for p in posts],
    )
    best = employee_optimal(market)
    assert by_name(people, posts, best) == case["expected"]["resident_optimal"]
    if case["expected"]["hospital_optimal"]:
        assert by_name(people, posts, position_optimal(market, best)) == case["expected"]["hospital_optimal"]


@published
@pytest.mark.parametrize("case", cases("student_project.json"))
def test_students_projects_and_lecturers(case):
    """A lecturer is a ceiling over her projects with one order of students."""
    people, posts = list(case["students"]), list(case["projects"])
    owner = [case["projects"][p]["lecturer"] for p in posts]
    ranks = [[people.index(i) for i in case["lecturers"][lecturer]["prefs"]] for lecturer in owner]
    market = lists([[posts.index(p) for p in case["students"][who]] for who in people], ranks,
                   [case["projects"][p]["capacity"] for p in posts])  # fmt: skip
    ceilings = tuple(
        Ceiling(name, np.array([k for k, o in enumerate(owner) if o == name]), entry["capacity"])
        for name, entry in case["lecturers"].items()
    )
    market = Market(market.first, market.position, market.priority, market.capacity, ceilings)
    best = employee_optimal(market)
    assert by_name(people, posts, best) == case["expected"]["student_optimal"]
    if "lecturer_optimal" in case["expected"]:
        assert by_name(people, posts, position_optimal(market, best)) == case["expected"]["lecturer_optimal"]


def table(name):
    return list(csv.DictReader(io.StringIO(gzip.decompress((CASES / name).read_bytes()).decode())))


@published
@pytest.mark.parametrize("size", ["small", "4000"])
def test_residents_and_programmes(size):
    """4 000 residents and 35 programmes: the printed resident-optimal matching."""
    residents, programmes = table(f"residents_{size}.csv.gz"), table(f"programs_{size}.csv.gz")
    posts = [row["id"] for row in programmes]
    people = [row["id"] for row in residents]
    place = {row["id"]: {who: k for k, who in enumerate(row["rol"].split())} for row in programmes}
    first, position, priority = [0], [], []
    for row in residents:
        chosen = [p for p in row["rol"].split() if row["id"] in place[p]]
        position += [posts.index(p) for p in chosen]
        priority += [place[p][row["id"]] for p in chosen]
        first.append(len(position))
    market = Market(np.array(first), np.array(position, np.int32), np.array(priority),
                    np.array([int(row["positions"]) for row in programmes]))  # fmt: skip
    expected = {row["id"]: row["program"] or None for row in table(f"resident_optimal_{size}.csv.gz")}
    best = employee_optimal(market)
    assert by_name(people, posts, best) == expected
    if size == "4000":
        assert int((best.position < 0).sum()) == 334
        assert (
            int((market.capacity - np.bincount(best.position[best.position >= 0], minlength=35)).sum()) == 39
        )
    for seats in (best.position, position_optimal(market, best).position):
        assert not envious(market, seats).any()


def envious(market, seats):
    """Wishes liked better than the own seat at a programme that has room or somebody ranked behind: bool."""
    who = market.applicant
    own = np.full(market.n, len(market.position))
    index = np.arange(len(market.position))
    got = index[market.position == seats[who]]
    own[who[got]] = got
    last = np.full(len(market.capacity), -1)
    np.maximum.at(last, market.position[got], market.priority[got])
    room = np.bincount(seats[seats >= 0], minlength=len(last)) < market.capacity
    better = index < own[who]
    return better & (room[market.position] | (market.priority < last[market.position]))


def feasible(market, position):
    count = np.bincount(np.array([p for p in position if p >= 0], int), minlength=len(market.capacity))
    return (count <= market.capacity).all() and all(count[c.members].sum() <= c.most for c in market.ceilings)


def blocking(market, position):
    """Pairs that would rather have each other: she prefers the post, and it can take her, or take her for a worse one."""
    found = []
    rank = {(i, int(market.position[k])): (int(market.priority[k]), k)
            for i in range(market.n) for k in range(market.first[i], market.first[i + 1])}  # fmt: skip
    for i in range(market.n):
        for k in range(market.first[i], market.first[i + 1]):
            g = int(market.position[k])
            if g == position[i]:
                break
            if _takes(market, position, rank, i, g):
                found.append((i, g))
    return found


def _takes(market, position, rank, i, g):
    moved = list(position)
    moved[i] = g
    if feasible(market, moved):
        return True
    near = [j for j in range(market.n) if position[j] >= 0 and j != i and (position[j] == g or any(
        g in c.members and position[j] in c.members for c in market.ceilings))]  # fmt: skip
    for j in near:
        if rank[i, g] < rank[j, int(position[j])]:
            moved = list(position)
            moved[i], moved[j] = g, -1
            if feasible(market, moved):
                return True
    return False


@st.composite
def markets(draw, ceilings=False):
    m, n = draw(st.integers(1, 3)), draw(st.integers(1, 4))
    score = draw(st.permutations(range(n * m)))
    wishes = [draw(st.permutations(range(m)))[: draw(st.integers(0, m))] for _ in range(n)]
    first = np.cumsum([0, *(len(w) for w in wishes)])
    position = np.array([g for w in wishes for g in w], np.int32)
    common = draw(st.permutations(range(n)))
    priority = np.array(
        [common[i] if ceilings else score[i * m + g] for i, w in enumerate(wishes) for g in w], np.int64
    )
    caps = np.array(draw(st.lists(st.integers(0, 2), min_size=m, max_size=m)), np.int64)
    over: tuple = ()
    if ceilings:
        inner = Ceiling("inner", np.arange(min(2, m)), draw(st.integers(0, 3)))
        over = (Ceiling("outer", np.arange(m), draw(st.integers(0, 4))), inner)
    return Market(first.astype(np.int64), position, priority, caps, over)


def every_stable(market):
    options = [
        [-1, *market.position[market.first[i] : market.first[i + 1]].tolist()] for i in range(market.n)
    ]
    return [seats for seats in product(*options) if feasible(market, seats) and not blocking(market, seats)]


@settings(derandomize=True, max_examples=70, deadline=None)
@given(st.one_of(markets(), markets(ceilings=True)))
def test_both_extremes_by_brute_force(market):
    """Of all stable matchings, listed one by one: the one best for every applicant, and the one worst for every applicant."""
    stable = every_stable(market)
    best = employee_optimal(market)
    worst = position_optimal(market, best)
    assert tuple(best.position) in stable
    assert tuple(worst.position) in stable

    def liked(seats):
        return [market.position[market.first[i] : market.first[i + 1]].tolist().index(g) if g >= 0 else 9 for i, g in enumerate(seats)]  # fmt: skip

    assert all(np.all(np.array(liked(best.position)) <= liked(seats)) for seats in stable)
    assert all(np.all(np.array(liked(worst.position)) >= liked(seats)) for seats in stable)
    assert ("satu" in gain(best, worst)["id"]) == (len(stable) == 1)


@settings(derandomize=True, max_examples=60, deadline=None)
@given(markets(), st.data())
def test_nobody_gains_by_another_list(market, data):
    """A permuted or shortened list never gets an applicant a post she truly likes better."""
    i = data.draw(st.integers(0, market.n - 1))
    own = market.position[market.first[i] : market.first[i + 1]].tolist()
    told = data.draw(st.permutations(range(len(own))))[: data.draw(st.integers(0, len(own)))]
    rows = list(range(market.first[i])) + [market.first[i] + k for k in told] + list(range(market.first[i + 1], len(market.position)))  # fmt: skip
    sizes = np.diff(market.first)
    sizes[i] = len(told)
    # wishes keep their own place in ties, so priorities are made distinct first
    lied = Market(
        np.concatenate(([0], np.cumsum(sizes))), market.position[rows], market.priority[rows], market.capacity
    )
    true, got = employee_optimal(market).position[i], employee_optimal(lied).position[i]
    assert got < 0 or (true >= 0 and own.index(true) <= own.index(got))


@settings(derandomize=True, max_examples=60, deadline=None)
@given(markets())
def test_an_applicant_behind_everyone_changes_nobody(market):
    extra = np.arange(len(market.capacity), dtype=np.int32)
    more = Market(np.append(market.first, market.first[-1] + len(extra)), np.append(market.position, extra),
                  np.append(market.priority, 10_000 + extra), market.capacity)  # fmt: skip
    assert employee_optimal(more).position[:-1].tolist() == employee_optimal(market).position.tolist()


def test_equals_at_the_last_seat_are_shown():
    market = Market(np.array([0, 1, 2, 3]), np.array([0, 0, 0], np.int32), np.array([1, 2, 2]), np.array([2]))
    assert employee_optimal(market).tied.tolist() == [False, True, True]


def test_what_is_refused():
    first, position, priority, seats = (
        np.array([0, 2]),
        np.array([0, 1], np.int32),
        np.array([0, 0]),
        np.array([1, 1]),
    )
    with pytest.raises(InputError, match="lower quotas"):
        Market(first, position, priority, seats, (Ceiling("perempuan", np.array([0, 1]), 2, least=1),))
    with pytest.raises(InputError, match="post 7"):
        Market(first, np.array([0, 7], np.int32), priority, seats)
    with pytest.raises(InputError, match="twice"):
        Market(first, np.array([1, 1], np.int32), priority, seats)
    with pytest.raises(InputError, match="cuts across"):
        employee_optimal(Market(first, position, priority, np.array([1, 1, 1]), (
            Ceiling("a", np.array([0, 1]), 1), Ceiling("b", np.array([1, 2]), 1))))  # fmt: skip


@published
def test_a_real_year_is_stable():
    """928 people, 46 centres: everybody wishes every centre by interest; centres rank by theirs."""
    folder = Path(FOLDER) / "two_sided_2017"
    liking = np.genfromtxt(folder / "student_preference.csv", delimiter=",", skip_header=1)[:, 1:]
    ranking = np.genfromtxt(folder / "project_preference.csv", delimiter=",", skip_header=1)[:, 1:]
    capacity = np.genfromtxt(folder / "project_capacity.csv", delimiter=",", skip_header=1)[:, 1].astype(
        np.int64
    )
    n, m = liking.shape
    order = np.argsort(-liking, axis=1, kind="stable")
    place = np.argsort(np.argsort(-ranking, axis=0, kind="stable"), axis=0)
    market = Market(np.arange(n + 1) * m, order.ravel().astype(np.int32),
                    place[np.arange(n)[:, None], order].ravel().astype(np.int64), capacity)  # fmt: skip
    best = employee_optimal(market)
    worst = position_optimal(market, best)
    assert (best.position >= 0).all()
    got = liking[np.arange(n), best.position].sum()
    assert (
        liking[np.arange(n), worst.position].sum() <= got <= 906.5
    )  # the largest sum of any placement, by reference
    for seats in (best.position, worst.position):
        last = np.array([place[seats == g, g].max() for g in range(m)])
        mine = np.argsort(order, axis=1)[np.arange(n), seats]
        envy = (np.argsort(order, axis=1) < mine[:, None]) & (place < last)
        assert not envy.any()
