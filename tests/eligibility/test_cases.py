"""The law cases hold, and no value of law can change unnoticed."""

import datetime as dt
from collections import Counter

import numpy as np
import pytest

from placement.eligibility import KINDS, RULES
from placement.model.codes import EDUCATION_LEVELS, GRADES, Rating, Sanction
from placement.regulation import Law
from tests.eligibility.cases import all_cases, holds, judged

CASES = list(all_cases())
LADDERS = (
    sorted(GRADES, key=GRADES.__getitem__),
    list(EDUCATION_LEVELS.values()),
    [rating.name for rating in Rating],
)
LAW = Law.load().at(dt.date(2026, 1, 1))
READ = sorted({key for rule in RULES for key in rule.law})


@pytest.mark.parametrize(("file", "case"), CASES, ids=[f"{file}: {case['sentence']}" for file, case in CASES])
def test_case(file, case):
    pairs, post = judged(case), 0 if case.get("stays") else 1
    assert list(pairs.one(0, post)) == case["expected"]
    assert holds(case)
    codes = pairs.codes(np.array([[0]]), np.array([[post]]))
    assert (pairs.hard[codes[0, 0] - 1].code if codes[0, 0] else "") == next(iter(case["expected"]), "")
    move = KINDS[pairs.moves(np.array([0]), np.array([post]))[0]]
    assert move == case.get("move", move)


def test_every_hard_rule_has_cases_on_both_sides():
    refused = Counter(file for file, case in CASES if file in case["expected"])
    passed = Counter(file for file, case in CASES if not case["expected"])
    for rule in RULES:
        if rule.kind == "hard":
            assert refused[rule.code] + passed[rule.code] >= 3, rule.code
            assert refused[rule.code], rule.code
            assert passed[rule.code], rule.code


def test_every_flag_has_cases_on_both_sides():
    raised = {code for _, case in CASES for code in case.get("flags", [])}
    silent = {code for _, case in CASES for code in case.get("silent", [])}
    flags = {rule.code for rule in RULES if rule.kind == "flag"}
    assert flags <= raised
    assert flags <= silent


def steps(value):
    """The value moved by one step, in every way that makes sense."""
    if isinstance(value, int):
        return [value - 1, value + 1]
    if isinstance(value, str):
        ladder = next(ladder for ladder in LADDERS if value in ladder)
        place = ladder.index(value)
        return [ladder[p] for p in (place - 1, place + 1) if 0 <= p < len(ladder)]
    if isinstance(value, tuple) and value and value[0] in GRADES:
        return [(*value[:k], step, *value[k + 1 :]) for k in (0, 1) for step in steps(value[k])]
    known = [level.name for level in Sanction] if value and value[0] in Sanction.__members__ else list(KINDS)
    fewer = [tuple(item for item in value if item != gone) for gone in value]
    return fewer + [(*value, str(new)) for new in known if new not in {*value, "NONE", "stay"}][:1]


def changes():
    for key in READ:
        value = LAW.value(key)
        if isinstance(value, dict):
            for name, item in value.items():
                yield pytest.param(key, [{name: step} for step in steps(item)], id=f"{key}.{name}")
        elif isinstance(value, tuple) and value and value[0] in GRADES:
            for k in (0, 1):
                moved = [(*value[:k], step, *value[k + 1 :]) for step in steps(value[k])]
                yield pytest.param(key, moved, id=f"{key}[{k}]")
        else:
            yield pytest.param(key, steps(value), id=key)


@pytest.mark.parametrize(("key", "moved"), list(changes()))
def test_a_value_of_law_changed_by_one_step_turns_a_case_red(key, moved):
    red = [any(not holds(case, {key: step}) for _, case in CASES) for step in moved]
    assert any(red)
    if all(isinstance(step, int) for step in moved) and key != "performance.years":
        assert all(red)  # a year more than two cannot be told apart: the roster knows two ratings
