"""Many questions at once against single margins, and those against enumeration (test_margin)."""

import numpy as np

from placement.explain import Margins
from placement.solver import solve
from tests.solver.small import options, plans, random_problem


def solved(seeds):
    """Small problems with their only plan."""
    for seed in seeds:
        problem = random_problem(np.random.default_rng(seed))
        solution = solve(problem)
        if solution.status == "optimal":
            yield problem, Margins(problem, solution)


def asked(problem, margins):
    """Pairs that some plan might hold and this one does not."""
    return [
        (i, g)
        for i, seats in enumerate(options(problem))
        for g in seats
        if g >= 0 and g != margins.solution.seat[i] and problem.only[i] < 0
    ]


def place(margins, found):
    """Level and points, or None where no plan gives her the post."""
    names = [level.name for level in margins.levels]
    return (names.index(found.level), found.points) if found.level else None


def test_a_bound_never_says_more_than_the_margin():
    """The first level that the prices show is at or after the one that decides; there it shows at most the margin."""
    same = below = 0
    for problem, margins in solved(range(400, 560)):
        pairs = asked(problem, margins)
        if not pairs:
            continue
        i, g = (np.array(column) for column in zip(*pairs, strict=True))
        answers = margins.ask(i, g)
        assert (answers.code == 0).all()
        for (who, where), level, points in zip(pairs, answers.level, answers.points, strict=True):
            truth = place(margins, margins.margin(who, where))
            if truth is None:
                continue
            assert level < 0 or level > truth[0] or (level == truth[0] and points <= truth[1])
            same += (level, points) == truth
            below += (level, points) != truth
    assert same > 100
    assert below > 50


def test_barred_pairs_carry_the_code_of_what_bars_them():
    for problem, margins in solved(range(400, 440)):
        i, g = (grid.ravel() for grid in np.indices((problem.n_employees, problem.n_positions)))
        answers = margins.ask(i, g)
        for who, where, code in zip(i, g, answers.code, strict=True):
            assert (code == 0) == (not problem.pairs.one(who, where) or problem.home[who] == where)


def test_nearest_posts_and_cheapest_candidates_are_those_of_the_margins():
    """Sorted by level, the latest first, then by points; what no plan gives is left out."""
    looked_at = 0
    for problem, margins in solved(range(560, 680)):
        pairs = asked(problem, margins)
        truth = {pair: place(margins, margins.margin(*pair)) for pair in pairs}
        for who in {i for i, _ in pairs}:
            groups = [g for i, g in pairs if i == who]
            expected = sorted(
                (g for g in groups if truth[who, g]), key=lambda g: (-truth[who, g][0], truth[who, g][1], g)
            )
            assert margins.nearest(who, np.array(groups), 99) == expected
            looked_at += len(expected)
        for where in {g for _, g in pairs}:
            people = [i for i, g in pairs if g == where]
            expected = sorted(
                (i for i in people if truth[i, where]),
                key=lambda i: (-truth[i, where][0], truth[i, where][1], i),
            )
            assert margins.candidates(where, np.array(people), 99) == expected
    assert looked_at > 100


def test_losses_of_a_chain_are_those_of_the_plan_it_makes():
    """A chain leads to a plan; the level that decides loses the margin there, and earlier levels nothing."""
    for problem, margins in solved(range(680, 760)):
        everything = plans(problem)
        for pair in asked(problem, margins):
            found = margins.margin(*pair)
            if not found.level or found.level.startswith("draw-"):
                continue
            seat = margins.solution.seat.copy()
            for who, to in found.chain:
                seat[who] = to
            assert seat[pair[0]] == pair[1]
            assert any((seat == allowed).all() for allowed in everything)
            losses = margins.losses(found.chain)
            names = [level.name for level in problem.levels]
            assert losses[found.level] == found.points
            assert all(losses[name] == 0 for name in names[: names.index(found.level)])


def test_under_a_cap_a_margin_is_exact_or_says_that_it_is_a_bound():
    """Against all plans that keep the cap with the pair forced."""
    exact = bound = open_end = 0
    for seed in range(3000, 3260):
        problem = random_problem(np.random.default_rng(seed), cap=True)
        solution = solve(problem)
        if solution.status == "infeasible":
            continue
        margins, everything = Margins(problem, solution), plans(problem)
        for i, g in asked(problem, margins):
            found = margins.margin(i, g)
            truth = first_loss(margins, [seat for seat in everything if seat[i] == g])
            shown = place(margins, found)
            if shown is None:
                assert truth is None or not found.exact
                open_end += not found.exact
            elif found.exact:
                assert shown == truth
                exact += 1
            else:
                assert truth is None or (truth[0], -truth[1]) <= (shown[0], -shown[1])
                bound += 1
    assert min(exact, bound, open_end) > 10


def first_loss(margins, forced):
    """Level and loss of the best plan among those given, or None where there is none."""
    for turn, level in enumerate(margins.levels):
        if not forced:
            return None
        values = [margins.problem.total(level, seat) for seat in forced]
        if max(values) != margins.solution.claims[turn].total:
            return turn, margins.solution.claims[turn].total - max(values)
        forced = [seat for seat, value in zip(forced, values, strict=True) if value == max(values)]
    return len(margins.levels), 0
