"""The inspector's checks of quarantine, on Kota Solok: each is silent on the honest plan and speaks when the plan is bent."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from placement.io import read
from placement.model.plan import PlanStatus
from placement.planning import plan
from placement.planning.path import _policy
from placement.verify import audit

SOLOK = Path(__file__).parents[2] / "scenarios" / "solok"


@pytest.fixture(scope="module")
def run():
    return plan(read(SOLOK))


def found(run, roster=None, positions=None, made=None):
    """Findings of the checks of quarantine."""
    case = run.case
    clean = replace(run.verdict, findings=(), checks=())
    verdict = audit(
        clean, roster or case.roster, positions or case.positions, case.units, case.education,
        run.formulation.problem, run.formulation.rows, made or run.plan, _policy(case),
    )  # fmt: skip
    return {(f.check, f.where) for f in verdict.findings if f.check.startswith("audit.quarantine")}


def marked(array, row):
    marks = np.full(len(array), "", "U16")
    marks[row] = "empty"
    return marks


def changed(run, row, **values):
    fields = {}
    for name, value in values.items():
        column = getattr(run.plan, name).copy().astype("U32" if isinstance(value, str) else np.int64)
        column[row] = value
        fields[name] = column if isinstance(value, str) else column.astype(getattr(run.plan, name).dtype)
    return replace(run.plan, **fields)


def first(run, status):
    return int(np.nonzero(run.plan.status == status)[0][0])


def test_a_plan_without_quarantine_has_nothing_to_say(run):
    assert found(run) == set()


def test_a_mover_who_is_in_quarantine_is_found(run):
    row = first(run, "move")
    roster = replace(run.case.roster, quarantine=marked(run.case.roster.nip, row))
    assert ("audit.quarantine", str(roster.nip[row])) in found(run, roster=roster)
    dressed = changed(run, row, status=str(PlanStatus.QUARANTINE))
    assert ("audit.quarantine", str(roster.nip[row])) in found(run, roster=roster, made=dressed)


def test_somebody_called_so_without_a_fault_is_found(run):
    row = first(run, "stay")
    made = changed(run, row, status=str(PlanStatus.QUARANTINE))
    assert found(run, made=made) == {("audit.quarantine", str(run.case.roster.nip[row]))}


def test_who_stays_in_quarantine_is_content(run):
    row = first(run, "stay")
    roster = replace(run.case.roster, quarantine=marked(run.case.roster.nip, row))
    made = changed(run, row, status=str(PlanStatus.QUARANTINE), fit=0)
    assert found(run, roster=roster, made=made) == set()


def test_a_seat_let_go_or_given_away_is_found(run):
    """Her seat counts for nobody; then somebody who came sits on it."""
    came = first(run, "move")
    post = int(run.plan.after[came])
    here = np.nonzero((run.plan.before == post) & (run.plan.status == "stay"))[0]
    row = int(here[0]) if len(here) else first(run, "stay")
    home = int(run.plan.before[row])
    roster = replace(run.case.roster, quarantine=marked(run.case.roster.nip, row))
    kept = changed(run, row, status=str(PlanStatus.QUARANTINE), fit=0)
    seated = kept.seated.copy()
    seated[run.plan.before == home] = -1
    assert ("audit.quarantined_post", str(run.case.positions.code[home])) in found(
        run, roster=roster, made=replace(kept, seated=seated)
    )


@pytest.mark.parametrize("end", ["before", "after"])
def test_a_closed_post_that_somebody_leaves_or_enters_is_found(run, end):
    post = int(getattr(run.plan, end)[first(run, "move")])
    positions = replace(run.case.positions, quarantine=marked(run.case.positions.code, post))
    assert ("audit.quarantined_post", str(positions.code[post])) in found(run, positions=positions)
