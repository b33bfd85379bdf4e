"""Open selection: weights, marks, relatives, the best names, and how many must apply."""

import datetime as dt

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from placement.errors import InputError
from placement.regulation import Law
from placement.selection.ladder import rank
from placement.selection.panel import Marks, judge_panel, opening, papua_seats, weights_outside

LAW = Law.load().at(dt.date(2026, 1, 1))
NO_KIN = np.zeros((0, 2), np.int64)


def panel(rows, n, weights=(400_000, 600_000), kin=NO_KIN, may=None, vacancy=None, **more):
    """Rows of (candidate, component, evaluator, mark of 0..100)."""
    table = np.array(rows, np.int64).reshape(-1, 4)
    marks = Marks(*(table[:, k].astype(np.int32) for k in range(3)), table[:, 3] * 1000)
    evaluators = int(table[:, 2].max(initial=0)) + 1
    return judge_panel(
        np.zeros(n, int) if vacancy is None else np.array(vacancy), np.ones(n, bool), marks,
        np.array(weights), np.full(len(weights), 100_000), np.ones(evaluators, bool) if may is None else np.array(may),
        np.array(kin, np.int64).reshape(-1, 2), ladder=(1, 0), names=3, **more,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("weights", "outside"),
    [({"makalah": 20, "asesmen": 25, "wawancara": 35, "rekam_jejak": 20}, []),
     ({"panitia": 60, "asesmen": 40}, ["panitia", "asesmen"])],
)  # fmt: skip
def test_weights_in_and_out_of_range(weights, outside):
    millionths = {name: weight * 10_000 for name, weight in weights.items()}
    assert weights_outside(millionths, LAW.value("selection.component_range")) == outside


@pytest.mark.parametrize("weights", [(15, 20, 30, 15), (20, 25, 35, 15)])
def test_weights_that_do_not_sum_are_refused(weights):
    names = ("makalah", "asesmen", "wawancara", "rekam_jejak")
    with pytest.raises(InputError, match=f"{sum(weights)} %"):
        weights_outside({name: w * 10_000 for name, w in zip(names, weights, strict=True)},
                        LAW.value("selection.component_range"))  # fmt: skip


def test_the_provisional_table_of_a_city():
    """The order after the track record differs from that of the assessment alone."""
    assessment = np.array([334_500, 309_400, 307_700, 272_200, 264_900])
    provisional = np.array([37_160, 33_090, 37_980, 30_760, 31_560])
    assert rank(np.zeros(5, int), [assessment]).place.tolist() == [1, 2, 3, 4, 5]
    assert rank(np.zeros(5, int), [provisional]).place.tolist() == [2, 3, 1, 5, 4]


def test_parts_add_up_and_are_means_of_the_marks_that_count():
    done = panel([(0, 0, 0, 80), (0, 0, 1, 85), (0, 1, 0, 90), (0, 1, 1, 91)], 1)
    assert done.parts.tolist() == [[33_000, 54_300]]
    assert done.total.tolist() == [87_300]


def test_a_relative_does_not_mark_and_a_guest_neither():
    rows = [(i, c, e, 70 + 10 * (e == 2 and i == 0)) for i in range(2) for c in range(2) for e in range(4)]
    rows = [(i, c, e, 100 if e == 3 else mark) for i, c, e, mark in rows]
    done = panel(rows, 2, kin=[(2, 0)], may=[True, True, True, False])
    assert done.total.tolist() == [70_000, 70_000]
    assert done.counted.sum() == 2 * 2 * 3 - 2
    assert len(done.uneven) == len(done.alone) == 0


def test_a_panel_of_relatives_only_is_told():
    done = panel([(0, 0, 0, 80), (0, 1, 1, 80), (1, 0, 0, 70), (1, 1, 1, 70)], 2, kin=[(0, 0)])
    assert done.alone.tolist() == [[0, 0]]
    assert done.complete.tolist() == [False, True]


def test_a_missing_mark_of_one_evaluator_is_told():
    done = panel([(0, 0, 0, 80), (0, 0, 1, 90), (0, 1, 0, 80), (1, 0, 0, 70), (1, 1, 0, 70)], 2)
    assert done.uneven.tolist() == [[1, 0]]


def test_best_three_and_a_tie_at_the_third():
    rows = [(i, c, 0, mark) for i, mark in enumerate((90, 80, 70, 70, 60)) for c in range(2)]
    done = panel(rows, 5)
    assert done.best.tolist() == [True, True, False, False, False]
    assert done.tied.tolist() == [False, False, True, True, False]
    settled = panel(rows, 5, committee=np.array([0, 0, 1, 2, 0]))
    assert settled.best.tolist() == [True, True, False, True, False]
    assert not settled.tied.any()


def test_equal_totals_fall_by_the_interview():
    done = panel([(0, 0, 0, 80), (0, 1, 0, 80), (1, 0, 0, 83), (1, 1, 0, 78)], 2)
    assert done.total[0] == done.total[1]
    assert done.places.place.tolist() == [1, 2]


@settings(derandomize=True, max_examples=60, deadline=None)
@given(st.lists(st.lists(st.integers(0, 100), min_size=4, max_size=4), min_size=1, max_size=6), st.randoms())
def test_the_order_of_candidates_and_marks_does_not_matter(table, rng):
    n = len(table)
    rows = [(i, k % 2, k // 2, mark) for i, marks in enumerate(table) for k, mark in enumerate(marks)]
    order = list(range(n))
    rng.shuffle(order)
    mixed = [(order[i], c, e, mark) for i, c, e, mark in rows]
    rng.shuffle(mixed)
    done, again = panel(rows, n), panel(mixed, n)
    assert again.places.place[order].tolist() == done.places.place.tolist()
    assert again.total[order].tolist() == done.total.tolist()


@pytest.mark.parametrize(
    ("applicants", "extensions", "state"),
    [
        (4, 0, "ranked"),
        (3, 0, "extend"),
        (3, 1, "extend"),
        (3, 2, "fallback"),
        (2, 2, "cancelled"),
        (9, 2, "ranked"),
    ],
)
def test_how_many_must_apply(applicants, extensions, state):
    least, extension = LAW.value("selection.min_applicants"), LAW.value("selection.extension")
    assert opening(applicants, extensions, least, extension) == state


@pytest.mark.parametrize(
    ("allocation", "number"),
    [(150, 1), (201, 2), (1000, 2), (1001, 3), (2000, 3), (2500, 4), (200, None), (2001, None)],
)
def test_seats_for_papua(allocation, number):
    assert papua_seats(allocation, LAW.value("recruitment.papua_seats")) == number
