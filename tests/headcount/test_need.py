"""Need by decree and by workload; holders; the rows of the peta jabatan."""

import datetime as dt
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from placement.errors import InputError
from placement.headcount import HeadcountSettings, family_rows, health_posts, incumbents, need, need_rows
from tests.headcount.office import COMPUTED, LAW, SETTINGS, FakeLaw, units, workload
from tests.scoring.town import day, positions, roster

PLANNED = dt.date(2027, 1, 1)
TWO_AND_A_HALF = (0, 187_500, 1, "menit")
ABSENT = {"decreed": -1, "computed": -1}


@pytest.mark.parametrize(
    ("decreed", "source", "used", "origin"),
    [
        (4, SETTINGS, 4, 1),
        (4, COMPUTED, 3, 2),
        (-1, SETTINGS, 3, 2),
        (-1, COMPUTED, 3, 2),
        (0, SETTINGS, 0, 1),
    ],
)
def test_the_preferred_source_is_used_and_the_other_kept(decreed, source, used, origin):
    found = need(positions({"decreed": decreed}), workload(TWO_AND_A_HALF), LAW, source)
    assert (found.need[0], found.source[0]) == (used, origin)
    assert (found.decreed[0], found.computed[0]) == (decreed, 3)
    assert found.exact == {0: Fraction(5, 2)}
    assert found.load == {0: 187_500}


def test_where_neither_source_speaks_the_need_is_nothing_and_says_so():
    found = need(positions(ABSENT), None, LAW, SETTINGS)
    assert (found.need[0], found.source[0], found.computed[0]) == (0, 0, -1)


def test_a_workload_of_nothing_is_a_computed_need_of_nothing():
    found = need(positions({"decreed": 4}), workload((0, 0, 1, "menit")), LAW, COMPUTED)
    assert (found.need[0], found.computed[0], found.source[0]) == (1, 1, 2)
    unapproved = need(positions(ABSENT), workload((0, 0, 1, "menit")), LAW, COMPUTED)
    assert (unapproved.need[0], unapproved.computed[0], unapproved.source[0]) == (0, 0, 2)


def test_decree_is_used_under_computed_where_there_is_no_workload():
    found = need(positions({"decreed": 4}, {"decreed": 7}), workload(TWO_AND_A_HALF), LAW, COMPUTED)
    assert found.need.tolist() == [3, 7]
    assert found.computed.tolist() == [3, -1]


def test_a_computed_need_from_the_file_stands_until_a_workload_replaces_it():
    posts = positions({"decreed": -1, "computed": 9}, {"decreed": -1, "computed": 9})
    assert need(posts, workload(TWO_AND_A_HALF), LAW, SETTINGS).computed.tolist() == [3, 9]


def test_health_posts_have_their_own_effective_time():
    posts = positions(
        {"family": 0, **ABSENT},
        {"family": 1, **ABSENT},
        families=("Umum", " KESEHATAN"),
        standard=((0, 0, 0),),
    )
    assert health_posts(posts).tolist() == [False, True]
    table = workload((0, 72_000, 1, "menit"), (1, 72_000, 1, "menit"))
    assert need(posts, table, LAW, SETTINGS).exact == {0: Fraction(24, 25), 1: 1}
    neither = need(posts, table, LAW, SETTINGS, health=np.zeros(2, bool))
    assert neither.exact == {0: Fraction(24, 25), 1: Fraction(24, 25)}


def test_a_time_stated_in_the_form_comes_before_the_law():
    table = workload((0, 1_250, 1, "jam", 1, (1_250, "jam")))
    assert need(positions(ABSENT), table, FakeLaw({"headcount.effective_minutes": 1}), SETTINGS).exact == {
        0: 1
    }


def test_law_about_health_is_not_asked_where_no_post_is_of_health():
    law = FakeLaw({"headcount.effective_minutes": 75_000})
    assert need(positions(ABSENT), workload(TWO_AND_A_HALF), law, SETTINGS).need[0] == 3


@pytest.mark.parametrize(
    ("key", "group"), [("headcount.effective_minutes", 0), ("headcount.effective_minutes_health", 1)]
)
def test_one_step_in_any_value_of_law_changes_the_need(key, group):
    posts = positions(ABSENT, {"family": 1, **ABSENT}, families=("Umum", "Kesehatan"))
    table = workload((0, 1, 1, "menit"), (1, 1, 1, "menit"))
    law = FakeLaw({**LAW.values, key: LAW.values[key] + 1})
    assert need(posts, table, LAW, SETTINGS).exact[group] != need(posts, table, law, SETTINGS).exact[group]


@pytest.mark.parametrize(
    ("rounding", "seats"), [("largest_remainder", [1, 1, 0]), ("half_up", [0, 0, 0]), ("ceiling", [1, 1, 1])]
)
def test_the_rounding_is_a_setting(rounding, seats):
    """Three posts of half a seat, for half_up a hair less."""
    volume = 37_499 if rounding == "half_up" else 37_500
    table = workload(*((g, volume, 1, "menit") for g in range(3)))
    found = need(positions(*[ABSENT] * 3), table, LAW, HeadcountSettings("decree", rounding, 5))
    assert found.need.tolist() == seats


