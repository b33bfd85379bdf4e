"""Judgements in pairs: a printed matrix, its slips, groups, and contradictions that are named."""

from decimal import Decimal
from fractions import Fraction
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from placement.errors import ScenarioError
from placement.scoring import ONE
from placement.scoring.ahp import (
    SCALE,
    Judgement,
    agreed,
    geometric_mean,
    matrix,
    most_inconsistent,
)
from placement.text import fault_line

NAMES = ("Ko", "Ho", "Ag", "Jk", "Us", "Tu")
UPPER = ("1 5 3 3 1", "5 3 3 1", "1/3 1/5 1/3", "1/3 1/3", "1/5")
"""Above the diagonal of the printed matrix, row by row."""


def judged(by, names, rows):
    cells = [Fraction(cell) for row in rows for cell in row.split()]
    return [
        Judgement(by, one, other, times)
        for (one, other), times in zip(combinations(names, 2), cells, strict=True)
    ]


PRINTED = judged("A", NAMES, UPPER)


def places(value, count):
    return f"{value:.{count}f}"


def test_the_printed_matrix():
    """Derived for it: weights .2440 .2440 .0435 .0777 .1224 .2684, eigenvalue 6.4523, CI .0905, CR .0729."""
    found = agreed(PRINTED).group
    assert [places(w, 4) for w in found.weights] == [
        "0.2440",
        "0.2440",
        "0.0435",
        "0.0777",
        "0.1224",
        "0.2684",
    ]
    assert (places(found.eigenvalue, 4), places(found.index, 4), places(found.ratio, 4)) == (
        "6.4523",
        "0.0905",
        "0.0729",
    )


def test_the_slips_of_the_printed_table_do_not_come_out():
    """Column Us printed as 12.500; 3 over it printed .024 and 1 over it .068; the crude eigenvalue is 6.5768."""
    cells = matrix(NAMES, PRINTED)
    column = sum(row[4] for row in cells)
    assert places(column, 3) == "12.533"
    assert places(3 / column, 2) == "0.24"
    assert places(1 / column, 2) == "0.08"
    assert places(agreed(PRINTED).group.eigenvalue, 4) != "6.5768"


def test_weights_are_millionths_that_sum():
    weights = agreed(PRINTED).weights
    assert sum(weights.values()) == ONE
    assert weights == {"Ko": 243_991, "Ho": 243_991, "Ag": 43_548, "Jk": 77_687, "Us": 122_362, "Tu": 268_421}


@given(st.lists(st.sampled_from([1, 2, 3]), min_size=2, max_size=6))
@settings(max_examples=30)
def test_consistent_judgements_give_back_their_weights(sizes):
    names = [str(n) for n in range(len(sizes))]
    found = agreed(
        [
            Judgement("A", names[i], names[j], Fraction(sizes[i], sizes[j]))
            for i, j in combinations(range(len(sizes)), 2)
        ]
    )
    assert abs(found.group.ratio) < Decimal("1e-15")
    for name, size in zip(names, sizes, strict=True):
        assert abs(found.weights[name] - Fraction(size * ONE, sum(sizes))) < 1


def test_the_order_of_judgements_and_their_direction_change_nothing():
    turned = [Judgement(j.by, j.over, j.part, 1 / j.times) for j in reversed(PRINTED)]
    assert dict(sorted(agreed(turned).weights.items())) == dict(sorted(agreed(PRINTED).weights.items()))


def test_a_group_is_the_geometric_mean_of_its_members():
    """3 and 1/3 cancel out; with 9 and 1 the group says 3."""
    even = agreed([Judgement("A", "x", "y", Fraction(3)), Judgement("B", "x", "y", Fraction(1, 3))])
    assert even.weights == {"x": 500_000, "y": 500_000}
    three = agreed([Judgement("A", "x", "y", Fraction(9)), Judgement("B", "x", "y", Fraction(1))])
    assert three.weights == {"x": 750_000, "y": 250_000}
    assert set(three.each) == {"A", "B"}
    assert three.each["A"].weights[0] == Decimal("0.9")


def test_a_group_of_one_is_that_one():
    cells = matrix(NAMES, PRINTED)
    assert geometric_mean([cells]) is cells
    twice = agreed([*PRINTED, *(Judgement("B", j.part, j.over, j.times) for j in PRINTED)])
    assert twice.weights == agreed(PRINTED).weights


