"""Every forgery is caught by the check that is named for it; one plan, changed one thing at a time."""

from dataclasses import replace

import numpy as np
import pytest

from placement.model.problem import MoveCap, RankOne, tie_level
from placement.model.solution import LevelClaim, Solution
from placement.verify import judge
from placement.verify.findings import LIMIT
from tests.verify.slow import certify, solve
from tests.verify.tiny import Matrix, level_of, problem_of

ELIGIBLE = [[1, 1, 0], [1, 1, 0], [1, 1, 1], [0, 1, 1]]
FIT = [[9, 4, 0], [8, 6, 0], [3, 7, 5], [0, 2, 8]]
FILL = [[3, 1], [2], [2, 1]]


def office(**changes):
    """Four people, three posts; filling first, then fit. p1 has one seat and two who want it."""
    parts = {
        "capacity": [2, 1, 2],
        "floor": [0, 0, 1],
        "home": [-1, 1, -1, -1],
        "may_wait": [True, True, True, True],
        "quotas": [("wing", [0, 1], 2)],
    }
    levels = [level_of("fill", np.zeros((4, 3)), steps=FILL), level_of("fit", FIT)]
    return problem_of(ELIGIBLE, changes.pop("levels", levels), **(parts | changes))


def twins(**changes):
    """Two people, two posts, and no reason to prefer either way round."""
    return problem_of([[1, 1], [1, 1]], [level_of("fit", [[5, 5], [5, 5]])], [1, 1], **changes)


def found(problem, solution):
    return {finding.check for finding in judge(problem, solution, samples=50).findings}


def with_claim(solution, k, **changes):
    claims = list(solution.claims)
    claims[k] = replace(claims[k], **changes)
    return replace(solution, claims=tuple(claims))


def with_seat(solution, *seat):
    return replace(solution, seat=np.array(seat, np.int32))


def test_the_plan_itself_passes():
    problem = office()
    verdict = judge(problem, solve(problem).solution)
    assert verdict.ok
    assert verdict.unique
    assert verdict.proven[:2] == ("fill", "fit")
    assert {check.name for check in verdict.checks} >= {
        "shape",
        "option",
        "rules",
        "total",
        "bound",
        "price",
        "unique",
    }


def test_two_seats_swapped():
    problem = problem_of([[1, 1]] * 2, [level_of("fit", [[5, 1], [1, 5]])], [1, 1])
    best = solve(problem).solution
    assert {"total", "bound"} <= found(problem, with_seat(best, *best.seat[::-1]))


def test_group_over_capacity():
    problem = office()
    assert found(problem, with_seat(solve(problem).solution, 1, 1, 2, 2)) >= {"capacity"}


def test_group_under_its_floor():
    problem = office()
    assert found(problem, with_seat(solve(problem).solution, 0, 0, 1, -1)) >= {"floor"}


def test_quota_not_met():
    problem = office()
    assert found(problem, with_seat(solve(problem).solution, 0, -1, 2, 2)) >= {"quota"}


def test_more_moves_than_allowed():
    problem = problem_of([[1, 1]] * 2, [level_of("fit", [[1, 3], [3, 1]])], [1, 1], home=[0, 1], cap=0)
    assert judge(problem, solve(problem).solution).ok
    assert found(problem, with_seat(solve(problem).solution, 1, 0)) == {"cap"}


def test_ineligible_pair():
    problem = office()
    assert "option" in found(problem, with_seat(solve(problem).solution, 2, 0, 1, 2))


def test_outside_without_leave_to_wait():
    problem = office(may_wait=[False, True, True, True])
    assert "option" in found(problem, with_seat(solve(problem).solution, -1, 0, 1, 2))


def test_a_decision_leaves_one_seat():
    """Her only seat stands above the rules; any other is refused though the rules allow it."""
    problem = office(only=[-1, -1, -1, 1])
    best = solve(problem).solution
    assert best.seat[3] == 1
    assert judge(problem, best).ok
    assert "option" in found(problem, with_seat(best, 0, 0, 1, 2))


@pytest.mark.parametrize("k", [0, 1, 2])
def test_wrong_total(k):
    best = solve(office()).solution
    assert found(office(), with_claim(best, k, total=best.claims[k].total + 1)) == {"total"}


@pytest.mark.parametrize("k", [0, 1, 2])
def test_wrong_bound(k):
    best = solve(office()).solution
    assert found(office(), with_claim(best, k, bound=best.claims[k].bound + 1)) == {"bound"}


