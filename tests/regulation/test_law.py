"""The law as data: what it says, when, from where, and what a scenario may change of it."""

import datetime as dt
import pickle

import pytest

from placement.errors import LawMissing, ScenarioError
from placement.regulation import DATA, Law, refusals

DAY = dt.date(2026, 1, 1)
LAW = Law.load().at(DAY)
PRINTED = {
    "headcount.effective_minutes": 75_000,
    "headcount.effective_hours": 1_250,
    "headcount.effective_minutes_health": 72_000,
    "scoring.education_points": {"50": 100, "45": 90, "40": 80, "35": 80, "30": 70, "15": 60},
    "scoring.rating_points": {
        "SANGAT_BAIK": 100, "BAIK": 80, "BUTUH_PERBAIKAN": 60, "KURANG": 40, "SANGAT_KURANG": 20,
    },
    "scoring.discipline_points": {"NONE": 100, "RINGAN": 75, "SEDANG": 50, "BERAT": 25},
    "scoring.test_valid_years": 3,
    "scoring.jpm_selection": {"MS": 80, "MMS": 68},
    "scoring.jpm_mapping": {"OPTIMAL": 90, "CUKUP_OPTIMAL": 78},
}  # fmt: skip
"""As printed in the dossier, for rooms that read them elsewhere."""


@pytest.mark.parametrize("key", PRINTED)
def test_values_are_those_of_the_dossier(key):
    assert LAW.value(key) == PRINTED[key]


def test_effective_hours_and_minutes_are_one_number():
    assert LAW.value("headcount.effective_hours") * 60 == LAW.value("headcount.effective_minutes")


@pytest.mark.parametrize("key", Law.load().keys())
def test_every_value_names_its_source(key):
    entry = LAW.entry(key)
    assert entry.unit
    assert entry.article
    assert entry.title.split()[0] in {"Undang-Undang", "Peraturan", "Keputusan", "Surat"}
    assert entry.url.startswith("http")
    assert entry.confidence in {"text", "secondary", "unverified"}
    assert entry.since is not None
    assert entry.since <= DAY
    assert set(entry.note) in ({"id", "en"}, set())
    assert not entry.departs


def test_keys_are_sorted_and_every_file_is_read():
    keys = Law.load().keys()
    assert list(keys) == sorted(keys)
    assert {Law.load().provisions[key].file for key in keys} == {path.name for path in DATA.glob("*.toml")}


def test_confidences_are_those_of_the_dossier():
    assert LAW.entry("headcount.effective_minutes").confidence == "secondary"
    assert LAW.entry("move.min_post_months").confidence == "text"
    assert LAW.entry("grade.functional.TR").confidence == "unverified"
    assert LAW.entry("grade.functional.PT").confidence == "secondary"
    assert LAW.entry("grade.functional.MA").confidence == "text"
    assert LAW.entry("discipline.lookback_months").confidence == "unverified"


def test_a_value_is_in_force_from_its_first_day():
    assert Law.load().at(dt.date(2017, 4, 7)).value("move.min_post_months") == 24
    with pytest.raises(LawMissing) as missing:
        Law.load().at(dt.date(2017, 4, 6)).value("move.min_post_months")
    for part in ("move.min_post_months", "2017-04-06", "pp-11-2017.toml"):
        assert part in missing.value.message("en")
        assert part in missing.value.message("id")


def test_a_key_that_is_no_law_is_missing():
    with pytest.raises(LawMissing, match="no such"):
        LAW.value("move.none")


def test_overrides_are_departures():
    law = Law.load({"headcount": {"effective_minutes": 72_000}, "move.min_post_months": 12}).at(DAY)
    assert law.value("headcount.effective_minutes") == 72_000
    assert law.entry("headcount.effective_minutes").departs
    assert not law.entry("headcount.effective_hours").departs
    assert [(d.key, d.law_value, d.value) for d in law.departures()] == [
        ("headcount.effective_minutes", 75_000, 72_000),
        ("move.min_post_months", 24, 12),
    ]
    assert not LAW.departures()


def test_a_table_is_overridden_entry_by_entry():
    law = Law.load({"scoring.education_points": {"50": 95}}).at(DAY)
    assert law.value("scoring.education_points") == PRINTED["scoring.education_points"] | {"50": 95}


def test_a_list_is_overridden_as_a_whole():
    law = Law.load({"discipline.gate_levels": ["BERAT"]}).at(DAY)
    assert law.value("discipline.gate_levels") == ("BERAT",)


