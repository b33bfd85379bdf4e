"""The plan of Kota Solok in figures, as the judge counted them, and what a planner may ask of it."""

from dataclasses import replace

import numpy as np
import pytest

from placement.errors import InfeasibleError, InputError
from placement.explain import explain
from placement.io import read
from placement.io.run_files import run_files
from placement.model.decision import Decision
from placement.planning import need, plan, score
from tests.planning.conftest import SOLOK


def test_the_judge_finds_a_sensible_first_plan(run):
    """Few moves, each with a cause; mismatches and the shortage of teachers and health staff fall; all proven."""
    facts, verdict = run.verdict.facts, run.verdict
    assert verdict.ok
    assert verdict.unique
    assert len(verdict.proven) == len(run.solution.claims)
    assert 20 <= facts["moves_permille"] <= 60
    assert set(facts["moves_by_cause"]) <= {"assignment", "mismatch", "surplus", "shortage", "request"}
    assert 5 * facts["mismatched_after"] <= 4 * facts["mismatched_before"]
    for family in ("Guru SD", "Guru SMP", "Kesehatan"):
        shortage = facts["shortage_by_family"][family]
        assert shortage["after"] < shortage["before"]
    names = {check.name for check in verdict.checks}
    assert {"audit.cause", "audit.lock", "audit.standing", "audit.drained", "audit.mismatch_left"} <= names


def test_the_plan_beats_its_baselines(run):
    """No post below its floor, where ranking and placing breaks many; fewer empty seats than doing nothing."""
    nothing, greedy, made = run.baselines.nothing, run.baselines.greedy, run.baselines.plan
    assert made.floors_broken == 0
    assert greedy.floors_broken > 0
    assert made.shortage < min(nothing.shortage, greedy.shortage)
    assert nothing.moves == 0


@pytest.mark.parametrize("lang", ["id", "en"])
def test_summary_names_what_an_office_looks_for(run, lang):
    """Causes, families, baselines, objectives and the verdict; none of the forbidden words."""
    text = run.summary(lang)
    for family in run.case.positions.families:
        assert family in text
    assert ("terbukti terbaik" if lang == "id" else "proven best") in text
    assert not [word for word in ("harga", "tarif", "lelang", "undian", "nonjob") if word in text.lower()]


def test_full_mode_moves_more_and_says_how_many_without_a_cause():
    """Everybody may move; the summary counts moves without a cause."""
    full = plan(read(SOLOK, choices={"mode": "full"}))
    assert full.verdict.ok
    assert full.verdict.facts["moves_by_cause"].get("none", 0) > 0
    assert "tanpa sebab" in full.summary("id")


@pytest.mark.parametrize("cap", [0, 7, 40])
def test_cap_on_moves_is_kept_and_proven(cap):
    """So many moves and no more; every level proven, the verdict agrees."""
    capped = plan(read(SOLOK, choices={"objectives": {"max_moves": cap}}))
    assert capped.verdict.ok
    assert capped.verdict.facts["moves"] == cap
    assert not capped.verdict.gaps


def test_a_gap_under_a_cap_is_stated():
    """Where no exchange meets the cap exactly the level is claimed as feasible, with its gap, and verified so."""
    capped = plan(read(SOLOK, choices={"objectives": {"max_moves": 80}}))
    assert capped.verdict.ok
    assert capped.solution.status == "feasible"
    assert [name for name, _ in capped.verdict.gaps] == ["fit"]
    assert "belum terbukti" in capped.summary("id")


def _decided(run, *decisions):
    return plan(replace(run.case, decisions=decisions))


def _decision(run, row, action, group=-1, reason="kebutuhan dinas"):
    positions, units = run.case.positions, run.case.units
    unit = str(units.code[positions.unit[group]]) if group >= 0 else ""
    job = positions.jobs[positions.job[group]] if group >= 0 else ""
    return Decision(str(run.case.roster.nip[row]), action, unit, job, reason, "Sekda", None, 2)


