"""What is said of the plan of Kota Solok, each sentence confirmed from the folder's own files."""

from collections import Counter

import pytest

from tests.independent.city import FUNCTIONAL, PELAKSANA, STRUCTURAL


@pytest.fixture(scope="session")
def shortage(city, folder):
    """Empty seats by family before and after."""
    before, after = Counter(), Counter()
    for row, post in zip(folder.positions, city.posts, strict=True):
        before[post.rumpun_jabatan] += post.need - city.before[post]
        after[post.rumpun_jabatan] += int(row["shortfall"])
    return before, after


@pytest.fixture(scope="session")
def moves(city, folder):
    """Person, post she leaves, post she comes to, and the row."""
    return [(city.by_nip[row["nip"]], city.by_code[row["to_position"]], row) for row in folder.moves]


def test_between_two_and_six_in_a_hundred_move(city, folder):
    """A plan that a committee would sign."""
    assert 0.02 * len(city.people) <= len(folder.moves) <= 0.06 * len(city.people)


def test_nobody_moves_without_a_cause(city, moves):
    """The cause named is true of her."""
    for person, post, row in moves:
        assert row["cause"] == city.free[person.nip]
        if row["cause"] == "surplus":
            assert sum(not p.leaving for p in person.post.holders) > person.post.need
        if row["cause"] == "request":
            assert person.asks
            assert not person.wish or person.wish in city.lines[post.unit]


def test_no_post_falls_below_its_floor(city, folder):
    """min(holders before, need) of every post."""
    for row, post in zip(folder.positions, city.posts, strict=True):
        assert city.before[post] <= int(row["filled"]) <= post.need or int(row["filled"]) == city.before[post]


def test_mismatches_fall_by_a_fifth(city, moves):
    """And nobody comes to a post that does not fit her."""
    there = {nip for nip in city.mismatched if not city.by_nip[nip].leaving}
    mended = {person.nip for person, _, _ in moves if person.nip in there}
    assert all(city.qualified(person, post) for person, post, _ in moves)
    assert 5 * len(mended) >= len(there)


def test_no_mismatched_person_stays_beside_a_lawful_open_seat(city, folder):
    """An open seat she may hold and whose taking costs no earlier objective is never left."""
    now = {post: int(row["filled"]) for row, post in zip(folder.positions, city.posts, strict=True)}
    row_of = {row["nip"]: row for row in folder.placements}

    def value(post, seat):
        return (city.priority_value(post), city.seat_values(post)[seat - city.held[post]])

    for nip in city.mismatched & set(city.free):
        person, row = city.by_nip[nip], row_of[nip]
        if row["status"] == "move":
            continue
        seated = row["status"] == "stay"
        for post in city.options(person):
            if now[post] >= post.need:
                continue
            gain = value(post, now[post])
            if seated:
                if now[person.post] <= city.before[person.post]:
                    continue
                assert gain < value(person.post, now[person.post] - 1)
            else:
                assert gain < (0, 0), "beyond need, an open lawful seat costs nothing"


def test_shortage_of_teachers_and_of_health_staff_falls(shortage):
    """Guru SD and Guru SMP together, and Kesehatan; no family gets shorter."""
    before, after = shortage
    assert after["Guru SD"] + after["Guru SMP"] < before["Guru SD"] + before["Guru SMP"]
    assert after["Kesehatan"] < before["Kesehatan"]
    assert all(after[family] <= before[family] for family in before)


def test_nobody_changes_echelon_or_class(moves):
    """Nor the kind of post, but for a return to a profession."""
    for person, post, row in moves:
        assert person.post.eselon_id == post.eselon_id
        assert person.post.kelas_jabatan == post.kelas_jabatan == person.row["kelas_jabatan"]
        assert person.post.kind == post.kind or (person.post.kind, post.kind) == (PELAKSANA, FUNCTIONAL)
        if row["kind"] == "shift":
            assert person.post.job == post.job
        if row["kind"] == "rotation":
            assert person.post.kind == post.kind != FUNCTIONAL


def test_locked_posts_and_people_are_not_touched(moves):
    """Locks of posts, heads of school and of puskesmas, high leaders."""
    for person, post, _ in moves:
        assert not person.post.kunci
        assert not post.kunci
        assert not person.fixed
        for place in (person.post, post):
            assert place.kind != STRUCTURAL or int(place.eselon_id) >= 31


def test_employment_status_is_kept_to(city, folder, moves):
    """PPPK in the same job only; CPNS stay; two years in the post."""
    assert any(person.row["status_pegawai"] == "PPPK" for person, _, _ in moves)
    for person, post, row in moves:
        status = person.row["status_pegawai"]
        assert status in {"PNS", "PPPK"}
        assert status == "PNS" or (person.post.job == post.job and row["kind"] == "shift")
        assert person.long_in_post
    for row in folder.placements:
        if city.by_nip[row["nip"]].row["status_pegawai"] == "CPNS":
            assert row["status"] in {"fixed", "leaving"}