def test_an_override_speaks_also_where_no_law_was_in_force():
    law = Law.load({"move.min_post_months": 12}).at(dt.date(2010, 1, 1))
    assert law.value("move.min_post_months") == 12
    assert law.departures()[0].law_value is None


@pytest.mark.parametrize(
    "overrides",
    [
        {"move.none": 1},
        {"move": {"none": 1}},
        {"move.min_post_months": "12"},
        {"move.min_post_months": True},
        {"move.min_post_months": 12.5},
        {"scoring.education_points": 100},
        {"scoring.education_points": {"99": 100}},
        {"scoring.education_points": {"50": "100"}},
        {"discipline.gate_levels": "BERAT"},
        {"discipline.gate_levels": [1]},
        {"discipline.gate_levels": ["PALING BERAT"]},
        {"move.min_post_months": -1},
        {"retirement.age": {"JPT": -60}},
        {"scoring.rating_points": {"BAIK": 101}},
        {"scoring.jpm_selection": {"MS": 101}},
        {"headcount.effective_minutes": 0},
        {"education.managerial_min": {"PENGAWAS": "D-3"}},
        {"grade.functional.PT": ["III/b", "III/a"]},
        {"grade.functional.PT": ["III/a"]},
        {"grade.echelon_floor": {"II.a": "V/a"}},
        {"status.pppk_moves": ["teleport"]},
        {"performance.least_rating": "LUMAYAN"},
        {"leader.age_mode": "ABOUT"},
    ],
    ids=str,
)
def test_an_override_that_is_no_such_value_is_refused(overrides):
    with pytest.raises(ScenarioError):
        Law.load(overrides)


def test_what_is_handed_out_cannot_change_the_law():
    LAW.value("scoring.education_points")["50"] = 0
    assert LAW.value("scoring.education_points")["50"] == 100


def test_law_travels():
    law = Law.load({"move.min_post_months": 12}).at(DAY)
    assert pickle.loads(pickle.dumps(law)) == law  # noqa: S301  our own bytes


def test_everything_wrong_with_overrides_is_said_at_once():
    found = refusals(
        {"move": {"min_post_months": -1, "min_post_month": 3}, "discipline.lookback_months": "long"}
    )
    assert [(refusal.key, refusal.expected) for refusal in found] == [
        ("move.min_post_month", ""),
        ("discipline.lookback_months", "24"),
        ("move.min_post_months", "0 .. 1200"),
    ]
    assert found[0].hint == "move.min_post_months"
    assert "seharusnya" in found[2].message("id")


def test_bounds_are_themselves_allowed():
    law = Law.load(
        {"move.min_post_months": 0, "scoring.rating_points": {"BAIK": 100}, "discipline.gate_levels": []}
    )
    assert law.at(DAY).value("move.min_post_months") == 0
    assert law.at(DAY).value("discipline.gate_levels") == ()


def test_the_laws_own_values_would_be_allowed():
    for key in Law.load().keys():  # noqa: SIM118
        assert not refusals({key: LAW.value(key)}), key


@pytest.mark.parametrize(
    ("overrides", "key", "said"),
    [
        ({"talent.value_weights": {"PERFORMANCE": 60}}, "talent.value_weights", "60 + 50 = 110"),
        ({"ip_asn.weights": {"DISCIPLINE": 10}}, "ip_asn.weights", "25 + 40 + 30 + 10 = 105"),
        ({"talent.boxes": {"AT_HIGH": 7}}, "talent.boxes", "AT_HIGH = 7, ABOVE_MEDIUM = 7"),
        ({"scoring.rating_points": {"BAIK": 101}}, "scoring.rating_points.BAIK", "101"),
    ],
)
def test_weights_of_law_that_do_not_fit_together_are_named(overrides, key, said):
    assert [(refusal.key, refusal.value) for refusal in refusals(overrides)] == [(key, said)]


def test_weights_that_are_moved_together_are_allowed():
    law = Law.load({"talent.value_weights": {"PERFORMANCE": 60, "POTENTIAL": 40}}).at(dt.date(2026, 1, 1))
    assert law.value("talent.value_weights") == {"PERFORMANCE": 60, "POTENTIAL": 40}


def test_every_refusal_is_said_in_both_languages():
    with pytest.raises(ScenarioError) as refused:
        Law.load({"ip_asn.weights": {"DISCIPLINE": 10}, "move.min_post_months": -1})
    assert "expected weights that sum to 100; law: move.min_post_months = -1" in refused.value.message("en")
    assert "seharusnya bobot yang berjumlah 100; law: move.min_post_months = -1" in refused.value.message(
        "id"
    )
