"""Every rule is stated twice, for people and for machines; both say the same of every pair."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from placement.eligibility import KINDS, RULES, Eligibility, move_kind
from tests.eligibility.city import random_city

TELLS = ("legal_status", "retirement", "route", "lock", "time_in_post", "interchangeable")
"""The first rules, which tell by what they know a person."""

SEEDS = st.integers(0, 2**32 - 1)


def everyone_everywhere(city):
    return np.arange(len(city.roster))[:, None], np.arange(len(city.positions))[None, :]


def in_words(city, statement):
    people = [city.roster[i] for i in range(len(city.roster))]
    posts = [city.positions[g] for g in range(len(city.positions))]
    return np.array([[statement(person, post, city) for post in posts] for person in people])


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
@settings(max_examples=15)
@given(seed=SEEDS)
def test_a_rule_says_the_same_in_words_and_on_arrays(rule, seed):
    city = random_city(seed)
    i, g = everyone_everywhere(city)
    words = in_words(city, rule.one)
    assert words.dtype == bool
    block = np.broadcast_to(rule.many(city, i, g), words.shape)
    assert np.array_equal(block, words)
    rows, columns = np.broadcast_arrays(i, g)
    pairs = np.broadcast_to(rule.many(city, rows.ravel(), columns.ravel()), rows.size)
    assert np.array_equal(pairs, words.ravel())


@settings(max_examples=30)
@given(seed=SEEDS)
def test_the_kind_of_move_is_the_same_in_words_and_on_arrays(seed):
    city = random_city(seed)
    words = in_words(city, lambda *pair: move_kind.one(*pair).number)
    assert np.array_equal(move_kind.many(city, *everyone_everywhere(city)), words)


def test_random_cities_show_every_kind_of_move_and_both_answers_of_every_rule():
    cities = [random_city(seed) for seed in range(60)]
    seen = {kind for city in cities for kind in np.unique(move_kind.many(city, *everyone_everywhere(city)))}
    assert seen == set(range(len(KINDS)))
    for rule in RULES:
        answers = {bool(x) for city in cities for x in np.unique(rule.many(city, *everyone_everywhere(city)))}
        always_raised = rule.code in {"needs_test", "jf_experience", "integrity_papers"}
        assert answers == ({False} if always_raised else {True, False}), rule.code


@settings(max_examples=20)
@given(
    seed=SEEDS, off=st.sampled_from([(), ("interchangeable",), ("interchangeable", "time_in_post", "lock")])
)
def test_codes_failures_and_flags_are_what_the_rules_say_one_by_one(seed, off):
    city = random_city(seed, rules_off=off)
    pairs = Eligibility(city)
    i, g = everyone_everywhere(city)
    codes, failures, flags = pairs.codes(i, g), pairs.failures(i, g), pairs.flags(i, g)
    order = [rule.code for rule in pairs.hard]
    assert codes.dtype == np.uint8
    assert failures.dtype == flags.dtype == np.uint64
    for person in range(len(city.roster)):
        for post in range(len(city.positions)):
            said = pairs.one(person, post)
            first = 1 + order.index(said[0]) if said else 0
            assert codes[person, post] == first
            assert pairs.names(failures[person, post]) == said
            assert pairs.names(flags[person, post], pairs.flag_rules) == pairs.flags_one(person, post)
    rows, columns = np.broadcast_arrays(i, g)
    assert np.array_equal(pairs.codes(rows.ravel(), columns.ravel()), codes.ravel())


@settings(max_examples=30)
@given(seed=SEEDS)
def test_mismatches_are_the_same_in_words_and_on_arrays(seed):
    city = random_city(seed)
    pairs = Eligibility(city)
    words = [bool(pairs.mismatch_one(i)) for i in range(len(city.roster))]
    assert pairs.mismatched(np.arange(len(city.roster))).tolist() == words


@settings(max_examples=30)
@given(seed=SEEDS)
def test_people_whom_the_first_rules_see_alike_are_judged_together_and_alike(seed):
    city = random_city(seed)
    i, g = everyone_everywhere(city)
    one_by_one = Eligibility(city).codes(i, g)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("placement.eligibility.pairs.LARGE", 0)
        assert np.array_equal(Eligibility(random_city(seed)).codes(i, g), one_by_one)
        some = np.array([5, 3, 3])
        assert np.array_equal(Eligibility(city).codes(some[:, None], g[:, ::-1]), one_by_one[some, ::-1])


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.code in TELLS], ids=lambda rule: rule.code)
@settings(max_examples=10)
@given(seed=SEEDS)
def test_a_rule_knows_people_by_nothing_but_what_it_sees(rule, seed):
    city = random_city(seed)
    columns = rule.sees(city)
    block = np.broadcast_to(
        rule.many(city, *everyone_everywhere(city)), (len(city.roster), len(city.positions))
    )
    seen = {}
    for person, key in enumerate(zip(*(np.asarray(column).tolist() for column in columns), strict=True)):
        assert np.array_equal(seen.setdefault(key, block[person]), block[person])
