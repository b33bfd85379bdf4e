"""Why a post is empty: funnels counted person by person, shortages against an independent flow."""

import numpy as np

from placement.explain import Vacancies, shortage_sentence
from placement.explain.shortage import Graph


def most_seated(capacity, may):
    """Size of a greatest assignment of people to groups, by augmenting paths (Kuhn); may : groups of each person."""
    holders = [[] for _ in capacity]

    def seat(person, seen):
        for g in may[person]:
            if g in seen:
                continue
            seen.add(g)
            if len(holders[g]) < capacity[g]:
                holders[g].append(person)
                return True
            for k, other in enumerate(holders[g]):
                if seat(other, seen):
                    holders[g][k] = person
                    return True
        return False

    return sum(seat(person, set()) for person in range(len(may)))


def small_city(rng):
    """Groups in classes, people with a greatest assignment of theirs."""
    m, n = int(rng.integers(2, 6)), int(rng.integers(1, 9))
    kinds = np.unique(rng.integers(0, m, m), return_inverse=True)[1].astype(np.int32)
    capacity = rng.integers(0, 4, m)
    pairs = rng.random((n, int(kinds.max()) + 1)) < 0.4
    home = np.full(n, -1, np.int32)
    may = [[g for g in range(m) if pairs[i, kinds[g]]] for i in range(n)]
    for i in range(n):
        if rng.random() < 0.5:
            home[i] = rng.integers(m)
            may[i] = sorted({*may[i], int(home[i])})
    return kinds, capacity, pairs, home, may


def any_plan(rng, capacity, may):
    """Some plan, not a greatest one."""
    seat, room = np.full(len(may), -1, np.int32), capacity.copy()
    for i in rng.permutation(len(may)):
        open_groups = [g for g in may[i] if room[g] > 0]
        if open_groups and rng.random() < 0.9:
            seat[i] = rng.choice(open_groups)
            room[seat[i]] -= 1
    return seat


def test_a_walk_finds_the_shortage_or_an_exchange():
    """From every empty seat of random plans: closed sets are Hall's violators, open ones can be filled."""
    kinds_of_end = {True: 0, False: 0}
    for seed in range(200):
        rng = np.random.default_rng(seed)
        kinds, capacity, pairs, home, may = small_city(rng)
        seat = any_plan(rng, capacity, may)
        i, c = np.nonzero(pairs)
        graph = Graph(kinds, seat, home, i.astype(np.int64), c.astype(np.int64))
        filled = np.bincount(seat[seat >= 0], minlength=len(capacity))
        for g in np.nonzero(filled < capacity)[0]:
            groups, loose = graph.closure(int(g))
            inside = set(groups.tolist())
            people = [person for person, options in enumerate(may) if inside & set(options)]
            kinds_of_end[loose] += 1
            if loose:
                wanted = filled.copy()
                wanted[g] += (
                    1  # a plan with exactly these seats taken exists: an exchange fills the empty one
                )
                assert most_seated(wanted, may) == wanted.sum()
            else:
                assert len(people) == filled[groups].sum() < capacity[groups].sum()
                assert g in inside
                restricted = np.where(np.isin(np.arange(len(capacity)), groups), capacity, 0)
                assert most_seated(restricted, may) == filled[groups].sum()
    assert min(kinds_of_end.values()) > 30


def test_every_short_post_is_listed_with_its_seats(run, shortfalls):
    short = np.maximum(run.case.positions.need - run.plan.filled(len(run.case.positions)), 0)
    assert {v.position: v.need - v.filled for v in shortfalls} == {
        str(code): int(s) for code, s in zip(run.case.positions.code, short, strict=True) if s
    }
    assert shortfalls.as_dict()["seats"] == run.baselines.plan.shortage


