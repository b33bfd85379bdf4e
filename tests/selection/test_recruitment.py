"""Ranked recruitment: the printed vectors, and what must hold for any intake."""

import datetime as dt
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from placement.errors import InputError
from placement.model.intake import ONE, Applicants, Code, Seats, State, Thresholds
from placement.regulation import Law
from placement.selection.integration import part, shares
from placement.selection.ladder import rank
from placement.selection.lawful import cpns, pppk
from placement.selection.marks import met as reaches
from placement.selection.marks import relaxed
from placement.selection.recruitment import recruit

LAW = Law.load().at(dt.date(2026, 1, 1))
TRACKS = ("umum", "cumlaude", "disabilitas")


def seats(number, track=None, unit=None, group=None, agency=None):
    m = len(number)
    track = np.zeros(m, np.int32) if track is None else np.array(track, np.int32)
    zero = np.zeros(m, np.int32)
    return Seats(
        seats=np.array(number, np.int64), special=track > 0,
        agency=zero.copy() if agency is None else np.array(agency, np.int32),
        group=zero - 1 if group is None else np.array(group, np.int32), post=zero.copy(), programme=zero.copy(),
        unit=zero.copy() if unit is None else np.array(unit, np.int32),
    ), track  # fmt: skip


def intake(rows, applied=None):
    """Rows of (tkp, tiu, twk, skb) -> applicants of CPNS."""
    table = np.array(rows, np.int64)
    n = len(table)
    return Applicants(
        np.zeros(n, np.int32) if applied is None else np.array(applied, np.int32), np.zeros(n, np.int64),
        {"tkp": table[:, 0], "tiu": table[:, 1], "twk": table[:, 2], "skb": table[:, 3] * 1000,
         "skb_full": np.full(n, 500_000), "mean": np.full(n, 300), "older": np.zeros(n, np.int64),
         "committee": np.zeros(n, np.int64)},
    )  # fmt: skip


TV01 = [(150, 110, 135, 250), (148, 125, 115, 250), (145, 105, 117, 250), (147, 115, 105, 250), (146, 112, 109, 250),
        (146, 110, 100, 250), (146, 115, 95, 250)]  # fmt: skip


@pytest.mark.parametrize(("number", "expected"), [(1, {1, 2, 4}), (2, {1, 2, 3, 4, 5, 7}), (0, set())])
def test_three_times_the_seats_by_the_printed_simulation(number, expected):
    """BKN's own example of 2020: total, then TKP, TIU, TWK. None of its people would meet the marks of today."""
    scheme = cpns(LAW, TRACKS)
    scheme = _replace(scheme, thresholds=None)
    done = recruit(*seats([number]), intake(TV01), scheme)
    assert {row + 1 for row in np.nonzero(done.admitted)[0]} == expected
    assert [row + 1 for row in done.cut.order] == [1, 2, 4, 5, 3, 7, 6]


def _replace(scheme, **changes):
    from dataclasses import replace

    return replace(scheme, **changes)


def test_equals_at_the_edge_come_in_together():
    rows = [(166, 80, 65, 0)] * 5
    done = recruit(*seats([1]), intake(rows), cpns(LAW, TRACKS))
    assert done.admitted.sum() == 5
    assert (done.code == Code.TIED).all()
    assert done.filled.empty.tolist() == [0]
    assert done.funnel["empty"].tolist() == [1]


