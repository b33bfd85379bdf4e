"""Demands that a level's prices turn into equations bind the later levels, and count for uniqueness."""

from dataclasses import replace

import numpy as np

from placement.verify import judge
from tests.verify.slow import certify, solve
from tests.verify.tiny import level_of, problem_of


def test_a_priced_quota_is_met_without_excess_afterwards():
    """Nobody likes p0 at first, so one must go; that both would like it later may not bring in a second."""
    levels = [level_of("dislike", [[-1], [-1]]), level_of("like", [[5], [4]])]
    problem = problem_of([[1], [1]], levels, [2], quotas=[("wing", [0], 1)])
    solution = certify(problem, (0, -1), levels, unique=True).solution
    assert [claim.quota_prices.tolist() for claim in solution.claims] == [[1], [-4]]
    verdict = judge(problem, solution)
    assert verdict.ok
    assert verdict.unique


def test_a_quota_just_met_holds_its_last_member():
    """Leaving would cost no points, but the quota would be short: the only plan."""
    problem = problem_of([[1]], [level_of("fit", [[0]])], [2], quotas=[("wing", [0], 1)])
    verdict = judge(problem, certify(problem, (0,), problem.levels, unique=True).solution)
    assert verdict.ok
    assert verdict.unique


def test_a_slack_quota_lets_members_go():
    """Two sit where one must: either may leave without loss."""
    problem = problem_of([[1], [1]], [level_of("fit", [[0], [0]])], [3], quotas=[("wing", [0], 1)])
    verdict = judge(problem, certify(problem, (0, 0), problem.levels, unique=False).solution)
    assert not verdict.unique
    assert {finding.check for finding in verdict.findings} == {"unique"}


def test_a_priced_cap_is_used_up_afterwards():
    """One of two may move and gains by it; that moving is disliked later does not keep her at home."""
    levels = [level_of("gain", [[0, 2], [0, 2]]), level_of("stay", [[0, -1], [0, -1]])]
    problem = problem_of([[1, 1]] * 2, levels, [2, 2], home=[0, 0], may_wait=[False] * 2, cap=1)
    solution = certify(problem, (0, 1), levels, unique=False).solution
    assert [claim.cap_price for claim in solution.claims] == [2, -1]
    verdict = judge(problem, solution)
    assert verdict.proven == ("gain", "stay")
    assert not {finding.check for finding in verdict.findings} - {"unique"}


def test_of_two_quotas_alike_the_first_lies_outside():
    """Both ask for the same one person; only one way to split the price between them is published."""
    problem = problem_of(
        [[1]], [level_of("fit", [[-3]])], [1], quotas=[("first", [0], 1), ("second", [0], 1)]
    )
    best = solve(problem).solution
    assert judge(problem, best).ok
    claim = best.claims[0]
    other = replace(claim, quota_prices=np.ascontiguousarray(claim.quota_prices[::-1]))
    verdict = judge(problem, replace(best, claims=(other, *best.claims[1:])))
    assert {finding.check for finding in verdict.findings} == {"price"}
