"""The second door: the same answer as the first, whatever is asked instead of listed; counts, limits, refusals."""

from dataclasses import dataclass, replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from placement.arrays import assign, assign_factored
from placement.errors import InputError


@dataclass(frozen=True)
class Case:
    """Arguments of the second door."""

    left: np.ndarray
    right: np.ndarray
    person: np.ndarray
    kind: np.ndarray
    accepts: np.ndarray
    extra: tuple[np.ndarray, np.ndarray, np.ndarray]
    capacity: np.ndarray
    must: np.ndarray

    def factored(self, **more):
        i, g, s = self.extra
        return assign_factored(
            self.left, self.right, self.person, self.accepts, self.capacity, self.kind,
            i, g, s, self.must, **{"threads": 1, **more},
        )  # fmt: skip

    def listed(self, **more):
        """The same pairs written out, through the first door."""
        table = np.where(self.accepts[self.kind][:, self.person].T, self.left @ self.right.T, -1)
        i, g, s = self.extra
        table[i, g] = s
        i, g = np.nonzero(table >= 0)
        return assign(i, g, table[i, g], len(self.left), self.capacity, self.must, **more)


def _case(seed, n, m, kinds, classes, largest, extra, bound, lowest=0):
    rng = np.random.default_rng(seed)
    kind = rng.integers(0, max(kinds, 1), m)
    left = rng.integers(lowest, largest + 1, (n, 3))
    right = rng.integers(0, largest + 1, (max(kinds, 1), 3))[kind]
    chosen = np.sort(rng.permutation(n * m)[: min(extra, n * m)])
    return Case(
        left, right, rng.integers(0, classes, n), kind, rng.random((max(kinds, 1), classes)) < 0.75,
        (chosen // max(m, 1), chosen % max(m, 1), rng.integers(-1, 3 * largest**2 + 1, len(chosen))),
        rng.integers(0, 4, m), np.isin(np.arange(n), rng.permutation(n)[:bound]),
    )  # fmt: skip


cases = st.builds(
    _case, st.integers(0, 10**6), st.integers(0, 9), st.integers(0, 7), st.integers(1, 5), st.integers(1, 3),
    st.sampled_from([1, 2, 40]), st.integers(0, 8), st.sampled_from([0, 0, 1, 3]), st.sampled_from([0, 0, -2]),
)  # fmt: skip


def _same(one, other):
    assert one.status == other.status
    if one.status == "optimal":
        assert one.position.tolist() == other.position.tolist()
        assert (one.total, one.prices.tolist()) == (other.total, other.prices.tolist())
        levels = [[(c.name, c.total, c.prices.tolist()) for c in r.solution.claims] for r in (one, other)]
        assert levels[0] == levels[1]


@settings(max_examples=40, deadline=None, derandomize=True)
@given(cases, st.sampled_from(["", "SK 1/2026"]))
def test_both_doors_give_one_answer(case, seed):
    """Positions, totals and the prices of every level are those of the listed pairs; the verdict finds nothing."""
    result = case.factored(seed=seed)
    _same(result, case.listed(seed=seed))
    verdict = result.verify()
    assert verdict.ok, verdict.findings
    assert verdict.unique or result.status == "infeasible"


@pytest.mark.parametrize(
    ("shape", "largest", "kinds"), [("few values", 1, 12), ("many alike", 30, 3), ("plain", 30, 12)]
)
def test_hundreds_of_people_through_both_doors(shape, largest, kinds):
    """Wide faces, columns of many positions, and plain points."""
    case = _case(11, 150, 20, kinds, 3, largest, 30, 5)
    case = replace(case, capacity=case.capacity + 4)
    result = case.factored(seed=shape)
    _same(result, case.listed(seed=shape))
    assert result.verify().unique


def test_permuting_rows_with_their_keys_permutes_the_answer():
    """Another order of people and positions, one thread or two: the same people in the same positions."""
    case = _case(3, 60, 12, 6, 2, 3, 0, 0)
    people, posts = np.random.default_rng(1).permutation(60), np.random.default_rng(2).permutation(12)
    names, codes = np.array([f"nip{k}" for k in range(60)]), np.array([f"post{k}" for k in range(12)])
    one = case.factored(employee_key=list(names), position_key=list(codes), seed="s")
    other = replace(
        case, left=case.left[people], right=case.right[posts], person=case.person[people], kind=case.kind[posts],
        capacity=case.capacity[posts], must=case.must[people],
    ).factored(employee_key=list(names[people]), position_key=list(codes[posts]), seed="s", threads=2)  # fmt: skip
    back = np.where(other.position >= 0, posts[other.position], -1)
    assert back.tolist() == one.position[people].tolist()
    assert other.prices.tolist() == one.prices[posts].tolist()


def _town(n=2000, m=100, seed=5):
    """Points that differ, seats as many as people."""
    rng = np.random.default_rng(seed)
    left, right = rng.integers(0, 60, (n, 8)), rng.integers(0, 60, (m, 8))
    return {
        "employee_factors": left, "position_factors": right, "employee_class": rng.integers(0, 6, n),
        "accepts": rng.random((m, 6)) < 0.6, "capacity": rng.multinomial(n - m, np.ones(m) / m) + 1,
    }  # fmt: skip


def test_counts_stay_small():
    """Few arcs and few rounds: what the road promises, said in counts rather than seconds."""
    result = assign_factored(**_town())
    assert result.status == "optimal"
    assert result.effort.rounds <= 12
    assert result.effort.arcs <= 16 * 2000
    assert result.verify().ok


def test_a_limit_leaves_a_plan_and_a_bound_that_the_verifier_confirms():
    """At a limit of no time at all the plan is allowed, claimed as feasible, and its gap is exactly as claimed."""
    limited = assign_factored(**_town(), time_limit_s=0.0)
    best = assign_factored(**_town())
    assert limited.status in {"feasible", "optimal"}
    assert limited.total <= best.total <= limited.bound
    verdict = limited.verify()
    assert verdict.ok, verdict.findings
    if limited.status == "feasible" and limited.bound > limited.total:
        assert verdict.gaps == (("points", limited.bound - limited.total),)


def test_progress_tells_totals_below_bounds():
    """Every line of progress holds a plan and a bound above it; the last one of the points closes."""
    told = []
    result = assign_factored(**_town(), progress=lambda *line: told.append(line))
    points = [line for line in told if line[0].startswith("points")]
    assert all(total <= bound for _, total, bound in points)
    assert points[-1][1:] == (result.total, result.total)


def test_forged_results_are_caught():
    """A swap of two people, and a price moved by one, with totals rewritten."""
    result = assign_factored(**_town(200, 10))
    seat = result.solution.seat.copy()
    first = int(np.argmax(seat != seat[0]))
    seat[[0, first]] = seat[[first, 0]]
    claims = list(result.solution.claims)
    worth = result.problem.points(np.arange(200), seat)
    if (worth >= 0).all():
        claims[0] = replace(claims[0], total=int(worth.sum()))
    swapped = replace(result, solution=replace(result.solution, seat=seat, claims=tuple(claims)))
    assert not swapped.verify().ok
    prices = result.solution.claims[0].prices.copy()
    prices[int(np.argmax(prices))] -= 1
    moved = replace(result.solution.claims[0], prices=prices)
    forged = replace(result, solution=replace(result.solution, claims=(moved, *result.solution.claims[1:])))
    assert not forged.verify().ok


def test_empty_and_hopeless_problems():
    """No people, no positions, no seats, nobody eligible: the right empty answer; must-place: infeasible, and why."""
    none = np.zeros((0, 2), int)
    two, one = np.ones((2, 2), int), np.array([[True]])
    assert assign_factored(none, none, [], np.zeros((0, 0), bool), []).position.tolist() == []
    assert assign_factored(two, none, [0, 0], np.zeros((0, 1), bool), []).position.tolist() == [-1, -1]
    assert assign_factored(none, two, [], one.repeat(2, 0), [1, 1]).prices.tolist() == [0, 0]
    assert assign_factored(two, two, [0, 0], ~one, [1, 1], [0, 0]).position.tolist() == [-1, -1]
    assert assign_factored(two, two, [0, 0], one, [0, 0], [0, 0]).position.tolist() == [-1, -1]
    assert sorted(assign_factored(two, two, [0, 0], one, [9, 9], [0, 0]).position.tolist()) >= [0, 0]
    stuck = assign_factored(
        np.ones((4, 1), int), np.ones((2, 1), int), [0, 0, 1, 1], np.array([[True, False], [False, True]]), [1, 5],
        must_place=[True, True, True, False], employee_key=["a", "b", "c", "d"],
    )  # fmt: skip
    assert stuck.status == "infeasible"
    assert sorted(stuck.conflict) == ["a", "b"]
    assert stuck.verify().ok


BAD = {
    "nan": ({"employee_factors": np.array([[np.nan], [1]])}, "employee_factors must hold integers"),
    "float": ({"position_factors": [[1.0], [2.0]]}, "position_factors must hold integers"),
    "columns": ({"position_factors": [[1, 1], [2, 2]]}, "differ in columns"),
    "length": ({"capacity": [1]}, "capacity must hold 2"),
    "class": ({"employee_class": [0, 7]}, r"employee_class\[1\] = 7 is outside"),
    "row": ({"position_class": [0, 2]}, r"position_class\[1\] = 2 is outside"),
    "negative": ({"capacity": [1, -1]}, r"capacity\[1\] is negative"),
    "table": ({"accepts": [[1], [0]]}, "table of booleans"),
    "keys": ({"employee_key": ["a", "a"]}, "was used before"),
    "extra": ({"extra_employee": [0]}, "belong together"),
    "twice": ({"extra_employee": [0, 0], "extra_position": [1, 1], "extra_points": [1, 2]}, "listed twice"),
    "range": ({"employee_factors": [[2**31 - 1]] * 2, "position_factors": [[2**31 - 1]] * 2}, "exact range"),
    "large": ({"employee_factors": [[2**40], [1]]}, "exact range"),
    "memory": ({"memory_limit_gib": 0.0001}, "GiB would be needed"),
}


@pytest.mark.parametrize("name", BAD)
def test_refuses_and_names_the_first_offender(name):
    """Bad arrays end in InputError with the place of the first offender."""
    usual = {
        "employee_factors": [[1], [2]], "position_factors": [[1], [2]], "employee_class": [0, 0],
        "accepts": np.ones((2, 1), bool), "capacity": [1, 1],
    }  # fmt: skip
    change, message = BAD[name]
    with pytest.raises(InputError, match=message):
        assign_factored(**{**usual, **change})
