"""What a decision costs, against both plans measured by hand."""

from collections import Counter
from contextlib import suppress
from dataclasses import replace
from fractions import Fraction
from functools import partial

import numpy as np
import pytest

from placement.errors import InfeasibleError, InputError
from placement.explain import margin
from placement.formulation import OBJECTIVES
from placement.io import read
from placement.model.decision import Decision
from placement.planning import difference as room
from placement.planning import path, plan
from placement.synthetic import generate
from placement.verify import judge

JUDGED = ("priority", "evenness", "mismatch", "moves", "fit")


@pytest.fixture(scope="module", autouse=True)
def few_samples():
    """The judge asks the rules' words of few random pairs: nothing here hangs on how many."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(path, "judge", partial(judge, samples=100))
        yield


def half_up(value):
    return (2 * value.numerator + value.denominator) // (2 * value.denominator)


def evenness(case, filled, leaving):
    """Worth of the seats filled, group by group, in fractions, as the objective's docstring puts it."""
    positions, roster = case.positions, case.roster
    from placement.formulation.pools import pool_of_employee, pool_of_position

    pool = pool_of_position(positions)
    asked, people = Counter(), Counter()
    for g, need in enumerate(positions.need.tolist()):
        asked[int(pool[g])] += need
    own = pool_of_employee(roster, pool)
    for row in range(len(roster)):
        if roster.home[row] >= 0 and not leaving[row]:
            people[int(own[row])] += 1
    total = 0
    for g, need in enumerate(positions.need.tolist()):
        p = int(pool[g])
        target = need
        if need and people[p] < asked[p]:
            target = min(max(half_up(Fraction(need * people[p], asked[p])), 1), need)
        for seat in range(1, filled[g] + 1):
            missing = target - seat + 1
            worth = half_up(Fraction(1000 * (2 * missing - 1), target)) if missing > 0 else 1
            total += max(worth, 1)
    return total


def by_hand(run):
    """The five objectives of a plan, person by person."""
    case, made = run.case, run.plan
    roster, positions, units = case.roster, case.positions, case.units
    costs = case.scenario.objectives.move_costs
    filled = Counter(int(g) for g in made.seated if g >= 0)
    weight = {0: 0, 1: 3, 2: 2, 3: 1}
    standing = run.formulation.standings
    told = dict.fromkeys(JUDGED, 0)
    told["priority"] = sum(weight[int(positions.priority[g])] * count for g, count in filled.items())
    leaving = made.status == "leaving"
    told["evenness"] = evenness(case, filled, leaving)
    for row, g in enumerate(made.seated.tolist()):
        if g < 0:
            continue
        moved = g != roster.home[row]
        told["mismatch"] += int(moved and standing.mismatched[row])
        if moved or not standing.mismatched[row]:
            told["fit"] += int(run.formulation.fit.points(np.array([row]), np.array([g]))[0])
        if not moved or roster.home[row] < 0 or roster.asks_to_move[row]:
            continue
        if roster.unit[row] == positions.unit[g]:
            told["moves"] -= costs.same_unit
        elif units.district[roster.unit[row]] != positions.district[g]:
            told["moves"] -= costs.other_district
        else:
            same = roster.agency[row] == positions.agency[g]
            told["moves"] -= costs.same_agency if same else costs.other_agency
    return told


def decided(run, rng):
    """One decision of each kind on people of the plan, by seed, as far as there are any."""
    problem, positions = run.formulation.problem, run.case.positions
    moved = rng.permutation(np.nonzero(np.isin(run.plan.status, ("move", "enter")))[0]).tolist()
    groups = np.arange(len(positions))

    def of(row, action, g=-1):
        job, unit = str(positions.code[g]).split("@") if g >= 0 else ("", "")
        return Decision(str(run.case.roster.nip[row]), action, unit, job, "alasan", "Sekda", None, 2)

    found = []
    for row, action in zip(moved, ("keep", "other", "to", "release", "not-to"), strict=False):
        if action == "other":
            i = int(np.nonzero(run.formulation.rows == row)[0][0])
            open_to = groups[problem.pairs.codes(np.full(len(groups), i), groups) == 0]
            if len(open_to):
                found.append(of(row, "to", int(rng.choice(open_to))))
        else:
            found.append(of(row, action, int(run.plan.after[row]) if action in {"to", "not-to"} else -1))
    return tuple(found)


def together(case, decisions):
    """The plan with those of the decisions that can hold together, one taken after the other."""
    made = plan(case)
    for decision in decisions:
        with suppress(InfeasibleError, InputError):
            made = plan(replace(case, decisions=(*made.case.decisions, decision)))
    return made


