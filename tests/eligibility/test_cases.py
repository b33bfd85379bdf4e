"""The law cases hold, and every rule has cases on both sides."""

from collections import Counter

import numpy as np
import pytest

from placement.eligibility import KINDS, RULES
from tests.eligibility.cases import FOLDER, JUDGES, all_cases, files, holds, judged

CASES = all_cases()
OTHERS = [
    (about, file, case) for about in ("retirement", "headcount", "law") for file, case in all_cases(about)
]
KEYS = {
    "eligibility": {
        "sentence", "source", "route", "employee", "position", "home", "settings", "law", "date", "stays", "move",
        "expected", "flags", "silent", "says", "notes",
    },
    "retirement": {"sentence", "source", "post", "age", "date"},
    "law": {"sentence", "source", "key", "date", "value", "missing"},
    "headcount": {"sentence", "source", "row", "exact", "seats", "date", "health", "work_week"},
}  # fmt: skip


@pytest.mark.parametrize(("file", "case"), CASES, ids=[f"{file}: {case['sentence']}" for file, case in CASES])
def test_case(file, case):
    pairs, post = judged(case), 0 if case.get("stays") else 1
    assert list(pairs.one(0, post)) == case["expected"]
    assert holds(case)
    codes = pairs.codes(np.array([[0]]), np.array([[post]]))
    assert (pairs.hard[codes[0, 0] - 1].code if codes[0, 0] else "") == next(iter(case["expected"]), "")
    move = KINDS[pairs.moves(np.array([0]), np.array([post]))[0]]
    assert move == case.get("move", move)


@pytest.mark.parametrize(
    ("about", "case"), [(about, case) for about, _, case in OTHERS], ids=[c["sentence"] for _, _, c in OTHERS]
)
def test_case_of_age_or_need(about, case):
    assert JUDGES[about](case)


def test_a_case_says_nothing_that_nobody_reads():
    for about, cases in files().values():
        for case in cases:
            assert not set(case) - KEYS[about], case["sentence"]
            assert case["source"]
            assert case["sentence"].endswith(".")


def test_no_two_cases_of_a_file_have_the_same_sentence():
    for name, (_, cases) in files().items():
        twice = [sentence for sentence, n in Counter(case["sentence"] for case in cases).items() if n > 1]
        assert not twice, name


def test_the_readme_explains_every_word_of_a_case():
    page = (FOLDER / "README.md").read_text(encoding="utf-8")
    for keys in KEYS.values():
        assert not [key for key in sorted(keys) if f"`{key}`" not in page]


def test_every_hard_rule_has_cases_on_both_sides():
    refused = Counter(file for file, case in CASES if file in case["expected"])
    passed = Counter(file for file, case in CASES if file not in case["expected"])
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
