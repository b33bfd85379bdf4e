"""A rank list that follows from the marks passes; whoever touches it is caught, by the substance alone."""

import datetime as dt
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from placement.model.intake import Code, Intake, RankClaim
from placement.regulation import Law
from placement.selection.lawful import cpns
from placement.selection.recruitment import recruit
from placement.verify.rank_lists import judge_ranks
from tests.selection.test_recruitment import TRACKS, cities, seats
from tests.selection.test_recruitment import intake as people_of

LAW = Law.load().at(dt.date(2026, 1, 1))


def rank_list(city):
    table, track, rows, applied = city
    applicants, scheme = people_of(rows, applied), cpns(LAW, TRACKS)
    done = recruit(table, track, applicants, scheme)
    names = np.array([f"p{i}" for i in range(len(rows))]), np.array([f"g{g}" for g in range(len(table))])
    claim = RankClaim(
        done.filled.seat.astype(np.int64),
        done.filled.step,
        done.code,
        done.cut.place,
        done.final.place,
        done.total,
    )
    return Intake(*names, table, track, applicants, scheme), claim


@settings(derandomize=True, max_examples=80, deadline=None)
@given(cities())
def test_what_the_selection_room_makes_stands(city):
    intake, claim = rank_list(city)
    verdict, book = judge_ranks(intake, claim)
    assert not verdict.findings
    assert book.uncoded == 0


@settings(derandomize=True, max_examples=80, deadline=None)
@given(cities(), st.data())
def test_two_people_who_trade_seats_are_caught(city, data):
    intake, claim = rank_list(city)
    n = len(claim.seat)
    i, j = data.draw(st.integers(0, n - 1)), data.draw(st.integers(0, n - 1))
    seat, step, code = claim.seat.copy(), claim.step.copy(), claim.code.copy()
    for array in (seat, step, code):
        array[i], array[j] = array[j], array[i]
    changed = (seat != claim.seat).any() or (step != claim.step).any() or (code != claim.code).any()
    verdict, _ = judge_ranks(intake, replace(claim, seat=seat, step=step, code=code))
    assert bool(verdict.findings) == changed


@pytest.mark.parametrize("field", ["total", "place", "cut_place"])
def test_a_forged_rank_is_caught(field):
    city = (
        *seats([1, 1], unit=[0, 1]),
        [(200, 100, 100, 400), (190, 100, 100, 300), (180, 100, 100, 200)],
        [0, 0, 0],
    )
    intake, claim = rank_list(city)
    forged = getattr(claim, field).copy()
    forged[1] += 1
    verdict, _ = judge_ranks(intake, replace(claim, **{field: forged}))
    assert [finding.where for finding in verdict.findings] == ["p1"]


def test_a_skipped_candidate_stands_in_the_ledger():
    city = (*seats([1]), [(200, 100, 100, 400), (190, 100, 100, 300), (180, 100, 100, 200)], [0, 0, 0])
    intake, claim = rank_list(city)
    forged = replace(claim, seat=np.array([-1, 0, -1]), step=np.array([-1, 0, -1]),
                     code=np.array([Code.NO_SEAT, Code.SEATED, Code.NO_SEAT]))  # fmt: skip
    _, book = judge_ranks(intake, forged)
    assert [(entry.person, entry.over) for entry in book.worst] == [("p0", "p1")]


def test_a_swapped_refill_stands_in_the_ledger():
    """The better one must get the seat of her own unit, which comes before seats elsewhere."""
    city = (*seats([1, 1, 1], track=[0, 1, 0], unit=[0, 0, 1]),
            [(200, 100, 100, 400), (190, 100, 100, 300), (180, 100, 100, 200)], [0, 0, 0])  # fmt: skip
    intake, claim = rank_list(city)
    assert claim.step.tolist() == [0, 2, 3]
    forged = replace(claim, seat=claim.seat[[0, 2, 1]], step=claim.step[[0, 2, 1]])
    verdict, book = judge_ranks(intake, forged)
    assert verdict.findings
    assert [(entry.person, entry.over) for entry in book.worst] == [("p1", "p2")]


def test_a_closed_group_is_named_as_the_reason():
    city = (*seats([1, 1, 1], unit=[0, 1, 2], group=[0, 1, 0]),
            [(200, 100, 100, 400), (190, 100, 100, 300), (199, 100, 100, 390), (180, 100, 100, 200)], [0, 0, 1, 1])  # fmt: skip
    intake, claim = rank_list(city)
    verdict, book = judge_ranks(intake, claim)
    assert verdict.ok
    assert {code for _, code in book.counts} <= {"refill-group"}
