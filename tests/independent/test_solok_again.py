"""The plan of Kota Solok counted again by other means: feasibility, totals, and optimality level by level."""

from collections import Counter
from hashlib import blake2b

import numpy as np
import pytest

from placement.formulation import formulate
from placement.io import read
from placement.planning.need import with_need
from tests.independent.city import PLANNED, day
from tests.independent.lexicographic import Program

SETTLED = ("stay", "move", "enter")


@pytest.fixture(scope="session")
def seating(city, folder):
    """Post of each free person, None = beyond the need, as the folder says."""
    rows = {row["nip"]: row for row in folder.placements}
    return {
        nip: city.by_code[rows[nip]["to_position"]] if rows[nip]["status"] in SETTLED else None
        for nip in city.free
    }


@pytest.fixture(scope="session")
def fit(city, folder):
    """Points of fit of pairs of a person and a post, asked from the library."""
    made = formulate(with_need(read(folder.path / "inputs"))).fit
    row = {person.nip: k for k, person in enumerate(city.people)}
    place = {post: k for k, post in enumerate(city.posts)}
    return lambda pairs: made.points(
        np.array([row[nip] for nip, _ in pairs]), np.array([place[post] for _, post in pairs])
    ).tolist()


def filled(city, seating):
    """Free people in each post."""
    return Counter(post for post in seating.values() if post is not None)


def values_of_levels(city, choices, fit):
    """For each level: worth of a person at an option, and worth of the open seats of each post."""
    away = {key: key[1] is not None and key[1] is not city.by_nip[key[0]].post for key in choices}
    seated = [key for key in choices if key[1] is not None]
    points = dict(zip(seated, fit(seated), strict=True))
    senior = seniority(city)
    return {
        "priority": ({}, {post: [city.priority_value(post)] * city.capacity(post) for post in city.posts}),
        "evenness": ({}, {post: city.seat_values(post) for post in city.posts}),
        "mismatch": ({key: int(away[key] and key[0] in city.mismatched) for key in choices}, {}),
        "moves": ({key: -city.cost(city.by_nip[key[0]], key[1]) for key in choices if away[key]}, {}),
        "fit": ({key: points[key] for key in seated if away[key] or key[0] not in city.mismatched}, {}),
        "seniority": ({key: senior[key[0]] * int(key[1].kelas_jabatan) for key in seated}, {}),
    }


def seniority(city):
    """Places among the free, 1 = the youngest in the list; equal keys share a place."""

    def key(person):
        row = person.row
        grade = {"V": 5, "VII": 7, "IX": 9, "X": 10, "I": 1}.get(row["golongan_id"])
        grade = int(row["golongan_id"]) if grade is None else grade - 900
        since = -day(row["tmt_golongan"]).toordinal() if row["tmt_golongan"] else -(10**9)
        served = 12 * int(row["mk_tahun"]) + int(row["mk_bulan"])
        return grade, since, served, int(row["tingkat_pendidikan_id"]), -day(row["tanggal_lahir"]).toordinal()

    keys = {nip: key(city.by_nip[nip]) for nip in city.free}
    place = {value: 1 + k for k, value in enumerate(sorted(set(keys.values())))}
    return {nip: place[value] for nip, value in keys.items()}


def drawn(seed, turn, key):
    """The open draw as documented: 1..2047 from BLAKE2b of (seed, turn, key)."""
    digest = blake2b(f"{seed}\x1f{turn}\x1f{key}".encode(), digest_size=8).digest()
    return 1 + int.from_bytes(digest, "big") % 2047


def total(city, seating, choices, seats):
    """Value of a seating at one level."""
    value = sum(choices.get((nip, post), 0) for nip, post in seating.items())
    count = filled(city, seating)
    return value + sum(sum(worth[: count[post]]) for post, worth in seats.items())


def test_free_people_and_seats_are_those_of_the_policy(city, folder):
    """Who moves was free to, with that cause; who was not free is where she was."""
    for row in folder.placements:
        person = city.by_nip[row["nip"]]
        assert row["from_position"] == person.post.code
        if row["status"] == "move":
            assert city.free[row["nip"]] == row["cause"]
        elif row["status"] == "leaving":
            assert person.leaving
            assert not row["to_position"]
        else:
            assert row["to_position"] == person.post.code
            assert (row["status"] == "fixed") == (person.fixed and not person.leaving)
    assert len(folder.placements) == len(city.people) == len({row["nip"] for row in folder.placements})


