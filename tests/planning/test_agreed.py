"""What was agreed to holds and changes nothing else; beside lines that were struck as much of it holds as can."""

from dataclasses import replace

import numpy as np
import pytest

from placement.errors import InfeasibleError
from placement.formulation import formulate
from placement.io import read, read_run, write_run
from placement.model.decision import BARE, Decision
from placement.planning import difference as room
from placement.planning import path, plan
from placement.solver import solve

LAPSED = BARE["lapsed"]


def said(run, row, action):
    job, unit = str(run.case.positions.code[run.plan.after[row]]).split("@") if action != "keep" else ("", "")
    return Decision(str(run.case.roster.nip[row]), action, unit, job, "usul", "TPK", None, int(row))


def movers(run):
    return np.nonzero(np.isin(run.plan.status, ("move", "enter")))[0]


@pytest.fixture(scope="module")
def agreed(run):
    """The plan of Solok with every line agreed to."""
    return plan(replace(run.case, decisions=tuple(said(run, row, "agree") for row in movers(run))))


def mixed(run, seed):
    """A third of the lines struck, half of them agreed to, the others without an answer."""
    words = np.random.default_rng(seed).choice(["agree", "keep", ""], len(movers(run)), p=[0.5, 0.33, 0.17])
    pairs = zip(movers(run), words.tolist(), strict=True)
    return replace(run.case, decisions=tuple(said(run, row, word) for row, word in pairs if word))


def test_the_plan_agreed_to_is_the_plan(run, agreed):
    assert len(agreed.case.decisions) == 102
    assert agreed.verdict.ok
    assert not agreed.yielded
    for column in ("after", "seated", "status", "kind", "cause", "fit"):
        assert (getattr(agreed.plan, column) == getattr(run.plan, column)).all(), column
    assert (agreed.formulation.problem.floor == run.formulation.problem.floor).all()
    assert {decision.action for decision in agreed.case.decisions} == {"agree"}


def test_agreeing_to_it_costs_nothing_and_asks_for_one_solution(agreed, monkeypatch):
    solved = []
    monkeypatch.setattr(room, "solve", lambda problem: solved.append(problem) or solve(problem))
    found = room.differences(agreed.case, agreed.solution, agreed.plan)
    assert found == (room.Difference("proven", "", 0, 0),) * 102
    assert len(solved) == 1


def test_an_order_lowers_the_floor_that_an_agreement_keeps(run):
    problem, roster = run.formulation.problem, run.case.roster
    holders = np.bincount(roster.home[roster.home >= 0], minlength=problem.n_positions)
    groups = np.arange(problem.n_positions)
    bound = (problem.floor > 0) & (holders <= run.case.positions.need) & (run.case.positions.minimum == 0)
    for i in np.nonzero((problem.home >= 0) & bound[problem.home])[0].tolist():
        open_to = groups[problem.pairs.codes(np.full(len(groups), i), groups) == 0]
        if len(open_to):
            break
    home, nip = problem.home[i], str(problem.employee_key[i])
    job, unit = str(run.case.positions.code[open_to[0]]).split("@")
    floors = [
        formulate(
            replace(run.case, decisions=(Decision(nip, action, unit, job, "x", "y", None, 2),))
        ).problem.floor[home]
        for action in ("agree", "to")
    ]
    assert floors == [problem.floor[home], problem.floor[home] - 1]


@pytest.mark.parametrize("seed", [0, 6])
def test_beside_struck_lines_as_much_holds_as_can_and_the_rest_is_said(run, seed, tmp_path, monkeypatch):
    monkeypatch.setattr(room, "MOST_WORK", 0)  # not what it costs
    case = mixed(run, seed)
    problem = formulate(case).problem
    assert solve(replace(problem, levels=problem.levels[:1])).status == "infeasible"
    made = plan(case)
    assert made.verdict.ok
    assert made.yielded
    asked = {decision.nip: decision for decision in case.decisions}
    place = {str(nip): row for row, nip in enumerate(case.roster.nip)}
    lapsed = 0
    for decision in made.case.decisions:
        row, before = place[decision.nip], asked[decision.nip]
        if before.action == "keep":
            assert (decision.action, made.plan.after[row]) == ("keep", case.roster.home[row])
        elif decision.action == "withdraw":
            assert decision.reason == LAPSED
            lapsed += 1
        else:
            assert decision.action in {"agree", "to"}
            assert made.case.positions.code[made.plan.after[row]] == decision.place
            kept = decision.action == "agree"
            assert (made.plan.cause[row] == run.plan.cause[row]) == kept
    assert 0 < lapsed < 8
    assert ("gugur" in made.summary()) == bool(lapsed)
    write_run(made, tmp_path / "run")
    again = read_run(tmp_path / "run")
    assert again.verdict.ok
    assert (again.plan.after == made.plan.after).all()
    assert [d.action for d in again.case.decisions] == [d.action for d in made.case.decisions]


