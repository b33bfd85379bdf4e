"""What a planner may choose, and what becomes of it: the plan is judged, and the verdict holds when judged again."""

import pytest

from tests.end_to_end.conftest import rows_of

ORDERS = ('["mismatch", "evenness", "fit"]', '["fit"]')


def agreed(city, *words):
    """Plan, and verify what was planned."""
    answer = city.plan(*words)
    assert answer.code == 0, answer.err
    assert city.call("verify", city.run).code == 0
    return answer


@pytest.mark.parametrize("mode", ["limited", "full"])
@pytest.mark.parametrize("order", ORDERS)
def test_objectives_in_another_order(city, order, mode):
    city.choose(f"[objectives]\norder = {order}\n")
    assert "terbukti terbaik menurut sasaran yang ditetapkan" in agreed(city, "--mode", mode).out


@pytest.mark.parametrize("most", [0, 1, 5, 20])
def test_a_cap_on_moves_is_kept_and_its_summary_is_honest(city, most):
    answer = agreed(city, "--max-moves", most, "--lang", "en")
    moved = sum(row["status"] in {"move", "enter"} for row in city.placements().values())
    assert moved <= most
    gaps = [level for level in city.record()["claim"]["levels"] if level["bound"] != level["total"]]
    assert ("not proven" in answer.out) == bool(gaps)
    assert (city.record()["claim"]["status"] == "feasible") == bool(gaps)


def test_a_scope_holds_everybody_else(city):
    city.choose('scope = ["Dinas Kesehatan"]\n')
    agreed(city, "--mode", "full")
    above = {unit["unor_id"]: unit["atasan_id"] for unit in city.rows("units")}
    named = {unit["unor_id"] for unit in city.rows("units") if unit["nama"] == "Dinas Kesehatan"}
    inside = {unit for unit in above if unit in named or above[unit] in named}
    for row in city.placements().values():
        if row["status"] in {"move", "enter"}:
            assert {row["from_unit"], row["to_unit"]} <= inside
        assert row["from_unit"] in inside or row["status"] in {"fixed", "leaving"}


def test_a_value_of_law_that_was_changed_is_shown_as_a_departure(city):
    city.choose('[law]\n"move.min_post_months" = 12\n')
    assert "Penyimpangan dari ketentuan: move.min_post_months" in agreed(city).out
    assert [departure["key"] for departure in city.record()["departures"]] == ["move.min_post_months"]


@pytest.mark.parametrize("line", ['[law]\n"move.no_such" = 12\n', '[eligibility]\nrules_off = ["no_such"]\n'])
def test_a_law_or_a_rule_that_does_not_exist_is_refused(city, line):
    answer = city.choose(line).plan()
    assert answer.code == 3
    assert "no_such" in answer.err


def test_a_scenario_on_top_of_another(city):
    child = city.path.parent / "anak"
    child.mkdir()
    (child / "scenario.toml").write_text('extends = "../kota"\nname = "Anak"\nmode = "full"\n')
    assert city.call("plan", child, "-o", city.run).code == 0
    assert (city.record()["scenario"], city.record()["mode"]) == ("Anak", "full")
    assert city.call("verify", city.run).code == 0
    assert city.call("plan", "--replay", city.run).code == 0


EDGES = {
    "no need anywhere": ("positions", lambda rows: [row.update(kebutuhan="0") for row in rows] and None),
    "one employee": ("employees", lambda rows: rows[5:6]),
    "nobody active": (
        "employees",
        lambda rows: [row.update(kedudukan_hukum_id="02") for row in rows] and None,
    ),
    "everybody locked": ("positions", lambda rows: [row.update(kunci="jpt") for row in rows] and None),
}


@pytest.mark.parametrize("name", EDGES)
def test_where_nobody_can_move_nobody_moves(city, name):
    agreed(city.bend(*EDGES[name]), "--mode", "full")
    assert not [row for row in city.placements().values() if row["status"] in {"move", "enter"}]


def test_decisions_do_what_they_say(city, mover):
    nip, (job, unit) = mover["nip"], mover["to_position"].split("@")
    for action, place, status in (
        ("keep", (), "fixed"),
        ("to", (unit, job), "move"),
        ("not-to", (unit, job), None),
        ("release", (), None),
    ):
        assert city.decide((nip, action, *place)).plan().code == 0
        row = city.placements()[nip]
        assert status in {None, row["status"]}
        assert row["to_position"] != (mover["from_position"] if action == "release" else None)
        if action in {"to", "not-to"}:
            assert (row["to_position"] == mover["to_position"]) is (action == "to")
    assert city.call("verify", city.run).code == 0


def test_whoever_is_deferred_stays_until_that_day_and_not_longer(city, mover):
    for until, status in (("2027-06-01", "fixed"), ("2026-12-01", "move")):
        city.decide((mover["nip"], "defer-until"))
        city.bend("decisions", lambda rows, day=until: rows[0].update(tanggal=day))
        assert city.plan().code == 0
        assert city.placements()[mover["nip"]]["status"] == status


def test_decisions_that_contradict_each_other_are_refused(city, mover):
    nip, (job, unit) = mover["nip"], mover["to_position"].split("@")
    for decisions, code in (
        (((nip, "keep"), (nip, "to", unit, job)), "decision_twice"),
        (((nip, "to", unit, job), (nip, "not-to", unit)), "decision_contradiction"),
        (((nip, "to", unit, job), (nip, "not-to", "", job)), "decision_contradiction"),
    ):
        answer = city.decide(*decisions).plan("--json")
        assert answer.code == 3
        assert {fault["code"] for fault in answer.document["error"]["faults"]} == {code}


def test_a_decision_against_a_lock_or_a_status_is_refused_with_what_stands_against_it(
    city, mover, planned_once
):
    job, unit = mover["to_position"].split("@")
    rows = rows_of(planned_once / "placements.csv")
    for reason, code in (
        ("lock", "decision_lock"),
        ("employee_kind", "decision_lock"),
        ("retirement", "decision_leaving"),
    ):
        nip = next(
            row["nip"] for row in rows if row["reason"] == reason and row["status"] in {"fixed", "leaving"}
        )
        answer = city.decide((nip, "to", unit, job)).plan("--json")
        assert answer.code == 3
        assert [fault["code"] for fault in answer.document["error"]["faults"]] == [code]
        if code == "decision_lock":
            assert f"Yang menghalangi: {reason}." in city.plan().err


def test_decisions_that_cannot_hold_together_are_named(city, mover):
    job, unit = mover["to_position"].split("@")
    city.decide((mover["nip"], "to", unit, job))
    answer = city.plan("--max-moves", 0)
    assert answer.code == 1
    assert answer.err.splitlines()[-3].startswith("Kesalahan: permintaan berikut tidak dapat dipenuhi")
    assert mover["nip"] not in answer.err
    conflict = city.plan("--max-moves", 0, "--json").document["error"]["conflict"]
    assert len(conflict) == 2
    assert not city.run.parent.exists()
