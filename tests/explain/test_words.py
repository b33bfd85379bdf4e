"""Explanations as people and programs read them."""

import re
from dataclasses import replace

import numpy as np
import pytest

from placement.eligibility import RULES
from placement.eligibility.rule import Rule
from placement.errors import UsageError
from placement.explain import Margins, Vacancies, explain
from placement.explain.find import person, post
from placement.explain.one_more_lines import ONE_MORE
from placement.explain.vacancy_lines import VACANCY
from placement.explain.what_if import opened, with_person, with_seat
from placement.explain.words import CAUSES, HELD, PLACES, STATUS, TEXTS, WAYS
from placement.model.plan import PlanStatus
from placement.planning import plan
from placement.solver import solve

FORBIDDEN = re.compile(r"\b(harga|tarif|lelang|undian|non-?job)", re.IGNORECASE)
KEYS = {
    "position", "jabatan_nama", "unit_nama", "rules", "reasons", "against", "level", "margin", "exact", "bound", "chain",
    "losses", "nearest",
}  # fmt: skip


@pytest.mark.parametrize("catalog", [TEXTS, PLACES, WAYS, STATUS, CAUSES, HELD, VACANCY, ONE_MORE])
def test_both_languages_say_the_same(catalog):
    """Every sentence in both, with the same places for figures, and none of the forbidden words."""
    for key, words in catalog.items():
        assert set(words) == {"id", "en"}, key
        assert set(re.findall(r"{(\w+)}", words["id"])) == set(re.findall(r"{(\w+)}", words["en"])), key
        assert not FORBIDDEN.search(words["id"]), key


def test_every_status_has_its_sentence():
    assert set(PLACES) == set(PlanStatus)


def test_every_hard_rule_says_both_values(run):
    """Its own words, in both languages, for a pair to which it says no; rules that bar nobody here are asked of anyone."""
    eligibility = run.formulation.eligibility
    rng = np.random.default_rng(1)
    people = rng.integers(0, len(run.case.roster), 4000)
    posts = rng.integers(0, len(run.case.positions), 4000)
    masks = eligibility.failures(people, posts)
    barred = 0
    for place, rule in enumerate(eligibility.hard):
        assert type(rule).sides is not Rule.sides, rule.code
        hit = np.nonzero(masks >> np.uint64(place) & np.uint64(1))[0]
        barred += len(hit) > 0
        for k in [*hit[:20].tolist(), 0]:
            for lang in ("id", "en"):
                asked, held = eligibility.sides(rule.code, int(people[k]), int(posts[k]), lang)
                assert asked
                assert held
                assert k not in hit or asked != held
                assert not FORBIDDEN.search(asked + held)
    assert barred >= 10


def test_values_are_those_of_the_data(run):
    """Level asked and held, and months in the post, read back from the sentence."""
    eligibility, roster = run.formulation.eligibility, run.case.roster
    assert "education_level" in {rule.code for rule in RULES}
    row = int(np.nonzero(roster.education_level == 30)[0][0])
    g = int(np.nonzero(run.case.positions.education_min == 40)[0][0])
    assert eligibility.sides("education_level", row, g, "id") == ("S-1", "D-III")
    held = eligibility.sides("time_in_post", row, g, "en")[1]
    since = roster.post_since[row].astype("datetime64[M]")
    months = int((run.case.planned.astype("datetime64[M]") - since).astype(int))
    assert int(held.split()[0]) in {months - 1, months}


def test_somebody_of_each_status_is_explained(why, run):
    """Her place in one sentence, three alternatives at most, the cheapest first, and a stable document."""
    for status in np.unique(run.plan.status):
        row = int(np.nonzero(run.plan.status == status)[0][3])
        nip = str(run.case.roster.nip[row])
        found = explain(why, nip)
        document = found.as_dict()
        assert document["format"] == "placement-explain/1"
        assert len(found.alternatives) <= 3
        assert all(set(a) == KEYS for a in document["alternatives"])
        for lang in ("id", "en"):
            assert found.place[lang] in found.text(lang)
            assert not FORBIDDEN.search(found.text(lang))
        order = [level.name for level in why.margins.levels]
        ranks = [(-order.index(a.margin.level), a.margin.points) for a in found.alternatives]
        assert ranks == sorted(ranks)
        for a in found.alternatives:
            assert a.steps[0].nip == nip
            assert a.steps[0].after == a.position
            assert a.bound is None or order.index(a.bound[0]) >= order.index(a.margin.level)