def test_shortages_of_solok_are_people_who_do_not_exist(run, shortfalls):
    """Asked of everybody in the rules' own words: who may hold any of the posts sits there already."""
    case, eligibility = run.case, run.formulation.eligibility
    there = [row for row in range(len(case.roster)) if run.plan.status[row] not in {"leaving", "quarantine"}]
    codes = {str(code): g for g, code in enumerate(case.positions.code)}
    found = shortfalls.shortages()
    assert len(found) > 50
    assert len(found) == len({s.positions for s in found})
    kind_of = run.formulation.problem.position_class
    looked_at = 0
    for shortage in found:
        groups = [codes[code] for code in shortage.positions]
        if len({int(kind_of[g]) for g in groups}) not in {1, 2} or looked_at == 3:
            continue
        looked_at += 1
        assert shortage.need == case.positions.need[groups].sum() > shortage.exist
        kinds = {int(kind_of[g]): g for g in groups}
        may = [
            row for row in there
            if case.roster.home[row] in groups or any(not eligibility.one(row, g) for g in kinds.values())
        ]  # fmt: skip
        assert len(may) == shortage.exist
        assert set(run.plan.seated[may].tolist()) <= set(groups)
    assert looked_at == 3


def test_the_largest_shortages_are_closed(run, shortfalls):
    """Nobody outside may hold any of the posts, asked of all pairs at once."""
    case, eligibility = run.case, run.formulation.eligibility
    codes = {str(code): g for g, code in enumerate(case.positions.code)}
    for shortage in shortfalls.shortages()[:5]:
        groups = np.array([codes[code] for code in shortage.positions])
        there = ~np.isin(run.plan.status, ("leaving", "quarantine"))
        outside = np.nonzero(there & ~np.isin(run.plan.seated, groups))[0]
        assert eligibility.codes(outside[:, None], groups[None, :]).all()
        assert shortage.exist == np.isin(run.plan.seated, groups).sum() < case.positions.need[groups].sum()


def test_sentences_say_the_figures(shortfalls):
    shortage = next(s for s in shortfalls.shortages() if len(s.positions) > 1 and s.exist > 1)
    said = {lang: shortage_sentence(shortage, lang) for lang in ("id", "en")}
    for figure in (len(shortage.positions), shortage.units, shortage.need, shortage.exist):
        assert all(f"{figure} " in text for text in said.values())
    assert "membutuhkan" in said["id"]
    assert "exist" in said["en"]


def test_funnels_count_what_the_rules_say_one_by_one(run, why):
    """Left after each rule, and kept away by one alone, recounted person by person for some posts."""
    case, formulation = run.case, run.formulation
    rules = len(formulation.eligibility.hard)
    rng = np.random.default_rng(3)
    found = Vacancies(why)
    for g in rng.choice(found.groups(), 2, replace=False).tolist():
        funnel = found.of(g, 0).funnel
        against = {}
        for row in np.nonzero(case.roster.home != g)[0].tolist():
            codes = set(formulation.eligibility.one(row, g))
            code = str(formulation.standings.why[row])
            if code and code not in {stage.code for stage in funnel.stages[:rules]}:
                codes.add(code)
            against[row] = codes
        left = set(against)
        assert funnel.people == len(left)
        for stage in funnel.stages:
            left -= {row for row in left if stage.code in against[row]}
            if stage.code == "decision":
                break
            assert stage.left == len(left), stage
        i = {int(row): k for k, row in enumerate(formulation.rows)}
        problem = formulation.problem
        eligible = {
            row for row in left
            if row in i and not problem.pairs.one(i[row], g) and problem.only[i[row]] in {-1, g}
        }  # fmt: skip
        assert funnel.candidates == len(eligible)
        for stage in funnel.stages[:rules]:
            alone = {row for row, codes in against.items() if codes == {stage.code}}
            refused = {row for row in alone if row in i and problem.only[i[row]] not in {-1, g}}
            assert stage.alone == len(alone - refused), stage


def test_candidates_come_with_their_margin(run, why):
    found = Vacancies(why)
    vacancy = next(v for g in found.groups() if (v := found.of(g)).candidates)
    for candidate in vacancy.candidates:
        assert candidate.alternative.margin.points > 0
        assert candidate.alternative.position == vacancy.position