@pytest.fixture(scope="module")
def towns(tmp_path_factory):
    folders = []
    for seed in (3, 8):
        folder = tmp_path_factory.mktemp("town") / "town"
        generate(folder, employees=300, seed=seed)
        folders.append(folder)
    return folders


@pytest.mark.parametrize("seed", range(2))
def test_each_decision_costs_what_both_plans_measured_by_hand_differ_by(towns, seed):
    case = read(towns[seed % 2], choices={"mode": ("limited", "full")[seed]})
    rng = np.random.default_rng(seed)
    made = together(case, decided(plan(case), rng))
    decisions = made.case.decisions
    assert len(decisions) > 1
    assert made.verdict.ok
    here = by_hand(made)
    for decision, found in zip(decisions, made.differences, strict=True):
        rest = tuple(other for other in decisions if other is not decision)
        without = plan(replace(case, decisions=rest))
        there = by_hand(without)
        gains = {name: there[name] - here[name] for name in JUDGED}
        first = next((name for name in JUDGED if gains[name]), "")
        assert found == room.Difference("proven", first, gains.get(first, 0), gains["fit"])


def test_to_be_given_a_post_costs_the_margin(run):
    """The shortest exchange of the free plan says what a re-solved one loses, where no floor stands in between."""
    rng = np.random.default_rng(7)
    problem, solution = run.formulation.problem, run.solution
    groups = np.arange(problem.n_positions)
    asked = 0
    for i in rng.permutation(problem.n_employees).tolist():
        home = int(problem.home[i])
        if home < 0 or problem.floor[home] or asked == 4:
            continue
        open_to = groups[problem.pairs.codes(np.full(len(groups), i), groups) == 0]
        open_to = open_to[(open_to != solution.seat[i]) & (open_to != home)]
        if not len(open_to):
            continue
        g = int(rng.choice(open_to))
        expected = margin(problem, solution, i, g)
        if not expected.level:  # no plan gives her this post
            continue
        job, unit = str(problem.position_key[g]).split("@")
        order = Decision(str(problem.employee_key[i]), "to", unit, job, "alasan", "Sekda", None, 2)
        (found,) = plan(replace(run.case, decisions=(order,))).differences
        if expected.level in JUDGED:
            assert (found.level, found.points) == (expected.level, expected.points)
        else:
            assert not found.level
        asked += 1
    assert asked == 4


def test_what_was_going_to_happen_costs_nothing(run):
    row = int(np.nonzero(run.plan.status == "move")[0][0])
    job, unit = str(run.case.positions.code[run.plan.after[row]]).split("@")
    order = Decision(str(run.case.roster.nip[row]), "to", unit, job, "alasan", "Sekda", None, 2)
    made = plan(replace(run.case, decisions=(order,)))
    assert made.differences == (room.Difference("proven", "", 0, 0),)
    assert "1 x 0: tidak mengubah sasaran" in made.summary()
    assert made.as_dict()["decisions"][0]["fit"] == 0


def test_too_many_are_not_guessed(run, monkeypatch):
    monkeypatch.setattr(room, "MOST_WORK", len(run.case.roster))
    rows = np.nonzero(run.plan.status == "move")[0][:2]
    orders = tuple(Decision(str(run.case.roster.nip[row]), "keep", "", "", "a", "b", None, 2) for row in rows)
    made = plan(replace(run.case, decisions=orders))
    assert {(difference.state, difference.fit) for difference in made.differences} == {("too_many", None)}
    assert "tidak dihitung" in made.summary()
    one = plan(replace(run.case, decisions=orders[:1]))
    assert one.differences[0].state == "proven"


def test_what_was_taken_back_binds_nobody(run):
    row = int(np.nonzero(run.plan.status == "move")[0][0])
    back = Decision(str(run.case.roster.nip[row]), "withdraw", "", "", "a", "b", None, 2)
    made = plan(replace(run.case, decisions=(back,)))
    assert made.differences == (room.Difference("withdrawn"),)
    assert (made.plan.after == run.plan.after).all()


def test_an_objective_that_comes_after_the_tie_order_is_not_judged(run):
    objectives = run.case.scenario.objectives.model_copy(update={"order": ("mismatch", "seniority", "moves")})
    case = replace(run.case, scenario=run.case.scenario.model_copy(update={"objectives": objectives}))
    assert room.Measure(case).judged == ("mismatch",)
    assert set(room.Measure(case).names) == {"mismatch", "fit"}
    assert {objective.code for objective in OBJECTIVES} > set(room.Measure(run.case).judged)
