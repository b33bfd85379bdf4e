"""The reference pages are those of the code, and say what was not verified."""

import dataclasses
import runpy
from pathlib import Path

import pytest

from placement.eligibility import RULES
from placement.eligibility.waiting import WAITING
from placement.model.roster import Employee
from placement.regulation import Law, instruments
from placement.regulation.instrument import DATA
from placement.regulation.units import UNITS, unit_name

DOCS = Path(__file__).parents[2] / "docs"
PAGES = runpy.run_path(str(DOCS / "rules.py"), run_name="pages")


@pytest.mark.parametrize("name", ["rules", "law"])
def test_a_page_is_current(name):
    assert (DOCS / f"{name}.md").read_text(encoding="utf-8") == PAGES[f"{name}_page"]()


def test_every_rule_has_an_example_and_shows_its_doubts():
    page = PAGES["rules_page"]()
    for rule in RULES:
        assert PAGES["_example"](rule), rule.code
        for doubt in rule.doubts:
            assert doubt["id"] in page


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_names_its_basis_and_what_was_not_verified(rule):
    known = instruments(DATA)
    assert set(rule.basis) <= set(known)
    assert all(set(doubt) == {"id", "en"} and all(doubt.values()) for doubt in rule.doubts)
    if not rule.basis or rule.confidence != "text":
        assert rule.doubts, "a rule without a text that was read says what is open"


def test_no_rule_is_surer_than_the_least_sure_value_it_reads():
    law = Law.load()
    rank = ("text", "secondary", "unverified")
    for rule in RULES:
        read = [law.provisions[key].confidence for key in rule.law]
        worst = max(map(rank.index, read), default=0)
        assert rank.index(rule.confidence) >= worst or rule.doubts, rule.code


def test_every_value_has_a_name_in_both_languages_and_a_known_unit():
    law = Law.load()
    provisions = law.provisions.values()
    assert not [p.key for p in provisions if {lang for lang, _ in p.name} != {"id", "en"}]
    assert not [p.key for p in provisions if p.unit not in UNITS]
    assert all(unit_name(unit, "en") != unit for unit in UNITS)


def test_what_waits_says_why_in_both_languages():
    for item in WAITING:
        for texts in (item.rule, item.why):
            assert set(texts) == {"id", "en"}
            assert all(texts.values())
        assert item.confidence in {"text", "secondary", "unverified"}


def test_no_rule_can_see_what_nobody_may_be_judged_by():
    fields = {field.name for field in dataclasses.fields(Employee)}
    assert not fields & {"sex", "gender", "religion", "ethnicity", "marital_status", "disability", "pregnant"}
    for rule in RULES:
        source = Path(__import__(type(rule).__module__, fromlist=["x"]).__file__).read_text(encoding="utf-8")
        assert ".nip" not in source, rule.code
        assert ".name[" not in source, rule.code