def refused(judgements):
    with pytest.raises(ScenarioError) as error:
        agreed(judgements)
    return error.value.faults


def test_contradictions_are_refused_with_the_three_worst_and_what_would_fit():
    """a = 9 b, b = 9 c, and yet c = 9 a."""
    faults = refused(judged("Sekda", "abcd", ("9 1/9 1", "9 1", "1")))
    (fault,) = faults
    assert fault.code == "ahp_inconsistent"
    assert fault.value.startswith("Sekda: CR ")
    assert fault.hint.count(" -> ") == 3
    for lang in ("id", "en"):
        assert "Sekda: CR" in fault_line(fault, lang)


def test_every_contradicting_stakeholder_is_named_at_once():
    bad = ("9 1/9 1", "9 1", "1")
    faults = refused(
        [*judged("A", "abcd", bad), *judged("B", "abcd", ("1 1 1", "1 1", "1")), *judged("C", "abcd", bad)]
    )
    assert [fault.value.split(":")[0] for fault in faults] == ["A", "C"]


def test_one_odd_judgement_is_the_first_named():
    """a : b : c : d = 4 : 2 : 2 : 1, but for c over d, judged 1/9 where 2 is consistent."""
    odd = judged("A", "abcd", ("2 2 4", "1 2", "1/9"))
    (fault,) = refused(odd)
    assert fault.hint.startswith("c / d: 1/9 -> ")
    part, over, given_times, fits = most_inconsistent("abcd", matrix("abcd", odd))[0]
    assert (part, over, given_times, fits) == ("c", "d", Fraction(1, 9), Fraction(2))


def test_what_is_named_as_consistent_is_accepted_in_the_end():
    """Following the first suggestion again and again leads to weights that are accepted."""
    judgements = judged("A", "abcd", ("2 2 4", "1 2", "1/9"))
    for _ in range(12):
        try:
            agreed(judgements)
            break
        except ScenarioError as error:
            first = error.faults[0].hint.split("; ")[0]
            pair, _, fits = first.replace(": ", "|").replace(" -> ", "|").split("|")
            part, over = pair.split(" / ")
            judgements = [
                Judgement(j.by, j.part, j.over, Fraction(fits)) if (j.part, j.over) == (part, over) else j
                for j in judgements
            ]
    assert agreed(judgements).group.ratio <= Decimal("0.1")


@pytest.mark.parametrize(
    ("judgements", "codes"),
    [
        ([], ["ahp_none"]),
        ([Judgement("A", "x", "x", Fraction(1))], ["ahp_itself"]),
        ([Judgement("A", "x", "y", Fraction(10))], ["ahp_scale"]),
        ([Judgement("A", "x", "y", Fraction(1)), Judgement("A", "y", "x", Fraction(1))], ["ahp_pair_twice"]),
        ([Judgement("A", "x", "y", Fraction(1)), Judgement("A", "x", "z", Fraction(1))], ["ahp_pair_missing"]),
        ([Judgement("A", "x", "y", Fraction(1)), Judgement("B", "x", "z", Fraction(12))],
         ["ahp_pair_missing", "ahp_pair_missing", "ahp_scale", "ahp_pair_missing", "ahp_pair_missing"]),
        (judged("A", "abcdefghijk", tuple(" ".join("1" * n) for n in range(10, 0, -1))), ["ahp_many"]),
    ],
)  # fmt: skip
def test_everything_wrong_is_named_at_once(judgements, codes):
    faults = refused(judgements)
    assert [fault.code for fault in faults] == codes
    for fault in faults:
        assert fault_line(fault, "id") != fault_line(fault, "en")


@given(st.lists(st.sampled_from(SCALE), min_size=6, max_size=6))
@settings(max_examples=40)
def test_accepted_or_refused_never_silent(times):
    judgements = [
        Judgement("A", one, other, value)
        for (one, other), value in zip(combinations("abcd", 2), times, strict=True)
    ]
    try:
        found = agreed(judgements)
    except ScenarioError as error:
        assert [fault.code for fault in error.faults] == ["ahp_inconsistent"]  # noqa: PT017
    else:
        assert sum(found.weights.values()) == ONE
        assert found.group.ratio <= Decimal("0.1")
        assert found.group.eigenvalue >= 4 - Decimal("1e-15")
