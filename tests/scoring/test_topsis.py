"""TOPSIS: printed norms and distances, derived closeness, and SAW, whose textbook scores are not ours."""

import numpy as np
import pytest

from placement.scoring import METHODS
from placement.scoring.methods.topsis import closeness_and_shares, distances

TOPSIS = next(method for method in METHODS if method.code == "topsis")
CASES = {
    "a": (
        [[3, 4, 4], [5, 2, 3], [4, 4, 4]], [3, 3, 5], 11,
        [".07714", ".11534", ".03857"], [".11534", ".07714", ".12162"], [".5992", ".4008", ".7592"],
    ),
    "b": (
        [[3, 4, 4, 2], [2, 3, 5, 2], [3, 5, 4, 3], [4, 2, 2, 5], [4, 2, 3, 5]], [1, 2, 3, 5], 1,
        ["1.89057", "1.92565", "1.28048", "1.33335", "1.06535"],
        [".89926", "1.10730", "1.23557", "1.85264", "1.88702"], [".3223", ".3651", ".4911", ".5815", ".6392"],
    ),
}  # fmt: skip


def close(found, printed):
    return all(
        abs(a - float(b)) <= 0.5001 * 10 ** -len(b.split(".")[1]) for a, b in zip(found, printed, strict=True)
    )


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_distances_and_closeness(case):
    values, weights, unit, best, worst, closeness = case
    values, weights = np.array(values), np.array(weights)
    from_worst, from_best = distances(values, weights)
    assert close(np.sqrt(from_best.sum(axis=1)) / unit, best)
    assert close(np.sqrt(from_worst.sum(axis=1)) / unit, worst)
    found, shares = closeness_and_shares(values, weights)
    assert close(found, closeness)
    assert np.allclose(shares.sum(axis=1), 1)
    totals = TOPSIS.parts(values, weights).sum(axis=1)
    assert np.abs(totals - 100_000 * found).max() <= len(weights) / 2
    assert totals.argmax() == np.argmax([float(v) for v in closeness])


def test_printed_norms():
    values = np.array(CASES["a"][0])
    from_worst, _ = distances(values, np.array([1, 1, 1]))
    assert f"{2 / np.sqrt(from_worst[1, 0]):.4f}" == "7.0711"  # |X1|: A2 lies 2 above the worst


SAW = {
    "Indra": (70, 50, 80, 60), "Roni": (50, 60, 82, 70), "Putri": (85, 55, 80, 75), "Dani": (82, 70, 65, 85),
    "Ratna": (75, 75, 85, 74), "Mira": (62, 50, 75, 80),
}  # fmt: skip
SAW_WEIGHTS = np.array([350_000, 250_000, 250_000, 150_000])


def test_textbook_saw_is_not_ours_but_its_winner_is():
    """Textbook scores divide by the best present (.7961 .7706 .9010 .9122 .9394 .7837); on fixed scales 64.95 for Mira."""
    values = np.array(list(SAW.values())) * 1_000
    totals = METHODS[0].parts(values, SAW_WEIGHTS).sum(axis=1)
    textbook = (values / values.max(axis=0) * SAW_WEIGHTS).sum(axis=1) / 1e6
    assert [f"{v:.4f}" for v in textbook] == ["0.7961", "0.7706", "0.9010", "0.9122", "0.9394", "0.7837"]
    assert f"{textbook[5]:.3f}" != "0.763"  # as commonly quoted
    assert totals[5] == 64_950
    assert list(SAW)[int(totals.argmax())] == list(SAW)[int(textbook.argmax())] == "Ratna"
