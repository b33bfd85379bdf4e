"""What holds of the shelf and of Eligibility as a whole."""

import datetime as dt
import pickle
from dataclasses import fields
from string import Formatter

import numpy as np
import pytest

from placement.eligibility import KINDS, MOVES, RULES, Eligibility, EligibilitySettings, Move
from placement.errors import LawMissing, ScenarioError
from placement.model.codes import Status
from placement.regulation import Law
from tests.eligibility.city import ACCOUNTANTS, context, random_city

FORBIDDEN = ("harga", "tarif", "lelang", "undian", "nonjob")
FIELDS = {field.name for field in fields(EligibilitySettings)}


def placeholders(text):
    return {name.split("[")[0] for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_speaks_both_languages_and_names_its_source(rule):
    known = set(Law.load().keys())
    for text in (rule.title, rule.reason):
        assert set(text) == {"id", "en"}
        assert all(text.values())
        assert placeholders(text["id"]) == placeholders(text["en"])
        assert placeholders(text["id"]) <= {key.rsplit(".", 1)[-1] for key in rule.law} | FIELDS
        assert not [word for word in FORBIDDEN if word in text["id"].casefold()]
    assert rule.source
    assert rule.confidence in {"text", "secondary", "unverified"}
    assert set(rule.law) <= known
    assert set(rule.moves) <= set(KINDS)


def test_codes_of_rules_are_unique_and_fit_their_masks():
    assert len({rule.code for rule in RULES}) == len(RULES)
    assert sum(rule.kind == "hard" for rule in RULES) < 64
    assert not [rule.code for rule in RULES if rule.kind == "hard" and Move.STAY in rule.moves]


def test_every_kind_of_move_has_its_name_in_both_languages():
    assert [kind.number for kind in KINDS] == list(range(len(KINDS)))
    assert all(set(kind.label) == {"id", "en"} for kind in KINDS)
    assert KINDS[0] == Move.STAY
    assert KINDS[1:] == MOVES


def test_staying_is_always_allowed():
    city = random_city(3, n=60)
    pairs = Eligibility(city)
    i = np.nonzero(city.roster.home >= 0)[0]
    home = city.roster.home[i]
    assert not pairs.codes(i, home).any()
    assert not pairs.failures(i, home).any()
    assert not any(pairs.one(int(person), int(post)) for person, post in zip(i, home, strict=True))


def test_someone_whose_own_post_asks_another_programme_is_mismatched_and_may_stay():
    pairs = Eligibility(context([{"programme": 1}], [{"job": 0, "accepted": ACCOUNTANTS}, {}]))
    assert pairs.mismatched(np.array([0])).tolist() == [True]
    assert pairs.mismatch_one(0) == ("education_family",)
    assert pairs.one(0, 0) == ()
    off = Eligibility(context([{}], [{"accepted": ACCOUNTANTS}], rules_off=("education_family",)))
    assert off.mismatch_one(0) == ()
    assert off.mismatched(np.array([0])).tolist() == [False]


def test_nobody_without_a_post_is_mismatched():
    pairs = Eligibility(context([{"home": -1}], [{"accepted": ACCOUNTANTS}]))
    assert pairs.mismatch_one(0) == ()
    assert pairs.mismatched(np.array([0])).tolist() == [False]


def test_a_rule_switched_off_is_silent_and_the_others_keep_their_codes():
    on, off = (
        Eligibility(context([{"legal_status": "04", "post_since": None}], [{}, {}], rules_off=rules))
        for rules in ((), ("legal_status",))
    )
    assert on.one(0, 1) == ("legal_status", "time_in_post")
    assert off.one(0, 1) == ("time_in_post",)
    place = [rule.code for rule in off.hard].index("time_in_post")
    assert off.codes(np.array([0]), np.array([1])) == place + 1
    assert off.names(off.failures(np.array([0]), np.array([1]))[0]) == ("time_in_post",)


def test_an_unknown_rule_cannot_be_switched_off():
    with pytest.raises(ScenarioError, match="gender"):
        Eligibility(context([{}], [{}], rules_off=("gender",)))


def test_reasons_name_the_values_in_use():
    pairs = Eligibility(context([{}], [{}], law={"move": {"min_post_months": 36}}))
    assert "36 bulan" in pairs.reasons(["time_in_post"], "id")[0]
    assert "36 months" in pairs.reasons(["time_in_post"], "en")[0]
    set_here = Eligibility(context([{}], [{}], min_post_months=12))
    assert "12 bulan" in set_here.reasons(["time_in_post"], "id")[0]
    assert [(d.key, d.law_value, d.value) for d in set_here.departures()] == [
        ("move.min_post_months", 24, 12)
    ]
    assert not pairs.departures()


def test_law_is_missing_before_there_was_any():
    pairs = Eligibility(context([{}], [{}, {}], planned=dt.date(2016, 1, 1)))
    with pytest.raises(LawMissing, match=r"min_post_months.*2016-01-01.*pp-11-2017\.toml"):
        pairs.codes(np.array([0]), np.array([1]))


def test_the_law_on_part_time_staff_is_asked_only_where_there_are_any():
    day = dt.date(2024, 12, 31)
    settled = {"post_since": dt.date(2015, 1, 1)}
    assert not Eligibility(context([settled], [{}, {}], planned=day)).codes(np.array([0]), np.array([1]))
    part_time = Eligibility(context([settled | {"status": Status.PPPK_PW}], [{}, {}], planned=day))
    with pytest.raises(LawMissing, match="pppk_pw"):
        part_time.codes(np.array([0]), np.array([1]))


def test_eligibility_travels_without_its_columns():
    pairs = Eligibility(random_city(5))
    i, g = np.arange(24)[:, None], np.arange(16)[None, :]
    codes = pairs.codes(i, g)
    again = pickle.loads(pickle.dumps(pairs))  # noqa: S301  our own bytes
    assert not again.context._columns
    assert np.array_equal(again.codes(i, g), codes)