def test_the_best_alternatives_are_the_best_of_all(why, run):
    """Against the margin of every post that a plan might give her."""
    problem, margins = run.formulation.problem, why.margins
    order = [level.name for level in margins.levels]
    rng = np.random.default_rng(8)
    for i in rng.permutation(problem.n_employees)[:4].tolist():
        groups = np.arange(problem.n_positions)
        may = problem.pairs.codes(np.full(1, i), groups) == 0
        may[problem.home[i]] |= problem.home[i] >= 0
        may &= groups != run.solution.seat[i]
        truth = []
        for g in groups[may].tolist():
            fresh = Margins.margin(margins, i, g)
            if fresh.level:
                truth.append((-order.index(fresh.level), fresh.points))
        found = explain(why, str(problem.employee_key[i]))
        assert [(-order.index(a.margin.level), a.margin.points) for a in found.alternatives] == sorted(truth)[
            :3
        ]


def test_whoever_stays_where_she_is_holds_that_post(why, run):
    """Fixed people are not told that a rule speaks against their own post."""
    row = int(np.nonzero(run.plan.status == "fixed")[0][0])
    nip, own = str(run.case.roster.nip[row]), str(why.codes[run.plan.after[row]])
    said = explain(why, nip, own)
    assert said.alternatives[0].rules == ()
    assert "ia ditempatkan di sana" in said.text()


def test_numbers_are_found_as_people_write_them(run):
    nips = run.case.roster.nip
    nip = str(nips[7])
    spaced = f"{nip[:8]} {nip[8:14]} {nip[14]} {nip[15:]}"
    assert person(nips, spaced) == 7
    wrong = nip[:-1] + ("1" if nip[-1] != "1" else "2")
    if not (nips == wrong).any():
        with pytest.raises(UsageError) as caught:
            person(nips, wrong)
        assert "maksudnya" in caught.value.message("id")
        near = re.search(r"did you mean (\d+)", caught.value.message("en"))[1]
        assert (nips == near).any()
        assert sum(a != b for a, b in zip(near, wrong, strict=True)) <= 1
    with pytest.raises(UsageError) as caught:
        person(nips, "12")
    assert "mean" not in caught.value.message("en")


def test_an_unknown_post_is_answered_with_the_nearest(run):
    code = str(run.case.positions.code[40])
    with pytest.raises(UsageError, match=code):
        post(run.case.positions.code, code.replace("@", "@X"))
    assert post(run.case.positions.code, code) == 40


def test_a_post_that_is_full_says_so(why, run):
    full = int(np.nonzero(run.plan.filled(len(run.case.positions)) == run.case.positions.need)[0][0])
    found = Vacancies(why).of(full)
    assert found.why == ""
    assert "Semua kursinya terisi." in found.text()


def test_one_more_speaks_of_seats_people_and_rules(more, run):
    assert (len(more.seats), len(more.people)) == (2, 2)
    assert all(gain.points > 0 and gain.exact for gain in (*more.seats, *more.people))
    assert not FORBIDDEN.search(more.text("id"))
    assert set(more.as_dict()) == {"format", "seats", "people", "rules"}
    figures = run.baselines.plan
    assert all(w.before == (figures.shortage, figures.mismatches, figures.moves) for w in more.rules)


def test_a_waived_rule_is_a_plan_without_it(more, run):
    """The figures again from a scenario that switches it off."""
    waiver = more.rules[0]
    choice = run.case.scenario.eligibility.model_copy(update={"rules_off": (waiver.rule,)})
    scenario = run.case.scenario.model_copy(update={"eligibility": choice})
    again = plan(replace(run.case, scenario=scenario))
    figures = again.baselines.plan
    assert (figures.shortage, figures.mismatches, figures.moves) == (
        waiver.shortage,
        waiver.mismatches,
        waiver.moves,
    )
    moved = np.nonzero(np.isin(again.plan.status, ("move", "enter")))[0]
    codes = run.formulation.eligibility
    barred = sum(waiver.rule in codes.one(int(row), int(again.plan.after[row])) for row in moved.tolist())
    assert waiver.exceptions == barred


def test_gains_of_solok_are_those_of_the_problem_solved_again(more, run, why):
    """The best seat and the best person named, put into the problem and solved from the start."""
    problem = opened(run.case, run.formulation.problem)
    before = [claim.total for claim in run.solution.claims[: len(problem.levels)]]
    codes = why.codes.tolist()
    for gain, changed in (
        (more.seats[0], with_seat(problem, codes.index(more.seats[0].positions[0]))),
        (
            more.people[0],
            with_person(problem, int(problem.position_class[codes.index(more.people[0].positions[0])])),
        ),
    ):
        level = [objective.name for objective in problem.levels].index(gain.level)
        after = [claim.total for claim in solve(changed).claims[: level + 1]]
        assert after == [*before[:level], before[level] + gain.points]