def test_halving_says_what_each_agreement_costs_alone(run, monkeypatch):
    """Against every agreement re-solved for itself, on a town where some of them matter."""
    made = plan(mixed(run, 6))
    agreements = [k for k, decision in enumerate(made.case.decisions) if decision.action == "agree"]
    monkeypatch.setattr(room, "MOST_WORK", 10**7)
    desk = room._Desk(made.case, room.Measure(made.case), made.plan, proven=True)
    assert set(desk.agreed_by_rule()) == set(agreements)
    some = tuple(np.random.default_rng(1).permutation(agreements)[:5].tolist())
    assert desk.together(some) == {place: desk.alone(place) for place in some}


def test_what_cannot_hold_without_any_agreement_is_still_refused(run):
    """Two orders for one seat, and an agreement beside them."""
    rows = movers(run)
    open_seats = run.formulation.problem.capacity[run.plan.after[rows]]
    first = rows[int(np.nonzero(open_seats == 1)[0][0])]
    problem = run.formulation.problem
    groups = problem.pairs.codes(
        np.arange(problem.n_employees), np.full(problem.n_employees, run.plan.after[first])
    )
    other = next(r for i, r in enumerate(run.formulation.rows) if groups[i] == 0 and r not in rows)
    job, unit = str(run.case.positions.code[run.plan.after[first]]).split("@")
    orders = [
        Decision(str(run.case.roster.nip[r]), "to", unit, job, "x", "y", None, 2) for r in (first, other)
    ]
    with pytest.raises(InfeasibleError) as raised:
        plan(replace(run.case, decisions=(*orders, said(run, rows[-1], "agree"))))
    assert "gugur" not in str(raised.value)


def test_who_has_no_cause_is_assigned_by_agreement(run):
    """An agreement by hand to somebody whom the rules would not move is an order in all but its floor."""
    problem = run.formulation.problem
    held = np.nonzero(run.formulation.standings.why == "no_cause")[0]
    eligible = run.formulation.eligibility
    room_left = np.nonzero(problem.filled(run.solution.seat) + (problem.floor > 0) < problem.capacity)[0]
    for row in held.tolist():
        fine = room_left[eligible.codes(np.full(len(room_left), row), room_left) == 0]
        home = run.case.roster.home[row]
        holders = int((run.case.roster.home == home).sum())
        if len(fine) and holders > run.case.positions.need[home]:
            break
    job, unit = str(run.case.positions.code[fine[0]]).split("@")
    order = Decision(str(run.case.roster.nip[row]), "agree", unit, job, "x", "y", None, 2)
    made = path.plan(replace(run.case, decisions=(order,)))
    assert made.verdict.ok
    assert (made.plan.after[row], made.plan.cause[row]) == (fine[0], "assignment")


def test_agreement_is_read_from_the_files(tmp_path, run):
    import shutil
    from pathlib import Path

    shutil.copytree(Path(__file__).parents[2] / "scenarios" / "solok", tmp_path / "kota")
    row = movers(run)[0]
    post = str(run.case.positions.code[run.plan.after[row]]).split("@")
    line = f"{run.case.roster.nip[row]},setuju,{post[1]},{post[0]},usul,TPK,"
    text = "nip,tindakan,unor_id,jabatan_id,alasan,pejabat,tanggal\n"
    (tmp_path / "kota" / "decisions.csv").write_text(text + line + "\n")
    (decision,) = read(tmp_path / "kota").decisions
    assert (decision.action, decision.place) == ("agree", "@".join(post))
