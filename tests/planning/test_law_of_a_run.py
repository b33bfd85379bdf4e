"""A run lists the values of law that it could read, and no others; and every choice that departs from the usual."""

from pathlib import Path

import pytest

from placement.io import read
from placement.planning import law_readers
from placement.planning.law import law_used
from placement.planning.record import departures
from placement.regulation import Law

SOLOK = Path(__file__).parents[2] / "scenarios" / "solok"


def case_of(**eligibility):
    return read(SOLOK, {"eligibility": eligibility} if eligibility else {})


@pytest.fixture(scope="module")
def usual():
    return case_of()


def keys(case):
    return {entry["key"] for entry in law_used(case)}


def test_what_only_promotion_and_selection_ask_is_not_read_by_a_plan(usual):
    read_here = keys(usual)
    assert not {key for key in read_here if key.startswith(("promotion.", "leader."))} - {
        "leader.education_min"
    }
    assert {"move.min_post_months", "jf.transfer_age", "retirement.age"} <= read_here
    assert read_here <= set(law_readers())


def test_with_peers_and_route_switched_off_the_plan_reads_it():
    wide = keys(case_of(rules_off=["route", "interchangeable"]))
    assert {"leader.age_limit", "promotion.pengawas_months", "leader.job_fit_months"} <= wide


def test_a_rule_switched_off_reads_nothing():
    assert "jf.transfer_age" not in keys(case_of(rules_off=["jf_age"]))


def test_a_status_that_nobody_has_is_not_asked_of_the_law(usual):
    assert not (usual.roster.status == 3).any()
    assert "status.pppk_pw_moves" not in keys(usual)


def test_each_value_is_listed_with_how_surely_it_is_known(usual):
    law = Law.load().at(usual.scenario.planned)
    for entry in law_used(usual):
        known = law.entry(entry["key"])
        assert (entry["value"], entry["confidence"]) == (known.value, known.confidence)


def test_choices_of_need_are_departures_too(usual):
    assert not [d for d in departures(usual) if d["key"].startswith("headcount.")]
    other = read(SOLOK, {"headcount": {"rounding": "half_up", "work_week": 6}})
    assert [d for d in departures(other) if d["key"].startswith("headcount.")] == [
        {"key": "headcount.rounding", "law": "largest_remainder", "value": "half_up"},
        {"key": "headcount.work_week", "law": 5, "value": 6},
    ]