def test_a_task_of_an_unknown_group_is_refused():
    with pytest.raises(InputError, match="position index 1"):
        need(positions({}), workload((1, 1, 1, "menit")), LAW, SETTINGS)


def test_positions_take_over_the_need():
    posts = positions({"decreed": -1, "need": 99})
    found = need(posts, workload(TWO_AND_A_HALF), LAW, SETTINGS)
    assert found.onto(posts).need[0] == found.onto(posts).computed[0] == 3
    assert posts.need[0] == 99


# holders


def holders(*people, posts=1, planned=PLANNED, horizon=5):
    return incumbents(
        roster(*({"home": 0, **person} for person in people)), positions(*[{}] * posts), planned, horizon
    )


def test_holders_by_status():
    found = holders(*({"status": status} for status in (0, 0, 0, 1, 2, 3)), {"home": -1})
    assert (found.pns[0], found.cpns[0], found.pppk[0], found.total[0]) == (3, 1, 2, 6)


@pytest.mark.parametrize(
    ("retires", "gone", "year", "horizon"),
    [
        ("2026-12-31", 1, 0, 0),
        ("2027-01-01", 1, 0, 0),
        ("2027-01-02", 0, 1, 1),
        ("2028-01-01", 0, 1, 1),
        ("2028-01-02", 0, 0, 1),
        ("2032-01-01", 0, 0, 1),
        ("2032-01-02", 0, 0, 0),
    ],
)
def test_retirements_to_the_day(retires, gone, year, horizon):
    found = holders({"retirement": day(retires)})
    assert (found.gone[0], found.within_year[0], found.within_horizon[0], found.total[0]) == (
        gone,
        year,
        horizon,
        1,
    )


def test_a_year_after_a_leap_day_ends_in_february():
    assert holders({"retirement": day("2029-02-28")}, planned=dt.date(2028, 2, 29)).within_year[0] == 1
    assert holders({"retirement": day("2029-03-01")}, planned=dt.date(2028, 2, 29)).within_year[0] == 0


@given(
    st.lists(st.tuples(st.integers(-1, 3), st.integers(0, 3), st.integers(0, 3000)), max_size=30),
    st.integers(1, 10),
)
def test_counts_fit_together(people, horizon):
    staff = roster(*({"home": h, "status": s, "retirement": day("2026-01-01") + d} for h, s, d in people))
    found = incumbents(staff, positions(*[{}] * 4), PLANNED, horizon)
    assert found.total.sum() == sum(h >= 0 for h, _, _ in people)
    assert (found.gone + found.within_horizon <= found.total).all()
    assert (found.within_year <= found.within_horizon).all()


def test_the_gap_is_holders_minus_need():
    found = holders({}, {}, posts=2)
    assert found.gap(np.array([3, 0])).tolist() == [-1, 0]
    assert found.gap(np.array([1, 2])).tolist() == [1, -2]


# rows


def test_a_row_of_the_peta_jabatan():
    posts = positions({"decreed": 3, "unit": 1, "name": "Pengelola", "family": 0})
    found = need(posts, workload(TWO_AND_A_HALF), LAW, SETTINGS)
    people = holders({}, {"status": 2, "retirement": day("2027-06-01")})
    assert need_rows(posts, units(2), found, people) == [
        {
            "position": "0000@1",
            "jabatan_nama": "Pengelola",
            "unit": "u1",
            "unit_nama": "Unit 1",
            "family": "Umum",
            "job_class": 7,
            "need": 3,
            "source": "decree",
            "decreed": 3,
            "computed": 3,
            "method": ("task-by-task",),
            "exact": Fraction(5, 2),
            "efficiency": Fraction(5, 4),
            "pns": 1,
            "cpns": 0,
            "pppk": 1,
            "incumbents": 2,
            "gap": -1,
            "gone": 0,
            "retire_1": 1,
            "retire_5": 1,
        }
    ]


def test_an_absent_need_is_shown_as_absent():
    posts = positions(ABSENT)
    (row,) = need_rows(posts, units(1), need(posts, None, LAW, SETTINGS), holders())
    assert (row["need"], row["source"], row["decreed"], row["computed"]) == (0, "none", None, None)


def test_a_need_of_nothing_is_not_an_absent_one():
    posts = positions({"decreed": 0, "computed": 0})
    (row,) = need_rows(posts, units(1), need(posts, None, LAW, SETTINGS), holders())
    assert (row["decreed"], row["computed"], row["source"]) == (0, 0, "decree")


def test_families_do_not_set_shortfalls_against_excesses():
    posts = positions(
        {"need": 3, "decreed": 3}, {"decreed": 0}, {"family": 1, "decreed": 2}, families=("Guru", "Umum")
    )
    people = incumbents(roster({"home": 0}, {"home": 1}, {"home": 1}), posts, PLANNED, 5)
    assert family_rows(posts, need(posts, None, LAW, SETTINGS), people) == [
        {"family": "Guru", "groups": 2, "need": 3, "incumbents": 3, "shortfall": 2, "excess": 2},
        {"family": "Umum", "groups": 1, "need": 2, "incumbents": 0, "shortfall": 2, "excess": 0},
    ]