def test_eighteen_of_five_thousand():
    """Six seats, five thousand with the mark: 18 enter, 4 982 do not (the printed 482 is wrong)."""
    rng = np.random.default_rng(3)
    total = rng.permutation(5000)
    rows = np.stack(
        [np.full(5000, 166) + total // 100, 80 + total % 100, np.full(5000, 65), total % 500], axis=1
    )
    done = recruit(*seats([6]), intake(rows), cpns(LAW, TRACKS))
    assert done.passed.all()
    assert int(done.admitted.sum()) == 18
    assert int((done.passed & ~done.admitted).sum()) == 4982


@pytest.mark.parametrize(
    ("track", "twk", "tiu", "tkp", "met"),
    [("umum", 65, 80, 166, True), ("umum", 150, 79, 225, False), ("umum", 64, 175, 225, False),
     ("cumlaude", 60, 85, 166, True), ("cumlaude", 61, 84, 166, False), ("disabilitas", 60, 60, 166, True),
     ("disabilitas", 115, 59, 226, False), ("disabilitas", 60, 60, 165, False), ("umum", 65, 80, 165, False)],
)  # fmt: skip
def test_least_marks(track, twk, tiu, tkp, met):
    scheme = cpns(LAW, TRACKS)
    marks = np.array([[twk, tiu, tkp]])
    assert reaches(scheme.thresholds, marks, np.array([TRACKS.index(track)])).tolist() == [met]


def test_a_track_without_least_marks_is_named():
    with pytest.raises(InputError, match="atlet"):
        Thresholds.of(["umum", "atlet"], ["twk"], {"umum": {"twk": 65}})


@pytest.mark.parametrize(
    ("mark", "weight", "points"),
    [
        (400, 400_000, 29_091),
        (420, 400_000, 30_545),
        (442, ONE, 80_364),
        (423, ONE, 76_909),
        (421, ONE, 76_545),
    ],
)
def test_first_test_in_points(mark, weight, points):
    assert part(np.array([mark * 1000]), 550_000, weight).tolist() == [points]


@pytest.mark.parametrize(
    ("skd", "skb", "full", "total", "printed"),
    [(450, 66_250, 100_000, 72_477, 52_830), (395, 70_000, 100_000, 70_727, 73_600)],
)
def test_wrong_published_sums_are_not_repeated(skd, skb, full, total, printed):
    """One page weighted the first test twice, another divided it by 500."""
    first = part(np.array([skd * 1000]), 550_000, 400_000)
    second = part(np.array([skb]), full, 600_000)
    assert int((first + second)[0]) == total != printed


def test_components_of_eighty_percent_are_refused():
    """A page gave 50 % and 30 % of the second test and added them to the first as they were."""
    with pytest.raises(InputError, match="80 %"):
        shares(600_000, {"cat": 500_000, "wawancara": 300_000})
    assert shares(600_000, {"cat": 600_000, "wawancara": 400_000}) == {"cat": 360_000, "wawancara": 240_000}


def test_a_mark_above_its_full_mark_is_refused():
    with pytest.raises(InputError, match="row 1"):
        part(np.array([500_000, 500_001]), 500_000, ONE)


@pytest.mark.parametrize(
    ("number", "passed", "enter"), [(1, 1, 1), (1, 0, 3), (2, 2, 2), (2, 1, 4), (1, 7, 3)]
)
def test_relaxation_of_2018(number, passed, enter):
    assert sum(relaxed(passed, number, 3)) == enter


def pppk_intake(rows, applied=None):
    """Rows of (category, teknis, manajerial, sosiokultural, wawancara, older)."""
    table = np.array(rows, np.int64)
    n = len(table)
    names = ("category", "teknis", "manajerial", "sosiokultural", "wawancara", "older")
    columns = {name: table[:, k].copy() for k, name in enumerate(names)}
    columns["manajerial_sosiokultural"] = table[:, 2] + table[:, 3]
    columns["committee"] = np.zeros(n, np.int64)
    of = np.zeros(n, np.int32) if applied is None else np.array(applied, np.int32)
    return Applicants(of, np.zeros(n, np.int64), columns)


def test_priority_comes_before_marks():
    """50 seats: all 10 former honorary staff pass whatever their marks, 40 of the database, none of the others."""
    rows = [(-2, 100 + k, 90, 60, 20, 0) for k in range(10)]
    rows += [(-3, 300 + k, 100, 70, 30, 0) for k in range(60)] + [
        (-4, 440, 110, 70, 40, k) for k in range(30)
    ]
    done = recruit(*seats([50]), pppk_intake(rows), pppk(LAW))
    placed = done.code == Code.SEATED
    assert placed[:10].all()
    assert placed[10:70].sum() == 40
    assert placed[30:70].all()
    assert not placed[70:].any()


@pytest.mark.parametrize(
    ("first", "second", "winner"),
    [((-3, 400, 40, 40, 20, 0), (-3, 405, 35, 40, 20, 0), 1), ((-3, 400, 45, 40, 15, 0), (-3, 400, 40, 40, 20, 9), 0),
     ((-3, 400, 40, 40, 20, 3), (-3, 400, 30, 50, 20, 9), 1)],
)  # fmt: skip
def test_ladder_of_pppk(first, second, winner):
    """Technical, then managerial and social-cultural together, then interview, then the older one."""
    done = recruit(*seats([1]), pppk_intake([first, second]), pppk(LAW))
    assert done.code[winner] == Code.SEATED
    assert done.code[1 - winner] == Code.NO_SEAT


def test_empty_seats_go_to_the_own_unit_before_other_units():
    """A special seat of the unit goes to its own general applicant, a seat elsewhere to the next best."""
    table, track = seats([1, 1, 1], track=[0, 1, 0], unit=[0, 0, 1])
    rows = [(200, 100, 100, 400), (190, 100, 100, 300), (180, 100, 100, 200), (170, 100, 100, 100)]
    done = recruit(table, track, intake(rows, [0, 0, 0, 0]), _replace(cpns(LAW, TRACKS), multiple=9))
    assert done.filled.seat.tolist() == [0, 1, 2, -1]
    assert done.filled.step.tolist() == [0, 2, 3, -1]
    assert [int(code) for code in done.code] == [Code.SEATED, Code.REFILLED, Code.REFILLED, Code.NO_SEAT]


def test_groups_and_agencies_are_closed():
    table, track = seats([1, 1, 1], unit=[0, 1, 2], group=[0, 1, 0], agency=[0, 0, 1])
    rows = [(200, 100, 100, 400), (190, 100, 100, 300)]
    done = recruit(table, track, intake(rows, [0, 0]), cpns(LAW, TRACKS))
    assert done.filled.seat.tolist() == [0, -1]


def test_who_meets_only_a_special_mark_is_not_moved_to_a_general_seat():
    table, track = seats([1, 1], track=[0, 2])
    rows = [(200, 60, 65, 400), (200, 60, 65, 300)]  # TIU 60: enough for the disability track alone
    done = recruit(table, track, intake(rows, [1, 1]), cpns(LAW, TRACKS))
    assert done.filled.seat.tolist() == [1, -1]


def test_without_the_second_test_there_is_no_place():
    rows = [(200, 100, 100, -1), (190, 100, 100, 300)]
    people = intake(rows)
    people = Applicants(people.applied, people.state, {**people.columns, "skb": np.array([-1, 300_000])})
    done = recruit(*seats([1]), people, cpns(LAW, TRACKS))
    assert [int(code) for code in done.code] == [Code.ABSENT, Code.SEATED]


def test_absent_and_disqualified():
    people = intake([(200, 100, 100, 400)] * 3)
    people = Applicants(
        people.applied, np.array([State.ABSENT, State.DISQUALIFIED, State.PRESENT]), people.columns
    )
    done = recruit(*seats([3]), people, cpns(LAW, TRACKS))
    assert [int(code) for code in done.code] == [Code.ABSENT, Code.DISQUALIFIED, Code.SEATED]


@st.composite
def cities(draw):
    m = draw(st.integers(1, 6))
    table, track = seats(
        draw(st.lists(st.integers(0, 3), min_size=m, max_size=m)),
        track=draw(st.lists(st.integers(0, 2), min_size=m, max_size=m)),
        unit=draw(st.lists(st.integers(0, 2), min_size=m, max_size=m)),
        group=draw(st.lists(st.integers(-1, 0), min_size=m, max_size=m)),
    )
    n = draw(st.integers(1, 14))
    mark = st.tuples(st.integers(166, 168), st.integers(84, 86), st.integers(64, 66), st.integers(0, 2))
    rows = draw(st.lists(mark, min_size=n, max_size=n))
    applied = draw(st.lists(st.integers(0, m - 1), min_size=n, max_size=n))
    return table, track, rows, applied


@settings(derandomize=True, max_examples=80, deadline=None)
@given(cities(), st.randoms(use_true_random=False))
def test_permuting_the_applicants_permutes_the_answer(city, rng):
    table, track, rows, applied = city
    scheme = cpns(LAW, TRACKS)
    done = recruit(table, track, intake(rows, applied), scheme)
    order = list(range(len(rows)))
    rng.shuffle(order)
    again = recruit(table, track, intake([rows[k] for k in order], [applied[k] for k in order]), scheme)
    assert again.filled.seat.tolist() == done.filled.seat[order].tolist()
    assert again.code.tolist() == done.code[order].tolist()
    assert again.final.place.tolist() == done.final.place[order].tolist()


@settings(derandomize=True, max_examples=80, deadline=None)
@given(cities())
def test_seats_are_kept_and_nobody_is_passed_over(city):
    """No post takes more than its seats, and no one unseated stands before one seated in the same vacancy."""
    table, track, rows, applied = city
    done = recruit(table, track, intake(rows, applied), cpns(LAW, TRACKS))
    count = np.bincount(done.filled.seat[done.filled.seat >= 0], minlength=len(table))
    assert (count <= table.seats).all()
    for post in range(len(table)):
        here = [row for row in range(len(rows)) if applied[row] == post and done.complete[row]]
        seated = [done.final.place[row] for row in here if done.filled.step[row] == 0]
        others = [done.final.place[row] for row in here if done.filled.step[row] != 0]
        assert not seated or not others or max(seated) < min(others)
        if len(here) > len(seated) and not done.filled.contested[here].any():
            assert len(seated) == table.seats[post]


@settings(derandomize=True, max_examples=80, deadline=None)
@given(cities())
def test_a_worse_applicant_changes_nobody_seated_where_she_applied(city):
    """Who stands below everyone takes at most a seat that would have gone to applicants of other vacancies."""
    table, track, rows, applied = city
    scheme = cpns(LAW, TRACKS)
    rows = [(tkp, tiu, 65, skb) for tkp, tiu, _, skb in rows]
    done = recruit(table, track, intake(rows, applied), scheme)
    more = recruit(table, track, intake([*rows, (166, 80, 65, 0)], [*applied, 0]), scheme)
    own = done.filled.step == 0
    assert (more.filled.seat[:-1][own] == done.filled.seat[own]).all()


@settings(derandomize=True, max_examples=200, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 2), st.integers(0, 3), st.integers(0, 3)), max_size=12))
def test_places_count_who_stands_before(rows):
    """The place of each row is one more than the number of rows of its group that are better."""
    group = np.array([row[0] for row in rows], np.int64)
    keys = [np.array([row[k] for row in rows], np.int64) for k in (1, 2)]
    found = rank(group, keys)
    for row, (g, *key) in enumerate(rows):
        assert found.place[row] == 1 + sum(other[0] == g and list(other[1:]) > key for other in rows)
        assert found.equals[row] == sum(other[0] == g and list(other[1:]) == key for other in rows)
    for one, two in pairwise(found.order):
        assert (group[one], found.place[one]) <= (group[two], found.place[two])