def test_keep_and_not_to_change_the_plan(run):
    """A mover who is kept stays; one who must not go there goes elsewhere or stays; both plans are verified."""
    mover = int(np.nonzero(run.plan.status == "move")[0][0])
    kept = _decided(run, _decision(run, mover, "keep"))
    assert kept.verdict.ok
    assert kept.plan.status[mover] == "fixed"
    barred = _decided(run, _decision(run, mover, "not-to", int(run.plan.after[mover])))
    assert barred.verdict.ok
    assert barred.plan.after[mover] != run.plan.after[mover]


def test_to_sends_her_there_and_release_takes_her_out(run):
    """An official's decision is carried out, with cause `assignment`."""
    mover = int(np.nonzero(run.plan.status == "move")[0][0])
    target = int(run.plan.after[mover])
    sent = _decided(run, _decision(run, mover, "to", target))
    assert sent.verdict.ok, sent.verdict.findings
    assert (sent.plan.after[mover], sent.plan.cause[mover]) == (target, "assignment")
    released = _decided(run, _decision(run, mover, "release"))
    assert released.verdict.ok, released.verdict.findings
    assert released.plan.after[mover] != run.plan.before[mover]


def test_decisions_against_locks_and_rules_are_refused(run):
    """The fault names what stands against it."""
    locked = int(np.nonzero(run.case.positions.lock != "")[0][0])
    mover = int(np.nonzero(run.plan.status == "move")[0][0])
    with pytest.raises(InputError) as caught:
        _decided(run, _decision(run, mover, "to", locked))
    assert caught.value.faults[0].code in {"decision_lock", "decision_rule"}


def test_decisions_that_cannot_hold_together_are_named(run):
    """More people sent to a post than it has seats: the smallest set is named."""
    problem = run.formulation.problem
    for g in np.nonzero((problem.capacity == 1) & ~np.isin(np.arange(problem.n_positions), problem.home))[0]:
        able = np.nonzero(
            problem.pairs.codes(np.arange(problem.n_employees), np.full(problem.n_employees, g)) == 0
        )[0]
        if len(able) >= 3:
            break
    rows = run.formulation.rows[able[:3]]
    with pytest.raises(InfeasibleError) as caught:
        _decided(run, *(_decision(run, int(row), "to", int(g)) for row in rows))
    assert len(caught.value.conflict) == 2


def test_scope_holds_everybody_else():
    """Only the agency named takes part."""
    scoped = plan(read(SOLOK, choices={"scope": ["Dinas Pendidikan"]}))
    assert scoped.verdict.ok
    moved = np.nonzero(np.isin(scoped.plan.status, ("move", "enter")))[0]
    units = scoped.case.units
    agencies = {
        str(units.name[units.agency[scoped.case.positions.unit[g]]]) for g in scoped.plan.after[moved]
    }
    assert len(moved) > 0
    assert agencies == {"Dinas Pendidikan"}


@pytest.mark.parametrize("order", [["fit"], ["mismatch", "fit", "moves"], ["moves", "evenness", "priority"]])
def test_objectives_in_another_order_are_proven_too(order):
    """Any order, each level proven, the plan the only one."""
    other = plan(read(SOLOK, choices={"objectives": {"order": order}}))
    assert other.verdict.ok
    assert other.verdict.unique
    assert [claim.name for claim in other.solution.claims][: len(order)] == order


def test_explanations_speak_of_everyone(run):
    """Whatever her status, a person gets an answer in both languages, and JSON."""
    for status in np.unique(run.plan.status):
        nip = str(run.case.roster.nip[np.nonzero(run.plan.status == status)[0][0]])
        for position in (None, str(run.case.positions.code[50])):
            explanation = explain(run, nip, position)
            assert nip in explanation.text("id")
            assert nip in explanation.text("en")
            assert explanation.as_dict()["status"] == status


def test_replay_gives_the_same_bytes(run):
    """Planned again from the same files: every file of the folder alike."""
    assert run_files(plan(read(SOLOK))) == run_files(run)


def test_need_and_score_of_everyone(run):
    """A row per post, a row per person, parts that add up."""
    assert len(need(run.case).rows) == len(run.case.positions)
    scores = score(run.case)
    assert len(scores.rows) == len(run.case.roster)
    for row in scores.rows:
        assert row["total"] == sum(value or 0 for key, value in row.items() if key.startswith("part_"))
