"""The nearest way, with the data changed and the city planned again."""

from dataclasses import dataclass, replace

import numpy as np
import pytest

from placement.explain import nearest_way
from placement.explain.nearest import LADDER
from placement.formulation import formulate
from placement.model.codes import EDUCATION_LEVELS
from placement.planning import plan
from placement.solver import solve


@dataclass(frozen=True)
class Bonus:
    """Points of a level, with some more for one pair."""

    values: object
    i: int
    g: int
    more: int

    def points(self, i, g):
        return self.values.points(i, g) + np.where((i == self.i) & (g == self.g), self.more, 0)


def with_bonus(problem, i, g, more):
    """The problem in which she has so many more points of fit for one post; her unit's posts are asked as pairs."""
    levels = []
    for level in problem.levels:
        home = level.home
        if level.name == "fit":
            level = replace(level, pairs=Bonus(level.pairs, i, g, more))
            if home is not None and problem.home[i] == g:
                home = home.copy()
                home[i] += more
                level = replace(level, home=home)
        levels.append(level)
    kinds = problem.position_class.copy()
    kinds[g] = kinds.max() + 1  # points of a class are read on one of its groups
    return replace(
        problem,
        position_class=np.unique(kinds, return_inverse=True)[1].astype(np.int32),
        levels=tuple(levels),
    )


def decided_by_fit(problem, margins):
    """Pairs whose margin is one of fit, by seed."""
    rng = np.random.default_rng(5)
    groups = np.arange(problem.n_positions)
    for i in rng.permutation(problem.n_employees).tolist():
        may = groups[(problem.pairs.codes(np.full(1, i), groups) == 0) & (groups != margins.solution.seat[i])]
        for g in margins.nearest(i, may, 2) if problem.only[i] < 0 else []:
            found = margins.margin(i, g)
            if found.level == "fit":
                yield i, g, found
                break


def test_points_are_exactly_what_is_lacking(run, why):
    """With so many more points she sits there; with two fewer she does not."""
    problem, margins = run.formulation.problem, why.margins
    looked_at = 0
    for i, g, found in decided_by_fit(problem, margins):
        points = found.points + 1
        assert solve(with_bonus(problem, i, g, points)).seat[i] == g
        assert solve(with_bonus(problem, i, g, points - 2)).seat[i] != g
        looked_at += 1
        if looked_at == 3:
            break
    assert looked_at == 3


def with_data(case, row, level, certificate):
    """The case with one person's data changed."""
    levels, certificates = case.roster.education_level.copy(), case.roster.certificate.copy()
    levels[row], certificates[row] = level, certificate
    return replace(case, roster=replace(case.roster, education_level=levels, certificate=certificates))


def placed(case, row):
    """Where a new solution seats somebody."""
    formulation = formulate(case)
    return int(solve(formulation.problem).seat[formulation.rows.tolist().index(row)])


def rung_of(level):
    return next(k for k, levels in enumerate(LADDER) if level in levels)


def test_the_fewest_levels_are_the_fewest(run):
    """Somebody who moves loses rungs of education and with them her post; the way back is as long as planning says."""
    case = run.case
    asked = case.positions.education_min[run.plan.after]
    movers = np.nonzero((run.plan.status == "move") & (asked >= 30) & (run.plan.cause == "surplus"))[0]
    row = int(movers[1])
    g, licence = int(run.plan.after[row]), int(case.roster.certificate[row])
    start = rung_of(int(asked[row])) - 2
    lowered = plan(with_data(case, row, LADDER[start][-1], licence))
    assert lowered.plan.seated[row] != g
    way = nearest_way(lowered, row, g, None)
    assert way.found
    for levels in range(way.levels + 1):
        again = placed(with_data(case, row, LADDER[start + levels][-1], licence), row)
        assert (again == g) == (levels == way.levels), (row, g, levels)
    assert way.level == EDUCATION_LEVELS[LADDER[start + way.levels][-1]]
    assert way.levels == 2


def test_a_certificate_is_nearer_than_a_level(run):
    """Somebody who moves to a post that asks a certificate holds another one instead."""
    case = run.case
    asked = case.positions.certificate[run.plan.after]
    movers = (run.plan.status == "move") & (asked >= 0) & (case.roster.certificate == asked)
    row = int(np.nonzero(movers)[0][0])
    g, level = int(run.plan.after[row]), int(case.roster.education_level[row])
    other = next(k for k in range(len(case.positions.certificates)) if k != asked[row])
    without = plan(with_data(case, row, level, other))
    assert without.plan.seated[row] != g
    way = nearest_way(without, row, g, None)
    assert (way.levels, way.certificate) == (0, case.positions.certificates[asked[row]])
    assert placed(with_data(case, row, level, int(asked[row])), row) == g


def test_whoever_may_not_move_has_no_way(run):
    row = int(np.nonzero(run.formulation.standings.why == "no_cause")[0][0])
    way = nearest_way(run, row, 0, None)
    assert (way.found, way.tried) == (False, 0)


@pytest.mark.parametrize("asked", [0, 1])
def test_candidates_are_tried_from_the_least_change(run, asked):
    """A certificate before a rung, and no change at all is none."""
    from placement.explain.nearest import _candidates

    with_certificate = np.nonzero((run.case.positions.certificate >= 0) == bool(asked))[0]
    row = int(np.nonzero((run.case.roster.certificate < 0) & (run.case.roster.education_level == 30))[0][0])
    tried = _candidates(run.case, row, int(with_certificate[0]))
    counts = [climbed + (licence >= 0) for climbed, _, licence in tried]
    assert counts == sorted(counts)
    assert counts[0] == 1
    assert {level for _, level, _ in tried} <= {30, 40, 45, 50}
    assert any(licence >= 0 for _, _, licence in tried) == bool(asked)
