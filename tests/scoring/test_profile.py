"""Profile matching: the printed gaps and weights of Kusrini's case, and values derived from them."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from placement.errors import ScenarioError
from placement.scoring.integers import FULL
from placement.scoring.profile import GAP_TENTHS, aspect_value, gap_points

TARGET = {"kecerdasan": (3, 3, 4, 4, 3, 4, 4, 5, 3, 4), "sikap": (3, 4, 2, 3, 3, 5), "perilaku": (3, 3, 4, 5)}
STAFF = {
    "K1001": {"kecerdasan": (2, 4, 3, 3, 2, 2, 4, 3, 2, 3), "sikap": (3, 4, 3, 1, 3, 1), "perilaku": (4, 4, 4, 4)},
    "K1002": {"kecerdasan": (3, 4, 3, 3, 2, 3, 4, 2, 4, 4), "sikap": (4, 5, 5, 1, 4, 1), "perilaku": (4, 3, 4, 4)},
    "K1003": {"kecerdasan": (4, 4, 3, 3, 4, 3, 2, 3, 3, 2), "sikap": (4, 2, 2, 4, 5, 2), "perilaku": (4, 5, 5, 2)},
    "K1004": {"kecerdasan": (3, 5, 4, 3, 4, 4, 3, 5, 4, 3), "sikap": (1, 5, 5, 5, 5, 2), "perilaku": (3, 3, 4, 5)},
    "K1005": {"kecerdasan": (3, 3, 3, 1, 2, 5, 3, 2, 5, 4), "sikap": (4, 5, 4, 3, 5, 3), "perilaku": (4, 3, 3, 5)},
}  # fmt: skip
GAPS = {
    "K1001": ((-1, 1, -1, -1, -1, -2, 0, -2, -1, -1), (0, 0, 1, -2, 0, -4), (1, 1, 0, -1)),
    "K1002": ((0, 1, -1, -1, -1, -1, 0, -3, 1, 0), (1, 1, 3, -2, 1, -4), (1, 0, 0, -1)),
    "K1003": ((1, 1, -1, -1, 1, -1, -2, -2, 0, -2), (1, -2, 0, 1, 2, -3), (1, 2, 1, -3)),
    "K1004": ((0, 2, 0, -1, 1, 0, -1, 0, 1, -1), (-2, 1, 3, 2, 2, -3), (0, 0, 0, 0)),
    "K1005": ((0, 0, -1, -3, -1, 1, -1, -3, 2, 0), (1, 1, 2, 0, 2, -2), (1, 0, -1, 0)),
}
WEIGHTS = {
    "K1001": (40, 45, 40, 40, 40, 30, 50, 30, 40, 40),
    "K1002": (50, 45, 40, 40, 40, 40, 50, 20, 45, 50),
    "K1003": (45, 45, 40, 40, 45, 40, 30, 30, 50, 30),
    "K1004": (50, 35, 50, 40, 45, 50, 40, 50, 45, 40),
}
DERIVED = {
    "sikap": {"K1001": "4.1", "K1002": "3.4333", "K1003": "3.8333", "K1004": "3.2", "K1005": "4.0333"},
    "perilaku": {"K1001": "4.5", "K1002": "4.65", "K1003": "3.7", "K1004": "5.0", "K1005": "4.65"},
}
CORE = {"sikap": 3, "perilaku": 2}


def gap(person, aspect):
    return np.array([STAFF[person][aspect]]) - np.array(TARGET[aspect])


@pytest.mark.parametrize("person", STAFF)
def test_all_printed_gaps(person):
    assert tuple(tuple(gap(person, aspect)[0].tolist()) for aspect in TARGET) == GAPS[person]


@pytest.mark.parametrize("person", WEIGHTS)
def test_printed_weights(person):
    assert tuple(gap_points(gap(person, "kecerdasan"), GAP_TENTHS)[0].tolist()) == WEIGHTS[person]


@pytest.mark.parametrize("aspect", DERIVED)
@pytest.mark.parametrize("person", STAFF)
def test_aspects_derived(person, aspect):
    tenths = gap_points(gap(person, aspect), GAP_TENTHS)
    core = np.arange(tenths.shape[1]) < CORE[aspect]
    (value,) = aspect_value(tenths, np.ones(tenths.shape, bool), core, 60).tolist()
    assert abs(Fraction(value, FULL) * 5 - Fraction(DERIVED[aspect][person])) <= Fraction(1, 10_000)


@given(
    st.lists(st.tuples(st.integers(-4, 4), st.booleans(), st.booleans()), min_size=1, max_size=9),
    st.integers(0, 100),
)
def test_a_value_recomputed_in_fractions(factors, percent):
    gaps, asked, core = (np.array(column) for column in zip(*factors, strict=True))
    (value,) = aspect_value(gap_points(gaps[None], GAP_TENTHS), asked[None], core, percent).tolist()
    groups = [
        [Fraction(GAP_TENTHS[g], 10) for g, a, c in factors if a and c == kind] for kind in (True, False)
    ]
    means = [sum(group, Fraction(0)) / len(group) if group else None for group in groups]
    if None in means:
        n = means[0] if means[0] is not None else means[1] or Fraction(0)
    else:
        n = Fraction(percent, 100) * means[0] + Fraction(100 - percent, 100) * means[1]
    assert value == int(n / 5 * FULL + Fraction(1, 2))


def test_a_gap_outside_the_table_is_named():
    with pytest.raises(ScenarioError, match="gap of 5") as refused:
        gap_points(np.array([[0, 5]]), GAP_TENTHS)
    assert "selisih 5" in refused.value.message("id")


def test_too_much_earns_less_than_exact_and_more_than_too_little():
    points = gap_points(np.array([0, 1, -1, 2, -2, 3, -3, 4, -4]), GAP_TENTHS)
    assert (np.diff(points) == -5).all()
