"""`law` and `rules`: what the caller sees of values, their history, and what was not verified."""

import json

import pytest

from placement.eligibility import RULES
from placement.regulation import Law


def test_all_values_are_listed_with_unit_article_confidence_and_readers(call):
    answer = call("law", "--json", "--as-of", "2026-11-01")
    rows = {row["key"]: row for row in json.loads(answer.out)["values"]}
    assert list(rows) == list(Law.load().keys())
    row = rows["move.min_post_months"]
    assert (row["value"], row["unit"], row["confidence"]) == (24, "bulan", "text")
    assert row["legal_source"] == "Pasal 190 ayat (3)"
    assert "rule: time_in_post" in row["read_by"]
    assert rows["headcount.effective_hours"]["read_by"] == []
    assert set(rows["headcount.effective_hours"]["use"]) == {"id", "en"}


def test_a_prefix_chooses_and_units_speak_the_callers_language(call):
    said = call("law", "education", "--as-of", "2026-11-01", "--lang", "en").out
    lines = said.splitlines()
    keys = Law.load().keys()
    assert [line.split()[0] for line in lines[1:-1]] == [key for key in keys if key.startswith("education")]
    assert "level of education" in said
    assert lines[-1] == "3 values, 1 of them unverified."


def test_one_key_shows_its_history_with_the_source_of_each_value(call):
    said = call("law", "headcount.effective_minutes", "--as-of", "2026-11-01").out
    assert "sejak 2011-01-01 (awal tahun peraturan; harinya belum terbaca): 72000" in said
    assert "Perka" not in said.splitlines()[0]
    assert "Peraturan Kepala BKN Nomor 19 Tahun 2011" in said
    assert said.index("sejak 2011-01-01") < said.index("sejak 2020-")
    assert "[id] Waktu kerja efektif" in said
    assert "[en] Effective working time" in said
    values = json.loads(call("law", "headcount.effective_minutes", "--as-of", "2019-12-31", "--json").out)[
        "values"
    ]
    assert values[0]["value"] == 72_000
    assert "19 Tahun 2011" in values[0]["instrument"]


def test_a_key_that_is_not_there_names_the_nearest(call):
    answer = call("law", "leader.agelimit")
    assert answer.code == 2
    assert "leader.age_limit" in answer.err


def test_a_value_that_is_not_in_force_is_missing(call):
    answer = call("law", "retirement.age", "--as-of", "2023-10-30")
    assert answer.code == 4
    for part in ("retirement.age", "2023-10-30", "uu-20-2023.toml"):
        assert part in answer.err
    rows = json.loads(call("law", "retirement", "--as-of", "2023-10-30", "--json").out)["values"]
    assert next(row for row in rows if row["key"] == "retirement.age")["value"] is None


@pytest.mark.parametrize("lang", ["id", "en"])
def test_one_rule_shows_its_doubts(call, lang):
    rule = next(rule for rule in RULES if rule.code == "grade")
    said = call("rules", "grade", "--lang", lang).out
    assert rule.title[lang] in said
    assert all(doubt[lang] in said for doubt in rule.doubts)
    assert json.loads(call("rules", "grade", "--json").out)["doubts"] == list(rule.doubts)


def test_the_shelf_says_since_when_and_what_is_practice(call):
    items = {item["code"]: item for item in json.loads(call("rules", "--json").out)["items"]}
    assert items["time_in_post"]["since"] == "2017-04-07"
    assert items["time_in_post"]["day_read"]
    assert not items["jf_age"]["day_read"]
    assert items["retires_soon"]["since"] is None


def test_a_rule_that_is_not_there_names_the_nearest(call):
    answer = call("rules", "time_in_pst")
    assert answer.code == 2
    assert "time_in_post" in answer.err
