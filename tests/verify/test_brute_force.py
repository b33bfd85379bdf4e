"""The judge against the list of all plans of tiny problems."""

import numpy as np
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from placement.model.solution import LevelClaim, Solution
from placement.verify import judge
from tests.verify.slow import NoProof, plans, solve
from tests.verify.tiny import problems

SETTINGS = settings(
    derandomize=True,
    deadline=None,
    max_examples=250,
    database=None,
    suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow, HealthCheck.data_too_large],
)


def found(verdict):
    return {finding.check for finding in verdict.findings}


@SETTINGS
@given(problems())
def test_the_best_plan_with_its_prices_is_accepted(problem):
    """No findings, every level proven, unique and decided exactly as the list of all plans says."""
    proven = solve(problem)
    assume(proven is not None)
    verdict = judge(problem, proven.solution, samples=20)
    assert found(verdict) <= ({"unique"} if not proven.unique else set())
    assert verdict.unique == proven.unique
    assert len(verdict.proven) == len(proven.solution.claims)
    assert verdict.decided.tolist() == proven.decided


@SETTINGS
@given(problems(capped=True))
def test_a_cap_on_moves_is_part_of_the_proof(problem):
    """With a cap the graph without cycles proves uniqueness; a cycle that the cap alone forbids does not."""
    try:
        proven = solve(problem)
    except NoProof:
        proven = None
    assume(proven is not None)
    verdict = judge(problem, proven.solution, samples=20)
    assert found(verdict) <= {"unique"}
    assert proven.unique or not verdict.unique


@SETTINGS
@given(problems(), st.data())
def test_no_other_plan_passes_with_the_prices_of_the_best(problem, data):
    """Any other allowed plan is refused by its totals, its bounds, or because it is not the only one."""
    proven = solve(problem)
    assume(proven is not None)
    others = [plan for plan in plans(problem) if plan != tuple(proven.solution.seat)]
    assume(others)
    seat = np.array(data.draw(st.sampled_from(others)), np.int32)
    verdict = judge(problem, Solution("optimal", seat, proven.solution.claims), samples=0)
    assert found(verdict) & {"total", "bound", "unique"}


@SETTINGS
@given(problems(), st.data())
def test_every_price_moved_by_one_is_caught(problem, data):
    """By the bound where it no longer proves, by the rule of the least prices where it still does."""
    proven = solve(problem)
    assume(proven is not None)
    claims = list(proven.solution.claims)
    k = data.draw(st.integers(0, len(claims) - 1))
    prices, quota_prices = claims[k].prices.copy(), claims[k].quota_prices.copy()
    node = data.draw(st.integers(0, len(prices) + len(quota_prices) - 1))
    moved, at = (prices, node) if node < len(prices) else (quota_prices, node - len(prices))
    moved[at] += data.draw(st.sampled_from([-1, 1]))
    claims[k] = LevelClaim(claims[k].name, claims[k].total, claims[k].bound, prices, quota_prices)
    verdict = judge(problem, Solution("optimal", proven.solution.seat, tuple(claims)), samples=0)
    assert found(verdict) & {"bound", "price"}