def test_every_move_is_lawful_and_every_seat_exists(city, folder, seating):
    """Each moved pair by every rule; posts between floor and open seats; units at their least staff."""
    for nip, post in seating.items():
        person = city.by_nip[nip]
        if post is None:
            assert nip in city.beyond
        elif post is not person.post:
            assert post in city.options(person)
    count = filled(city, seating)
    for post in city.posts:
        assert city.floor(post) <= count[post] <= city.capacity(post)
    for unit, row in city.units.items():
        below = [post for post in city.posts if unit in city.lines[post.unit]]
        before = sum(city.before[post] for post in below)
        now = sum(city.held[post] + count[post] for post in below)
        assert now >= min(before, int(row["minimum"] or 0))


def test_positions_table_follows_from_the_plan(city, folder, seating):
    """need, incumbents, filled and shortfall of every post."""
    count = filled(city, seating)
    for row, post in zip(folder.positions, city.posts, strict=True):
        now = city.held[post] + count[post]
        there = sum(not person.leaving for person in post.holders)
        assert (row["position"], row["need"], row["incumbents"], row["filled"], row["shortfall"]) == (
            post.code, str(post.need), str(there), str(now), str(post.need - now)
        )  # fmt: skip


def test_totals_are_those_claimed(city, folder, seating, fit):
    """Every level added up from the placements, the first draw too."""
    chosen = dict.fromkeys(seating.items(), 1)
    levels = values_of_levels(city, chosen, fit)
    found = {name: total(city, seating, *worth) for name, worth in levels.items()}
    for turn, name in enumerate(n for n in folder.totals if n.startswith("draw-")):
        seed = folder.record["seed"]
        found[name] = sum(
            drawn(seed, turn, nip) * drawn(seed, turn, post.code) for nip, post in seating.items() if post
        )
    assert found == folder.totals


def test_fit_of_the_table_is_that_of_the_pair(city, folder, fit):
    """0 where she has no post or sits mismatched, else the points of the pair."""
    rows = [row for row in folder.placements if row["to_position"]]
    pairs = [(row["nip"], city.by_code[row["to_position"]]) for row in rows]
    for row, points in zip(rows, fit(pairs), strict=True):
        stuck = row["nip"] in city.mismatched and row["to_position"] == row["from_position"]
        assert int(row["fit"]) == (0 if stuck else points)


def test_every_level_is_best_by_another_solver(city, folder, seating, fit):
    """A linear program over all pairs, level after level, ends at the totals claimed and at the same plan."""
    program = Program(city)
    levels = values_of_levels(city, program.choice, fit)
    assert list(levels) == [name for name in folder.totals if not name.startswith("draw-")]
    for name, (choices, seats) in levels.items():
        assert program.best(choices, seats) == folder.totals[name], name
    draws = [name for name in folder.totals if name.startswith("draw-")]
    for turn, name in enumerate(draws):
        seed = folder.record["seed"]
        people = {nip: drawn(seed, turn, nip) for nip in city.free}
        posts = {post: drawn(seed, turn, post.code) for post in city.posts}
        worth = {key: people[key[0]] * posts[key[1]] for key in program.choice if key[1] is not None}
        assert program.best(worth) == folder.totals[name], name
    assert program.seating() == seating


def test_certificate_proves_the_first_levels(city, folder, seating):
    """Weak duality at the first level, from certificate.csv alone: nobody's best option beats her own."""
    program = Program(city)
    prices = {row["node"]: int(row["price"]) for row in folder.certificate if row["level"] == "priority"}
    best = dict.fromkeys(city.free)
    for nip, post in program.choice:
        net = -prices.get(post.code, 0) if post else 0
        best[nip] = net if best[nip] is None else max(best[nip], net)
    bound = sum(best.values())
    for post in city.posts:
        worth = [city.priority_value(post) + prices.get(post.code, 0)] * city.capacity(post)
        low = city.floor(post)
        bound += sum(worth[:low]) + sum(max(value, 0) for value in worth[low:])
    assert bound == folder.totals["priority"]
    assert PLANNED.isoformat() == folder.record["tmt_rencana"]