def test_price_moved_within_its_valid_range():
    """The seat of a contested post may cost from 3 to 5 and still proves; only 3 is published."""
    problem = problem_of([[1], [1]], [level_of("fit", [[5], [3]])], [1])
    best = solve(problem).solution
    assert best.claims[0].prices.tolist() == [3]
    assert judge(problem, best).ok
    for price in (4, 5):
        assert found(problem, with_claim(best, 0, prices=np.array([price]))) == {"price"}
    for price in (2, 6):
        assert "bound" in found(problem, with_claim(best, 0, prices=np.array([price])))


def test_price_of_a_quota_below_zero():
    best = solve(office()).solution
    assert "price" in found(office(), with_claim(best, 0, quota_prices=np.array([-1])))


def test_cap_price_without_a_cap():
    assert found(twins(), with_claim(solve(twins()).solution, 0, cap_price=1)) >= {"price"}


def test_price_too_large_for_exact_arithmetic():
    assert "price" in found(twins(), with_claim(solve(twins()).solution, 0, prices=np.array([2**62, 0])))


def test_swap_inside_a_tie_with_draws():
    best = solve(twins()).solution
    assert {"total", "bound"} <= found(twins(), with_seat(best, *best.seat[::-1]))


def test_swap_inside_a_tie_without_draws():
    """Both ways round are proven best; neither is the only one."""
    problem = twins()
    for plan in ((0, 1), (1, 0)):
        claimed = certify(problem, plan, problem.levels, unique=False).solution
        assert found(problem, claimed) == {"unique"}


def test_missing_level():
    best = solve(office()).solution
    assert "claims" in found(office(), replace(best, claims=best.claims[:1]))
    assert "claims" in found(office(), replace(best, claims=best.claims[1:]))
    assert "claims" in found(office(), replace(best, claims=best.claims[1::-1]))


def test_unknown_status():
    assert "claims" in found(office(), replace(solve(office()).solution, status="perfect"))


def test_seat_values_that_rise():
    steps = [[1, 3], [2], [2, 1]]
    problem = office(levels=[level_of("fill", np.zeros((4, 3)), steps=steps), level_of("fit", FIT)])
    assert found(problem, solve(problem).solution) == {"steps"}


def test_seat_values_that_are_missing():
    problem = office()
    short = replace(
        problem, levels=(level_of("fill", np.zeros((4, 3)), steps=[[3], [2], [2, 1]]), problem.levels[1])
    )
    assert found(short, solve(problem).solution) == {"steps"}


def test_broken_many_on_a_placed_pair():
    """The arrays allow what the words forbid: a placed pair is asked in words."""
    words = np.array(ELIGIBLE, np.bool_)
    forged = words.copy()
    forged[0, 2] = True
    problem = office(pairs=Matrix(forged, words), levels=[level_of("fit", [[9, 4, 30], *FIT[1:]])])
    best = solve(problem).solution
    assert best.seat[0] == 2
    assert found(problem, best) == {"rules", "option"}


def test_broken_many_on_a_pair_nobody_sits_at():
    """The arrays forbid what the words allow: random pairs are asked in words."""
    words = np.array(ELIGIBLE, np.bool_)
    forged = words.copy()
    forged[0, 1] = False
    problem = office(pairs=Matrix(forged, words))
    assert found(problem, solve(problem).solution) == {"rules"}


def test_broken_list_of_pairs():
    """The list leaves out a pair that the codes allow."""
    table = np.array(ELIGIBLE, np.bool_)
    listed = table.copy()
    listed[0, 1] = False
    problem = office(pairs=Matrix(table, listed=listed))
    assert "rules" in found(problem, solve(problem).solution)


def test_groups_of_a_class_that_are_not_alike():
    problem = problem_of([[1, 1]] * 2, [level_of("fit", [[5, 1], [1, 5]])], [1, 1], position_class=[0, 0])
    assert "rules" in found(problem, solve(problem).solution)
    problem = problem_of([[1, 0]], [level_of("fit", [[1, 1]])], [1, 1], position_class=[0, 0])
    assert "rules" in found(problem, Solution("optimal", np.array([0], np.int32), ()))


def test_own_unit_that_is_not_eligible():
    problem = office(near=[[2], [], [], []])
    assert found(problem, solve(problem).solution) == {"rules"}


@pytest.mark.parametrize(
    "seat", [np.zeros(3, np.int32), np.zeros(4), np.array([0, 0, 7, 2]), np.array([-2, 0, 1, 2])]
)
def test_seats_of_the_wrong_shape(seat):
    assert found(office(), replace(solve(office()).solution, seat=seat)) == {"shape"}


def test_prices_of_the_wrong_shape():
    best = solve(office()).solution
    assert found(office(), with_claim(best, 0, prices=np.zeros(2, np.int64))) == {"shape"}
    assert found(office(), with_claim(best, 0, quota_prices=np.zeros(1))) == {"shape"}


def test_quotas_that_overlap_without_being_nested():
    nested = office(quotas=[("left", [0, 1], 0), ("right", [1], 0)])
    torn = office(quotas=[("left", [0, 1], 0), ("right", [1, 2], 0)])
    assert found(torn, solve(nested).solution) == {"quota"}


def test_quota_of_an_unknown_group():
    assert found(office(quotas=[("left", [0, 9], 0)]), solve(office()).solution) == {"quota"}


def test_feasible_states_its_gap_and_stops():
    """A plan that is not the best, claimed so: the gap is proven, what follows is not judged."""
    problem = problem_of([[1], [1]], [level_of("fit", [[5], [3]]), level_of("more", [[0], [0]])], [1])
    best = solve(problem).solution
    first = replace(best.claims[0], total=3)
    second = LevelClaim("more", 0, 99, np.array([7]), np.zeros(0, np.int64))
    poor = Solution("feasible", np.array([-1, 0], np.int32), (first, second))
    assert {finding.check for finding in judge(problem, poor).findings} == {"bound"}  # nothing excuses it
    problem = replace(problem, cap=MoveCap("max_moves", 1))
    verdict = judge(problem, poor)
    assert verdict.ok
    assert verdict.gaps == (("fit", 2),)
    assert verdict.proven == ()
    assert not verdict.unique
    assert any("not judged" in check.how for check in verdict.checks)
    assert "bound" in found(problem, Solution("optimal", np.array([-1, 0], np.int32), (first, second)))


def test_decided_names_the_level():
    """e0 has one option from the start, e1 and e2 are parted by points, the twins by the draw."""
    eligible = [[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 1], [0, 0, 1, 1]]
    points = [[1, 0, 0, 0], [0, 4, 0, 0], [0, 0, 5, 5], [0, 0, 5, 5]]
    wait = [False, True, False, False]
    problem = problem_of(eligible, [level_of("fit", points)], [1] * 4, may_wait=wait)
    decided = judge(problem, solve(problem).solution).decided
    assert decided[:2].tolist() == [-1, 0]
    assert (decided[2:] >= 1).all()


def test_many_findings_are_counted_in_the_last():
    n = LIMIT + 20
    problem = problem_of(np.zeros((n, 1)), [level_of("fit", np.zeros((n, 1)))], [n])
    nothing = Solution("optimal", np.zeros(n, np.int32), ())
    verdict = judge(problem, nothing, samples=0)
    refused = [finding for finding in verdict.findings if finding.check == "option"]
    assert len(refused) == LIMIT
    assert refused[-1].en.endswith(f"and {2 * n - LIMIT} more")
    assert "lagi" in refused[-1].id


def test_an_empty_problem_has_an_empty_plan():
    problem = problem_of(np.zeros((0, 0)), [level_of("fit", np.zeros((0, 0)))], [])
    claim = LevelClaim("fit", 0, 0, np.zeros(0, np.int64), np.zeros(0, np.int64))
    assert judge(problem, Solution("optimal", np.zeros(0, np.int32), (claim,))).ok


def test_infeasible_is_not_confirmed():
    verdict = judge(office(), Solution("infeasible", np.zeros(0, np.int32), ()))
    assert [check.name for check in verdict.checks] == ["infeasible"]
    assert not verdict.proven


def test_totals_beyond_64_bits_stay_exact():
    """Points near 2**61 for eight people: their sum does not fit, and is right all the same."""
    big = 2**60
    problem = problem_of([[1]] * 8, [level_of("fit", [[big]] * 8)], [8])
    claim = LevelClaim("fit", 8 * big, 8 * big, np.zeros(1, np.int64), np.zeros(0, np.int64))
    verdict = judge(problem, Solution("optimal", np.zeros(8, np.int32), (claim,)))
    assert verdict.ok
    assert verdict.unique


def test_draw_levels_are_of_rank_one():
    """The judge asks the same draws of the seed as the solver."""
    assert isinstance(tie_level(twins(), 0).pairs, RankOne)
    assert judge(twins(), solve(twins()).solution).decided.max() >= 1
